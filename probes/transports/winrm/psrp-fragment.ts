/**
 * Cuts a PowerShell remoting message into fragments and puts received fragments together again (MS-PSRP 2.2.4).
 *
 * Fragments must arrive whole and in order. A gap means that output was lost on the way, and that is said, not hidden.
 */
const headBytes = 21;
const startFlag = 1;
const endFlag = 2;

/** `maxBytes` is the size of a fragment with its head; `objectId` is unique within a session. */
export function fragmentsOf(message: Buffer, objectId: bigint, maxBytes: number): readonly Buffer[] {
  const room = maxBytes - headBytes;
  const fragments: Buffer[] = [];
  for (let at = 0; at < message.length || at === 0; at += room) {
    const blob = message.subarray(at, at + room);
    const head = Buffer.alloc(headBytes);
    head.writeBigUInt64BE(objectId, 0);
    head.writeBigUInt64BE(BigInt(fragments.length), 8);
    head[16] = (at === 0 ? startFlag : 0) | (at + room >= message.length ? endFlag : 0);
    head.writeUInt32BE(blob.length, 17);
    fragments.push(Buffer.concat([head, blob]));
  }
  return fragments;
}

export type Joined =
  | { readonly ok: true; readonly messages: readonly Buffer[] }
  /** What is wrong with the fragments. */
  | { readonly ok: false; readonly detail: string };

export interface Joiner {
  /** Takes the next bytes of a stream and gives the messages that they complete. */
  readonly push: (bytes: Buffer) => Joined;
  /** True when nothing is half received. */
  readonly empty: () => boolean;
}

interface Half {
  readonly parts: Buffer[];
  next: bigint;
}

/** One joiner for each stream: the pool and every pipeline count their objects separately. */
export function fragmentJoiner(): Joiner {
  const halves = new Map<bigint, Half>();
  let rest: Buffer = Buffer.alloc(0);
  const push = (bytes: Buffer): Joined => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const messages: Buffer[] = [];
    let at = 0;
    while (at + headBytes <= all.length) {
      const end = at + headBytes + all.readUInt32BE(at + 17);
      if (end > all.length) break;
      const taken = take(halves, all.subarray(at, end));
      if (typeof taken === 'string') return { ok: false, detail: taken };
      if (taken !== undefined) messages.push(taken);
      at = end;
    }
    rest = all.subarray(at);
    return { ok: true, messages };
  };
  return { push, empty: () => rest.length === 0 && halves.size === 0 };
}

/** The message that this fragment completes, nothing yet, or what is wrong with it. */
function take(halves: Map<bigint, Half>, fragment: Buffer): Buffer | string | undefined {
  const objectId = fragment.readBigUInt64BE(0);
  const index = fragment.readBigUInt64BE(8);
  const flags = fragment[16] ?? 0;
  if ((flags & startFlag) !== 0) {
    if (index !== 0n || halves.has(objectId)) return `object ${objectId} begins twice`;
    halves.set(objectId, { parts: [], next: 0n });
  }
  const half = halves.get(objectId);
  if (half === undefined) return `object ${objectId} has no beginning`;
  if (index !== half.next) return `object ${objectId} lacks fragment ${half.next}`;
  half.next += 1n;
  half.parts.push(fragment.subarray(headBytes));
  if ((flags & endFlag) === 0) return undefined;
  halves.delete(objectId);
  return half.parts.length === 1 ? half.parts[0] : Buffer.concat(half.parts);
}
