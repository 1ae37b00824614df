/**
 * Logs of a small world and what is diagnosed from them: a run is told by the rules that stopped it, what else it wrote
 * and how it ended.
 */
import type { AnswerSheet } from '../../probes/answer';
import type { Catalogue } from '../../rules/catalogue';
import { diagnose, type Given } from '../../rules/diagnose';
import type { Diagnosis } from '../../rules/diagnosis';
import { createRecogniser } from '../../rules/recognise';
import type { Run, SetupLog } from '../../rules/run';
import { isSetupLog, readSetupLogFragment, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';
import { aCatalogue, aFailure, aRule, spoolerRule } from './small-world';

export type Clock = write.Clock;

export interface Told {
  readonly rules?: readonly string[];
  readonly more?: (clock: Clock) => string[];
  readonly end?: write.Ending;
  readonly facts?: write.HeaderFacts;
}

/** What Setup says of the rules below when they stop it. */
export const says = {
  SpoolerStopped: 'The print spooler must be stopped first.',
  Root: 'The root is rotten.',
  Consequence: 'So the leaf falls.',
  SoftWarning: 'It would be wise to rest first.',
  InstallWatermark: 'A mark was left behind in MailboxRole.',
  BrandNewRule: 'This is new.',
} as const;

export const smallCatalogue = aCatalogue(
  { ...spoolerRule, messages: [says.SpoolerStopped] },
  aRule('Root', { messages: [says.Root] }),
  aRule('Consequence', { messages: [says.Consequence], causedBy: ['Root'] }),
  aRule('SoftWarning', { severity: 'warning', messages: [says.SoftWarning] }),
  aRule('InstallWatermark', { messages: ['A mark was left behind in {role}.'] }),
  aRule('OnlyOld', { versions: ['2010'], ...asSpooler() }),
  aFailure('LampOut', 'the lamp is out'),
);

/** The question and the judge of the spooler rule, for a rule of another name. */
export function asSpooler() {
  const { asks, judge } = spoolerRule;
  return judge ? { asks, judge } : { asks };
}

export function linesOf(clock: Clock, told: Told): string[] {
  const words: Readonly<Record<string, string>> = says;
  const failed = (told.rules ?? []).map((rule) => ({ rule, message: words[rule] ?? rule }));
  return [
    ...write.header(clock, told.facts),
    ...write.chatter(clock, 40),
    ...failed.flatMap((one) => write.rule(clock, one.rule, { value: 'True' })),
    ...write.failures(clock, failed),
    ...(told.more?.(clock) ?? []),
    ...write.footer(clock, told.end ?? 'prerequisites'),
  ];
}

export function logOf(...runs: Told[]): SetupLog {
  const clock: Clock = { now: '2026-11-20T02:14:00.000' };
  const read = readSetupLogText(write.setupLog(runs.flatMap((told) => linesOf(clock, told))));
  if (!isSetupLog(read)) throw new Error(read.problem);
  return read;
}

/** Lines cut out of a log, as somebody pastes them. */
export function pastedLines(lines: (clock: Clock) => string[]): Run | undefined {
  return readSetupLogFragment(write.setupLog(lines({ now: '2026-11-19T10:00:00.000' })));
}

type Look = (log: SetupLog | undefined, sheet?: AnswerSheet, differs?: Partial<Given>) => Diagnosis;

export function lookWith(catalogue: Catalogue): Look {
  const knowledge = { catalogue, recogniser: createRecogniser(catalogue) };
  const looked = { paste: 'none', log: 'read', now: 'read', because: undefined, askedAt: undefined } as const;
  return (log, sheet, differs = {}) =>
    diagnose(knowledge, { server: 'EX01', pasted: [], pastedRun: undefined, log, sheet, looked, ...differs });
}

export const look = lookWith(smallCatalogue);
