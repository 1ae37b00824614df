/** Answers a question from a practice server's document, or says why this server would not answer it. */
import type { Question } from '../../question';
import { directoryReaders } from './read-directory';
import { fileReaders } from './read-files';
import { settingReaders } from './read-settings';
import { forestReaders } from './read-forest';
import { serverReaders } from './read-server';
import { windowsReaders } from './read-windows';
import { unread, type Read, type Scene } from './reader';

const readers = new Map(
  [...windowsReaders, ...settingReaders, ...fileReaders, ...directoryReaders, ...forestReaders, ...serverReaders].map(
    (one) => [one.kind, one],
  ),
);

/** The kinds of question that practice servers can answer. */
export const readableKinds: readonly string[] = [...readers.keys()];

export function read(question: Question, scene: Scene): Read<unknown> {
  const refusal = scene.document.behaviour.refusesKinds[question.kind];
  if (refusal !== undefined) return unread(refusal);
  const known = readers.get(question.kind);
  return known === undefined ? unread('not-supported', question.kind) : known.read(question.params, scene);
}
