/**
 * The shapes of everything that the command line writes as JSON: a contract that scripts rely on.
 *
 * The schemas in docs/schemas are made from these definitions, and a test keeps them equal. A key may be added in a
 * new version; none changes its meaning or goes away. What is not known is null; keys marked optional are left out.
 */
import { z } from 'zod';
import {
  claimJson,
  inventoryCheckJson,
  inventoryDiscoverJson,
  liveTestJson,
  mistakeJson,
  walkJson,
} from './contract-connection';
import { fixJson, fixListJson } from './fix-contract';

const verdict = z.enum(['pass', 'warn', 'fail', 'unknown']);
const kind = z.enum(['rule', 'failure']);
const text = z.string();
const claim = z.enum(['recognition', 'judge', 'causes', 'remedy', 'versions']);
const textOrNull = z.string().nullable();
const line = z.int().min(1).describe('Line in ExchangeSetup.log or in the paste, from 1.');

export const evidenceJson = z.strictObject({
  text: text.describe('Setup’s own words where it said something, untouched; else the value that was found.'),
  line: line.optional(),
  source: z.enum(['paste', 'log', 'now']).describe('What it rests on: the paste, the log, or the server as it is now.'),
  found: text.optional(),
  wanted: text.optional(),
  where: text.optional(),
  when: text
    .optional()
    .describe('ISO 8601 for a live reading; the server’s local time without offset for a line of a log.'),
  as: text.optional().describe('The account that read it.'),
});

export const remedyJson = z.strictObject({
  id: text,
  title: text,
  when: textOrNull.describe('When this way applies; null when it always does.'),
  steps: z.array(text),
  rights: text.describe('Who may do it.'),
  risk: z.enum(['low', 'medium', 'high']),
  reversal: text,
  minutes: z.number(),
  never: z.array(text).describe('What must not be done.'),
});

export const actionJson = z.strictObject({
  id: text.describe('The rule as Setup writes it, or the name of the failure; UnknownFailure when none is known.'),
  kind: kind.describe('A rule that Preflight does not know is of kind rule with known false.'),
  known: z.boolean(),
  severity: z.enum(['error', 'warning']),
  verdict,
  title: text,
  because: text.describe('One sentence: why this verdict.'),
  evidence: z.array(evidenceJson),
  folded: z.array(text).describe('Ids of the consequences that go away with this cause.'),
  steps: z.array(text).describe('The steps of the first way in remedies; empty when there is none.'),
  remedies: z.array(remedyJson).describe('Every way that applies, the usual one first.'),
  setupMessage: textOrNull,
  toKnow: textOrNull.describe('For verdict unknown: what would make it known.'),
  inferred: z.array(claim).describe('Which parts rest on our own reasoning.'),
  disputes: z.array(text).describe('Where public sources disagree, and which side is taken.'),
});

export const runJson = z.strictObject({
  product: z.enum(['2007', '2010', '2013', '2016', '2019', 'SE']).nullable(),
  productName: text,
  build: textOrNull.describe('Build of the Setup that ran.'),
  installedBuild: textOrNull,
  mode: textOrNull.describe('install, upgrade, uninstall, recoverserver, prepareschema, preparead ... in lower case.'),
  wizard: z.boolean().nullable(),
  roles: z.array(text),
  user: textOrNull,
  server: textOrNull,
  startedAt: text.describe('Server local time as the log has it, without offset.'),
  outcome: z.enum(['succeeded', 'failed-prerequisites', 'failed', 'cut-off']),
  leftOut: z.array(text),
});

export const diagnosisJson = z.strictObject({
  server: textOrNull,
  headline: text,
  runs: z.int().min(0).describe('How many runs the log holds.'),
  run: runJson.nullable().describe('The run that is explained: the last one.'),
  earlier: z
    .strictObject({ run: runJson, because: z.enum(['last-run-short', 'last-run-cut-off', 'watermark']) })
    .nullable()
    .describe('The run before it, where the last one alone does not tell why Setup failed, and why it is shown.'),
  looked: z.strictObject({
    paste: z.enum(['read', 'none']),
    log: z.enum(['read', 'none', 'never-ran', 'not-a-log', 'could-not']),
    now: z.enum(['read', 'none', 'partly', 'could-not']),
    because: textOrNull,
    askedAt: textOrNull,
  }),
  actions: z.array(actionJson).describe('What must be done, cause first.'),
  warnings: z.array(actionJson).describe('They do not stop Setup.'),
  cleared: z.array(actionJson).describe('Setup complained, and it is in order now.'),
  unknown: z.array(actionJson).describe('Could not be looked at.'),
  passed: z.array(text).describe('Rules that are in order.'),
  resume: z
    .strictObject({
      how: z.enum(['wizard', 'command-line']),
      command: textOrNull,
      steps: z.array(text),
      notes: z.array(text),
    })
    .nullable()
    .describe('How to go on once the actions are done.'),
});

