/**
 * How the subkeys in which Setup keeps its progress correspond to the roles that people name on the command line.
 *
 * Setup splits what people call Mailbox into several parts, each with its own subkey and its own watermark.
 */
import type { Product } from './run';

/** Parts of the Mailbox role from 2016 on; in 2013 two of them belong to the Client Access role. */
const mailboxParts = ['MailboxRole', 'HubTransportRole', 'ClientAccessRole', 'UnifiedMessagingRole'];
const clientAccessParts = ['CafeRole', 'FrontendTransportRole'];

/** Names of the roles in Exchange 2007 and 2010, where every part is a role of its own. */
const rolesOf2007: Readonly<Record<string, string>> = {
  ClientAccessRole: 'ClientAccess',
  EdgeTransportRole: 'EdgeTransport',
  HubTransportRole: 'HubTransport',
  MailboxRole: 'Mailbox',
  UnifiedMessagingRole: 'UnifiedMessaging',
  AdminTools: 'ManagementTools',
};

/** Exchange 2007 and 2010 are set up in their own way: more roles, Setup.com, no licence switch. */
export function hasOldSetup(product: Product | undefined): boolean {
  return product === '2007' || product === '2010';
}

/**
 * The role to name on the command line for a subkey such as `HubTransportRole`, or undefined for a part that belongs to
 * no single role (`Language Packs`, `PreFileCopy`).
 */
export function setupRole(subkey: string, product: Product | undefined): string | undefined {
  const name = subkey.trim();
  if (hasOldSetup(product)) return rolesOf2007[name];
  if (name === 'EdgeTransportRole') return 'EdgeTransport';
  if (name === 'AdminTools') return 'ManagementTools';
  if (clientAccessParts.includes(name)) return product === '2013' ? 'ClientAccess' : 'Mailbox';
  return mailboxParts.includes(name) ? 'Mailbox' : undefined;
}

/**
 * The roles behind a list of subkeys, each once, ready for `/Roles:`. Undefined when none can be named.
 *
 * @param subkeys Comma-separated, as captured from Setup's message or its trace.
 */
export function setupRoles(subkeys: string | undefined, product: Product | undefined): string | undefined {
  const roles = new Set<string>();
  for (const subkey of (subkeys ?? '').split(',')) {
    const role = setupRole(subkey, product);
    if (role !== undefined) roles.add(role);
  }
  return roles.size === 0 ? undefined : [...roles].join(',');
}
