/** Setup of 2016 wants a minimum build of the role Gateway before it goes on. */
import { upgradeMinimum } from '../upgrade-minimum';

export const GatewayMinVersionCheck = upgradeMinimum({
  id: 'GatewayMinVersionCheck',
  role: 'Gateway',
  subkey: 'EdgeTransportRole',
  versions: ['2016'],
  phrases: {
    en: [
      'edge gateway min version check failed',
      'edge gateway role below the minimum version for upgrade',
      'minimum build of the edge gateway role not met',
      'Gateway minversioncheck',
      'installed edge gateway build is below the minimum version',
      'edge transport role version too old for upgrade',
      'minimum version of the edge transport role',
    ],
    fr: [
      'version minimale du rôle gateway edge non atteinte',
      'le rôle gateway edge est en dessous de la version minimale',
      'contrôle de version minimale gateway edge',
      'Gateway minversioncheck que faire',
      'version minimale gateway edge pour la mise à niveau',
      'version du rôle transport edge trop ancienne',
    ],
  },
});
