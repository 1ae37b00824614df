/** The parts of a finding about an error that nobody knows, with all that a run may tell and with as little. */
import type { Heard } from '../../rules/compose';
import type { LogFailure } from '../../rules/log-failures';
import type { During, Run } from '../../rules/run';
import { privateNames, unknownFailure } from '../../rules/unknown-failure';
import { aRun, settings } from './checks/a-run';
import { aHeard, anEvidence } from './small-world';

const at = '2026-11-20T02:12:01.000';
const cmdlet = { name: 'new-Widget', line: 240, at: '2026-11-20T02:12:00.000', ended: false };
const whole: During = { task: 'Install-MailboxRole', component: 'Configuring the server', cmdlet };

interface Told {
  readonly failure?: Partial<LogFailure>;
  readonly run?: Partial<Run>;
  readonly heard?: Partial<Heard>;
}

function findingOf({ failure, run, heard }: Told = {}) {
  const error: LogFailure = {
    ...{ id: undefined, message: 'The widget is upside down.', reference: undefined, at, line: 250 },
    ...{ evidence: [], captures: {}, ...failure },
  };
  const said = aHeard({ name: undefined, message: error.message, at, evidence: [anEvidence(250)], ...heard });
  return unknownFailure(said, error, aRun({ outcome: 'failed', ...run }));
}

/** The last piece of evidence, line by line. */
const textFor = (told: Told): string[] => findingOf(told).evidence.at(-1)?.quote?.split('\n') ?? [];

describe('An unknown failure', () => {
  it('is a failure of its own, with Setup’s message and what the log says of it', () => {
    const captures = { reference: 'Task___1234' };
    expect(findingOf({ heard: { captures } })).toMatchObject({
      ...{ id: 'UnknownFailure', kind: 'failure', severity: 'error', verdict: 'fail' },
      title: {
        en: 'Setup stopped with an error that Preflight does not know',
        fr: 'Arrêt sur une erreur que Preflight ne connaît pas',
      },
      ...{ readings: { log: { verdict: 'fail', when: at } }, setupMessage: 'The widget is upside down.', captures },
    });
  });

  it('rests on nothing that was inferred or that sources dispute', () => {
    expect(findingOf()).toMatchObject({ inferred: [], disputes: [], folded: [], toKnow: undefined });
  });

  it('cites the error first and ends with the text for others, at the same line', () => {
    const [error, text, ...more] = findingOf().evidence;
    expect(error).toEqual(anEvidence(250));
    expect(text).toMatchObject({
      source: 'log',
      line: 250,
      when: undefined,
      found: { en: text?.quote, fr: text?.quote },
    });
    expect(text?.where.en).toContain('read it once more before you send it');
    expect(text?.where.fr).toContain('le relire avant de l’envoyer');
    expect(more).toEqual([]);
  });

  it('has one advice that changes nothing and warns of trying again and again', () => {
    const [advice, ...more] = findingOf().advice;
    expect(more).toEqual([]);
    expect(advice).toMatchObject({
      ...{ id: 'read-the-root', risk: 'low', fix: undefined },
      title: {
        en: 'Read the first error and ask for help with it',
        fr: 'Lire la première erreur et demander de l’aide',
      },
    });
    expect(advice?.reversal.en).toBe('Nothing is changed.');
    expect(advice?.reversal.fr).toContain('n’est modifié');
    expect(advice?.never).toHaveLength(1);
    expect(advice?.never[0]?.en).toContain('Do not start Setup again and again');
    expect(advice?.never[0]?.fr).toContain('Ne pas relancer le programme d’installation');
  });

  it('sends the reader to the error where no cmdlet is known', () => {
    const [advice] = findingOf({ failure: { during: { ...whole, cmdlet: undefined } } }).advice;
    expect(advice?.steps.en[0]).toContain('at the line shown');
    expect(advice?.steps.fr[0]).toContain('à la ligne indiquée');
    expect(advice?.steps.fr).toHaveLength(advice?.steps.en.length ?? 0);
  });
});

