/** The shapes of what the doctor and the commands about inventories write as JSON: a part of `contract.ts`. */
import { z } from 'zod';
import { stepIds } from '../../probes/doctor/step-ids';
import { failureCodes } from '../../probes/errors';

const text = z.string();
const textOrNull = z.string().nullable();

const stepJson = z.strictObject({
  id: z.enum(stepIds),
  name: text,
  state: z.enum(['ok', 'broken', 'not-applicable', 'unknown', 'not-reached']),
  text: textOrNull.describe('Why it is in this state, where there is a reason.'),
  code: z.enum(failureCodes).nullable().describe('The failure, as docs/errors.md lists it.'),
  detail: textOrNull,
  who: textOrNull.describe('Who must act.'),
  next: textOrNull.describe('The next step.'),
  facts: z.array(z.strictObject({ id: text, name: text, value: text })).describe('What was seen.'),
  notices: z.array(text).describe('Not broken, but worth knowing.'),
});

export const walkJson = z.strictObject({
  server: text,
  startedAt: text,
  tookMs: z.number(),
  broken: z.enum(stepIds).nullable().describe('The first broken link; null when none is.'),
  steps: z.array(stepJson).describe('Every link, in the order in which they are walked.'),
});

const result = z.enum(['proven', 'refuted', 'not-tried']);

export const claimJson = z.strictObject({ id: text, claim: text, how: text, result, seen: text });

export const liveTestJson = z.strictObject({
  report: z.literal('preflight-live-test'),
  version: z.literal(1),
  day: text,
  tookMs: z.number(),
  steps: z.array(
    z.strictObject({
      ...{ id: z.enum(stepIds), state: stepJson.shape.state, code: stepJson.shape.code, detail: textOrNull },
      facts: z.array(z.strictObject({ id: text, value: text })),
      notices: z.array(text),
    }),
  ),
  claims: z.array(z.strictObject({ id: text, claim: text, result, seen: text })),
});

export const mistakeJson = z.strictObject({
  line: z.int().min(1).nullable().describe('null for what is missing or comes from the environment.'),
  key: text.describe('Path of the key, such as listen.port; empty for the file as a whole.'),
  problem: text,
});

export const inventoryCheckJson = z.strictObject({
  file: text,
  servers: z.int().nullable().describe('How many servers the file holds; null while it has mistakes.'),
  mistakes: z.array(mistakeJson),
  notices: z.array(text).describe('Not wrong, but worth knowing.'),
});

const foundServer = z.strictObject({
  name: text.describe('As Active Directory has it.'),
  fqdn: textOrNull,
  site: textOrNull,
  roles: z.array(text),
  version: text,
});

export const inventoryDiscoverJson = z.strictObject({
  through: text.describe('The server that was asked.'),
  added: z.array(foundServer),
  changed: z.array(
    z.strictObject({
      server: text,
      changes: z.array(z.strictObject({ key: text, from: text, to: text })),
    }),
  ),
  gone: z.array(text).describe('In the inventory, and not in Active Directory.'),
  same: z.int().min(0),
  unfit: z.array(z.strictObject({ ...foundServer.shape, problem: text })).describe('Not proposed, and why.'),
  proposal: textOrNull.describe('The file that was written; null when none was.'),
});

export type WalkJson = z.infer<typeof walkJson>;
export type InventoryCheckJson = z.infer<typeof inventoryCheckJson>;
export type InventoryDiscoverJson = z.infer<typeof inventoryDiscoverJson>;
