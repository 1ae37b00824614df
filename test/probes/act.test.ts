import { createActor, type ActorParts, type Ran } from '../../probes/act';
import { createAsker } from '../../probes/ask';
import { pause } from '../../probes/clock';
import { startService } from '../../probes/fixes/start-service';
import type { ServiceState } from '../../probes/questions/service';
import type { RawOutcome, Wire } from '../../probes/wire';
import { leapingClock } from '../fakes/leaping-clock';
import { aServer, reader, runningService, sheetOf, stoppedService } from '../fakes/servers';

const server = aServer('EX01');
const fix = startService({ name: 'EventSystem', startType: 'Automatic' });
const completed: RawOutcome = { ended: 'completed', when: '2026-11-20T08:00:01Z', as: reader };

/** One server with one service, on which a fix does what the test says. */
function scene(act: (state: { service: ServiceState; readable: boolean }) => RawOutcome | Promise<RawOutcome>) {
  const state: { service: ServiceState; readable: boolean } = { service: stoppedService, readable: true };
  const clock = leapingClock();
  const counts = { runs: 0, reads: 0 };
  const wire: Wire = {
    ask: async (_target, questions, { signal }) => {
      counts.reads += 1;
      await pause(clock, 50, signal);
      if (!state.readable) return { ok: false, because: { code: 'timeout' } };
      return sheetOf(questions, () => state.service);
    },
    act: async () => {
      counts.runs += 1;
      return act(state);
    },
  };
  const ask = createAsker({ wireFor: () => wire, clock });
  const parts: ActorParts = { wireFor: () => wire, ask, clock };
  return { state, counts, clock, actor: createActor(parts) };
}

function ran(result: unknown): Ran {
  return result as Ran;
}

describe('previewing a fix', () => {
  it('shows the state before, what is wanted, and what an approval will hold for', async () => {
    const { actor, counts } = scene(() => completed);
    const preview = await actor.preview(server, fix);
    expect(preview).toMatchObject({
      ok: true,
      server: 'EX01',
      before: {
        described: { en: 'Stopped, start type Disabled' },
        settled: false,
        refusal: undefined,
        identity: stoppedService,
        as: reader,
      },
      wanted: { en: 'Running, start type Automatic' },
      risk: 'low',
    });
    expect(counts.runs).toBe(0);
  });

  it('says why when the state cannot be read', async () => {
    const { actor, state } = scene(() => completed);
    state.readable = false;
    expect(await actor.preview(server, fix)).toEqual({ ok: false, because: { code: 'timeout' } });
  });

  it('does not know kinds and parameters that it was not built with', async () => {
    const { actor } = scene(() => completed);
    const foreign = { kind: 'format-disk', params: {}, key: 'format-disk {}' };
    expect(await actor.preview(server, foreign)).toMatchObject({ ok: false, because: { code: 'not-supported' } });
    const spliced = { ...fix, params: { name: 'x; Stop-Computer', startType: 'Automatic' } };
    expect(await actor.run(server, spliced, stoppedService)).toMatchObject({ outcome: 'not-run', why: 'unknown-fix' });
  });
});

