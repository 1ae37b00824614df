import { createActor } from '../../probes/act';
import { createAsker } from '../../probes/ask';
import type { Fix } from '../../probes/fix';
import { installWindowsFeatures } from '../../probes/fixes/install-windows-features';
import { startService } from '../../probes/fixes/start-service';
import type { Wire } from '../../probes/wire';
import { loadPractice, practise } from '../fakes/practice';

/** The milliseconds that the wire is given for a fix on EX02, which lacks a feature and a service. */
async function timeFor(fix: Fix, runDeadlineMs?: number): Promise<number | undefined> {
  const loaded = await loadPractice();
  const documents = loaded.estate.documents.map((one) => {
    const msiserver = { displayName: 'Windows Installer', status: 'Stopped', startType: 'Disabled' } as const;
    const features = { ...one.features, 'Web-Metabase': 'available' as const };
    return { ...one, features, services: { ...one.services, msiserver } };
  });
  const { wire, clock, server } = practise({ ...loaded, estate: { ...loaded.estate, documents } });
  let given: number | undefined;
  const watched: Wire = {
    ask: wire.ask,
    act: (target, one, limits) => {
      given = limits.deadlineMs;
      return wire.act(target, one, limits);
    },
  };
  const ask = createAsker({ wireFor: () => watched, clock });
  const actor = createActor({ wireFor: () => watched, ask, clock, runDeadlineMs });
  const preview = await actor.preview(server('EX02'), fix);
  if (!preview.ok) throw new Error(preview.because.code);
  expect(await actor.run(server('EX02'), fix, preview.before.identity)).toMatchObject({ outcome: 'proven' });
  return given;
}

describe('the time that a run may take', () => {
  it('is two minutes, and as long as the kind of fix needs where that is more', async () => {
    expect(await timeFor(startService({ name: 'msiserver', startType: 'Manual' }))).toBe(120_000);
    expect(await timeFor(installWindowsFeatures({ names: ['Web-Metabase'] }))).toBe(1_800_000);
  });

  it('is what the program was told, where it was told', async () => {
    expect(await timeFor(installWindowsFeatures({ names: ['Web-Metabase'] }), 5_000)).toBe(5_000);
  });
});
