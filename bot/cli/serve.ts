/** `preflight serve`: starts the bot, or the practice estate with its page, until it is told to stop. */
import { serve } from '../main';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, type Showing } from './io';
import { cliWordsOf } from './words';

export interface ServeGiven {
  readonly practice?: boolean;
  readonly port?: number;
  readonly data?: string;
  readonly config?: string;
}

export async function serveUntilStopped(given: ServeGiven, { io, locale }: Showing): Promise<ExitCode> {
  const words = cliWordsOf(locale);
  const { practice = false, port, data, config } = given;
  const served = await serve({ practice, port, data, configFile: config });
  if (!served.ok) {
    for (const problem of served.problems) complain(io, problem);
    return exitCodes.badInput;
  }
  if (practice) io.stderr.write(`${words.practice}\n`);
  io.stdout.write(`${words.serving(served.url)}\n`);
  if (io.isTTY) io.stdout.write(`${words.stopHint}\n`);
  await io.untilStopped();
  await served.close();
  io.stderr.write(`${words.stopped}\n`);
  return exitCodes.fine;
}
