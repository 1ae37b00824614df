/** The SSH host key: what the server shows, and whether it is the one on record. */
import { readHostKey } from '../transports/ssh/read-host-key';
import type { LiveWalk } from './live-walk';
import { broken, notApplicable, ok, type Fact, type Step } from './walk';
import { overWinrm } from './words';

export function hostKeyStep({ server, limits }: LiveWalk): Step {
  const { endpoint } = server;
  return {
    id: 'host-key',
    take: async () => {
      if (endpoint.transport === 'winrm') return notApplicable(overWinrm);
      const look = await readHostKey(endpoint, limits);
      const facts: Fact[] =
        look.shown === undefined
          ? []
          : [
              { id: 'keyType', value: look.shown.type },
              { id: 'fingerprint', value: look.shown.fingerprint },
            ];
      return look.ok ? ok(facts) : broken(look.because, facts);
    },
  };
}
