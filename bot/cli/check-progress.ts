/** How far a check of many servers is, on a terminal; and at its end who did not answer, and why. */
import { setWordsOf } from '../../dialogs/words/server-sets';
import type { AskProgress } from '../../probes/ask';
import { sayBecause } from '../../probes/failure-words';
import type { Locale } from '../../probes/said';
import type { Diagnosis } from '../../rules/diagnosis';
import type { CliIo } from './io';

/** One line on stderr that is written again and again, and taken away at the end. Nothing where stderr is a file. */
export function showProgress(io: CliIo, of: number) {
  const begun = io.clock.now().getTime();
  let done = 0;
  const clear = (): void => void (io.errIsTTY === true && io.stderr.write('\r\u001b[K'));
  const tell = ({ state, server }: AskProgress): void => {
    if (state === 'done') done += 1;
    if (io.errIsTTY !== true || state !== 'done') return;
    const seconds = Math.round((io.clock.now().getTime() - begun) / 1_000);
    io.stderr.write(`\r\u001b[K${done}/${of}  ${seconds} s  ${server}`);
  };
  return { tell, clear };
}

/** Nothing was read on this server now. */
export function isBlind({ looked }: Diagnosis): boolean {
  return looked.now === 'could-not';
}

/** "38 of 41 in 55 s", and one line for each server that did not answer. */
export function partialLines(diagnoses: readonly Diagnosis[], tookMs: number, locale: Locale): string[] {
  const words = setWordsOf(locale);
  const blind = diagnoses.filter(isBlind);
  const answered = diagnoses.length - blind.length;
  return [
    words.answered(answered, diagnoses.length, Math.round(tookMs / 1_000)),
    ...blind.map(({ server, looked }) =>
      words.didNot(server ?? '', looked.because === undefined ? '–' : sayBecause(looked.because, locale)),
    ),
  ];
}
