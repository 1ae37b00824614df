import type { LoadedEstate } from '../../../bot/practice/load-estate';
import { pause } from '../../../probes/clock';
import type { Fix } from '../../../probes/fix';
import { installWindowsFeatures } from '../../../probes/fixes/install-windows-features';
import { restartServer } from '../../../probes/fixes/restart-server';
import { setRegistryValue } from '../../../probes/fixes/set-registry-value';
import { startRemoteRegistry } from '../../../probes/fixes/start-remote-registry';
import { startService } from '../../../probes/fixes/start-service';
import { stopProcess } from '../../../probes/fixes/stop-process';
import { rebootFlags } from '../../../probes/questions/reboot-flags';
import type { StateDocument } from '../../../probes/transports/replay/state';
import { loadPractice, practise } from '../../fakes/practice';

const startEventSystem = startService({ name: 'EventSystem', startType: 'Automatic' });
const startMsdtc = startService({ name: 'MSDTC', startType: 'Automatic' });

let loaded: LoadedEstate;
beforeAll(async () => {
  loaded = await loadPractice();
});

function withDocument(name: string, change: Partial<StateDocument>): LoadedEstate {
  const documents = loaded.estate.documents.map((one) => (one.server === name ? { ...one, ...change } : one));
  return { ...loaded, estate: { ...loaded.estate, documents } };
}

/** Previews and runs a fix as an approver would have it, and gives the practice estate for what comes after. */
async function previewAndRun(name: string, fix: Fix, from: LoadedEstate = loaded) {
  const practice = practise(from);
  const server = practice.server(name);
  const preview = await practice.actor.preview(server, fix);
  if (!preview.ok) throw new Error(preview.because.code);
  const result = await practice.actor.run(server, fix, preview.before.identity);
  return { ...practice, preview, result };
}

