/**
 * Lays text out for a terminal: wrapped to its width, in colour only where colour is wanted, and harmless.
 *
 * Text from logs and servers may hold escape sequences; no control character of it ever reaches the terminal.
 */
import { harmless } from '../../dialogs/cards/elements';
import type { CliIo } from './io';

export type Tone = 'plain' | 'bold' | 'dim' | 'bad' | 'warning' | 'good' | 'command';

export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

export interface LineLook {
  readonly indent?: number;
  /** Put before the first line; the others are indented as far. */
  readonly mark?: string;
  readonly tone?: Tone;
}

const narrowest = 60;
const widest = 120;
const usual = 80;

const codes: Readonly<Record<Exclude<Tone, 'plain'>, string>> = {
  bold: '1',
  dim: '2',
  bad: '1;31',
  warning: '33',
  good: '32',
  command: '36',
};

export function lookOf(io: CliIo): Look {
  const width = Math.min(widest, Math.max(narrowest, io.columns ?? usual));
  return { width, colour: io.isTTY && (io.env['NO_COLOR'] ?? '') === '' && io.env['TERM'] !== 'dumb' };
}

/** Text with nothing in it that a terminal would obey; tabs become blanks, line ends stay. */
export function plain(text: string): string {
  return harmless(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ')).replace(/[\u0080-\u009f\u2028\u2029]/g, ' ');
}

/** A paragraph, wrapped at blanks. A word that is longer than the line, such as a path, stays whole. */
export function lines(text: string, look: Look, given: LineLook = {}): string[] {
  return layOut(withoutCodeMarks(text), look, given);
}

/** Our sentences set commands and names between back quotes for the cards; a terminal shows the command alone. */
export function withoutCodeMarks(text: string): string {
  const parts = text.split('`');
  return parts.length % 2 === 1 ? parts.join('') : text;
}

function layOut(text: string, look: Look, { indent = 0, mark = '', tone = 'plain' }: LineLook): string[] {
  const blank = ' '.repeat(indent);
  const hang = ' '.repeat(widthOf(mark));
  const room = Math.max(20, look.width - indent - hang.length);
  const wrapped = plain(text)
    .split('\n')
    .flatMap((line) => wrap(line, room));
  return wrapped.map((line, index) => `${blank}${index === 0 ? mark : hang}${paint(line, tone, look)}`.trimEnd());
}

/** Text that is copied, such as a command: never wrapped. */
export function whole(text: string, look: Look, { indent = 0, tone = 'plain' }: LineLook = {}): string[] {
  return plain(text)
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${paint(line, tone, look)}`);
}

/** Setup's own words, set apart by a bar. */
export function quoted(text: string, look: Look, indent: number): string[] {
  return layOut(text, look, { indent: indent + 2 }).map((line) =>
    `${' '.repeat(indent)}| ${line.trimStart()}`.trimEnd(),
  );
}

function paint(text: string, tone: Tone, look: Look): string {
  return tone === 'plain' || !look.colour || text === '' ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`;
}

/** A blank where a line may end: not inside French quotation marks, nor before a mark that stands alone. */
const breakable = /(?<!«) (?![:;?!»](?: |$))/;

function wrap(line: string, room: number): string[] {
  const made: string[] = [];
  let current = '';
  for (const word of line.split(breakable).filter((part) => part !== '')) {
    if (current === '') current = word;
    else if (widthOf(current) + 1 + widthOf(word) <= room) current += ` ${word}`;
    else {
      made.push(current);
      current = word;
    }
  }
  return [...made, current];
}

/** Columns that a text takes. Letters of East Asian scripts and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const wide =
      (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3);
    width +=
      wide || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300 ? 2 : 1;
  }
  return width;
}
