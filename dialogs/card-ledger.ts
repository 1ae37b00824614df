/**
 * Which version of each request this process has made itself: its card is then already being seen to.
 *
 * What somebody decides at a terminal, or in another process over the same database, is not in here; that is how the bot
 * finds the cards that it must bring up to date (`keep-cards-current.ts`).
 */
import type { Approval } from '../desk/approval';

export interface CardLedger {
  /** This process made this version, and sees to the card. */
  readonly made: (approval: Approval) => void;
  /** True when somebody else has changed the request since. */
  readonly isNews: (approval: Approval) => boolean;
  /** Requests that this process has made or changed, and whose cards are not known to be final. */
  readonly known: () => readonly string[];
  /** To be called for a request that has ended and whose card says so. */
  readonly forget: (id: string) => void;
}

export function createCardLedger(): CardLedger {
  const versions = new Map<string, number>();
  return {
    made: ({ id, version }) => void versions.set(id, Math.max(version, versions.get(id) ?? 0)),
    isNews: ({ id, version }) => version > (versions.get(id) ?? 0),
    known: () => [...versions.keys()],
    forget: (id) => void versions.delete(id),
  };
}
