/** `preflight rules`: everything that Preflight knows, one line each. */
import { loadCatalogue } from '../../rules/catalogue';
import { exitCodes, type ExitCode } from './exit-codes';
import { writeJson, type Showing } from './io';
import { lines, lookOf } from './page';
import { ruleEntry } from './rule-entry';
import { cliWordsOf } from './words';

export function rules({ io, locale, json }: Showing): ExitCode {
  const catalogue = loadCatalogue();
  const entries = [...catalogue.rules, ...catalogue.failures].map((entry) => ruleEntry(entry, locale));
  if (json) {
    writeJson(io, entries);
    return exitCodes.fine;
  }
  const look = lookOf(io);
  const heading = cliWordsOf(locale).rulesHeading(catalogue.rules.length, catalogue.failures.length);
  const made = lines(heading, look, { tone: 'bold' });
  const column = Math.max(...entries.map((entry) => entry.id.length)) + 2;
  for (const { id, title } of entries) {
    // The title goes below the id where both do not fit side by side.
    if (look.width - column >= 40) made.push(...lines(title, look, { mark: id.padEnd(column) }));
    else made.push(...lines(id, look), ...lines(title, look, { indent: 4, tone: 'dim' }));
  }
  io.stdout.write(`${made.join('\n')}\n`);
  return exitCodes.fine;
}
