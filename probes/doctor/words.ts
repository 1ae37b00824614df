/** What the doctor says, in every language: names of links and facts, and sentences that are no failures. */
import type { Said } from '../said';
import type { StepId } from './step-ids';

export const stepWords: Readonly<Record<StepId, Said>> = {
  name: { en: 'Name in the inventory', fr: 'Nom dans l’inventaire' },
  dns: { en: 'DNS', fr: 'DNS' },
  port: { en: 'Port', fr: 'Port' },
  tls: { en: 'TLS certificate', fr: 'Certificat TLS' },
  'host-key': { en: 'SSH host key', fr: 'Clé d’hôte SSH' },
  clock: { en: 'Clock', fr: 'Horloge' },
  spn: { en: 'Service principal name (Kerberos)', fr: 'Nom de principal du service (Kerberos)' },
  'sign-in': { en: 'Authentication', fr: 'Authentification' },
  server: { en: 'Identity of the server', fr: 'Identité du serveur' },
  'language-mode': { en: 'PowerShell and its language mode', fr: 'PowerShell et son mode de langage' },
  rights: { en: 'Rights of the reading account', fr: 'Droits du compte de lecture' },
  'setup-log': { en: 'Setup’s log', fr: 'Journal du programme d’installation' },
};

export const stateWords: Readonly<Record<'ok' | 'broken' | 'not-applicable' | 'unknown' | 'not-reached', Said>> = {
  ok: { en: 'in order', fr: 'conforme' },
  broken: { en: 'broken', fr: 'rompu' },
  'not-applicable': { en: 'not applicable', fr: 'sans objet' },
  unknown: { en: 'unknown', fr: 'inconnu' },
  'not-reached': { en: 'not reached', fr: 'non atteint' },
};

export const factWords = {
  server: { en: 'Server', fr: 'Serveur' },
  reachedOver: { en: 'Reached over', fr: 'Accès par' },
  host: { en: 'Host', fr: 'Hôte' },
  readAs: { en: 'Reading identity', fr: 'Identité de lecture' },
  addresses: { en: 'Addresses found', fr: 'Adresses trouvées' },
  port: { en: 'Port', fr: 'Port' },
  subject: { en: 'Certificate for', fr: 'Certificat pour' },
  names: { en: 'Names in the certificate', fr: 'Noms dans le certificat' },
  issuer: { en: 'Issued by', fr: 'Émis par' },
  validFrom: { en: 'Valid from', fr: 'Valide à partir du' },
  validTo: { en: 'Valid to', fr: 'Valide jusqu’au' },
  fingerprint: { en: 'SHA-256', fr: 'SHA-256' },
  keyType: { en: 'Kind of key', fr: 'Type de clé' },
  offers: { en: 'Ways to sign in that the server offers', fr: 'Méthodes d’authentification proposées' },
  clockOffset: { en: 'Server’s clock minus ours', fr: 'Horloge du serveur moins la nôtre' },
  spn: { en: 'Service principal name', fr: 'Nom de principal du service' },
  signedInWith: { en: 'Signed in with', fr: 'Authentifié par' },
  account: { en: 'Account', fr: 'Compte' },
  computer: { en: 'Computer that answered', fr: 'Ordinateur qui a répondu' },
  powershell: { en: 'PowerShell', fr: 'PowerShell' },
  languageMode: { en: 'Language mode', fr: 'Mode de langage' },
  culture: { en: 'Culture', fr: 'Culture' },
  bits: { en: 'Process, Windows', fr: 'Processus, Windows' },
  mayRead: { en: 'May read', fr: 'Peut lire' },
  mayNotRead: { en: 'May not read', fr: 'Ne peut pas lire' },
  notRead: { en: 'Not read', fr: 'Non lu' },
  logPath: { en: 'File', fr: 'Fichier' },
  logModified: { en: 'Last written', fr: 'Dernière écriture' },
  logBytes: { en: 'Size in bytes', fr: 'Taille en octets' },
} as const satisfies Readonly<Record<string, Said>>;

export type FactId = keyof typeof factWords;

export const kerberosPassedOver = (why: Said): Said => ({
  en: `Kerberos could not be used, so another way signed in. ${why.en}`,
  fr: `Kerberos n’a pas pu être utilisé\u00a0; une autre méthode a authentifié le compte. ${why.fr}`,
});

