/** The first link: what the inventory says about the server. A name that it does not hold never gets this far. */
import type { LiveServer } from '../live-inventory';
import { portOf } from '../transports/winrm/target';
import { ok, type Step } from './walk';

export function nameStep({ server, endpoint, readAs }: LiveServer): Step {
  return {
    id: 'name',
    take: () =>
      ok([
        { id: 'server', value: `${server.name} (${server.fqdn})` },
        { id: 'reachedOver', value: wayTo(endpoint) },
        { id: 'host', value: `${endpoint.host}:${endpoint.transport === 'ssh' ? endpoint.port : portOf(endpoint)}` },
        { id: 'readAs', value: readAs.name },
      ]),
  };
}

/** Such as "WinRM, HTTPS, negotiate". */
function wayTo(endpoint: LiveServer['endpoint']): string {
  if (endpoint.transport === 'ssh') return 'SSH';
  return `WinRM, ${endpoint.https ? 'HTTPS' : 'HTTP'}, ${endpoint.auth}`;
}
