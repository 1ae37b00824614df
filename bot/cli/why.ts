/** `preflight why SERVER`: looks at one server, with what was pasted if anything was, and says why Setup failed. */
import { readPasted, type Pasted } from '../../dialogs/heard';
import { lookAt } from '../../dialogs/look';
import type { Eyes } from '../../dialogs/office';
import type { Diagnosis } from '../../rules/diagnosis';
import { readText } from './bytes';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import { lookOf } from './page';
import { findServers, openEyes, type OpenedEyes } from './open-eyes';
import { diagnosisText } from './show-diagnosis';
import { diagnosisToJson } from './to-json';
import { cliWordsOf } from './words';

const pasteMegabytes = 20;

export async function why(name: string, paste: string | undefined, showing: Showing): Promise<ExitCode> {
  const eyes = await openEyes(showing);
  if (!eyes) return showing.inventory === undefined ? exitCodes.couldNotLook : exitCodes.badInput;
  try {
    return await whyOn(eyes, name, paste, showing);
  } finally {
    eyes.close();
  }
}

async function whyOn(eyes: OpenedEyes, name: string, paste: string | undefined, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const [server] = findServers(eyes, [name], showing) ?? [];
  if (!server) return exitCodes.badInput;
  const pasted = paste === undefined ? undefined : await readPaste(eyes, paste, showing);
  if (pasted === 'unreadable') return exitCodes.badInput;
  const diagnosis = await lookAt(eyes, server, { pasted });
  if (json) writeJson(io, diagnosisToJson(diagnosis, locale));
  else io.stdout.write(diagnosisText(diagnosis, { look: lookOf(io), locale }));
  return exitOf(diagnosis);
}

/** A server that told nothing makes the answer unknown, unless the paste alone names an action. */
export function exitOf({ actions, looked }: Diagnosis): ExitCode {
  if (actions.length > 0) return exitCodes.fails;
  const blind = looked.now === 'could-not' && looked.log !== 'read';
  return blind ? exitCodes.couldNotLook : exitCodes.fine;
}

async function readPaste(eyes: Eyes, file: string, { io, locale }: Showing): Promise<Pasted | 'unreadable'> {
  const read = await readText(io, file, pasteMegabytes, locale);
  const sentence = !read.ok ? read.sentence : read.text.trim() === '' ? cliWordsOf(locale).emptyText : undefined;
  if (!read.ok || sentence !== undefined) {
    complain(io, sentence ?? '');
    return 'unreadable';
  }
  const knownServers = eyes.inventory.servers.flatMap((server) => [server.name, server.fqdn, ...server.aliases]);
  return readPasted(read.text, eyes.knowledge.recogniser.recognise(read.text, { locale, knownServers }));
}
