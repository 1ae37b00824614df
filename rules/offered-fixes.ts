/**
 * Which kinds of automatic fix a rule or a failure can offer at all.
 *
 * A fix is offered for a state that was seen, so the states of the examples are asked: the contract tests see to it
 * that they hold the states that call for one.
 */
import type { Failure } from './failure';
import type { Answers, Asks, Rule } from './rule';

/** Kinds such as `start-service`, each once, in the order of the remedies; empty when only people can act. */
export function offeredFixes(entry: Rule | Failure): readonly string[] {
  const kinds = new Set<string>();
  for (const remedy of entry.remedies) {
    for (const example of entry.examples.judged) {
      const fix = remedy.fix?.(example.answers as Answers<Asks>);
      if (fix) kinds.add(fix.kind);
    }
  }
  return [...kinds];
}
