/**
 * Reads the inventory file: which servers there are, how each is reached, and which accounts read and change it.
 *
 * All mistakes are found at once, each with its line and with what would be right, in the words that the configuration
 * uses too. An inventory that has one is not used.
 */
import type { Inventory } from '../probes/inventory';
import {
  liveInventory,
  type EndpointShape,
  type Identity,
  type LiveInventory,
  type LiveInventoryShape,
  type LiveServer,
  type SecretSettings,
  type SshEndpoint,
  type WinrmEndpoint,
} from '../probes/live-inventory';
import { signInNotice } from '../probes/sign-in-words';
import { defaultSshPort } from '../probes/transports/ssh/ssh-target';
import { usualSecretPrefix } from '../probes/secrets-environment';
import type { Said } from '../probes/said';
import { flawMistake, inOrder, shapeMistakes, type ConfigMistake } from './config-mistakes';
import { notASection, readSource } from './config-source';
import { endpointMistakes, secretMistakes, type ReadFile } from './endpoint-checks';
import { groupMistakes, identityMistakes, nameMistakes, reviewMistakes } from './inventory-checks';
import { readLoosely } from './inventory-loose';
import { inventoryWords } from './inventory-words';
import { signInMistakes } from './sign-in-checks';

export type InventoryRead =
  | { readonly ok: true; readonly live: LiveInventory; readonly notices: readonly Said[] }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

export interface InventoryParts {
  /** The file's text. */
  readonly text: string;
  /** Reads a certificate or known_hosts file; undefined when it cannot be read. */
  readonly readFile: ReadFile;
}

/** Show a mistake with `mistakeLine` of `config.ts`. */
export function readInventory({ text, readFile }: InventoryParts): InventoryRead {
  const source = readSource(text, {});
  const flaws = source.flaws.map(flawMistake);
  if (source.flaws.some((flaw) => flaw.repeatedKey === undefined)) return { ok: false, mistakes: flaws };
  if (notASection in source.values) return { ok: false, mistakes: [...flaws, notServers] };
  const parsed = liveInventory.safeParse(source.values);
  const loose = readLoosely(source.values);
  const shape = parsed.success ? [] : shapeMistakes(parsed.error.issues, source, inventoryWords);
  const known = new Set(shape.map(({ key }) => key));
  const contradictions = [
    ...nameMistakes(loose, source),
    ...groupMistakes(loose, source),
    ...reviewMistakes(loose, source),
    ...identityMistakes(loose, source),
    ...signInMistakes(loose, source, readFile),
    ...endpointMistakes(loose, source, readFile),
    ...secretMistakes(loose, source),
  ];
  const mistakes = [...flaws, ...shape, ...contradictions.filter(({ key }) => !known.has(key))];
  if (mistakes.length > 0 || !parsed.success) return { ok: false, mistakes: inOrder(mistakes) };
  const live = liveOf(parsed.data, readFile);
  return { ok: true, live, notices: noticesOn(live) };
}

function liveOf(file: LiveInventoryShape, readFile: ReadFile): LiveInventory {
  const identities = new Map<string, Identity>();
  for (const [name, given] of Object.entries(file.identities)) {
    identities.set(name, identityOf(name, given));
  }
  const inventory: Inventory = {
    servers: file.servers.map(({ name, fqdn, aliases, site, groups, tags }) => {
      return { name, fqdn, aliases, site, groups, tags };
    }),
  };
  const servers = new Map<string, LiveServer>();
  for (const [index, server] of inventory.servers.entries()) {
    const given = file.servers[index];
    const readAs = identities.get(given?.readAs ?? file.defaults.readAs ?? '');
    if (given === undefined || readAs === undefined) throw new Error('the checks let an unknown identity pass');
    const fixAs = identities.get(given.fixAs ?? file.defaults.fixAs ?? '');
    servers.set(server.name, { server, readAs, fixAs, endpoint: endpointFor(file, given, readFile) });
  }
  return { inventory, servers, secrets: secretsOf(file.secrets) };
}

function identityOf(name: string, given: LiveInventoryShape['identities'][string]): Identity {
  const { user, domain, secret, sshKeyFile, sshKeyPassphrase, sshAgent } = given;
  const { certificateFile, keyFile, keyPassphrase } = given;
  const certificate = { certificateFile, keyFile, keyPassphrase };
  return { name, user, domain, secret, sshKeyFile, sshKeyPassphrase, sshAgent, ...certificate };
}