export const keyWithoutNetwork: Said = {
  en: 'A key or an agent signed in over SSH: such a session has no network credentials on Windows, so questions about Active Directory stay unanswered.',
  fr: 'Une clé ou un agent a authentifié le compte par SSH\u00a0: sous Windows, une telle session n’a pas d’informations d’identification réseau, et les questions sur Active Directory restent sans réponse.',
};

export const endsSoon = (days: number): Said => ({
  en: `The certificate ends in ${days === 1 ? '1 day' : `${days} days`}. Have it renewed before then.`,
  fr: `Le certificat expire dans ${days === 1 ? '1 jour' : `${days} jours`}. Le faire renouveler d’ici là.`,
});

export const clocksDiffer: Said = {
  en: 'The clocks differ by more than five minutes, which is the usual limit of Kerberos.',
  fr: 'L’écart entre les horloges dépasse cinq minutes, la limite habituelle de Kerberos.',
};

export const clockUntold: Said = {
  en: 'The server did not tell its time before the sign-in.',
  fr: 'Le serveur n’a pas indiqué son heure avant l’authentification.',
};

export const isAddress: Said = {
  en: 'The inventory names an address, so nothing needs to be resolved.',
  fr: 'L’inventaire indique une adresse\u00a0; aucune résolution n’est nécessaire.',
};

export const overHttp: Said = {
  en: 'WinRM is reached over HTTP: Kerberos or NTLM seals every message, and there is no certificate.',
  fr: 'WinRM est joint par HTTP\u00a0: Kerberos ou NTLM scelle chaque message, et il n’y a pas de certificat.',
};

export const overSsh: Said = {
  en: 'The server is reached over SSH.',
  fr: 'Le serveur est joint par SSH.',
};

export const overWinrm: Said = {
  en: 'The server is reached over WinRM.',
  fr: 'Le serveur est joint par WinRM.',
};

export const withoutKerberos: Said = {
  en: 'The inventory does not have this server signed in to with Kerberos.',
  fr: 'L’inventaire ne prévoit pas Kerberos pour ce serveur.',
};

export const noTicket: Said = {
  en: 'The sign-in ended before a ticket for the server was asked for.',
  fr: 'L’authentification s’est arrêtée avant la demande d’un ticket pour le serveur.',
};

export const noSession: Said = {
  en: 'The account signed in, but no PowerShell session could be opened to see.',
  fr: 'Le compte s’est authentifié, mais aucune session PowerShell n’a pu être ouverte pour le constater.',
};

export const notWindowsHere: Said = {
  en: 'Whatever answers there is no Windows server with PowerShell. Check that the inventory names the right host and port.',
  fr: 'Ce qui répond à cette adresse n’est pas un serveur Windows avec PowerShell. Vérifier que l’inventaire indique le bon hôte et le bon port.',
};

export const kdcTrouble: Said = {
  en: 'This is about a domain controller that Kerberos needs (KDC), and not about the server itself.',
  fr: 'Il s’agit d’un contrôleur de domaine dont Kerberos a besoin (KDC), et non du serveur lui-même.',
};

export const shortShell: Said = {
  en: 'The session runs in 32 bits on a 64-bit Windows: processes and parts of the registry are out of its sight.',
  fr: 'La session s’exécute en 32 bits sur un Windows 64 bits\u00a0: des processus et des parties du Registre lui échappent.',
};

export const needsRight = (needs: Said): Said => ({
  en: `It takes ${needs.en}.`,
  fr: `Il faut ${needs.fr}.`,
});

export const directoryUnread = (why: Said): Said => ({
  en: `Questions about Active Directory stay unanswered. ${why.en}`,
  fr: `Les questions sur Active Directory restent sans réponse. ${why.fr}`,
});

export const noSetupLog = (path: string): Said => ({
  en: `There is no ${path}: Setup has not run on this server, or its log was taken away.`,
  fr: `${path} n’existe pas\u00a0: le programme d’installation n’a pas été lancé sur ce serveur, ou son journal a été supprimé.`,
});

export const logCutShort: Said = {
  en: 'Only the end of the log is read; it is larger than one answer may be.',
  fr: 'Seule la fin du journal est lue\u00a0; sa taille dépasse celle d’une réponse.',
};