describe('What was under way', () => {
  const because = (failure: Partial<LogFailure>) => findingOf({ failure }).because;

  it('is left out, and the task too, where the log tells neither', () => {
    expect(because({})).toEqual({
      en: 'This is the first error of the run. What follows it in the log is usually its consequence.',
      fr: 'C’est la première erreur de l’exécution. Ce qui la suit dans le journal en est en général la conséquence.',
    });
  });

  it('is said after the reference of the task, in each language', () => {
    const { en, fr } = because({ reference: 'Task___1234', during: whole });
    expect(en).toMatch(/^This is the first error of the run, in task Task___1234\. Under way: Install-MailboxRole, /);
    expect(fr).toMatch(/^C’est la première erreur de l’exécution, dans la tâche Task___1234\. En cours/);
  });

  it('is the component alone, or the cmdlet alone, where no more is known', () => {
    const none = { task: undefined, component: undefined, cmdlet: undefined };
    expect(because({ during: { ...none, component: 'Configuring' } }).en).toContain(' Under way: "Configuring". ');
    expect(because({ during: { ...none, cmdlet } }).en).toContain(' Under way: cmdlet new-Widget. ');
  });

  it('is after the cmdlet, where that one had ended', () => {
    const { en, fr } = because({ during: { ...whole, cmdlet: { ...cmdlet, ended: true } } });
    expect(en).toContain('after the cmdlet new-Widget.');
    expect(fr).toContain('après la cmdlet new-Widget.');
  });

  it('is cited by its line of the log', () => {
    const [, begin] = findingOf({ failure: { during: whole } }).evidence;
    expect(begin).toMatchObject({
      source: 'log',
      line: 240,
      quote: 'Beginning processing new-Widget',
      when: cmdlet.at,
    });
    expect(begin?.where).toEqual({ en: 'ExchangeSetup.log, line 240', fr: 'ExchangeSetup.log, ligne 240' });
  });

  it('is cited by its line of the paste when it was pasted', () => {
    const { evidence, readings } = findingOf({ failure: { during: whole }, heard: { source: 'paste' } });
    expect(evidence[1]).toMatchObject({ source: 'paste', line: 240, quote: 'Beginning processing new-Widget' });
    expect(evidence[1]?.where).toEqual({ en: 'pasted text, line 240', fr: 'texte collé, ligne 240' });
    expect(evidence[2]?.source).toBe('paste');
    expect(readings).toEqual({ paste: { verdict: 'fail', when: at } });
  });
});

describe('The text for a request for help', () => {
  it('is two lines where the run tells nothing but its product', () => {
    expect(textFor({ run: { build: undefined, mode: undefined, roles: [] } })).toEqual([
      'Exchange Server 2019 Setup, mode unknown',
      'First error, at 02:12:01: The widget is upside down.',
    ]);
  });

  it('has a line for each fact that the run tells', () => {
    const run = { installedBuild: '15.2.1118.7', roles: ['Mailbox', 'ManagementTools'], operatingSystem: 'NT 6.2' };
    expect(textFor({ run, failure: { reference: 'Task___1234', during: { ...whole, component: undefined } } })).toEqual(
      [
        'Exchange Server 2019 Setup, build 15.2.986.5, mode upgrade',
        'Installed before: 15.2.1118.7',
        'Roles: Mailbox, ManagementTools',
        'Windows: NT 6.2',
        'Under way: Install-MailboxRole, cmdlet new-Widget.',
        'Reference: Task___1234',
        'First error, at 02:12:01: The widget is upside down.',
      ],
    );
  });

  it('names the build before an interrupted upgrade, not the half of one that stands there now', () => {
    const run = { installedBuild: '15.2.986.5', backupBuild: '15.2.858.5' };
    expect(textFor({ run })).toContain('Installed before: 15.2.858.5');
  });
});

describe('The names that are replaced', () => {
  const nobody = { server: undefined, user: undefined };

  it('are the server, the account and its domain', () => {
    expect(privateNames(aRun({ server: 'EX01', user: 'CORP\\installer' }))).toEqual([
      { kind: 'server', value: 'EX01' },
      { kind: 'domain', value: 'CORP' },
      { kind: 'name', value: 'installer' },
    ]);
  });

  it('are none where the run tells none, or an account without a domain', () => {
    expect(privateNames(aRun(nobody))).toEqual([]);
    expect(privateNames(aRun({ ...nobody, user: 'installer' }))).toEqual([]);
  });

  it('are those of the command line too, where a switch has a value', () => {
    const parameters = {
      ...{ organizationname: 'Contoso Mail', domaincontroller: 'dc1', dc: 'dc2', domain: 'child', mdbname: 'Sales DB' },
      ...{ mode: 'Install' },
    };
    expect(privateNames(aRun({ ...nobody, parameters }))).toEqual([
      { kind: 'name', value: 'Contoso Mail' },
      { kind: 'server', value: 'dc1' },
      { kind: 'server', value: 'dc2' },
      { kind: 'domain', value: 'child' },
      { kind: 'name', value: 'Sales DB' },
    ]);
    expect(privateNames(aRun({ ...nobody, parameters: { dc: '', domain: 'child' } }))).toEqual([
      { kind: 'domain', value: 'child' },
    ]);
  });

  it('are those that Setup read of the machine and the directory, where it found any', () => {
    const read = settings({ ComputerNameNetBIOS: 'EX01', SiteName: 'Paris', OrganizationName: '<NULL>', Other: 'x' });
    expect(privateNames(aRun({ ...nobody, settings: read }))).toEqual([
      { kind: 'server', value: 'EX01' },
      { kind: 'name', value: 'Paris' },
    ]);
    expect(privateNames(aRun({ ...nobody, settings: settings({ SiteName: '', DomainController: 'dc1' }) }))).toEqual([
      { kind: 'server', value: 'dc1' },
    ]);
  });
});
