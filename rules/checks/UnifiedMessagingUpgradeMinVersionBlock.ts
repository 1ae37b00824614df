/** Setup blocks the upgrade of a role UnifiedMessaging that is older than these media can upgrade. */
import { upgradeMinimum } from '../upgrade-minimum';

export const UnifiedMessagingUpgradeMinVersionBlock = upgradeMinimum({
  id: 'UnifiedMessagingUpgradeMinVersionBlock',
  role: 'UnifiedMessaging',
  subkey: 'UnifiedMessagingRole',
  versions: ['2016'],
  phrases: {
    en: [
      'unified messaging upgrade min version block',
      'upgrade of the unified messaging role blocked by its version',
      'unified messaging build too old to upgrade from',
      'upgrade blocked because the unified messaging role is too old',
      'UnifiedMessaging upgrademinversionblock',
      'cannot upgrade unified messaging role from this version',
      'upgrade of UM role from this version is blocked',
    ],
    fr: [
      'mise à niveau du rôle messagerie unifiée bloquée par sa version',
      'rôle messagerie unifiée trop ancien pour être mis à niveau',
      'blocage de mise à niveau version minimale messagerie unifiée',
      'la version du rôle messagerie unifiée bloque la mise à niveau',
      'UnifiedMessaging upgrademinversionblock pourquoi',
      'rôle messagerie unifiée impossible à mettre à niveau depuis cette version',
    ],
  },
});
