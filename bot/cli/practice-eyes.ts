/**
 * The eyes of the command line: the practice estate, which is the only way to reach servers so far.
 *
 * Every command that looks says so on stderr, so that nobody takes a practice server for a real one.
 */
import { resolveServer, type InventoryServer } from '../../probes/inventory';
import { wordsOf } from '../../dialogs/words/words';
import type { Eyes } from '../../dialogs/office';
import { loadKnowledge } from '../knowledge';
import { openPractice } from '../practice/open-practice';
import { complain, type Showing } from './io';
import { cliWordsOf } from './words';

/** Opens the practice estate; undefined, with the mistakes on stderr, when its files are damaged. */
export async function practiceEyes({ io, locale }: Showing): Promise<Eyes | undefined> {
  const opened = await openPractice(io.clock);
  if (!opened.ok) {
    for (const { file, path, problem } of opened.mistakes) complain(io, `${file} ${path}: ${problem}`);
    return undefined;
  }
  io.stderr.write(`${cliWordsOf(locale).practice}\n`);
  return { knowledge: loadKnowledge(), inventory: opened.inventory, ask: opened.ask };
}

/** Finds all servers by name; undefined, with a polite no for each unknown one on stderr, when one is not known. */
export function findServers(eyes: Eyes, names: readonly string[], showing: Showing): InventoryServer[] | undefined {
  const words = wordsOf(showing.locale);
  const found: InventoryServer[] = [];
  for (const name of names) {
    const resolved = resolveServer(eyes.inventory, name);
    if (resolved.ok) {
      found.push(resolved.server);
      continue;
    }
    const hint = resolved.nearest.length > 0 ? words.nearest(resolved.nearest.join(', ')) : words.noNearest;
    complain(showing.io, `${words.unknownServer(name)} ${hint}`);
  }
  return found.length === names.length ? found : undefined;
}
