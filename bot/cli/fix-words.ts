/** What only `preflight fix` says, in every language; requests and their ends are said as on the cards. */
import type { Locale } from '../../probes/said';

const en = {
  noAccount: 'The operating system does not say whose account this is, so nobody is known to be speaking.',
  unmapped: (account: string) =>
    `The account ${account} belongs to nobody in the configuration. Add it there, with the object id of its person:\noperators:\n  - account: ${account}\n    id: <object id>`,
  whoPractises: (names: string) => `In practice, say who you are with --as: ${names}.`,
  nobodyCalled: (name: string, names: string) =>
    `Nobody in the practice estate is called ${name}. There are: ${names}.`,
  asOnlyInPractice:
    '--as chooses a person of the practice estate. With a configuration, the account of the system decides.',
  practiceForgets: 'Practice servers live in memory: they are as at the start again when this command ends.',
  unknownRule: (id: string) => `Preflight knows no rule called ${id}.`,
  whichRemedy: (ids: string) => `Several ways fit. Name one of them after the rule: ${ids}.`,
  otherRemedies: (ids: string) => `What Preflight may carry out here: ${ids}.`,
  noSuchRequest: (id: string) => `There is no request ${id}.`,
  oldRequest: (id: string) => `The request ${id} was written by a version whose preview cannot be read any more.`,
  nothingOpen: 'No request is open.',
  request: 'Request',
  digest: 'Digest',
  toDecide: 'A second person decides with',
  states: {
    requested: 'waits for approval',
    approved: 'approved',
    running: 'running',
    denied: 'denied',
    withdrawn: 'withdrawn',
    expired: 'expired',
    void: 'void',
    proven: 'fixed, proven',
    'not-fixed': 'ran, not fixed',
    'outcome-unknown': 'outcome unknown',
  },
};

export type FixWords = typeof en;

const fr: FixWords = {
  noAccount:
    'Le système d’exploitation n’indique pas à qui est ce compte\u00a0; la personne qui parle n’est pas connue.',
  unmapped: (account) =>
    `Le compte ${account} n’est attribué à personne dans la configuration. L’y ajouter avec l’ID d’objet de la personne\u00a0:\noperators:\n  - account: ${account}\n    id: <ID d’objet>`,
  whoPractises: (names) => `En exercice, indiquer qui vous êtes avec --as\u00a0: ${names}.`,
  nobodyCalled: (name, names) => `Personne ne s’appelle ${name} dans le parc d’exercice. Il y a\u00a0: ${names}.`,
  asOnlyInPractice:
    '--as choisit une personne du parc d’exercice. Avec une configuration, c’est le compte du système qui compte.',
  practiceForgets:
    'Les serveurs d’exercice n’existent qu’en mémoire\u00a0: à la fin de cette commande, ils reprennent leur état initial.',
  unknownRule: (id) => `Preflight ne connaît aucune règle appelée ${id}.`,
  whichRemedy: (ids) => `Plusieurs solutions conviennent. Indiquer l’une d’elles après la règle\u00a0: ${ids}.`,
  otherRemedies: (ids) => `Ce que Preflight peut effectuer ici\u00a0: ${ids}.`,
  noSuchRequest: (id) => `La demande ${id} n’existe pas.`,
  oldRequest: (id) => `La demande ${id} vient d’une version dont l’aperçu n’est plus lisible.`,
  nothingOpen: 'Aucune demande n’est en cours.',
  request: 'Demande',
  digest: 'Empreinte',
  toDecide: 'Une deuxième personne décide avec',
  states: {
    requested: 'attend une approbation',
    approved: 'approuvée',
    running: 'en cours',
    denied: 'refusée',
    withdrawn: 'retirée',
    expired: 'expirée',
    void: 'caduque',
    proven: 'corrigé, vérifié',
    'not-fixed': 'exécutée, non corrigé',
    'outcome-unknown': 'résultat inconnu',
  },
};

const all: Readonly<Record<Locale, FixWords>> = { en, fr };

export function fixWordsOf(locale: Locale): FixWords {
  return all[locale];
}
