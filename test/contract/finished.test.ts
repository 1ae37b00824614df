/** A rule that the generator began is not shipped half written: what is missing is listed, one line for each gap. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../rules/catalogue';
import { mark, unfinished } from './unfinished';

const catalogue = loadCatalogue();

/** The comment that opens the file is read by people only, so it is looked for in the text. */
function gapInComment(kind: 'rule' | 'failure', id: string): string[] {
  const file = join(__dirname, '../../rules', kind === 'rule' ? 'checks' : 'failures', `${id}.ts`);
  const comment = readFileSync(file, 'utf8').split('import ')[0] ?? '';
  return comment.includes(mark) ? ['the comment that opens the file'] : [];
}

describe.each([...catalogue.rules, ...catalogue.failures].map((entry) => [entry.id, entry] as const))(
  '%s',
  (id, entry) => {
    it('has nothing left to write', () => {
      const gaps = [...gapInComment(entry.kind, id), ...unfinished(entry)];
      if (gaps.length > 0) throw new Error(`${id} is still to be written:\n- ${gaps.join('\n- ')}`);
    });
  },
);
