/**
 * Runs one approved fix: reads the state again, starts once, asks the same question again, and records how it ended.
 *
 * Nothing here asks who may; the desk has said yes before, and it lets only one caller start the run.
 */
import type { ActResult, NotRun } from '../probes/act';
import type { Because } from '../probes/answer';
import { approvedFix, voidApprovedFix } from '../probes/approved-fix';
import { failureWords } from '../probes/failure-words';
import { resolveServer } from '../probes/inventory';
import type { Said } from '../probes/said';
import type { Approval } from '../desk/approval';
import type { Result } from '../desk/change';
import { digestOf } from '../desk/digest';
import type { Person } from '../desk/people';
import { beginRun, finishRun } from '../desk/runs';
import { fixSummary, type FixEnd } from './fix-summary';
import type { Office } from './office';

/** Runs an approved request. The result holds the request as it stands afterwards; it is never run twice. */
export async function runApproved(office: Office, approval: Approval, by: Person): Promise<Result> {
  const summary = fixSummary.safeParse(approval.summary);
  const server = resolveServer(office.inventory, approval.server);
  if (!summary.success || !server.ok) {
    const begun = await beginRun(office.desk, approval.id, { by, digestNow: approval.digest });
    return begun.ok
      ? finish(
          office,
          approval.id,
          notRunEnd({ outcome: 'not-run', why: 'unknown-fix', before: undefined, because: undefined }),
        )
      : begun;
  }
  const fix = { ...approval.fix, key: '' };
  const now = await office.actor.preview(server.server, fix);
  // What cannot be read is not known to have changed; the run itself reads again and starts nothing unread.
  const digestNow = now.ok
    ? digestOf({ server: approval.server, fix: approval.fix, before: now.before.identity })
    : approval.digest;
  const begun = await beginRun(office.desk, approval.id, { by, digestNow });
  if (!begun.ok) return begun;
  const paper = approvedFix(approval.id, server.server.name, fix);
  try {
    const result = await office.actor.run(server.server, fix, summary.data.identity, { paper });
    return await finish(office, approval.id, result);
  } finally {
    voidApprovedFix(paper);
  }
}

function finish(office: Office, id: string, result: ActResult): Promise<Result> {
  const detail = endOf(result);
  const state = result.outcome === 'not-run' ? 'not-fixed' : result.outcome;
  return finishRun(office.desk, id, { state, detail });
}

function notRunEnd(result: NotRun): NotRun {
  return result;
}

function endOf(result: ActResult): FixEnd {
  if (result.outcome === 'not-run') {
    const because = result.before?.refusal ?? sayBecause(result.because);
    return { notRun: result.why, ...(because === undefined ? {} : { because }) };
  }
  const because = sayBecause(result.because);
  return {
    ...(result.after === undefined ? {} : { after: result.after.described, afterWhen: result.after.when }),
    ...(because === undefined ? {} : { because }),
  };
}

/** A reason from the table of failures, with its detail and the next step. */
export function sayBecause(because: Because | undefined): Said | undefined {
  if (because === undefined) return undefined;
  const words = failureWords[because.code];
  const detail = because.detail === undefined ? '' : ` (${because.detail})`;
  return {
    en: `${words.sentence.en}${detail} ${words.next.en}`,
    fr: `${words.sentence.fr}${detail} ${words.next.fr}`,
  };
}
