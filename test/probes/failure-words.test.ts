import { failureCodes } from '../../probes/errors';
import { failureWords, sayBecause } from '../../probes/failure-words';
import { locales } from '../../probes/said';

describe('the table of failures', () => {
  it.each(failureCodes)('says for %s what happened, who must act and what comes next', (code) => {
    const words = failureWords[code];
    for (const locale of locales) {
      for (const text of [words.sentence[locale], words.who[locale], words.next[locale]]) {
        expect(text).toMatch(/^\p{Lu}/u);
        expect(text).not.toMatch(/!|please|simply|unfortunately|malheureusement|simplement/i);
      }
      expect(words.sentence[locale]).toMatch(/\.$/);
      expect(words.next[locale]).toMatch(/\.$/);
    }
    expect(words.sentence.fr).not.toBe(words.sentence.en);
  });

  it('sets French punctuation with no-break spaces', () => {
    for (const words of Object.values(failureWords)) {
      for (const text of [words.sentence.fr, words.next.fr]) expect(text).not.toMatch(/ [:;?»]|« /);
    }
  });

  it('gives every code a sentence of its own', () => {
    const sentences = Object.values(failureWords).map((words) => words.sentence.en);
    expect(new Set(sentences).size).toBe(failureCodes.length);
  });

  it('adds the detail for the person who repairs it', () => {
    expect(sayBecause({ code: 'dns', detail: 'ex77.corp.example' }, 'en')).toBe(
      'The name of the server was not found in DNS. (ex77.corp.example)',
    );
    expect(sayBecause({ code: 'cancelled' }, 'fr')).toBe('La question a été annulée avant la réponse.');
  });
});
