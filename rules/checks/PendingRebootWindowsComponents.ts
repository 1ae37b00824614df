/** Setup finds a Windows role, feature or update that waits for a restart, and asks for it first. */
import { defineRule } from '../rule';
import { judgeRestart, rebootFlagAsks } from '../restart';
import { findWhatKeepsTheFlag, restartDispute, restartRemedy } from '../restart-remedies';

const looksAt = ['windows-components'] as const;

const lastBoot = '2026-11-19T22:05:00+01:00';
const components = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending';

export const PendingRebootWindowsComponents = defineRule({
  id: 'PendingRebootWindowsComponents',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A restart is pending for a Windows role, feature or update',
      checks:
        'Setup looks for the flag RebootPending that Windows component servicing sets while a role, a feature or an update is half installed.',
      why: 'Windows features that Exchange builds on are not usable until the restart has finished their installation.',
    },
    fr: {
      title: 'Un redémarrage est en attente pour un composant de Windows',
      checks:
        'Le programme d’installation recherche l’indicateur RebootPending que la maintenance des composants de Windows pose tant qu’un rôle, une fonctionnalité ou une mise à jour est à moitié installé.',
      why: 'Les fonctionnalités de Windows sur lesquelles Exchange s’appuie ne sont utilisables qu’une fois leur installation achevée par le redémarrage.',
    },
  },
  messages: [
    'There is a pending reboot from a previous installation of a Windows Server role or feature. Please restart the computer and then run Setup again.',
  ],
  titles: {
    en: 'The computer needs to be restarted before Setup can continue',
    fr: 'Vous devez redémarrer l’ordinateur pour que le programme d’installation puisse continuer l’opération',
    de: 'Computer muss neu gestartet werden, bevor das Setup fortgesetzt werden kann',
    es: 'Se debe reiniciar el equipo para continuar con la instalación',
    'pt-br': 'O computador deve ser reiniciado antes que a Configuração possa continuar',
    it: "Riavviare il computer per continuare con l'installazione",
    ja: 'セットアップを続行する前に、コンピューターを再起動する必要がある',
    'zh-cn': '需要重新启动计算机才能继续安装',
    'zh-tw': '必須重新啟動電腦才能繼續執行安裝程式',
    ko: '설치를 계속하려면 컴퓨터를 다시 시작해야 함',
    ru: 'Для продолжения установки необходимо перегрузить компьютер',
  },
  phrases: {
    en: [
      'after installing rsat-clustering exchange wants another reboot, windows feature',
      'pending reboot from a windows role or feature',
      'windows feature waiting for restart exchange setup',
      'component based servicing reboot flag exchange',
      'exchange asks for a reboot because of a windows feature',
      'windows update left a pending reboot, exchange setup blocked',
      'reboot pending windows components',
      'another reboot after installing a windows feature',
      'how do I see whether a windows feature wants another reboot after installing',
    ],
    fr: [
      'redémarrage en attente rôle ou fonctionnalité windows',
      'fonctionnalité windows en attente de redémarrage, setup exchange bloqué',
      'indicateur de redémarrage component based servicing exchange',
      'exchange veut un redémarrage à cause d’une fonctionnalité windows',
      'mise à jour windows en attente de redémarrage avant exchange',
      'redémarrage en attente composants windows',
      'redémarrage en attente d’une fonctionnalité windows',
      'redémarrage en attente rôle windows',
    ],
    de: [
      'ausstehender neustart windows rolle oder feature exchange',
      'ausstehender Neustart nach Installation eines Windows-Features',
    ],
    es: [
      'reinicio pendiente de un rol o característica de windows exchange',
      'reinicio pendiente de una característica de Windows',
    ],
    it: [
      'riavvio in sospeso ruolo o funzionalità di windows exchange',
      'riavvio in sospeso di una funzionalità di Windows',
    ],
    'pt-br': ['reinicialização pendente de um recurso do Windows'],
    ru: ['ожидается перезагрузка после установки компонента Windows'],
    ja: ['Windows の機能のインストール後に再起動が保留中'],
    ko: ['Windows 기능 설치 후 다시 시작 보류 중'],
    'zh-cn': ['安装 Windows 功能后有挂起的重启'],
    'zh-tw': ['安裝 Windows 功能後有擱置的重新開機'],
  },
  family: { name: 'restart', rank: 1 },
  asks: rebootFlagAsks,
  judge: ({ flags }) => judgeRestart(flags, looksAt),
  causedBy: [],
  remedies: [restartRemedy(looksAt), findWhatKeepsTheFlag],
  disputes: [restartDispute],
  sources: [
    {
      title: 'Readiness check PendingRebootWindowsComponents',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-pendingrebootwindowscomponents',
    },
    {
      title: 'Exchange support engineers: reboot pending',
      url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupAssist/RebootPending/',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Which registry key is read comes from support engineers, not from the help page.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Fresh or survived is told from the last write time of the key and the last start.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'no flag',
        answers: {
          flags: {
            lastBoot,
            flags: [{ id: 'windows-components', where: components, present: false, writtenAt: null, entries: [] }],
          },
        },
        verdict: 'pass',
      },
      {
        name: 'a feature was installed after the last start',
        answers: {
          flags: {
            lastBoot,
            flags: [
              {
                id: 'windows-components',
                where: components,
                present: true,
                writtenAt: '2026-11-20T01:40:00+01:00',
                entries: [],
              },
            ],
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'There is a pending reboot from a previous installation of a Windows Server role or feature. Please restart the computer and then run Setup again.',
      'Failed [Rule:PendingRebootWindowsComponents] [Message:There is a pending reboot from a previous installation of a Windows Server role or feature. Please restart the computer and then run Setup again.]',
    ],
  },
});
