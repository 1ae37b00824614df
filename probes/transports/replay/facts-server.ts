/** What a practice server's document says about its network, its certificates and the Exchange shell on it. */
import { z } from 'zod';
import { certificate } from '../../questions/certificate';
import { endpoint } from '../../questions/endpoint';
import { exchangeConfig, exchangeReadNames } from '../../questions/exchange-config';
import { serverInDirectory } from '../../questions/server-object';

const moreNames = z.strictObject({
  /** Null on a server without one. */
  primaryDnsSuffix: z.string().nullable(),
  /** Where it differs from the name of the server. */
  computerName: z.string().nullable().default(null),
  dnsServers: z.array(z.strictObject({ adapter: z.string(), servers: z.array(z.string()) })),
  /** Why the first DNS server does not answer; null when it does. */
  dnsSilent: z.string().nullable().default(null),
});

export const serverFacts = {
  network: moreNames,
  /** TCP ports that are listened on. */
  listeners: z.array(z.strictObject({ port: z.number().int(), id: z.number().int(), name: z.string() })),
  /** By the name of the endpoint. */
  endpoints: z.record(z.string(), endpoint.definition.value),
  certificates: certificate.definition.value,
  /** What this server is when it is a domain controller. */
  controller: z.strictObject({ writable: z.boolean(), globalCatalog: z.boolean() }).nullable().default(null),
  /** Its own object as an Exchange server in Active Directory. */
  serverObject: serverInDirectory.default(null),
  /** Accounts that are local administrators, as `DOMAIN\name`. */
  localAdministrators: z.array(z.string()),
  /** What the Exchange shell says where Exchange is installed, read by read. */
  exchangeShell: z.partialRecord(z.enum(exchangeReadNames), exchangeConfig.definition.value),
} as const;
