/** Setup of 2016 wants a minimum build of the role UnifiedMessaging before it goes on. */
import { upgradeMinimum } from '../upgrade-minimum';

export const UnifiedMessagingMinVersionCheck = upgradeMinimum({
  id: 'UnifiedMessagingMinVersionCheck',
  role: 'UnifiedMessaging',
  subkey: 'UnifiedMessagingRole',
  versions: ['2016'],
  phrases: {
    en: [
      'unified messaging min version check failed',
      'unified messaging role below the minimum version for upgrade',
      'minimum build of the unified messaging role not met',
      'UnifiedMessaging minversioncheck',
      'installed unified messaging build is below the minimum version',
      'unified messaging role version too old for upgrade',
      'minimum version of the unified messaging role',
    ],
    fr: [
      'version minimale du rôle messagerie unifiée non atteinte',
      'le rôle messagerie unifiée est en dessous de la version minimale',
      'contrôle de version minimale messagerie unifiée',
      'UnifiedMessaging minversioncheck que faire',
      'version minimale messagerie unifiée pour la mise à niveau',
      'version du rôle messagerie unifiée trop ancienne',
    ],
  },
});
