/** `preflight read FILE|-`: says why Setup failed from a log alone, of any size, without a server. */
import { readAlone } from '../../dialogs/look';
import { wordsOf } from '../../dialogs/words/words';
import type { NotASetupLog, SetupLog } from '../../rules/run';
import { isSetupLog, readSetupLog } from '../../rules/setup-log';
import { loadKnowledge } from '../knowledge';
import { openBytes, sentenceFor } from './bytes';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import { lookOf, plain } from './page';
import { diagnosisText } from './show-diagnosis';
import { diagnosisToJson } from './to-json';
import { cliWordsOf } from './words';

export async function read(file: string, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const opened = await openBytes(io, file, locale);
  if (!opened.ok) {
    complain(io, opened.sentence);
    return exitCodes.badInput;
  }
  let log: SetupLog | NotASetupLog;
  try {
    log = await readSetupLog(opened.chunks);
  } catch (thrown) {
    complain(io, sentenceFor(thrown, file, locale));
    return exitCodes.badInput;
  } finally {
    await opened.close();
  }
  if (!isSetupLog(log)) {
    complain(io, notASetupLog(log, file, showing));
    return exitCodes.badInput;
  }
  const diagnosis = readAlone({ knowledge: loadKnowledge() }, log);
  if (json) writeJson(io, diagnosisToJson(diagnosis, locale));
  else io.stdout.write(diagnosisText(diagnosis, { look: lookOf(io), locale }));
  return diagnosis.actions.length > 0 ? exitCodes.fails : exitCodes.fine;
}

/** Names the file, says what it is instead, and what a Setup log looks like. */
export function notASetupLog(log: NotASetupLog, file: string, { locale }: Pick<Showing, 'locale'>): string {
  const words = wordsOf(locale);
  const own = cliWordsOf(locale);
  const name = file === '-' ? own.standardInput : file;
  if (log.problem === 'empty') return `${name}: ${words.emptyLog} ${own.looksLike}`;
  if (log.problem === 'binary') return `${name}: ${words.binaryLog} ${own.looksLike}`;
  return `${name}: ${words.logNotASetupLog} ${own.startsWith(plain(log.startsWith))}`;
}
