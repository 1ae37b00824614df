import { attachMessage, newApproval } from '../../desk/approval';
import { decide, expireWhenDue, voidWhenChanged, withdraw, type Deciding } from '../../desk/decision';
import { asker, chief, digest, guest, minutesAfter, openRequest, request, second, start } from './people-on-desk';

function by(person: Deciding['by'], change: Partial<Deciding> = {}): Deciding {
  return { action: 'approve', by: person, reason: undefined, at: minutesAfter(5), runMinutes: 15, ...change };
}

describe('deciding on a request', () => {
  it('lets a second person approve and starts the clock for the run', () => {
    const { approval, refusal } = decide(openRequest(), by(chief, { reason: ' CHG-1042 ' }));
    expect(refusal).toBeUndefined();
    expect(approval).toMatchObject({
      state: 'approved',
      decidedBy: { id: chief.id, name: 'Team lead' },
      decidedAt: '2025-03-04T02:19:00.000Z',
      decisionReason: 'CHG-1042',
      runUntil: '2025-03-04T02:34:00.000Z',
      version: 2,
    });
  });

  it('refuses the requester, even as an approver and even with the id in capitals', () => {
    const shouting = { ...asker, id: asker.id.toUpperCase(), name: 'Somebody else' };
    for (const action of ['approve', 'deny'] as const) {
      const open = openRequest();
      const result = decide(open, by(shouting, { action, reason: 'mine' }));
      expect(result.refusal).toMatchObject({ code: 'self-approval', by: { id: asker.id } });
      expect(result.approval).toBe(open);
    }
  });

  it('refuses somebody who is no approver', () => {
    expect(decide(openRequest(), by(guest)).refusal?.code).toBe('not-approver');
  });

  it('refuses an identity that is a name and no object id', () => {
    for (const id of ['Team lead', 'lead@corp.example', '', '00000000-0000-0000-0000-000000000000']) {
      expect(decide(openRequest(), by({ ...chief, id })).refusal?.code).toBe('unknown-person');
    }
  });

  it('lets nobody decide before the message with the card is known', () => {
    const unposted = openRequest({ messageId: undefined });
    expect(decide(unposted, by(chief)).refusal?.code).toBe('not-posted');
    const posted = attachMessage(unposted, 'card-7').approval;
    expect(decide(posted, by(chief)).approval.state).toBe('approved');
  });

  it.each([
    ['nothing', undefined, 'reason-needed'],
    ['only spaces', ' \u00a0\n ', 'reason-needed'],
    ['only a NUL', '\u0000', 'reason-needed'],
    ['501 characters', 'x'.repeat(501), 'reason-too-long'],
    ['a megabyte', 'x'.repeat(1_000_000), 'reason-too-long'],
    ['501 emoji', '😀'.repeat(501), 'reason-too-long'],
  ])('refuses a denial whose reason is %s', (_what, reason, code) => {
    expect(decide(openRequest(), by(chief, { action: 'deny', reason })).refusal?.code).toBe(code);
  });

  it('counts characters as people do: 500 emoji are a reason', () => {
    const { approval } = decide(openRequest(), by(chief, { action: 'deny', reason: '😀'.repeat(500) }));
    expect(approval).toMatchObject({ state: 'denied', endedAt: '2025-03-04T02:19:00.000Z' });
  });

  it('keeps right-to-left text and removes what a database would cut at', () => {
    const { approval } = decide(openRequest(), by(chief, { reason: 'לא עכשיו\u0000 a\ud800b' }));
    expect(approval.decisionReason).toBe('לא עכשיו a\ufffdb');
  });

  it('tells the second one who decided and when, and changes nothing', () => {
    for (const first of ['approve', 'deny'] as const) {
      const decided = decide(openRequest(), by(chief, { action: first, reason: 'window closed' })).approval;
      for (const then of ['approve', 'deny'] as const) {
        const again = decide(decided, by(second, { action: then, reason: 'other', at: minutesAfter(6) }));
        expect(again.approval).toBe(decided);
        expect(again.refusal).toEqual({
          ok: false,
          code: 'already-decided',
          by: { id: chief.id, name: 'Team lead' },
          at: '2025-03-04T02:19:00.000Z',
        });
      }
    }
  });

  it('says that an old card is old even to somebody who may not decide', () => {
    const decided = decide(openRequest(), by(chief)).approval;
    expect(decide(decided, by(guest)).refusal?.code).toBe('already-decided');
  });

  it('never weakens what has run', () => {
    for (const state of ['running', 'proven', 'not-fixed', 'outcome-unknown'] as const) {
      const ran = openRequest({ state, decidedBy: chief, decidedAt: '2025-03-04T02:19:00.000Z' });
      expect(decide(ran, by(second, { action: 'deny', reason: 'stop' }))).toMatchObject({
        approval: { state },
        refusal: { code: 'already-decided' },
      });
      expect(withdraw(ran, asker, minutesAfter(6)).approval).toBe(ran);
      expect(voidWhenChanged(ran, 'other', minutesAfter(6)).approval).toBe(ran);
      expect(expireWhenDue(ran, minutesAfter(1000)).approval).toBe(ran);
    }
  });
});

