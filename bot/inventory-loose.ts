/**
 * The inventory file as far as it can be understood, mistakes or not.
 *
 * What contradicts what is looked for in this reading, so that one wrong value does not hide the contradictions among
 * the others. What does not fit is simply not there.
 */
import { z } from 'zod';
import { transports } from '../probes/live-inventory';

const word = z.string().min(1).optional().catch(undefined);
const words = z.array(z.string().catch('')).catch([]);
const section = z.record(z.string(), z.unknown()).catch({});

const reach = {
  transport: z.enum(transports).optional().catch(undefined),
  endpoint: section.default({}),
  readAs: word,
  fixAs: word,
};
const server = z.object({
  name: word,
  fqdn: word,
  aliases: words,
  groups: words,
  reviewed: z.boolean().optional().catch(undefined),
  ...reach,
});
const identity = z.object({
  secret: word,
  sshKeyFile: word,
  sshKeyPassphrase: word,
  sshAgent: word,
  certificateFile: word,
  keyFile: word,
  keyPassphrase: word,
});
const nothing = {};

const loose = z.object({
  secrets: z.record(z.string(), z.unknown()).optional().catch(undefined),
  identities: z.record(z.string(), identity.catch({} as z.infer<typeof identity>)).catch({}),
  groups: z.array(z.string().catch('')).optional().catch(undefined),
  defaults: z.object(reach).catch(() => z.object(reach).parse(nothing)),
  servers: z.array(server.catch(() => server.parse(nothing))).catch([]),
});

export type LooseInventory = z.infer<typeof loose>;
export type LooseServer = LooseInventory['servers'][number];
export type LooseIdentity = z.infer<typeof identity>;

/** Never fails: what is not understood is left out. */
export function readLoosely(values: Readonly<Record<string, unknown>>): LooseInventory {
  return loose.parse({ identities: {}, defaults: {}, servers: [], ...values });
}

/** Transport of a server: its own, else the usual one of the file, else WinRM. */
export function transportOf(file: LooseInventory, of: { readonly transport?: LooseServer['transport'] }) {
  return of.transport ?? file.defaults.transport ?? 'winrm';
}

/** The endpoint's own keys over the usual ones, which count only for servers of the same transport. */
export function endpointOf(file: LooseInventory, of: LooseServer): Record<string, unknown> {
  const shared = transportOf(file, of) === transportOf(file, file.defaults) ? file.defaults.endpoint : {};
  return { ...shared, ...of.endpoint };
}
