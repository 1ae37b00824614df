import fc from 'fast-check';
import { mistakeLine, readConfig } from '../../bot/config';
import { nearest } from '../../bot/config-mistakes';

const guid = '01234567-89ab-cdef-0123-456789abcdef';
const live = `teams:\n  appId: ${guid}\n  tenantId: ${guid}\n`;

function read(text: string, env: Record<string, string> = {}, secrets: Record<string, string> = {}) {
  return readConfig({ text, env, readSecret: (path) => secrets[path] });
}

function mistakesIn(text: string, env: Record<string, string> = {}, secrets: Record<string, string> = {}): string[] {
  const result = read(text, env, secrets);
  return result.ok ? [] : result.mistakes.map((mistake) => mistakeLine(mistake).en);
}

describe('the configuration', () => {
  it('needs nothing but the word practice to be tried out', () => {
    const result = read('practice: true');
    expect(result).toMatchObject({
      ok: true,
      config: { practice: true, listen: { host: '127.0.0.1', port: 3978 }, people: { everyone: 'nobody' } },
    });
  });

  it('names all five mistakes at once, each with its line', () => {
    const text = [
      'practise: false',
      'listen:',
      '  port: high',
      'teams:',
      '  appId: not-a-guid',
      `  tenantId: ${guid}`,
      '  apType: SingleTenant',
      'people:',
      '  approvers:',
      `    - ${guid}`,
      '    - somebody@corp.example',
    ].join('\n');
    expect(mistakesIn(text)).toEqual([
      'line 1: practise is not a known key. The nearest known key is practice.',
      'line 3: listen.port must be a port number from 0 to 65535.',
      expect.stringMatching(/^line 5: teams\.appId must be a GUID/),
      'line 7: teams.apType is not a known key. The nearest known key is appType.',
      expect.stringMatching(/^line 11: people\.approvers\.1 must be a GUID/),
    ]);
  });

  it('finds contradictions in the same run as wrong values', () => {
    expect(mistakesIn('practice: true\nlog: {level: loud}\nlisten: {host: 0.0.0.0, prt: 1}')).toEqual([
      'line 2: log.level must be debug, info, warn or error.',
      'line 3: listen.prt is not a known key. The nearest known key is port.',
      expect.stringContaining('line 3: listen.host must be 127.0.0.1'),
    ]);
  });

  it('says the same in French', () => {
    const result = read('listen:\n  port: high\npractice: true');
    const line = result.ok ? '' : mistakeLine(result.mistakes[0]!).fr;
    expect(line).toBe('ligne 2\u00a0: listen.port doit être un numéro de port de 0 à 65535.');
  });

  it('does not run without an app id, or in practice mode where others can reach it', () => {
    expect(mistakesIn('')).toEqual(['teams.appId is needed outside practice mode.']);
    expect(mistakesIn('practice: true\nlisten:\n  host: 0.0.0.0')).toEqual([
      'line 3: listen.host must be 127.0.0.1 in practice mode, because nobody is asked who they are.',
    ]);
  });

  it('takes the kinds of registration that exist, in any letter case, and no other', () => {
    const withPassword = { PREFLIGHT_APP_PASSWORD: 'secret' };
    expect(read(live, withPassword)).toMatchObject({ ok: true, config: { teams: { appType: 'SingleTenant' } } });
    expect(read(`${live}  appType: userassignedmsi`)).toMatchObject({ ok: true });
    const legacy = read(`${live}  appType: multitenant`, withPassword);
    expect(legacy.ok && legacy.notices[0]?.en).toContain('2025');
    expect(mistakesIn(`${live}  appType: Tenantless`, withPassword)).toEqual([
      'line 4: teams.appType must be SingleTenant, UserAssignedMSI or MultiTenant.',
    ]);
    expect(mistakesIn(`${live}  appType: UserAssignedMSI`, withPassword)).toEqual([
      expect.stringContaining('has no password'),
    ]);
    expect(mistakesIn(live)).toEqual([expect.stringContaining('PREFLIGHT_APP_PASSWORD')]);
  });

  it('reads secrets from files and says which one cannot be read, never what it holds', () => {
    const text = `${live}  passwordFile: /run/secret`;
    expect(read(text, {}, { '/run/secret': 's3cret\n' })).toMatchObject({
      ok: true,
      config: { teams: { password: 's3cret' } },
    });
    const mistakes = mistakesIn(text);
    expect(mistakes[0]).toBe('line 4: The file that teams.passwordFile names cannot be read, or is empty.');
    expect(mistakesIn(`${live}  password: s3cret`).join()).not.toContain('s3cret');
  });

  it('lets the environment win and names the variable that is wrong', () => {
    expect(read('practice: true\nlisten: {port: 1}', { PREFLIGHT_PORT: '4000' })).toMatchObject({
      config: { listen: { port: 4000 } },
    });
    expect(mistakesIn('practice: true', { PREFLIGHT_PORT: 'high' })).toEqual([
      'listen.port (PREFLIGHT_PORT) must be a port number from 0 to 65535.',
    ]);
  });

  it('finds a key that is written twice together with the other mistakes', () => {
    expect(mistakesIn('practice: false\npractice: true\nlog: {level: loud}')).toEqual([
      'line 2: practice is written more than once.',
      'line 3: log.level must be debug, info, warn or error.',
    ]);
  });

  it('turns away what is no YAML, no section or a bomb of references', () => {
    expect(mistakesIn('listen: [1')[0]).toMatch(/^line 1: This is not valid YAML/);
    expect(mistakesIn('- practice')).toEqual([expect.stringContaining('keys and values')]);
    expect(mistakesIn('listen: 5\npractice: true')).toEqual(['line 1: listen must be a section with keys of its own.']);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefg'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
    ].join('\n');
    expect(mistakesIn(bomb)).not.toEqual([]);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const result = read(text);
        expect(result.ok || result.mistakes.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it('finds no nearest name for a word that resembles none', () => {
  expect(nearest('zzzzzz', ['practice', 'listen'])).toBeUndefined();
  expect(nearest('lissen', ['practice', 'listen'])).toBe('listen');
});
