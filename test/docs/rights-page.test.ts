/** docs/rights.md is made from the kinds of question and fix; this fails when somebody changed a kind and not the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixKinds } from '../../probes/fix-kinds';
import { questionKinds } from '../../probes/question-kinds';
import { rightsPage } from '../../probes/rights-page';

const made = rightsPage([...questionKinds.values()], [...fixKinds.values()]);

describe('The page of rights', () => {
  it('is current', () => {
    const written = readFileSync(join(__dirname, '../../docs/rights.md'), 'utf8').replace(/\r\n/g, '\n');
    const differs = made.split('\n').find((line) => !written.includes(line)) ?? 'a line that is no longer made';
    if (written !== made) throw new Error(`docs/rights.md is out of date at: ${differs}. Run npm run docs:rights.`);
  });

  it('names each kind once', () => {
    const [questions = '', fixes = ''] = made.split('## Fixes');
    for (const kind of questionKinds.keys()) expect([kind, questions.split(`\`${kind}\``).length]).toEqual([kind, 2]);
    for (const kind of fixKinds.keys()) expect([kind, fixes.split(`\`${kind}\``).length]).toEqual([kind, 2]);
  });
});
