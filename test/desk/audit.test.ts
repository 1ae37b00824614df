import { chainEntry, firstHead, verifyChain, type AuditEntry, type AuditEvent } from '../../desk/audit';
import { asker, chief } from './people-on-desk';

function event(detail: string): AuditEvent {
  return {
    at: '2025-03-04T02:14:00.000Z',
    action: 'approve',
    result: 'done',
    actor: { id: chief.id, name: chief.name },
    approvalId: 'request-0',
    server: 'EX01',
    detail,
  };
}

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    entries.push(chainEntry(event(`{"n":${index}}`), entries.at(-1) ?? firstHead));
  }
  return entries;
}

describe('the audit chain', () => {
  it('is whole as it was written', () => {
    const entries = chain(5);
    expect(verifyChain(entries)).toEqual({ ok: true, entries: 5, head: { seq: 5, hash: entries[4]?.hash } });
    expect(verifyChain([])).toEqual({ ok: true, entries: 0, head: firstHead });
  });

  it.each<[string, Partial<AuditEntry>]>([
    ['the time', { at: '2025-03-04T02:15:00.000Z' }],
    ['the action', { action: 'deny' }],
    ['the result', { result: 'self-approval' }],
    ['the person', { actor: { id: asker.id, name: chief.name } }],
    ['the name', { actor: { id: chief.id, name: 'Nobody' } }],
    ['the missing person', { actor: undefined }],
    ['the request', { approvalId: 'request-1' }],
    ['the server', { server: 'EX02' }],
    ['the detail', { detail: '{"n": 2}' }],
  ])('names the entry in which %s was changed', (_what, change) => {
    const entries = chain(5).map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry));
    expect(verifyChain(entries)).toEqual({ ok: false, brokenAt: 3, because: 'changed' });
  });

  it('names the place of a removed entry, the first one included', () => {
    expect(verifyChain(chain(5).filter((entry) => entry.seq !== 3))).toMatchObject({ brokenAt: 3, because: 'missing' });
    expect(verifyChain(chain(5).slice(1))).toMatchObject({ brokenAt: 1, because: 'missing' });
  });

  it('shows an entry that was changed and hashed anew at the one that follows it', () => {
    const entries = chain(5);
    const forged = chainEntry(event('{"n":"forged"}'), entries[1] ?? firstHead);
    expect(verifyChain([...entries.slice(0, 2), forged, ...entries.slice(3)])).toMatchObject({
      brokenAt: 4,
      because: 'unlinked',
    });
  });
});
