/**
 * Everything of the outside world that a command touches, handed in: a test runs a command without a process.
 */
import type { Clock } from '../../probes/clock';
import type { Locale } from '../../probes/said';

export interface TextOut {
  readonly write: (text: string) => unknown;
}

export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextOut;
  readonly stderr: TextOut;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal. */
  readonly isTTY: boolean;
  /** Whether stderr is a terminal: progress is shown only there. */
  readonly errIsTTY?: boolean;
  /** Width of the terminal; undefined when stdout is none. */
  readonly columns: number | undefined;
  readonly clock: Clock;
  /** The account that the operating system vouches for; never from the environment. */
  readonly account: () => string | undefined;
  /** Resolves when the person or the system asks the program to end. */
  readonly untilStopped: () => Promise<void>;
}

/** How a command shows its answer. */
export interface Showing {
  readonly io: CliIo;
  readonly locale: Locale;
  readonly json: boolean;
  /** The inventory file of real servers; undefined means the practice estate. */
  readonly inventory?: string | undefined;
}

/**
 * The language: the one that was asked for; for people else the one of the environment. JSON is English unless asked
 * otherwise, so that a script gets the same text on every machine.
 */
export function localeOf(asked: Locale | undefined, json: boolean, env: CliIo['env']): Locale {
  if (asked !== undefined) return asked;
  const own = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return !json && /^fr\b|^fr_/i.test(own) ? 'fr' : 'en';
}

/** Writes one value as JSON. Characters that could steer a terminal are escaped; a parser gives them back unchanged. */
export function writeJson(io: CliIo, value: unknown, indent: 0 | 2 = 2): void {
  const text = JSON.stringify(value, undefined, indent);
  const escaped = text.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  io.stdout.write(`${escaped}\n`);
}

/** Says why a command cannot go on. */
export function complain(io: CliIo, sentence: string): void {
  io.stderr.write(`preflight: ${sentence}\n`);
}
