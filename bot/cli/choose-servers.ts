/** The servers that a command line names: one by one, by group, by tag and by site of the inventory. */
import { wordsOf } from '../../dialogs/words/words';
import type { Eyes } from '../../dialogs/office';
import { resolveSet, serverSets, type InventoryServer, type ServerSet } from '../../probes/inventory';
import { complain, type Showing } from './io';
import { findServers } from './open-eyes';
import { setWordsOf } from '../../dialogs/words/server-sets';

export interface WantedServers extends Readonly<Partial<Record<ServerSet, readonly string[]>>> {
  readonly servers: readonly string[];
}

/** Each server once, in the order asked; undefined, with a polite no for each unknown name, when one is not known. */
export function chooseServers(eyes: Eyes, wanted: WantedServers, showing: Showing): InventoryServer[] | undefined {
  const { io, locale } = showing;
  const chosen = new Map<string, InventoryServer>();
  const named = findServers(eyes, wanted.servers, showing);
  for (const server of named ?? []) chosen.set(server.name, server);
  let known = named !== undefined;
  for (const by of serverSets) {
    for (const name of wanted[by] ?? []) {
      const resolved = resolveSet(eyes.inventory, by, name);
      if (resolved.ok) for (const server of resolved.servers) chosen.set(server.name, server);
      else {
        known = false;
        const hint = resolved.nearest.length > 0 ? wordsOf(locale).nearest(resolved.nearest.join(', ')) : '';
        complain(io, `${setWordsOf(locale).unknown[by](name)} ${hint}`.trim());
      }
    }
  }
  if (!known) return undefined;
  if (chosen.size > 0) return [...chosen.values()];
  complain(io, setWordsOf(locale).nameOne);
  return undefined;
}
