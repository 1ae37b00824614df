/** The exact next step for each kind of run: the wizard or a command, with the switches that this build knows. */
import { commandFor, resume } from '../../rules/resume';
import type { Finding } from '../../rules/finding';
import type { Run } from '../../rules/run';
import { aRun } from './checks/a-run';
import { aFinding } from './small-world';

const on = '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON';
const old = '/IAcceptExchangeServerLicenseTerms';
const next = (differs: Partial<Run>, ...findings: Finding[]) => resume(aRun(differs), findings);

describe('The command for each mode', () => {
  it.each([
    ['install', `.\\Setup.exe /Mode:Install /Roles:Mailbox ${on}`],
    ['upgrade', `.\\Setup.exe /Mode:Upgrade ${on}`],
    ['uninstall', `.\\Setup.exe /Mode:Uninstall ${on}`],
    ['recoverserver', `.\\Setup.exe /Mode:RecoverServer ${on}`],
    ['prepareschema', `.\\Setup.exe /PrepareSchema ${on}`],
    ['preparead', `.\\Setup.exe /PrepareAD ${on}`],
    ['preparedomain', `.\\Setup.exe /PrepareDomain ${on}`],
    ['preparealldomains', `.\\Setup.exe /PrepareAllDomains ${on}`],
  ])('%s', (mode, expected) => {
    expect(commandFor(aRun({ mode }))).toBe(expected);
  });

  it('names every role that was asked for', () => {
    expect(commandFor(aRun({ mode: 'install', roles: ['Mailbox', 'ManagementTools'] }))).toContain(
      '/Roles:Mailbox,ManagementTools',
    );
  });

  it('carries the organization name to /PrepareAD, in quotes', () => {
    const parameters = { organizationname: 'Corp Mail' };
    expect(commandFor(aRun({ mode: 'preparead', parameters }))).toBe(
      `.\\Setup.exe /PrepareAD /OrganizationName:"Corp Mail" ${on}`,
    );
  });

  it('keeps what changes the installation: the folder, the first database, a chosen domain controller', () => {
    const parameters = {
      ...{ mode: 'Install', sourcedir: 'D:\\', targetdir: 'E:\\Exchange Server\\', mdbname: 'DB01' },
      ...{ domaincontroller: 'DC01.corp.example', installwindowscomponents: '' },
    };
    expect(commandFor(aRun({ mode: 'install', parameters }))).toBe(
      '.\\Setup.exe /Mode:Install /Roles:Mailbox /TargetDir:"E:\\Exchange Server" /InstallWindowsComponents ' +
        `/MdbName:DB01 /DomainController:DC01.corp.example ${on}`,
    );
  });

  it('puts nothing on the line that a value could smuggle out of its quotes', () => {
    const parameters = { organizationname: 'Corp" /Mode:Uninstall "' };
    expect(commandFor(aRun({ mode: 'preparead', parameters }))).toContain('/OrganizationName:"Corp /Mode:Uninstall"');
  });

  it('prepares the one domain that was named', () => {
    const parameters = { preparedomain: 'child.corp.example' };
    expect(commandFor(aRun({ mode: 'preparedomain', parameters }))).toBe(
      `.\\Setup.exe /PrepareDomain:child.corp.example ${on}`,
    );
  });

  it('is not guessed for a mode that nobody knows, or none', () => {
    expect(commandFor(aRun({ mode: 'sideways' }))).toBeUndefined();
    expect(commandFor(aRun({ mode: undefined }))).toBeUndefined();
  });

  it.each([
    ['2013', '15.0.1497.2', old],
    ['2016', '15.1.2308.8', old],
    ['2016', '15.1.2507.6', on],
    ['2019', '15.2.922.7', old],
    ['2019', '15.2.1544.4', on],
    ['SE', '15.2.2562.17', on],
  ] as const)('accepts the licence as Exchange %s %s wants it', (product, build, license) => {
    expect(commandFor(aRun({ product, build }))).toBe(`.\\Setup.exe /Mode:Upgrade ${license}`);
  });

  it('has no licence switch for Exchange 2010, and no blank at its end', () => {
    expect(commandFor(aRun({ product: '2010', build: '14.3.123.4' }))).toBe('.\\Setup.exe /Mode:Upgrade');
  });
});

describe('The next step', () => {
  it('is none after Setup succeeded', () => {
    expect(next({ outcome: 'succeeded' })).toBeUndefined();
  });

  it('is none when nobody knows what was run', () => {
    expect(next({ mode: undefined, wizard: undefined })).toBeUndefined();
  });

  it('after a command line is an elevated window, the media of that build, and the same command', () => {
    const step = next({ mode: 'install', build: '15.2.1544.4' });
    expect(step).toMatchObject({ how: 'command-line', command: `.\\Setup.exe /Mode:Install /Roles:Mailbox ${on}` });
    expect(step?.steps.en.join('\n')).toMatch(
      /Run as administrator[^]*installation media 15\.2\.1544\.4[^]*Setup\.exe/,
    );
    expect(step?.steps.fr.join('\n')).toContain('Exécuter en tant qu’administrateur');
    expect(step?.notes[0]?.en).toContain('.\\Setup.exe');
  });

  it('after the wizard is Retry on the same page', () => {
    const step = next({ wizard: true });
    expect(step).toMatchObject({ how: 'wizard', command: undefined });
    expect(step?.steps.en[0]).toContain('Retry');
    expect(step?.steps.fr[0]).toContain('Réessayer');
  });

  it('after the wizard and a restart is to start it again, for a restart closes it', () => {
    const step = next({ wizard: true }, aFinding('RebootPending'));
    expect(step).toMatchObject({ how: 'wizard', command: '.\\Setup.exe' });
    expect(step?.steps.en.join()).not.toContain('Retry');
  });

  it('after Setup was started from the Bin folder names the folder to avoid', () => {
    const step = next({}, aFinding('WrongSetupExe'));
    expect(step?.steps.en.join()).toContain('not to the Bin folder');
    expect(step?.steps.fr.join()).toContain('non dans le dossier Bin');
  });
});

describe('A watermark', () => {
  const watermark = aFinding('InstallWatermark');

  it('leads to the wizard, whatever the run was started as', () => {
    for (const wizard of [true, false, undefined]) {
      expect(next({ wizard, mode: 'install' }, watermark)).toMatchObject({ how: 'wizard', command: '.\\Setup.exe' });
    }
  });

  it('is never deleted, and that public sources disagree is said', () => {
    const notes = next({}, watermark)?.notes.map((note) => note.en) ?? [];
    expect(notes.join()).toContain('Public sources disagree');
    expect(notes.join()).toContain('never delete it');
    expect(next({}, watermark)?.steps.en.join()).not.toMatch(/delete|regedit/i);
  });

  it('wants the same build as the run that stopped', () => {
    expect(next({ build: '15.2.986.5' }, watermark)?.steps.en[0]).toContain('15.2.986.5');
  });

  it('counts too when it was folded under its cause', () => {
    const cause = aFinding('ServiceDisabled', { folded: [watermark] });
    expect(next({}, cause)?.how).toBe('wizard');
  });

  it('of an uninstall lets the removal end first', () => {
    const step = next({ mode: 'install' }, aFinding('InterruptedUninstallNotContinued'));
    expect(step?.how).toBe('wizard');
    expect(step?.steps.en.join()).toContain('removal');
    expect(step?.steps.fr.join()).toContain('suppression');
  });
});
