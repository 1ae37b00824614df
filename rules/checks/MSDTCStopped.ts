/** Setup wants the Distributed Transaction Coordinator service (MSDTC) to run before it installs server roles. */
import { startService } from '../../probes/fixes/start-service';
import { describeService, service } from '../../probes/questions/service';
import { policyWillStopItAgain, setupStartsIt } from '../policy-disables';
import { defineRule } from '../rule';

const wanted = { en: 'Running, start type Automatic', fr: 'En cours d’exécution, type de démarrage Automatique' };

export const MSDTCStopped = defineRule({
  id: 'MSDTCStopped',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Distributed Transaction Coordinator service is not running',
      checks:
        'Setup looks at the Windows service MSDTC (Distributed Transaction Coordinator) and continues only when it is started.',
      why: 'Client access and unified messaging components commit or undo work together through this service. Without it they cannot be registered.',
    },
    fr: {
      title: 'Le service Coordinateur de transactions distribuées n’est pas démarré',
      checks:
        'Le programme d’installation vérifie le service Windows MSDTC (Coordinateur de transactions distribuées) et ne continue que s’il est démarré.',
      why: 'Les composants d’accès client et de messagerie unifiée valident ou annulent ensemble leur travail par ce service. Sans lui, leur inscription échoue.',
    },
  },
  messages: ['The Distributed Transaction Coordinator service must be started before Setup can continue.'],
  titles: {
    en: 'The Distributed Transaction Coordinator Service must be started before setup can continue',
    es: 'El servicio Coordinador de transacciones distribuidas debe iniciarse antes de que el programa de instalación pueda continue',
    'pt-br': 'O serviço Coordenador de transações distribuídas deve ser iniciado antes da instalação pode continue',
    it: "Il servizio coordinatore di transazione distribuita deve essere avviato prima dell'installazione possono continue",
    ja: 'セットアップを続行するために分散トランザクション コーディネーター サービスを開始する必要がある',
    'zh-cn': '必须先安装可以 continue 启动分布式事务处理协调器服务',
    'zh-tw': '安裝程式可以 continue 之前必須啟動分散式交易協調器服務',
    ko: '설치 수 continue 전에 분산 트랜잭션 코디네이터 서비스를 시작 해야 합니다.',
  },
  phrases: {
    en: [
      'msdtc not running',
      'msdtc is stopped',
      'msdtc stopped',
      'msdtc must be started before exchange setup',
      'distributed transaction coordinator not running',
      'dtc service is stopped exchange setup',
      'exchange setup needs the transaction coordinator service',
      'distributed transaction coordinator disabled by baseline',
    ],
    fr: [
      'msdtc arrêté',
      'coordinateur de transactions distribuées arrêté',
      'le service msdtc doit être démarré avant exchange',
      'service DTC non démarré installation exchange',
      'exchange demande le coordinateur de transactions distribuées',
      'distributed transaction coordinator désactivé par stratégie',
    ],
    de: [
      'msdtc beendet',
      'distributed transaction coordinator dienst gestoppt exchange',
      'msdtc dienst muss gestartet werden',
    ],
    es: [
      'msdtc detenido',
      'coordinador de transacciones distribuidas detenido',
      'iniciar msdtc antes de instalar exchange',
    ],
    it: [
      'servizio msdtc fermo',
      'coordinatore di transazioni distribuite arrestato',
      'avviare msdtc prima di exchange',
    ],
  },
  asks: { service: service({ name: 'MSDTC' }) },
  judge: (answers) => {
    const state = answers.service;
    const found = describeService(state);
    const shows = [{ question: 'service' as const, found, wanted }];
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: {
          en: 'Distributed Transaction Coordinator is running.',
          fr: 'Le service Coordinateur de transactions distribuées est en cours d’exécution.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: `Distributed Transaction Coordinator is not running: ${found.en}.`,
        fr: `Le service Coordinateur de transactions distribuées n’est pas en cours d’exécution : ${found.fr}.`,
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-msdtc',
      title: {
        en: 'Start Distributed Transaction Coordinator',
        fr: 'Démarrer le service Coordinateur de transactions distribuées',
      },
      steps: {
        en: [
          'On the server, press Windows+R, type services.msc and press Enter. Without a desktop: Set-Service MSDTC -StartupType Automatic, then Start-Service MSDTC.',
          'Open Distributed Transaction Coordinator, set Startup type to Automatic, choose Apply, then Start.',
          'If Start is refused, look at the Dependencies tab: Remote Procedure Call (RPC) and Security Accounts Manager must run first.',
          'If MSDTC stops again at once with error 4163 in the Application log, its log file is missing: msdtc -resetlog creates it. Do so only when no transaction is open.',
          setupStartsIt('MSDTC').en,
          'Run Setup again.',
        ],
        fr: [
          'Sur le serveur, appuyer sur Windows+R, taper services.msc puis appuyer sur Entrée. Sans bureau : Set-Service MSDTC -StartupType Automatic, puis Start-Service MSDTC.',
          'Ouvrir Coordinateur de transactions distribuées, choisir le type de démarrage Automatique, cliquer sur Appliquer puis sur Démarrer.',
          'Si le démarrage est refusé, consulter l’onglet Dépendances : Appel de procédure distante (RPC) et Gestionnaire de comptes de sécurité doivent être démarrés d’abord.',
          'Si MSDTC s’arrête aussitôt avec l’erreur 4163 dans le journal Application, son fichier journal est absent : msdtc -resetlog le crée. Ne le faire que si aucune transaction n’est ouverte.',
          setupStartsIt('MSDTC').fr,
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
      never: [policyWillStopItAgain],
      fix: ({ service: state }) =>
        state.exists && state.status !== 'Running'
          ? startService({ name: 'MSDTC', startType: 'Automatic' })
          : undefined,
    },
  ],
  sources: [
    {
      title: 'Readiness check MSDTCStopped (text of 2007, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-msdtcstopped',
    },
    { title: 'ExchangeSetup.log: Setup sets MSDTC to Automatic and starts it before the checks' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'judge', basis: 'microsoft', note: 'The page asks for the state Started; the start type is advice only.' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'That Setup starts the service itself was read in logs of 2016 and 2019.',
    },
    { claim: 'versions', basis: 'inference', note: '2010 and SE: from the neighbouring versions.' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: {
          service: {
            exists: true,
            displayName: 'Distributed Transaction Coordinator',
            status: 'Running',
            startType: 'AutomaticDelayedStart',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'stopped',
        answers: {
          service: {
            exists: true,
            displayName: 'Distributed Transaction Coordinator',
            status: 'Stopped',
            startType: 'Manual',
          },
        },
        verdict: 'fail',
      },
      { name: 'not installed', answers: { service: { exists: false } }, verdict: 'fail' },
    ],
    pasted: [
      'The Distributed Transaction Coordinator Service must be started before setup can continue',
      'Evaluated [Rule:MSDTCStopped] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"]',
      'le service MSDTC est arrêté, exchange refuse de continuer',
    ],
  },
});
