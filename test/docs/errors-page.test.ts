/** docs/errors.md is made from the table of failures; this fails when somebody changed the table and not the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureCodes } from '../../probes/errors';
import { errorsPage } from '../../probes/errors-page';

describe('The page of all failures', () => {
  it('is current', () => {
    const written = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8').replace(/\r\n/g, '\n');
    const made = errorsPage();
    const differs = made.split('\n').find((line) => !written.includes(line)) ?? 'a line that is no longer made';
    if (written !== made) throw new Error(`docs/errors.md is out of date at: ${differs}. Run npm run docs:errors.`);
  });

  it('has one row for each code in each language', () => {
    const rows = errorsPage().split('\n');
    for (const code of failureCodes) expect(rows.filter((line) => line.startsWith(`| \`${code}\` |`))).toHaveLength(2);
  });
});
