/** Ctrl+C as a signal: the first one ends the work and keeps what is there, the second one ends the program. */
import type { CliIo } from './io';

export function cancelled(io: CliIo): AbortSignal {
  const controller = new AbortController();
  void io.untilStopped().then(() => controller.abort());
  return controller.signal;
}
