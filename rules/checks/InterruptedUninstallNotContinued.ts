/** Setup finds the mark of a removal that stopped midway and does not install anything before it is complete. */
import {
  finishRemovalFromCommandLine,
  finishRemovalFromCommandLine2007,
  finishRemovalInWizard,
  finishRemovalInWizard2007,
} from '../removal-remedies';
import { defineRule } from '../rule';
import { interruptedRoles, nameRoles, setupStateAsks, watermarkDispute } from '../watermark';

const wanted = { en: 'no role whose removal is unfinished', fr: 'aucun rôle dont la suppression est inachevée' };

export const InterruptedUninstallNotContinued = defineRule({
  id: 'InterruptedUninstallNotContinued',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An earlier removal of a role stopped midway',
      checks: 'Setup looks in its part of the registry for a role whose removal was begun and not completed.',
      why: 'The removal must be completed before any other task: a role that is half gone can neither be used nor installed again.',
    },
    fr: {
      title: 'Une suppression antérieure d’un rôle s’est arrêtée en cours de route',
      checks:
        'Le programme d’installation recherche dans sa partie du Registre un rôle dont la suppression a commencé sans être achevée.',
      why: 'La suppression doit être achevée avant toute autre tâche : un rôle à moitié supprimé ne peut être ni utilisé ni réinstallé.',
    },
  },
  messages: [],
  titles: {
    en: 'Setup failure occurred while uninstalling a server role',
    fr: 'Échec de l’installation lors de la désinstallation d’un serveur role',
    de: 'Installationsfehler bei der Deinstallation einer Serverrole',
    es: 'Error al desinstalar un rol de servidor',
    'pt-br': 'Falha na instalação ocorreu role um servidor de desinstalação',
    it: 'Errore di installazione durante la disinstallazione della role un server',
    ja: 'サーバー役割のアンインストール中にセットアップでエラーが発生した',
    'zh-cn': '卸载服务器角色时发生安装故障 ()',
    'zh-tw': '解除安裝伺服器 role 時發生安裝失敗',
    ko: '서버 role_InterruptedUninstallNotContinued를 제거 하는 동안 설치 프로그램 오류가 발생 했습니다.',
    ru: 'Сбой программы установки при удалении роли сервера',
  },
  phrases: {
    en: [
      'exchange uninstall was interrupted',
      'uninstall stopped halfway and setup refuses to go on',
      'setup failure while uninstalling a role',
      'previous exchange removal not finished',
      'half removed exchange server role',
      'continue an interrupted exchange uninstall',
      'interrupted uninstall must be continued',
      'removal of a role was interrupted',
    ],
    fr: [
      'désinstallation exchange interrompue',
      'désinstallation interrompue à reprendre',
      'désinstallation arrêtée au milieu, setup refuse de continuer',
      'échec pendant la désinstallation d’un rôle serveur',
      'suppression précédente d’exchange non terminée',
      'rôle exchange à moitié désinstallé',
      'reprendre une désinstallation exchange',
      'désinstallation interrompue à terminer',
    ],
    de: ['exchange deinstallation abgebrochen', 'unterbrochene deinstallation der exchange rolle fortsetzen'],
    es: ['desinstalación de exchange interrumpida', 'continuar la desinstalación del rol de exchange'],
    it: ['disinstallazione di exchange interrotta', 'riprendere la disinstallazione del ruolo exchange'],
    ja: ['exchange のアンインストールが中断され再開できない'],
  },
  asks: setupStateAsks,
  judge: ({ setup }) => {
    const removing = interruptedRoles(setup, 'uninstall');
    if (removing.length > 0) {
      const names = nameRoles(removing);
      return {
        verdict: 'fail',
        because: {
          en: `A removal was left unfinished: ${names}.`,
          fr: `Une suppression est restée inachevée : ${names}.`,
        },
        shows: [
          {
            question: 'setup',
            found: { en: `watermark in ${names}`, fr: `filigrane (watermark) dans ${names}` },
            wanted,
          },
        ],
        captures: { subkeys: removing.map((role) => role.name).join(', ') },
      };
    }
    return {
      verdict: 'pass',
      because: { en: 'No removal was left unfinished.', fr: 'Aucune suppression n’est restée inachevée.' },
      shows: [
        {
          question: 'setup',
          found: { en: 'no watermark of a removal', fr: 'aucun filigrane de suppression' },
          wanted,
        },
      ],
    };
  },
  family: { name: 'resume-removal', rank: 0 },
  causedBy: [],
  remedies: [
    finishRemovalInWizard,
    finishRemovalFromCommandLine,
    finishRemovalInWizard2007,
    finishRemovalFromCommandLine2007,
  ],
  disputes: [watermarkDispute],
  sources: [
    {
      title: 'Readiness check InterruptedUninstallNotContinued (text of 2010, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-interrupteduninstallnotcontinued',
    },
    {
      title: 'How to remove Exchange 2007 server roles',
      url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-2007/bb124115(v=exchg.80)',
    },
    {
      title: 'Release notes: removal on Windows Server Core',
      url: 'https://learn.microsoft.com/exchange/release-notes',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The help page; Setup’s own message is not public.' },
    { claim: 'judge', basis: 'inference', note: 'Watermark with Action=Uninstall, by analogy with InstallWatermark.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference', note: '2019 and SE: from the neighbouring versions.' },
  ],
  examples: {
    judged: [
      {
        name: 'removal of the mailbox role interrupted',
        answers: {
          setup: {
            key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
            installedBuild: '15.1.2507.6',
            installPath: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15',
            roles: [
              {
                name: 'MailboxRole',
                configuredVersion: '15.1.2507.6',
                unpackedVersion: '15.1.2507.6',
                action: 'Uninstall',
                watermark: '90e3b1c4',
              },
            ],
          },
        },
        verdict: 'fail',
      },
      {
        name: 'an installation, not a removal, was interrupted',
        answers: {
          setup: {
            key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
            installedBuild: null,
            installPath: null,
            roles: [
              {
                name: 'MailboxRole',
                configuredVersion: null,
                unpackedVersion: '15.1.2507.6',
                action: 'Install',
                watermark: '90e3b1c4',
              },
            ],
          },
        },
        verdict: 'pass',
      },
    ],
    pasted: [
      'ms.exch.setupreadiness.InterruptedUninstallNotContinued',
      'Setup failure occurred while uninstalling a server role',
      'the exchange uninstall was interrupted and setup refuses to go on',
    ],
  },
});
