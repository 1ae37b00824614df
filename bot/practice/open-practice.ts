/**
 * The practice estate at work: servers that exist in memory only, behind the same `ask` and `act` as real ones.
 *
 * `reset` puts every server back to how it was at the start, without a restart of the program.
 */
import { join } from 'node:path';
import { createActor, type Actor } from '../../probes/act';
import { createAsker, type Ask } from '../../probes/ask';
import type { Clock } from '../../probes/clock';
import type { Inspect } from '../../probes/doctor/walk';
import type { Inventory } from '../../probes/inventory';
import { createReplayInspect } from '../../probes/transports/replay/replay-inspect';
import { createReplayWire } from '../../probes/transports/replay/replay-wire';
import { loadEstate, type EstateMistake, type PracticePerson } from './load-estate';
import type { Said } from '../../probes/said';

export interface PracticeEstate {
  readonly ok: true;
  readonly inventory: Inventory;
  readonly people: readonly PracticePerson[];
  /** What is wrong with each server, in a line. */
  readonly stories: readonly { readonly name: string; readonly site: string; readonly note: Said }[];
  readonly ask: Ask;
  readonly inspect: Inspect;
  readonly actor: Actor;
  readonly reset: () => void;
}

export type OpenedPractice = PracticeEstate | { readonly ok: false; readonly mistakes: readonly EstateMistake[] };

/** The folder that is shipped with the program. */
export const shippedEstate = join(__dirname, 'estate');

export async function openPractice(clock: Clock, folder: string = shippedEstate): Promise<OpenedPractice> {
  const loaded = await loadEstate(folder, clock.now());
  if (!loaded.ok) return loaded;
  const { inventory, people, estate } = loaded;
  let wire = createReplayWire(estate, clock);
  const wireFor = () => wire;
  const ask = createAsker({ wireFor, clock });
  const actor = createActor({ wireFor, ask, clock });
  const sites = new Map(inventory.servers.map((server) => [server.name, server.site]));
  return {
    ok: true,
    inventory,
    people,
    stories: estate.documents.map(({ server, story }) => ({
      name: server,
      site: sites.get(server) ?? '',
      note: story,
    })),
    ask,
    inspect: createReplayInspect(estate, ask, clock),
    actor,
    reset: () => {
      wire = createReplayWire(estate, clock);
    },
  };
}
