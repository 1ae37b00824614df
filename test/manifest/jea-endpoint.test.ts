/**
 * The two JEA endpoints in a real PowerShell, reached over WinRM as Preflight reaches a server.
 *
 * The session configurations are those that the registering script wrote, less what only Windows knows: see
 * `withoutWindows`. Virtual accounts, group managed service accounts, groups and execution policies are not yet proven on
 * Windows.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { encodeRequest, type AgentErrand } from '../../probes/agent';
import { readFrame } from '../../probes/agent-frame';
import { connectionTo } from '../../probes/transports/winrm/connection';
import { startLimits } from '../../probes/transports/limits';
import { gather, startPipeline } from '../../probes/transports/winrm/psrp-pipeline';
import { openPool } from '../../probes/transports/winrm/psrp-pool';
import type { PsrpCommand } from '../../probes/transports/winrm/psrp-requests';
import { namespaces } from '../../probes/transports/winrm/soap';
import { urlOf } from '../../probes/transports/winrm/target';
import { wsmanOver } from '../../probes/transports/winrm/wsman';
import { hostileTexts } from '../probes/agent/hostile-texts';
import { ask, ports } from '../wire/peers/run-on-peer';
import { engineMissing, startWinrmPeer, targetOf, type WinrmPeer } from '../wire/peers/winrm-peer';
import { makeWindowsFolder, withoutWindows, type WindowsFolder } from './registered-endpoints';

jest.setTimeout(120_000);
const missing = engineMissing();
const here = missing === undefined ? describe : describe.skip;

/** What Windows gives every session of the type RestrictedRemoteServer. */
const always = [
  'Clear-Host',
  'Exit-PSSession',
  'Get-Command',
  'Get-FormatData',
  'Get-Help',
  'Measure-Object',
  'Out-Default',
  'Select-Object',
];

const nonce = 'abcdefgh12345678';
const readOs: AgentErrand = { questions: [{ key: 'os', kind: 'os', params: {}, timeLimit: 10_000 }] };
const someFix: AgentErrand = {
  fix: { kind: 'start-service', params: { name: 'EventSystem', startType: 'Automatic' } },
};
const request = (errand: AgentErrand): string => encodeRequest(nonce, errand, 15_000);

interface Ran {
  readonly output: string;
  readonly errors: readonly string[];
}

/** One session of the endpoint, in which pipelines run one after another. */
interface Session {
  readonly run: (kind: PsrpCommand['kind'], text: string, parameters?: PsrpCommand['parameters']) => Promise<Ran>;
  readonly close: () => void;
}

