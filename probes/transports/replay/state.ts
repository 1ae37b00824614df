/**
 * What a practice server is made of: one state document, and the directory that all of them share.
 *
 * A document holds facts, not answers: the same fact shows in every question that depends on it, and a fix changes the
 * fact. How the server behaves (slow, unreachable, a fix that does not take) is part of the document too.
 */
import { z } from 'zod';
import { failureCodes } from '../../errors';
import { exchangeServers } from '../../questions/exchange-servers';
import { exchangeSetupState } from '../../questions/exchange-setup-state';
import { rebootFlagIds } from '../../questions/reboot-flags';
import { sendConnectors } from '../../questions/send-connectors';
import { startTypes } from '../../questions/service';
import { practiceWindows } from './state-windows';
import { directoryFacts } from './facts-directory';
import { serverFacts } from './facts-server';

const moment = z.iso.datetime({ offset: true });

const practiceService = z.strictObject({
  displayName: z.string(),
  status: z.enum(['Running', 'Stopped', 'StartPending', 'StopPending', 'Paused', 'PausePending', 'ContinuePending']),
  startType: z.enum(startTypes),
});

const practiceProcess = z.strictObject({
  id: z.number().int().positive(),
  name: z.string(),
  startedAt: moment,
  user: z.string().nullable(),
  session: z.number().int().nonnegative(),
  holdsExchangeFiles: z.boolean().default(false),
  /** Setup, Windows Installer or the servicing stack at work. */
  installer: z.boolean().default(false),
});

const organization = z.strictObject({ name: z.string(), objectVersion: z.number().int() });

const systemObject = z.strictObject({
  distinguishedName: z.string(),
  objectVersion: z.number().int().nullable(),
  children: z.number().int().nonnegative(),
});

/** How the server sees Active Directory; null for a server that is not in a domain, such as Edge Transport. */
const practiceSight = z.strictObject({
  site: z.string().nullable(),
  /** Name of the domain controller that Setup would use. */
  setupController: z.string().nullable(),
  /** What failed, where no domain controller answers. */
  unreachable: z.string().nullable().default(null),
  /** Where this server's domain controller does not have what the others have. */
  level: z
    .strictObject({ organization: organization.nullable(), systemObjects: z.array(systemObject) })
    .partial()
    .default({}),
});

const behaviour = z.strictObject({
  /** Never answers: every visit ends as a timeout, after this many milliseconds. */
  unreachableAfterMs: z.number().int().nonnegative().nullable().default(null),
  /** Turns every visit away with this failure. */
  refuses: z.enum(failureCodes).nullable().default(null),
  /** Turns single kinds of question away. */
  refusesKinds: z.record(z.string(), z.enum(failureCodes)).default({}),
  /** Milliseconds that single kinds of question take on top. */
  slowKinds: z.record(z.string(), z.number().int().nonnegative()).default({}),
  /** How long a visit takes. */
  delayMs: z.number().int().nonnegative().default(150),
  /** How long the server is away when it restarts. */
  restartMs: z.number().int().nonnegative().default(4000),
  /** Kinds of fix that say they ran and change nothing. */
  fixFails: z.array(z.string()).default([]),
  /** Kinds of fix during which the connection is lost; the change is made all the same. */
  fixLosesLink: z.array(z.string()).default([]),
});

/** What somebody else does to the server in the meantime. */
const meanwhile = z.strictObject({
  /** Happens once, right after this many visits that asked nothing but a question of this kind: previews do so. */
  afterPreviews: z.number().int().positive(),
  of: z.string(),
  /** Laid over the document. */
  patch: z.record(z.string(), z.unknown()),
});

export const stateDocument = z.strictObject({
  ...practiceWindows,
  server: z.string(),
  /** What the document is there to show, in a sentence or two. */
  story: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
  /** The account that reads, as it shows on cards. */
  reader: z.string(),
  lastBoot: moment,
  addresses: z.array(z.string()),
  /** Addresses that the server's own full name resolves to, as the server sees it. */
  resolvesTo: z.array(z.string()),
  services: z.record(z.string(), practiceService),
  /** Key, then value name, then data; null for a key that this server does not have. */
  registry: z.record(
    z.string(),
    z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).nullable(),
  ),
  /** Only the flags that are set. */
  rebootFlags: z.array(
    z.strictObject({
      id: z.enum(rebootFlagIds),
      writtenAt: moment.nullable(),
      entries: z.array(z.string()).default([]),
    }),
  ),
  processes: z.array(practiceProcess),
  sessions: z.array(z.strictObject({ user: z.string(), state: z.enum(['Active', 'Disconnected']) })),
  products: z.array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      architecture: z.enum(['x64', 'x86']),
      productCode: z.string().nullable(),
    }),
  ),
  exchange: exchangeSetupState.definition.value,
  ad: practiceSight.nullable(),
  /** The last run of Setup as its log has it; null where Setup never ran. */
  lastSetup: z.strictObject({ account: z.string(), build: z.string(), succeeded: z.boolean() }).nullable(),
  /** ExchangeSetup.log: the file in `logs/`, and when the server wrote it last; null where there is none. */
  setupLog: z.strictObject({ file: z.string().regex(/^[\w-]+\.log$/), modified: moment }).nullable(),
  ...serverFacts,
  behaviour: behaviour.prefault({}),
  meanwhile: meanwhile.nullable().default(null),
});

const groups = z.strictObject({
  schemaAdmins: z.boolean(),
  enterpriseAdmins: z.boolean(),
  domainAdmins: z.boolean(),
  organizationManagement: z.boolean(),
  delegatedSetup: z.boolean(),
});

/** The forest as every server sees it, unless its document says otherwise. */
export const directoryDocument = z.strictObject({
  domain: z.string(),
  configurationNamingContext: z.string(),
  schemaMaster: z.strictObject({ name: z.string(), domain: z.string(), site: z.string() }),
  domainControllers: z.array(
    z.strictObject({
      name: z.string(),
      domain: z.string(),
      site: z.string(),
      writable: z.boolean(),
      globalCatalog: z.boolean(),
    }),
  ),
  forestLevel: z.number().int(),
  schemaRangeUpper: z.number().int().nullable(),
  organization: organization.nullable(),
  systemObjects: z.array(systemObject),
  exchangeServers: exchangeServers.definition.value,
  sendConnectors: sendConnectors.definition.value,
  organizationManagementSid: z.string().nullable(),
  /** Groups by account, as `DOMAIN\name`. */
  accounts: z.record(z.string(), groups),
  ...directoryFacts,
});

export type StateDocument = z.infer<typeof stateDocument>;
export type DirectoryDocument = z.infer<typeof directoryDocument>;
export type PracticeProcess = z.infer<typeof practiceProcess>;

/** A whole estate in memory. Log texts are by file name. */
export interface Estate {
  readonly documents: readonly StateDocument[];
  readonly directory: DirectoryDocument;
  readonly logs: Readonly<Record<string, string>>;
}
