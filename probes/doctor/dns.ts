/** DNS: every address that the name has, as this machine resolves it. */
import net from 'node:net';
import type { LiveWalk } from './live-walk';
import { broken, notApplicable, ok, type Step } from './walk';
import { isAddress } from './words';

export function dnsStep({ parts, server }: LiveWalk): Step {
  const { host } = server.endpoint;
  return {
    id: 'dns',
    take: async () => {
      if (net.isIP(host) !== 0) return notApplicable(isAddress, [{ id: 'addresses', value: host }]);
      try {
        const addresses = [...new Set(await parts.lookup(host))];
        if (addresses.length > 0) return ok([{ id: 'addresses', value: addresses.slice(0, 20).join(', ') }]);
        return broken({ code: 'dns', detail: `${host}: no address` });
      } catch (thrown) {
        return broken({ code: 'dns', detail: `${host}: ${codeOf(thrown)}` });
      }
    },
  };
}

/** ENOTFOUND means that there is no such name, EAI_AGAIN that no DNS server answered. */
function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
}
