/** Cuts a stream of bytes into numbered lines, in memory for one line at a time. */

export interface InputLine {
  readonly number: number;
  /** Undefined when the line is longer than what is accepted. */
  readonly text: string | undefined;
}

const newline = 0x0a;

/** Lines of UTF-8 without their ends. A line that is too long is skipped to its end and comes without a text. */
export async function* inputLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<InputLine> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= mostBytes) parts.push(Buffer.from(part));
  };
  const line = (): InputLine => {
    number += 1;
    const text =
      size > mostBytes
        ? undefined
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff|\r$/g, '');
    parts = [];
    size = 0;
    return { number, text };
  };
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(newline); end !== -1; end = rest.indexOf(newline)) {
      take(rest.subarray(0, end));
      yield line();
      rest = rest.subarray(end + 1);
    }
    take(rest);
  }
  if (size > 0) yield line();
}
