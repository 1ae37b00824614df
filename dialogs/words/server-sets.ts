/** What is said of groups, tags and sites of servers, in every language. */
import type { ServerSet } from '../../probes/inventory';
import type { Locale } from '../../probes/said';

interface SetWords {
  readonly unknown: Readonly<Record<ServerSet, (said: string) => string>>;
  readonly nameOne: string;
  /** "38 of 41 in 55 s". */
  readonly answered: (done: number, of: number, seconds: number) => string;
  readonly didNot: (server: string, because: string) => string;
}

const en: SetWords = {
  unknown: {
    group: (said) => `The inventory has no group called ${said}.`,
    tag: (said) => `No server of the inventory has the tag ${said}.`,
    site: (said) => `The inventory has no server in a site called ${said}.`,
  },
  nameOne: 'Name at least one server, or a --group, --tag or --site of the inventory. See preflight check --help.',
  answered: (done, of, seconds) => `${done} of ${of} in ${seconds} s`,
  didNot: (server, because) => `${server} could not be looked at: ${because}`,
};

const fr: SetWords = {
  unknown: {
    group: (said) => `L’inventaire ne contient aucun groupe nommé ${said}.`,
    tag: (said) => `Aucun serveur de l’inventaire ne porte l’étiquette ${said}.`,
    site: (said) => `L’inventaire ne contient aucun serveur dans un site nommé ${said}.`,
  },
  nameOne:
    'Indiquer au moins un serveur, ou un --group, un --tag ou un --site de l’inventaire. Voir preflight check --help.',
  answered: (done, of, seconds) => `${done} sur ${of} en ${seconds} s`,
  didNot: (server, because) => `${server} n’a pas pu être examiné\u00a0: ${because}`,
};

export function setWordsOf(locale: Locale): SetWords {
  return locale === 'fr' ? fr : en;
}
