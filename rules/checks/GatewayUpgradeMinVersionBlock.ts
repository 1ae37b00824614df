/** Setup blocks the upgrade of a role Gateway that is older than these media can upgrade. */
import { upgradeMinimum } from '../upgrade-minimum';

export const GatewayUpgradeMinVersionBlock = upgradeMinimum({
  id: 'GatewayUpgradeMinVersionBlock',
  role: 'Gateway',
  subkey: 'EdgeTransportRole',
  versions: ['2016'],
  phrases: {
    en: [
      'edge gateway upgrade min version block',
      'upgrade of the edge gateway role blocked by its version',
      'edge gateway build too old to upgrade from',
      'upgrade blocked because the edge gateway role is too old',
      'Gateway upgrademinversionblock',
      'cannot upgrade edge transport role from this version',
      'upgrade of the edge transport role from this version is blocked',
    ],
    fr: [
      'mise à niveau du rôle gateway edge bloquée par sa version',
      'rôle gateway edge trop ancien pour être mis à niveau',
      'blocage de mise à niveau version minimale gateway edge',
      'la version du rôle gateway edge bloque la mise à niveau',
      'Gateway upgrademinversionblock pourquoi',
      'rôle transport edge impossible à mettre à niveau depuis cette version',
    ],
  },
});
