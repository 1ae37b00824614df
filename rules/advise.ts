/**
 * From a rule's remedies to advice for the run at hand: the steps for this build, this mode and these values.
 */
import type { Said } from '../probes/said';
import type { Failure } from './failure';
import type { About, Advice, Claim } from './finding';
import type { Answers, Asks, Rule } from './rule';

/**
 * Works out the advice for one rule or failure. `answers` are given only when everything was read just now: a fix is
 * offered only for a state that was seen.
 */
export function advise(entry: Rule | Failure, about: About, answers: Answers<Asks> | undefined): Advice[] {
  const advice: Advice[] = [];
  for (const remedy of entry.remedies) {
    if (remedy.appliesTo && !remedy.appliesTo(about)) continue;
    advice.push({
      id: remedy.id,
      title: remedy.title,
      when: remedy.when,
      steps: typeof remedy.steps === 'function' ? remedy.steps(about) : remedy.steps,
      rights: remedy.rights,
      risk: remedy.risk,
      reversal: remedy.reversal,
      minutes: remedy.minutes,
      never: remedy.never ?? [],
      fix: answers === undefined ? undefined : remedy.fix?.(answers),
    });
  }
  return advice;
}

/** Which of the claims that matter to a reader of the finding are our own reasoning. */
export function inferredClaims(entry: Rule | Failure): readonly Claim[] {
  const inferred = entry.restsOn.filter((rest) => rest.basis === 'inference').map((rest) => rest.claim);
  return [...new Set(inferred)].filter((claim) => claim !== 'recognition' && claim !== 'versions');
}

export function titleOf(entry: Rule | Failure): Said {
  return { en: entry.words.en.title, fr: entry.words.fr.title };
}
