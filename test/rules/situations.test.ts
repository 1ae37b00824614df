/**
 * Situations that administrators meet, composed as logs, and the order in which the failures are to be cleared: causes
 * first, consequences folded under them, restarts late, warnings apart, and nothing lost.
 *
 * The expectation of each was decided from what Exchange does, before the program was asked.
 */
import { loadCatalogue } from '../../rules/catalogue';
import { diagnose } from '../../rules/diagnose';
import type { Diagnosis } from '../../rules/diagnosis';
import type { Finding } from '../../rules/finding';
import { createRecogniser } from '../../rules/recognise';
import { isSetupLog, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';
import { directorySituations } from './situations/directory';
import { runSituations } from './situations/runs';
import { serverSituations } from './situations/server';
import type { Complaints, Situation } from './situations/situation';
import { ids } from './small-world';

const catalogue = loadCatalogue();
const knowledge = { catalogue, recogniser: createRecogniser(catalogue) };
const situations = [...directorySituations, ...serverSituations, ...runSituations];
const strangers = new Set(['QuantumReadinessCheck', 'UnknownFailure']);

/** What Setup says of a rule: what the situation gives, else the first message of its file, its blanks filled. */
function saying(situation: Situation, rule: string): string {
  const entry = catalogue.find(rule);
  const message = entry?.kind === 'rule' ? entry.messages[0] : undefined;
  return situation.says?.[rule] ?? (message ?? rule).replace(/\{\w+\}/g, 'EX01');
}

/** A warning whose words nobody has written down is only evaluated: no words are invented for it. */
function hasWords(rule: string): boolean {
  const entry = catalogue.find(rule);
  return entry?.kind === 'rule' && entry.messages.length > 0;
}

function linesOf(clock: write.Clock, situation: Situation, { fired = [], warned = [], broke = [] }: Complaints) {
  return [
    ...write.header(clock),
    ...write.chatter(clock, 40),
    ...write.rule(clock, 'OSCheckedBuild'),
    ...fired.flatMap((rule) => write.rule(clock, rule, { value: 'True' })),
    ...warned.flatMap((rule) => write.rule(clock, rule, { value: 'True', type: 'Warning' })),
    ...write.failures(
      clock,
      fired.map((rule) => ({ rule, message: saying(situation, rule) })),
    ),
    ...warned.filter(hasWords).flatMap((rule) => write.recommended(clock, saying(situation, rule))),
    ...broke.flatMap((message) => write.taskError(clock, { message, reference: 'Task___0123456789abcdef' })),
    ...write.footer(clock, fired.length > 0 ? 'prerequisites' : 'incomplete'),
  ];
}

function answer(situation: Situation): Diagnosis {
  const clock: write.Clock = { now: '2026-11-20T02:14:00.000' };
  const lines = [
    ...(situation.before ? linesOf(clock, situation, situation.before) : []),
    ...linesOf(clock, situation, situation),
  ];
  const log = readSetupLogText(write.setupLog(lines));
  if (!isSetupLog(log)) throw new Error(log.problem);
  return diagnose(knowledge, {
    ...{ server: undefined, pasted: [], pastedRun: undefined, log, sheet: undefined },
    looked: { paste: 'none', log: 'read', now: 'none', because: undefined, askedAt: undefined },
  });
}

/** An action as the tables write it. */
function shown(finding: Finding): string {
  return finding.folded.length === 0 ? finding.id : `${finding.id} > ${ids(finding.folded).sort().join(', ')}`;
}

const names = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(/ > |, /)).sort();

describe('What to do first when', () => {
  it.each(situations.map((situation) => [situation.when, situation] as const))('%s', (_, situation) => {
    const { actions, warnings } = answer(situation);
    expect(actions.map(shown)).toEqual(situation.first);
    expect(warnings.map(shown).sort()).toEqual([...(situation.warnings ?? [])].sort());
  });
});

describe('The situations', () => {
  it('are at least forty, none told twice', () => {
    expect(situations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(situations.map(({ when }) => when)).size).toBe(situations.length);
  });

  it('speak of rules and failures that the catalogue has', () => {
    const told = situations.flatMap(({ fired = [], warned = [], first }) => [...fired, ...warned, ...names(first)]);
    expect([...new Set(told)].filter((name) => !strangers.has(name) && !catalogue.find(name))).toEqual([]);
  });

  it('expect every rule that fired in one place: nothing is lost, nothing is said twice', () => {
    for (const { when, fired = [], warned = [], first, warnings = [] } of situations) {
      const expected = names(first);
      expect([when, new Set(expected).size]).toEqual([when, expected.length]);
      expect([when, fired.filter((rule) => !expected.includes(rule))]).toEqual([when, []]);
      expect([when, names(warnings)]).toEqual([when, [...warned].sort()]);
    }
  });
});
