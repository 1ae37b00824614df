/**
 * What an approver saw when a fix was asked for, as it is stored with the request.
 *
 * It is kept in every language, because the approver may read another one than the requester, and parsed again when it
 * comes back from the store, which may have been written by an earlier version.
 */
import { z } from 'zod';
import type { Preview } from '../probes/act';
import type { Said } from '../probes/said';

const said = z.object({ en: z.string(), fr: z.string() });

export const fixSummary = z.object({
  title: said,
  ruleId: z.string(),
  ruleTitle: said,
  because: said,
  before: said,
  wanted: said,
  where: said,
  when: z.string(),
  as: z.string(),
  blastRadius: said,
  rights: said,
  risk: z.enum(['low', 'medium', 'high']),
  reversal: said,
  minutes: z.number(),
  /** A reason or a ticket, as the requester wrote it. */
  asked: z.string().optional(),
  /** The part of the state that the approval holds for. */
  identity: z.unknown(),
});

export type FixSummary = z.infer<typeof fixSummary>;

/** How the end of a run is stored, beside its state. */
export const fixEnd = z.object({
  after: said.optional(),
  afterWhen: z.string().optional(),
  /** Why the fix was not run, or what the run reported. */
  notRun: z.enum(['changed', 'settled', 'refused', 'unread', 'not-started', 'busy', 'unknown-fix']).optional(),
  because: said.optional(),
  /** The desk's own reason: `interrupted`. */
  reason: z.string().optional(),
});

export type FixEnd = z.infer<typeof fixEnd>;

export function summarise(
  preview: Preview,
  rule: { readonly id: string; readonly title: Said; readonly because: Said },
): FixSummary {
  const { before } = preview;
  return {
    title: preview.title,
    ruleId: rule.id,
    ruleTitle: rule.title,
    because: rule.because,
    before: before.described,
    wanted: preview.wanted,
    where: before.where,
    when: before.when,
    as: before.as,
    blastRadius: preview.blastRadius,
    rights: preview.rights,
    risk: preview.risk,
    reversal: preview.reversal,
    minutes: preview.minutes,
    identity: before.identity,
  };
}