function endpointFor(
  file: LiveInventoryShape,
  server: LiveInventoryShape['servers'][number],
  readFile: ReadFile,
): WinrmEndpoint | SshEndpoint {
  const usual = file.defaults.transport ?? 'winrm';
  const transport = server.transport ?? usual;
  const merged = {
    ...withoutTrust(transport === usual ? file.defaults.endpoint : {}, server.endpoint),
    ...server.endpoint,
  };
  const host = merged.host ?? server.fqdn;
  if (transport === 'winrm') return winrmOf(merged, host, readFile);
  const trust: SshEndpoint['trust'] =
    merged.pin === undefined
      ? { by: 'known-hosts', text: readFile(merged.knownHostsFile ?? '') ?? '' }
      : { by: 'pin', sha256: [merged.pin].flat() };
  return { transport, host, port: merged.port ?? defaultSshPort, trust };
}

/** A server that names its own pin or file does not also take the one that the file names for all. */
function withoutTrust(usual: EndpointShape = {}, own: EndpointShape = {}): EndpointShape {
  if ((own.pin ?? own.authorityFile ?? own.knownHostsFile) === undefined) return usual;
  return { ...usual, pin: undefined, authorityFile: undefined, knownHostsFile: undefined };
}

/** A session configuration that everybody who may use WinRM on Windows can reach. */
const usualConfiguration = 'Microsoft.PowerShell';
/** Those that Preflight brings along, which offer named commands and no language. */
const ourConfigurations = { read: 'Preflight.Read', fix: 'Preflight.Fix' } as const;
const ours: readonly string[] = Object.values(ourConfigurations);

function winrmOf(merged: EndpointShape, host: string, readFile: ReadFile): WinrmEndpoint {
  const { port, pin, authorityFile, certificateName, spn, https = true, auth = 'negotiate' } = merged;
  const jea = merged.jea ?? ours.includes(merged.configuration ?? '');
  const { configuration = jea ? ourConfigurations.read : usualConfiguration } = merged;
  const { fixConfiguration = jea ? ourConfigurations.fix : configuration } = merged;
  const trust: WinrmEndpoint['trust'] =
    pin !== undefined
      ? { by: 'pin', sha256: [pin].flat()[0] ?? '' }
      : authorityFile === undefined
        ? { by: 'system' }
        : { by: 'authority', pem: readFile(authorityFile) ?? '' };
  const place = { host, port, https, auth, trust, certificateName, spn, configuration };
  return { transport: 'winrm', ...place, fixConfiguration, jea };
}

function secretsOf(given: LiveInventoryShape['secrets']): SecretSettings | undefined {
  if (given === undefined) return undefined;
  const { kind, prefix = usualSecretPrefix, folder = '', vault = '', signIn = 'managed-identity' } = given;
  if (kind === 'environment') return { kind, prefix };
  if (kind === 'file') return { kind, folder };
  const { cloud = 'public', tenantId, clientId, certificateFile } = given;
  return { kind, vault, signIn, cloud, tenantId, clientId, certificateFile };
}

/** Not wrong, but worth a sentence. */
function noticesOn(live: LiveInventory): Said[] {
  return [...sameAccountNotices(live), ...ntlmNotices(live)];
}

function ntlmNotices({ servers }: LiveInventory): Said[] {
  const ntlm = [...servers.values()].filter(
    ({ endpoint }) => endpoint.transport === 'winrm' && endpoint.auth === 'ntlm',
  );
  const names = ntlm.slice(0, 5).map(({ server }) => server.name);
  const notice = signInNotice('ntlm');
  if (names.length === 0 || notice === undefined) return [];
  const who = names.join(', ');
  return [{ en: `${who}: ${notice.en}`, fr: `${who}\u00a0: ${notice.fr}` }];
}

function sameAccountNotices(live: LiveInventory): Said[] {
  const same = [...live.servers.values()].filter(
    ({ readAs, fixAs }) => fixAs !== undefined && fixAs.user === readAs.user && fixAs.domain === readAs.domain,
  );
  if (same.length === 0) return [];
  const names = same
    .slice(0, 5)
    .map(({ server }) => server.name)
    .join(', ');
  return [
    {
      en: `${names}: the same account reads and changes this server. With an account of its own for changes, reading needs fewer rights.`,
      fr: `${names}\u00a0: le même compte lit et modifie ce serveur. Avec un compte distinct pour les modifications, la lecture exige moins de droits.`,
    },
  ];
}

const notServers: ConfigMistake = {
  line: 1,
  key: '',
  said: {
    en: 'The file must consist of keys and values, and must have the key servers.',
    fr: 'Le fichier doit se composer de clés et de valeurs, et comporter la clé servers.',
  },
};
