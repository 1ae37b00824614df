/** The practice estate with its dates as they are written, behind the real `ask` and `act`, without any waiting. */
import { join } from 'node:path';
import { loadEstate, type LoadedEstate } from '../../bot/practice/load-estate';
import { createActor } from '../../probes/act';
import { createAsker } from '../../probes/ask';
import type { InventoryServer } from '../../probes/inventory';
import { createReplayWire } from '../../probes/transports/replay/replay-wire';
import { leapingClock } from './leaping-clock';

export const estateFolder = join(__dirname, '../../bot/practice/estate');

/** @throws Error listing every mistake, when the estate does not load. */
export async function loadPractice(now?: Date): Promise<LoadedEstate> {
  const loaded = await loadEstate(estateFolder, now);
  if (loaded.ok) return loaded;
  const list = loaded.mistakes.map(({ file, path, problem }) => `${file} ${path}: ${problem}`);
  throw new Error(list.join('\n'));
}

/** A new copy of the estate for each call: what one test changes, another does not see. */
export function practise({ estate, inventory }: LoadedEstate) {
  const clock = leapingClock();
  const wire = createReplayWire(estate, clock);
  const ask = createAsker({ wireFor: () => wire, clock });
  const actor = createActor({ wireFor: () => wire, ask, clock });
  const server = (name: string): InventoryServer => {
    const found = inventory.servers.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} is not in the practice estate`);
    return found;
  };
  return { clock, wire, ask, actor, server };
}
