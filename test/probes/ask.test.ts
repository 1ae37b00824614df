import { createAsker, type AskProgress } from '../../probes/ask';
import { pause } from '../../probes/clock';
import { service } from '../../probes/questions/service';
import type { Wire } from '../../probes/wire';
import { leapingClock } from '../fakes/leaping-clock';
import { aServer, reader, readingWire, runningService, sheetOf } from '../fakes/servers';

const eventSystem = service({ name: 'EventSystem' });
const msdtc = service({ name: 'MSDTC' });
const many = (count: number) => Array.from({ length: count }, (_, index) => aServer(`EX${index + 1}`));

/** A wire on which every visit lasts as long, and which counts how many there are at once. */
function countingWire(clock: ReturnType<typeof leapingClock>, ms: number) {
  const counts = { now: 0, most: 0, visits: [] as string[], perServer: new Map<string, number>(), mostPerServer: 0 };
  const wire = readingWire(async (target, questions, { signal }) => {
    const here = (counts.perServer.get(target.name) ?? 0) + 1;
    counts.perServer.set(target.name, here);
    counts.now += 1;
    counts.visits.push(target.name);
    counts.most = Math.max(counts.most, counts.now);
    counts.mostPerServer = Math.max(counts.mostPerServer, here);
    await pause(clock, ms, signal);
    counts.now -= 1;
    counts.perServer.set(target.name, here - 1);
    return sheetOf(questions, () => runningService);
  });
  return { wire, counts };
}

