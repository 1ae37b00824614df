/**
 * Files that came with a message: each is named at once, read afterwards, and its message becomes the answer.
 */
import { resolveServer } from '../probes/inventory';
import { isSetupLog } from '../rules/setup-log';
import { press } from './cards/elements';
import { progressCard, sentenceCard } from './cards/short';
import { verdictCard } from './cards/verdict';
import type { Attachment, Card, IncomingMessage, TurnResult, Voice } from './conversation';
import { readAttached } from './heard';
import { readAlone } from './look';
import type { Office } from './office';
import { wordsOf } from './words/words';

/** More files than this in one message are more than a conversation shows well. */
const mostFiles = 3;

/** Reads the files of a message one after the other, after the turn has been answered. */
export async function hearFiles(office: Office, incoming: IncomingMessage, voice: Voice): Promise<TurnResult> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const opened: { readonly file: Attachment; readonly messageId: string }[] = [];
  for (const file of incoming.attachments.slice(0, mostFiles)) {
    opened.push({ file, messageId: await voice.say(progressCard(words.reading(file.name), [], locale)) });
  }
  const left = incoming.attachments.slice(mostFiles).map((file) => file.name);
  if (left.length > 0) await voice.say(sentenceCard(words.tooManyFiles(mostFiles, left.join(', ')), [], locale));
  const readAll = async (): Promise<void> => {
    for (const { file, messageId } of opened) {
      const card = await answerFile(office, incoming, file);
      if (!(await voice.edit(messageId, card))) await voice.say(card);
    }
  };
  return { later: readAll() };
}

async function answerFile(office: Office, incoming: IncomingMessage, file: Attachment): Promise<Card> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const read = await file.read();
  if (!read.ok) {
    const say = {
      'too-large': words.attachmentTooLarge,
      'host-not-allowed': words.attachmentRefused,
      redirected: words.attachmentRefused,
      'download-failed': words.attachmentFailed,
    }[read.code];
    return sentenceCard(file.name, [say(read.detail)], locale, { tone: 'warning' });
  }
  const log = readAttached(read.bytes);
  if (!isSetupLog(log)) {
    const problems = { empty: words.emptyLog, binary: words.binaryLog, 'not-a-setup-log': words.logNotASetupLog };
    return sentenceCard(file.name, [problems[log.problem]], locale, { tone: 'warning' });
  }
  const diagnosis = readAlone(office, log);
  const server = diagnosis.server === undefined ? undefined : resolveServer(office.inventory, diagnosis.server);
  const actions = server?.ok
    ? [press(words.checkNow(server.server.name), 'check.again', { server: server.server.name })]
    : [];
  return verdictCard({ ...diagnosis, server: undefined }, { locale, mayRequest: false, notes: [file.name], actions });
}