describe('the clocks', () => {
  it('expires a request at its very end and not a moment before', () => {
    const lastMoment = new Date(minutesAfter(60).getTime() - 1);
    expect(decide(openRequest(), by(chief, { at: lastMoment })).approval.state).toBe('approved');
    const late = decide(openRequest(), by(chief, { at: minutesAfter(60) }));
    expect(late.refusal).toMatchObject({ code: 'expired', at: '2025-03-04T03:14:00.000Z' });
    expect(late.approval).toMatchObject({ state: 'expired', endedAt: '2025-03-04T03:14:00.000Z' });
  });

  it('expires an approval that nobody ran in time, and says who had approved', () => {
    const approved = decide(openRequest(), by(chief)).approval;
    expect(expireWhenDue(approved, minutesAfter(19)).approval).toBe(approved);
    const expired = expireWhenDue(approved, minutesAfter(20)).approval;
    expect(expired.state).toBe('expired');
    expect(decide(expired, by(second, { at: minutesAfter(21) })).refusal).toMatchObject({
      code: 'expired',
      by: { name: 'Team lead' },
    });
  });
});

describe('withdrawing', () => {
  it('is for the requester only and needs no role', () => {
    const open = openRequest();
    expect(withdraw(open, chief, start).refusal?.code).toBe('not-yours');
    expect(withdraw(open, { ...asker, roles: [] }, start).approval.state).toBe('withdrawn');
  });

  it('does not take back what was approved', () => {
    const approved = decide(openRequest(), by(chief)).approval;
    expect(withdraw(approved, asker, minutesAfter(6)).refusal?.code).toBe('already-decided');
  });

  it('stands against a later approval', () => {
    const withdrawn = withdraw(openRequest(), asker, minutesAfter(1)).approval;
    expect(decide(withdrawn, by(chief)).refusal).toMatchObject({ code: 'withdrawn', by: { name: 'Night shift' } });
  });
});

describe('a server that changed', () => {
  it('voids a waiting request, and stays void', () => {
    const voided = voidWhenChanged(openRequest(), 'other', minutesAfter(3));
    expect(voided).toMatchObject({ approval: { state: 'void', outcome: { reason: 'state-changed' } } });
    expect(voided.refusal?.code).toBe('void');
    expect(decide(voided.approval, by(chief)).refusal?.code).toBe('void');
    expect(voidWhenChanged(voided.approval, digest, minutesAfter(4)).refusal?.code).toBe('void');
  });

  it('leaves a request alone whose server is as it was', () => {
    const open = openRequest();
    expect(voidWhenChanged(open, digest, minutesAfter(3))).toEqual({ approval: open, refusal: undefined });
  });
});

describe('the message with the card', () => {
  it('is stored once; another one is refused', () => {
    const posted = attachMessage(openRequest({ messageId: undefined }), 'card-7').approval;
    expect(attachMessage(posted, 'card-7')).toEqual({ approval: posted, refusal: undefined });
    expect(attachMessage(posted, 'card-8').refusal?.code).toBe('already-posted');
  });

  it('keeps hostile names and locales storable', () => {
    const by = { ...asker, name: `A\u0000\n${'é'.repeat(5000)}` };
    const approval = newApproval({ ...request, locale: 'fr\u0000' }, { id: 'x', by, at: start, lifeMinutes: 1 });
    expect(approval.requestedBy.name).toMatch(/^A é{253,}$/);
    expect(approval.locale).toBe('fr');
  });
});
