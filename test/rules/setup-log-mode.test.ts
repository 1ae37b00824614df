/** What Setup was asked to do: told by its parameters, else by its command line, else by what it says itself. */
import { modeOf } from '../../rules/setup-log/mode';

const none = new Map<string, string>();
const parameters = (...names: readonly (readonly [name: string, value: string])[]): Map<string, string> =>
  new Map(names);

describe('the parameters', () => {
  it.each(['mode', 'm'])('name the mode as %s, before anything else is asked', (name) => {
    expect(modeOf(parameters([name, 'Upgrade']), '/preparead', 'Install')).toBe('upgrade');
  });

  it('are passed over when the mode in them is empty', () => {
    expect(modeOf(parameters(['mode', '']), '/preparead', undefined)).toBe('preparead');
  });

  it.each([
    ['prepareschema', 'prepareschema'],
    ['pad', 'preparealldomains'],
    ['nprs', 'newprovisionedserver'],
  ])('tell the mode by a switch such as %s, wherever it stands among them', (name, mode) => {
    const given = parameters(['iacceptexchangeserverlicenseterms', ''], [name, ''], ['sourcedir', 'D:\\']);
    expect(modeOf(given, '/mode:Install', 'Uninstall')).toBe(mode);
  });

  it('that are no switch of a mode leave the word to the command line', () => {
    expect(modeOf(parameters(['sourcedir', 'D:\\'], ['constructor', '']), '/mode:Install', undefined)).toBe('install');
  });
});

describe('the command line', () => {
  it.each([
    ['/mode:RecoverServer', 'recoverserver'],
    ['-m:"Upgrade"', 'upgrade'],
    ['/roles:Mailbox /mode:Install', 'install'],
    ['/sourcedir:D:\\ /PrepareSchema', 'prepareschema'],
    ['/mode /preparead', 'preparead'],
    ['/m /pd', 'preparedomain'],
    ['/constructor /rprs', 'removeprovisionedserver'],
    ['/roles:Mailbox', undefined],
    ['', undefined],
  ])('of %s tells the mode %s', (commandLine, mode) => {
    expect(modeOf(none, commandLine, undefined)).toBe(mode);
  });

  it('counts for more than the installation mode', () => {
    expect(modeOf(none, '/preparedomain', 'Install')).toBe('preparedomain');
  });
});

describe('the installation mode', () => {
  it.each([
    ['Install', 'install'],
    ['BuildToBuildUpgrade', 'upgrade'],
    ['Uninstall', 'uninstall'],
    ['DisasterRecovery', 'recoverserver'],
    ['Unknown', undefined],
    [undefined, undefined],
  ])('%s means %s in the words of the switch', (installationMode, mode) => {
    expect(modeOf(none, undefined, installationMode)).toBe(mode);
  });
});