const matchJson = z.strictObject({
  id: text,
  kind,
  known: z.boolean(),
  confidence: z.number().min(0).max(1).describe('Above 0.9 Setup itself named it; below, a person’s words did.'),
  why: z.array(text).describe('The words that led to it.'),
});

const inputId = z.union([z.string(), z.number()]).nullable();

export const recognisedJson = z.strictObject({
  id: inputId.describe('The id of the input line; null when it has none.'),
  kind: z.enum(['rule', 'failure', 'none', 'ask']),
  matches: z.array(matchJson).describe('Best first.'),
  servers: z.array(text),
  language: text.describe('en, fr, de, es, it, ja, ko, pt-br, ru, zh-cn, zh-tw, or und when it cannot be told.'),
  passes: z.array(text).describe('Rules that the text shows as evaluated and not fired.'),
  ask: textOrNull.describe('The question to ask back, for kind ask.'),
  notOurs: z.enum(['other-product', 'small-talk', 'nothing-known']).nullable(),
});

export const badLineJson = z.strictObject({ id: inputId, error: text });

export const recogniseJson = z.union([recognisedJson, badLineJson]);

const ruleFields = {
  id: text,
  kind,
  title: text,
  severity: z.enum(['error', 'warning']),
  versions: z.array(z.enum(['2007', '2010', '2013', '2016', '2019', 'SE'])),
  questions: z.array(text).describe('Kinds of questions that are asked on the server.'),
  fix: textOrNull.describe('Kind of the change that Preflight may make after approval; null when there is none.'),
  languages: z.array(text).describe('Languages in which it is recognised.'),
  restsOn: z.array(
    z.strictObject({
      claim,
      basis: z.enum(['microsoft', 'setup-message', 'setup-log', 'inference']),
    }),
  ),
};

export const ruleEntryJson = z.strictObject(ruleFields);

export const rulesJson = z.array(ruleEntryJson);

export const ruleJson = z.strictObject({
  ...ruleFields,
  checks: text,
  why: text,
  messages: z.array(text).describe('Setup’s own messages; {name} stands for what varies.'),
  remedies: z.array(remedyJson),
  disputes: z.array(text),
  sources: z.array(z.strictObject({ title: text, url: textOrNull })),
});

export const checkJson = z.array(
  z.strictObject({
    server: text,
    headline: text,
    looked: diagnosisJson.shape.looked,
    verdicts: z.array(
      z.strictObject({ rule: text, verdict, title: text, because: text, evidence: z.array(evidenceJson) }),
    ),
    actions: z.array(actionJson),
  }),
);

export const doctorJson = z.strictObject({
  checks: z.array(
    z.strictObject({
      id: text,
      state: z.enum(['ok', 'fails', 'unknown', 'not-checked']),
      text,
      next: textOrNull.describe('What to do about it.'),
    }),
  ),
  connection: walkJson.nullable().describe('The walk to the server; null when none was named.'),
  claims: z.array(claimJson).describe('What a full run proved; empty without --full.'),
});

export const configCheckJson = z.strictObject({
  file: text,
  mistakes: z.array(mistakeJson),
  notices: z.array(text).describe('Not wrong, but worth knowing.'),
});

export type EvidenceJson = z.infer<typeof evidenceJson>;
export type RemedyJson = z.infer<typeof remedyJson>;
export type ActionJson = z.infer<typeof actionJson>;
export type RunJson = z.infer<typeof runJson>;
export type DiagnosisJson = z.infer<typeof diagnosisJson>;
export type RecognisedJson = z.infer<typeof recognisedJson>;
export type RuleEntryJson = z.infer<typeof ruleEntryJson>;
export type RuleJson = z.infer<typeof ruleJson>;
export type CheckJson = z.infer<typeof checkJson>;
export type DoctorJson = z.infer<typeof doctorJson>;
export type ConfigCheckJson = z.infer<typeof configCheckJson>;

/** Each schema by the name of its file in docs/schemas. */
export const contracts = {
  read: diagnosisJson,
  why: diagnosisJson,
  recognise: recogniseJson,
  rules: rulesJson,
  rule: ruleJson,
  check: checkJson,
  doctor: doctorJson,
  'config-check': configCheckJson,
  'inventory-check': inventoryCheckJson,
  'inventory-discover': inventoryDiscoverJson,
  'live-test': liveTestJson,
  fix: fixJson,
  'fix-list': fixListJson,
} as const;

/** A JSON Schema of draft 2020-12, as it stands in docs/schemas. */
export function schemaOf(name: keyof typeof contracts): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(contracts[name]);
  return { $schema, title: `preflight ${name.replace('-', ' ')}`, ...rest };
}