/** A peer whose every shell is a PowerShell that loads this session configuration. */
async function startEndpoint(server: WindowsFolder, role: 'Read' | 'Fix'): Promise<WinrmPeer> {
  const folder = join(server.package, role);
  mkdirSync(folder);
  const capability = readFileSync(join(server.module, 'RoleCapabilities', `Preflight${role}.psrc`), 'utf8');
  const file = join(folder, 'endpoint.pssc');
  writeFileSync(file, withoutWindows(server.endpoint(`Preflight.${role}`) ?? '', capability));
  const engine = spawnSync('sh', ['-c', 'command -v pwsh'], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(join(folder, 'pwsh'), `#!/bin/sh\nexec '${engine}' "$@" -ConfigurationFile '${file}'\n`);
  chmodSync(join(folder, 'pwsh'), 0o755);
  const { PATH, PSModulePath } = process.env;
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
  process.env['PSModulePath'] = server.modules;
  try {
    return await startWinrmPeer({ engine: true });
  } finally {
    process.env['PATH'] = PATH;
    if (PSModulePath === undefined) delete process.env['PSModulePath'];
    else process.env['PSModulePath'] = PSModulePath;
  }
}

async function openSession(peer: WinrmPeer): Promise<Session> {
  const target = targetOf(peer);
  const connection = connectionTo(target, ports);
  const limits = startLimits(ports.clock, 100_000, undefined);
  const resourceUri = `${namespaces.powershell}/${target.configuration}`;
  const wsman = wsmanOver({ connection, to: urlOf(target), resourceUri, randomUuid: randomUUID });
  const pool = await openPool({ wsman, randomUuid: randomUUID, onShell: () => undefined }, limits);
  if (!pool.ok) throw new Error(JSON.stringify(pool));
  const run: Session['run'] = async (kind, text, parameters = {}) => {
    const pipeline = { pool, pipelineId: randomUUID().toUpperCase() };
    const trouble = await startPipeline(wsman, pipeline, { kind, text, parameters }, limits);
    if (trouble !== undefined) throw new Error(JSON.stringify(trouble));
    const result = await gather(wsman, pipeline, 5_000_000, limits);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return { output: result.output.join('\n'), errors: result.errors };
  };
  const close = (): void => {
    limits.release();
    connection.close();
  };
  return { run, close };
}

here(`The JEA endpoints in a real PowerShell${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: WindowsFolder;
  let peers: Readonly<Record<'Read' | 'Fix', WinrmPeer>>;
  let sessions: Readonly<Record<'Read' | 'Fix', Session>>;
  beforeAll(async () => {
    server = makeWindowsFolder();
    server.run('Register-Preflight.ps1', { ReadGroup: 'CORP\\Preflight-Read', FixGroup: 'CORP\\Preflight-Fix' });
    peers = { Read: await startEndpoint(server, 'Read'), Fix: await startEndpoint(server, 'Fix') };
    sessions = { Read: await openSession(peers.Read), Fix: await openSession(peers.Fix) };
  });
  afterAll(async () => {
    for (const role of ['Read', 'Fix'] as const) {
      sessions?.[role].close();
      await peers?.[role].stop();
    }
    server?.remove();
  });

  it('offer the commands that are named and those of every restricted session, and no others', async () => {
    const offered = async (role: 'Read' | 'Fix'): Promise<readonly string[]> => {
      const { output } = await sessions[role].run('command', 'Get-Command');
      return output.split('\n').sort();
    };
    expect(await offered('Read')).toEqual([...always, 'Invoke-PreflightCheck'].sort());
    expect(await offered('Fix')).toEqual([...always, 'Invoke-PreflightCheck', 'Invoke-PreflightFix'].sort());
  });

  it.each(['Read', 'Fix'] as const)('know no other command: %s', async (role) => {
    const others = ['Get-ChildItem', 'Get-Content', 'Invoke-Expression', 'Import-Module', 'New-Object', 'Invoke-Agent'];
    const programs = ['cmd.exe', 'sh', '/bin/sh', './x.ps1', 'Preflight\\Get-AgentHash', 'Test-FixRequest'];
    const foreign = role === 'Read' ? ['Invoke-PreflightFix', 'Preflight\\Invoke-PreflightFix'] : [];
    for (const name of [...others, ...programs, ...foreign]) {
      const { output, errors } = await sessions[role].run('command', name);
      expect([name, output, errors.join()]).toEqual([name, '', expect.stringContaining('CommandNotFoundException')]);
    }
  });

  it.each(['Read', 'Fix'] as const)('run no script, whatever is in it: %s', async (role) => {
    const scripts = ['1+1', '& { 1 }', '$x = 1', 'Get-Command', 'Invoke-PreflightCheck -Request (Get-Date)'];
    for (const text of [...scripts, ...hostileTexts.slice(0, 60)]) {
      const { output, errors } = await sessions[role].run('script', text);
      expect([text, output]).toEqual([text, '']);
      expect([text, errors.join()]).toEqual([
        text,
        expect.stringMatching(/NotAllowed|ParseException|ArgumentException/),
      ]);
    }
  });

  it('take the request as data: hostile text in it comes back as the key of an answer, and nothing runs', async () => {
    const keys = hostileTexts.filter((one) => !/[\ud800-\udfff]/.test(one)).slice(0, 200);
    const questions = keys.map((key) => ({ key, kind: key, params: { name: key }, timeLimit: 1_000 }));
    const { output } = await sessions.Read.run('command', 'Invoke-PreflightCheck', { Request: request({ questions }) });
    const read = readFrame(output, nonce);
    if (!read.ok || !('sheet' in read) || !read.sheet.ok) throw new Error(output.slice(0, 300));
    expect(Object.keys(read.sheet.answers)).toEqual([...new Set(keys)]);
    for (const answer of Object.values(read.sheet.answers)) {
      expect(answer).toMatchObject({ ok: false, because: { code: 'not-supported' } });
    }
  });

  it('refuse a request that is none', async () => {
    for (const given of ['1+1', '{', '[]', '$(1+1)', '"x"']) {
      for (const command of ['Invoke-PreflightCheck', 'Invoke-PreflightFix']) {
        const { output } = await sessions.Fix.run('command', command, { Request: given });
        expect([given, output]).toEqual([given, expect.stringMatching(/^PREFLIGHT0:request:/)]);
      }
    }
    const { output, errors } = await sessions.Read.run('command', 'Invoke-PreflightCheck', {
      Request: 'x'.repeat(1_000_001),
    });
    expect([output, errors.join()]).toEqual(['', expect.stringContaining('ParameterArgumentValidationError')]);
  });

  it('answer questions through the client that Preflight uses, from both endpoints', async () => {
    for (const role of ['Read', 'Fix'] as const) {
      const input = request(readOs);
      const answer = await ask(targetOf(peers[role]), {
        kind: 'command',
        script: 'Invoke-PreflightCheck',
        input,
        deadlineMs: 30_000,
      });
      const read = readFrame(answer.ok ? answer.output : '', nonce);
      // Away from Windows there is no CIM: the agent ran, looked for it, and says so.
      expect(read).toMatchObject({
        ok: true,
        about: { powershell: expect.stringMatching(/^7\./) },
        sheet: { ok: true, answers: { os: { ok: false, because: { code: 'not-supported' } } } },
      });
    }
  });

  it('keep fixes to the command for fixes: the other knows none, and it takes no questions', async () => {
    const end = async (command: string, errand: AgentErrand): Promise<unknown> => {
      const { output } = await sessions.Fix.run('command', command, { Request: request(errand) });
      return readFrame(output, nonce);
    };
    const unknown = expect.stringContaining('does not know this kind');
    expect(await end('Invoke-PreflightCheck', someFix)).toMatchObject({
      outcome: { ended: 'not-started', because: { code: 'not-supported', detail: unknown } },
    });
    expect(await end('Invoke-PreflightFix', readOs)).toMatchObject({
      ok: false,
      because: { code: 'bad-answer', detail: expect.stringContaining('one fix') },
    });
    // The fix began and missed Get-Service, which only Windows has.
    const ran = (await end('Invoke-PreflightFix', someFix)) as { outcome: { because: { detail: string } } };
    expect(ran.outcome.because.detail).toContain('Get-Service');
  });

  it('write a transcript of each session, with the request in it', () => {
    const folders = readdirSync(server.transcripts, { recursive: true, encoding: 'utf8' });
    const texts = folders
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(server.transcripts, name), 'utf8'));
    expect(texts.some((text) => text.includes('Invoke-PreflightFix') && text.includes('start-service'))).toBe(true);
  });
});

here(`A module that was changed on the server${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  it('is not run: the endpoint answers with the hash that it found', async () => {
    const server = makeWindowsFolder();
    server.run('Register-Preflight.ps1', { ReadGroup: 'CORP\\Preflight-Read' });
    const path = join(server.module, 'Preflight.psm1');
    writeFileSync(path, readFileSync(path, 'utf8').replace("[string]$Allow = 'all'", "[string]$Other = 'all'"));
    const peer = await startEndpoint(server, 'Read');
    const input = request(readOs);
    const answer = await ask(targetOf(peer), {
      kind: 'command',
      script: 'Invoke-PreflightCheck',
      input,
      deadlineMs: 30_000,
    });
    expect(answer.ok && answer.output).toMatch(/^PREFLIGHT0:hash:[0-9a-f]{64}$/);
    await peer.stop();
    server.remove();
  });
});
