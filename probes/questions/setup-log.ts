/**
 * The end of ExchangeSetup.log as the server has it, with enough of it to hold the last runs of Setup.
 *
 * A server sends it compressed and it is text again from here on; `rules/setup-log.ts` reads it. A server on which Setup
 * never ran has no such file.
 */
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { defineQuestion } from '../question';

/** At most this many bytes of the end of the log travel: the last run of Setup, and what was tried before it. */
export const setupLogTailBytes = 4_000_000;

/** Characters of base64 that the agent sends at most; it takes less of the log where that compresses badly. */
const mostPacked = 2_000_000;

/** UTF-8 may take three bytes for what was one byte in the code page of the server. */
const mostUnpacked = 3 * setupLogTailBytes;

/** Base64 of gzip of UTF-8. What unpacks to more than a log can be is no answer, whatever it holds. */
const packedText = z
  .base64()
  .max(mostPacked)
  .transform((packed, context): string => {
    try {
      return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostUnpacked }).toString('utf8');
    } catch {
      context.addIssue({ code: 'custom', message: 'not gzip, or more than a log can be' });
      return z.NEVER;
    }
  });

const logFile = z.object({
  exists: z.literal(true),
  path: z.string(),
  /** Last write time of the file, ISO 8601 with offset or Z. */
  modified: z.iso.datetime({ offset: true }),
  /** Size of the whole file on the server. */
  bytes: z.number().int().nonnegative(),
  /** True when the file is larger than what travelled, so that `text` is only its end. */
  truncated: z.boolean(),
});

const setupLogState = z.union([
  z.object({ exists: z.literal(false), /** Where it was looked for. */ path: z.string() }),
  logFile.extend({ text: z.string() }),
  logFile.extend({ gzip: packedText }).transform(({ gzip, ...about }) => ({ ...about, text: gzip })),
]);

export type SetupLogState = z.infer<typeof setupLogState>;

export const setupLog = defineQuestion({
  kind: 'setup-log',
  params: z.object({}),
  value: setupLogState,
  where: () => ({
    en: 'ExchangeSetup.log in ExchangeSetupLogs on the system drive',
    fr: 'ExchangeSetup.log dans ExchangeSetupLogs sur le lecteur système',
  }),
  needs: {
    en: 'the right to read the ExchangeSetupLogs folder (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire le dossier ExchangeSetupLogs (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 20_000,
});
