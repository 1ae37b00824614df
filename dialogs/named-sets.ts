/**
 * Groups, tags and sites of the inventory that a message names: "check group site-paris", « vérifier le site Lyon ».
 *
 * A name counts only after its word, so that a server or a sentence is never taken for a group.
 */
import { namesOfSets, resolveSet, type Inventory, type InventoryServer, type ServerSet } from '../probes/inventory';

export interface NamedSets {
  readonly servers: readonly InventoryServer[];
  /** Words after "group" and the like that the inventory does not hold, with the nearest that it does. */
  readonly unknown: readonly { readonly by: ServerSet; readonly said: string; readonly nearest: readonly string[] }[];
  /** The names themselves, so that none is taken for a server as well. */
  readonly said: readonly string[];
}

const setWords: Readonly<Record<string, ServerSet>> = {
  group: 'group',
  groups: 'group',
  groupe: 'group',
  groupes: 'group',
  tag: 'tag',
  tags: 'tag',
  étiquette: 'tag',
  étiquettes: 'tag',
  site: 'site',
  sites: 'site',
};

const opener = /(?<![\p{L}\p{N}_-])(groupes?|groups?|tags?|étiquettes?|sites?)\s+/giu;
const separator = /^\s*(?:,|;|&|\+|and|et)\s*/iu;
const openingMark = /^[\s"'«“‘]+/u;
const oneWord = /^[\p{L}\p{N}_.-]{1,64}/u;
const mostNames = 20;

export function namedSets(text: string, inventory: Inventory): NamedSets {
  const servers = new Map<string, InventoryServer>();
  const unknown: NamedSets['unknown'][number][] = [];
  const said: string[] = [];
  for (const match of text.slice(0, 1_000).matchAll(opener)) {
    const by = setWords[(match[1] ?? '').toLowerCase()] ?? 'group';
    for (const name of namesAfter(text.slice(match.index + match[0].length, 1_000), namesOfSets(inventory, by))) {
      const found = resolveSet(inventory, by, name);
      if (found.ok) for (const server of found.servers) servers.set(server.name, server);
      else unknown.push({ by, said: name, nearest: found.nearest });
      said.push(name);
    }
  }
  return { servers: [...servers.values()], unknown, said };
}

/** Known names as long as they follow each other, blanks in them included; else the one word that stands there. */
function namesAfter(rest: string, known: readonly string[]): string[] {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const names: string[] = [];
  let left = rest;
  while (names.length < mostNames) {
    left = left.replace(openingMark, '');
    const lower = left.toLowerCase();
    const name = longestFirst.find((one) => startsWithWhole(lower, one.toLowerCase()));
    if (name === undefined) break;
    names.push(name);
    const after = left.slice(name.length).replace(/^["'»”’]+/u, '');
    const next = separator.exec(after);
    if (next === null) return names;
    left = after.slice(next[0].length);
  }
  if (names.length > 0) return names;
  const word = oneWord.exec(left)?.[0].replace(/[.-]+$/, '');
  return word === undefined || word === '' ? [] : [word];
}

function startsWithWhole(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}_-]/u.test(text.slice(name.length));
}
