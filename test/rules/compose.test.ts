/** One finding out of three readings: the server decides what is true now, the log and the paste say what was. */
import { answered } from '../../probes/answer';
import { compose } from '../../rules/compose';
import { judge } from '../../rules/judge';
import { failsNow, given, passesNow, unread } from './small-composition';
import { aHeard, anEvidence, aRule, askedAt, aSheet, spooler, spoolerRule, stopped } from './small-world';

describe('What Setup said and what the server says now', () => {
  it('fails when both say so, and shows both with the server’s reading first', () => {
    const finding = compose(given({ heard: [aHeard()], judgement: failsNow }));
    expect(finding.verdict).toBe('fail');
    expect(finding.evidence.map((one) => one.source)).toEqual(['now', 'log']);
    expect(finding.readings).toEqual({
      log: { verdict: 'fail', when: '2026-11-20T02:14:30.000' },
      now: { verdict: 'fail', when: askedAt },
    });
  });

  it('passes when the server is in order now, and says when Setup still saw it fail', () => {
    const finding = compose(given({ heard: [aHeard()], judgement: passesNow }));
    expect(finding.verdict).toBe('pass');
    expect(finding.because.en).toBe('Setup said fail at 02:14; now pass. The service is Running.');
    expect(finding.because.fr).toContain('signalait un échec à 02:14\u00a0; conforme maintenant.');
  });

  it('names the restart that lies between Setup’s complaint and now', () => {
    const restarted = given({ heard: [aHeard()], judgement: passesNow, lastBoot: '2026-11-20T02:40:18+01:00' });
    expect(compose(restarted).because.en).toMatch(/^Setup said fail at 02:14; now pass since the restart at 02:40\. /);
    expect(compose(restarted).because.fr).toContain('depuis le redémarrage de 02:40');
  });

  it('does not name a restart that was before Setup’s complaint', () => {
    const before = given({ heard: [aHeard()], judgement: passesNow, lastBoot: '2026-11-20T02:10:00+01:00' });
    expect(compose(before).because.en).not.toContain('restart');
  });

  it('does not compare the log’s local time with a boot time in UTC', () => {
    const utc = given({ heard: [aHeard()], judgement: passesNow, lastBoot: '2026-11-20T02:40:18Z' });
    expect(compose(utc).because.en).not.toContain('restart');
  });

  it('says the date too when the complaint or the restart is not of the same day', () => {
    const days = given({ heard: [aHeard()], judgement: passesNow, lastBoot: '2026-11-22T02:40:18+01:00' });
    expect(compose(days).because.en).toContain('2026-11-22');
  });

  it('fails now although Setup found it in order', () => {
    const passed = aHeard({ verdict: 'pass', message: undefined, evidence: [] });
    const finding = compose(given({ heard: [passed], judgement: failsNow }));
    expect(finding).toMatchObject({
      verdict: 'fail',
      readings: { log: { verdict: 'pass' }, now: { verdict: 'fail' } },
    });
  });
});

describe('A server that could not be asked', () => {
  it('leaves the log standing, with what would make it known', () => {
    const finding = compose(given({ heard: [aHeard()], judgement: unread }));
    expect(finding.verdict).toBe('fail');
    expect(finding.readings.now?.verdict).toBe('unknown');
    expect(finding.because.en).toContain('Setup’s log shows it at 02:14. Could not read service Spooler');
    expect(finding.toKnow?.en).toContain('the right to query services');
  });

  it('is unknown when nothing else says anything', () => {
    const finding = compose(given({ judgement: unread }));
    expect(finding).toMatchObject({ verdict: 'unknown', evidence: [] });
    expect(finding.because.en).toContain('Could not read');
  });

  it('says that nobody asked when nobody did', () => {
    expect(compose(given({ heard: [aHeard()], asked: false })).because.en).toContain(
      'The server itself was not asked.',
    );
  });

  it('says that nothing can be asked from afar for a rule without questions', () => {
    const finding = compose(given({ entry: aRule('AsksNothing'), heard: [aHeard()] }));
    expect(finding.because.en).toContain('The present state cannot be read from afar.');
  });
});

describe('A paste', () => {
  it('is named as what the finding rests on', () => {
    const pasted = aHeard({ source: 'paste', at: undefined, evidence: [anEvidence(undefined, { source: 'paste' })] });
    const finding = compose(given({ heard: [pasted], asked: false }));
    expect(finding.because.en).toContain('The pasted text shows it.');
    expect(finding.readings).toEqual({ paste: { verdict: 'fail', when: undefined } });
  });

  it('beside the log and the server gives three readings', () => {
    const pasted = aHeard({ source: 'paste', at: undefined });
    const finding = compose(given({ heard: [pasted, aHeard()], judgement: passesNow }));
    expect(Object.keys(finding.readings).sort()).toEqual(['log', 'now', 'paste']);
    expect(finding.because.en).toContain('Setup said fail at 02:14; now pass');
  });
});

describe('A rule that nobody knows', () => {
  const strange = compose(
    given({ id: 'BrandNewRule', entry: undefined, heard: [aHeard({ name: 'BrandNewRule', message: 'It is new.' })] }),
  );

  it('is said to be unknown to us, with Setup’s own message and no advice', () => {
    expect(strange).toMatchObject({ id: 'BrandNewRule', kind: 'unknown-rule', verdict: 'fail', advice: [] });
    expect(strange.setupMessage).toBe('It is new.');
    expect(strange.title.en).toContain('which Preflight does not know yet');
  });

  it('is a warning when Setup only warned', () => {
    const warned = compose(given({ id: 'NewWarning', entry: undefined, heard: [aHeard({ verdict: 'warn' })] }));
    expect([warned.severity, warned.verdict]).toEqual(['warning', 'warn']);
  });
});

describe('What a server captured', () => {
  it('goes before what the message captured, for it is newer', () => {
    const rule = { ...spoolerRule };
    const judged = judge(rule, aSheet({ [spooler.key]: answered(stopped, askedAt, 'CORP\\reader') }));
    const judgement = judged && { ...judged, captures: { name: 'now' } };
    const finding = compose(given({ heard: [aHeard({ captures: { name: 'then', path: 'C:\\x' } })], judgement }));
    expect(finding.captures).toEqual({ name: 'now', path: 'C:\\x' });
  });
});
