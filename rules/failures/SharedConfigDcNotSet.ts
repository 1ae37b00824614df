/**
 * After copying its files, Setup tells the Active Directory Topology service which domain controller to use. It retries
 * for eight minutes and then stops, because the service does not run or finds no domain controller.
 */
import { startService } from '../../probes/fixes/start-service';
import { describeService, service } from '../../probes/questions/service';
import { defineFailure } from '../failure';
import type { LogClue } from '../rule';
import type { NotableLine, Run } from '../run';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const wanted = { en: 'Running', fr: 'En cours d’exécution' };
const attempt = /while setting shared config DC\. (?:Error|Exception): ([^\n]+)/i;
const serviceNotFound = /Topology Provider cou[ln]dn.{0,2}t find/i;

export const SharedConfigDcNotSet = defineFailure({
  id: 'SharedConfigDcNotSet',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Active Directory Topology service did not answer Setup',
      checks:
        'Setup asked the Microsoft Exchange Active Directory Topology service to use one domain controller, and got no usable answer for eight minutes.',
      why: 'The rest of Setup reads Active Directory through this service. Setup stops and disables it in the course of an attempt, so the next one meets it stopped.',
    },
    fr: {
      title: 'Le service Topologie Active Directory d’Exchange n’a pas répondu',
      checks:
        'Le programme d’installation a demandé au service Topologie Active Directory Microsoft Exchange d’utiliser un contrôleur de domaine, sans réponse utilisable pendant huit minutes.',
      why: 'La suite de l’installation lit Active Directory par ce service. Le programme d’installation l’arrête et le désactive en cours de route : la tentative suivante le trouve arrêté.',
    },
  },
  fingerprints: [
    { reference: 'ee47ab1c06fb47919398e2e95ed99c6c', pattern: 'shared config DC' },
    { pattern: 'Unable to set shared config DC' },
    {
      pattern:
        'Topology Provider cou[ln]dn.{0,2}t find the Microsoft Exchange Active Directory Topology service on end point',
    },
  ],
  phrases: {
    en: [
      'unable to set shared config dc',
      'topology service not started during setup',
      'msexchangeadtopology does not stay running',
      'no suitable directory servers found in forest during setup',
      'exchange ad topology service stopped while installing',
    ],
    fr: [
      'unable to set shared config dc pendant l’installation',
      'service topologie active directory arrêté',
      'msexchangeadtopology ne reste pas démarré',
      'setup ne trouve pas le service topologie',
      'aucun serveur d’annuaire approprié pendant setup exchange',
    ],
  },
  asks: { service: service({ name: 'MSExchangeADTopology' }) },
  judge: ({ service: state }) => {
    const found = describeService(state);
    const shows = [{ question: 'service' as const, found, wanted }];
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: {
          en: 'The Active Directory Topology service runs now. Setup needs it for the whole attempt, so watch it while Setup runs.',
          fr: 'Le service Topologie Active Directory fonctionne maintenant. Le programme d’installation en a besoin pendant toute la tentative : le surveiller pendant l’exécution.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: 'The Active Directory Topology service is not running.',
        fr: 'Le service Topologie Active Directory n’est pas démarré.',
      },
      shows,
    };
  },
  clues: (run) => {
    const attempts = attemptsIn(run);
    const last = attempts.at(-1);
    const first = attempts[0];
    if (first === undefined || last === undefined) return [];
    return first === last ? [clueOf(first)] : [clueOf(first), clueOf(last)];
  },
  captures: (_message, run) => {
    const last = run === undefined ? undefined : attemptsIn(run).at(-1);
    const inner = last === undefined ? undefined : attempt.exec(last.text)?.[1];
    return inner === undefined ? {} : { inner };
  },
  causedBy: ['NoSuitableDomainController'],
  remedies: [
    {
      id: 'keep-topology-running',
      title: {
        en: 'Keep MSExchangeADTopology running all through Setup',
        fr: 'Garder MSExchangeADTopology démarré pendant toute l’installation',
      },
      appliesTo: ({ captures }) => captures['inner'] === undefined || serviceNotFound.test(captures['inner']),
      steps: {
        en: [
          'Before Setup, set the service Microsoft Exchange Active Directory Topology to Automatic: `Set-Service MSExchangeADTopology -StartupType Automatic`',
          'Start it: `Start-Service MSExchangeADTopology`',
          'See that it stays running, and look in the Application event log for errors of MSExchange ADAccess: the first failure may have come from a domain controller that could not be used. Clear such errors first.',
          'Run Setup again.',
          'Make sure that it runs during the whole Setup after the files are copied, in a second elevated PowerShell: `Get-Service MSExchangeADTopology`',
          'If Setup stops or disables it, set it to Automatic and start it again at once.',
        ],
        fr: [
          'Avant l’installation, régler le service Topologie Active Directory Microsoft Exchange sur Automatique : `Set-Service MSExchangeADTopology -StartupType Automatic`',
          'Le démarrer : `Start-Service MSExchangeADTopology`',
          'Vérifier qu’il reste démarré, et chercher dans le journal d’événements Application les erreurs de MSExchange ADAccess : le premier échec a pu venir d’un contrôleur de domaine inutilisable. Corriger d’abord ces erreurs.',
          'Relancer le programme d’installation.',
          'S’assurer qu’il fonctionne pendant toute l’installation, une fois les fichiers copiés, dans une seconde session PowerShell avec élévation de privilèges : `Get-Service MSExchangeADTopology`',
          'Si le programme d’installation l’arrête ou le désactive, le régler aussitôt sur Automatique et le redémarrer.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Stop the service and set its start type back to the former value.',
        fr: 'Arrêter le service et rétablir l’ancien type de démarrage.',
      },
      minutes: 15,
      fix: ({ service: state }) =>
        state.exists && state.status !== 'Running'
          ? startService({ name: 'MSExchangeADTopology', startType: 'Automatic' })
          : undefined,
    },
    {
      id: 'find-domain-controller',
      title: {
        en: 'Give the service a domain controller that it can use',
        fr: 'Donner au service un contrôleur de domaine utilisable',
      },
      appliesTo: ({ captures }) => captures['inner'] !== undefined && !serviceNotFound.test(captures['inner']),
      steps: ({ captures }) => ({
        en: [
          `The service ran and reported: ${captures['inner'] ?? ''}`,
          'In the Application log, read event 2080 of MSExchange ADAccess: it lists the domain controllers and what each one lacks (reachable, synchronized, global catalog, SACL right).',
          'A missing SACL right means that Exchange Servers lacks "Manage auditing and security log" on the domain controllers: check the Default Domain Controllers Policy.',
          'See the site of this server: `nltest /dsgetsite`',
          'Make sure that the site has a global catalog: `nltest /dsgetdc:DOMAIN /gc`',
          'Run Setup again, and keep MSExchangeADTopology running all the while: often it does not stay started after the first failure.',
        ],
        fr: [
          `Le service fonctionnait et a signalé : ${captures['inner'] ?? ''}`,
          'Dans le journal Application, lire l’événement 2080 de MSExchange ADAccess : il énumère les contrôleurs de domaine et ce qui manque à chacun (accessible, synchronisé, catalogue global, droit SACL).',
          'Un droit SACL manquant signifie que Exchange Servers n’a pas « Gérer le journal d’audit et de sécurité » sur les contrôleurs de domaine : vérifier la stratégie Default Domain Controllers Policy.',
          'Voir le site de ce serveur : `nltest /dsgetsite`',
          'S’assurer que le site a un catalogue global : `nltest /dsgetdc:DOMAINE /gc`',
          'Relancer le programme d’installation, en gardant MSExchangeADTopology démarré : souvent, il ne le reste pas après le premier échec.',
        ],
      }),
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Nothing to undo: the steps read and check.',
        fr: 'Rien à annuler : les étapes lisent et vérifient.',
      },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The state now says nothing certain about the minutes in which Setup asked.',
    },
    { claim: 'causes', basis: 'inference', note: 'A controller that is not suitable cannot be set.' },
    { claim: 'remedy', basis: 'microsoft', note: 'SetupLogReviewer.' },
    { claim: 'remedy', basis: 'inference', note: 'Reading event 2080, and the right on the audit log.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2019.' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: {
          service: {
            exists: true,
            displayName: 'Microsoft Exchange Active Directory Topology',
            status: 'Running',
            startType: 'Automatic',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'disabled by an attempt that broke off',
        answers: {
          service: {
            exists: true,
            displayName: 'Microsoft Exchange Active Directory Topology',
            status: 'Stopped',
            startType: 'Disabled',
          },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] Unable to set shared config DC.',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Unable to set shared config DC.\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=AllADRolesCommonServiceControl___ee47ab1c06fb47919398e2e95ed99c6c Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
      "[03/06/2021 15:14:57.0546] [2] [ERROR] Topology Provider coundn't find the Microsoft Exchange Active Directory Topology service on end point 'TopologyClientTcpEndpoint (localhost)'.",
    ],
    pasted: ['Unable to set shared config DC.', 'setup échoue sur EX01, msexchangeadtopology ne reste pas démarré'],
  },
});

function attemptsIn(run: Run): NotableLine[] {
  return run.notable.filter((line) => attempt.test(line.text));
}

function clueOf({ text, line, at }: NotableLine): LogClue {
  const found = serviceNotFound.test(text)
    ? {
        en: 'Setup did not find the Active Directory Topology service: it was stopped',
        fr: 'Le programme d’installation n’a pas trouvé le service Topologie Active Directory : il était arrêté',
      }
    : { en: 'What the service answered', fr: 'Réponse du service' };
  return { found, line, at, quote: text };
}