describe('fixes on the practice servers', () => {
  it('start COM+ Event System on EX01, and prove it', async () => {
    const { preview, result } = await previewAndRun('EX01', startEventSystem);
    expect(preview.before.described.en).toBe('Stopped, start type Disabled');
    expect(result).toMatchObject({ outcome: 'proven', after: { described: preview.wanted } });
  });

  it('leave the document of the estate as it was, so that a new practice starts afresh', async () => {
    await previewAndRun('EX01', startEventSystem);
    const { preview } = await previewAndRun('EX01', startEventSystem);
    expect(preview.before.settled).toBe(false);
  });

  it('say on EX13 that they ran and did not help', async () => {
    const { result } = await previewAndRun('EX13', startMsdtc);
    expect(result).toMatchObject({ outcome: 'not-fixed', because: undefined });
  });

  it('do not run on EX14, where somebody changes the service after the preview, and do after a new one', async () => {
    const { result, actor, server } = await previewAndRun('EX14', startEventSystem);
    expect(result).toMatchObject({
      outcome: 'not-run',
      why: 'changed',
      before: { described: { en: 'Stopped, start type Disabled' } },
    });
    const again = await actor.preview(server('EX14'), startEventSystem);
    const approved = again.ok ? again.before.identity : undefined;
    expect(await actor.run(server('EX14'), startEventSystem, approved)).toMatchObject({ outcome: 'proven' });
  });

  it('restart EX05: away for a while, then without flags and with a later start', async () => {
    const lastBoot = loaded.estate.documents.find((one) => one.server === 'EX05')?.lastBoot ?? '';
    const { result, ask, server } = await previewAndRun('EX05', restartServer({ lastBoot, delayMinutes: 5 }));
    expect(result.outcome).toBe('proven');
    const [sheet] = await ask([server('EX05')], [rebootFlags({})]);
    const answer = sheet?.answers[rebootFlags({}).key];
    const flags =
      answer?.state === 'answered' ? (answer.value as { lastBoot: string; flags: { present: boolean }[] }) : undefined;
    expect(flags?.flags.some((flag) => flag.present)).toBe(false);
    expect(flags?.lastBoot).toMatch(/\+01:00$/);
    expect(Date.parse(flags?.lastBoot ?? '')).toBeGreaterThan(Date.parse(lastBoot));
  });

  it('leave EX05 unreachable while it restarts', async () => {
    const { wire, ask, clock, server } = practise(loaded);
    const lastBoot = '2026-11-12T06:04:31+01:00';
    const limits = { deadlineMs: 10_000, maxBytes: 1_000, signal: new AbortController().signal };
    await wire.act(server('EX05'), restartServer({ lastBoot, delayMinutes: 5 }), limits);
    const look = async () => (await ask([server('EX05')], [rebootFlags({})]))[0]?.answers[rebootFlags({}).key];
    expect(await look()).toEqual({ state: 'unanswered', because: { code: 'timeout' } });
    await pause(clock, 4_000, limits.signal);
    expect(await look()).toMatchObject({ state: 'answered' });
  });

  it('do not restart EX06 while somebody is logged on', async () => {
    const lastBoot = loaded.estate.documents.find((one) => one.server === 'EX06')?.lastBoot ?? '';
    const { result, preview } = await previewAndRun('EX06', restartServer({ lastBoot, delayMinutes: 5 }));
    expect(preview.before.refusal?.en).toContain('CORP\\adm-exchange');
    expect(result).toMatchObject({ outcome: 'not-run', why: 'refused' });
  });

  it('end the process on EX06 that keeps files open, by id and start time', async () => {
    const startedAt = '2026-11-19T16:20:07+01:00';
    const { result } = await previewAndRun('EX06', stopProcess({ id: 6132, name: 'powershell', startedAt }));
    expect(result.outcome).toBe('proven');
    const other = stopProcess({ id: 6132, name: 'powershell', startedAt: '2026-11-19T16:20:08+01:00' });
    expect((await previewAndRun('EX06', other)).result).toMatchObject({ outcome: 'not-run', why: 'settled' });
  });

  it('start Remote Registry where it is disabled', async () => {
    const document = loaded.estate.documents.find((one) => one.server === 'EX02');
    const disabled = { displayName: 'Remote Registry', status: 'Stopped', startType: 'Disabled' } as const;
    const services = { ...document?.services, RemoteRegistry: disabled };
    const { result } = await previewAndRun('EX02', startRemoteRegistry({}), withDocument('EX02', { services }));
    expect(result.outcome).toBe('proven');
  });

  it('add a feature that is missing, and refuse one whose files are gone', async () => {
    const document = loaded.estate.documents.find((one) => one.server === 'EX02');
    const features = { ...document?.features, 'Web-Metabase': 'available' as const };
    const from = withDocument('EX02', { features });
    const added = await previewAndRun('EX02', installWindowsFeatures({ names: ['Web-Metabase', 'Web-Server'] }), from);
    expect(added.preview.before.described.en).toBe('Web-Metabase not installed, Web-Server installed');
    expect(added.result).toMatchObject({ outcome: 'proven' });
    const gone = await previewAndRun('EX02', installWindowsFeatures({ names: ['NET-Framework-Core'] }), from);
    expect(gone.result).toMatchObject({ outcome: 'not-run', why: 'refused' });
  });

  it('set a registry value that was not there, and prove it', async () => {
    const { preview, result } = await previewAndRun('EX02', setRegistryValue({ setting: 'dotnet-strong-crypto' }));
    expect(preview.before.described.en).toBe('not set');
    expect(result).toMatchObject({ outcome: 'proven', after: { described: { en: '1' } } });
  });

  it('are followed to a proof when the connection is lost on the way', async () => {
    const document = loaded.estate.documents.find((one) => one.server === 'EX01');
    if (document === undefined) throw new Error('EX01 is missing');
    const behaviour = { ...document.behaviour, fixLosesLink: ['start-service'] };
    const { result } = await previewAndRun('EX01', startEventSystem, withDocument('EX01', { behaviour }));
    expect(result).toMatchObject({ outcome: 'proven', because: { code: 'lost-after-start' } });
  });

  it('are not even begun on servers that turn us away or do not answer', async () => {
    const { actor, server } = practise(loaded);
    expect(await actor.preview(server('EX09'), startMsdtc)).toEqual({ ok: false, because: { code: 'access-denied' } });
    expect(await actor.preview(server('EX11'), startMsdtc)).toEqual({ ok: false, because: { code: 'timeout' } });
    expect(await actor.run(server('EX09'), startMsdtc, {})).toMatchObject({ outcome: 'not-run', why: 'unread' });
  });
});
