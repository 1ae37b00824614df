/** Places for handing the script over: few at once, in the order of asking, and none held by a server that is slow. */
import type { Clock } from '../../../probes/clock';
import { handOverPlace } from '../../../probes/transports/winrm/hand-over';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function fakeClock(): Clock & { readonly pass: (ms: number) => void } {
  let now = 0;
  const calls = new Map<() => void, number>();
  return {
    now: () => new Date(now),
    after: (ms, call) => {
      calls.set(call, now + ms);
      return () => void calls.delete(call);
    },
    pass: (ms) => {
      now += ms;
      for (const [call, at] of [...calls]) if (at <= now && calls.delete(call)) call();
    },
  };
}

async function ask(count: number, clock: Clock, signal = new AbortController().signal) {
  const entered: (() => void)[] = [];
  for (let i = 0; i < count; i++) void handOverPlace({ clock, signal }).then((leave) => entered.push(leave));
  await soon();
  return entered;
}

it('lets six in, and another one for each that leaves', async () => {
  const entered = await ask(9, fakeClock());
  expect(entered).toHaveLength(6);
  entered[0]?.();
  entered[0]?.();
  await soon();
  expect(entered).toHaveLength(7);
  for (const leave of [...entered]) leave();
  await soon();
  for (const leave of [...entered]) leave();
  expect(entered).toHaveLength(9);
});

it('waits for a slow server no longer than a second', async () => {
  const clock = fakeClock();
  const entered = await ask(8, clock);
  clock.pass(999);
  await soon();
  expect(entered).toHaveLength(6);
  clock.pass(1);
  await soon();
  expect(entered).toHaveLength(8);
  for (const leave of entered) leave();
});

it('lets go who is given up while he waits, and gives his place to nobody twice', async () => {
  const clock = fakeClock();
  const first = await ask(6, clock);
  const controller = new AbortController();
  const impatient = await ask(1, clock, controller.signal);
  const next = await ask(1, clock);
  controller.abort();
  await soon();
  expect([impatient.length, next.length]).toEqual([1, 0]);
  impatient[0]?.();
  await soon();
  expect(next).toHaveLength(0);
  first[0]?.();
  await soon();
  expect(next).toHaveLength(1);
  for (const leave of [...first, ...next]) leave();
  expect(await ask(6, clock)).toHaveLength(6);
});
