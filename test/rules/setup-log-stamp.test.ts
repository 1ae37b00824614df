/** The stamp in front of every line of a Setup log: what is one, what only looks like one, and what it says. */
import { depthAt, isStamped, stampClock } from '../../rules/setup-log/stamp';
import { runSaying } from './written-run';

const STAMP = '[03/06/2021 15:15:25.0813] [1]';
const stamped = (line: string, before = '', end = before.length + line.length): boolean =>
  isStamped(Buffer.from(before + line), before.length, end);

/** Where the shape leaves a choice: the separators of the date and the time, which follow the culture. */
const SEPARATORS = [3, 6, 14, 17, 20];
const places = Array.from(STAMP, (character, at) => ({ character, at })).filter(({ at }) => !SEPARATORS.includes(at));
const withAt = (at: number, character: string): string => STAMP.slice(0, at) + character + STAMP.slice(at + 1);

/** Every stamp with one wrong character, digits by what stands in the alphabet right before 0 and right behind 9. */
const damaged = places.flatMap(({ character, at }) =>
  (/\d/.test(character) ? ['/', ':', 'x'] : ['x', '\\']).map((wrong) => withAt(at, wrong)),
);

describe('A stamp', () => {
  it('is one with text behind it and with none', () => {
    expect(stamped(`${STAMP} Setup version`)).toBe(true);
    expect(stamped(STAMP)).toBe(true);
    expect(stamped(STAMP, 'behind other lines\n')).toBe(true);
  });

  it('may have any separator and any digit', () => {
    expect(stamped('[03-06-2021 15.15.25,0813] [0]')).toBe(true);
    for (const digit of '0123456789') expect(stamped(STAMP.replaceAll(/\d/g, digit))).toBe(true);
  });

  it('is none with one wrong character', () => {
    expect(damaged.filter((line) => stamped(`${line} text`))).toEqual([]);
  });

  it('is none when the line ends before it does', () => {
    const before = 'behind other lines, which are longer\n';
    expect(stamped(STAMP, before, before.length + STAMP.length - 1)).toBe(false);
    expect(stamped(STAMP, '', STAMP.length - 1)).toBe(false);
  });

  it('tells the depth by the digit in its second brackets', () => {
    expect(depthAt(Buffer.from(`\n${STAMP}`), 1)).toBe(1);
  });
});

describe('A line with a damaged stamp', () => {
  it('belongs to the line before it', () => {
    const looksLikeOne = damaged.map((line) => `${line} [WARNING] Behind a damaged stamp.`);
    const run = runSaying(looksLikeOne.map((line) => `[WARNING] Before it.\n${line}`));
    expect(run.notable.map(({ text }) => text)).toEqual(looksLikeOne.map((line) => `[WARNING] Before it.\n${line}`));
  });
});

describe('The time of a stamp', () => {
  const timeOf = (stamp: string): string => stampClock().read(Buffer.from(`${stamp} text`), 0);

  it('has three digits of milliseconds, which Setup pads in front', () => {
    expect(timeOf(STAMP)).toBe('2021-03-06T15:15:25.813');
  });

  it('has the first three of four digits that are not padded', () => {
    expect(timeOf('[03/06/2021 15:15:25.8134] [1]')).toBe('2021-03-06T15:15:25.813');
  });

  it('is read anew for a line whose stamp differs in one digit', () => {
    const clock = stampClock();
    const read = (stamp: string): string => clock.read(Buffer.from(stamp), 0);
    const digits = [2, 5, 10, 13, 16, 19, 24];
    for (const at of digits) {
      expect(read(STAMP)).toBe('2021-03-06T15:15:25.813');
      expect(read(withAt(at, '2'))).toBe(timeOf(withAt(at, '2')));
    }
  });

  it('of the newest line is known without the line', () => {
    const clock = stampClock();
    const line = Buffer.from(`...${STAMP} text`);
    clock.remember(line, 3);
    line.fill(0);
    expect(clock.last()).toBe('2021-03-06T15:15:25.813');
  });
});
