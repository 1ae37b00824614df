/** The shape of each read of the Exchange Management Shell. Names of servers are short names unless it says otherwise. */
import { z } from 'zod';

const name = z.string();
const count = z.number().int().nonnegative();

export const exchangeReads = {
  /** Get-OrganizationConfig. `mapiHttpEnabled` is false where the version has no such setting. */
  organization: z.object({
    read: z.literal('organization'),
    name,
    mapiHttpEnabled: z.boolean(),
    splitPermissions: z.boolean(),
  }),
  /** Get-Queue on this server. The shadow and poison queues are not counted: Setup looks at mail that is to go on. */
  queues: z.object({
    read: z.literal('queues'),
    messages: count,
    queues: z.array(z.object({ name, messages: count, status: z.string() })).max(200),
  }),
  /** Groups whose expansion server is this server. */
  'expansion-groups': z.object({
    read: z.literal('expansion-groups'),
    groups: z.array(z.object({ name, dynamic: z.boolean() })).max(500),
  }),
  /** Get-SendConnector, with the source servers of each. */
  'send-connectors': z.object({
    read: z.literal('send-connectors'),
    server: name,
    connectors: z.array(z.object({ name, enabled: z.boolean(), sourceServers: z.array(name) })).max(1000),
  }),
  /** Get-OfflineAddressBook; `server` is null where none generates it by name (Exchange 2013 and later). */
  'offline-address-books': z.object({
    read: z.literal('offline-address-books'),
    server: name,
    books: z.array(z.object({ name, server: name.nullable() })).max(1000),
  }),
  /** Get-EdgeSubscription, and the servers that could keep them in sync. */
  'edge-subscriptions': z.object({
    read: z.literal('edge-subscriptions'),
    server: name,
    /** The Active Directory site of this server. */
    site: name.nullable(),
    subscriptions: z.array(z.object({ name, site: name })).max(500),
    /** Servers with the Transport service in the site of this server, this one among them. */
    hubServersInSite: z.array(name).max(1000),
  }),
  /** Databases that are active on this server, with what Get-Mailbox finds in each, counted up to 1,000. */
  databases: z.object({
    read: z.literal('databases'),
    databases: z
      .array(
        z.object({
          name,
          mailboxes: count,
          archives: count,
          arbitration: count,
          publicFolder: count,
          audit: count,
          monitoring: count,
        }),
      )
      .max(200),
  }),
  /** Organization relationships, and whether the Hybrid Configuration Wizard ever ran. */
  hybrid: z.object({
    read: z.literal('hybrid'),
    configured: z.boolean(),
    relationships: z
      .array(z.object({ name, enabled: z.boolean(), targetApplicationUri: z.string().nullable() }))
      .max(500),
  }),
  /** Get-ExchangeCertificate on this server. */
  certificates: z.object({
    read: z.literal('certificates'),
    certificates: z
      .array(z.object({ thumbprint: z.string().regex(/^[0-9A-F]{40}$/), services: z.array(name), status: z.string() }))
      .max(500),
  }),
} as const;
