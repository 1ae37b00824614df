/** The port: does anything listen there, and does it answer in time. */
import { openSocket } from '../transports/ssh/open-socket';
import { connectMs } from '../transports/winrm/dial';
import { portOf } from '../transports/winrm/target';
import type { LiveWalk } from './live-walk';
import { broken, ok, type Step } from './walk';

export function portStep({ parts, server, limits }: LiveWalk): Step {
  const { endpoint } = server;
  const port = endpoint.transport === 'ssh' ? endpoint.port : portOf(endpoint);
  return {
    id: 'port',
    take: async () => {
      const wish = { host: endpoint.host, port, connectMs, signal: limits.signal };
      const opened = await openSocket(wish, parts.clock);
      if (!opened.ok) return broken(opened.because, [{ id: 'port', value: String(port) }]);
      const { remoteAddress = endpoint.host } = opened.socket;
      opened.socket.destroy();
      return ok([{ id: 'port', value: `${port} (${remoteAddress})` }]);
    },
  };
}
