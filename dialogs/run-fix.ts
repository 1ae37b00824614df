/**
 * Runs one approved fix: reads the state again, starts once, asks the same question again, and records how it ended.
 *
 * Nothing here asks who may; the desk has said yes before, and it lets only one caller start the run.
 */
import type { ActResult } from '../probes/act';
import type { Because } from '../probes/answer';
import { approvedFix, voidApprovedFix } from '../probes/approved-fix';
import { failureWords, sayBecause } from '../probes/failure-words';
import { resolveServer } from '../probes/inventory';
import type { Said } from '../probes/said';
import type { Approval } from '../desk/approval';
import type { Result } from '../desk/change';
import { digestOf } from '../desk/digest';
import type { Person } from '../desk/people';
import { listOpen } from '../desk/approvals';
import { beginRun, finishRun } from '../desk/runs';
import { fixSummary, type FixEnd } from './fix-summary';
import type { Office } from './office';

/** Runs an approved request. The result holds the request as it stands afterwards; it is never run twice. */
export async function runApproved(office: Office, approval: Approval, by: Person): Promise<Result> {
  const summary = fixSummary.safeParse(approval.summary);
  const server = resolveServer(office.inventory, approval.server);
  if (!summary.success || !server.ok) {
    const begun = await beginRun(office.desk, approval.id, { by, digestNow: approval.digest });
    if (!begun.ok) return begun;
    return finish(office, approval.id, {
      outcome: 'not-run',
      why: 'unknown-fix',
      before: undefined,
      because: undefined,
    });
  }
  const fix = { ...approval.fix, key: '' };
  const now = await office.actor.preview(server.server, fix);
  // What cannot be read is not known to have changed; the run itself reads again and starts nothing unread.
  const digestNow = now.ok
    ? digestOf({ server: approval.server, fix: approval.fix, before: now.before.identity })
    : approval.digest;
  const begun = await beginRun(office.desk, approval.id, { by, digestNow });
  if (!begun.ok) return begun;
  office.cards.made(begun.approval);
  // The command line and the bot are two processes over one database: the server's own lane does not hold for both.
  if (await anotherRuns(office, begun.approval))
    return finish(office, approval.id, { outcome: 'not-run', why: 'busy', before: undefined, because: undefined });
  const paper = approvedFix(approval.id, server.server.name, fix);
  try {
    const result = await office.actor.run(server.server, fix, summary.data.identity, { paper });
    return await finish(office, approval.id, result);
  } finally {
    voidApprovedFix(paper);
  }
}

/** When two begin at the same moment, both see the other and neither runs. */
async function anotherRuns({ desk }: Office, { id, server }: Approval): Promise<boolean> {
  const open = await listOpen(desk);
  return open.some((one) => one.id !== id && one.server === server && one.state === 'running');
}

async function finish(office: Office, id: string, result: ActResult): Promise<Result> {
  const detail = endOf(result);
  const state = result.outcome === 'not-run' ? 'not-fixed' : result.outcome;
  const finished = await finishRun(office.desk, id, { state, detail });
  if (finished.approval) office.cards.made(finished.approval);
  return finished;
}

function endOf(result: ActResult): FixEnd {
  if (result.outcome === 'not-run') {
    const because = result.before?.refusal ?? becauseAndNext(result.because);
    return { notRun: result.why, ...(because === undefined ? {} : { because }) };
  }
  const because = becauseAndNext(result.because);
  return {
    ...(result.after === undefined ? {} : { after: result.after.described, afterWhen: result.after.when }),
    ...(because === undefined ? {} : { because }),
  };
}

/** Why there is no answer and what to do about it, from the table of failures. */
export function becauseAndNext(because: Because | undefined): Said | undefined {
  if (because === undefined) return undefined;
  const { next } = failureWords[because.code];
  return { en: `${sayBecause(because, 'en')} ${next.en}`, fr: `${sayBecause(because, 'fr')} ${next.fr}` };
}
