/** The bootstrap under a real PowerShell engine behind a real sshd: what it runs, and what it refuses. */
import type { SshAnswer, SshRequest } from '../../../probes/transports/ssh/run-script';
import { runScript, systemPorts } from '../../../probes/transports/ssh/run-script';
import { bootstrapCommand, bootstrapInput, bootstrapSource } from '../../../probes/transports/ssh/bootstrap';
import { converse } from '../../../probes/transports/ssh/converse';
import type { SshTarget } from '../../../probes/transports/ssh/ssh-target';
import { startLimits } from '../../../probes/transports/limits';
import { usualTimes } from '../../../probes/transports/ssh/connect';
import { systemClock } from '../../../probes/clock';
import type { KeyFile, Sshd } from '../peers/sshd';
import { findPwsh, makeFolder, makeKey, makePowershell, me, sshdMissing, startSshd } from '../peers/sshd';

const pwsh = findPwsh();
const missing = sshdMissing() ?? (pwsh === undefined ? 'needs pwsh on PATH' : undefined);
const suite = missing === undefined ? describe : describe.skip;

const script =
  'param([Parameter(Mandatory=$true)][string]$Request)\nSet-StrictMode -Version Latest\n"PREFLIGHT1:$Request"';

suite(`The bootstrap under PowerShell${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = makeFolder();
  const ports = systemPorts({ ...usualTimes, idleMs: 10_000 });
  let hostKey: KeyFile;
  let key: KeyFile;
  let sshd: Sshd;

  beforeAll(async () => {
    hostKey = makeKey(folder.path, 'host');
    key = makeKey(folder.path, 'client');
    const bin = makePowershell(folder.path, pwsh);
    sshd = await startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key], bin });
  });
  afterAll(async () => {
    ports.links.close();
    await sshd?.stop();
    folder.remove();
  });

  const target = (): SshTarget => ({
    host: '127.0.0.1',
    port: sshd.port,
    user: me,
    signIn: { by: 'key', privateKey: key.text, passphrase: undefined },
    trust: { by: 'pin', sha256: [hostKey.fingerprint] },
  });

  function run(input: string, changes: Partial<SshRequest> = {}): Promise<SshAnswer> {
    const usual = { script, input, allow: 'all' as const, deadlineMs: 15_000, maxBytes: 8_000_000, signal: undefined };
    return runScript(target(), { ...usual, ...changes }, ports);
  }

  /** Sends any command and any stdin, as an attacker on the way or an old sshd could. */
  async function raw(command: string, input: Buffer): Promise<string> {
    const limits = startLimits(systemClock, 15_000, undefined);
    const taken = await ports.links.take(target(), limits);
    if (!taken.ok) throw new Error('no connection');
    const open = await taken.link.channels.exec(command, limits);
    if (!open.ok) throw new Error('no channel');
    const said = await converse({ channel: open.channel, input, maxBytes: 10_000, isOpen: taken.link.isOpen }, limits);
    open.leave();
    taken.link.release(false);
    limits.release();
    return said.ok ? said.output : said.because.code;
  }

  it.each(['hello', 'é 😀 "\'`$(1+1); & | > %PATH% ^', 'two\r\nlines and a zero \0 byte', 'x'.repeat(300_000)])(
    'hands the request to the script as it is (%#)',
    async (input) => {
      expect(await run(input)).toMatchObject({ ok: true, output: `\nPREFLIGHT1:${input}\n`, errors: [] });
    },
  );

  it('runs a script of 200 KB and brings back 5 MB', async () => {
    const long = `param($Request)\n${'# é\n'.repeat(50_000)}'A' * 5000000`;
    const answer = await run('', { script: long });
    expect(answer.ok && answer.output.trim().length).toBe(5_000_000);
  });

  it('refuses a script of another hash, and runs nothing of it', async () => {
    const evil = bootstrapInput('"PREFLIGHT1:evil"', '{}');
    expect(await raw(bootstrapCommand(script, 'all'), evil)).toMatch(/^\s*PREFLIGHT0:hash:[A-Za-z0-9+/]{43}=\s*$/);
    const longer = bootstrapInput(`${script} `, '{}');
    expect(await raw(bootstrapCommand(script, 'all'), longer)).toMatch(/^\s*PREFLIGHT0:hash:/);
  });

  it('refuses input that was cut short on the way', async () => {
    const whole = bootstrapInput(script, '{}');
    expect(await raw(bootstrapCommand(script, 'all'), Buffer.alloc(0))).toMatch(/PREFLIGHT0:input:/);
    expect(await raw(bootstrapCommand(script, 'all'), whole.subarray(0, 40))).toMatch(/PREFLIGHT0:input:/);
    const cut = Buffer.concat([whole.subarray(0, 40), Buffer.from('\ne30=\n')]);
    expect(await raw(bootstrapCommand(script, 'all'), cut)).toMatch(/PREFLIGHT0:hash:/);
  });

  it('names the language mode that forbids it', async () => {
    const mode = '$ExecutionContext.SessionState.LanguageMode="ConstrainedLanguage"\n';
    const source = Buffer.from(mode + bootstrapSource(script, 'all'), 'utf16le').toString('base64');
    const command = bootstrapCommand(script, 'all').replace(/[^ ]+$/, source);
    expect(await raw(command, bootstrapInput(script, '{}'))).toMatch(/PREFLIGHT0:language-mode:ConstrainedLanguage/);
  });

  it('obeys a forced command for reading, which runs no other script and allows no fix', async () => {
    const asks =
      'param([Parameter(Mandatory=$true)][string]$Request,[string]$Allow="all")\n"PREFLIGHT1:$Request $Allow"';
    expect(await run('free', { script: asks })).toMatchObject({ ok: true, output: '\nPREFLIGHT1:free all\n' });
    const config = [`ForceCommand ${bootstrapCommand(asks, 'read')}`];
    const bin = makePowershell(folder.path, pwsh);
    const forced = await startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key], bin, config });
    const at = { ...target(), port: forced.port };
    const request = {
      script: asks,
      input: 'bound all',
      allow: 'all' as const,
      deadlineMs: 15_000,
      maxBytes: 10_000,
      signal: undefined,
    };
    expect(await runScript(at, request, ports)).toMatchObject({ ok: true, output: '\nPREFLIGHT1:bound all read\n' });
    const other = await runScript(at, { ...request, script: `${asks} ` }, ports);
    expect(other).toMatchObject({ ok: true, output: expect.stringMatching(/^\s*PREFLIGHT0:hash:/) });
    await forced.stop();
  });

  it('keeps errors of the script apart from its answer, and ends although a thread is deaf', async () => {
    const noisy = 'param($Request)\n[Console]::Error.WriteLine("on stderr")\n"PREFLIGHT1:$Request"';
    expect(await run('calm', { script: noisy })).toMatchObject({
      ok: true,
      output: '\nPREFLIGHT1:calm\n',
      errors: ['on stderr'],
    });
    const deaf =
      'param($Request)\n$p=[PowerShell]::Create().AddScript("[Threading.Thread]::Sleep(20000)")\n[void]$p.BeginInvoke()\n"PREFLIGHT1:$Request"';
    const begun = Date.now();
    expect(await run('deaf', { script: deaf })).toMatchObject({ ok: true });
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});
