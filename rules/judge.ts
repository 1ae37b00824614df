/**
 * Turns the answers from a server into a verdict for one rule.
 *
 * A judge sees answers only when everything that it asked was answered. One missing answer makes the verdict
 * `unknown`, with what would make it known; it is never taken for a pass or a failure.
 */
import type { Answer, AnswerSheet, Because } from '../probes/answer';
import { failureWords, sayBecause } from '../probes/failure-words';
import type { Question } from '../probes/question';
import type { Said } from '../probes/said';
import type { Failure } from './failure';
import type { Evidence, VerdictName } from './finding';
import type { Answers, Asks, Rule } from './rule';

/** What the server says now about one rule. */
export interface Judgement {
  readonly verdict: VerdictName;
  readonly because: Said;
  readonly evidence: readonly Evidence[];
  readonly captures: Readonly<Record<string, string>>;
  /** The decoded answers by the rule's own names; undefined when the verdict is unknown. */
  readonly answers: Answers<Asks> | undefined;
  readonly toKnow: Said | undefined;
  readonly when: string | undefined;
}

/**
 * Judges one rule from an answer sheet.
 *
 * @returns undefined when the rule asks nothing, was not asked, or does not apply to this kind of server.
 */
export function judge(rule: Rule | Failure, sheet: AnswerSheet): Judgement | undefined {
  const asked = Object.entries(rule.asks);
  if (!rule.judge || asked.length === 0) return undefined;

  const values: Record<string, unknown> = {};
  const missing: { readonly question: Question; readonly because: Because }[] = [];
  for (const [name, question] of asked) {
    const answer: Answer | undefined = sheet.answers[question.key];
    if (answer === undefined) return undefined;
    if (answer.state === 'answered') values[name] = answer.value;
    else if (answer.because.code === 'not-applicable') return undefined;
    else missing.push({ question, because: answer.because });
  }
  const first = missing[0];
  if (first) return couldNotLook(first.question, first.because);

  const judged = rule.judge(values);
  const evidence: Evidence[] = [];
  for (const shown of judged.shows) {
    const question = rule.asks[shown.question];
    const answer = question && sheet.answers[question.key];
    if (!question || answer?.state !== 'answered') continue;
    evidence.push({
      source: 'now',
      found: shown.found,
      wanted: shown.wanted,
      where: question.where,
      when: answer.when,
      as: answer.as,
      line: undefined,
      quote: undefined,
    });
  }
  return {
    verdict: judged.verdict,
    because: judged.because,
    evidence,
    captures: judged.captures ?? {},
    answers: values,
    toKnow: undefined,
    when: evidence[0]?.when,
  };
}

function couldNotLook(question: Question, because: Because): Judgement {
  const words = failureWords[because.code];
  return {
    verdict: 'unknown',
    because: {
      en: `Could not read ${question.where.en}: ${sayBecause(because, 'en')}`,
      fr: `Lecture impossible (${question.where.fr}) : ${sayBecause(because, 'fr')}`,
    },
    evidence: [],
    captures: {},
    answers: undefined,
    toKnow: {
      en: `${words.next.en} This question needs ${question.needs.en}.`,
      fr: `${words.next.fr} Cette question demande ${question.needs.fr}.`,
    },
    when: undefined,
  };
}
