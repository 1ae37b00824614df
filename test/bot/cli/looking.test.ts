/** `why`, `check` and `doctor` on the practice estate, as long as no real server can be reached. */
import { join } from 'node:path';
import type { CheckJson, DiagnosisJson, DoctorJson } from '../../../bot/cli/contract';
import { loadCatalogue } from '../../../rules/catalogue';
import { failures, footer, header, rule, setupLog } from '../../fakes/setup-log-writer';
import { validated } from './json-contract';
import { run } from './run-in-process';

const practice = 'Practice estate: no real server is touched\n';

async function why(server: string): Promise<{ code: number; json: DiagnosisJson }> {
  const { code, out, err } = await run(['why', server, '--json']);
  expect(err).toBe(practice);
  return { code, json: validated<DiagnosisJson>('why', out) };
}

describe('why', () => {
  it('names the cause, what was found and what is wanted, when and as whom', async () => {
    const { code, json } = await why('ex01.corp.example');
    expect(code).toBe(1);
    expect(json.server).toBe('EX01');
    expect(json.actions[0]).toMatchObject({ id: 'EventSystemStopped', verdict: 'fail' });
    const live = json.actions[0]?.evidence.find((one) => one.source === 'now');
    expect(live).toMatchObject({
      found: expect.stringContaining('Stopped') as string,
      wanted: expect.any(String) as string,
      as: 'CORP\\svc-preflight-read',
      when: expect.stringMatching(/^2026-11-20T08:00/) as string,
    });
  });

  it('says on stderr that the servers are practice, in text too', async () => {
    const { out, err } = await run(['why', 'EX01']);
    expect(err).toBe(practice);
    expect(out).toContain('Found: ');
    expect(out).toContain('Wanted: ');
    expect(out.replace(/\s+/g, ' ')).toMatch(/read as CORP\\svc-preflight-read/i);
    const french = await run(['why', 'EX01', '--lang', 'fr']);
    expect(french.err).toBe('Parc d’exercice\u00a0: aucun serveur réel n’est touché\n');
    expect(french.out).not.toMatch(/Found|Wanted|What to do/);
  });

  it('ends with 3 and gives the reason when nothing could be read', async () => {
    for (const server of ['EX09', 'EX11']) {
      const { code, json } = await why(server);
      expect([code, json.actions]).toEqual([3, []]);
      expect(json.looked.now).toBe('could-not');
      expect(json.looked.because).not.toBeNull();
      const { out } = await run(['why', server]);
      expect(out).toContain('could not be looked at');
    }
  });

  it('ends with 0 for a server that is in order', async () => {
    const { code, json } = await why('EX02');
    expect(code).toBe(0);
    expect(json.actions).toEqual([]);
    expect(json.passed.length).toBeGreaterThan(10);
  });

  it('takes a paste into account', async () => {
    const text = 'The Distributed Transaction Coordinator service must be started before Setup can continue.';
    const { code, out } = await run(['why', 'EX09', '--paste', '-', '--json'], { stdin: text });
    const json = validated<DiagnosisJson>('why', out);
    expect(code).toBe(1);
    expect(json.looked.paste).toBe('read');
    expect(json.actions[0]).toMatchObject({ id: 'MSDTCStopped', evidence: [{ source: 'paste' }] });
  });

  it('refuses an unknown server politely, with the nearest name, and an empty paste', async () => {
    const unknown = await run(['why', 'EX0l']);
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toMatch(/I do not know a server called EX0l\. Did you mean .*EX01/);
    const empty = await run(['why', 'EX01', '--paste', '-'], { stdin: ' \n' });
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('The text is empty')]);
  });
});

