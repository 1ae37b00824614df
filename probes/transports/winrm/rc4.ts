/**
 * RC4, the stream cipher that NTLM seals messages with. OpenSSL 3 no longer offers it, so it is written out here.
 *
 * A cipher keeps its place in the key stream: the order in which data passes through it matters.
 */
export type Rc4 = (data: Uint8Array) => Buffer;

/** Starts a key stream; the same call encrypts and decrypts. */
export function rc4(key: Uint8Array): Rc4 {
  const state = schedule(key);
  let i = 0;
  let j = 0;
  return (data) => {
    const length = data.length;
    const out = Buffer.allocUnsafe(length);
    // Plain arrays of bytes and places on the stack: half as fast again as reading from and writing to a Buffer.
    const from = new Uint8Array(data.buffer, data.byteOffset, length);
    const to = new Uint8Array(out.buffer, out.byteOffset, length);
    let a = i;
    let b = j;
    for (let at = 0; at < length; at++) {
      a = (a + 1) & 255;
      const first = state[a] as number;
      b = (b + first) & 255;
      const second = state[b] as number;
      state[a] = second;
      state[b] = first;
      to[at] = (from[at] as number) ^ (state[(first + second) & 255] as number);
    }
    i = a;
    j = b;
    return out;
  };
}

function schedule(key: Uint8Array): Uint32Array {
  const state = new Uint32Array(256);
  for (let i = 0; i < 256; i++) state[i] = i;
  let j = 0;
  for (let i = 0; i < 256; i++) {
    const own = state[i] as number;
    j = (j + own + (key[i % key.length] as number)) & 255;
    state[i] = state[j] as number;
    state[j] = own;
  }
  return state;
}
