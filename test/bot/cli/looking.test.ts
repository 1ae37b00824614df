/** `why`, `check` and `doctor` on the practice estate, as long as no real server can be reached. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckJson, DiagnosisJson, DoctorJson } from '../../../bot/cli/contract';
import type { InventoryCheckJson, InventoryDiscoverJson } from '../../../bot/cli/contract-connection';
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

  it('takes the servers of groups, tags and sites, each once, and counts who answered', async () => {
    const { code, out } = await run(['check', 'EX01', '--group', 'site-paris', '--tag', 'edge', '--json']);
    const names = validated<CheckJson>('check', out).map((one) => one.server);
    expect(code).toBe(1);
    expect([names.length, new Set(names).size, names[0]]).toEqual([9, 9, 'EX01']);
    expect(names).toContain('EDGE01');
    const site = await run(['check', '--site', 'lyon']);
    expect(site.out).toMatch(/^6 of 7 in \d+ s$/m);
    expect(site.out.replace(/\s+/g, ' ')).toContain('EX11 could not be looked at: The server did not respond in time.');
    const french = await run(['check', 'EX02', 'EX09', '--lang', 'fr']);
    expect(french.out).toMatch(/^1 sur 2 en \d+ s$/m);
  });

  it('refuses a group that is not in the inventory, with the nearest one, and asks for a server where none is named', async () => {
    const wrong = await run(['check', '--group', 'site-pari']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('The inventory has no group called site-pari. Did you mean site-paris?');
    expect((await run(['check', '--deadline', '0', 'EX01'])).code).toBe(2);
  });

  it('shows what is there at the deadline and when it is cancelled, and never calls the rest healthy', async () => {
    const late = await run(['check', 'EX02', 'EX11', '--deadline', '1']);
    expect(late.code).toBe(3);
    expect(late.out).toMatch(/^EX02: the last Setup run completed$/m);
    expect(late.out.replace(/\s+/g, ' ')).toContain('1 of 2 in 1 s EX11 could not be looked at: The time allowed');
    const stopped = await run(['check', 'EX02', 'EX01'], { untilStopped: () => Promise.resolve() });
    expect(stopped.code).toBe(3);
    expect(stopped.out).toMatch(/^0 of 2 in 0 s$/m);
    expect(stopped.out).toContain('was cancelled before it was answered');
  });

  it('shows progress on stderr only where that is a terminal', async () => {
    const shown = await run(['check', 'EX01', 'EX02'], { errIsTTY: true });
    expect(shown.err).toContain('1/2');
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
    expect((await run(['check', 'EX01', 'EX02'])).err).toBe(practice);
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

  it('walks to a server and names the first broken link, who must act and how', async () => {
    const { code, out } = await run(['doctor', 'EX11', '--json']);
    const { connection, claims } = validated<DoctorJson>('doctor', out);
    expect([code, connection?.broken, claims]).toEqual([3, 'port', []]);
    expect(connection?.steps.find((step) => step.id === 'port')).toMatchObject({
      code: 'timeout',
      who: 'The network team',
    });
    expect(connection?.steps.at(-1)?.state).toBe('not-reached');
    const text = await run(['doctor', 'EX09']);
    expect(text.out).toMatch(/^Connection to EX09\nRights of the reading account: broken$/m);
    expect((await run(['doctor', 'EX02', '--json'])).code).toBe(0);
  });

  it('writes a report without names, and takes nothing from a practice server for proven', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-report-'));
    const report = join(folder, 'report.json');
    const { out, err } = await run(['doctor', 'EX02', '--full', '--report', report, '--json']);
    const { claims } = validated<DoctorJson>('doctor', out);
    expect(claims.length).toBeGreaterThan(20);
    expect(new Set(claims.map((claim) => claim.result))).toEqual(new Set(['not-tried']));
    expect(err).toContain(report);
    const written = readFileSync(report, 'utf8');
    validated('live-test', written);
    expect(written).not.toMatch(/EX02|corp|10\.10\.1|svc-preflight|Paris/i);
    rmSync(folder, { recursive: true, force: true });
    expect((await run(['doctor', '--full'])).code).toBe(2);
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

describe('inventory', () => {
  it('discovers what the inventory does not hold, and proposes it in a file that is not used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-discover-'));
    const out = join(folder, 'new.yaml');
    const found = await run(['inventory', 'discover', '--through', 'EX02', '--out', out, '--json']);
    expect(found.code).toBe(0);
    const json = validated<InventoryDiscoverJson>('inventory-discover', found.out);
    expect(json).toMatchObject({ through: 'EX02', added: [{ name: 'EX15', site: 'Lyon' }], unfit: [], proposal: out });
    expect(json.gone).toContain('EX01');
    const checked = await run(['inventory', 'check', out, '--json']);
    expect(checked.code).toBe(2);
    const { servers, mistakes } = validated<InventoryCheckJson>('inventory-check', checked.out);
    expect(servers).toBeNull();
    expect(mistakes.map((one) => one.key)).toContain('servers.0.reviewed');
    expect((await run(['check', 'EX15', '--inventory', out])).code).toBe(2);
    const again = await run(['inventory', 'discover', '--through', 'EX02', '--out', out]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('never replaced') as string]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('says why a server did not tell, and ends with 3', async () => {
    const { code, out, err } = await run(['inventory', 'discover', '--through', 'EX09']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('EX09 did not tell');
    expect((await run(['inventory', 'discover', '--through', 'MARS'])).code).toBe(2);
  });

  it('accepts an inventory without a mistake', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-inventory-'));
    const file = join(folder, 'inventory.yaml');
    const lines = ['secrets: {kind: environment}', 'identities: {r: {user: r, domain: CORP, secret: r}}'];
    const server = '  - {name: EX01, fqdn: ex01.corp.example, site: Paris, readAs: r}';
    writeFileSync(file, `${[...lines, 'servers:', server].join('\n')}\n`);
    const { code, out } = await run(['inventory', 'check', file, '--json']);
    const read = validated<InventoryCheckJson>('inventory-check', out);
    expect([code, read.servers, read.mistakes]).toEqual([0, 1, []]);
    rmSync(folder, { recursive: true, force: true });
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
