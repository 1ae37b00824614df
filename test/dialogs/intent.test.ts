/** What a person wants, from clear words only; whatever is not clear is left to the recogniser. */
import { intentOf } from '../../dialogs/intent';

describe('Help', () => {
  it.each([
    'help',
    'Help',
    'help?',
    'HELP !',
    'aide',
    'Aide ?',
    'aidez-moi',
    '?',
    'what can you do?',
    'que pouvez-vous faire ?',
  ])('is meant by: %s', (text) => {
    expect(intentOf(text)).toEqual({ kind: 'help' });
  });

  it.each(['help me fix EX01', 'setup shows a help link', 'Help URL: http://x'])('is not meant by: %s', (text) => {
    expect(intentOf(text).kind).not.toBe('help');
  });
});

describe('A language', () => {
  it.each([
    ['en français', 'fr'],
    ['En francais.', 'fr'],
    ['parlez français', 'fr'],
    ['in French', 'fr'],
    ['français', 'fr'],
    ['in English', 'en'],
    ['en anglais', 'en'],
    ['English !', 'en'],
  ])('%s', (text, locale) => {
    expect(intentOf(text)).toEqual({ kind: 'language', locale });
  });

  it('is not changed by a question that names one', () => {
    expect(intentOf('is the French server EX01 healthy?').kind).not.toBe('language');
  });
});

describe('An explanation', () => {
  it.each([
    ['explain RebootPending', 'RebootPending'],
    ['Explain RebootPending.', 'RebootPending'],
    ['what is RebootPending?', 'RebootPending'],
    ['what does RebootPending mean?', 'RebootPending'],
    ['tell me about InstallWatermark', 'InstallWatermark'],
    ['explique RebootPending', 'RebootPending'],
    ['expliquez-moi RebootPending', 'RebootPending'],
    ['qu’est-ce que RebootPending ?', 'RebootPending'],
    ["c'est quoi RebootPending ?", 'RebootPending'],
  ])('%s', (text, what) => {
    expect(intentOf(text)).toEqual({ kind: 'explain', what });
  });

  it('of nothing in particular is no explanation', () => {
    expect(intentOf('explain')).toEqual({ kind: 'other' });
  });
});

describe('A check and a reason', () => {
  it.each([
    'check EX01',
    'Check EX01 EX02',
    'please check EX01',
    'test EX01',
    'vérifie EX01 EX02',
    'vérifiez EX01',
    'contrôler EX01',
  ])('a check is meant by: %s', (text) => {
    expect(intentOf(text).kind).toBe('check');
  });

  it.each([
    'why did Exchange setup fail on EX01?',
    'EX01 fails, why?',
    'pourquoi l’installation a échoué sur EX01 ?',
    'warum schlägt das Setup auf EX01 fehl?',
    'por qué falla EX01',
    'perché fallisce EX01',
  ])('a reason is meant by: %s', (text) => {
    expect(intentOf(text).kind).toBe('why');
  });

  it.each(['checklist for EX01', 'contrôleur de domaine', 'vérification EX01', 'testing'])(
    'no check is meant by: %s',
    (text) => {
      expect(intentOf(text).kind).not.toBe('check');
    },
  );
});

describe('A paste', () => {
  it('is anything of several lines, whatever its first word', () => {
    expect(intentOf('check\nthis')).toEqual({ kind: 'other' });
    expect(intentOf('why\n[11/20/2026 02:14:30.0000] [1] x')).toEqual({ kind: 'other' });
  });

  it('is anything long', () => {
    expect(intentOf(`explain ${'x'.repeat(400)}`)).toEqual({ kind: 'other' });
  });

  it.each(['', '   ', '\u0000', '\u{1f600}', '.'.repeat(299), '!?'.repeat(140)])(
    'takes no time and no fright at: %j',
    (text) => {
      expect(intentOf(text).kind).toBe('other');
    },
  );
});
