/** Which run of a log is explained, and when the one before it is shown beside it. */
import type { Run } from '../../rules/run';
import { chooseRun, isEnough } from '../../rules/setup-log/choose-run';
import { runSaying } from './written-run';

const written = runSaying([]);
const earlier: Run = { ...written, startedAt: '2024-03-01T08:00:00.000', firstLine: 1, lastLine: 100 };

/** A run of so many lines behind the earlier one. */
function runOf(lines: number, outcome: Run['outcome'], startedAt = '2024-03-02T08:00:00.000'): Run {
  return { ...written, outcome, startedAt, firstLine: 101, lastLine: 100 + lines };
}

it('shows a run alone that has none before it, however little it tells', () => {
  expect(chooseRun([runOf(3, 'cut-off')])).toEqual({ chosen: 0, alsoShown: undefined });
});

it('chooses the first place of no runs at all', () => {
  expect(chooseRun([])).toEqual({ chosen: 0, alsoShown: undefined });
});

it.each([
  ['succeeded, although it is short', runOf(3, 'succeeded'), undefined],
  ['failed within twenty-nine lines', runOf(29, 'failed'), 'last-run-short'],
  ['failed within thirty lines', runOf(30, 'failed'), undefined],
  ['is cut off after twenty-nine lines', runOf(29, 'cut-off'), 'last-run-short'],
  ['is cut off after thirty lines', runOf(30, 'cut-off'), 'last-run-cut-off'],
] as const)('knows whether a last run tells enough alone that %s', (_, last, because) => {
  const alsoShown = because === undefined ? undefined : { run: 0, because };
  expect(chooseRun([earlier, last])).toEqual({ chosen: 1, alsoShown });
  expect(isEnough(last)).toBe(because === undefined);
});

it('shows a run that began thirty days earlier to the second, and none that is older', () => {
  const choose = (startedAt: string) => chooseRun([earlier, runOf(50, 'cut-off', startedAt)]);
  expect(choose('2024-03-31T08:00:00.000').alsoShown?.run).toBe(0);
  expect(choose('2024-03-31T08:00:00.001').alsoShown).toBeUndefined();
});
