/** `preflight read FILE|-`: says why Setup failed from a log alone, of any size, without a server. */
import { readAlone } from '../../dialogs/look';
import { wordsOf } from '../../dialogs/words/words';
import type { NotASetupLog, SetupLog } from '../../rules/run';
import { isSetupLog, readLastRun, readSetupLog, readSetupLogFrom } from '../../rules/setup-log';
import { loadKnowledge } from '../knowledge';
import { openLog, sentenceFor } from './bytes';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import { lookOf, plain } from './page';
import { diagnosisText } from './show-diagnosis';
import { diagnosisToJson } from './to-json';
import { cliWordsOf } from './words';

export interface ReadOptions {
  /** Reads a file from its end, in a time that does not depend on its size; line numbers count from there. */
  readonly lastRun?: boolean;
}

export async function read(file: string, showing: Showing, options: ReadOptions = {}): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const given = file === '-' ? await readInput(showing) : readFile(file, showing, options);
  if (!given.ok) {
    complain(io, given.sentence);
    return exitCodes.badInput;
  }
  const { log } = given;
  if (!isSetupLog(log)) {
    complain(io, notASetupLog(log, file, showing));
    return exitCodes.badInput;
  }
  const diagnosis = readAlone({ knowledge: loadKnowledge() }, log);
  if (json) writeJson(io, diagnosisToJson(diagnosis, locale));
  else io.stdout.write(diagnosisText(diagnosis, { look: lookOf(io), locale }));
  return diagnosis.actions.length > 0 ? exitCodes.fails : exitCodes.fine;
}

type ReadLog =
  { readonly ok: true; readonly log: SetupLog | NotASetupLog } | { readonly ok: false; readonly sentence: string };

async function readInput({ io, locale }: Showing): Promise<ReadLog> {
  try {
    return { ok: true, log: await readSetupLog(io.stdin) };
  } catch (thrown) {
    return { ok: false, sentence: sentenceFor(thrown, '-', locale) };
  }
}

function readFile(file: string, { locale }: Showing, { lastRun = false }: ReadOptions): ReadLog {
  const opened = openLog(file, locale);
  if (!opened.ok) return opened;
  try {
    return { ok: true, log: lastRun ? readLastRun(opened.file) : readSetupLogFrom(opened.fill) };
  } catch (thrown) {
    return { ok: false, sentence: sentenceFor(thrown, file, locale) };
  } finally {
    opened.close();
  }
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
