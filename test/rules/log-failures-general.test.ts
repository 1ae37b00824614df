/**
 * A general sign, such as "access is denied", is shared by many failures: it is shown where nothing else is known, and
 * beside a failure that it explains or follows from, and is left out beside any other.
 */
import { logFailures } from '../../rules/log-failures';
import { createRecogniser } from '../../rules/recognise';
import type { Failure } from '../../rules/failure';
import type { LoggedError } from '../../rules/run';
import { aRun } from './checks/a-run';
import { aCatalogue, aFailure } from './small-world';

const at = '2026-11-20T02:20:00.000';

function aSign(id: string, pattern: string, causedBy: Failure['causedBy'] = []): Failure {
  return { ...aFailure(id, pattern), fingerprints: [{ pattern, in: 'any', general: true }], causedBy };
}

const catalogue = aCatalogue(
  aSign('Denied', 'access was denied'),
  aSign('Code1603', 'code 1603', ['DiskGone', 'LampOut']),
  aSign('Hiccup', 'a hiccup', [{ id: 'LampOut' }]),
  aFailure('DiskGone', 'the disk is gone'),
  { ...aFailure('LampOut', 'the lamp is out'), fingerprints: [{ pattern: 'the lamp is out', in: 'any' }] },
  { ...aFailure('DoorShut', 'the door is shut'), causedBy: [{ id: 'Denied' }] },
);
const recogniser = createRecogniser(catalogue);

const errors = (...texts: string[]): LoggedError[] =>
  texts.map((text, index) => ({ text, depth: 1, reference: undefined, line: 100 + index, at }));

/** The failures of a run that logged these errors, and these notable lines before them. */
function found(texts: readonly string[], notable: readonly string[] = []): (string | undefined)[] {
  const lines = notable.map((text, index) => ({ text, line: 10 + index, at }));
  const run = aRun({ outcome: 'failed', errors: errors(...texts), notable: lines });
  return logFailures(run, catalogue, recogniser).map(({ id }) => id);
}

describe('A general sign', () => {
  it('is shown where it is all that the log says', () => {
    expect(found(['access was denied'])).toEqual(['Denied']);
    expect(found([], ['access was denied'])).toEqual(['Denied']);
  });

  it('is shown with another one, for neither explains the run better', () => {
    expect(found(['access was denied', 'code 1603'])).toEqual(['Denied', 'Code1603']);
    expect(found(['code 1603'], ['access was denied'])).toEqual(['Denied', 'Code1603']);
  });

  it('gives way to a failure of its own that it has nothing to do with', () => {
    expect(found(['access was denied', 'the disk is gone'])).toEqual(['DiskGone']);
    expect(found(['the disk is gone', 'access was denied'])).toEqual(['DiskGone']);
  });

  it('gives way too when either of the two is a notable line', () => {
    expect(found(['the disk is gone'], ['access was denied'])).toEqual(['DiskGone']);
    expect(found(['access was denied'], ['the lamp is out'])).toEqual(['LampOut']);
  });

  it('stays beside a failure that may have caused it', () => {
    expect(found(['the disk is gone', 'code 1603'])).toEqual(['DiskGone', 'Code1603']);
  });

  it('stays beside a cause that is written with room for a condition', () => {
    expect(found(['a hiccup', 'the lamp is out'])).toEqual(['Hiccup', 'LampOut']);
  });

  it('stays beside a failure that it may have caused, whatever else went wrong', () => {
    expect(found(['access was denied', 'the door is shut'])).toEqual(['Denied', 'DoorShut']);
    expect(found(['access was denied', 'the door is shut', 'the disk is gone'])).toEqual([
      ...['Denied', 'DoorShut', 'DiskGone'],
    ]);
  });

  it('that a notable line shows is first when its line is', () => {
    expect(found(['the disk is gone'], ['code 1603'])).toEqual(['Code1603', 'DiskGone']);
  });
});

describe('A sign that the catalogue has no entry for', () => {
  const known = aCatalogue(aFailure('DiskGone', 'the disk is gone'));
  const matcher = {
    matchMessage: () => ({ ids: [] }),
    matchError: (text: string) => ({ id: text, captures: { heard: text }, general: text !== 'DiskGone' }),
  };
  const told = (...texts: string[]) =>
    logFailures(aRun({ outcome: 'failed', errors: errors(...texts) }), known, matcher);

  it('is still told, with what it captured and its one line', () => {
    expect(told('Stray')).toMatchObject([
      { id: 'Stray', captures: { heard: 'Stray' }, evidence: [{ quote: 'Stray' }] },
    ]);
  });

  it('has no causes that would keep it beside another failure', () => {
    expect(told('Stray', 'DiskGone').map(({ id }) => id)).toEqual(['DiskGone']);
  });
});
