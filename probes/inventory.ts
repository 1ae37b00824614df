/**
 * The servers that Preflight may touch, and how a name that somebody typed leads to one of them.
 *
 * A name matches exactly (whatever the letter case), as the full name or as an alias. Anything else is a polite no with
 * the nearest names: a guess here would be a change on the wrong server.
 */
import { z } from 'zod';
import { editDistance } from './edit-distance';

const hostLabel = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/, 'must be a host name without dots');
const fullName = z.string().regex(/^(?=.{1,253}$)[A-Za-z0-9][A-Za-z0-9-]{0,62}(\.[A-Za-z0-9][A-Za-z0-9-]{0,62})+$/, {
  error: 'must be a full host name such as ex01.corp.example',
});

export const inventoryServer = z.strictObject({
  /** As cards and audit records show it: EX01. */
  name: hostLabel,
  fqdn: fullName,
  aliases: z.array(z.string().min(1).max(253)).default([]),
  /** Active Directory site, as the inventory has it; the server itself may say otherwise. */
  site: z.string().min(1),
  groups: z.array(z.string().min(1)).default([]),
  tags: z.array(z.string().min(1)).default([]),
});

export type InventoryServer = z.infer<typeof inventoryServer>;

/** All servers; every name, full name and alias leads to exactly one of them. */
export const inventory = z
  .strictObject({ servers: z.array(inventoryServer).min(1) })
  .superRefine(({ servers }, ctx) => {
    const owners = new Map<string, number>();
    for (const [index, server] of servers.entries()) {
      for (const word of wordsFor(server)) {
        const owner = owners.get(word);
        if (owner !== undefined && owner !== index) {
          const message = `"${word}" already means ${servers[owner]?.name ?? 'another server'}`;
          ctx.addIssue({ code: 'custom', path: ['servers', index], message });
        }
        owners.set(word, index);
      }
    }
  });

export type Inventory = z.infer<typeof inventory>;

export type Resolved =
  | { readonly ok: true; readonly server: InventoryServer }
  /** `nearest` holds at most three names, best first; empty when nothing is near. */
  | { readonly ok: false; readonly said: string; readonly nearest: readonly string[] };

/** Finds the server that somebody named: by name, full name or alias, without regard to case. Never guesses. */
export function resolveServer(known: Inventory, said: string): Resolved {
  const word = normal(said);
  for (const server of known.servers) {
    if (wordsFor(server).includes(word)) return { ok: true, server };
  }
  return { ok: false, said, nearest: nearestNames(known, word) };
}

/** What several servers may have in common. */
export const serverSets = ['group', 'tag', 'site'] as const;
export type ServerSet = (typeof serverSets)[number];

export type ResolvedSet =
  | { readonly ok: true; readonly servers: readonly InventoryServer[] }
  /** `nearest` holds at most three names, best first. */
  | { readonly ok: false; readonly said: string; readonly nearest: readonly string[] };

/**
 * The servers of the group, tag or site that somebody named, in the order of the inventory and without regard to case.
 * A set without servers is none.
 */
export function resolveSet(known: Inventory, by: ServerSet, said: string): ResolvedSet {
  const word = normal(said);
  const servers = known.servers.filter((server) => setsOf(server, by).some((name) => normal(name) === word));
  if (servers.length > 0) return { ok: true, servers };
  const names = namesOfSets(known, by).map((name) => ({ name, words: [name] }));
  return { ok: false, said, nearest: nearestOf(names, word) };
}

/** Every group, tag or site that a server has, each once. */
export function namesOfSets(known: Inventory, by: ServerSet): readonly string[] {
  return [...new Set(known.servers.flatMap((server) => setsOf(server, by)))];
}

function setsOf(server: InventoryServer, by: ServerSet): readonly string[] {
  return by === 'site' ? [server.site] : by === 'tag' ? server.tags : server.groups;
}

function wordsFor(server: InventoryServer): string[] {
  return [server.name, server.fqdn, ...server.aliases].map(normal);
}

function normal(word: string): string {
  return word.trim().toLowerCase().replace(/\.$/, '');
}

const furthest = 2;
const longestName = 253;

function nearestNames(known: Inventory, word: string): readonly string[] {
  return nearestOf(
    known.servers.map((server) => ({ name: server.name, words: wordsFor(server) })),
    word,
  );
}

function nearestOf(
  known: readonly { readonly name: string; readonly words: readonly string[] }[],
  word: string,
): readonly string[] {
  if (word === '' || word.length > longestName) return [];
  const near: { name: string; distance: number }[] = [];
  for (const { name, words } of known) {
    const distance = Math.min(...words.map((own) => editDistance(normal(own), word)));
    if (distance <= furthest) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, 3).map(({ name }) => name);
}
