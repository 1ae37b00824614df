/**
 * Sits between a client and a server on the loopback and changes bytes on their way, as an attacker on the line would.
 */
import net from 'node:net';

export interface Tampering {
  /** Gets each piece of data that the client sends and gives what the server shall see. */
  readonly toServer?: (data: Buffer) => Buffer;
  readonly toClient?: (data: Buffer) => Buffer;
}

export interface TamperProxy {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export function startTamperProxy(serverPort: number, tampering: Tampering): Promise<TamperProxy> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('data', (data) => upstream.write(tampering.toServer?.(data) ?? data));
    upstream.on('data', (data) => client.write(tampering.toClient?.(data) ?? data));
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
