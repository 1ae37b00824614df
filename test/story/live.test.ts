/**
 * Real servers from a terminal: an inventory file, a real sshd with a key of its own, and the agent in a real PowerShell.
 *
 * The peer is no Windows: most questions end unanswered with their reason, which is what this shows. Nothing is called
 * healthy, and a host key that changed stops everything.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorJson } from '../../bot/cli/contract';
import { run as preflight } from '../bot/cli/run-in-process';
import {
  findPwsh,
  makeKey,
  makePowershell,
  me,
  sshdMissing,
  startSshd,
  type KeyFile,
  type Sshd,
} from '../wire/peers/sshd';

const pwsh = findPwsh();
const missing = sshdMissing() ?? (pwsh === undefined ? 'no pwsh on PATH' : undefined);
const here = missing === undefined ? describe : describe.skip;

here(`A real server${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let folder: string;
  let sshd: Sshd;
  let hostKey: KeyFile;
  let userKey: KeyFile;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-live-'));
    hostKey = makeKey(folder, 'host');
    userKey = makeKey(folder, 'user');
    const bin = makePowershell(folder, pwsh);
    sshd = await startSshd({ folder, hostKeys: [hostKey], accepts: [userKey], bin });
  }, 30_000);

  afterAll(async () => {
    await sshd?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const inventoryWith = (pin: string): string => {
    const file = join(folder, 'inventory.yaml');
    const lines = [
      'identities:',
      `  reader: { user: ${me}, sshKeyFile: ${userKey.path} }`,
      'servers:',
      '  - name: EX01',
      '    fqdn: ex01.corp.example',
      // The computer name of this machine, which is not EX01.
      `    aliases: [${hostname()}]`,
      '    site: Paris',
      '    transport: ssh',
      '    readAs: reader',
      `    endpoint: { host: 127.0.0.1, port: ${sshd.port}, pin: '${pin}' }`,
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  it('answers the questions of all rules in one visit, each answered or with its reason', async () => {
    const file = inventoryWith(hostKey.fingerprint);
    const run = await preflight(['check', 'EX01', '--inventory', file, '--json']);
    // A server of which some could not be read is not in order, whatever else was found.
    expect(run.code).not.toBe(0);
    const [server] = JSON.parse(run.out) as [{ server: string; verdicts: { rule: string; verdict: string }[] }];
    expect(server.server).toBe('EX01');
    const verdicts = server.verdicts.map((one) => one.verdict);
    expect(verdicts.length).toBeGreaterThan(20);
    // Linux has no Windows services: nothing there may pass for a running one.
    expect(server.verdicts.find((one) => one.rule === 'EventSystemStopped')?.verdict).toBe('unknown');
  }, 90_000);

  it('is refused when the host key is not the pinned one, and nothing is called healthy', async () => {
    const other = makeKey(folder, 'other');
    const run = await preflight(['why', 'EX01', '--inventory', inventoryWith(other.fingerprint)]);
    expect(run.code).toBe(3);
    expect(run.out).toContain('could not be looked at');
    expect(run.out).toContain(hostKey.fingerprint);
  }, 60_000);

  it('walks to the server, and writes a report that names nothing of the place', async () => {
    const report = join(folder, 'report.json');
    const file = inventoryWith(hostKey.fingerprint);
    const run = await preflight(['doctor', 'EX01', '--inventory', file, '--full', '--report', report, '--json']);
    const { connection, claims } = JSON.parse(run.out) as DoctorJson;
    expect([run.code, connection?.broken]).toEqual([3, null]);
    const states = Object.fromEntries((connection?.steps ?? []).map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ 'host-key': 'ok', 'sign-in': 'ok', 'language-mode': 'ok', rights: 'unknown' });
    // This peer is no Windows, so nothing about Windows PowerShell is proven here.
    expect(claims.find(({ id }) => id === 'agent-in-windows-powershell')?.result).toBe('not-tried');
    expect(readFileSync(report, 'utf8')).not.toMatch(/EX01|corp\.example|127\.0\.0\.1|SHA256:/i);
  }, 90_000);

  it('names every mistake of the inventory with its line', async () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, 'servers:\n  - name: EX 01\n    fqdn: ex01\n    colour: red\n');
    const run = await preflight(['check', 'EX01', '--inventory', file]);
    expect(run.code).toBe(2);
    expect(run.err.match(/line \d+/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
