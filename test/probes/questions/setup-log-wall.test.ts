import { gzipSync } from 'node:zlib';
import { setupLog } from '../../../probes/questions/setup-log';

const about = {
  exists: true,
  path: 'C:\\ExchangeSetupLogs\\ExchangeSetup.log',
  modified: '2026-11-20T02:14:31+01:00',
  bytes: 12,
  truncated: false,
};
const { decode } = setupLog({});
const pack = (content: string | Buffer): string => gzipSync(content).toString('base64');

describe('a log that a server sent compressed', () => {
  it('is text, as one that was sent as it stands', () => {
    const text = '[11/20/2026 02:14:05.0001] [1] Échec — 日本 😀\r\n'.repeat(1000);
    expect(decode({ ...about, gzip: pack(text) })).toEqual({ ...about, text });
    expect(decode({ ...about, text })).toEqual({ ...about, text });
    expect(decode(decode({ ...about, gzip: pack(text) }))).toEqual({ ...about, text });
    expect(decode({ ...about, gzip: pack('') })).toEqual({ ...about, text: '' });
  });

  it('is no answer when it is damaged, cut off or not gzip', () => {
    const whole = pack('line\r\n'.repeat(100));
    for (const gzip of [whole.slice(0, -8), whole.replace('H4sI', 'H4sJ'), 'AAAA', 'not base64!', 7, null]) {
      expect(decode({ ...about, gzip })).toBeUndefined();
    }
  });

  it('is no answer when it would unpack to more than a log can be, and costs no more than that to find out', () => {
    const bomb = pack(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(decode({ ...about, gzip: bomb })).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    expect(decode({ ...about, gzip: 'A'.repeat(2_000_004) })).toBeUndefined();
  });
});
