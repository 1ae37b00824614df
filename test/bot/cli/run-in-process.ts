/** Runs one command line in this process and gives back what it wrote and how it ended. */
import type { CliIo } from '../../../bot/cli/io';
import { runCli } from '../../../bot/cli/run-cli';
import { leapingClock } from '../../fakes/leaping-clock';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly stdin?: string | Uint8Array | undefined;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly untilStopped?: CliIo['untilStopped'];
  /** Whether stderr is a terminal, on which progress is shown. */
  readonly errIsTTY?: boolean;
  readonly onOut?: (text: string) => void;
  /** ISO 8601: what the clock says at the start; some fixed morning when it does not matter. */
  readonly startAt?: string;
  /** The account of the operating system. */
  readonly account?: string;
}

export async function run(argv: readonly string[], given: Given = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: CliIo = {
    stdin: chunksOf(given.stdin ?? ''),
    stdout: {
      write: (text) => {
        out += text;
        given.onOut?.(text);
      },
    },
    stderr: { write: (text) => void (err += text) },
    env: given.env ?? {},
    isTTY: given.isTTY ?? false,
    errIsTTY: given.errIsTTY ?? false,
    columns: given.columns,
    clock: leapingClock(given.startAt),
    untilStopped: given.untilStopped ?? (() => new Promise(() => undefined)),
    account: () => given.account,
  };
  const code = await runCli(argv, io);
  return { code, out, err };
}

/** In pieces of an awkward size, and in one buffer that is filled again, as files are read. */

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  const buffer = Buffer.alloc(4093);
  for (let at = 0; at < bytes.length; at += buffer.length) {
    const length = bytes.copy(buffer, 0, at, Math.min(at + buffer.length, bytes.length));
    yield buffer.subarray(0, length);
  }
}
