/** A run of Setup on EX01 as the reader of the log gives it, and what we make of it; a test states only what matters. */
import { loadCatalogue } from '../../../rules/catalogue';
import { diagnose } from '../../../rules/diagnose';
import type { Finding } from '../../../rules/finding';
import { createRecogniser } from '../../../rules/recognise';
import type { Rule } from '../../../rules/rule';
import type { Run, SettingTrace } from '../../../rules/run';

const catalogue = loadCatalogue();
const knowledge = { catalogue, recogniser: createRecogniser(catalogue) };

export function rule(id: string): Rule {
  const found = catalogue.find(id);
  if (found?.kind !== 'rule') throw new Error(`${id} is not in the catalogue`);
  return found;
}

/** The ordered actions of a log that holds this one run, with nothing asked on the server. */
export function actionsFor(run: Run): readonly Finding[] {
  const log = { runs: [run], chosen: 0, alsoShown: undefined, encoding: 'utf-8' as const, lines: 900, bytes: 90_000 };
  const looked = { paste: 'none', log: 'read', now: 'none', because: undefined, askedAt: undefined } as const;
  return diagnose(knowledge, { server: undefined, pasted: [], pastedRun: undefined, log, sheet: undefined, looked })
    .actions;
}

export function aRun(differs: Partial<Run>): Run {
  return {
    product: '2019',
    productName: '2019',
    build: '15.2.986.5',
    installedBuild: undefined,
    backupBuild: undefined,
    mode: 'upgrade',
    installationMode: undefined,
    wizard: false,
    roles: ['Mailbox'],
    user: 'CORP\\installer',
    server: 'EX01',
    startedAt: '2026-11-20T02:10:00.000',
    endedAt: '2026-11-20T02:15:00.000',
    timeZone: undefined,
    operatingSystem: undefined,
    commandLine: undefined,
    parameters: {},
    schemaUpdateRequired: undefined,
    organizationUpdateRequired: undefined,
    domainUpdateRequired: undefined,
    rules: [],
    settings: {},
    failed: [],
    notices: [],
    errors: [],
    notable: [],
    outcome: 'failed-prerequisites',
    firstLine: 1,
    lastLine: 900,
    leftOut: [],
    ...differs,
  };
}

/** Settings by name, on lines 101, 102 and so on. */
export function settings(values: Readonly<Record<string, string>>): Record<string, SettingTrace> {
  const traces: Record<string, SettingTrace> = {};
  let line = 100;
  for (const [setting, value] of Object.entries(values)) {
    line += 1;
    traces[setting] = { setting, value, line, at: '2026-11-20T02:14:00.000' };
  }
  return traces;
}

export function failed(rule: string, message: string, line = 500): Run['failed'][number] {
  return { rule, message, line, at: '2026-11-20T02:14:30.000' };
}
