/**
 * Writes the few WebAssembly instructions that line-scan.ts is made of, as bytes.
 * Each function gives the code of one expression; the numbers are the opcodes of the WebAssembly specification (2.0,
 * with its vector instructions), which every Node.js since version 16 runs.
 */

/** Code that leaves one value, or none. */
export type Code = readonly number[];

const VECTOR = 0xfd;
const NO_VALUE = 0x40;
const I32 = 0x7f;
const V128 = 0x7b;

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const last = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}

const two =
  (...opcode: number[]) =>
  (left: Code, right: Code): Code => [...left, ...right, ...opcode];
const one =
  (...opcode: number[]) =>
  (value: Code): Code => [...value, ...opcode];
const vectorOp = (opcode: number): number[] => [VECTOR, ...unsigned(opcode)];
/** Reads memory at an address, `offset` bytes further. Addresses need not be aligned. */
const reading =
  (...opcode: number[]) =>
  (address: Code, offset = 0): Code => [...address, ...opcode, 0, ...unsigned(offset)];
const writing =
  (...opcode: number[]) =>
  (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...opcode, 0, ...unsigned(offset)];

export const number = (value: number): Code => [0x41, ...signed(value)];
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];

export const isZero = one(0x45);
export const equal = two(0x46);
export const below = two(0x49);
export const above = two(0x4b);
export const atLeast = two(0x4f);
export const trailingZeros = one(0x68);
export const add = two(0x6a);
export const subtract = two(0x6b);
export const multiply = two(0x6c);
export const divide = two(0x6e);
export const and = two(0x71);
export const or = two(0x72);
export const shiftLeft = two(0x74);
export const shiftRight = two(0x76);

export const readByte = reading(0x2d);
export const readHalf = reading(0x2f);
export const readWord = reading(0x28);
export const writeByte = writing(0x3a);
export const writeWord = writing(0x36);

export const copyBytes = (to: Code, from: Code, length: Code): Code => [
  ...to,
  ...from,
  ...length,
  ...[0xfc, 0x0a, 0, 0],
];

export const readVector = reading(...vectorOp(0));
export const writeVector = writing(...vectorOp(11));
/** Sixteen bytes. */
export const vector = (bytes: readonly number[]): Code => [...vectorOp(12), ...bytes];
/** A vector of the bytes with these numbers. */
export const shuffled = (value: Code, order: readonly number[]): Code => [
  ...value,
  ...value,
  ...vectorOp(13),
  ...order,
];
export const equalBytes = two(...vectorOp(35));
export const atMostBytes = two(...vectorOp(42));
export const aboveHalves = two(...vectorOp(50));
export const andVector = two(...vectorOp(78));
export const orVector = two(...vectorOp(80));
export const anyTrue = one(...vectorOp(83));
export const allBytesTrue = one(...vectorOp(99));
/** One bit for each byte: its highest. */
export const bitsOf = one(...vectorOp(100));
/** Sixteen halves, each below 256, as sixteen bytes. */
export const narrowed = two(...vectorOp(102));
export const subtractBytes = two(...vectorOp(113));

export const inOrder = (...code: Code[]): Code => code.flat();
export const when = (condition: Code, then: Code, otherwise?: Code): Code => [
  ...condition,
  0x04,
  NO_VALUE,
  ...then,
  ...(otherwise === undefined ? [] : [0x05, ...otherwise]),
  0x0b,
];
/** Repeats the body as long as the condition holds. */
export const whileTrue = (condition: Code, body: Code): Code => [
  ...[0x02, NO_VALUE, 0x03, NO_VALUE],
  ...[...isZero(condition), 0x0d, 1],
  ...[...body, 0x0c, 0, 0x0b, 0x0b],
];

export interface CodeFunction {
  readonly name: string;
  readonly parameters: number;
  /** Further locals: whole numbers, then vectors. Locals are numbered from 0, parameters first. */
  readonly numbers: number;
  readonly vectors: number;
  /** Leaves one whole number. */
  readonly body: Code;
}

/** A module that imports its memory as `host.memory` and exports the functions. */
export function moduleOf(functions: readonly CodeFunction[]): Uint8Array<ArrayBuffer> {
  const text = (said: string): number[] => [...unsigned(said.length), ...Buffer.from(said, 'latin1')];
  const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
  const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];
  const bodies = functions.map(({ numbers, vectors, body }) => {
    const code = [2, ...unsigned(numbers), I32, ...unsigned(vectors), V128, ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      list(functions.map(({ parameters }) => [0x60, ...list(Array.from({ length: parameters }, () => [I32])), 1, I32])),
    ),
    ...section(2, list([[...text('host'), ...text('memory'), 2, 0, 1]])),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(7, list(functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]))),
    ...section(10, list(bodies)),
  ]);
}
