/** The forest functional level that Exchange wants: how it is judged, and how it is raised. */
import { nameForestLevel, type AdLevel } from '../probes/questions/ad-level';
import { verbatim } from '../probes/said';
import { settingClue } from './directory-clues';
import { levelSheet } from './directory-sheets';
import type { Judged, LogClue, Remedy } from './rule';
import type { Run } from './run';

/** Setup of Exchange 2016 and earlier does not ask for Windows Server 2012 R2 (level 6). */
const firstAskingFor2012R2 = [15, 2];

/** Judges the level against the lowest one that Setup accepts, as the number that Active Directory keeps. */
export function judgeForestLevel(level: AdLevel, lowest: number): Judged<'level'> {
  const found = nameForestLevel(level.forestLevel);
  const name = nameForestLevel(lowest);
  const shows = [{ question: 'level' as const, found: verbatim(found), wanted: verbatim(`>= ${name}`) }];
  if (level.forestLevel >= lowest) {
    return {
      verdict: 'pass',
      because: {
        en: `The forest functional level is ${found}.`,
        fr: `Le niveau fonctionnel de la forêt est ${found}.`,
      },
      shows,
    };
  }
  if (lowest === 6 && level.setupBuild !== null && isOlder(level.setupBuild)) {
    return {
      verdict: 'pass',
      because: {
        en: `The forest functional level is ${found}. Exchange 2016 and earlier, the Setup that ran here, accept it.`,
        fr: `Le niveau fonctionnel de la forêt est ${found}. Exchange 2016 et les versions antérieures, dont l’installation a été lancée ici, l’acceptent.`,
      },
      shows,
    };
  }
  return {
    verdict: 'fail',
    because: {
      en: `The forest functional level is ${found}; Setup wants at least ${name}.`,
      fr: `Le niveau fonctionnel de la forêt est ${found} ; l’installation exige au moins ${name}.`,
    },
    shows,
  };
}

function isOlder(build: string): boolean {
  const [major = 0, minor = 0] = build.split('.').map(Number);
  const [firstMajor = 0, firstMinor = 0] = firstAskingFor2012R2;
  return major < firstMajor || (major === firstMajor && minor < firstMinor);
}

/** The level as Setup read it. */
export function forestLevelClues(run: Run): LogClue[] {
  return settingClue(run, 'MsDSBehaviorVersion', (value) => {
    const name = /^\d+$/.test(value) ? nameForestLevel(Number(value)) : value;
    return {
      en: `Setup read forest functional level ${value} (${name})`,
      fr: `Niveau fonctionnel de la forêt lu par le programme d’installation : ${value} (${name})`,
    };
  });
}

/** Examples: a forest level by name and number, and its verdict. */
export function levelExamples(
  cases: readonly (readonly [name: string, level: number, verdict: 'pass' | 'fail'])[],
): { readonly name: string; readonly answers: { readonly level: AdLevel }; readonly verdict: 'pass' | 'fail' }[] {
  return cases.map(([name, forestLevel, verdict]) => ({
    name,
    answers: { level: levelSheet({ forestLevel }) },
    verdict,
  }));
}

export const raiseForestLevel: Remedy = {
  id: 'raise-forest-level',
  title: { en: 'Raise the forest functional level', fr: 'Augmenter le niveau fonctionnel de la forêt' },
  steps: {
    en: [
      'Read the real level: `(Get-ADForest).ForestMode`',
      'If it is high enough, raise nothing: Setup could not read Active Directory. Look for the cause there.',
      'List the Windows versions of the domain controllers, in each domain: `Get-ADDomainController -Filter * | Format-Table HostName,OperatingSystem`',
      'Replace those that are older than the level to be reached.',
      'Check that replication shows no failures: `repadmin /replsummary`',
      'Choose a level that all versions of Exchange in the forest support.',
      'In Active Directory Domains and Trusts, raise the level of each domain, then of the forest.',
      'Wait for replication, then run Setup again.',
    ],
    fr: [
      'Lire le niveau réel : `(Get-ADForest).ForestMode`',
      'S’il est suffisant, ne rien augmenter : Active Directory n’a pas pu être lu. Chercher la cause de ce côté.',
      'Lister les versions de Windows des contrôleurs de domaine, dans chaque domaine : `Get-ADDomainController -Filter * | Format-Table HostName,OperatingSystem`',
      'Remplacer ceux qui sont antérieurs au niveau à atteindre.',
      'Vérifier que la réplication n’affiche aucun échec : `repadmin /replsummary`',
      'Choisir un niveau pris en charge par toutes les versions d’Exchange de la forêt.',
      'Dans Domaines et approbations Active Directory, augmenter le niveau de chaque domaine, puis celui de la forêt.',
      'Attendre la réplication, puis relancer le programme d’installation.',
    ],
  },
  rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
  risk: 'high',
  reversal: {
    en: 'Lowering the level again is possible only between some versions and without the Active Directory Recycle Bin of a higher level: treat it as final.',
    fr: 'Abaisser de nouveau le niveau n’est possible qu’entre certaines versions, et sans la Corbeille Active Directory d’un niveau supérieur : le considérer comme définitif.',
  },
  minutes: 60,
};
