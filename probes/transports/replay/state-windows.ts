/** The facts about Windows in a practice server's document: features, updates, files, volumes, policy, IIS and WMI. */
import { z } from 'zod';
import { domainRoles } from '../../questions/computer';
import { executionPolicy } from '../../questions/execution-policy';
import { moment } from '../../questions/moment';
import { featureStates } from '../../questions/windows-features';
import { wmiHealth } from '../../questions/wmi-health';

/** A file or, with `directory`, a folder; the folders above it exist as well. */
const practiceFile = z.strictObject({
  directory: z.boolean().default(false),
  bytes: z.number().int().nonnegative().default(0),
  modified: moment,
  compressed: z.boolean().default(false),
  encrypted: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  /** For programs and libraries: four numbers. */
  version: z.string().nullable().default(null),
});

const practiceVolume = z.strictObject({
  type: z.enum(['fixed', 'removable', 'network', 'optical', 'other']).default('fixed'),
  fileSystem: z.string().nullable().default('NTFS'),
  bytes: z.number().int().nonnegative().nullable(),
  freeBytes: z.number().int().nonnegative().nullable(),
  compressed: z.boolean().default(false),
});

/** Members of the document of a server. */
export const practiceWindows = {
  os: z.strictObject({
    caption: z.string(),
    version: z.string(),
    buildNumber: z.number().int().positive(),
    revision: z.number().int().nonnegative().nullable(),
    installationType: z.enum(['Server', 'Server Core', 'Client']),
    productType: z.enum(['workstation', 'domain-controller', 'server']),
    sku: z.number().int().nonnegative(),
    debug: z.boolean(),
    culture: z.string(),
  }),
  /** Where names and role differ from what the inventory and the directory say. */
  computer: z
    .strictObject({ name: z.string(), dnsHostName: z.string(), domain: z.string(), domainRole: z.enum(domainRoles) })
    .partial()
    .default({}),
  /** Feature by name; null for one that this version of Windows does not know. */
  features: z.record(z.string(), z.enum(featureStates).nullable()),
  hotfixes: z.array(z.strictObject({ id: z.string(), installedOn: z.iso.date().nullable() })),
  /** Deleted, and kept by a program that has not let go of them. */
  servicesMarkedForDeletion: z.array(z.string()),
  /** By full path; null for one that this server does not have. */
  files: z.record(z.string(), practiceFile.nullable()),
  /** By where they are mounted: `C:\`. */
  volumes: z.record(z.string(), practiceVolume.nullable()),
  executionPolicy: executionPolicy.definition.value,
  /** Null where IIS is not installed. */
  iis: z.strictObject({ enable32BitAppOnWin64: z.boolean() }).nullable(),
  wmi: wmiHealth.definition.value,
};

export type PracticeFile = z.infer<typeof practiceFile>;
