import { restartServer } from '../../../probes/fixes/restart-server';
import type { RebootFlag, RebootFlags } from '../../../probes/questions/reboot-flags';
import { sayMoment } from '../../../probes/questions/moment';
import type { RestartReadiness } from '../../../probes/questions/restart-readiness';
import { PendingRebootWindowsComponents } from '../../../rules/checks/PendingRebootWindowsComponents';
import { RebootPending } from '../../../rules/checks/RebootPending';
import { adviceFor, exampleVerdicts, judgeNow, stepsOf } from './judge-example';

const both = [RebootPending, PendingRebootWindowsComponents];
const lastBoot = '2026-11-19T22:05:00+01:00';
const after = '2026-11-20T01:40:00+01:00';
const before = '2026-11-12T09:00:00+01:00';

function flags(...present: readonly (readonly [RebootFlag['id'], string | null])[]): { flags: RebootFlags } {
  return {
    flags: {
      lastBoot,
      flags: present.map(([id, writtenAt]) => ({ id, where: `HKLM\\${id}`, present: true, writtenAt, entries: [] })),
    },
  };
}

describe('the restart rules', () => {
  it.each(both.map((rule) => [rule.id, rule] as const))('%s judges its own examples as they say', (_id, rule) => {
    for (const example of exampleVerdicts(rule)) expect(example.got).toBe(example.wanted);
  });

  it('belong to one family, so that one restart is one action', () => {
    expect(RebootPending.family?.name).toBe('restart');
    expect(PendingRebootWindowsComponents.family?.name).toBe('restart');
    expect(RebootPending.family?.rank).not.toBe(PendingRebootWindowsComponents.family?.rank);
  });

  it('each look at their own flags only', () => {
    const windows = flags(['windows-components', after]);
    const files = flags(['pending-file-renames', after]);
    expect(judgeNow(RebootPending, windows).verdict).toBe('pass');
    expect(judgeNow(PendingRebootWindowsComponents, windows).verdict).toBe('fail');
    expect(judgeNow(RebootPending, files).verdict).toBe('fail');
    expect(judgeNow(PendingRebootWindowsComponents, files).verdict).toBe('pass');
  });

  it('pass although Windows Update asks for a restart, and mention it', () => {
    const judged = judgeNow(RebootPending, flags(['windows-update', after]));
    expect(judged.verdict).toBe('pass');
    expect(judged.because.en).toContain('Windows Update asks for a restart');
  });

  it('say which flag it is, when it was written and when the machine last started', () => {
    const judged = judgeNow(RebootPending, flags(['update-exe-volatile', after]));
    const found = judged.shows[0]?.found.en ?? '';
    expect(found).toContain('HKLM\\update-exe-volatile');
    expect(found).toContain('written 2026-11-20 01:40 (UTC+01:00)');
    expect(found).toContain('last start on 2026-11-19 22:05 (UTC+01:00)');
  });

  it('offer the restart for a flag that was written since the last start', () => {
    const answers = flags(['pending-file-renames', after]);
    expect(judgeNow(RebootPending, answers).because.en).toContain('written after the last start');
    expect(adviceFor(RebootPending, {}, answers)[0]?.fix).toEqual(restartServer({ lastBoot, delayMinutes: 5 }));
  });

  it('say that a flag survived the restart, look for its cause and offer no further restart', () => {
    const answers = flags(['windows-components', before]);
    const judged = judgeNow(PendingRebootWindowsComponents, answers);
    expect(judged.verdict).toBe('fail');
    expect(judged.because.en).toContain('a restart has not cleared it');
    expect(judged.captures?.['survived']).toBe('yes');
    const advice = adviceFor(PendingRebootWindowsComponents, {}, answers);
    expect(advice.map((one) => one.fix)).toEqual([undefined, undefined]);
    expect(advice[1]?.id).toBe('find-what-keeps-the-flag');
  });

  it('offer the restart when only one of two flags survived', () => {
    const answers = flags(['pending-file-renames', before], ['update-exe-volatile', after]);
    expect(adviceFor(RebootPending, {}, answers)[0]?.fix?.kind).toBe('restart-server');
  });

  it('do not guess the age of a flag whose time could not be read', () => {
    const answers = flags(['pending-file-renames', null]);
    expect(judgeNow(RebootPending, answers).because.en).toContain('could not be read');
    expect(adviceFor(RebootPending, {}, answers)[0]?.fix?.kind).toBe('restart-server');
  });

  it('compare moments, not texts, when the offsets differ', () => {
    // 23:30 UTC is 00:30 in the server's time zone: after the start at 22:05+01:00, though the text sorts before 01:40.
    expect(
      judgeNow(RebootPending, flags(['pending-file-renames', '2026-11-19T21:30:00Z'])).captures?.['survived'],
    ).toBe('no');
    expect(
      judgeNow(RebootPending, flags(['pending-file-renames', '2026-11-19T20:30:00Z'])).captures?.['survived'],
    ).toBe('yes');
  });

  it('offer nothing when no flag is set', () => {
    const answers = { flags: { lastBoot, flags: [] } };
    expect(judgeNow(RebootPending, answers).verdict).toBe('pass');
    expect(adviceFor(RebootPending, {}, answers).map((one) => one.fix)).toEqual([undefined, undefined]);
  });

  it.each(both.map((rule) => [rule.id, rule] as const))(
    '%s never edits the registry, and names the source that would',
    (_id, rule) => {
      for (const advice of adviceFor(rule, {})) {
        expect(advice.never[0]?.en).toContain('Do not delete or change the registry values');
        expect(stepsOf(advice)).not.toMatch(/regedit|delete the (key|value)|supprimer la (clé|valeur)/i);
      }
      expect(rule.disputes?.[0]?.en).toContain('last resort');
    },
  );
});

