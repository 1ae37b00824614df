/** What the card about the connection to a server says, in every language. */
import type { Locale } from '../../probes/said';

interface ConnectionWords {
  readonly walking: (server: string) => string;
  readonly intact: (server: string) => string;
  readonly brokenAt: (server: string, link: string) => string;
  readonly unsure: (server: string) => string;
  readonly took: (seconds: number) => string;
  readonly nothingChanged: string;
  readonly stepDone: (link: string, state: string) => string;
  /** What a button says on behalf of the person who presses it. */
  readonly askAgain: (server: string) => string;
  readonly tooMany: (most: number) => string;
}

const en: ConnectionWords = {
  walking: (server) => `Checking the connection to ${server} ...`,
  intact: (server) => `The connection to ${server} is in order`,
  brokenAt: (server, link) => `The connection to ${server} is broken at: ${link}`,
  unsure: (server) => `The connection to ${server} could not be checked to the end`,
  took: (seconds) => `Checked in ${seconds} s`,
  nothingChanged: 'Nothing was changed on the server.',
  stepDone: (link, state) => `${link}: ${state}`,
  askAgain: (server) => `check connection to ${server}`,
  tooMany: (most) => `At most ${most} connections are checked in one question.`,
};

const fr: ConnectionWords = {
  walking: (server) => `Vérification de la connexion à ${server} ...`,
  intact: (server) => `La connexion à ${server} est conforme`,
  brokenAt: (server, link) => `La connexion à ${server} est rompue à l’étape\u00a0: ${link}`,
  unsure: (server) => `La connexion à ${server} n’a pas pu être vérifiée jusqu’au bout`,
  took: (seconds) => `Vérification effectuée en ${seconds} s`,
  nothingChanged: 'Rien n’a été modifié sur le serveur.',
  stepDone: (link, state) => `${link}\u00a0: ${state}`,
  askAgain: (server) => `vérifier la connexion à ${server}`,
  tooMany: (most) => `Au plus ${most} connexions sont vérifiées par question.`,
};

export function connectionWordsOf(locale: Locale): ConnectionWords {
  return locale === 'fr' ? fr : en;
}
