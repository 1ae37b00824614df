/** What the rules about removing a server share: who may do it, and how its name stands in a command. */
import type { Said } from '../probes/said';
import type { About } from './finding';
import type { SetupMode } from './rule';

/** Only a removal meets these rules; on a server that stays, what they look for is in order. */
export const whenUninstalling: readonly SetupMode[] = ['uninstall'];

export const uninstallRights: Said = {
  en: 'Organization Management; Local Administrators on the server to uninstall',
  fr: 'Organization Management ; Administrateurs locaux sur le serveur pour désinstaller',
};

/** The server's own name where it is known, else a place to fill in. */
export function serverIn(about: About): Said {
  return about.server === undefined ? { en: '<server>', fr: '<serveur>' } : { en: about.server, fr: about.server };
}

/** At most ten names from a list of things with names. */
export function namesOf(things: readonly { readonly name: string }[]): string {
  const shown = things.slice(0, 10).map((one) => one.name);
  return shown.join(', ') + (things.length > shown.length ? ' ...' : '');
}
