/** What only the command line says, in every language; the rest comes from the words of the conversations. */
import type { Locale } from '../../probes/said';

const en = {
  practice: 'Practice estate: no real server is touched',
  runsShown: (count: number) => `The log holds ${count} runs; the last one is explained.`,
  attachedTo: (server: string) => `Server ${server}`,
  consequences: (count: number) =>
    count === 1 ? '1 consequence, which goes away with it:' : `${count} consequences, which go away with it:`,
  passedList: (count: number) => (count === 1 ? '1 check in order' : `${count} checks in order`),
  setupMessages: 'Setup’s message',
  versions: 'Versions',
  recognisedIn: 'Recognised in',
  automatic: (kind: string) => `Preflight can make this change after approval: ${kind}`,
  noFile: (file: string) => `${file}: there is no such file.`,
  isFolder: (file: string) => `${file} is a folder. Name the file ExchangeSetup.log in it.`,
  noAccess: (file: string) => `${file} cannot be read: access is denied.`,
  unreadable: (file: string, detail: string) => `${file} cannot be read (${detail}).`,
  startsWith: (words: string) => `It begins with: ${words}`,
  looksLike:
    'A Setup log has lines such as [03/06/2021 15:14:57.0552] [0] Starting Microsoft Exchange Server 2019 Setup.',
  standardInput: 'standard input',
  tooMuchText: (megabytes: number) => `The text is larger than ${megabytes} MB. Use "preflight read" for a whole log.`,
  emptyText: 'The text is empty. Give what Setup said on standard input.',
  unknownId: (id: string) => `Preflight knows no rule or failure called ${id}.`,
  nearestIds: (ids: string) => `Did you mean ${ids}?`,
  listIds: 'The command "preflight rules" lists all of them.',
  recognised: 'Recognised',
  notRecognised: 'Nothing is recognised',
  couldBe: 'It could be one of these',
  unknownRule: 'a rule that Preflight does not know yet',
  words: 'Words',
  servers: 'Servers',
  language: 'Language',
  passesInText: 'Passed in this text',
  rulesHeading: (rules: number, failures: number) => `${rules} rules and ${failures} failures`,
  doctorStates: { ok: 'ok', fails: 'fails', unknown: 'unknown', 'not-checked': 'not checked' },
  configFine: (file: string) => `${file}: no mistake found.`,
  configMistakes: (file: string, count: number) => `${file}: ${count === 1 ? '1 mistake' : `${count} mistakes`}`,
  atLine: (line: number) => `line ${line}`,
  serving: (url: string) => `Preflight is ready: ${url}`,
  stopHint: 'Press Ctrl+C to stop.',
  stopped: 'Stopped.',
};

export type CliWords = typeof en;

const fr: CliWords = {
  practice: 'Parc d’exercice\u00a0: aucun serveur réel n’est touché',
  runsShown: (count) => `Le journal contient ${count} exécutions\u00a0; la dernière est expliquée.`,
  attachedTo: (server) => `Serveur ${server}`,
  consequences: (count) =>
    count === 1
      ? '1 conséquence, qui disparaît avec la cause\u00a0:'
      : `${count} conséquences, qui disparaissent avec la cause\u00a0:`,
  passedList: (count) => (count <= 1 ? `${count} contrôle conforme` : `${count} contrôles conformes`),
  setupMessages: 'Message du programme d’installation',
  versions: 'Versions',
  recognisedIn: 'Reconnu en',
  automatic: (kind) => `Preflight peut effectuer ce changement après approbation\u00a0: ${kind}`,
  noFile: (file) => `${file}\u00a0: ce fichier n’existe pas.`,
  isFolder: (file) => `${file} est un dossier. Indiquer le fichier ExchangeSetup.log qu’il contient.`,
  noAccess: (file) => `${file} ne peut pas être lu\u00a0: accès refusé.`,
  unreadable: (file, detail) => `${file} ne peut pas être lu (${detail}).`,
  startsWith: (words) => `Il commence par\u00a0: ${words}`,
  looksLike:
    'Un journal d’installation contient des lignes telles que [03/06/2021 15:14:57.0552] [0] Starting Microsoft Exchange Server 2019 Setup.',
  standardInput: 'entrée standard',
  tooMuchText: (megabytes) =>
    `Le texte dépasse ${megabytes} Mo. Utiliser «\u00a0preflight read\u00a0» pour un journal entier.`,
  emptyText: 'Le texte est vide. Fournir sur l’entrée standard ce que le programme d’installation a dit.',
  unknownId: (id) => `Preflight ne connaît aucune règle ni panne appelée ${id}.`,
  nearestIds: (ids) => `Vouliez-vous dire ${ids}\u00a0?`,
  listIds: 'La commande «\u00a0preflight rules\u00a0» les affiche toutes.',
  recognised: 'Reconnu',
  notRecognised: 'Rien n’est reconnu',
  couldBe: 'Il peut s’agir de l’une de ces situations',
  unknownRule: 'une règle que Preflight ne connaît pas encore',
  words: 'Mots',
  servers: 'Serveurs',
  language: 'Langue',
  passesInText: 'Conforme dans ce texte',
  rulesHeading: (rules, failures) => `${rules} règles et ${failures} pannes`,
  doctorStates: { ok: 'conforme', fails: 'en échec', unknown: 'inconnu', 'not-checked': 'non vérifié' },
  configFine: (file) => `${file}\u00a0: aucune erreur trouvée.`,
  configMistakes: (file, count) => `${file}\u00a0: ${count === 1 ? '1 erreur' : `${count} erreurs`}`,
  atLine: (line) => `ligne ${line}`,
  serving: (url) => `Preflight est prêt\u00a0: ${url}`,
  stopHint: 'Ctrl+C pour arrêter.',
  stopped: 'Arrêté.',
};

const all: Readonly<Record<Locale, CliWords>> = { en, fr };

export function cliWordsOf(locale: Locale): CliWords {
  return all[locale];
}
