/** Setup wants the Distributed Transaction Coordinator service (MSDTC) to run before it installs server roles. */
import { describeService, service } from '../../probes/questions/service';
import { defineRule } from '../rule';
import { serviceRemedies } from '../service-remedies';

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
      'msdtc stopped',
      'msdtc not running',
      'msdtc is stopped',
      'msdtc stopped',
      'msdtc must be started before exchange setup',
      'distributed transaction coordinator not running',
      'dtc service is stopped exchange setup',
      'exchange setup needs the transaction coordinator service',
      'distributed transaction coordinator disabled by baseline',
      'msdtc must run',
      'msdtc has to run',
    ],
    fr: [
      'MSDTC arrêté',
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
    'zh-cn': ['分布式事务处理协调器服务必须启动'],
    'zh-tw': ['分散式交易協調器服務必須啟動'],
    ja: ['分散トランザクション コーディネーター サービスを開始する'],
    ru: ['координатор распределенных транзакций должен быть запущен'],
    'pt-br': ['coordenador de transações distribuídas deve ser iniciado'],
    ko: ['Distributed Transaction Coordinator 서비스를 시작해야 함'],
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
        en: 'Distributed Transaction Coordinator is not running.',
        fr: 'Le service Coordinateur de transactions distribuées n’est pas en cours d’exécution.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    ...serviceRemedies({
      name: 'MSDTC',
      id: 'msdtc',
      shown: { en: 'Distributed Transaction Coordinator', fr: 'Coordinateur de transactions distribuées' },
      needs: {
        en: 'Remote Procedure Call (RPC) and Security Accounts Manager',
        fr: 'Appel de procédure distante (RPC) et Gestionnaire de comptes de sécurité',
      },
    }),
    {
      id: 'create-msdtc-log',
      title: { en: 'Create the missing log of MSDTC', fr: 'Créer le fichier journal absent de MSDTC' },
      when: {
        en: 'If MSDTC stops again at once with error 4163 in the Application event log',
        fr: 'Si MSDTC s’arrête de nouveau aussitôt avec l’erreur 4163 dans le journal d’événements Application',
      },
      steps: {
        en: [
          'Make sure that no transaction is open on this server.',
          'In an elevated Command Prompt: `msdtc -resetlog`',
          'Start the service again: `net start msdtc`',
          'Run Setup again.',
        ],
        fr: [
          'S’assurer qu’aucune transaction n’est ouverte sur ce serveur.',
          'Dans une invite de commandes avec élévation de privilèges : `msdtc -resetlog`',
          'Redémarrer le service : `net start msdtc`',
          'Relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'medium',
      reversal: {
        en: 'None: what the old log held is lost.',
        fr: 'Aucun : le contenu de l’ancien fichier journal est perdu.',
      },
      minutes: 5,
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
      note: 'Start type and start as on the page. That Setup starts the service itself was read in its logs.',
    },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'PowerShell, where to look when the start is refused, and the log of MSDTC come from how Windows works.',
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
