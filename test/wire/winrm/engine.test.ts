import { ask, short } from '../peers/run-on-peer';
import type { WinrmPeer } from '../peers/winrm-peer';
import { engineMissing, startWinrmPeer, targetOf } from '../peers/winrm-peer';

const missing = engineMissing();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const here = missing === undefined ? describe : describe.skip;

here(`A real PowerShell behind the peer${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let peer: WinrmPeer;
  beforeAll(async () => {
    peer = await startWinrmPeer({ engine: true });
  });
  afterAll(async () => peer?.stop());

  const run = (script: string, input = '', deadlineMs = 15_000) => ask(targetOf(peer), { script, input, deadlineMs });

  it('takes the input as data, code unit by code unit', async () => {
    const input = 'a\'b"c$(1+1)`n;\r\n<&>_x0041_ _X0041_ é 日本 😀 \ud83d \u0000\u001b \ufffe \u2028 ]]>';
    const answer = await run(
      'param([string]$Request) ($Request.ToCharArray() | ForEach-Object { "{0:x4}" -f [int]$_ }) -join ""',
      input,
    );
    const units = [...Array(input.length).keys()].map((at) => input.charCodeAt(at).toString(16).padStart(4, '0'));
    expect(answer.ok && answer.output).toBe(units.join(''));
  });

  it('gives back what it got', async () => {
    const input = 'é 日本 😀 \ud83d \u0000 _x0041_ & <tag> \u2028';
    const answer = await run('param([string]$Request) $Request', input);
    expect(answer.ok && answer.output).toBe(input);
  });

  it('prints numbers, truth values and nothing as it would on a console', async () => {
    const answer = await run('param($Request) 1; $true; $null; 1.5; [Version]"1.2"; "end"');
    expect(answer.ok && answer.output).toBe('1\nTrue\n\n1.5\n1.2\nend');
  });

  it('tells errors apart from output, and noise from both', async () => {
    const answer = await run(
      'param($Request) Write-Warning "w"; Write-Verbose "v" -Verbose; Write-Host "h"; Write-Progress "p"; Write-Error "soft"; "out"',
    );
    expect(answer).toMatchObject({
      ok: true,
      output: 'out',
      errors: [expect.stringContaining('soft')],
      meta: { end: 'completed' },
    });
  });

  it('tells a terminating error by its words and its id', async () => {
    const answer = await run('param($Request) "before"; throw [UnauthorizedAccessException]"no entry"');
    expect(answer).toMatchObject({
      ok: true,
      output: 'before',
      errors: [expect.stringContaining('no entry')],
      meta: { end: 'failed' },
    });
    expect(short(await run('if ($x -eq 1 {'))).toBe('ok failed');
  });

  it('calls a command by its name', async () => {
    const answer = await ask(targetOf(peer), { kind: 'command', script: 'No-SuchCommand' });
    expect(answer).toMatchObject({ ok: true, errors: [expect.stringContaining('CommandNotFoundException')] });
  });

  it('runs a script of 200 KB and answers with 4 MB', async () => {
    const lines = Array.from({ length: 4_000 }, (_, at) => `$v${at} = 'value number ${at} é日本😀'`).join('\n');
    const answer = await run(`param($Request)\n${lines}\n$v3999 + $Request + ("x" * 4000000)`, '!');
    expect(answer.ok && answer.output).toBe(`value number 3999 é日本😀!${'x'.repeat(4_000_000)}`);
  });

  it('does not wait for an answer to a prompt', async () => {
    const answer = await run('param($Request) Read-Host "who"; "end"');
    expect(answer.ok && answer.output).toBe('end');
  });

  it('is stopped in the middle of its sleep when the caller cancels', async () => {
    const controller = new AbortController();
    const before = peer.count('ran');
    const running = ask(targetOf(peer), { script: 'Start-Sleep 60', deadlineMs: 20_000, signal: controller.signal });
    for (let waits = 0; waits < 200 && peer.count('ran') === before; waits++) await pause(50);
    await pause(300);
    const begun = performance.now();
    controller.abort();
    expect(short(await running)).toBe('cancelled, may have started');
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('leaves no shell behind', async () => {
    await peer.told();
    expect(peer.count('shell closed')).toBe(peer.count('shell opened'));
  });
});