describe('check', () => {
  it('gives a verdict for every rule that applies, with what was read', async () => {
    const { code, out } = await run(['check', 'EX02', 'EX01', '--json']);
    const [healthy, stopped] = validated<CheckJson>('check', out);
    expect(code).toBe(1);
    expect([healthy?.server, stopped?.server]).toEqual(['EX02', 'EX01']);
    const verdict = stopped?.verdicts.find((one) => one.rule === 'EventSystemStopped');
    expect(verdict).toMatchObject({ verdict: 'fail' });
    expect(verdict?.evidence.length).toBeGreaterThan(0);
    const passed = healthy?.verdicts.find((one) => one.rule === 'EventSystemStopped');
    expect(passed).toMatchObject({ verdict: 'pass', evidence: [{ source: 'now' }] });
    expect(healthy?.actions).toEqual([]);
  });

  it('never calls a server that could not be looked at in order', async () => {
    const { code, out } = await run(['check', 'EX02', 'EX09', '--json']);
    const refused = validated<CheckJson>('check', out)[1];
    expect(code).toBe(3);
    expect(refused?.verdicts.length).toBeGreaterThan(0);
    expect(new Set(refused?.verdicts.map((one) => one.verdict))).toEqual(new Set(['unknown']));
  });

  it('lets a failure outweigh a server that could not be looked at', async () => {
    expect((await run(['check', 'EX01', 'EX09'])).code).toBe(1);
  });

  it('says one headline for each server, in either language', async () => {
    const { out } = await run(['check', 'EX01', 'EX09']);
    expect(out).toMatch(/^EX01: .*\n[^]*^EX09: could not be looked at$/m);
    const french = await run(['check', 'EX09', '--lang', 'fr']);
    expect(french.out).toContain('vérification impossible');
  });

  it('refuses before looking when one of the servers is unknown', async () => {
    const { code, out, err } = await run(['check', 'EX01', 'MARS']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('I do not know a server called MARS.');
  });
});

describe('doctor', () => {
  it('tells what it checked, and says what it did not check', async () => {
    const { code, out } = await run(['doctor', '--json']);
    const { checks } = validated<DoctorJson>('doctor', out);
    expect(code).toBe(0);
    const states = Object.fromEntries(checks.map((check) => [check.id, check.state]));
    expect(states).toMatchObject({
      node: 'ok',
      catalogue: 'ok',
      'practice-estate': 'ok',
      'live-servers': 'not-checked',
    });
    const { rules, failures: known } = loadCatalogue();
    expect(out).toContain(`${rules.length} rules and ${known.length} failures`);
  });

  it('asks every question on a server, and ends with 3 when some could not be answered', async () => {
    const fine = await run(['doctor', 'EX02']);
    expect([fine.code, fine.err]).toEqual([0, practice]);
    const refused = await run(['doctor', 'EX09', '--lang', 'fr']);
    expect(refused.code).toBe(3);
    expect(refused.out).toMatch(/inconnu\u00a0: EX09 \(exercice\)/);
    expect((await run(['doctor', 'MARS'])).code).toBe(2);
  });

  it('fails on a configuration or a database that cannot be used', async () => {
    const config = await run(['doctor', '--config', 'no-such-file.yaml', '--json']);
    expect(config.code).toBe(1);
    const store = await run(['doctor', '--data', join(__filename, 'preflight.sqlite'), '--json']);
    expect(store.code).toBe(1);
    expect(validated<DoctorJson>('doctor', store.out).checks.find((check) => check.id === 'store')?.state).toBe(
      'fails',
    );
  });
});

it('gives the same diagnosis for the same pasted log as `read` does', async () => {
  const clock = { now: '2026-11-20T02:14:00.000' };
  const log = setupLog([
    ...header(clock, { server: 'EX03' }),
    ...rule(clock, 'MSDTCStopped', { value: 'True' }),
    ...failures(clock, [{ rule: 'MSDTCStopped', message: 'The Distributed Transaction Coordinator is not running.' }]),
    ...footer(clock, 'prerequisites'),
  ]);
  const read = validated<DiagnosisJson>('read', (await run(['read', '-', '--json'], { stdin: log })).out);
  const asked = await run(['why', 'EX09', '--paste', '-', '--json'], { stdin: log });
  const why = validated<DiagnosisJson>('why', asked.out);
  expect(why.actions.map((action) => action.id)).toEqual(read.actions.map((action) => action.id));
});
