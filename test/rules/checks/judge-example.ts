/** Runs a rule's own examples through its judge, and its remedies for a run that the test describes. */
import { advise } from '../../../rules/advise';
import type { About, Advice } from '../../../rules/finding';
import type { Judged, Rule } from '../../../rules/rule';

const aboutNothing: About = {
  server: undefined,
  product: undefined,
  build: undefined,
  installedBuild: undefined,
  backupBuild: undefined,
  mode: undefined,
  wizard: undefined,
  roles: [],
  captures: {},
};

function about(known: Partial<About>): About {
  return { ...aboutNothing, ...known };
}

/** The rule's judgement of these answers; a rule without a judge is a mistake of the test. */
export function judgeNow(rule: Rule, answers: Readonly<Record<string, unknown>>): Judged {
  if (!rule.judge) throw new Error(`${rule.id} has no judge`);
  return rule.judge(answers);
}

/** Name of each example with the verdict that it wants and the one that it got. */
export function exampleVerdicts(rule: Rule): { name: string; wanted: string; got: string }[] {
  return rule.examples.judged.map((example) => ({
    name: example.name,
    wanted: example.verdict,
    got: judgeNow(rule, example.answers).verdict,
  }));
}

/** The advice for a run, with the fix when answers are given. */
export function adviceFor(rule: Rule, known: Partial<About>, answers?: Readonly<Record<string, unknown>>): Advice[] {
  return advise(rule, about(known), answers);
}

/** All steps of one piece of advice in both languages, as one text. */
export function stepsOf(advice: Advice | undefined): string {
  return [...(advice?.steps.en ?? []), ...(advice?.steps.fr ?? [])].join('\n');
}
