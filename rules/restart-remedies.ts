/**
 * What to do about a pending restart: restart, and look for what keeps the flag when a restart has not cleared it.
 *
 * Preflight never edits or deletes a flag, and never advises it, although one public source names that as a last resort.
 */
import { restartServer } from '../probes/fixes/restart-server';
import type { RebootFlag } from '../probes/questions/reboot-flags';
import type { Said } from '../probes/said';
import type { rebootFlagAsks } from './restart';
import { outlivedRestart } from './restart';
import type { Remedy } from './rule';

type RestartRemedy = Remedy<typeof rebootFlagAsks>;

const neverEditFlags: Said = {
  en: 'Do not delete or change the registry values behind the flag: the update that is waiting would stay half installed, and the damage shows later.',
  fr: 'Ne pas supprimer ni modifier les valeurs du Registre derrière l’indicateur : la mise à jour en attente resterait à moitié installée, et les dégâts apparaîtraient plus tard.',
};

export const restartDispute: Said = {
  en: 'Public sources disagree. The help page warns strongly against editing the registry; the support engineers’ page names deletion of the key as a last resort; blogs delete at once. Preflight takes the safe side: restart, find what sets the flag, never edit it.',
  fr: 'Les sources publiques se contredisent. La page d’aide déconseille vivement de modifier le Registre ; la page des ingénieurs du support cite la suppression de la clé en dernier recours ; des blogs suppriment aussitôt. Preflight retient la voie sûre : redémarrer, trouver ce qui pose l’indicateur, ne jamais le modifier.',
};

/** The restart itself; as a fix only for flags that are set and that no restart has outlived yet. */
export function restartRemedy(ids: readonly RebootFlag['id'][]): RestartRemedy {
  return {
    id: 'restart-server',
    title: { en: 'Restart the server', fr: 'Redémarrer le serveur' },
    steps: {
      en: [
        'Agree a maintenance window.',
        'In a DAG, move the active database copies to another server and put this one into maintenance mode.',
        'Make sure that no installation is running and that everybody has logged off.',
        'Restart the server and wait until its services run. On the way Windows may finish an update and restart once more.',
        'Wait a few minutes: some flags are removed only after the start is complete.',
        'Run Setup again. If it still asks for a restart, restart once or twice more: another update may have asked for one.',
      ],
      fr: [
        'Convenir d’une fenêtre de maintenance.',
        'Dans un groupe de disponibilité de base de données (DAG), déplacer les copies actives de bases de données vers un autre serveur et mettre celui-ci en mode maintenance.',
        'Vérifier qu’aucune installation n’est en cours et que toutes les sessions sont fermées.',
        'Redémarrer le serveur et attendre que ses services fonctionnent. Windows peut terminer une mise à jour et redémarrer encore une fois.',
        'Attendre quelques minutes : certains indicateurs ne sont effacés qu’après la fin du démarrage.',
        'Relancer le programme d’installation. S’il demande encore un redémarrage, redémarrer une ou deux fois de plus : une autre mise à jour a pu en demander un.',
      ],
    },
    rights: {
      en: 'Local Administrators on the server, and an agreed maintenance window',
      fr: 'Administrateurs locaux sur le serveur, et une fenêtre de maintenance convenue',
    },
    risk: 'high',
    reversal: { en: 'None once the server is down.', fr: 'Aucun une fois le serveur arrêté.' },
    minutes: 20,
    never: [neverEditFlags],
    fix: ({ flags }) => {
      const set = flags.flags.some((flag) => flag.present && ids.includes(flag.id));
      return set && !outlivedRestart(flags, ids)
        ? restartServer({ lastBoot: flags.lastBoot, delayMinutes: 5 })
        : undefined;
    },
  };
}

/** For a flag that a restart has not cleared. */
export const findWhatKeepsTheFlag: RestartRemedy = {
  id: 'find-what-keeps-the-flag',
  title: { en: 'Find what keeps the flag', fr: 'Trouver ce qui maintient l’indicateur' },
  when: {
    en: 'If the flag is still there after two or three restarts, or is older than the last start',
    fr: 'Si l’indicateur subsiste après deux ou trois redémarrages, ou s’il est antérieur au dernier démarrage',
  },
  steps: {
    en: [
      'Note which flag is set and what it names: a file to be replaced points to the program that asked for it.',
      'In the history of Windows Update and in the Application and Setup event logs, find the update or program installed just before the flag was written.',
      'Install that update or program again, so that it can finish what it began, then restart.',
      'If antivirus or a backup agent sets the flag at every start, ask its vendor; updating or removing the agent ends it.',
      'For a half-installed Windows component, read CBS.log after: `DISM /Online /Cleanup-Image /ScanHealth`',
      'If the flag still stands, open a case with Microsoft support.',
    ],
    fr: [
      'Noter quel indicateur est présent et ce qu’il nomme : un fichier à remplacer désigne le programme qui l’a demandé.',
      'Dans l’historique de Windows Update et dans les journaux d’événements Application et Installation, trouver la mise à jour ou le programme installé juste avant l’écriture de l’indicateur.',
      'Réinstaller cette mise à jour ou ce programme, pour qu’il achève ce qu’il a commencé, puis redémarrer.',
      'Si un antivirus ou un agent de sauvegarde pose l’indicateur à chaque démarrage, consulter son éditeur ; mettre à jour ou retirer l’agent y met fin.',
      'Pour un composant de Windows à moitié installé, lire CBS.log après : `DISM /Online /Cleanup-Image /ScanHealth`',
      'Si l’indicateur subsiste, ouvrir un dossier auprès du support Microsoft.',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'medium',
  reversal: {
    en: 'As for the program or update that is installed again.',
    fr: 'Comme pour le programme ou la mise à jour réinstallés.',
  },
  minutes: 60,
  never: [neverEditFlags],
};
