import net from 'node:net';
import { ask, short, wish, withPeer } from '../peers/run-on-peer';
import { targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

/** What fits into one packet of Ethernet, beside the heads of TCP and IP. */
const packetBytes = 1_460;

/** A line on which data comes packet by packet in both directions, each one in a turn of its own. */
async function slowLine(serverPort: number): Promise<{ port: number; most: () => number; stop: () => void }> {
  const sockets = new Set<net.Socket>();
  let most = 0;
  const drip = (from: net.Socket, to: net.Socket): void => {
    const waiting: Buffer[] = [];
    const next = (): void => {
      const packet = waiting.shift();
      if (packet === undefined) return;
      most = Math.max(most, packet.length);
      to.write(packet, () => setImmediate(next));
    };
    from.on('data', (data: Buffer) => {
      const idle = waiting.length === 0;
      for (let at = 0; at < data.length; at += packetBytes) waiting.push(data.subarray(at, at + packetBytes));
      if (idle) next();
    });
  };
  const server = net.createServer((client) => {
    const upstream = net.connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
    drip(client, upstream);
    drip(upstream, client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: (server.address() as net.AddressInfo).port, most: () => most, stop };
}

here(`Big scripts and answers${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  it(
    'of 200 KB and 1 MB come whole when they arrive packet by packet',
    () =>
      withPeer({}, async (peer) => {
        const line = await slowLine(peer.port);
        const script = `param([string]$Request)\n# ${'é'.repeat(100_000)}`;
        const input = wish({ big: 1_000_000 });
        const answer = await ask(targetOf(line, { host: '127.0.0.1' }), { script, input, deadlineMs: 25_000 });
        line.stop();
        expect(short(answer)).toBe('ok completed');
        expect(answer.ok && answer.output).toBe('x'.repeat(1_000_000));
        expect(line.most()).toBeLessThanOrEqual(packetBytes);
      }),
    30_000,
  );

  it(
    'of 5 MB come whole where that much is accepted, and end at the cap where it is not',
    () =>
      withPeer({}, async (peer, target) => {
        const input = wish({ big: 5_000_000 });
        const whole = await ask(target, { input, maxBytes: 5_500_000, deadlineMs: 25_000 });
        expect(whole.ok && whole.output.length).toBe(5_000_000);
        expect(whole.ok && whole.meta.bytes).toBeGreaterThan(5_000_000);
        const capped = await ask(target, { input, maxBytes: 1_000_000, deadlineMs: 25_000 });
        expect(capped).toMatchObject({ ok: false, started: true, because: { code: 'too-big' } });
        await peer.told();
        expect(peer.count('shell closed')).toBe(peer.count('shell opened'));
      }),
    60_000,
  );
});
