/** The computer has components of Exchange 2000 or 2003, which no later Setup goes on beside. */
import { registryKey, type RegistryKeyState } from '../../probes/questions/registry-key';
import { defineRule } from '../rule';

const wanted = { en: 'no key of Exchange 2000 or 2003', fr: 'aucune clé d’Exchange 2000 ou 2003' };

const key: RegistryKeyState = {
  exists: true,
  subkeys: [],
  subkeyCount: 0,
  values: ['NewestBuild', 'Services'],
  valueCount: 2,
  writtenAt: '2009-03-02T09:12:00+01:00',
};

export const ExchangeAlreadyInstalled = defineRule({
  id: 'ExchangeAlreadyInstalled',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  modes: ['install'],
  words: {
    en: {
      title: 'The computer has components of an early Exchange',
      checks: 'Setup looks on the computer for components of Exchange 2000 or 2003, such as its System Manager.',
      why: 'The old components and the new ones cannot share a Windows. On a server with Windows Server 2012 or later the finding is most likely a leftover of other software.',
    },
    fr: {
      title: 'L’ordinateur a des composants d’une ancienne version d’Exchange',
      checks:
        'Le programme d’installation cherche sur l’ordinateur des composants d’Exchange 2000 ou 2003, comme son Gestionnaire système.',
      why: 'Les anciens composants et les nouveaux ne peuvent pas partager une même installation de Windows. Sur Windows Server 2012 ou version ultérieure, il s’agit le plus souvent du reste d’un autre logiciel.',
    },
  },
  messages: [],
  titles: {
    en: 'The local computer is already running Exchange Server',
    fr: 'L’ordinateur local exécute déjà Exchange Server',
    de: 'Auf dem lokalen Computer wird Exchange Server bereits ausgeführt',
    es: 'El equipo local está ejecutando Exchange Server',
    'pt-br': 'O computador local já está executando o Exchange Server',
    it: 'Nel computer locale è già in esecuzione Exchange Server',
    ja: 'ローカル コンピューターですでに Exchange Server が実行されている',
    'zh-cn': '本地计算机已在运行 Exchange Server',
    'zh-tw': '本機電腦已執行 Exchange Server',
    ko: '로컬 컴퓨터에는 Exchange Server 이미 실행 중임',
    ru: 'На локальном компьютере уже запущен сервер Exchange Server',
  },
  phrases: {
    en: [
      'local computer is already running exchange server',
      'previous exchange components installed on the computer',
      'exchange 2003 system manager on the same computer blocks setup',
      'setup says an earlier exchange is already installed',
      'exchange already installed although the server is new',
      'exchange is already installed on this computer',
    ],
    fr: [
      'le programme dit qu’Exchange est déjà là, reste d’une ancienne désinstallation',
      'Exchange est déjà installé sur cet ordinateur',
      'l’ordinateur local exécute déjà exchange server',
      'composants d’un exchange antérieur installés sur l’ordinateur',
      'gestionnaire système exchange 2003 sur le même ordinateur bloque setup',
      'setup dit qu’un exchange antérieur est déjà installé',
      'exchange déjà installé alors que le serveur est neuf',
      'exchange est déjà installé sur cet ordinateur',
    ],
    de: ['auf dem lokalen computer wird bereits exchange ausgeführt'],
    es: ['el equipo local ya ejecuta exchange server'],
    it: ['nel computer locale è già in esecuzione exchange'],
  },
  asks: { old: registryKey({ path: 'HKLM\\SOFTWARE\\Microsoft\\Exchange\\Setup' }) },
  judge: ({ old }) => {
    if (!old.exists || old.valueCount === 0) {
      const because = {
        en: 'The registry has nothing of Exchange 2000 or 2003.',
        fr: 'Le Registre ne contient rien d’Exchange 2000 ni 2003.',
      };
      return { verdict: 'pass', because, shows: [{ question: 'old', found: wanted, wanted }] };
    }
    const values = old.values.slice(0, 8).join(', ');
    const because = {
      en: 'The registry has the key in which Exchange 2000 and 2003 kept their components.',
      fr: 'Le Registre contient la clé où Exchange 2000 et 2003 inscrivaient leurs composants.',
    };
    return { verdict: 'fail', because, shows: [{ question: 'old', found: { en: values, fr: values }, wanted }] };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-early-exchange',
      title: {
        en: 'Remove the components of the early Exchange',
        fr: 'Supprimer les composants de l’ancienne version d’Exchange',
      },
      when: {
        en: 'If Exchange 2000 or 2003, or its System Manager, is listed',
        fr: 'Si Exchange 2000 ou 2003, ou son Gestionnaire système, figure dans la liste',
      },
      steps: {
        en: [
          'In Control Panel, open Add or Remove Programs (Programs and Features) and choose Microsoft Exchange, Change/Remove.',
          'On the Component Selection page set every installed component to Remove, Next, Next, Finish.',
          'Restart the computer, and run Setup again.',
        ],
        fr: [
          'Dans le Panneau de configuration, ouvrir Ajout/Suppression de programmes (Programmes et fonctionnalités) et choisir Microsoft Exchange, Modifier/Supprimer.',
          'Dans la page de sélection des composants, choisir Supprimer pour chaque composant installé, puis Suivant, Suivant, Terminer.',
          'Redémarrer l’ordinateur, puis relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators and Exchange administrators',
        fr: 'Administrateurs locaux et administrateurs Exchange',
      },
      risk: 'high',
      reversal: {
        en: 'Install the early Exchange again from its media.',
        fr: 'Réinstaller l’ancien Exchange depuis son support.',
      },
      minutes: 45,
    },
    {
      id: 'use-clean-computer',
      title: { en: 'Install on a computer that never had it', fr: 'Installer sur un ordinateur qui n’en a jamais eu' },
      when: {
        en: 'If nothing is listed, or the old Exchange is in use',
        fr: 'Si rien ne figure dans la liste, ou si l’ancien Exchange est utilisé',
      },
      steps: {
        en: [
          'See what wrote HKLM\\SOFTWARE\\Microsoft\\Exchange\\Setup: backup agents and MAPI tools of that time did. Uninstall that software.',
          'If it is not to be found, set up a fresh Windows Server and install Exchange there.',
        ],
        fr: [
          'Voir ce qui a écrit HKLM\\SOFTWARE\\Microsoft\\Exchange\\Setup : des agents de sauvegarde et des outils MAPI de l’époque le faisaient. Désinstaller ce logiciel.',
          'S’il reste introuvable, préparer une nouvelle installation de Windows Server et y installer Exchange.',
        ],
      },
      rights: { en: 'Local Administrators', fr: 'Administrateurs locaux' },
      risk: 'low',
      reversal: { en: 'Nothing is changed on the old computer.', fr: 'Rien n’est modifié sur l’ancien ordinateur.' },
      minutes: 120,
      never: [
        {
          en: 'Do not delete the key while Exchange 2000 or 2003 runs on the computer.',
          fr: 'Ne pas supprimer la clé tant qu’Exchange 2000 ou 2003 fonctionne sur l’ordinateur.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check ExchangeAlreadyInstalled',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.exchangealreadyinstalled(v=EXCHG.150)',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Titles of the help page; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The key in which Exchange 2000 and 2003 kept their components; what Setup reads is not published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'remedy', basis: 'inference', note: 'Other software as the cause.' },
  ],
  examples: {
    judged: [
      { name: 'no such key', answers: { old: { exists: false } }, verdict: 'pass' },
      { name: 'an empty key', answers: { old: { ...key, values: [], valueCount: 0 } }, verdict: 'pass' },
      { name: 'the key with its values', answers: { old: key }, verdict: 'fail' },
    ],
    pasted: [
      'The local computer is already running Exchange Server',
      'exchange setup: previous exchange components installed on the computer, which ones',
      'setup dit qu’un exchange antérieur est déjà installé sur le serveur neuf',
    ],
  },
});