describe('running an approved fix', () => {
  it('runs it once and proves it with the question that found the trouble', async () => {
    const { actor, counts } = scene((state) => {
      state.service = runningService;
      return completed;
    });
    const result = ran(await actor.run(server, fix, stoppedService));
    expect(result.outcome).toBe('proven');
    expect(result.before.described.en).toBe('Stopped, start type Disabled');
    expect(result.after?.described.en).toBe('Running, start type Automatic');
    expect(Date.parse(result.endedAt)).toBeGreaterThan(Date.parse(result.startedAt));
    expect(counts.runs).toBe(1);
  });

  it('refuses when the server is not as it was when somebody approved', async () => {
    const { actor, counts } = scene(() => completed);
    const approved = { ...stoppedService, startType: 'Manual' };
    expect(await actor.run(server, fix, approved)).toMatchObject({
      outcome: 'not-run',
      why: 'changed',
      before: { identity: stoppedService },
    });
    expect(counts.runs).toBe(0);
  });

  it('accepts the approved state whatever the order of its fields', async () => {
    const { actor } = scene((state) => {
      state.service = runningService;
      return completed;
    });
    const { exists, displayName, status, startType } = stoppedService;
    const result = await actor.run(server, fix, { startType, status, displayName, exists });
    expect(result.outcome).toBe('proven');
  });

  it('does nothing when nothing is to be done, when the kind refuses, or when the state is unknown', async () => {
    const settled = scene(() => completed);
    settled.state.service = runningService;
    expect(await settled.actor.run(server, fix, runningService)).toMatchObject({ why: 'settled' });
    const refused = scene(() => completed);
    refused.state.service = { exists: false };
    expect(await refused.actor.run(server, fix, { exists: false })).toMatchObject({ why: 'refused' });
    const unread = scene(() => completed);
    unread.state.readable = false;
    expect(await unread.actor.run(server, fix, stoppedService)).toMatchObject({ why: 'unread' });
    expect([settled.counts.runs, refused.counts.runs, unread.counts.runs]).toEqual([0, 0, 0]);
  });

  it('calls a fix that says it ran, and changed nothing, not fixed', async () => {
    const { actor, counts } = scene(() => completed);
    const result = ran(await actor.run(server, fix, stoppedService));
    expect(result).toMatchObject({ outcome: 'not-fixed', after: { identity: stoppedService }, because: undefined });
    expect(counts.runs).toBe(1);
    expect(counts.reads).toBeGreaterThan(2);
  });

  it('waits for a change that takes its time to show', async () => {
    const { actor, clock } = scene((state) => {
      clock.after(6_000, () => (state.service = runningService));
      return completed;
    });
    expect((await actor.run(server, fix, stoppedService)).outcome).toBe('proven');
    expect(clock.elapsed()).toBeLessThan(15_000);
  });

  it('calls the outcome unknown when the link was lost and nobody can look', async () => {
    const { actor, counts } = scene((state) => {
      state.readable = false;
      return { ended: 'lost', because: { code: 'lost-after-start' } };
    });
    const result = ran(await actor.run(server, fix, stoppedService));
    expect(result).toMatchObject({
      outcome: 'outcome-unknown',
      after: undefined,
      because: { code: 'lost-after-start' },
    });
    expect(counts.runs).toBe(1);
  });

  it('calls the outcome unknown when the link was lost and the old state still stands', async () => {
    const { actor, counts } = scene(() => ({ ended: 'lost', because: { code: 'lost-after-start' } }));
    expect((await actor.run(server, fix, stoppedService)).outcome).toBe('outcome-unknown');
    expect(counts.runs).toBe(1);
  });

  it('accepts the proof even when the link was lost', async () => {
    const { actor } = scene((state) => {
      state.service = runningService;
      return { ended: 'lost', because: { code: 'lost-after-start' } };
    });
    expect((await actor.run(server, fix, stoppedService)).outcome).toBe('proven');
  });

  it('never runs a second time, even when the wire throws or never comes back', async () => {
    const throwing = scene(() => Promise.reject(new Error('broken wire')));
    expect((await throwing.actor.run(server, fix, stoppedService)).outcome).toBe('outcome-unknown');
    const silent = scene(() => new Promise<RawOutcome>(() => undefined));
    expect((await silent.actor.run(server, fix, stoppedService)).outcome).toBe('outcome-unknown');
    expect([throwing.counts.runs, silent.counts.runs]).toEqual([1, 1]);
  });

  it('says that nothing was started when the server could not be reached for the run', async () => {
    const { actor } = scene(() => ({ ended: 'not-started', because: { code: 'refused' } }));
    expect(await actor.run(server, fix, stoppedService)).toMatchObject({
      outcome: 'not-run',
      why: 'not-started',
      because: { code: 'refused' },
    });
  });

  it('runs one fix at a time on a server', async () => {
    const { actor, counts } = scene((state) => {
      state.service = runningService;
      return completed;
    });
    const results = await Promise.all([actor.run(server, fix, stoppedService), actor.run(server, fix, stoppedService)]);
    expect(results.map((result) => result.outcome)).toEqual(['proven', 'not-run']);
    expect(results[1]).toMatchObject({ why: 'busy' });
    expect(counts.runs).toBe(1);
  });
});
