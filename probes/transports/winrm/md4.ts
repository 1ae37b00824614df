/**
 * MD4 (RFC 1320). NTLM hashes passwords with it, and OpenSSL 3 no longer offers it, so it is written out here.
 *
 * It protects nothing by itself; it is used where the protocol asks for it and nowhere else.
 */
const blockBytes = 64;

const shifts = [
  [3, 7, 11, 19],
  [3, 5, 9, 13],
  [3, 9, 11, 15],
] as const;

const orders = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
  [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
] as const;

const constants = [0, 0x5a827999, 0x6ed9eba1] as const;

/** The 16-byte MD4 digest of the data. */
export function md4(data: Buffer): Buffer {
  const padded = pad(data);
  let state: [number, number, number, number] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < padded.length; at += blockBytes) {
    state = compress(state, padded.subarray(at, at + blockBytes));
  }
  const digest = Buffer.alloc(16);
  for (const [index, word] of state.entries()) digest.writeInt32LE(word, index * 4);
  return digest;
}

function pad(data: Buffer): Buffer {
  const blocks = ((data.length + 8) >> 6) + 1;
  const padded = Buffer.alloc(blocks * blockBytes);
  data.copy(padded);
  padded[data.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(data.length) * 8n, padded.length - 8);
  return padded;
}

function compress(before: readonly [number, number, number, number], block: Buffer): [number, number, number, number] {
  let [a, b, c, d] = before;
  for (let round = 0; round < 3; round++) {
    for (let step = 0; step < 16; step++) {
      const word = block.readInt32LE((orders[round]?.[step] ?? 0) * 4);
      const sum = (a + mix(round, b, c, d) + word + (constants[round] ?? 0)) | 0;
      const shift = shifts[round]?.[step % 4] ?? 0;
      [a, d, c, b] = [d, c, b, (sum << shift) | (sum >>> (32 - shift))];
    }
  }
  return [(before[0] + a) | 0, (before[1] + b) | 0, (before[2] + c) | 0, (before[3] + d) | 0];
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (b & c) | (b & d) | (c & d);
  return b ^ c ^ d;
}
