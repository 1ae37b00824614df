import { isPersonId, mayApprove, mayRequest, mayRun, mayWithdraw } from '../../desk/people';
import { asker, chief, guest } from './people-on-desk';

describe('who may do what', () => {
  it('knows people by an object id and by nothing else', () => {
    expect(isPersonId(chief.id)).toBe(true);
    expect(isPersonId(chief.id.toUpperCase())).toBe(true);
    for (const id of ['Team lead', 'lead@corp.example', `${chief.id} `, `{${chief.id}}`, `${chief.id}\n`, '29:abc']) {
      expect(isPersonId(id)).toBe(false);
    }
  });

  it('asks for the requester role to request and the approver role to approve', () => {
    expect(mayRequest(asker)).toEqual({ ok: true });
    expect(mayRequest(chief)).toEqual({ ok: false, code: 'not-requester' });
    expect(mayApprove(chief, asker)).toEqual({ ok: true });
    expect(mayApprove(guest, asker)).toEqual({ ok: false, code: 'not-approver' });
  });

  it('compares people by id, not by name', () => {
    expect(mayApprove({ ...chief, name: asker.name }, asker)).toEqual({ ok: true });
    expect(mayApprove({ ...asker, name: chief.name }, asker)).toEqual({ ok: false, code: 'self-approval' });
    expect(mayWithdraw({ ...asker, id: asker.id.toUpperCase() }, asker)).toEqual({ ok: true });
  });

  it('refuses an identity without an object id everywhere', () => {
    const nameless = { ...asker, id: 'Night shift' };
    for (const permission of [
      mayRequest(nameless),
      mayApprove(nameless, asker),
      mayWithdraw(nameless, nameless),
      mayRun(nameless, nameless),
    ]) {
      expect(permission).toEqual({ ok: false, code: 'unknown-person' });
    }
  });
});
