/** docs/rules.md is made from the rule files; this fails when somebody changed a rule and not the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue, type Catalogue } from '../../rules/catalogue';
import { rulesPage } from '../../rules/rules-table';

const catalogue = loadCatalogue();

describe('The page of all rules', () => {
  it('is current', () => {
    const written = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8').replace(/\r\n/g, '\n');
    const made = rulesPage(catalogue);
    const differs = made.split('\n').find((line) => !written.includes(line)) ?? 'a line that is no longer made';
    if (written !== made) throw new Error(`docs/rules.md is out of date at: ${differs}. Run npm run docs:rules.`);
  });

  it('has one row for each rule and failure, with its questions, its fix and what it rests on', () => {
    const rows = rulesPage(catalogue)
      .split('\n')
      .filter((line) => line.startsWith('| ['));
    expect(rows).toHaveLength(catalogue.rules.length + catalogue.failures.length);
    const row = rows.find((line) => line.startsWith('| [EventSystemStopped]'));
    expect(row).toContain('| error | 2007, 2010, 2013, 2016, 2019, SE | `service` | `start-service` | Microsoft: ');
    expect(row).toMatch(/our inference: [\w, ]*versions/);
  });

  it('keeps its columns when a title holds a bar or a line end', () => {
    const [first] = catalogue.rules;
    if (!first) throw new Error('The catalogue is empty.');
    const words = { ...first.words, en: { ...first.words.en, title: 'either | or\nboth' } };
    const odd: Catalogue = { ...catalogue, rules: [{ ...first, words }], failures: [] };
    const row = rulesPage(odd)
      .split('\n')
      .find((line) => line.startsWith('| ['));
    expect(row).toContain('| either \\| or both |');
  });
});
