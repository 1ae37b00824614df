/**
 * Finds every rule in `checks/` and every failure in `failures/`; there is no list to register in.
 *
 * A file that does not hold a rule of its own name stops the program at once and is named: a rule that silently does
 * not load would be a check that silently passes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBundle, type Bundle } from './catalogue-bundle';
import type { Failure } from './failure';
import type { Rule } from './rule';

export interface Catalogue {
  readonly rules: readonly Rule[];
  readonly failures: readonly Failure[];
  /** Looks up a rule or a failure by id, without regard to case: Setup's own logs and help pages differ in it. */
  readonly find: (id: string) => Rule | Failure | undefined;
}

/** What the folders hold, before anything is loaded. */
export interface Shelf {
  readonly ids: readonly string[];
  /** Loads one rule or failure by id, without regard to case, and nothing that it does not need. */
  readonly load: (id: string) => Rule | Failure | undefined;
}

interface Place {
  readonly id: string;
  readonly kind: 'rule' | 'failure';
  readonly folder: 'checks' | 'failures';
  readonly file: string;
}

/**
 * Loads the catalogue from the folders beside this file.
 *
 * @throws Error naming the file, when a file does not export a definition of its own name or an id is taken twice.
 */
export function loadCatalogue(folder: string = __dirname): Catalogue {
  const places = placesIn(folder);
  const bundle = bundleFor(folder, places);
  const byId = new Map<string, Rule | Failure>();
  for (const place of places) {
    const key = place.id.toLowerCase();
    const taken = byId.get(key);
    if (taken) throw new Error(`${place.id}: the id is taken by ${taken.id}; ids are compared without case.`);
    byId.set(key, loadOne(folder, place, bundle));
  }
  const all = [...byId.values()];
  return {
    rules: all.filter((entry) => entry.kind === 'rule'),
    failures: all.filter((entry) => entry.kind === 'failure'),
    find: (id) => byId.get(id.toLowerCase()),
  };
}

/** The same folders for somebody who wants one rule only. Loading throws as `loadCatalogue` does. */
export function openShelf(folder: string = __dirname): Shelf {
  const places = placesIn(folder);
  return {
    ids: places.map(({ id }) => id),
    load: (id) => {
      const place = places.find((one) => one.id.toLowerCase() === id.toLowerCase());
      return place && loadOne(folder, place, bundleFor(folder, places));
    },
  };
}

function placesIn(folder: string): Place[] {
  const found: Place[] = [];
  for (const [name, kind] of [
    ['checks', 'rule'],
    ['failures', 'failure'],
  ] as const) {
    for (const file of readdirSync(join(folder, name)).sort()) {
      const id = /^([A-Z]\w*)\.(?:ts|js)$/.exec(file)?.[1];
      if (id !== undefined) found.push({ id, kind, folder: name, file });
    }
  }
  return found;
}

/** The bundle, when it has the very files that the folders have. */
function bundleFor(folder: string, places: readonly Place[]): Bundle | undefined {
  const bundle = openBundle(folder);
  if (!bundle) return undefined;
  const held = bundle.names.filter((name) => /^rules\/(?:checks|failures)\/[A-Z]/.test(name));
  const same = held.length === places.length && places.every((place) => bundle.has(nameOf(place)));
  return same ? bundle : undefined;
}

function nameOf({ folder, file }: Place): string {
  return `rules/${folder}/${file}`;
}

function loadOne(folder: string, place: Place, bundle: Bundle | undefined): Rule | Failure {
  const loaded = (
    bundle
      ? bundle.load(nameOf(place))
      : // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the registry
        require(join(folder, place.folder, place.file))
  ) as Record<string, Rule | Failure | undefined>;
  const definition = loaded[place.id];
  if (definition?.kind !== place.kind || definition.id !== place.id) {
    throw new Error(`${place.file}: must export a ${place.kind} named ${place.id} whose id is '${place.id}'.`);
  }
  return definition;
}
