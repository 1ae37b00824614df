/**
 * Whether each identity of an inventory file has what it needs to sign in where it is used: a password, a key, an agent
 * or a client certificate.
 */
import { mistakeAt, type ConfigMistake } from './config-mistakes';
import type { Source } from './config-source';
import { readCertificate, type ReadFile } from './endpoint-checks';
import { about } from './inventory-checks';
import { endpointOf, transportOf, type LooseIdentity, type LooseInventory } from './inventory-loose';

export function signInMistakes(file: LooseInventory, source: Source, readFile: ReadFile): ConfigMistake[] {
  return Object.entries(file.identities).flatMap(([name, identity]) => {
    const wrong = [
      ...lonelyKeys(identity),
      ...missingSecrets(file, name, identity),
      ...certificateTrouble(identity, readFile),
      ...noPlaceForSecrets(file, identity),
    ];
    return wrong.map(([key, en, fr]) => {
      const path = ['identities', name, ...(key === '' ? [] : [key])];
      return mistakeAt(source, path, about(path, en, fr));
    });
  });
}

/** Key of the identity, or nothing for the identity as a whole; then what is wrong, in English and French. */
type Wrong = readonly [key: string, en: string, fr: string];

function lonelyKeys(identity: LooseIdentity): Wrong[] {
  const pairs = [
    ['sshKeyPassphrase', 'sshKeyFile'],
    ['keyPassphrase', 'keyFile'],
    ['keyFile', 'certificateFile'],
    ['certificateFile', 'keyFile'],
  ] as const;
  return pairs
    .filter(([key, needed]) => identity[key] !== undefined && identity[needed] === undefined)
    .map(([key, needed]) => [key, `needs ${needed} beside it`, `exige ${needed} à côté`]);
}

function missingSecrets(file: LooseInventory, name: string, identity: LooseIdentity): Wrong[] {
  const { secret, sshKeyFile, sshAgent, certificateFile } = identity;
  const used = usesOf(name, file);
  const wrong: Wrong[] = [];
  if (used.has('winrm password') && secret === undefined) {
    const en = 'is used over WinRM and needs secret, the name under which its password is kept';
    wrong.push(['', en, 'sert avec WinRM et exige secret, le nom sous lequel son mot de passe est conservé']);
  }
  if (used.has('winrm certificate') && certificateFile === undefined) {
    const en = 'is used over WinRM with auth certificate and needs certificateFile and keyFile';
    wrong.push(['', en, 'sert avec WinRM et auth certificate, et exige certificateFile et keyFile']);
  }
  const nothing = [secret, sshKeyFile, sshAgent, certificateFile].every((one) => one === undefined);
  if (wrong.length === 0 && nothing) {
    const en = 'needs secret, sshKeyFile, sshAgent or certificateFile';
    wrong.push(['', en, 'exige secret, sshKeyFile, sshAgent ou certificateFile']);
  } else if (
    wrong.length === 0 &&
    used.has('ssh') &&
    [secret, sshKeyFile, sshAgent].every((one) => one === undefined)
  ) {
    const en = 'is used over SSH, where its certificate is of no use: it needs secret, sshKeyFile or sshAgent';
    const fr = 'sert avec SSH, où son certificat ne sert à rien\u00a0; il exige secret, sshKeyFile ou sshAgent';
    wrong.push(['', en, fr]);
  }
  return wrong;
}

function certificateTrouble({ certificateFile }: LooseIdentity, readFile: ReadFile): Wrong[] {
  if (certificateFile === undefined || readCertificate(readFile, certificateFile) !== undefined) return [];
  const en = 'names a file that cannot be read or holds no certificate in PEM';
  return [['certificateFile', en, 'désigne un fichier illisible ou sans certificat PEM']];
}

function noPlaceForSecrets(file: LooseInventory, identity: LooseIdentity): Wrong[] {
  const keys = ['secret', 'sshKeyPassphrase', 'keyPassphrase'] as const;
  const key = keys.find((one) => identity[one] !== undefined);
  if (file.secrets !== undefined || key === undefined) return [];
  const en = 'names a secret, and there is no section secrets that says where secrets are kept';
  return [[key, en, 'nomme un secret, et aucune section secrets n’indique où les secrets sont conservés']];
}

type Use = 'ssh' | 'winrm password' | 'winrm certificate';

function usesOf(name: string, file: LooseInventory): ReadonlySet<Use> {
  const uses = new Set<Use>();
  for (const server of file.servers) {
    const named = [server.readAs ?? file.defaults.readAs, server.fixAs ?? file.defaults.fixAs];
    if (!named.includes(name)) continue;
    const certificate = endpointOf(file, server)['auth'] === 'certificate';
    uses.add(transportOf(file, server) === 'ssh' ? 'ssh' : certificate ? 'winrm certificate' : 'winrm password');
  }
  return uses;
}
