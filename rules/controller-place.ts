/**
 * Which domain controller Setup chose, in which site it is and in which site the server is.
 *
 * Setup's message prints these in the wrong places: the name in parentheses is the domain controller, the first quoted
 * name is the server's site. The settings in the log are right and go first.
 */
import { settingOf } from './directory-clues';
import type { Run } from './run';

const pattern =
  /domain controller '([^']{0,255})' because it belongs to active directory site '([^']{0,255})'[^(]{0,200}\(([^)]{0,255})\)/i;

/** `controller`, `controllerSite` (empty when it has none) and `serverSite`, as far as they are known. */
export function controllerPlace(message: string, run: Run | undefined): Record<string, string> {
  const found = { ...fromMessage(message) };
  for (const [setting, name] of [
    ['DomainController', 'controller'],
    ['DomainControllerSiteName', 'controllerSite'],
    ['SiteName', 'serverSite'],
  ] as const) {
    const value = settingOf(run, setting)?.value;
    if (value !== undefined) found[name] = value === '<NULL>' ? '' : value;
  }
  return found;
}

function fromMessage(message: string): Record<string, string> {
  const match = pattern.exec(message.replace(/\s+/g, ' '));
  const [, first = '', controllerSite = '', last = ''] = match ?? [];
  if (!match) return {};
  // A build that prints them in the right places would put the full name, which has dots, into the quotes.
  const swapped = !(first.includes('.') && !last.includes('.'));
  return swapped
    ? { controller: last, controllerSite, serverSite: first }
    : { controller: first, controllerSite, serverSite: last };
}
