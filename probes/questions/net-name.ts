/**
 * Under which names the server knows itself, where its own full name leads, and whether its DNS server answers.
 *
 * The two DNS queries go to the first DNS server of the first adapter that has one, over UDP, as the client of Windows
 * would send them. What a query says is a number of the protocol (RCODE, RFC 1035 §4.1.1), never a text.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const dnsReply = z.discriminatedUnion('answered', [
  /** `rcode` 0 is no error, 2 a failure of the server, 3 a name that does not exist, 5 refused. */
  z.object({ answered: z.literal(true), rcode: z.number().int().min(0).max(15), addresses: z.array(z.string()) }),
  z.object({ answered: z.literal(false), error: z.string() }),
]);

const netNameState = z.object({
  /** The NetBIOS name that is in force, such as EX01. */
  computerName: z.string(),
  /** The first label of the DNS name, such as ex01. */
  hostName: z.string(),
  /** `Tcpip\Parameters` "NV Domain": the primary DNS suffix; null when there is none. */
  primaryDnsSuffix: z.string().nullable(),
  /** Host name and suffix, as the server itself joins them. */
  fqdn: z.string(),
  /** Addresses to which the server resolves its own full name; empty when it leads nowhere. */
  resolvesTo: z.array(z.string()),
  ownAddresses: z.array(z.string()),
  /** Adapters that are up and have DNS servers, in the order in which Windows lists them. */
  dnsServers: z.array(z.object({ adapter: z.string(), servers: z.array(z.string()) })).max(100),
  /** The DNS server that is asked first; null when none is configured. */
  primaryDnsServer: z
    .object({
      address: z.string(),
      /** SOA of the primary DNS suffix; null when there is no suffix to ask for. */
      domain: dnsReply.nullable(),
      /** A record of the full name. */
      host: dnsReply,
    })
    .nullable(),
});

export type NetName = z.infer<typeof netNameState>;

export const netName = defineQuestion({
  kind: 'net-name',
  params: z.object({}),
  value: netNameState,
  where: () => ({ en: 'names and DNS of the server', fr: 'noms et DNS du serveur' }),
  needs: {
    en: 'an account that may sign in over the network',
    fr: 'un compte autorisé à ouvrir une session réseau',
  },
  timeLimit: 20_000,
});

/** Whether the server resolves its own full name to one of its own addresses. */
export function leadsHome(found: NetName): boolean {
  const own = new Set(found.ownAddresses);
  return found.resolvesTo.some((address) => own.has(address));
}

/**
 * The characters that a host name may not have by RFC 1123 §2.1: everything but letters, digits and inner hyphens,
 * label by label. A label that is empty or longer than 63 is given back whole.
 */
export function oddCharacters(name: string): readonly string[] {
  const odd = name.split('.').flatMap((label) => {
    if (label === '' || label.length > 63) return [label];
    const ends = [label.at(0), label.at(-1)].filter((end): end is string => end === '-');
    return [...label.replaceAll(/[a-z0-9-]/gi, ''), ...ends];
  });
  return [...new Set(odd)];
}

export function describeNames({ computerName, fqdn, primaryDnsSuffix }: NetName): Said {
  if (primaryDnsSuffix !== null) return { en: `${computerName}, ${fqdn}`, fr: `${computerName}, ${fqdn}` };
  return { en: `${computerName}, no primary DNS suffix`, fr: `${computerName}, sans suffixe DNS principal` };
}
