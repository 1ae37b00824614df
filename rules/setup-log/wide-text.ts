/**
 * Turns UTF-16 into UTF-8, sixteen characters at a time as long as they are ASCII, which most of a log is.
 * What it gives is what Node.js gives; copies of a log that passed through PowerShell or Notepad come in UTF-16.
 */
import * as w from './wasm-code';

const VECTOR = 16;

/** Locals of `narrow`. */
const [WIDE_AT, UNITS, TO, BIG, UNIT, LOW_UNIT, LEFT, RIGHT] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Parameters: where the units are, how many, where the bytes go, whether the first byte is the high one. */
export function narrowBody(): w.Code {
  const swap = [1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14];
  const swapped = (local: number): w.Code => w.set(local, w.shuffled(w.get(local), swap));
  const step = (units: number, bytes: number): w.Code =>
    w.inOrder(
      w.set(WIDE_AT, w.add(w.get(WIDE_AT), w.number(units * 2))),
      w.set(UNITS, w.subtract(w.get(UNITS), w.number(units))),
      w.set(TO, w.add(w.get(TO), w.number(bytes))),
    );
  const plain = w.vector(Array.from({ length: VECTOR }, (_, i) => (i % 2 === 0 ? 0x7f : 0)));
  const sixteen = w.inOrder(
    w.set(LEFT, w.readVector(w.get(WIDE_AT))),
    w.set(RIGHT, w.readVector(w.get(WIDE_AT), VECTOR)),
    w.when(w.get(BIG), w.inOrder(swapped(LEFT), swapped(RIGHT))),
    w.when(
      w.anyTrue(w.aboveHalves(w.orVector(w.get(LEFT), w.get(RIGHT)), plain)),
      oneCharacter(step),
      w.inOrder(w.writeVector(w.get(TO), w.narrowed(w.get(LEFT), w.get(RIGHT))), step(VECTOR, VECTOR)),
    ),
  );
  return w.inOrder(
    w.whileTrue(w.get(UNITS), w.when(w.atLeast(w.get(UNITS), w.number(VECTOR)), sixteen, oneCharacter(step))),
    w.get(TO),
  );
}

/** One character beyond the fast way, as UTF-8. Half of a surrogate pair becomes U+FFFD, as everywhere in Node.js. */
function oneCharacter(step: (units: number, bytes: number) => w.Code): w.Code {
  const unitAt = (local: number, offset: number): w.Code =>
    w.inOrder(
      w.set(local, w.readHalf(w.get(WIDE_AT), offset)),
      w.when(
        w.get(BIG),
        w.set(
          local,
          w.or(w.shiftRight(w.get(local), w.number(8)), w.shiftLeft(w.and(w.get(local), w.number(0xff)), w.number(8))),
        ),
      ),
    );
  const surrogate = (local: number, kind: number): w.Code =>
    w.equal(w.and(w.get(local), w.number(0xfc00)), w.number(kind));
  /** The first byte with its mark, and six bits in each further one. */
  const put = (marks: number, count: number): w.Code =>
    w.inOrder(
      ...Array.from({ length: count }, (_, i) => {
        const bits = w.shiftRight(w.get(UNIT), w.number(6 * (count - 1 - i)));
        return w.writeByte(
          w.get(TO),
          i === 0 ? w.or(bits, w.number(marks)) : w.or(w.and(bits, w.number(0x3f)), w.number(0x80)),
          i,
        );
      }),
    );
  const three = w.inOrder(put(0xe0, 3), step(1, 3));
  const unpaired = w.inOrder(w.set(UNIT, w.number(0xfffd)), three);
  const pair = w.inOrder(
    // 0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00), in one sum.
    w.set(
      UNIT,
      w.add(
        w.add(w.shiftLeft(w.get(UNIT), w.number(10)), w.get(LOW_UNIT)),
        w.number(0x10000 - 0xd800 * 0x400 - 0xdc00),
      ),
    ),
    put(0xf0, 4),
    step(2, 4),
  );
  const highOne = w.when(
    w.above(w.get(UNITS), w.number(1)),
    w.inOrder(unitAt(LOW_UNIT, 2), w.when(surrogate(LOW_UNIT, 0xdc00), pair, unpaired)),
    unpaired,
  );
  const beyond = w.when(surrogate(UNIT, 0xd800), highOne, w.when(surrogate(UNIT, 0xdc00), unpaired, three));
  return w.inOrder(
    unitAt(UNIT, 0),
    w.when(
      w.below(w.get(UNIT), w.number(0x80)),
      w.inOrder(w.writeByte(w.get(TO), w.get(UNIT)), step(1, 1)),
      w.when(w.below(w.get(UNIT), w.number(0x800)), w.inOrder(put(0xc0, 2), step(1, 2)), beyond),
    ),
  );
}
