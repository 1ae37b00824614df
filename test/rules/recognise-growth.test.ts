/** Recognition when the catalogue grows: rules about other things change no answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../rules/catalogue';
import { createRecogniser } from '../../rules/recognise';
import { defineRule, type Rule } from '../../rules/rule';

const texts = readFileSync(join(__dirname, '../fixtures/recognise.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const catalogue = loadCatalogue();

/** A rule in words that nobody else uses, beside those that stand with every rule. */
function unrelated(number: number): Rule {
  const name = [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('o');
  const words = { title: `The zor${name} must be calibrated`, checks: 'It checks.', why: 'It matters.' };
  return defineRule({
    ...{ id: `Zor${name}Rule`, severity: 'error', versions: ['2019'], words: { en: words, fr: words } },
    messages: [`The zor${name} {part} of the server is not calibrated, Exchange Setup cannot continue.`],
    ...{ titles: {}, phrases: { en: [`exchange setup fails, zor${name} vex${name} missing`] }, asks: {} },
    ...{ causedBy: [], remedies: [], sources: [], restsOn: [], examples: { judged: [], pasted: [] } },
  });
}

it('gives the same first answer with 150 rules more', () => {
  const rules = [...catalogue.rules, ...Array.from({ length: 150 }, (_, number) => unrelated(number))];
  const find = (id: string): ReturnType<typeof catalogue.find> =>
    rules.find((rule) => rule.id.toLowerCase() === id.toLowerCase()) ?? catalogue.find(id);
  const before = createRecogniser(catalogue);
  const after = createRecogniser({ ...catalogue, rules, find });
  expect(after.recognise('zorbob vexbob missing in exchange setup').matches.length).toBe(0);
  expect(after.recognise('zorcoc vexcoc missing in exchange setup').matches[0]?.id).toBe('ZorcocRule');
  const changed = texts.filter((text) => {
    const [one, other] = [before.recognise(text), after.recognise(text)];
    return one.kind !== other.kind || one.matches[0]?.id !== other.matches[0]?.id;
  });
  expect(changed).toEqual([]);
});
