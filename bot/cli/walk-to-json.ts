/** The walk of the doctor as the JSON of the contract has it: one language, unknown as null. */
import { brokenStep, type StepResult, type Walk } from '../../probes/doctor/walk';
import { factWords, stepWords } from '../../probes/doctor/words';
import { failureWords } from '../../probes/failure-words';
import type { Locale } from '../../probes/said';
import type { WalkJson } from './contract-connection';

export function walkToJson(walk: Walk, locale: Locale): WalkJson {
  return {
    server: walk.server,
    startedAt: walk.startedAt,
    tookMs: walk.tookMs,
    broken: brokenStep(walk)?.id ?? null,
    steps: walk.steps.map((step) => stepToJson(step, locale)),
  };
}

function stepToJson(
  { id, state, because, why, facts, notices }: StepResult,
  locale: Locale,
): WalkJson['steps'][number] {
  const words = because && failureWords[because.code];
  return {
    id,
    name: stepWords[id][locale],
    state,
    text: words?.sentence[locale] ?? why?.[locale] ?? null,
    code: because?.code ?? null,
    detail: because?.detail ?? null,
    who: words?.who[locale] ?? null,
    next: words?.next[locale] ?? null,
    facts: facts.map((fact) => ({ id: fact.id, name: factWords[fact.id][locale], value: fact.value })),
    notices: notices.map((notice) => notice[locale]),
  };
}
