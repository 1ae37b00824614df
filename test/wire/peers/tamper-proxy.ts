/**
 * Sits between a client and a server on the loopback and changes bytes on their way, as an attacker on the line would.
 */
import net from 'node:net';

/** Gets each piece of data that one side sends and gives what the other shall see. */
type Change = (data: Buffer) => Buffer | 'hang up';

export interface Tampering {
  readonly toServer?: Change;
  readonly toClient?: Change;
}

export interface TamperProxy {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** `tampering` is for all connections, or made anew for each of them. */
export function startTamperProxy(serverPort: number, tampering: Tampering | (() => Tampering)): Promise<TamperProxy> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    const change = typeof tampering === 'function' ? tampering() : tampering;
    const pass =
      (to: net.Socket, by: Change = (data) => data) =>
      (data: Buffer) => {
        const changed = by(data);
        if (changed === 'hang up') for (const socket of [client, upstream]) socket.destroy();
        else to.write(changed);
      };
    client.on('data', pass(upstream, change.toServer));
    upstream.on('data', pass(client, change.toClient));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        stop: async () => {
          for (const socket of sockets) socket.destroy();
          await new Promise<void>((done) => server.close(() => done()));
        },
      });
    });
  });
}

/** Changes the NTLM message of that number wherever it passes in a header; everything else stays as it is. */
export function changeNtlm(number: 1 | 2 | 3, change: (message: Buffer) => void): (data: Buffer) => Buffer {
  return (data) => {
    const text = data.toString('latin1');
    const found = /Negotiate ([A-Za-z0-9+/]+=*)/.exec(text);
    const message = Buffer.from(found?.[1] ?? '', 'base64');
    if (found?.[1] === undefined || message.length < 12 || message.readUInt32LE(8) !== number) return data;
    change(message);
    return Buffer.from(text.replace(found[1], message.toString('base64')), 'latin1');
  };
}
