/**
 * What a configuration may hold: every key, its default, and in words what it wants.
 */
import { z } from 'zod';
import type { Said } from '../probes/said';
import { teamsFileHosts } from './attachments';

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i)
  .transform((id) => id.toLowerCase());
const host = z.string().regex(/^[\w.:-]{1,253}$/);
const path = z.string().min(1).max(1_000);

/** `MultiTenant` in any letter case, as Microsoft's own examples spell it in several ways. */
const appType = z.preprocess(
  (given) => (typeof given === 'string' ? (spellings[given.toLowerCase()] ?? given) : given),
  z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']),
);
const spellings: Readonly<Record<string, string>> = {
  singletenant: 'SingleTenant',
  userassignedmsi: 'UserAssignedMSI',
  multitenant: 'MultiTenant',
};

export const configShape = z.strictObject({
  practice: z.boolean().default(false),
  listen: z
    .strictObject({ host: host.default('127.0.0.1'), port: z.int().min(0).max(65_535).default(3978) })
    .prefault({}),
  teams: z
    .strictObject({
      appId: guid.optional(),
      appType: appType.default('SingleTenant'),
      tenantId: guid.optional(),
      passwordFile: path.optional(),
      certificate: z.strictObject({ thumbprint: z.string().regex(/^[0-9a-f]{40,64}$/i), keyFile: path }).optional(),
      cloud: z.enum(['public', 'us-government']).default('public'),
    })
    .prefault({}),
  people: z
    .strictObject({
      everyone: z.enum(['reader', 'nobody']).default('nobody'),
      readers: z.array(guid).default([]),
      requesters: z.array(guid).default([]),
      approvers: z.array(guid).default([]),
    })
    .prefault({}),
  /** Who speaks at a terminal: accounts of the operating system and the people that they belong to. */
  operators: z.array(z.strictObject({ account: z.string().min(1).max(256), id: guid })).default([]),
  files: z
    .strictObject({
      hosts: z.array(z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i)).default([...teamsFileHosts]),
      maxMegabytes: z.int().min(1).max(500).default(50),
      seconds: z.int().min(1).max(300).default(30),
    })
    .prefault({}),
  /** The inventory file; without it the bot reads and explains, and looks at no server. */
  inventory: path.optional(),
  store: z.strictObject({ file: path.default('preflight.db') }).prefault({}),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
});

const aGuid: Said = {
  en: 'a GUID such as 01234567-89ab-cdef-0123-456789abcdef',
  fr: 'un GUID, par exemple 01234567-89ab-cdef-0123-456789abcdef',
};
const aPath: Said = { en: 'the path of a file', fr: 'le chemin d’un fichier' };
const guids: Said = { en: 'a list of Entra object ids (GUIDs)', fr: 'une liste d’ID d’objet Entra (GUID)' };
const section: Said = { en: 'a section with keys of its own', fr: 'une section avec ses propres clés' };

/** What each key wants, by its path. Entries of a list are found under the list's path followed by `.*`. */
export const wanted: Readonly<Record<string, Said>> = {
  '': section,
  practice: { en: 'true or false', fr: 'true ou false' },
  inventory: aPath,
  listen: section,
  'listen.host': { en: 'a host name or an IP address', fr: 'un nom d’hôte ou une adresse IP' },
  'listen.port': { en: 'a port number from 0 to 65535', fr: 'un numéro de port de 0 à 65535' },
  teams: section,
  'teams.appId': aGuid,
  'teams.appType': {
    en: 'SingleTenant, UserAssignedMSI or MultiTenant',
    fr: 'SingleTenant, UserAssignedMSI ou MultiTenant',
  },
  'teams.tenantId': aGuid,
  'teams.passwordFile': aPath,
  'teams.certificate': section,
  'teams.certificate.thumbprint': { en: 'a thumbprint in hexadecimal', fr: 'une empreinte en hexadécimal' },
  'teams.certificate.keyFile': aPath,
  'teams.cloud': { en: 'public or us-government', fr: 'public ou us-government' },
  people: section,
  'people.everyone': { en: 'reader or nobody', fr: 'reader ou nobody' },
  'people.readers': guids,
  'people.readers.*': aGuid,
  'people.requesters': guids,
  'people.requesters.*': aGuid,
  'people.approvers': guids,
  'people.approvers.*': aGuid,
  operators: {
    en: 'a list of accounts of this system, each with an Entra object id',
    fr: 'une liste de comptes de ce système, chacun avec un ID d’objet Entra',
  },
  'operators.*': section,
  'operators.*.account': { en: 'the name of an account of this system', fr: 'le nom d’un compte de ce système' },
  'operators.*.id': aGuid,
  files: section,
  'files.hosts': { en: 'a list of host names', fr: 'une liste de noms d’hôte' },
  'files.hosts.*': { en: 'a host name such as *.sharepoint.com', fr: 'un nom d’hôte, par exemple *.sharepoint.com' },
  'files.maxMegabytes': { en: 'a whole number from 1 to 500', fr: 'un nombre entier de 1 à 500' },
  'files.seconds': { en: 'a whole number from 1 to 300', fr: 'un nombre entier de 1 à 300' },
  store: section,
  'store.file': aPath,
  log: section,
  'log.level': { en: 'debug, info, warn or error', fr: 'debug, info, warn ou error' },
};

/** Environment variables and the key that each one sets. They win over the file. */
export const variables: Readonly<Record<string, string>> = {
  PREFLIGHT_PRACTICE: 'practice',
  PREFLIGHT_HOST: 'listen.host',
  PREFLIGHT_PORT: 'listen.port',
  PREFLIGHT_APP_ID: 'teams.appId',
  PREFLIGHT_APP_TYPE: 'teams.appType',
  PREFLIGHT_TENANT_ID: 'teams.tenantId',
  PREFLIGHT_STORE: 'store.file',
  PREFLIGHT_LOG_LEVEL: 'log.level',
};
