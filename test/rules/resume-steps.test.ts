/** The whole of a next step as a person reads it, in both languages, with and without what the log may leave out. */
import { commandFor, resume } from '../../rules/resume';
import { aRun } from './checks/a-run';
import { aFinding } from './small-world';

const on = '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON';

describe('The command', () => {
  it('asks for no role where the log names none', () => {
    expect(commandFor(aRun({ mode: 'install', roles: [] }))).toBe(`.\\Setup.exe /Mode:Install ${on}`);
  });

  it('asks for no role again when a server is upgraded', () => {
    expect(commandFor(aRun({ mode: 'upgrade', roles: ['Mailbox'] }))).toBe(`.\\Setup.exe /Mode:Upgrade ${on}`);
  });

  it('names a domain to be prepared only where that is what Setup was asked to do', () => {
    const parameters = { preparead: '', preparedomain: 'child.corp.example' };
    expect(commandFor(aRun({ mode: 'preparead', parameters }))).toBe(`.\\Setup.exe /PrepareAD ${on}`);
  });

  it('has no blank at its end where a preparation takes no licence switch', () => {
    const run = aRun({ mode: 'preparead', product: '2010', build: '14.3.123.4' });
    expect(commandFor(run)).toBe('.\\Setup.exe /PrepareAD');
  });
});

describe('A step for the command line', () => {
  it('names the media without a build where the log has none', () => {
    const step = resume(aRun({ build: undefined }), []);
    expect(step?.steps.en[1]).toBe('Go to the folder of the installation media.');
    expect(step?.steps.fr[1]).toBe('Se placer dans le dossier du support d’installation.');
  });

  it('ends with the command, in each language', () => {
    const step = resume(aRun({ mode: 'preparead' }), []);
    expect(step?.steps.en.at(-1)).toBe(`Run \`.\\Setup.exe /PrepareAD ${on}\``);
    expect(step?.steps.fr.at(-1)).toBe(`Exécuter \`.\\Setup.exe /PrepareAD ${on}\``);
  });
});

describe('A step for the wizard', () => {
  it.each(['RebootPending', 'PendingRebootWindowsComponents'])('is one start after the restart for %s', (id) => {
    const step = resume(aRun({ wizard: true }), [aFinding(id)]);
    expect(step?.command).toBe('.\\Setup.exe');
    expect(step?.steps).toEqual({
      en: ['After the restart, start `.\\Setup.exe` again from the installation media, as administrator.'],
      fr: [
        'Après le redémarrage, relancer `.\\Setup.exe` depuis le support d’installation, en tant qu’administrateur.',
      ],
    });
  });

  it('warns of the older Setup that PowerShell may find first', () => {
    const notes = resume(aRun({ wizard: true }), [])?.notes;
    expect(notes).toHaveLength(1);
    expect(notes?.[0]?.en).toContain('an older Setup from the Exchange Bin folder may start instead');
    expect(notes?.[0]?.fr).toContain('un ancien programme d’installation du dossier Bin');
  });
});

describe('A step after a watermark', () => {
  it('names no build where the log has none', () => {
    const steps = resume(aRun({ build: undefined }), [aFinding('InstallWatermark')])?.steps;
    expect(steps?.en[0]).toContain('the same build as the run that stopped');
    expect(steps?.fr[0]).toContain('de la même version que l’exécution interrompue');
  });

  it('lets the wizard take the installation up, in each language', () => {
    const steps = resume(aRun({}), [aFinding('InstallWatermark')])?.steps;
    expect(steps?.en.at(-1)).toBe('The wizard finds the interrupted installation and goes on from there.');
    expect(steps?.fr.at(-1)).toBe('L’Assistant détecte l’installation interrompue et la reprend à cet endroit.');
  });
});
