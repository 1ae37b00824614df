/** Setup does not upgrade an Edge Transport server of the early build 605. */
import { upgradeMinimum } from '../upgrade-minimum';

export const UpgradeGateway605Block = upgradeMinimum({
  id: 'UpgradeGateway605Block',
  role: 'Gateway',
  subkey: 'EdgeTransportRole',
  versions: ['2016'],
  phrases: {
    en: [
      'upgrade gateway 605 block',
      'upgrade from gateway build 605',
      '605 gateway upgrade is not possible',
      'upgradegateway605block',
      'upgrade of a 605 prerelease gateway refused',
      'edge build 605 cannot be upgraded',
    ],
    fr: [
      'upgradegateway605block que faire',
      'mise à niveau depuis gateway 605',
      'passerelle 605 préliminaire refusée',
      'upgrade gateway 605 bloqué',
      'mise à niveau d’une passerelle 605 impossible',
    ],
  },
  onlyBuild: { major: 8, build: 605 },
});
