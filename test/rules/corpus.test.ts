/**
 * Recognition against the corpus: what is reached, as a floor, on the part that was tuned with and on the part that
 * nobody looks at. A case of the held-out part is never named here, only counted.
 */
import { loadCatalogue } from '../../rules/catalogue';
import { createRecogniser } from '../../rules/recognise';
import { readPart } from '../corpus/cases';
import { aboutRules, grouped, judge, percent, score } from '../corpus/score';
import type { Case, Part } from '../corpus/cases';
import type { Outcome } from '../corpus/score';

interface Floors {
  /** Per cent of the texts about rules that have the right one first. */
  readonly first: number;
  readonly recall: number;
  readonly falseClaims: number;
  /** In each language, of all texts that want something. */
  readonly inLanguage: number;
  readonly failures: number;
}

/** What was reached, rounded down; docs/quality.md has the figures and the targets. */
const floors: Readonly<Record<Part, Floors>> = {
  seen: { first: 98, recall: 98, falseClaims: 1, inLanguage: 97, failures: 97 },
  'held-out': { first: 95, recall: 95, falseClaims: 0, inLanguage: 92, failures: 97 },
};

const catalogue = loadCatalogue();
const recogniser = createRecogniser(catalogue);
const parts = { seen: readPart('seen'), 'held-out': readPart('held-out') } as const;
const all = [...parts.seen, ...parts['held-out']];

describe('the corpus', () => {
  it('wants every rule and every failure at least once', () => {
    const wanted = new Set(all.flatMap(({ expect: ids }) => ids));
    const known = [...catalogue.rules, ...catalogue.failures].map(({ id }) => id);
    expect(known.filter((id) => !wanted.has(id))).toEqual([]);
  });

  it('wants nothing that is not in the catalogue', () => {
    const named = all.flatMap(({ expect: ids, accept }) => [...ids, ...accept]);
    expect([...new Set(named)].filter((id) => !catalogue.find(id))).toEqual([]);
  });

  it('has each text once, and none in both parts, however it is written', () => {
    const texts = all.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    const plain = ({ text }: Case): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
    const seen = new Set(parts.seen.map(plain));
    expect(parts['held-out'].map(plain).filter((text) => seen.has(text))).toHaveLength(0);
  });

  it('has every language of Setup in both parts, with what wants a rule and what wants nothing', () => {
    for (const part of ['seen', 'held-out'] as const) {
      const languages = (cases: readonly Case[]) => [...new Set(cases.map(({ language }) => language))].sort();
      expect([part, languages(parts[part])]).toEqual([
        part,
        ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt-br', 'ru', 'zh-cn', 'zh-tw'],
      ]);
      expect(parts[part].filter(({ expect: ids }) => ids.length === 0).length).toBeGreaterThan(50);
    }
  });
});

describe.each(['seen', 'held-out'] as const)('recognition of the %s part', (part) => {
  const outcomes = judge(parts[part], recogniser);
  const floor = floors[part];
  const firstOf = (some: readonly Outcome[]) => percent(score(some).first);

  it('has the right rule first', () => {
    expect(firstOf(aboutRules(outcomes))).toBeGreaterThanOrEqual(floor.first);
  });

  it('finds what is wanted', () => {
    expect(percent(score(aboutRules(outcomes)).recall)).toBeGreaterThanOrEqual(floor.recall);
  });

  it('claims next to nothing about what is no failure of Setup', () => {
    expect(percent(score(outcomes).falseClaims)).toBeLessThanOrEqual(floor.falseClaims);
  });

  it('names the failures that are no rules', () => {
    const failures = outcomes.filter(({ tested }) => tested.category === 'failure');
    expect(firstOf(failures)).toBeGreaterThanOrEqual(floor.failures);
  });

  it('understands every language of Setup', () => {
    const weak = grouped(aboutRules(outcomes), ({ language }) => language)
      .map(([language, some]) => [language, firstOf(some)] as const)
      .filter(([, reached]) => reached < floor.inLanguage);
    expect(weak).toEqual([]);
  });

  it('is never wrong where Setup itself named the rule in full', () => {
    const named = outcomes.filter(({ tested }) =>
      ['log', 'wizard', 'id-case', 'id-in-question'].includes(tested.category),
    );
    expect(firstOf(named)).toBe(100);
  });
});
