/** Setup of 2016 wants a minimum build of the role Bridgehead before it goes on. */
import { upgradeMinimum } from '../upgrade-minimum';

export const BridgeheadMinVersionCheck = upgradeMinimum({
  id: 'BridgeheadMinVersionCheck',
  role: 'Bridgehead',
  subkey: 'HubTransportRole',
  versions: ['2016'],
  phrases: {
    en: [
      'bridgehead min version check failed',
      'bridgehead role below the minimum version for upgrade',
      'minimum build of the bridgehead role not met',
      'Bridgehead minversioncheck',
      'installed bridgehead build is below the minimum version',
      'hub transport role version too old for upgrade',
      'minimum version of the hub transport role',
      'hub transport build below the minimum',
    ],
    fr: [
      'version minimale du rôle bridgehead non atteinte',
      'le rôle bridgehead est en dessous de la version minimale',
      'contrôle de version minimale bridgehead',
      'Bridgehead minversioncheck que faire',
      'version minimale bridgehead pour la mise à niveau',
      'version du rôle transport hub trop ancienne',
    ],
  },
});
