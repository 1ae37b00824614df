/**
 * How each server of the inventory is reached, with which account it is read and with which it is changed.
 *
 * `liveInventory` is the shape of the file; `LiveServer` is what the wires get, with every default filled in. Accounts
 * are named, never written out: their secrets are in another place (see `secrets.ts`).
 */
import { z } from 'zod';
import { inventoryServer, type Inventory, type InventoryServer } from './inventory';
import { keyVaultSignIns, type KeyVaultSettings } from './secrets-key-vault';
import type { SshTarget } from './transports/ssh/ssh-target';
import type { WinrmPlace } from './transports/winrm/target';

/** Key Vault's own rule for names; it also keeps a name from leading out of a folder. */
const secretName = z.string().regex(/^[0-9A-Za-z-]{1,127}$/);
export const identityName = z.string().regex(/^[A-Za-z0-9][\w.-]{0,63}$/);
const path = z.string().min(1).max(1_000);
const host = z.string().regex(/^[\w.:-]{1,253}$/);
const pin = z.string().min(1).max(200);
const guid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);

/** Name of a session configuration, such as that of a JEA endpoint. */
const configuration = z.string().regex(/^[\w.-]{1,200}$/);

export const transports = ['winrm', 'ssh'] as const;
export type Transport = (typeof transports)[number];

/** Every key of an endpoint; which of them fits which transport is in `endpointKeys`. */
const endpoint = z.strictObject({
  host: host.optional(),
  port: z.int().min(1).max(65_535).optional(),
  https: z.boolean().optional(),
  auth: z.enum(['negotiate', 'kerberos', 'ntlm', 'basic', 'certificate']).optional(),
  authorityFile: path.optional(),
  /** SHA-256 of the certificate in hexadecimal (WinRM), or of one or more host keys as ssh-keygen -l shows it (SSH). */
  pin: z.union([pin, z.array(pin).min(1)]).optional(),
  certificateName: host.optional(),
  spn: z
    .string()
    .regex(/^[\w-]+\/[\w.:-]{1,253}(@[\w.-]+)?$/)
    .optional(),
  configuration: configuration.optional(),
  fixConfiguration: configuration.optional(),
  jea: z.boolean().optional(),
  knownHostsFile: path.optional(),
});

export type EndpointShape = z.infer<typeof endpoint>;

const reach = {
  transport: z.enum(transports).optional(),
  endpoint: endpoint.optional(),
  readAs: identityName.optional(),
  fixAs: identityName.optional(),
};

export const liveInventory = z.strictObject({
  secrets: z
    .strictObject({
      kind: z.enum(['environment', 'file', 'key-vault']),
      prefix: z
        .string()
        .regex(/^[A-Z_][A-Z0-9_]{0,63}$/)
        .optional(),
      folder: path.optional(),
      vault: z
        .string()
        .regex(/^https:\/\/[A-Za-z0-9-]+\.vault\.(azure\.net|usgovcloudapi\.net)\/?$/)
        .optional(),
      signIn: z.enum(keyVaultSignIns).optional(),
      cloud: z.enum(['public', 'us-government']).optional(),
      tenantId: guid.optional(),
      clientId: guid.optional(),
      certificateFile: path.optional(),
    })
    .optional(),
  identities: z
    .record(
      identityName,
      z.strictObject({
        user: z.string().regex(/^[^\\/:]{1,256}$/),
        domain: z.string().max(255).default(''),
        secret: secretName.optional(),
        sshKeyFile: path.optional(),
        sshKeyPassphrase: secretName.optional(),
        sshAgent: path.optional(),
        certificateFile: path.optional(),
        keyFile: path.optional(),
        keyPassphrase: secretName.optional(),
      }),
    )
    .default({}),
  groups: z.array(z.string().min(1)).optional(),
  defaults: z.strictObject(reach).prefault({}),
  /** `reviewed: false` stands on what discovery proposed; a file that holds such a server is not used. */
  servers: z.array(inventoryServer.extend({ ...reach, reviewed: z.boolean().optional() })).min(1),
});

export type LiveInventoryShape = z.infer<typeof liveInventory>;

/** Keys that only one transport knows, and keys that only one kind of secret source knows. */
export const endpointKeys: Readonly<Record<Transport, readonly string[]>> = {
  winrm: ['https', 'auth', 'authorityFile', 'certificateName', 'spn', 'configuration', 'fixConfiguration', 'jea'],
  ssh: ['knownHostsFile'],
};
export const secretKeys = {
  environment: ['prefix'],
  file: ['folder'],
  'key-vault': ['vault', 'signIn', 'cloud', 'tenantId', 'clientId', 'certificateFile'],
} as const satisfies Readonly<Record<SecretSettings['kind'], readonly string[]>>;

export type SecretSettings =
  | { readonly kind: 'environment'; readonly prefix: string }
  | { readonly kind: 'file'; readonly folder: string }
  | ({ readonly kind: 'key-vault' } & KeyVaultSettings);

/** An account by name. A password sign-in needs `secret`; SSH can also use a key file or an agent, WinRM a certificate. */
export interface Identity {
  readonly name: string;
  readonly user: string;
  /** NetBIOS or DNS domain; empty for a local account and for user@corp.example. */
  readonly domain: string;
  /** Name of the secret that holds the password. */
  readonly secret: string | undefined;
  readonly sshKeyFile: string | undefined;
  /** Name of the secret that holds the passphrase of the key file. */
  readonly sshKeyPassphrase: string | undefined;
  /** Socket or pipe of an SSH agent. */
  readonly sshAgent: string | undefined;
  /** PEM file of a client certificate that servers map to this account (WinRM), and the file of its private key. */
  readonly certificateFile: string | undefined;
  readonly keyFile: string | undefined;
  /** Name of the secret that holds the passphrase of the key file. */
  readonly keyPassphrase: string | undefined;
}

export interface WinrmEndpoint extends WinrmPlace {
  readonly transport: 'winrm';
  /** True where the configurations offer our two commands instead of taking the script. */
  readonly jea: boolean;
  /** The session configuration for fixes; `configuration` is the one for reading. */
  readonly fixConfiguration: string;
}

export interface SshEndpoint extends Omit<SshTarget, 'user' | 'signIn'> {
  readonly transport: 'ssh';
}

export interface LiveServer {
  readonly server: InventoryServer;
  readonly endpoint: WinrmEndpoint | SshEndpoint;
  readonly readAs: Identity;
  /** Undefined: this server is only ever read. */
  readonly fixAs: Identity | undefined;
}

export interface LiveInventory {
  readonly inventory: Inventory;
  /** By the name of the server. */
  readonly servers: ReadonlyMap<string, LiveServer>;
  readonly secrets: SecretSettings | undefined;
}
