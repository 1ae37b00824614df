/** Setup does not upgrade an Edge Transport server of the early build 605. */
import { upgradeMinimum } from '../upgrade-minimum';

export const GatewayUpgrade605Block = upgradeMinimum({
  id: 'GatewayUpgrade605Block',
  role: 'Gateway',
  subkey: 'EdgeTransportRole',
  versions: ['2016'],
  phrases: {
    en: [
      'edge server build 605 cannot be upgraded',
      'gateway upgrade 605 block',
      'beta build 605 of edge transport',
      'edge gateway 605 upgrade blocked',
      'old beta 605 edge upgrade refused',
      'upgrade of edge build 605 blocked',
    ],
    fr: [
      'version 605 d’edge impossible à mettre à niveau',
      'blocage de mise à niveau gateway 605',
      'version bêta 605 d’edge transport',
      'mise à niveau du serveur edge 605 refusée',
      'edge bêta 605 bloqué',
    ],
  },
  onlyBuild: { major: 8, build: 605 },
});
