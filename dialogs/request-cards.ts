/**
 * The card for a stored request as it stands now: the approval card while it is open, the outcome afterwards.
 *
 * Used for every press, every edit and after a restart, so that a card always shows what the store holds.
 */
import type { Approval } from '../desk/approval';
import { locales, type Locale } from '../probes/said';
import { approvalCard } from './cards/approval';
import { outcomeCard, type OutcomeView } from './cards/outcome';
import type { Card } from './conversation';
import { fixEnd, fixSummary } from './fix-summary';

export function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? 'en';
}

/** Undefined when the request was stored by a version whose summary cannot be read any more. */
export function cardForRequest(approval: Approval): Card | undefined {
  const { id, expiresAt } = approval;
  const view = viewOfRequest(approval, localeOf(approval.locale));
  if (!view) return undefined;
  return view.state === 'requested' ? approvalCard({ ...view, id, expiresAt }) : outcomeCard(view);
}

type RequestView = OutcomeView | (Omit<OutcomeView, 'state'> & { readonly state: 'requested' });

/** A stored request with its parts read, in the language of whoever reads it. */
export function viewOfRequest(approval: Approval, locale: Locale): RequestView | undefined {
  const summary = fixSummary.safeParse(approval.summary);
  if (!summary.success) return undefined;
  const end = fixEnd.safeParse(approval.outcome);
  return {
    locale,
    server: approval.server,
    summary: summary.data,
    state: approval.state,
    end: end.success ? end.data : undefined,
    requestedBy: approval.requestedBy.name,
    requestedAt: approval.requestedAt,
    decidedBy: approval.decidedBy?.name,
    decidedAt: approval.decidedAt,
    reason: approval.decisionReason,
  };
}
