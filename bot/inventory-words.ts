/**
 * What each key of the inventory file wants, in words, for mistakes and for the page that documents the file.
 */
import type { Said } from '../probes/said';

const section: Said = { en: 'a section with keys of its own', fr: 'une section avec ses propres clés' };
const aPath: Said = { en: 'the path of a file', fr: 'le chemin d’un fichier' };
const aGuid: Said = {
  en: 'a GUID such as 01234567-89ab-cdef-0123-456789abcdef',
  fr: 'un GUID, par exemple 01234567-89ab-cdef-0123-456789abcdef',
};
const words: Said = { en: 'a list of words', fr: 'une liste de mots' };
const aWord: Said = { en: 'a word', fr: 'un mot' };
const aHost: Said = { en: 'a host name or an IP address', fr: 'un nom d’hôte ou une adresse IP' };
const anIdentity: Said = {
  en: 'the name of an identity: letters, digits, dots, hyphens and underscores',
  fr: 'le nom d’une identité\u00a0: lettres, chiffres, points, traits d’union et tirets bas',
};
const aSecret: Said = {
  en: 'the name of a secret, not the secret itself: letters, digits and hyphens',
  fr: 'le nom d’un secret, et non le secret lui-même\u00a0: lettres, chiffres et traits d’union',
};

/** How a server is reached; the same keys stand in `defaults` and in each server. */
function reach(prefix: string): Record<string, Said> {
  return {
    [`${prefix}.transport`]: { en: 'winrm or ssh', fr: 'winrm ou ssh' },
    [`${prefix}.endpoint`]: section,
    [`${prefix}.endpoint.host`]: aHost,
    [`${prefix}.endpoint.port`]: { en: 'a port number from 1 to 65535', fr: 'un numéro de port de 1 à 65535' },
    [`${prefix}.endpoint.https`]: { en: 'true or false', fr: 'true ou false' },
    [`${prefix}.endpoint.auth`]: {
      en: 'negotiate, kerberos, ntlm, basic or certificate',
      fr: 'negotiate, kerberos, ntlm, basic ou certificate',
    },
    [`${prefix}.endpoint.authorityFile`]: aPath,
    [`${prefix}.endpoint.pin`]: { en: 'a SHA-256 fingerprint', fr: 'une empreinte SHA-256' },
    [`${prefix}.endpoint.certificateName`]: {
      en: 'the host name that the certificate bears',
      fr: 'le nom d’hôte que porte le certificat',
    },
    [`${prefix}.endpoint.spn`]: {
      en: 'a service principal name such as HTTP/ex01.corp.example',
      fr: 'un nom de principal du service, par exemple HTTP/ex01.corp.example',
    },
    [`${prefix}.endpoint.configuration`]: {
      en: 'the name of a session configuration',
      fr: 'le nom d’une configuration de session',
    },
    [`${prefix}.endpoint.fixConfiguration`]: {
      en: 'the name of a session configuration',
      fr: 'le nom d’une configuration de session',
    },
    [`${prefix}.endpoint.jea`]: { en: 'true or false', fr: 'true ou false' },
    [`${prefix}.endpoint.knownHostsFile`]: aPath,
    [`${prefix}.readAs`]: anIdentity,
    [`${prefix}.fixAs`]: anIdentity,
  };
}

export const inventoryWords: Readonly<Record<string, Said>> = {
  '': section,
  secrets: section,
  'secrets.kind': { en: 'environment, file or key-vault', fr: 'environment, file ou key-vault' },
  'secrets.prefix': {
    en: 'the beginning of variable names, in capitals, such as PREFLIGHT_SECRET_',
    fr: 'le début des noms de variables, en majuscules, par exemple PREFLIGHT_SECRET_',
  },
  'secrets.folder': { en: 'the path of a folder', fr: 'le chemin d’un dossier' },
  'secrets.vault': {
    en: 'the address of a key vault such as https://preflight.vault.azure.net',
    fr: 'l’adresse d’un coffre de clés, par exemple https://preflight.vault.azure.net',
  },
  'secrets.signIn': {
    en: 'managed-identity, workload-identity, client-certificate or cli',
    fr: 'managed-identity, workload-identity, client-certificate ou cli',
  },
  'secrets.cloud': { en: 'public or us-government', fr: 'public ou us-government' },
  'secrets.tenantId': aGuid,
  'secrets.clientId': aGuid,
  'secrets.certificateFile': aPath,
  identities: section,
  'identities.*': {
    en: 'a section with the keys of an identity, under a name of letters, digits, dots, hyphens and underscores',
    fr: 'une section avec les clés d’une identité, sous un nom fait de lettres, chiffres, points, traits d’union et tirets bas',
  },
  'identities.*.user': {
    en: 'the name of an account, without the part before the backslash: that is the domain',
    fr: 'le nom d’un compte, sans la partie qui précède la barre oblique inverse\u00a0: c’est le domaine',
  },
  'identities.*.domain': { en: 'the name of a domain', fr: 'le nom d’un domaine' },
  'identities.*.secret': aSecret,
  'identities.*.sshKeyFile': aPath,
  'identities.*.sshKeyPassphrase': aSecret,
  'identities.*.sshAgent': {
    en: 'the path of the socket or pipe of an SSH agent',
    fr: 'le chemin du socket ou du canal d’un agent SSH',
  },
  'identities.*.certificateFile': aPath,
  'identities.*.keyFile': aPath,
  'identities.*.keyPassphrase': aSecret,
  groups: words,
  'groups.*': aWord,
  defaults: section,
  ...reach('defaults'),
  servers: { en: 'a list of at least one server', fr: 'une liste d’au moins un serveur' },
  'servers.*': section,
  'servers.*.name': { en: 'a host name without dots such as EX01', fr: 'un nom d’hôte sans point, par exemple EX01' },
  'servers.*.fqdn': {
    en: 'a full host name such as ex01.corp.example',
    fr: 'un nom d’hôte complet, par exemple ex01.corp.example',
  },
  'servers.*.aliases': words,
  'servers.*.aliases.*': aWord,
  'servers.*.site': { en: 'the name of an Active Directory site', fr: 'le nom d’un site Active Directory' },
  'servers.*.groups': words,
  'servers.*.groups.*': aWord,
  'servers.*.tags': words,
  'servers.*.tags.*': aWord,
  'servers.*.reviewed': { en: 'true or false', fr: 'true ou false' },
  ...reach('servers.*'),
};
