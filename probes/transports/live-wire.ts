/**
 * The wire to real servers: the constant agent script over WinRM or SSH, with the account for the errand.
 *
 * What travels is always the same script; what varies is one JSON value.
 */
import type { LiveServer } from '../live-inventory';
import type { RawOutcome, RawSheet, Wire } from '../wire';
import { visitServer, type LiveParts } from './visit-server';

export function createLiveWire(parts: LiveParts): Wire {
  const serverOf = (name: string): LiveServer | undefined => parts.live.servers.get(name);
  return {
    ask: async (target, questions, limits): Promise<RawSheet> => {
      const server = serverOf(target.name);
      if (!server) return { ok: false, because: { code: 'dns', detail: target.name } };
      const visit = await visitServer(parts, server, { questions }, { purpose: 'read' }, limits);
      if (!visit.ok) return { ok: false, because: visit.because };
      if ('sheet' in visit.read) return visit.read.sheet;
      return { ok: false, because: { code: 'bad-answer', detail: 'an outcome instead of a sheet' } };
    },
    act: async (target, fix, limits, paper): Promise<RawOutcome> => {
      const server = serverOf(target.name);
      if (!server) return { ended: 'not-started', because: { code: 'dns', detail: target.name } };
      if (!paper) return { ended: 'not-started', because: { code: 'auth', detail: 'no approval in hand' } };
      if (paper.fixKind !== fix.kind) {
        return { ended: 'not-started', because: { code: 'auth', detail: `the approval is for ${paper.fixKind}` } };
      }
      const errand = { fix: { kind: fix.kind, params: fix.params } };
      const visit = await visitServer(parts, server, errand, { purpose: 'fix', approved: paper }, limits);
      if (!visit.ok) return { ended: visit.started ? 'lost' : 'not-started', because: visit.because };
      if ('outcome' in visit.read) return visit.read.outcome;
      return { ended: 'lost', because: { code: 'bad-answer', detail: 'a sheet instead of an outcome' } };
    },
  };
}
