/** Setup wants the COM+ Event System service (EventSystem) to run before it installs or changes server roles. */
import { describeService, service } from '../../probes/questions/service';
import { defineRule } from '../rule';
import { serviceRemedies } from '../service-remedies';

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
      why: 'Components of the Client Access and Edge Transport roles subscribe to COM+ events, which this service delivers. Without it they cannot be registered.',
    },
    fr: {
      title: 'Le service Système d’événement COM+ n’est pas démarré',
      checks:
        'Le programme d’installation vérifie le service Windows EventSystem (Système d’événement COM+) et ne continue que s’il est démarré.',
      why: 'Des composants des rôles d’accès client et de transport Edge s’abonnent aux événements COM+ que ce service distribue. Sans lui, leur inscription échoue.',
    },
  },
  messages: ['The COM+ Event System service must be started before Setup can continue.'],
  titles: {
    en: 'The COM+ Event System Service must be started before setup can continue',
    fr: 'Le service de système d’événement COM+ doit être démarré pour pouvoir poursuivre l’installation',
    de: 'Der COM+-Ereignissystemdienst muss gestartet werden, bevor Setup fortgesetzt werden kann',
    es: 'El servicio del sistema de sucesos COM + debe iniciarse antes de que el programa de instalación pueda continue',
    'pt-br': 'O serviço de sistema de eventos COM + deve ser iniciado antes da instalação pode continue',
    it: "Deve essere avviato il servizio eventi di sistema COM + prima dell'installazione possono continue",
    ja: 'セットアップを続行するために COM+ イベント システム サービスを開始する必要がある',
    'zh-cn': '必须先启动 COM+ Event System 服务，安装程序才能继续进行',
    'zh-tw': 'COM + 事件系統必須啟動服務之前安裝程式可以 continue',
    ko: '설치 수 continue 전에 COM + 이벤트 시스템 서비스를 시작 해야 합니다.',
    ru: 'Перед продолжением установки необходимо запустить службу "Система событий COM+"',
  },
  phrases: {
    en: [
      'com+ event system stopped',
      'com+ service must be started',
      'something about a COM+ event thing',
      'eventsystem service not running exchange setup',
      'exchange setup wants com+ event system',
      'com+ event system disabled by baseline',
      'COM+ event system must be started',
      'event system service stopped',
    ],
    fr: [
      'service COM+ arrêté',
      'système d’événement COM+ doit être démarré',
      'le service COM+ doit être démarré avant de continuer',
      'système d’événements com+ désactivé',
      'service eventsystem non démarré setup exchange',
      'quel est le service COM+ demandé par exchange',
      'système d’événements com+ arrêté',
    ],
    de: ['com+-ereignissystem gestartet werden exchange', 'dienst com+ ereignissystem gestoppt'],
    es: ['sistema de eventos com+ detenido', 'iniciar el servicio com+ antes de instalar exchange'],
    it: ['sistema eventi com+ arrestato', 'avviare il servizio com+ prima di exchange'],
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
        en: 'COM+ Event System is not running.',
        fr: 'Le service Système d’événement COM+ n’est pas en cours d’exécution.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    ...serviceRemedies({
      name: 'EventSystem',
      id: 'event-system',
      shown: { en: 'COM+ Event System', fr: 'Système d’événement COM+' },
      notThis: { en: 'COM+ System Application', fr: 'Application système COM+' },
      needs: { en: 'Remote Procedure Call (RPC)', fr: 'Appel de procédure distante (RPC)' },
    }),
  ],
  sources: [
    {
      title: 'Exchange readiness check EventSystemStopped (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-eventsystemstopped',
    },
    { title: 'ExchangeSetup.log: Setup sets EventSystem to Automatic and starts it before the checks' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'judge', basis: 'microsoft', note: 'The page asks for the state Started; the start type is advice only.' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Start type and start as on the page. That Setup starts the service itself was read in its logs.',
    },
    { claim: 'remedy', basis: 'inference', note: 'PowerShell, and where to look when the start is refused.' },
    { claim: 'versions', basis: 'inference', note: '2010 and SE: from the neighbouring versions.' },
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
      'Le service de système d’événement COM+ doit être démarré pour pouvoir poursuivre l’installation',
      'The COM+ Event System service must be started before Setup can continue.',
      'le service COM+ doit être démarré avant de continuer, lequel est-ce ?',
    ],
  },
});
