/**
 * Finds every rule in `checks/` and every failure in `failures/`; there is no list to register in.
 *
 * A file that does not hold a rule of its own name stops the program at once and is named: a rule that silently does
 * not load would be a check that silently passes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './failure';
import type { Rule } from './rule';

export interface Catalogue {
  readonly rules: readonly Rule[];
  readonly failures: readonly Failure[];
  /** Looks up a rule or a failure by id, without regard to case: Setup's own logs and help pages differ in it. */
  readonly find: (id: string) => Rule | Failure | undefined;
}

/**
 * Loads the catalogue from the folders beside this file.
 *
 * @throws Error naming the file, when a file does not export a definition of its own name or an id is taken twice.
 */
export function loadCatalogue(folder: string = __dirname): Catalogue {
  const rules = loadFolder<Rule>(join(folder, 'checks'), 'rule');
  const failures = loadFolder<Failure>(join(folder, 'failures'), 'failure');
  const byId = new Map<string, Rule | Failure>();
  for (const entry of [...rules, ...failures]) {
    const key = entry.id.toLowerCase();
    const taken = byId.get(key);
    if (taken) throw new Error(`${entry.id}: the id is taken by ${taken.id}; ids are compared without case.`);
    byId.set(key, entry);
  }
  return { rules, failures, find: (id) => byId.get(id.toLowerCase()) };
}

function loadFolder<T extends { readonly id: string; readonly kind: string }>(folder: string, kind: T['kind']): T[] {
  const found: T[] = [];
  for (const file of readdirSync(folder).sort()) {
    const name = /^([A-Z]\w*)\.(?:ts|js)$/.exec(file)?.[1];
    if (name === undefined) continue;
    const loaded = // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the registry
      require(join(folder, file)) as Record<string, T | undefined>;
    const definition = loaded[name];
    if (definition?.kind !== kind || definition.id !== name) {
      throw new Error(`${file}: must export a ${kind} named ${name} whose id is '${name}'.`);
    }
    found.push(definition);
  }
  return found;
}
