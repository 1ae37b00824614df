/** A server through the wire as the rest of the program uses it: by the script, and by the commands of JEA endpoints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agentScript } from '../../../probes/agent';
import { approvedFix } from '../../../probes/approved-fix';
import { systemClock } from '../../../probes/clock';
import { createCredentials } from '../../../probes/credentials';
import type { LiveServer, WinrmEndpoint } from '../../../probes/live-inventory';
import { secretOf } from '../../../probes/secrets';
import { createLiveWire } from '../../../probes/transports/live-wire';
import { runScript } from '../../../probes/transports/winrm/run-script';
import { aLiveServer, anIdentity, answeringHere } from '../../fakes/live-servers';
import { ports, short } from '../peers/run-on-peer';
import type { PeerWish, WinrmPeer } from '../peers/winrm-peer';
import { account, engineMissing, startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;
const noEngine = engineMissing();
const withEngine = noEngine === undefined ? describe : describe.skip;
const limits = { deadlineMs: 30_000, maxBytes: 5_000_000, signal: new AbortController().signal };
const nonce = 'abcdef0123456789';

function serverOn(peer: WinrmPeer, changes: Partial<WinrmEndpoint>): LiveServer {
  const { endpoint, ...server } = answeringHere(aLiveServer('EX01'));
  if (endpoint.transport !== 'winrm') throw new Error('this one speaks WinRM');
  const as = anIdentity('reader', { user: account.user, domain: account.domain });
  const place = { ...endpoint, host: 'localhost', port: peer.port, https: false, ...changes };
  return { ...server, endpoint: place, readAs: as, fixAs: as };
}

function wireTo(server: LiveServer) {
  return createLiveWire({
    live: { inventory: { servers: [server.server] }, servers: new Map([['EX01', server]]), secrets: undefined },
    credentials: createCredentials({
      source: { read: async () => ({ ok: true, value: secretOf(account.password) }) },
      clock: systemClock,
      readKey: async () => ({ ok: true, value: secretOf('none') }),
      readCertificate: () => undefined,
    }),
    winrm: (target, request) => runScript(target, request, ports),
    ssh: async () => ({ ok: false, because: { code: 'fault' }, started: false }),
    newNonce: () => nonce,
  });
}

const os = { key: 'os', kind: 'os', params: {}, timeLimit: 10_000 } as const;
const fix = { kind: 'start-service', params: { name: 'MSExchangeADTopology' } };
type Asked = Parameters<ReturnType<typeof wireTo>['ask']>[1];
type Fix = Parameters<ReturnType<typeof wireTo>['act']>[1];

/** Asks one question and runs one approved fix; what the server then told about what ran. */
async function visits(wish: PeerWish, changes: Partial<WinrmEndpoint>) {
  const peer = await startWinrmPeer(wish);
  const server = serverOn(peer, changes);
  const wire = wireTo(server);
  const sheet = await wire.ask(server.server, [os] as unknown as Asked, limits);
  const outcome = await wire.act(server.server, fix as unknown as Fix, limits, approvedFix('request-1', 'EX01', fix));
  await peer.told();
  const ran = peer.events().filter(({ event }) => event === 'ran');
  await peer.stop();
  return { sheet, outcome, ran };
}

here(`What is run on a server${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  it('is the script, which knows no fixes when it reads and all of them for an approved one', async () => {
    const { ran } = await visits(
      {},
      { configuration: 'Microsoft.PowerShell', fixConfiguration: 'Microsoft.PowerShell' },
    );
    const constant = { script: agentScript.sha256, kind: 'true', parameters: ['Allow', 'Request'] };
    expect(ran).toEqual([
      expect.objectContaining({ ...constant, allow: 'read' }),
      expect.objectContaining({ ...constant, allow: 'all' }),
    ]);
  });

  it('is one of two commands with the request as its only parameter where the endpoint says so', async () => {
    const { ran } = await visits({ configurations: ['Preflight.Read', 'Preflight.Fix'] }, { jea: true });
    const call = { kind: 'false', parameters: ['Request'] };
    expect(ran).toEqual([
      expect.objectContaining({ ...call, command: 'Invoke-PreflightCheck' }),
      expect.objectContaining({ ...call, command: 'Invoke-PreflightFix' }),
    ]);
  });
});

withEngine(`Real endpoints without a language${noEngine === undefined ? '' : ` (skipped: ${noEngine})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'winrm-jea-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** An endpoint with one function, which runs the constant text. */
  const endpoint = (name: string, command: string, guid: string, allow: string): string => {
    const module = join(folder, `${command}.psm1`);
    const file = join(folder, `${name}.pssc`);
    writeFileSync(
      module,
      `function ${command} {\nparam([string]$Request)\n& {\n${agentScript.text}\n} $Request ${allow}\n}\nExport-ModuleMember -Function ${command}\n`,
    );
    writeFileSync(
      file,
      `@{ SchemaVersion = '2.0.0.0'; GUID = '${guid}'; SessionType = 'RestrictedRemoteServer'; ModulesToImport = @('${module}'); VisibleFunctions = @('${command}') }\n`,
    );
    return `${name}=${file}`;
  };
  const configurations = (): readonly string[] => [
    endpoint('Preflight.Read', 'Invoke-PreflightCheck', '6f6b2b1e-6d0c-4f0a-9a53-0d2f0a4c9e01', 'read'),
    endpoint('Preflight.Fix', 'Invoke-PreflightFix', '6f6b2b1e-6d0c-4f0a-9a53-0d2f0a4c9e02', 'all'),
  ];

  it('answer by their commands, and say of a fix what the agent says', async () => {
    const { sheet, outcome } = await visits({ engine: true, configurations: configurations() }, { jea: true });
    // This engine is no Windows: the question ends with its reason, inside a frame of the agent.
    expect(sheet).toMatchObject({ ok: true, answers: { os: { ok: false, because: { code: 'not-supported' } } } });
    expect(outcome).toMatchObject({ ended: 'not-started', because: { code: 'not-supported' } });
  }, 60_000);

  it('know no fix where they are for reading, and run neither scripts nor other commands', async () => {
    const peer = await startWinrmPeer({ engine: true, configurations: configurations() });
    const server = serverOn(peer, { jea: true, fixConfiguration: 'Preflight.Read' });
    const wire = wireTo(server);
    const paper = approvedFix('request-2', 'EX01', fix);
    const outcome = await wire.act(server.server, fix as unknown as Fix, limits, paper);
    expect(outcome).toMatchObject({
      ended: 'lost',
      because: { code: 'no-frame', detail: expect.stringContaining('CommandNotFoundException') },
    });
    const target = targetOf(peer, { configuration: 'Preflight.Read' });
    const usual = { input: '{}', allow: 'read', deadlineMs: 20_000, maxBytes: 1e6, signal: undefined } as const;
    const script = await runScript(target, { ...usual, kind: 'script', script: '1' }, ports);
    expect(script).toMatchObject({ ok: true, output: '', errors: [expect.stringContaining('ScriptsNotAllowed')] });
    const command = await runScript(target, { ...usual, kind: 'command', script: 'Get-Process' }, ports);
    expect(short(command)).toBe('ok failed');
    await peer.stop();
  }, 60_000);
});
