/**
 * A small catalogue, findings and answer sheets for tests of the engine: a test states only what matters to it.
 *
 * The rules here are made up, so that a test of the engine does not change when the knowledge of a real rule does.
 */
import { answered, type Answer, type AnswerSheet } from '../../probes/answer';
import { service } from '../../probes/questions/service';
import { verbatim } from '../../probes/said';
import type { Catalogue } from '../../rules/catalogue';
import type { Heard } from '../../rules/compose';
import type { Failure } from '../../rules/failure';
import { defineFailure } from '../../rules/failure';
import type { About, Evidence, Finding } from '../../rules/finding';
import type { Remedy, Rule, RuleDefinition } from '../../rules/rule';
import { defineRule } from '../../rules/rule';

const words = { title: 'A title', checks: 'It checks something.', why: 'It matters.' };

export const spooler = service({ name: 'Spooler' });
export const running = { exists: true, displayName: 'Spooler', status: 'Running', startType: 'Automatic' } as const;
export const stopped = { ...running, status: 'Stopped' } as const;

/** What a rule must have, without questions and without a judge. */
export function plainRule(id: string) {
  return {
    id,
    severity: 'error',
    versions: ['2016', '2019', 'SE'],
    words: { en: { ...words, title: id }, fr: { ...words, title: id } },
    messages: [],
    titles: {},
    phrases: {},
    causedBy: [],
    remedies: [],
    sources: [],
    restsOn: [],
    examples: { judged: [], pasted: [] },
  } as const;
}

/** A rule that asks nothing. */
export function aRule(id: string, differs: Partial<Omit<RuleDefinition, 'id'>> = {}): Rule {
  return defineRule({ ...plainRule(id), asks: {}, ...differs });
}

/** A rule that passes while the service Spooler runs. */
export const spoolerRule: Rule = defineRule({
  ...plainRule('SpoolerStopped'),
  asks: { spooler },
  judge: ({ spooler: state }) => ({
    verdict: state.exists && state.status === 'Running' ? 'pass' : 'fail',
    because: verbatim(state.exists ? `The service is ${state.status}.` : 'There is no such service.'),
    shows: [
      { question: 'spooler', found: verbatim(state.exists ? state.status : 'none'), wanted: verbatim('Running') },
    ],
  }),
});

export function aFailure(id: string, pattern: string): Failure {
  return defineFailure({
    ...plainRule(id),
    asks: {},
    fingerprints: [{ pattern }],
    examples: { judged: [], logged: [], pasted: [] },
  });
}

export function aCatalogue(...entries: (Rule | Failure)[]): Catalogue {
  return {
    rules: entries.filter((entry): entry is Rule => entry.kind === 'rule'),
    failures: entries.filter((entry): entry is Failure => entry.kind === 'failure'),
    find: (id) => entries.find((entry) => entry.id.toLowerCase() === id.toLowerCase()),
  };
}

/** One way to put a rule right, with nothing to decide in it. */
export function aRemedy(id: string, differs: Partial<Remedy> = {}): Remedy {
  return {
    id,
    title: { en: `Title of ${id}`, fr: `Titre de ${id}` },
    steps: { en: ['Do it.'], fr: ['Le faire.'] },
    rights: verbatim('local Administrators'),
    risk: 'low',
    reversal: verbatim('Undo it.'),
    minutes: 5,
    ...differs,
  };
}

/** A remedy whose one step is what the program knew of the run when it wrote the steps. */
export function tellingRemedy(id: string): Remedy {
  return aRemedy(id, { steps: (about) => ({ en: [JSON.stringify(about)], fr: [] }) });
}

/** What such a remedy was told. */
export function toldTo(finding: Finding | undefined): unknown {
  return JSON.parse(finding?.advice[0]?.steps.en[0] ?? 'null');
}

/** An upgrade of EX01 from the command line. */
export function anAbout(differs: Partial<About> = {}): About {
  return {
    server: 'EX01',
    product: '2019',
    build: '15.2.986.5',
    installedBuild: undefined,
    backupBuild: undefined,
    mode: 'upgrade',
    wizard: false,
    roles: ['Mailbox'],
    captures: {},
    ...differs,
  };
}

export const askedAt = '2026-11-20T03:05:00+01:00';

export function aSheet(answers: Readonly<Record<string, Answer>>): AnswerSheet {
  return { server: 'EX01', askedAt, answers };
}

export function spoolerSheet(state: typeof running | typeof stopped): AnswerSheet {
  return aSheet({ [spooler.key]: answered(state, askedAt, 'CORP\\reader') });
}

export function anEvidence(line: number | undefined, differs: Partial<Evidence> = {}): Evidence {
  return {
    source: 'log',
    found: verbatim('a line'),
    wanted: undefined,
    where: verbatim(`line ${line ?? '?'}`),
    when: undefined,
    as: undefined,
    line,
    quote: 'a line',
    ...differs,
  };
}

export function aFinding(id: string, differs: Partial<Finding> = {}): Finding {
  return {
    id,
    kind: 'rule',
    severity: 'error',
    verdict: 'fail',
    title: verbatim(id),
    because: verbatim('because'),
    evidence: [anEvidence(undefined)],
    readings: { log: { verdict: 'fail', when: undefined } },
    advice: [],
    inferred: [],
    toKnow: undefined,
    disputes: [],
    setupMessage: undefined,
    captures: {},
    folded: [],
    ...differs,
  };
}

export function aHeard(differs: Partial<Heard> = {}): Heard {
  return {
    source: 'log',
    name: 'SpoolerStopped',
    verdict: 'fail',
    message: 'The service is not running.',
    at: '2026-11-20T02:14:30.000',
    evidence: [anEvidence(226)],
    captures: {},
    ...differs,
  };
}

export const ids = (findings: readonly { readonly id: string }[]): string[] => findings.map((finding) => finding.id);
