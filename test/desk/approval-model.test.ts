import fc from 'fast-check';
import { attachMessage, type Approval, type ApprovalState, type Step } from '../../desk/approval';
import { decide, expireWhenDue, voidWhenChanged, withdraw } from '../../desk/decision';
import { samePerson } from '../../desk/people';
import { begin, finish, interrupt } from '../../desk/run';
import { asker, chief, digest, guest, minutesAfter, openRequest, second } from './people-on-desk';

/** What may follow what; everything else would undo something or skip the second person. */
const mayFollow: Readonly<Record<ApprovalState, readonly ApprovalState[]>> = {
  requested: ['approved', 'denied', 'withdrawn', 'expired', 'void'],
  approved: ['running', 'expired', 'void'],
  running: ['proven', 'not-fixed', 'outcome-unknown'],
  'outcome-unknown': ['proven', 'not-fixed'],
  denied: [],
  withdrawn: [],
  expired: [],
  void: [],
  proven: [],
  'not-fixed': [],
};

type Move = (approval: Approval, at: Date) => Step;

const people = fc.constantFrom(asker, chief, second, guest, { ...asker, id: asker.id.toUpperCase() });
const reasons = fc.option(fc.string({ unit: 'binary', maxLength: 600 }), { nil: undefined });
const outcomes = fc.constantFrom('proven', 'not-fixed', 'outcome-unknown');
const digests = fc.constantFrom(digest, digest, digest, 'other');

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ by: people, action: fc.constantFrom('approve', 'deny'), reason: reasons }).map(
    (given): Move =>
      (approval, at) =>
        decide(approval, { ...given, at, runMinutes: 15 }),
  ),
  people.map(
    (by): Move =>
      (approval, at) =>
        withdraw(approval, by, at),
  ),
  fc.record({ by: people, digestNow: digests }).map(
    (given): Move =>
      (approval, at) =>
        begin(approval, { ...given, at }),
  ),
  digests.map(
    (digestNow): Move =>
      (approval, at) =>
        voidWhenChanged(approval, digestNow, at),
  ),
  outcomes.map(
    (state): Move =>
      (approval, at) =>
        finish(approval, { state, detail: {} }, at),
  ),
  fc.constant<Move>((approval) => attachMessage(approval, 'card-7')),
  fc.constant<Move>(expireWhenDue),
  fc.constant<Move>(interrupt),
);

describe('whatever people press in whatever order', () => {
  it('keeps to the allowed order of states, runs only what another approver approved, and counts every change', () => {
    const story = fc.array(fc.record({ move: moves, minutes: fc.nat(12) }), { maxLength: 30 });
    fc.assert(
      fc.property(story, (steps) => {
        let approval = openRequest({ messageId: undefined });
        let now = 0;
        let runs = 0;
        for (const { move, minutes } of steps) {
          now += minutes;
          const { approval: next, refusal } = move(approval, minutesAfter(now));
          if (next === approval) continue;
          expect(next.version).toBe(approval.version + 1);
          if (next.state !== approval.state) expect(mayFollow[approval.state]).toContain(next.state);
          if (refusal !== undefined) expect(['expired', 'void']).toContain(next.state);
          if (next.state === 'running') runs += 1;
          approval = next;
        }
        expect(runs).toBeLessThanOrEqual(1);
        if (approval.runStartedAt !== undefined) {
          expect(approval.decidedBy && samePerson(approval.decidedBy, asker)).toBe(false);
          expect([chief.id, second.id]).toContain(approval.decidedBy?.id);
          expect((approval.runStartedAt ?? '') < (approval.runUntil ?? '')).toBe(true);
          expect(approval.messageId).toBe('card-7');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
