/**
 * What contradicts itself in an inventory file: names that mean two servers, and names that lead nowhere.
 */
import type { Said } from '../probes/said';
import { mistakeAt, nearest, type ConfigMistake } from './config-mistakes';
import type { Path, Source } from './config-source';
import type { LooseInventory } from './inventory-loose';

/** One word, one server: names, full names and aliases share one space, whatever the letter case. */
export function nameMistakes(file: LooseInventory, source: Source): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const owners = new Map<string, { readonly server: number; readonly path: Path }>();
  for (const [index, { name, fqdn, aliases }] of file.servers.entries()) {
    const said: [Path, string | undefined][] = [
      [['servers', index, 'name'], name],
      [['servers', index, 'fqdn'], fqdn],
      ...aliases.map((alias, at): [Path, string] => [['servers', index, 'aliases', at], alias]),
    ];
    for (const [path, given] of said) {
      const word = given?.trim().toLowerCase().replace(/\.$/, '') ?? '';
      if (word === '') continue;
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, { server: index, path });
      else if (owner.server !== index) mistakes.push(mistakeAt(source, path, taken(path, owner.path, source)));
    }
  }
  return mistakes;
}

function taken(path: Path, owner: Path, source: Source): Said {
  const line = source.lineOf(owner) ?? 1;
  return {
    en: `${path.join('.')} already means another server, on line ${line}.`,
    fr: `${path.join('.')} désigne déjà un autre serveur, à la ligne ${line}.`,
  };
}

/** Groups that `groups` does not list, and listed groups without a server. Without the list, any group will do. */
export function groupMistakes(file: LooseInventory, source: Source): ConfigMistake[] {
  const listed = file.groups;
  if (listed === undefined) return [];
  const mistakes: ConfigMistake[] = [];
  const used = new Set<string>();
  for (const [index, { groups }] of file.servers.entries()) {
    for (const [at, group] of groups.entries()) {
      used.add(group.toLowerCase());
      if (group === '' || listed.some((one) => one.toLowerCase() === group.toLowerCase())) continue;
      const path = ['servers', index, 'groups', at];
      mistakes.push(mistakeAt(source, path, unknownName(path, { en: 'a group', fr: 'un groupe' }, group, listed)));
    }
  }
  for (const [at, group] of listed.entries()) {
    if (group === '' || used.has(group.toLowerCase())) continue;
    const path = ['groups', at];
    mistakes.push(mistakeAt(source, path, about(path, 'is a group that no server has', 'est un groupe sans serveur')));
  }
  return mistakes;
}

/** Servers that discovery proposed and nobody has looked at: until then the file as a whole is not used. */
export function reviewMistakes(file: LooseInventory, source: Source): ConfigMistake[] {
  return file.servers.flatMap(({ reviewed }, index) => {
    if (reviewed !== false) return [];
    const path = ['servers', index, 'reviewed'];
    const en = 'is false: compare this server with what you know, then take the key out';
    const fr = 'vaut false\u00a0: comparer ce serveur avec ce que vous savez, puis retirer la clé';
    return [mistakeAt(source, path, about(path, en, fr))];
  });
}

/** Identities that do not exist or are missing. What they sign in with is checked in `sign-in-checks.ts`. */
export function identityMistakes(file: LooseInventory, source: Source): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const known = Object.keys(file.identities);
  const check = (path: Path, name: string | undefined): void => {
    if (name === undefined || known.includes(name)) return;
    const said = unknownName(path, { en: 'an identity', fr: 'une identité' }, name, known);
    mistakes.push(mistakeAt(source, path, said));
  };
  check(['defaults', 'readAs'], file.defaults.readAs);
  check(['defaults', 'fixAs'], file.defaults.fixAs);
  for (const [index, server] of file.servers.entries()) {
    check(['servers', index, 'readAs'], server.readAs);
    check(['servers', index, 'fixAs'], server.fixAs);
    const lacksReader = (server.readAs ?? file.defaults.readAs) === undefined;
    if (lacksReader) mistakes.push(mistakeAt(source, ['servers', index], noReader(['servers', index])));
  }
  return mistakes;
}

function unknownName(path: Path, kind: Said, name: string, known: readonly string[]): Said {
  const near = nearest(name, known);
  const hint: Said =
    near === undefined
      ? { en: '', fr: '' }
      : { en: ` The nearest one is ${near}.`, fr: ` Le nom connu le plus proche est ${near}.` };
  return {
    en: `${path.join('.')} names ${kind.en} that does not exist.${hint.en}`,
    fr: `${path.join('.')} nomme ${kind.fr} qui n’existe pas.${hint.fr}`,
  };
}

function noReader(path: Path): Said {
  return about(
    path,
    'has no readAs, and defaults has none either: it is not known which account reads this server',
    'n’a pas de readAs, et defaults non plus\u00a0; le compte qui lit ce serveur n’est pas connu',
  );
}

/** A sentence about one key. */
export function about(path: Path, en: string, fr: string): Said {
  return { en: `${path.join('.')} ${en}.`, fr: `${path.join('.')} ${fr}.` };
}
