/** Warning: after /PrepareAD for a newer Exchange, no server of Exchange 2013 can be added any more. */
import { noOlderServerWarning } from '../no-older-server-warning';

export const NoE15ServerWarning = noOlderServerWarning({
  id: 'NoE15ServerWarning',
  year: '2013',
  generation: [15, 0],
  versions: ['2016', '2019', 'SE'],
  messages: [],
  titles: {
    en: 'No Exchange 2013 servers detected',
  },
  source: {
    title: 'Exchange readiness check NoE15ServerWarning',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-noe15serverwarning',
  },
});