describe('the restart itself', () => {
  const { definition } = restartServer;
  const params = { lastBoot, delayMinutes: 5 };
  const quiet: RestartReadiness = { lastBoot, pendingRestart: true, interactiveSessions: [], setupsRunning: [] };

  it('may run when nobody is logged on and no installer is at work', () => {
    expect(definition.refuses(quiet, params)).toBeUndefined();
  });

  it('refuses while somebody is logged on, even disconnected, and says who', () => {
    const state: RestartReadiness = {
      ...quiet,
      interactiveSessions: [{ user: 'CORP\\adm-exch', state: 'Disconnected' }],
    };
    expect(definition.refuses(state, params)?.en).toContain('CORP\\adm-exch');
  });

  it('refuses while an installer is at work, and says which', () => {
    const state: RestartReadiness = { ...quiet, setupsRunning: [{ id: 4120, name: 'ExSetup' }] };
    expect(definition.refuses(state, params)?.en).toContain('ExSetup (4120)');
  });

  it('is proven only by a later start without a pending restart', () => {
    const later = '2026-11-20T23:10:00+01:00';
    expect(definition.settled(quiet, params)).toBe(false);
    expect(definition.settled({ ...quiet, pendingRestart: false }, params)).toBe(false);
    expect(definition.settled({ ...quiet, lastBoot: later }, params)).toBe(false);
    expect(definition.settled({ ...quiet, lastBoot: later, pendingRestart: false }, params)).toBe(true);
  });

  it('gives Windows longer than the notice to come back', () => {
    expect(definition.settlesWithin?.(params)).toBeGreaterThan(5 * 60_000);
  });
});

describe('a moment that a server reported', () => {
  it('keeps the clock time of the server and names its offset', () => {
    expect(sayMoment('2026-11-20T02:14:05.123+01:00')).toEqual({
      en: '2026-11-20 02:14 (UTC+01:00)',
      fr: '20/11/2026 02:14 (UTC+01:00)',
    });
    expect(sayMoment('2026-11-20T02:14:05Z').en).toBe('2026-11-20 02:14 (UTC)');
  });
});
