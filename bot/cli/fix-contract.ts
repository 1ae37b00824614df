/** The shape of a request for a fix as JSON; see `contract.ts` for what that promises. */
import { z } from 'zod';

const text = z.string();
const textOrNull = z.string().nullable();
const timeOrNull = textOrNull.describe('ISO 8601 in UTC.');
const person = z.strictObject({ id: text.describe('Object id in the directory.'), name: text });

export const fixJson = z.strictObject({
  id: text,
  server: text,
  rule: text,
  fix: z.strictObject({ kind: text, params: z.record(z.string(), z.unknown()) }),
  state: z.enum([
    'requested',
    'approved',
    'running',
    'denied',
    'withdrawn',
    'expired',
    'void',
    'proven',
    'not-fixed',
    'outcome-unknown',
  ]),
  headline: text.describe('How it stands, in one line.'),
  title: text,
  because: text,
  before: text.describe('The state that was read for the request; the approval holds for exactly this one.'),
  wanted: text,
  where: text,
  readAt: text.describe('ISO 8601: when the state before was read.'),
  readAs: text.describe('The account that read it.'),
  blastRadius: text,
  rights: text,
  risk: z.enum(['low', 'medium', 'high']),
  reversal: text,
  minutes: z.number(),
  digest: text.describe('SHA-256 over server, fix and state before: what exactly is approved.'),
  reason: textOrNull.describe('What the requester gave as a reason.'),
  requestedBy: person,
  requestedAt: text,
  expiresAt: text,
  decidedBy: person.nullable(),
  decidedAt: timeOrNull,
  decisionReason: textOrNull,
  startedAt: timeOrNull.describe('When the one run began; null when it never did.'),
  endedAt: timeOrNull,
  ran: z.boolean().describe('False when it is certain that nothing was run.'),
  after: textOrNull.describe('What the same question found after the run: the proof.'),
  afterAt: timeOrNull,
  outcomeBecause: textOrNull.describe('Why nothing was run, or what the run reported.'),
  refused: z
    .strictObject({ code: text, sentence: text })
    .nullable()
    .describe('Why this command changed nothing; null when it did what was asked.'),
});

export const fixListJson = z.array(fixJson);

export type FixJson = z.infer<typeof fixJson>;
