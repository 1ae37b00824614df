/**
 * The paper that opens the drawer with the fixing accounts: it says that a run was approved, for one fix on one server.
 *
 * Only whoever has just been told by the desk that the run may begin writes one, and hands it to `act`. Its type cannot
 * be made up elsewhere, an object that merely looks like one is not accepted, and it is void once the run is over.
 */
import type { Fix } from './fix';

declare const brand: unique symbol;

export interface ApprovedFix {
  readonly [brand]: true;
  readonly approvalId: string;
  /** Name of the server as the inventory has it. */
  readonly server: string;
  readonly fixKind: string;
}

const valid = new WeakSet<ApprovedFix>();

/** To be called in one place only: directly after the desk let the run begin. */
export function approvedFix(approvalId: string, server: string, fix: Pick<Fix, 'kind'>): ApprovedFix {
  const paper = Object.freeze({ approvalId, server, fixKind: fix.kind }) as ApprovedFix;
  valid.add(paper);
  return paper;
}

/** The run has ended: from now on the paper opens nothing. */
export function voidApprovedFix(paper: ApprovedFix): void {
  valid.delete(paper);
}

export function isValidFor(paper: ApprovedFix, server: string): boolean {
  return valid.has(paper) && paper.server === server;
}
