import { begin, finish, interrupt, type Starting } from '../../desk/run';
import { asker, chief, digest, guest, minutesAfter, openRequest, second } from './people-on-desk';

const approved = openRequest({
  state: 'approved',
  decidedBy: { id: chief.id, name: chief.name },
  decidedAt: minutesAfter(5).toISOString(),
  runUntil: minutesAfter(20).toISOString(),
});

function starting(change: Partial<Starting> = {}): Starting {
  return { by: chief, digestNow: digest, at: minutesAfter(6), ...change };
}

describe('starting the run', () => {
  it('starts what was approved, by an approver or by the requester', () => {
    for (const by of [chief, second, asker]) {
      expect(begin(approved, starting({ by }))).toMatchObject({
        approval: { state: 'running', runBy: { id: by.id }, runStartedAt: minutesAfter(6).toISOString() },
        refusal: undefined,
      });
    }
  });

  it('refuses somebody without rights', () => {
    expect(begin(approved, starting({ by: guest })).refusal?.code).toBe('not-approver');
    expect(begin(approved, starting({ by: { ...asker, roles: [] } })).refusal?.code).toBe('not-requester');
    expect(begin(approved, starting({ by: { ...chief, id: 'Team lead' } })).refusal?.code).toBe('unknown-person');
  });

  it('refuses what nobody approved', () => {
    expect(begin(openRequest(), starting()).refusal?.code).toBe('not-approved');
    const denied = { ...approved, state: 'denied' as const };
    expect(begin(denied, starting()).refusal).toMatchObject({ code: 'not-approved', by: { name: 'Team lead' } });
  });

  it('voids the approval when the server is no longer as it was approved', () => {
    const result = begin(approved, starting({ digestNow: 'other' }));
    expect(result).toMatchObject({ approval: { state: 'void' }, refusal: { code: 'void' } });
    expect(begin(result.approval, starting()).refusal?.code).toBe('void');
  });

  it('is too late once the minutes for running are over', () => {
    const result = begin(approved, starting({ at: minutesAfter(20) }));
    expect(result).toMatchObject({ approval: { state: 'expired' }, refusal: { code: 'expired' } });
  });

  it('happens once: the next one is told who started it and when', () => {
    const running = begin(approved, starting()).approval;
    const again = begin(running, starting({ by: second, at: minutesAfter(7) }));
    expect(again.approval).toBe(running);
    expect(again.refusal).toMatchObject({ code: 'already-run', by: { name: 'Team lead' }, at: running.runStartedAt });
  });
});

describe('ending the run', () => {
  const running = begin(approved, starting()).approval;

  it('keeps what the reading afterwards showed', () => {
    const proven = finish(running, { state: 'proven', detail: { status: 'Running' } }, minutesAfter(8)).approval;
    expect(proven).toMatchObject({ state: 'proven', outcome: { status: 'Running' }, endedAt: expect.any(String) });
    expect(begin(proven, starting()).refusal?.code).toBe('already-run');
  });

  it('refuses an end without a run, and a second end', () => {
    expect(finish(approved, { state: 'proven', detail: {} }, minutesAfter(8)).refusal?.code).toBe('not-running');
    const proven = finish(running, { state: 'proven', detail: {} }, minutesAfter(8)).approval;
    for (const state of ['not-fixed', 'outcome-unknown'] as const) {
      const again = finish(proven, { state, detail: {} }, minutesAfter(9));
      expect(again.approval).toBe(proven);
      expect(again.refusal?.code).toBe('already-finished');
    }
  });

  it('is unknown after an interruption, until a proof arrives', () => {
    const unknown = interrupt(running, minutesAfter(9)).approval;
    expect(unknown).toMatchObject({ state: 'outcome-unknown', outcome: { reason: 'interrupted' } });
    expect(interrupt(unknown, minutesAfter(10)).approval).toBe(unknown);
    expect(finish(unknown, { state: 'outcome-unknown', detail: {} }, minutesAfter(10)).approval).toBe(unknown);
    expect(finish(unknown, { state: 'proven', detail: {} }, minutesAfter(10)).approval.state).toBe('proven');
  });
});
