/** Somebody on the line between Preflight and a server: one who listens, and one who changes what is sealed. */
import { startTamperProxy } from '../wire/peers/tamper-proxy';

export interface Listener {
  readonly port: number;
  /** Everything that passed, in both directions. */
  readonly heard: () => string;
  readonly stop: () => Promise<void>;
}

/** Passes everything on as it is, and keeps it. */
export async function listened(port: number): Promise<Listener> {
  const pieces: string[] = [];
  const keep = (data: Buffer): Buffer => {
    pieces.push(data.toString('latin1'));
    return data;
  };
  const proxy = await startTamperProxy(port, { toServer: keep, toClient: keep });
  return { port: proxy.port, heard: () => pieces.join('\n'), stop: proxy.stop };
}

const octets = Buffer.from('Content-Type: application/octet-stream\r\n', 'latin1');

/** Turns one bit over in the middle of each sealed message that it sees the beginning of. */
export function changeSealed(data: Buffer): Buffer {
  const at = data.indexOf(octets);
  if (at < 0) return data;
  const changed = Buffer.from(data);
  const from = at + octets.length + 4 + 60;
  if (from < changed.length) changed[from] = (changed[from] ?? 0) ^ 1;
  return changed;
}
