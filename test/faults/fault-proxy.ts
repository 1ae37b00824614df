/** Proxies that break a line in a chosen moment, and a server that never says anything. */
import net from 'node:net';
import type { Scene } from './scene';

export interface CutProxy {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Cuts every connection as soon as the client sends something of which this is true. */
export async function cutWhen(serverPort: number, when: (data: string) => boolean): Promise<CutProxy> {
  const server = net.createServer((client) => {
    const upstream = net.connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.on('data', (data) => {
      if (when(data.toString('latin1'))) client.resetAndDestroy();
      else upstream.write(data);
    });
    upstream.on('data', (data) => client.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  const port = await listen(server);
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Accepts connections and keeps silent. */
export async function stalledServer(scene: Scene): Promise<number> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  const port = await listen(server);
  scene.later(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return port;
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
