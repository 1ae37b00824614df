/** A DNS server on loopback that knows a few names, and can lose queries or send strays. Speaks RFC 1035 over UDP. */
import { createSocket } from 'node:dgram';
import { isIPv4, type AddressInfo } from 'node:net';

export interface FakeDns {
  readonly port: number;
  /** Each query as `name type`, in the order in which they came. */
  readonly queries: string[];
  readonly close: () => Promise<void>;
}

export interface DnsBehaviour {
  /** Queries that are lost on the way before one is answered. */
  readonly lose?: number;
  /** Sends a failure of the server (RCODE 2) with another id in front of each true answer. */
  readonly strays?: boolean;
  /** Cuts every answer off after this many bytes. */
  readonly cutAt?: number;
}

/** `zone` holds the addresses of each name; a name that is not in it does not exist (RCODE 3). */
export async function fakeDns(
  zone: Readonly<Record<string, readonly string[]>>,
  { lose = 0, strays = false, cutAt }: DnsBehaviour = {},
): Promise<FakeDns> {
  const queries: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = readQuestion(query);
    queries.push(`${name} ${type}`);
    if (queries.length <= lose) return;
    const reply = answer(query.subarray(0, end), zone[name.toLowerCase()], type);
    const stray = Buffer.from(reply);
    stray.writeUInt16BE(query.readUInt16BE(0) ^ 0x5555, 0);
    stray.writeUInt16BE(0x8182, 2);
    if (strays) socket.send(stray, port, address);
    socket.send(reply.subarray(0, cutAt), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => new Promise((resolve) => socket.close(() => resolve()));
  return { port: (socket.address() as AddressInfo).port, queries, close };
}

function readQuestion(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  if (query.readUInt16BE(2) !== 0x0100) throw new Error('not a standard query that asks for recursion');
  if (query.readUInt16BE(4) !== 1 || query.length < 17) throw new Error('not one question');
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString('utf8'));
    at += 1 + length;
  }
  if (query.readUInt16BE(at + 3) !== 1 || query.length !== at + 5) throw new Error('not a question of class IN');
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** The question again, a CNAME in front as real zones have them, then the addresses; names point back to the question. */
function answer(question: Buffer, addresses: readonly string[] | undefined, type: number): Buffer {
  const reply = Buffer.from(question);
  const records = type === 1 ? (addresses ?? []).filter((one) => isIPv4(one)) : [];
  reply.writeUInt16BE(addresses === undefined ? 0x8183 : 0x8180, 2);
  reply.writeUInt16BE(records.length === 0 ? 0 : records.length + 1, 6);
  const alias = Buffer.from([0xc0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 4, 1, 0x61, 0xc0, 12]);
  const rows = records.map((one) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...one.split('.').map(Number)]),
  );
  return Buffer.concat(records.length === 0 ? [reply] : [reply, alias, ...rows]);
}
