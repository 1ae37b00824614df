/** Setup wants to create the directory of an Edge Transport server and finds the folder of an earlier one in its place. */
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { file } from '../../probes/questions/file';
import { describeService, service } from '../../probes/questions/service';
import { exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';

const folder = '%ProgramFiles%\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data\\Adam';
const path = 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data\\Adam';
const wanted = { en: 'no such folder before installation', fr: 'aucun dossier de ce nom avant l’installation' };

const edge = {
  key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
  installedBuild: '15.2.1544.4',
  installPath: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15',
  roles: [
    {
      name: 'EdgeTransportRole',
      configuredVersion: '15.2.1544.4',
      unpackedVersion: '15.2.1544.4',
      action: null,
      watermark: null,
    },
  ],
};
const leftFolder = {
  exists: true,
  path,
  directory: true,
  bytes: null,
  modified: '2026-03-02T10:11:12+01:00',
  compressed: false,
  encrypted: false,
  readOnly: false,
} as const;

export const ADAMDataPathExists = defineRule({
  id: 'ADAMDataPathExists',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: ['install'],
  words: {
    en: {
      title: 'The AD LDS folder of an earlier Edge server is still there',
      checks:
        'Before it installs Edge Transport, Setup looks whether the folder for the AD LDS directory of the server exists already.',
      why: 'A new AD LDS instance cannot be created in the files of an old one, so the installation of the role would fail.',
    },
    fr: {
      title: 'Le dossier AD LDS d’un ancien serveur Edge existe encore',
      checks:
        'Avant d’installer le transport Edge, le programme d’installation vérifie si le dossier de l’annuaire AD LDS du serveur existe déjà.',
      why: 'Une nouvelle instance AD LDS ne peut pas être créée dans les fichiers d’une ancienne ; l’installation du rôle échouerait.',
    },
  },
  messages: [],
  titles: {
    en: 'AD LDS directory exists in default location',
    fr: "Le répertoire AD LDS existe dans l'emplacement par défaut",
    de: 'AD LDS-Verzeichnis an Standardspeicherort vorhanden',
    es: 'El directorio de AD LDS existe en la ubicación predeterminada',
    'pt-br': 'Diretório do AD LDS existe no local padrão',
    it: 'La directory AD LDS esiste nel percorso predefinito',
    ja: '既定の位置に AD LDS ディレクトリが存在する',
    'zh-cn': '默认位置中存在 AD LDS 目录',
    'zh-tw': 'AD LDS 目錄位於預設位置',
    ko: 'AD LDS 디렉터리가 기본 위치에 있음',
    ru: 'Существует каталог AD LDS в местоположении по умолчанию',
  },
  phrases: {
    en: [
      'may I rename the Adam folder of the edge server',
      'there is already an AD LDS folder under TransportRoles from an earlier attempt',
      'ad lds directory already exists in the default location',
      'lightweight directory services directory exists edge',
      'old adam folder left over on the edge server',
      'adam data path exists edge install',
      'edge transport setup finds an older ad lds installation',
      'TransportRoles data Adam folder still there after uninstall',
      'AD LDS directory left by an earlier attempt',
      'AD LDS folder already there',
      'Adam data folder left on the edge server',
    ],
    fr: [
      'répertoire ad lds existe déjà dans l’emplacement par défaut',
      'ancien dossier adam resté sur le serveur edge',
      'dossier TransportRoles data Adam encore présent',
      'installation du rôle edge refusée, dossier ad lds existant',
      'le dossier ad lds d’une ancienne installation bloque edge',
      'chemin des données adam existe déjà',
      'dossier AD LDS laissé par une tentative précédente',
    ],
    de: ['ad lds verzeichnis schon vorhanden edge installation', 'alter adam ordner auf edge-server'],
    es: ['el directorio ad lds ya existe instalación edge'],
  },
  asks: { data: file({ path: folder }), instance: service({ name: 'ADAM_MSExchange' }), setup: exchangeSetupState({}) },
  judge: ({ data, instance, setup }) => {
    const found = data.exists ? { en: data.path, fr: data.path } : { en: 'absent', fr: 'absent' };
    const shows = [
      { question: 'data' as const, found, wanted },
      { question: 'instance' as const, found: describeService(instance) },
      {
        question: 'setup' as const,
        found: isEdgeTransport(setup)
          ? { en: 'EdgeTransportRole is there', fr: 'EdgeTransportRole est présent' }
          : { en: 'no EdgeTransportRole', fr: 'pas d’EdgeTransportRole' },
      },
    ];
    if (!data.exists) {
      return {
        verdict: 'pass',
        because: {
          en: 'The default folder for the AD LDS directory does not exist.',
          fr: 'Le dossier par défaut de l’annuaire AD LDS n’existe pas.',
        },
        shows,
      };
    }
    if (setup.roles.some((role) => role.name === 'EdgeTransportRole' && role.configuredVersion !== null)) {
      return {
        verdict: 'pass',
        because: {
          en: 'The folder belongs to the Edge Transport role that is installed here.',
          fr: 'Le dossier appartient au rôle de transport Edge installé ici.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: instance.exists
        ? {
            en: 'The folder of an earlier AD LDS directory exists, and so does its instance MSExchange.',
            fr: 'Le dossier d’un ancien annuaire AD LDS existe, ainsi que son instance MSExchange.',
          }
        : {
            en: 'The folder of an earlier AD LDS directory exists.',
            fr: 'Le dossier d’un ancien annuaire AD LDS existe.',
          },
      shows,
      captures: { path: data.path, instance: instance.exists ? 'yes' : 'no' },
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-old-instance',
      title: { en: 'Remove the old AD LDS instance', fr: 'Supprimer l’ancienne instance AD LDS' },
      when: {
        en: 'If the service ADAM_MSExchange is still there and no Edge Transport role is',
        fr: 'Si le service ADAM_MSExchange existe encore sans rôle de transport Edge',
      },
      steps: {
        en: [
          'Make sure that Exchange is not installed on this server: `Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\EdgeTransportRole`',
          'In an elevated Command Prompt remove the instance: `%windir%\\ADAM\\adamuninstall.exe /i:MSExchange`',
          'Then move its folder away, as below, and run Setup again.',
        ],
        fr: [
          'Vérifier qu’Exchange n’est pas installé sur ce serveur : `Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\EdgeTransportRole`',
          'Dans une invite de commandes avec élévation de privilèges, supprimer l’instance : `%windir%\\ADAM\\adamuninstall.exe /i:MSExchange`',
          'Déplacer ensuite son dossier, comme ci-dessous, et relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the Edge server', fr: 'Administrateurs locaux sur le serveur Edge' },
      risk: 'high',
      reversal: {
        en: 'None: the settings of the old Edge server are gone. An EdgeSync subscription fills a new one.',
        fr: 'Aucun : les paramètres de l’ancien serveur Edge sont perdus. Un abonnement EdgeSync remplit le nouveau.',
      },
      minutes: 10,
      appliesTo: ({ captures }) => captures['instance'] !== 'no',
    },
    {
      id: 'rename-old-folder',
      title: { en: 'Rename the old folder', fr: 'Renommer l’ancien dossier' },
      steps: ({ captures }) => {
        const at = captures['path'] ?? path;
        return {
          en: [
            `In an elevated PowerShell: \`Rename-Item "${at}" Adam.old\``,
            'If Windows says that it is in use, look for a service whose name begins with ADAM_: `Get-Service ADAM_*`',
            'Run Setup again. Delete the old folder once the new server works and is subscribed.',
          ],
          fr: [
            `Dans PowerShell avec élévation de privilèges : \`Rename-Item "${at}" Adam.old\``,
            'Si Windows indique qu’il est en cours d’utilisation, chercher un service dont le nom commence par ADAM_ : `Get-Service ADAM_*`',
            'Relancer le programme d’installation. Supprimer l’ancien dossier une fois le nouveau serveur en service et abonné.',
          ],
        };
      },
      rights: { en: 'Local Administrators on the Edge server', fr: 'Administrateurs locaux sur le serveur Edge' },
      risk: 'low',
      reversal: { en: 'Give the folder its old name.', fr: 'Redonner au dossier son ancien nom.' },
      minutes: 5,
      never: [
        {
          en: 'Do not touch this folder on an Edge server that works: it holds the whole configuration of the server.',
          fr: 'Ne pas toucher à ce dossier sur un serveur Edge en service : il contient toute la configuration du serveur.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Readiness check ADAMDataPathExists',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-adamdatapathexists',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The page names no folder: the default place of the Edge directory is taken. Another /TargetDir is not looked at.',
    },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'The page says to remove the folder; renaming does the same and can be undone.',
    },
  ],
  examples: {
    judged: [
      {
        name: 'no folder',
        answers: { data: { exists: false, path }, instance: { exists: false }, setup: exampleWithoutExchange },
        verdict: 'pass',
      },
      {
        name: 'an Edge server that works',
        answers: {
          data: leftFolder,
          instance: { exists: true, displayName: 'Microsoft Exchange ADAM', status: 'Running', startType: 'Automatic' },
          setup: edge,
        },
        verdict: 'pass',
      },
      {
        name: 'left over',
        answers: { data: leftFolder, instance: { exists: false }, setup: exampleWithoutExchange },
        verdict: 'fail',
      },
    ],
    pasted: [
      'AD LDS directory exists in default location',
      'edge install on EDGE02: setup finds an older ad lds installation, the adam folder is still there',
      'installation edge : l’ancien dossier adam est resté sur le serveur edge, que faire',
    ],
  },
});
