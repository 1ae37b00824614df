/** Every sentence of ours in every language: complete, calm, and set as its readers set it. */
import { loadCatalogue } from '../../rules/catalogue';
import { failureWords } from '../../probes/failure-words';
import { en } from '../../dialogs/words/en';
import { fr } from '../../dialogs/words/fr';
import { doorWords } from '../../bot/words';
import { advise } from '../../rules/advise';
import { resume } from '../../rules/resume';
import { aFinding } from '../rules/small-world';
import { aRun } from '../rules/checks/a-run';

/** Sentences by where they stand; functions are given words that cannot be mistaken for ours. */
function sentencesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    if (path.endsWith('readingAt')) return [[path, String(value('log', 'fail', ' X'))]];
    // Counts are tried as one and as many; a text in the place of a count does no harm.
    return [1, 3, 'X'].map((filled) => [path, String(value(filled, filled, filled, filled, filled))]);
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => sentencesOf(one, path === '' ? name : `${path}.${name}`));
}

/** The French side of everything that is said in two languages. */
function frenchOf(value: unknown, path: string): [string, string][] {
  if (value === null || typeof value !== 'object') return [];
  if ('en' in value && 'fr' in value) return sentencesOf(value.fr, path);
  return Object.entries(value).flatMap(([name, one]) => frenchOf(one, `${path}.${name}`));
}

const catalogue = loadCatalogue();
const { server, product, build, installedBuild, backupBuild, mode, wizard, roles } = aRun({});
const about = { server, product, build, installedBuild, backupBuild, mode, wizard, roles, captures: {} };

const ruleWords: [string, string][] = [...catalogue.rules, ...catalogue.failures].flatMap((entry) => [
  ...frenchOf(entry.words, entry.id),
  ...frenchOf(entry.disputes ?? [], entry.id),
  ...frenchOf(advise(entry, about, undefined), entry.id),
  ...(entry.toKnow ? frenchOf({ toKnow: entry.toKnow }, entry.id) : []),
]);
const judgedWords: [string, string][] = [...catalogue.rules, ...catalogue.failures].flatMap((entry) =>
  entry.examples.judged.flatMap(({ name, answers }) =>
    frenchOf({ judged: entry.judge?.(answers) }, `${entry.id} (${name})`),
  ),
);
const resumeWords = ['RebootPending', 'InstallWatermark', 'InterruptedUninstallNotContinued', 'WrongSetupExe'].flatMap(
  (id) =>
    [true, false].flatMap((withWizard) =>
      frenchOf({ resume: resume(aRun({ wizard: withWizard }), [aFinding(id)]) }, id),
    ),
);

const french: Readonly<Record<string, [string, string][]>> = {
  'the conversations': sentencesOf(fr),
  'the reasons why a server could not be read': frenchOf(failureWords, 'failure'),
  'the door': frenchOf(doorWords, 'door'),
  'the rules': ruleWords,
  'the judges': judgedWords,
  'the next step': resumeWords,
};

/** Commands, paths and what stands in back quotes or straight double quotes are not prose. */
function prose(text: string): string {
  return (
    text
      .replace(/`[^`]*`/g, '')
      // Setup's own words, and tables of versions.
      .replace(/«\u00a0[^»]*\u00a0»/g, '«\u00a0x\u00a0»')
      .replace(/: (?=\d)/g, '')
      .replace(/https?:\/\/\S+/g, '')
      .replace(/\[\d\d\/\d\d\/\d{4} [\d:.]+\] \[\d\]/g, '')
  );
}

const wrong = (texts: readonly [string, string][], bad: (text: string) => boolean): string[] => [
  ...new Set(texts.filter(([, text]) => bad(prose(text))).map(([path, text]) => `${path}: ${text}`)),
];

describe('Both languages', () => {
  it('say the same things: no sentence is missing or empty', () => {
    const names = (words: unknown) => [...new Set(sentencesOf(words).map(([path]) => path))].sort();
    expect(names(fr)).toEqual(names(en));
    for (const words of [en, fr]) {
      const empty = sentencesOf(words).filter(([, text]) => text.trim() === '');
      expect(empty.map(([path]) => path)).toEqual([]);
    }
  });

  it('use what they are given: nothing that one fills in is left out of the other', () => {
    const marks = ['\u2460', '\u2461', '\u2462', '\u2463', '\u2464'];
    const used = (words: unknown, path = ''): [string, string][] => {
      if (typeof words === 'function') {
        const text = String(words(...marks));
        return [[path, marks.filter((mark) => text.includes(mark)).join('')]];
      }
      if (words === null || typeof words !== 'object') return [];
      return Object.entries(words).flatMap(([name, one]) => used(one, `${path}.${name}`));
    };
    expect(Object.fromEntries(used(fr))).toEqual(Object.fromEntries(used(en)));
  });

  it('are calm: no exclamation marks, no "simply", no "unfortunately", no "please"', () => {
    const loud = (text: string) => /!|\bsimply\b|\bunfortunately\b|\bplease\b|malheureusement|simplement/i.test(text);
    expect(wrong([...sentencesOf(en), ...sentencesOf(fr)], loud)).toEqual([]);
  });

  it('never show a hole where something was to be filled in', () => {
    const hole = (text: string) => /undefined|\[object|NaN|\$\{/.test(text);
    expect(wrong([...sentencesOf(en), ...sentencesOf(fr)], hole)).toEqual([]);
  });

  it('count one as one', () => {
    // Many servers are never one.
    const one = sentencesOf({ ...fr, lookingAtMany: '' }).filter(([, text]) =>
      /\b1 (?:serveurs|actions|vérifications|conséquences|minutes|avertissements|exécutions|réponses)\b/.test(text),
    );
    expect(one).toEqual([]);
    const single = sentencesOf({ ...en, lookingAtMany: '' }).filter(([, text]) =>
      /\b1 (?:servers|actions|checks|consequences|minutes|warnings|runs|questions)\b(?! (?:answered|could))/.test(text),
    );
    expect(single).toEqual([]);
  });
});

describe.each(Object.entries(french))('French, in %s', (_where, texts) => {
  it('has words', () => {
    expect(texts.length).toBeGreaterThan(0);
  });

  it('sets a no-break space before a colon, a semicolon and a question mark', () => {
    expect(wrong(texts, (text) => /[^\u00a0\u202f\s\d/\\A-Z][:;?](?=\s|$)|[ ][:;?](?=\s|$)/.test(text))).toEqual([]);
  });

  it('sets no-break spaces inside its quotation marks', () => {
    expect(wrong(texts, (text) => /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/.test(text))).toEqual([]);
  });

  it('writes its apostrophes round', () => {
    expect(wrong(texts, (text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
