/** What the doctor says, in every language. */
import type { Said } from '../../probes/said';

export const nodeFine = (version: string): Said => ({
  en: `Node.js ${version}`,
  fr: `Node.js ${version}`,
});

export const nodeOld = (wanted: string): Said => ({
  en: `Install Node.js ${wanted} or newer.`,
  fr: `Installer Node.js ${wanted} ou une version plus récente.`,
});

export const catalogueFine = (rules: number, failures: number): Said => ({
  en: `${rules} rules and ${failures} failures are loaded`,
  fr: `${rules} règles et ${failures} pannes sont chargées`,
});

export const catalogueBroken = (detail: string): Said => ({
  en: `The catalogue does not load: ${detail}`,
  fr: `Le catalogue ne se charge pas\u00a0: ${detail}`,
});

export const reinstall: Said = {
  en: 'Install Preflight again from an unchanged copy.',
  fr: 'Réinstaller Preflight à partir d’une copie non modifiée.',
};

export const estateFine = (servers: number): Said => ({
  en: `The practice estate has ${servers} servers`,
  fr: `Le parc d’exercice compte ${servers} serveurs`,
});

export const estateBroken = (mistake: string): Said => ({
  en: `The practice estate does not load: ${mistake}`,
  fr: `Le parc d’exercice ne se charge pas\u00a0: ${mistake}`,
});

export const storeFine = (file: string): Said => ({
  en: `The database can be written: ${file}`,
  fr: `La base de données est accessible en écriture\u00a0: ${file}`,
});

export const storeBroken = (file: string): Said => ({
  en: `The database cannot be written: ${file}`,
  fr: `La base de données n’est pas accessible en écriture\u00a0: ${file}`,
});

export const storeNext: Said = {
  en: 'Give the account of Preflight the right to write there, or name another file with --data.',
  fr: 'Donner au compte de Preflight le droit d’écrire à cet endroit, ou indiquer un autre fichier avec --data.',
};

export const configFine = (file: string): Said => ({
  en: `The configuration has no mistake: ${file}`,
  fr: `La configuration ne contient aucune erreur\u00a0: ${file}`,
});

export const configBroken = (file: string, count: number): Said => ({
  en: `The configuration has mistakes: ${file} (${count})`,
  fr: `La configuration contient des erreurs\u00a0: ${file} (${count})`,
});

export const configNext = (file: string): Said => ({
  en: `Run preflight config check ${file} to see each with its line.`,
  fr: `Exécuter preflight config check ${file} pour les voir une par une, avec leur ligne.`,
});

export const configNone: Said = {
  en: 'No configuration was named and there is no preflight.yaml here; practice mode needs none',
  fr: 'Aucune configuration n’a été indiquée et il n’y a pas de preflight.yaml ici\u00a0; le mode d’exercice n’en demande pas',
};

export const configNoneNext: Said = {
  en: 'Name one with --config before the bot goes live.',
  fr: 'En indiquer une avec --config avant la mise en service du bot.',
};

export const live: Said = {
  en: 'No real server was looked at',
  fr: 'Aucun serveur réel n’a été examiné',
};

export const liveNext: Said = {
  en: 'Look at one with preflight doctor SERVER --inventory FILE.',
  fr: 'En examiner un avec preflight doctor SERVEUR --inventory FICHIER.',
};

export const inventoryFine = (file: string, servers: number): Said => ({
  en: `The inventory has no mistake: ${file} (${servers === 1 ? '1 server' : `${servers} servers`})`,
  fr: `L’inventaire ne contient aucune erreur\u00a0: ${file} (${servers === 1 ? '1 serveur' : `${servers} serveurs`})`,
});

export const connection = (server: string): Said => ({
  en: `Connection to ${server}`,
  fr: `Connexion à ${server}`,
});

export const claimsHeading: Said = {
  en: 'What this run proves about Windows',
  fr: 'Ce que cette exécution prouve au sujet de Windows',
};

export const results: Readonly<Record<'proven' | 'refuted' | 'not-tried', Said>> = {
  proven: { en: 'proven', fr: 'prouvé' },
  refuted: { en: 'refuted', fr: 'réfuté' },
  'not-tried': { en: 'not tried', fr: 'non essayé' },
};

export const reportWritten = (file: string): Said => ({
  en: `The report without names is in ${file}. Read it before you send it away.`,
  fr: `Le rapport sans les noms se trouve dans ${file}. Le lire avant de l’envoyer.`,
});

export const reportUnwritten = (file: string, detail: string): Said => ({
  en: `The report could not be written to ${file} (${detail}).`,
  fr: `Le rapport n’a pas pu être écrit dans ${file} (${detail}).`,
});

export const fullNeedsServer: Said = {
  en: '--full needs a server: preflight doctor SERVER --inventory FILE --full',
  fr: '--full exige un serveur\u00a0: preflight doctor SERVEUR --inventory FICHIER --full',
};

export const who: Said = { en: 'Who must act', fr: 'Qui doit agir' };
export const next: Said = { en: 'Next step', fr: 'Étape suivante' };

export const serverFine = (server: string, answered: number, of: number): Said => ({
  en: `${server} (practice) answered ${answered} of ${of} questions`,
  fr: `${server} (exercice) a répondu à ${answered} questions sur ${of}`,
});
