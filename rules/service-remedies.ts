/**
 * Ways to get a Windows service running that Setup wants: the Services console, PowerShell, the way of old Windows.
 *
 * Setup of 2016 and 2019 sets these services to Automatic and starts them before its checks, as its logs show. A service
 * that is stopped nevertheless was refused or is held down, so that way of looking is given as well.
 */
import { startService } from '../probes/fixes/start-service';
import type { Question } from '../probes/question';
import type { ServiceState } from '../probes/questions/service';
import type { Said } from '../probes/said';
import { policyWillStopItAgain } from './policy-disables';
import type { Remedy } from './rule';
import { hasOldSetup } from './setup-roles';

type ServiceRemedy = Remedy<{ readonly service: Question<ServiceState> }>;

export interface WantedService {
  /** Short name, such as `MSDTC`. */
  readonly name: string;
  /** Begins the ids of the ways: `start-msdtc`. */
  readonly id: string;
  /** As the Services console shows it. */
  readonly shown: Said;
  /** Its neighbour in the list, which is easily taken for it. */
  readonly notThis?: Said;
  /** Services that must run first, as the console shows them. */
  readonly needs: Said;
  /** `Manual` for a service that Windows starts when it is needed; `Automatic` when not given. */
  readonly startType?: 'Automatic' | 'Manual';
}

const rights: Said = { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' };
const reversal: Said = {
  en: 'Stop the service and set the start type back to its former value.',
  fr: 'Arrêter le service et rétablir l’ancien type de démarrage.',
};
const rerun: Said = { en: 'Run Setup again.', fr: 'Relancer le programme d’installation.' };

/** All ways, the one with the automatic fix first. */
export function serviceRemedies(wanted: WantedService): readonly ServiceRemedy[] {
  return [inServices(wanted), inPowerShell(wanted), inComputerManagement(wanted), findRefusal(wanted)];
}

const startWords: Readonly<Record<'Automatic' | 'Manual', Said>> = {
  Automatic: { en: 'Automatic', fr: 'Automatique' },
  Manual: { en: 'Manual', fr: 'Manuel' },
};

function inServices({ name, id, shown, notThis, startType = 'Automatic' }: WantedService): ServiceRemedy {
  const start = startWords[startType];
  const not =
    notThis === undefined ? { en: '', fr: '' } : { en: ` (not ${notThis.en})`, fr: ` (et non ${notThis.fr})` };
  return {
    id: `start-${id}`,
    title: { en: `Start ${shown.en}`, fr: `Démarrer le service ${shown.fr}` },
    steps: {
      en: [
        'On the server, press Windows+R, type `services.msc` and press Enter.',
        `Open ${shown.en}${not.en}.`,
        `Set Startup type to ${start.en} and choose Apply.`,
        'Choose Start, then OK.',
        rerun.en,
      ],
      fr: [
        'Sur le serveur, appuyer sur Windows+R, taper `services.msc`, puis appuyer sur Entrée.',
        `Ouvrir le service ${shown.fr}${not.fr}.`,
        `Choisir le type de démarrage ${start.fr}, puis cliquer sur Appliquer.`,
        'Cliquer sur Démarrer, puis sur OK.',
        rerun.fr,
      ],
    },
    rights,
    risk: 'low',
    reversal,
    minutes: 2,
    never: [policyWillStopItAgain],
    fix: ({ service: state }) =>
      state.exists && state.status !== 'Running' ? startService({ name, startType }) : undefined,
  };
}

function inPowerShell({ name, id, shown, startType = 'Automatic' }: WantedService): ServiceRemedy {
  return {
    id: `start-${id}-in-powershell`,
    title: { en: `Start ${shown.en} in PowerShell`, fr: `Démarrer le service ${shown.fr} dans PowerShell` },
    when: {
      en: 'On Server Core, or where a command line is preferred',
      fr: 'Sur Server Core, ou de préférence en ligne de commande',
    },
    steps: {
      en: [
        'Open PowerShell with Run as administrator.',
        `Set the start type: \`Set-Service ${name} -StartupType ${startType}\``,
        `Start the service: \`Start-Service ${name}\``,
        rerun.en,
      ],
      fr: [
        'Ouvrir PowerShell avec Exécuter en tant qu’administrateur.',
        `Définir le type de démarrage : \`Set-Service ${name} -StartupType ${startType}\``,
        `Démarrer le service : \`Start-Service ${name}\``,
        rerun.fr,
      ],
    },
    rights,
    risk: 'low',
    reversal,
    minutes: 2,
    appliesTo: ({ product }) => !hasOldSetup(product),
  };
}

/** The way that the help page of 2007 describes. */
function inComputerManagement({ id, shown }: WantedService): ServiceRemedy {
  return {
    id: `start-${id}-2007`,
    title: {
      en: `Start ${shown.en} in Computer Management (2007, 2010)`,
      fr: `Démarrer le service ${shown.fr} dans Gestion de l’ordinateur (2007, 2010)`,
    },
    when: { en: 'On an old Windows Server', fr: 'Sur un ancien Windows Server' },
    steps: {
      en: [
        'Right-click My Computer (Computer from Windows Server 2008 on) and choose Manage.',
        'Open Services and Applications, then Services.',
        `Open the properties of ${shown.en}.`,
        'Set Startup type to Automatic and choose Apply.',
        'Choose Start, then OK.',
        rerun.en,
      ],
      fr: [
        'Cliquer avec le bouton droit sur Poste de travail (Ordinateur à partir de Windows Server 2008), puis sur Gérer.',
        'Développer Services et applications, puis Services.',
        `Ouvrir les propriétés du service ${shown.fr}.`,
        'Choisir le type de démarrage Automatique, puis cliquer sur Appliquer.',
        'Cliquer sur Démarrer, puis sur OK.',
        rerun.fr,
      ],
    },
    rights,
    risk: 'low',
    reversal,
    minutes: 2,
    appliesTo: ({ product }) => hasOldSetup(product),
  };
}

/** For a service that does not stay started: its dependencies, policies, and the event log. */
export function findRefusal({ name, id, shown, needs }: WantedService): Remedy {
  return {
    id: `find-what-stops-${id}`,
    title: {
      en: `Find what keeps ${shown.en} from running`,
      fr: `Trouver ce qui empêche le service ${shown.fr} de démarrer`,
    },
    when: {
      en: 'If the start is refused, or the check fails again: recent Setup starts the service itself before its checks',
      fr: 'Si le démarrage est refusé ou si la vérification échoue de nouveau : les versions récentes du programme d’installation démarrent elles-mêmes le service avant leurs vérifications',
    },
    steps: {
      en: [
        `In the service’s properties, tab Dependencies, check that these run: ${needs.en}.`,
        'See whether a policy sets the service: `gpresult /h report.html`',
        `In the System event log, read the errors of Service Control Manager that name ${name}.`,
      ],
      fr: [
        `Dans les propriétés du service, onglet Dépendances, vérifier que ces services sont démarrés : ${needs.fr}.`,
        'Voir si une stratégie définit le service : `gpresult /h rapport.html`',
        `Dans le journal Système de l’Observateur d’événements, lire les erreurs de Service Control Manager qui nomment ${name}.`,
      ],
    },
    rights,
    risk: 'low',
    reversal: { en: 'Nothing is changed by looking.', fr: 'L’examen ne modifie rien.' },
    minutes: 15,
  };
}
