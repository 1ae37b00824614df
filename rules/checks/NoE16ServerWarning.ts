/** Warning: after /PrepareAD for a newer Exchange, no server of Exchange 2016 can be added any more. */
import { noOlderServerWarning } from '../no-older-server-warning';

export const NoE16ServerWarning = noOlderServerWarning({
  id: 'NoE16ServerWarning',
  year: '2016',
  generation: [15, 1],
  versions: ['2019'],
  messages: [],
  titles: {},
  source: { title: 'Setup’s own message; the rule has no public page' },
});
