/**
 * The report of a full run, as somebody may send it away: what was seen and proven, without any name of the place.
 */
import type { Locale } from '../said';
import type { ProvenClaim } from './claims';
import type { Redactor } from './redact';
import type { Fact, StepResult, Walk } from './walk';

export interface LiveTestReport {
  readonly report: 'preflight-live-test';
  readonly version: 1;
  /** ISO 8601, to the day: the hour says nothing about the claims. */
  readonly day: string;
  readonly tookMs: number;
  readonly steps: readonly {
    readonly id: string;
    readonly state: string;
    readonly code: string | null;
    readonly detail: string | null;
    readonly facts: readonly { readonly id: string; readonly value: string }[];
    readonly notices: readonly string[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly claim: string;
    readonly result: 'proven' | 'refuted' | 'not-tried';
    readonly seen: string;
  }[];
}

export function reportOf(
  walk: Walk,
  claims: readonly ProvenClaim[],
  redactor: Redactor,
  locale: Locale,
): LiveTestReport {
  return {
    report: 'preflight-live-test',
    version: 1,
    day: walk.startedAt.slice(0, 10),
    tookMs: walk.tookMs,
    steps: walk.steps.map((step) => stepOf(step, redactor, locale)),
    claims: claims.map(({ id, claim, result, seen }) => ({
      ...{ id, claim: claim[locale], result },
      seen: redactor.text(seen),
    })),
  };
}

function stepOf({ id, state, because, facts, notices }: StepResult, redactor: Redactor, locale: Locale) {
  return {
    id,
    state,
    code: because?.code ?? null,
    detail: because?.detail === undefined ? null : redactor.text(because.detail),
    facts: facts.map((fact) => ({ id: fact.id, value: redactedValue(fact, redactor) })),
    notices: notices.map((notice) => redactor.text(notice[locale])),
  };
}

/** Some facts are one name from end to end, whatever it looks like. */
function redactedValue({ id, value }: Fact, redactor: Redactor): string {
  if (id === 'subject' || id === 'issuer' || id === 'names') return redactor.whole('CERTIFICATE', value);
  if (id === 'fingerprint') return redactor.whole('FINGERPRINT', value);
  if (id === 'computer') return redactor.whole('SERVER', value);
  if (id === 'readAs') return redactor.whole('NAME', value);
  return redactor.text(value);
}
