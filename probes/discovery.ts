/**
 * Compares the Exchange servers that Active Directory holds with those of the inventory, and proposes what is new.
 *
 * What a directory says is data: a name that is no host name is reported and never proposed. A proposal is a file of its
 * own whose servers are marked as not reviewed, and an inventory with such a server is not used.
 */
import { Document } from 'yaml';
import { inventoryServer, type Inventory, type InventoryServer } from './inventory';
import type { ExchangeServers } from './questions/exchange-servers';

export interface FoundServer {
  readonly name: string;
  readonly fqdn: string | undefined;
  readonly site: string | undefined;
  readonly roles: readonly string[];
  readonly version: string;
}

export interface ChangedServer {
  readonly server: string;
  readonly changes: readonly { readonly key: 'name' | 'fqdn' | 'site'; readonly from: string; readonly to: string }[];
}

export interface Discovery {
  readonly added: readonly FoundServer[];
  readonly changed: readonly ChangedServer[];
  /** In the inventory and not in the directory. */
  readonly gone: readonly string[];
  readonly same: number;
  /** What stands in the directory and cannot be a server of an inventory. */
  readonly unfit: readonly (FoundServer & { readonly problem: 'name' | 'fqdn' | 'site' | 'twice' })[];
}

export function compareWithDirectory(known: Inventory, directory: ExchangeServers): Discovery {
  const added: FoundServer[] = [];
  const changed: ChangedServer[] = [];
  const unfit: Discovery['unfit'][number][] = [];
  const met = new Set<string>();
  const words = new Set<string>();
  let same = 0;
  for (const one of directory.servers) {
    const found = foundServer(one);
    const own = known.servers.find((server) => isSame(server, found));
    if (own === undefined) {
      const problem = problemOf(found, words, known);
      if (problem === undefined) added.push(found);
      else unfit.push({ ...found, problem });
      continue;
    }
    met.add(own.name);
    const changes = changesOf(own, found);
    if (changes.length === 0) same += 1;
    else changed.push({ server: own.name, changes });
  }
  const gone = known.servers.map(({ name }) => name).filter((name) => !met.has(name));
  return { added, changed, gone, same, unfit };
}

function foundServer({ name, fqdn, site, roles, version, edge }: ExchangeServers['servers'][number]): FoundServer {
  const own = roles ?? [];
  const named = own.length === 0 && edge ? ['edge'] : own;
  return { name, fqdn: fqdn ?? undefined, site: site ?? undefined, roles: named, version };
}

/** By name or by full name: one of them may have changed. */
function isSame(server: InventoryServer, found: FoundServer): boolean {
  const fqdn = found.fqdn;
  return lower(server.name) === lower(found.name) || (fqdn !== undefined && lower(server.fqdn) === lower(fqdn));
}

function changesOf(server: InventoryServer, { name, fqdn, site }: FoundServer): ChangedServer['changes'] {
  const now = { name, fqdn, site };
  return (['name', 'fqdn', 'site'] as const).flatMap((key) => {
    const to = now[key];
    return to === undefined || lower(to) === lower(server[key]) ? [] : [{ key, from: server[key], to }];
  });
}

/** What keeps a new server from being proposed. Each of its words may mean one server only. */
function problemOf(
  found: FoundServer,
  words: Set<string>,
  known: Inventory,
): Discovery['unfit'][number]['problem'] | undefined {
  const { shape } = inventoryServer;
  if (!shape.name.safeParse(found.name).success) return 'name';
  if (!shape.fqdn.safeParse(found.fqdn).success) return 'fqdn';
  if (!shape.site.safeParse(found.site).success) return 'site';
  const taken = known.servers.flatMap(({ name, fqdn, aliases }) => [name, fqdn, ...aliases]).map(lower);
  const own = [found.name, found.fqdn ?? ''].map(lower);
  if (own.some((word) => words.has(word) || taken.includes(word))) return 'twice';
  for (const word of own) words.add(word);
  return undefined;
}

function lower(word: string): string {
  return word.trim().toLowerCase().replace(/\.$/, '');
}

const preface = [
  ' Servers that Active Directory holds and the inventory does not. Nobody has reviewed them.',
  ' Compare each with what you know, take the line "reviewed" out, and move it into the inventory.',
  ' Preflight refuses a file in which a server is not reviewed.',
].join('\n');

/** The proposal as YAML. Every value is quoted as the library sees fit, so that none can become a key. */
export function proposalOf({ added }: Discovery): string {
  const servers = added.map(({ name, fqdn, site, roles }) => ({
    ...{ name, fqdn, site },
    tags: roles.includes('edge') ? ['edge'] : ['mailbox'],
    reviewed: false,
  }));
  const document = new Document({ servers });
  document.commentBefore = preface;
  return document.toString({ lineWidth: 0 });
}
