/** What a person is advised to do: the ways that apply to this run, in steps for it, and what is our own reasoning. */
import { startRemoteRegistry } from '../../probes/fixes/start-remote-registry';
import { verbatim } from '../../probes/said';
import { advise, inferredClaims, titleOf } from '../../rules/advise';
import { aFailure, anAbout, aRemedy, aRule, tellingRemedy } from './small-world';

const fix = startRemoteRegistry({});
const withFix = aRule('Fixable', { remedies: [aRemedy('start-it', { fix: () => fix })] });

describe('Advice', () => {
  it('has everything that the remedy says, word for word', () => {
    const remedy = aRemedy('free-the-disk', { when: verbatim('If the disk is full'), never: [verbatim('Delete it.')] });
    const { id, title, when, steps, rights, risk, reversal, minutes, never } = remedy;
    const rule = aRule('DiskFull', { remedies: [remedy] });
    expect(advise(rule, anAbout(), undefined)).toEqual([
      { id, title, when, steps, rights, risk, reversal, minutes, never, fix: undefined },
    ]);
  });

  it('warns of nothing where the remedy knows nothing to avoid', () => {
    const rule = aRule('Harmless', { remedies: [aRemedy('do-it')] });
    expect(advise(rule, anAbout(), undefined)[0]?.never).toEqual([]);
  });

  it('is nothing for a rule without a remedy', () => {
    expect(advise(aRule('Bare'), anAbout(), undefined)).toEqual([]);
  });

  it('gives the ways in the order of the rule, without those that do not apply to this run', () => {
    const rule = aRule('TwoWays', {
      remedies: [
        aRemedy('in-the-wizard', { appliesTo: ({ wizard }) => wizard === true }),
        aRemedy('on-the-command-line', { appliesTo: ({ wizard }) => wizard !== true }),
        aRemedy('in-any-case'),
      ],
    });
    const ways = (wizard: boolean) => advise(rule, anAbout({ wizard }), undefined).map(({ id }) => id);
    expect(ways(true)).toEqual(['in-the-wizard', 'in-any-case']);
    expect(ways(false)).toEqual(['on-the-command-line', 'in-any-case']);
  });

  it('writes the steps for the run at hand where they depend on it', () => {
    const about = anAbout({ captures: { path: 'D:\\Logs' } });
    const [advice] = advise(aRule('Depends', { remedies: [tellingRemedy('tell')] }), about, undefined);
    expect(JSON.parse(advice?.steps.en[0] ?? '')).toMatchObject({ server: 'EX01', captures: { path: 'D:\\Logs' } });
  });
});

describe('A fix', () => {
  it('is offered for a state that was read', () => {
    expect(advise(withFix, anAbout(), {})[0]?.fix).toEqual(fix);
  });

  it('is not offered when the server was not read: nobody knows that it is needed', () => {
    expect(advise(withFix, anAbout(), undefined)[0]?.fix).toBeUndefined();
  });

  it('sees the answers, and may find that this state does not call for it', () => {
    const remedy = aRemedy('start-it', { fix: ({ needed }) => (needed === true ? fix : undefined) });
    const fixFor = (needed: boolean) => advise(aRule('Asks', { remedies: [remedy] }), anAbout(), { needed })[0]?.fix;
    expect([fixFor(true), fixFor(false)]).toEqual([fix, undefined]);
  });

  it('does not exist for a remedy that only a person can carry out', () => {
    const rule = aRule('ByHand', { remedies: [aRemedy('by-hand')] });
    expect(advise(rule, anAbout(), {})).toMatchObject([{ id: 'by-hand', fix: undefined }]);
  });
});

describe('Our own reasoning', () => {
  it('is named by the claims that rest on it, each once', () => {
    const rule = aRule('Reasoned', {
      restsOn: [
        { claim: 'judge', basis: 'inference' },
        { claim: 'remedy', basis: 'microsoft' },
        { claim: 'causes', basis: 'inference' },
        { claim: 'judge', basis: 'inference', note: 'for older servers too' },
      ],
    });
    expect(inferredClaims(rule)).toEqual(['judge', 'causes']);
  });

  it('is not named where it concerns only how the rule is found: a reader of the finding is past that', () => {
    const rule = aRule('FoundByReasoning', {
      restsOn: [
        { claim: 'recognition', basis: 'inference' },
        { claim: 'versions', basis: 'inference' },
      ],
    });
    expect(inferredClaims(rule)).toEqual([]);
  });
});

describe('A title', () => {
  it('is the one of the rule or the failure, in each language', () => {
    const { words } = aRule('Any');
    const named = { en: { ...words.en, title: 'The lamp is out' }, fr: { ...words.fr, title: 'La lampe est éteinte' } };
    const title = { en: 'The lamp is out', fr: 'La lampe est éteinte' };
    expect(titleOf(aRule('Lamp', { words: named }))).toEqual(title);
    expect(titleOf({ ...aFailure('LampOut', 'out'), words: named })).toEqual(title);
  });
});