describe('asking', () => {
  it('answers with the value, the time and the account that read it', async () => {
    const wire = readingWire((_target, questions) => Promise.resolve(sheetOf(questions, () => runningService)));
    const ask = createAsker({ wireFor: () => wire, clock: leapingClock() });
    const [sheet] = await ask([aServer('EX01')], [eventSystem]);
    expect(sheet).toEqual({
      server: 'EX01',
      askedAt: '2026-11-20T08:00:00.000Z',
      answers: {
        [eventSystem.key]: { state: 'answered', value: runningService, when: '2026-11-20T08:00:00Z', as: reader },
      },
    });
  });

  it('never has more visits at once than allowed, and uses what is allowed', async () => {
    const clock = leapingClock();
    const { wire, counts } = countingWire(clock, 100);
    const ask = createAsker({ wireFor: () => wire, clock, limits: { overall: 20 } });
    const sheets = await ask(many(100), [eventSystem]);
    expect(sheets).toHaveLength(100);
    expect(counts.most).toBe(20);
    expect(clock.elapsed()).toBe(500);
  });

  it('never has more than three visits at once on one server, whoever asks', async () => {
    const clock = leapingClock();
    const { wire, counts } = countingWire(clock, 100);
    const ask = createAsker({ wireFor: () => wire, clock });
    await Promise.all(Array.from({ length: 10 }, () => ask([aServer('EX01')], [eventSystem])));
    expect(counts.mostPerServer).toBe(3);
    expect(counts.visits).toHaveLength(10);
  });

  it('serves a single question beside a large sweep, not after it', async () => {
    const clock = leapingClock();
    const { wire, counts } = countingWire(clock, 100);
    const ask = createAsker({ wireFor: () => wire, clock, limits: { overall: 2 } });
    const sweep = ask(many(50), [eventSystem]);
    const single = ask([aServer('EX99')], [eventSystem]);
    await single;
    expect(counts.visits.indexOf('EX99')).toBeLessThanOrEqual(3);
    expect(clock.elapsed()).toBeLessThanOrEqual(200);
    await sweep;
  });

  it('asks equal questions and equal servers once', async () => {
    const asked: string[][] = [];
    const wire = readingWire((_target, questions) => {
      asked.push(questions.map((question) => question.key));
      return Promise.resolve(sheetOf(questions, () => runningService));
    });
    const ask = createAsker({ wireFor: () => wire, clock: leapingClock() });
    const server = aServer('EX01');
    const sheets = await ask([server, server], [eventSystem, service({ name: 'EventSystem' }), msdtc]);
    expect(asked).toEqual([[eventSystem.key, msdtc.key]]);
    expect(sheets).toHaveLength(1);
  });

  it('does not let a dead server cost anybody else an answer', async () => {
    const clock = leapingClock();
    const wire = readingWire((target, questions) => {
      if (target.name === 'EX2') return new Promise(() => undefined);
      if (target.name === 'EX3') return Promise.reject(new Error('broken wire'));
      if (target.name === 'EX4') return Promise.resolve({ ok: false, because: { code: 'refused' } });
      return Promise.resolve(sheetOf(questions, () => runningService));
    });
    const ask = createAsker({ wireFor: () => wire, clock });
    const sheets = await ask(many(5), [eventSystem], { deadlineMs: 5_000 });
    const states = sheets.map(({ answers }) => answers[eventSystem.key]);
    expect(states.map((one) => (one?.state === 'unanswered' ? one.because.code : one?.state))).toEqual([
      'answered',
      'deadline',
      'fault',
      'refused',
      'answered',
    ]);
    expect(clock.elapsed()).toBe(5_000);
  });

  it('gives the lanes of a silent server back, so that others can be asked later', async () => {
    const clock = leapingClock();
    const wire = readingWire((target, questions) =>
      target.name === 'EX1' ? new Promise(() => undefined) : Promise.resolve(sheetOf(questions, () => runningService)),
    );
    const ask = createAsker({ wireFor: () => wire, clock, limits: { overall: 1 } });
    await ask([aServer('EX1')], [eventSystem], { deadlineMs: 1_000 });
    const [sheet] = await ask([aServer('EX2')], [eventSystem], { deadlineMs: 20_000 });
    expect(sheet?.answers[eventSystem.key]?.state).toBe('answered');
  });

  it('ends at once when it is cancelled, and tells the wire', async () => {
    const clock = leapingClock();
    let told = false;
    const wire = readingWire(async (_target, questions, { signal }) => {
      signal.addEventListener('abort', () => (told = true));
      await pause(clock, 30_000, signal);
      return sheetOf(questions, () => runningService);
    });
    const ask = createAsker({ wireFor: () => wire, clock, limits: { overall: 1 } });
    const cancel = new AbortController();
    clock.after(200, () => cancel.abort());
    const sheets = await ask(many(3), [eventSystem], { signal: cancel.signal });
    expect(sheets.map(({ answers }) => answers[eventSystem.key])).toEqual(
      Array.from({ length: 3 }, () => ({ state: 'unanswered', because: { code: 'cancelled' } })),
    );
    expect(told).toBe(true);
    expect(clock.elapsed()).toBe(200);
  });

  it('asks nothing at all when it was cancelled before', async () => {
    const wire = readingWire(() => Promise.reject(new Error('must not be asked')));
    const ask = createAsker({ wireFor: () => wire, clock: leapingClock() });
    const [sheet] = await ask([aServer('EX01')], [eventSystem], { signal: AbortSignal.abort() });
    expect(sheet?.answers[eventSystem.key]).toEqual({ state: 'unanswered', because: { code: 'cancelled' } });
  });

  it('leaves a question unanswered when its value has the wrong shape or is missing', async () => {
    const wire = readingWire((_target, questions) =>
      Promise.resolve(sheetOf(questions.slice(0, 1), () => ({ exists: 'perhaps' }))),
    );
    const ask = createAsker({ wireFor: () => wire, clock: leapingClock() });
    const [sheet] = await ask([aServer('EX01')], [eventSystem, msdtc]);
    expect(sheet?.answers[eventSystem.key]).toMatchObject({ state: 'unanswered', because: { code: 'bad-answer' } });
    expect(sheet?.answers[msdtc.key]).toMatchObject({ state: 'unanswered', because: { code: 'bad-answer' } });
  });

  it('asks once more when the connection was lost on the way, and no more than that', async () => {
    let visits = 0;
    const lossy = (losses: number): Wire =>
      readingWire((_target, questions) => {
        visits += 1;
        if (visits <= losses) return Promise.resolve({ ok: false, because: { code: 'lost-after-start' } });
        return Promise.resolve(sheetOf(questions, () => runningService));
      });
    const [once] = await createAsker({ wireFor: () => lossy(1), clock: leapingClock() })(
      [aServer('EX01')],
      [eventSystem],
    );
    expect(once?.answers[eventSystem.key]?.state).toBe('answered');
    visits = 0;
    const [twice] = await createAsker({ wireFor: () => lossy(9), clock: leapingClock() })(
      [aServer('EX01')],
      [eventSystem],
    );
    expect(twice?.answers[eventSystem.key]).toMatchObject({ because: { code: 'lost-after-start' } });
    expect(visits).toBe(2);
  });

  it('tells each wire how much time is left, not how much there was', async () => {
    const clock = leapingClock();
    const left: number[] = [];
    const wire = readingWire(async (_target, questions, { deadlineMs, signal }) => {
      left.push(deadlineMs);
      await pause(clock, 400, signal);
      return sheetOf(questions, () => runningService);
    });
    const ask = createAsker({ wireFor: () => wire, clock, limits: { overall: 1 } });
    await ask(many(2), [eventSystem], { deadlineMs: 1_000 });
    expect(left).toEqual([1_000, 600]);
  });

  it('reports waiting, asking and done for every server, and survives a listener that throws', async () => {
    const seen: AskProgress[] = [];
    const wire = readingWire((target, questions) =>
      Promise.resolve(
        target.name === 'EX1'
          ? sheetOf(questions, () => runningService)
          : { ok: false, because: { code: 'access-denied' as const } },
      ),
    );
    const ask = createAsker({ wireFor: () => wire, clock: leapingClock() });
    const onProgress = (progress: AskProgress): void => {
      seen.push(progress);
      throw new Error('the card could not be edited');
    };
    await ask(many(2), [eventSystem, msdtc], { onProgress });
    const of = (server: string) => seen.filter((one) => one.server === server);
    expect(of('EX1').map(({ state, answered, of: all }) => [state, answered, all])).toEqual([
      ['waiting', 0, 2],
      ['asking', 0, 2],
      ['done', 2, 2],
    ]);
    expect(of('EX2').at(-1)).toEqual({ server: 'EX2', state: 'done', answered: 0, of: 2 });
  });
});
