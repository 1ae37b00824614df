/**
 * What contradicts itself in the endpoints and in the section `secrets` of an inventory file: keys that belong to
 * something else, protections that are named twice or not at all, and files that cannot be read.
 */
import { isIP } from 'node:net';
import { endpointKeys, secretKeys, transports } from '../probes/live-inventory';
import { mistakeAt, type ConfigMistake } from './config-mistakes';
import type { Path, Source } from './config-source';
import { about } from './inventory-checks';
import { endpointOf, transportOf, type LooseInventory, type LooseServer } from './inventory-loose';

export type ReadFile = (path: string) => string | undefined;

export function endpointMistakes(file: LooseInventory, source: Source, readFile: ReadFile): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  const sections: [Path, Pick<LooseServer, 'transport' | 'endpoint'>][] = [
    [['defaults', 'endpoint'], file.defaults],
    ...file.servers.map((server, index): [Path, LooseServer] => [['servers', index, 'endpoint'], server]),
  ];
  for (const [path, owner] of sections) {
    const own = transportOf(file, owner);
    const [other = own] = transports.filter((one) => one !== own);
    for (const key of Object.keys(owner.endpoint).filter((one) => endpointKeys[other].includes(one))) {
      const en = `belongs to ${other}, and the transport here is ${own}`;
      const fr = `relève de ${other}, et le transport est ici ${own}`;
      mistakes.push(mistakeAt(source, [...path, key], about([...path, key], en, fr)));
    }
    mistakes.push(
      ...fileMistakes([...path, 'authorityFile'], owner.endpoint['authorityFile'], source, (file) =>
        readCertificate(readFile, file),
      ),
    );
    mistakes.push(...fileMistakes([...path, 'knownHostsFile'], owner.endpoint['knownHostsFile'], source, readFile));
  }
  for (const [index, server] of file.servers.entries()) mistakes.push(...protection(file, server, index, source));
  return mistakes;
}

/** The text of a file that holds at least one certificate. */
export function readCertificate(readFile: ReadFile, path: string): string | undefined {
  const text = readFile(path);
  return text?.includes('-----BEGIN CERTIFICATE-----') ? text : undefined;
}

function fileMistakes(path: Path, given: unknown, source: Source, read: ReadFile): ConfigMistake[] {
  if (typeof given !== 'string' || given === '') return [];
  if (read(given)?.trim()) return [];
  const [en, fr] =
    path.at(-1) === 'authorityFile'
      ? [
          'names a file that cannot be read or holds no certificate in PEM',
          'désigne un fichier illisible ou sans certificat PEM',
        ]
      : ['names a file that cannot be read or is empty', 'désigne un fichier illisible ou vide'];
  return [mistakeAt(source, path, about(path, en ?? '', fr ?? ''))];
}

/** How the server proves who it is, and what protects the messages. */
function protection(file: LooseInventory, server: LooseServer, index: number, source: Source): ConfigMistake[] {
  const endpoint = endpointOf(file, server);
  const has = (key: string): boolean => endpoint[key] !== undefined;
  const path = ['servers', index];
  const wrong: [string, string, string][] = [];
  const ssh = transportOf(file, server) === 'ssh';
  const https = endpoint['https'] !== false;
  const trust = ssh ? 'knownHostsFile' : 'authorityFile';
  // What a server names for itself replaces what the file names for all; only one and the same place can contradict.
  const both = [server.endpoint, file.defaults.endpoint].some(
    (one) => one['pin'] !== undefined && one[trust] !== undefined,
  );
  if (both) wrong.push(['endpoint.pin', `and ${trust} exclude each other`, `et ${trust} s’excluent`]);
  const pins = has('pin') ? [endpoint['pin']].flat() : [];
  const oneTooMany = !ssh && pins.length > 1;
  if (oneTooMany || pins.some((one) => typeof one !== 'string' || !pinForms[ssh ? 'ssh' : 'winrm'].test(one))) {
    wrong.push(
      ssh
        ? [
            'endpoint.pin',
            'must be a fingerprint as ssh-keygen -lf shows it: SHA256:…',
            'doit être une empreinte telle que l’affiche ssh-keygen -lf\u00a0: SHA256:…',
          ]
        : ['endpoint.pin', 'must be 64 hexadecimal digits', 'doit comporter 64 chiffres hexadécimaux'],
    );
  }
  if (ssh && !has('pin') && !has('knownHostsFile')) {
    wrong.push([
      '',
      'needs endpoint.knownHostsFile or endpoint.pin: without a known host key anybody could answer',
      'exige endpoint.knownHostsFile ou endpoint.pin\u00a0: sans clé d’hôte connue, n’importe qui pourrait répondre',
    ]);
  }
  if (!ssh && !https && endpoint['auth'] === 'basic') {
    wrong.push([
      'endpoint.auth',
      'basic sends the password readable over HTTP; it needs https',
      'basic envoie le mot de passe lisible en HTTP\u00a0; https est nécessaire',
    ]);
  }
  if (!ssh && !https && endpoint['auth'] === 'certificate') {
    wrong.push(['endpoint.auth', 'certificate needs https', 'certificate exige https']);
  }
  for (const key of ['pin', 'authorityFile'].filter((one) => !ssh && !https && has(one))) {
    wrong.push([
      `endpoint.${key}`,
      'is about a certificate, and https is false',
      'concerne un certificat, et https vaut false',
    ]);
  }
  const named = has('spn') || has('certificateName');
  if (!ssh && endpoint['auth'] === 'kerberos' && !named && isIP(String(endpoint['host'] ?? '')) !== 0) {
    wrong.push([
      'endpoint.host',
      'is an address, for which Kerberos has no name: add spn or certificateName',
      'est une adresse, que Kerberos ne connaît pas\u00a0: ajouter spn ou certificateName',
    ]);
  }
  return wrong.map(([key, en, fr]) => {
    const at = key === '' ? path : [...path, ...key.split('.')];
    return mistakeAt(source, at, about(at, en, fr));
  });
}

const pinForms = { winrm: /^([0-9a-f]{2}:?){31}[0-9a-f]{2}$/i, ssh: /^(SHA256:)?[A-Za-z0-9+/]{43}=?$/ };

/** Keys of another kind of source, and keys that this kind needs. */
export function secretMistakes(file: LooseInventory, source: Source): ConfigMistake[] {
  const kind = (['environment', 'file', 'key-vault'] as const).find((one) => one === file.secrets?.['kind']);
  if (file.secrets === undefined || kind === undefined) return [];
  const given = Object.keys(file.secrets);
  const mistakes: ConfigMistake[] = [];
  for (const [other, keys] of Object.entries(secretKeys)) {
    for (const key of keys.filter((one) => other !== kind && given.includes(one))) {
      const path = ['secrets', key];
      mistakes.push(
        mistakeAt(
          source,
          path,
          about(path, `belongs to ${other}, and kind is ${kind}`, `relève de ${other}, et kind vaut ${kind}`),
        ),
      );
    }
  }
  const certificate = file.secrets['signIn'] === 'client-certificate';
  const needed = { environment: [], file: ['folder'], 'key-vault': ['vault'] }[kind];
  const forCertificate = kind === 'key-vault' && certificate ? ['tenantId', 'clientId', 'certificateFile'] : [];
  for (const key of [...needed, ...forCertificate].filter((one) => !given.includes(one))) {
    const by = key === 'folder' || key === 'vault' ? `kind ${kind}` : 'signIn client-certificate';
    const path = ['secrets', key];
    mistakes.push(mistakeAt(source, path, about(path, `is needed with ${by}`, `est nécessaire avec ${by}`)));
  }
  return mistakes;
}
