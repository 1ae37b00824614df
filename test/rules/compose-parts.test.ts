/** What a finding takes from the rule and what from those who spoke of it. */
import { verbatim } from '../../probes/said';
import { compose } from '../../rules/compose';
import { given } from './small-composition';
import { aHeard, aRule, tellingRemedy, toldTo } from './small-world';

const passedThen = aHeard({ verdict: 'pass', message: undefined, evidence: [] });
const stranger = { id: 'BrandNewRule', entry: undefined } as const;

describe('Several that speak of one rule', () => {
  it('are believed in what is worst: a complaint is not talked away by an older text in which the rule passed', () => {
    const pasted = aHeard({ ...passedThen, source: 'paste' });
    const finding = compose(given({ heard: [pasted, aHeard()], asked: false }));
    expect(finding.verdict).toBe('fail');
    expect(finding.readings).toMatchObject({ paste: { verdict: 'pass' }, log: { verdict: 'fail' } });
  });

  it('are quoted by the first that has Setup’s own words', () => {
    const wordless = aHeard({ source: 'paste', message: undefined });
    expect(compose(given({ heard: [wordless, aHeard()] })).setupMessage).toBe('The service is not running.');
  });

  it('all count as evidence, in the order in which they were heard', () => {
    const finding = compose(given({ heard: [aHeard({ source: 'paste' }), aHeard()] }));
    expect(finding.evidence.map((one) => one.line)).toEqual([226, 226]);
  });
});

describe('A known rule', () => {
  it('brings its title, its severity, its disputes and what is only our reasoning', () => {
    const entry = aRule('SpoolerStopped', {
      severity: 'warning',
      disputes: [verbatim('Some say otherwise.')],
      restsOn: [{ claim: 'remedy', basis: 'inference' }],
    });
    expect(compose(given({ entry, heard: [aHeard({ verdict: 'warn' })] }))).toMatchObject({
      title: verbatim('SpoolerStopped'),
      severity: 'warning',
      disputes: [verbatim('Some say otherwise.')],
      inferred: ['remedy'],
    });
  });

  it('goes by the name of the catalogue, however the source spelt it', () => {
    expect(compose(given({ id: 'spoolerstopped', heard: [aHeard()] })).id).toBe('SpoolerStopped');
  });

  it('is disputed by nobody unless it says so', () => {
    expect(compose(given({ heard: [aHeard()] })).disputes).toEqual([]);
  });

  it('writes its steps for the run and with the values of Setup’s message', () => {
    const entry = aRule('SpoolerStopped', { remedies: [tellingRemedy('tell')] });
    const finding = compose(given({ entry, heard: [aHeard({ captures: { name: 'Spooler' } })] }));
    expect(toldTo(finding)).toMatchObject({ server: 'EX01', mode: 'upgrade', captures: { name: 'Spooler' } });
  });
});

describe('A rule that is not in the catalogue', () => {
  it('stops Setup when Setup said so, and nothing is claimed about it', () => {
    expect(compose(given({ ...stranger, heard: [aHeard()] }))).toMatchObject({
      severity: 'error',
      inferred: [],
      disputes: [],
      advice: [],
    });
  });

  it('is called by its name where Setup gave one', () => {
    expect(compose(given({ ...stranger, heard: [aHeard()] })).title).toEqual({
      en: 'Readiness rule BrandNewRule, which Preflight does not know yet',
      fr: 'Règle de préparation BrandNewRule, que Preflight ne connaît pas encore',
    });
  });

  it('is called a requirement where Setup gave it no name: the number of a line is none', () => {
    expect(compose(given({ ...stranger, id: 'unnamed-line-226', heard: [aHeard()] })).title).toEqual({
      en: 'A requirement that Preflight does not know yet',
      fr: 'Une exigence que Preflight ne connaît pas encore',
    });
  });
});
