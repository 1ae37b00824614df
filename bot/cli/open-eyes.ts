/**
 * The eyes of the command line: the servers of an inventory file, or the practice estate where none is named.
 *
 * In practice every command that looks says so on stderr, so that nobody takes a practice server for a real one.
 */
import type { Inspect } from '../../probes/doctor/walk';
import { resolveServer, type InventoryServer } from '../../probes/inventory';
import { wordsOf } from '../../dialogs/words/words';
import type { Eyes } from '../../dialogs/office';
import { loadKnowledge, type LoadedKnowledge } from '../knowledge';
import type { LiveServers, openLiveServers as openServers } from '../live-servers';
import { openPractice } from '../practice/open-practice';
import { complain, type Showing } from './io';
import { cliWordsOf } from './words';

export interface OpenedEyes extends Eyes {
  readonly knowledge: LoadedKnowledge;
  readonly inspect: Inspect;
  readonly accounts: LiveServers['accounts'];
  /** To be called when the command is done: connections to servers are kept open between visits. */
  readonly close: () => void;
}

/** Undefined, with every mistake on stderr, when the inventory or the practice estate cannot be used. */
export function openEyes(showing: Showing): Promise<OpenedEyes | undefined> {
  return showing.inventory === undefined
    ? practiceEyes(showing)
    : Promise.resolve(liveEyes(showing.inventory, showing));
}

function liveEyes(file: string, { io }: Showing): OpenedEyes | undefined {
  // Wires and secrets are loaded only where real servers are meant.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openLiveServers } = require('../live-servers') as { readonly openLiveServers: typeof openServers };
  const opened = openLiveServers(file);
  if (opened.ok) {
    const { inventory, ask, inspect, accounts, close } = opened;
    return { knowledge: loadKnowledge(), inventory, ask, inspect, accounts, close };
  }
  for (const problem of opened.problems) complain(io, problem);
  return undefined;
}

async function practiceEyes({ io, locale }: Showing): Promise<OpenedEyes | undefined> {
  const opened = await openPractice(io.clock);
  if (!opened.ok) {
    for (const { file, path, problem } of opened.mistakes) complain(io, `${file} ${path}: ${problem}`);
    return undefined;
  }
  io.stderr.write(`${cliWordsOf(locale).practice}\n`);
  const { inventory, ask, inspect } = opened;
  return { knowledge: loadKnowledge(), inventory, ask, inspect, accounts: [], close: () => undefined };
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
