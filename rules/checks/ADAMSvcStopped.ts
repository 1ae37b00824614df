/** On an Edge Transport server Setup wants its directory, the AD LDS instance MSExchange, to run. */
import { describeService, service } from '../../probes/questions/service';
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { defineRule } from '../rule';
import { serviceRemedies } from '../service-remedies';

const wanted = {
  en: 'Running, on an Edge Transport server',
  fr: 'En cours d’exécution, sur un serveur de transport Edge',
};
const edge = {
  key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
  installedBuild: '15.1.2507.6',
  installPath: null,
  roles: [
    {
      name: 'EdgeTransportRole',
      configuredVersion: '15.1.2507.6',
      unpackedVersion: '15.1.2507.6',
      action: null,
      watermark: null,
    },
  ],
};
const bare = { key: null, installedBuild: null, installPath: null, roles: [] };
const running = {
  exists: true,
  displayName: 'Microsoft Exchange ADAM',
  status: 'Running',
  startType: 'Automatic',
} as const;

export const ADAMSvcStopped = defineRule({
  id: 'ADAMSvcStopped',
  severity: 'error',
  versions: ['2016'],
  modes: ['upgrade', 'uninstall'],
  words: {
    en: {
      title: 'The directory service of the Edge server is not running',
      checks:
        'On an Edge Transport server, Setup looks at the service ADAM_MSExchange (Microsoft Exchange ADAM), an instance of AD LDS.',
      why: 'An Edge server keeps its configuration there, apart from Active Directory. Setup reads and changes it, so it must run.',
    },
    fr: {
      title: 'Le service d’annuaire du serveur Edge n’est pas démarré',
      checks:
        'Sur un serveur de transport Edge, le programme d’installation vérifie le service ADAM_MSExchange (Microsoft Exchange ADAM), une instance d’AD LDS.',
      why: 'Un serveur Edge y garde sa configuration, séparément d’Active Directory. Le programme d’installation la lit et la modifie : le service doit donc être démarré.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'ad lds service stopped on edge',
      'adam_msexchange is stopped',
      'adam service must run on the edge server',
      'microsoft exchange adam not running',
      'edge setup wants the adam service started',
      'ADAM_MSExchange service stopped on the edge server',
      'AD LDS instance MSExchange stopped edge',
    ],
    fr: [
      'service ad lds arrêté sur edge',
      'adam_msexchange arrêté',
      'le service adam doit être démarré sur le serveur edge',
      'microsoft exchange adam n’est pas démarré',
      'service d’annuaire edge arrêté',
      'service ADAM_MSExchange arrêté serveur edge',
    ],
    de: ['adam-dienst auf edge-server angehalten'],
  },
  asks: { setup: exchangeSetupState({}), service: service({ name: 'ADAM_MSExchange' }) },
  judge: ({ setup, service: state }) => {
    const isEdge = isEdgeTransport(setup);
    const shows = [
      {
        question: 'setup' as const,
        found: isEdge
          ? { en: 'EdgeTransportRole is there', fr: 'EdgeTransportRole est présent' }
          : { en: 'no EdgeTransportRole', fr: 'pas d’EdgeTransportRole' },
      },
      { question: 'service' as const, found: describeService(state), wanted },
    ];
    if (!isEdge) {
      return {
        verdict: 'pass',
        because: {
          en: 'Does not apply: this is no Edge Transport server.',
          fr: 'Sans objet : ce n’est pas un serveur de transport Edge.',
        },
        shows,
      };
    }
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: {
          en: 'Microsoft Exchange ADAM is running.',
          fr: 'Le service Microsoft Exchange ADAM est en cours d’exécution.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: 'Microsoft Exchange ADAM is not running.',
        fr: 'Le service Microsoft Exchange ADAM n’est pas en cours d’exécution.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: serviceRemedies({
    name: 'ADAM_MSExchange',
    id: 'exchange-adam',
    shown: { en: 'Microsoft Exchange ADAM', fr: 'Microsoft Exchange ADAM' },
    notThis: { en: 'Microsoft Exchange Credential Service', fr: 'Microsoft Exchange Credential Service' },
    needs: {
      en: 'Remote Procedure Call (RPC), COM+ Event System',
      fr: 'Appel de procédure distante (RPC), Système d’événement COM+',
    },
  }),
  sources: [{ title: 'The name of the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule and the service that Edge Transport installs.',
    },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'Edge, running', answers: { setup: edge, service: running }, verdict: 'pass' },
      { name: 'no Edge server', answers: { setup: bare, service: { exists: false } }, verdict: 'pass' },
      { name: 'Edge, stopped', answers: { setup: edge, service: { ...running, status: 'Stopped' } }, verdict: 'fail' },
      { name: 'Edge, service gone', answers: { setup: edge, service: { exists: false } }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ADAMSvcStopped] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange edge setup stops: adam_msexchange is stopped',
      'exchange edge : le service adam_msexchange est arrêté',
    ],
  },
});
