/** Setup does not go on while services that were deleted still linger, because it could not create them anew. */
import { servicesMarkedForDeletion } from '../../probes/questions/services-marked-for-deletion';
import { defineRule } from '../rule';

const wanted = { en: 'no service with DeleteFlag', fr: 'aucun service avec DeleteFlag' };
const rights = { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' };

export const ServicesAreMarkedForDeletion = defineRule({
  id: 'ServicesAreMarkedForDeletion',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Services are marked for deletion',
      checks:
        'Setup looks for Windows services that were deleted and are still there because a program holds them open.',
      why: 'An update removes the Exchange services and creates them again. Windows refuses to create a service while the old one of the same name waits to go.',
    },
    fr: {
      title: 'Des services sont marqués pour suppression',
      checks:
        'Le programme d’installation cherche des services Windows supprimés mais encore présents, parce qu’un programme les garde ouverts.',
      why: 'Une mise à jour supprime les services Exchange et les recrée. Windows refuse de créer un service tant que l’ancien, du même nom, attend de disparaître.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'services are marked for deletion, what holds them',
      'services are marked for deletion',
      'service has been marked for deletion exchange update',
      'services marked for deletion keep setup from continuing',
      'the specified service has been marked for deletion during exchange cu',
      'setup says a service is marked for deletion',
      'service marked for deletion exchange setup',
    ],
    fr: [
      'des services sont marqués pour suppression',
      'service marqué pour suppression pendant la mise à jour exchange',
      'le service spécifié a été marqué pour suppression',
      'setup refuse car un service attend sa suppression',
      'services en attente de suppression exchange',
      'services marqués pour suppression',
    ],
    de: ['dienste sind zum löschen markiert exchange setup'],
    es: ['servicios marcados para eliminación exchange'],
  },
  asks: { marked: servicesMarkedForDeletion({}) },
  judge: ({ marked }) => {
    const names = marked.services.join(', ');
    const unread =
      marked.unreadable.length === 0
        ? { en: '', fr: '' }
        : {
            en: ` ${marked.unreadable.length} more could not be opened.`,
            fr: ` ${marked.unreadable.length} autres n’ont pas pu être ouverts.`,
          };
    if (marked.count === 0) {
      return {
        verdict: 'pass',
        because: {
          en: `No service is marked for deletion.${unread.en}`,
          fr: `Aucun service n’est marqué pour suppression.${unread.fr}`,
        },
        shows: [{ question: 'marked', found: wanted, wanted }],
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: `${marked.count === 1 ? 'One service waits' : `${marked.count} services wait`} to be deleted: ${names}.`,
        fr: `${marked.count === 1 ? 'Un service attend sa suppression' : `${marked.count} services attendent leur suppression`} : ${names}.`,
      },
      shows: [{ question: 'marked', found: { en: `DeleteFlag: ${names}`, fr: `DeleteFlag : ${names}` }, wanted }],
      captures: { services: names },
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'close-consoles',
      title: { en: 'Close what holds the services open', fr: 'Fermer ce qui garde les services ouverts' },
      steps: {
        en: [
          'Close the Services console, Computer Management, Event Viewer, Task Manager and every Exchange Management Shell, in the sessions of other people too: `query user` lists them.',
          'Wait a minute. See whether the services have gone: `sc.exe query <service>` answers 1060.',
          'Run Setup again.',
        ],
        fr: [
          'Fermer la console Services, Gestion de l’ordinateur, l’Observateur d’événements, le Gestionnaire des tâches et chaque Exchange Management Shell, y compris dans les sessions des autres : `query user` les énumère.',
          'Attendre une minute. Vérifier que les services ont disparu : `sc.exe query <service>` répond 1060.',
          'Relancer le programme d’installation.',
        ],
      },
      rights,
      risk: 'low',
      reversal: { en: 'Open the consoles again.', fr: 'Rouvrir les consoles.' },
      minutes: 5,
    },
    {
      id: 'restart-the-server',
      title: { en: 'Restart the server', fr: 'Redémarrer le serveur' },
      when: {
        en: 'If services are still marked after the consoles were closed',
        fr: 'Si des services restent marqués après la fermeture des consoles',
      },
      steps: {
        en: [
          'Move the active database copies away or announce the interruption.',
          'Restart the server: marked services are gone after the start.',
          'Run Setup again before anything else.',
        ],
        fr: [
          'Déplacer les copies de base de données actives ou annoncer l’interruption.',
          'Redémarrer le serveur : les services marqués ont disparu au démarrage.',
          'Relancer le programme d’installation avant toute autre opération.',
        ],
      },
      rights,
      risk: 'medium',
      reversal: { en: 'None is needed.', fr: 'Aucun n’est nécessaire.' },
      minutes: 20,
      never: [
        {
          en: 'Do not delete DeleteFlag from the registry: the service would come back half removed.',
          fr: 'Ne pas supprimer DeleteFlag du Registre : le service reviendrait à moitié supprimé.',
        },
      ],
    },
  ],
  sources: [
    { title: 'ExchangeSetup.log, which names the rule and its type Error; it has no public text' },
    {
      title: 'DeleteService function: a service is only marked until all handles are closed',
      url: 'https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-deleteservice',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Windows keeps the mark as DeleteFlag. Which services Setup looks at is not published; all are shown here.',
    },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'A service goes when its last handle is closed, or at the next start.',
    },
    { claim: 'versions', basis: 'setup-log', note: 'Seen in 2016 and 2019; SE from its neighbour.' },
  ],
  examples: {
    judged: [
      { name: 'nothing marked', answers: { marked: { services: [], count: 0, unreadable: [] } }, verdict: 'pass' },
      {
        name: 'some keys closed to the reader',
        answers: { marked: { services: [], count: 0, unreadable: ['WinDefend'] } },
        verdict: 'pass',
      },
      {
        name: 'an Exchange service marked',
        answers: { marked: { services: ['MSExchangeFastSearch'], count: 1, unreadable: [] } },
        verdict: 'fail',
      },
      {
        name: 'two marked',
        answers: { marked: { services: ['MSExchangeHM', 'MSExchangeIS'], count: 2, unreadable: [] } },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ServicesAreMarkedForDeletion] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:22] [Duration:00:00:01.5219974]',
      'exchange cu stops: services are marked for deletion',
      'exchange : des services sont marqués pour suppression, que fermer ?',
    ],
  },
});
