/** Setup wants the COM+ Event System service (EventSystem) to run before it installs or changes server roles. */
import { startService } from '../../probes/fixes/start-service';
import { describeService, service } from '../../probes/questions/service';
import { defineRule } from '../rule';

const wanted = {
  en: 'Running, start type Automatic',
  fr: 'En cours d’exécution, type de démarrage Automatique',
};

export const EventSystemStopped = defineRule({
  id: 'EventSystemStopped',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The COM+ Event System service is not running',
      checks:
        'Setup looks at the Windows service EventSystem (COM+ Event System) and continues only when it is started.',
      why: 'Client access and transport components subscribe to COM+ events. Without the service they cannot be registered.',
    },
    fr: {
      title: 'Le service Système d’événement COM+ n’est pas démarré',
      checks:
        'Le programme d’installation vérifie le service Windows EventSystem (Système d’événement COM+) et ne continue que s’il est démarré.',
      why: 'Les composants d’accès client et de transport s’abonnent aux événements COM+. Sans ce service, leur inscription échoue.',
    },
  },
  messages: ['The COM+ Event System service must be started before Setup can continue.'],
  titles: {
    en: 'The COM+ Event System service must be started before Setup can continue',
    fr: 'Le service de système d’événement COM+ doit être démarré pour pouvoir poursuivre l’installation',
  },
  phrases: {
    en: ['com+ event system stopped', 'com+ service must be started', 'something about a COM+ event thing'],
    fr: [
      'service COM+ arrêté',
      'système d’événement COM+ doit être démarré',
      'le service COM+ doit être démarré avant de continuer',
    ],
  },
  asks: { service: service({ name: 'EventSystem' }) },
  judge: (answers) => {
    const state = answers.service;
    const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: {
          en: 'COM+ Event System is running.',
          fr: 'Le service Système d’événement COM+ est en cours d’exécution.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: `COM+ Event System is not running: ${describeService(state).en}.`,
        fr: `Le service Système d’événement COM+ n’est pas en cours d’exécution : ${describeService(state).fr}.`,
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-event-system',
      title: { en: 'Start COM+ Event System', fr: 'Démarrer le service Système d’événement COM+' },
      steps: {
        en: [
          'On the server, press Windows+R, type services.msc and press Enter.',
          'Open COM+ Event System, set Startup type to Automatic, choose Apply, then Start.',
          'If Start is refused, look at the Dependencies tab: Remote Procedure Call (RPC) must run first.',
          'Run Setup again.',
        ],
        fr: [
          'Sur le serveur, appuyer sur Windows+R, taper services.msc puis appuyer sur Entrée.',
          'Ouvrir Système d’événement COM+, choisir le type de démarrage Automatique, cliquer sur Appliquer puis sur Démarrer.',
          'Si le démarrage est refusé, consulter l’onglet Dépendances : Appel de procédure distante (RPC) doit être démarré d’abord.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'low',
      reversal: {
        en: 'Stop the service and set the start type back to its former value.',
        fr: 'Arrêter le service et rétablir l’ancien type de démarrage.',
      },
      minutes: 2,
      never: [
        {
          en: 'If a group policy or a security baseline disables the service, it will be stopped again: have the policy changed first.',
          fr: 'Si une stratégie de groupe ou un référentiel de sécurité désactive le service, il sera de nouveau arrêté : faire d’abord modifier la stratégie.',
        },
      ],
      fix: ({ service: state }) =>
        state.exists && state.status !== 'Running'
          ? startService({ name: 'EventSystem', startType: 'Automatic' })
          : undefined,
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check EventSystemStopped (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-eventsystemstopped',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'judge', basis: 'microsoft', note: 'The page asks for the state Started; the start type is advice only.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: {
          service: { exists: true, displayName: 'COM+ Event System', status: 'Running', startType: 'Automatic' },
        },
        verdict: 'pass',
      },
      {
        name: 'stopped and disabled',
        answers: {
          service: { exists: true, displayName: 'COM+ Event System', status: 'Stopped', startType: 'Disabled' },
        },
        verdict: 'fail',
      },
      { name: 'not installed', answers: { service: { exists: false } }, verdict: 'fail' },
    ],
    pasted: [
      'The COM+ Event System service must be started before Setup can continue.',
      'le service COM+ doit être démarré avant de continuer, lequel est-ce ?',
    ],
  },
});
