/** What every rule and every failure must keep to, whoever wrote it. A broken promise is named in one sentence. */
import { unanswered, answered, type AnswerSheet } from '../../probes/answer';
import { openFix } from '../../probes/fix-kinds';
import { locales, type Said } from '../../probes/said';
import { advise } from '../../rules/advise';
import { loadCatalogue } from '../../rules/catalogue';
import type { Failure } from '../../rules/failure';
import type { About } from '../../rules/finding';
import { judge } from '../../rules/judge';
import { createRecogniser } from '../../rules/recognise';
import type { Rule } from '../../rules/rule';

const catalogue = loadCatalogue();
const recogniser = createRecogniser(catalogue);
const every = [...catalogue.rules, ...catalogue.failures];
const ids = new Set(every.map((entry) => entry.id));

const about: About = {
  server: 'EX01',
  product: '2019',
  build: '15.2.1544.4',
  installedBuild: '15.2.1258.12',
  backupBuild: undefined,
  mode: 'upgrade',
  wizard: false,
  roles: ['Mailbox'],
  captures: {},
};

function sheetOf(entry: Rule | Failure, answers: Readonly<Record<string, unknown>>, without?: string): AnswerSheet {
  const sheet: Record<string, AnswerSheet['answers'][string]> = {};
  for (const [name, question] of Object.entries(entry.asks)) {
    sheet[question.key] =
      name === without ? unanswered('access-denied') : answered(answers[name], '2026-11-20T02:14:00Z', 'CORP\\reader');
  }
  return { server: 'EX01', askedAt: '2026-11-20T02:14:00Z', answers: sheet };
}

function speaks(said: Said | undefined): boolean {
  return said === undefined || locales.every((locale) => said[locale].trim().length > 0);
}

describe.each(every.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  it('is found whatever the letter case of its id', () => {
    expect(catalogue.find(id.toUpperCase())).toBe(entry);
  });

  it('has a short title, what is checked and why, in English and in French', () => {
    for (const locale of locales) {
      const words = entry.words[locale];
      expect(words.title.length).toBeGreaterThan(5);
      expect(words.title.length).toBeLessThanOrEqual(90);
      expect(words.checks.length).toBeGreaterThan(20);
      expect(words.why.length).toBeGreaterThan(10);
      expect(`${words.title} ${words.checks} ${words.why}`).not.toMatch(
        /!|\bsimply\b|\bunfortunately\b|malheureusement/i,
      );
    }
    expect(entry.words.en.title).not.toBe(entry.words.fr.title);
  });

  it('says what it rests on and names its sources', () => {
    expect(entry.restsOn.length).toBeGreaterThan(0);
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.versions.length).toBeGreaterThan(0);
  });

  it('is explained only by rules and failures that exist', () => {
    for (const cause of entry.causedBy) expect(ids).toContain(typeof cause === 'string' ? cause : cause.id);
  });

  it('has at least one way out, each with steps, rights, risk, reversal and minutes in both languages', () => {
    const advice = advise(entry, about, undefined);
    expect(advice.length).toBeGreaterThan(0);
    for (const one of advice) {
      expect([speaks(one.title), speaks(one.rights), speaks(one.reversal), speaks(one.when)]).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect(one.steps.en.length).toBeGreaterThan(0);
      expect(one.steps.fr.length).toBe(one.steps.en.length);
      expect(one.minutes).toBeGreaterThan(0);
      for (const never of one.never) expect(speaks(never)).toBe(true);
      expect(one.steps.en.join(' ')).not.toMatch(/see the documentation/i);
    }
  });

  it('can be asked remotely, or says what a person would look at', () => {
    if (entry.judge) expect(Object.keys(entry.asks).length).toBeGreaterThan(0);
    else expect(speaks(entry.toKnow) && entry.toKnow !== undefined).toBe(true);
  });

  if (entry.judge) {
    const shown = new Set<string>();

    it('has an example that passes and one that does not', () => {
      const verdicts = entry.examples.judged.map((example) => example.verdict);
      expect(verdicts).toContain('pass');
      expect(verdicts.some((verdict) => verdict !== 'pass')).toBe(true);
    });

    it.each(entry.examples.judged.map((example) => [example.name, example] as const))('judges %s', (_name, example) => {
      const judgement = judge(entry, sheetOf(entry, example.answers));
      expect(judgement?.verdict).toBe(example.verdict);
      expect(judgement?.evidence.length).toBeGreaterThan(0);
      expect(speaks(judgement?.because)).toBe(true);
      for (const fact of judgement?.evidence ?? []) expect(speaks(fact.found)).toBe(true);
    });

    it('decodes the answers of its own examples', () => {
      for (const example of entry.examples.judged) {
        for (const [name, question] of Object.entries(entry.asks)) {
          expect(question.decode(example.answers[name])).toBeDefined();
        }
      }
    });

    it('cites each of its questions in some verdict', () => {
      for (const example of entry.examples.judged) {
        for (const one of entry.judge?.(example.answers).shows ?? []) shown.add(one.question);
      }
      for (const name of Object.keys(entry.asks)) {
        if (!shown.has(name))
          throw new Error(`${id}: asks "${name}" but no verdict shows it; cite it or drop the question.`);
      }
    });

    it.each(Object.keys(entry.asks))('is unknown when "%s" cannot be read', (name) => {
      for (const example of entry.examples.judged) {
        const judgement = judge(entry, sheetOf(entry, example.answers, name));
        expect(judgement?.verdict).toBe('unknown');
        expect(speaks(judgement?.toKnow)).toBe(true);
        expect(judgement?.answers).toBeUndefined();
      }
    });

    it('offers only fixes that exist and that read what the rule reads', () => {
      for (const example of entry.examples.judged) {
        for (const advice of advise(entry, about, example.answers)) {
          if (!advice.fix) continue;
          expect(example.verdict).not.toBe('pass');
          const opened = openFix(advice.fix);
          expect(opened).toBeDefined();
          expect(speaks(opened?.blastRadius) && speaks(opened?.rights) && speaks(opened?.reversal)).toBe(true);
        }
      }
    });
  }

  it.each(entry.examples.pasted.map((text) => [text]))('is recognised first in: %s', (text) => {
    const first = recogniser.recognise(text).matches[0];
    expect(first?.id).toBe(id);
  });
});

describe('The cause graph', () => {
  it('has no cycle', () => {
    const visiting = new Set<string>();
    const done = new Set<string>();
    const visit = (id: string, path: readonly string[]): void => {
      if (done.has(id)) return;
      if (visiting.has(id)) throw new Error(`${[...path, id].join(' is caused by ')}: a cause cannot explain itself.`);
      visiting.add(id);
      for (const cause of catalogue.find(id)?.causedBy ?? [])
        visit(typeof cause === 'string' ? cause : cause.id, [...path, id]);
      done.add(id);
    };
    for (const { id } of every) visit(id, []);
    expect(done.size).toBe(every.length);
  });
});

describe('Setup’s messages', () => {
  const messages = catalogue.rules.flatMap((rule) => rule.messages.map((message) => [rule.id, message] as const));

  it.each(messages)('lead back to %s: %s', (id, message) => {
    const filled = message.replace(/\{\w+\}/g, 'EX01');
    expect(recogniser.matchMessage(filled).ids).toContain(id);
  });
});

describe('Logged examples of failures', () => {
  const logged = catalogue.failures.flatMap((failure) =>
    failure.examples.logged.map((text) => [failure.id, text] as const),
  );

  it.each(logged)('%s is recognised in its own log lines', (id, text) => {
    expect(recogniser.recognise(text).matches.map((match) => match.id)).toContain(id);
  });
});
