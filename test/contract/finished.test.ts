/** A rule that the generator began is not shipped half written: what is missing is listed, one line for each gap. */
import { loadCatalogue } from '../../rules/catalogue';
import { unfinished } from './unfinished';

const catalogue = loadCatalogue();

describe.each([...catalogue.rules, ...catalogue.failures].map((entry) => [entry.id, entry] as const))(
  '%s',
  (id, entry) => {
    it('has nothing left to write', () => {
      const gaps = unfinished(entry);
      if (gaps.length > 0) throw new Error(`${id} is still to be written:\n- ${gaps.join('\n- ')}`);
    });
  },
);
