/** Setup finds that files wait to be replaced or an update waits, and asks for a restart first. */
import { defineRule } from '../rule';
import { judgeRestart, rebootFlagAsks } from '../restart';
import { findWhatKeepsTheFlag, restartDispute, restartRemedy } from '../restart-remedies';

/** The two places that this check reads. Windows Update’s own flag is not among them. */
const looksAt = ['pending-file-renames', 'update-exe-volatile'] as const;

const lastBoot = '2026-11-19T22:05:00+01:00';
const renames = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager PendingFileRenameOperations';

export const RebootPending = defineRule({
  id: 'RebootPending',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A restart is pending from an earlier installation',
      checks:
        'Setup looks for files that Windows will replace at the next start (PendingFileRenameOperations) and for a waiting update package (UpdateExeVolatile).',
      why: 'Files that are in use would be replaced in the middle of the installation, and Exchange could be left with mixed versions.',
    },
    fr: {
      title: 'Un redémarrage est en attente après une installation antérieure',
      checks:
        'Le programme d’installation recherche des fichiers que Windows remplacera au prochain démarrage (PendingFileRenameOperations) et un package de mise à jour en attente (UpdateExeVolatile).',
      why: 'Des fichiers en cours d’utilisation seraient remplacés au milieu de l’installation, et Exchange pourrait mélanger plusieurs versions.',
    },
  },
  messages: ['A reboot from a previous installation is pending. Please restart the system and then rerun Setup.'],
  titles: {
    en: 'The computer needs to be restarted before Setup can continue',
    fr: 'Vous devez redémarrer l’ordinateur avant que le programme d’installation ne puisse continuer l’opération',
    de: 'Computer muss neu gestartet werden, bevor das Setup fortgesetzt werden kann',
    es: 'Se debe reiniciar el equipo para continuar con la instalación',
    'pt-br': 'O computador deve ser reiniciado antes que a Configuração possa continuar',
    it: "Per poter proseguire con l'installazione, è necessario riavviare il computer",
    ja: 'セットアップを続行する前に、コンピューターを再起動する必要がある',
    'zh-cn': '需要重新启动计算机才能继续安装',
    'zh-tw': '必須重新啟動電腦才能繼續執行安裝程式',
    ko: '설치를 계속하려면 컴퓨터를 다시 시작해야 함',
    ru: 'Для продолжения установки необходимо перегрузить компьютер',
  },
  phrases: {
    en: [
      'rebooted five times and it still wants a restart from a previous installation',
      'where does setup look to decide that the server needs a reboot',
      'remove PendingFileRenameOperations by hand',
      'exchange setup asks for a restart',
      'the CU tells me to restart the computer first',
      'exchange setup requires another reboot',
      'exchange setup says reboot pending',
      'pending reboot after several restarts',
      'restarted three times and exchange still wants a reboot',
      'restart check false positive exchange',
      'PendingFileRenameOperations exchange setup',
      'which registry key is the reboot flag for exchange setup',
      'server freshly booted and setup wants another restart',
      'reboot pending which registry value',
      'pending reboot registry key',
      'rebooted several times and a reboot is still pending',
      'setup wants another restart after reboot',
    ],
    fr: [
      'setup exchange demande un redémarrage',
      'redémarrage en attente setup exchange',
      'exchange demande un redémarrage alors que le serveur vient de redémarrer',
      'redémarré plusieurs fois et toujours redémarrage en attente',
      'redémarrage d’une installation précédente en attente',
      'PendingFileRenameOperations installation exchange',
      'faux positif redémarrage exchange',
      'redémarrage en attente après plusieurs redémarrages',
    ],
    de: ['ausstehender neustart exchange setup', 'exchange setup will trotz neustart noch einen neustart'],
    es: [
      'se debe reiniciar el equipo',
      'reinicio pendiente exchange',
      'reinicié el servidor y exchange sigue pidiendo reinicio',
    ],
    it: ['riavvio in sospeso exchange', 'exchange chiede ancora il riavvio dopo il riavvio'],
    ko: ['exchange 설치 재부팅 보류 중', '다시 시작 보류 중'],
    ru: ['exchange требует перезагрузку после перезагрузки', 'ожидается перезагрузка'],
    'zh-cn': ['Exchange 安装 需要重新启动', '挂起的重启'],
    'pt-br': ['reinicialização pendente'],
    ja: ['保留中の再起動'],
    'zh-tw': ['等待重新啟動', '擱置的重新開機'],
  },
  family: { name: 'restart', rank: 2 },
  asks: rebootFlagAsks,
  judge: ({ flags }) => judgeRestart(flags, looksAt),
  clues: (run) => {
    const setting = run.settings['PendingFileRenames'];
    if (!setting || setting.value === '' || setting.value === '<NULL>') return [];
    return [
      {
        found: {
          en: 'Setup found pending file renames',
          fr: 'Le programme d’installation a trouvé des fichiers à remplacer',
        },
        line: setting.line,
        at: setting.at,
        quote: `[Setting:PendingFileRenames] [Value:"${setting.value}"]`,
      },
    ];
  },
  causedBy: [],
  remedies: [restartRemedy(looksAt), findWhatKeepsTheFlag],
  disputes: [restartDispute],
  sources: [
    {
      title: 'Readiness check RebootPending',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-rebootpending',
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
      note: 'Which registry values are read comes from support engineers, not from the help page.',
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
            flags: [{ id: 'pending-file-renames', where: renames, present: false, writtenAt: null, entries: [] }],
          },
        },
        verdict: 'pass',
      },
      {
        name: 'files wait since the last start',
        answers: {
          flags: {
            lastBoot,
            flags: [
              {
                id: 'pending-file-renames',
                where: renames,
                present: true,
                writtenAt: '2026-11-20T01:40:00+01:00',
                entries: ['C:\\Windows\\Temp\\agent.dll'],
              },
            ],
          },
        },
        verdict: 'fail',
      },
      {
        name: 'the flag is older than the last start',
        answers: {
          flags: {
            lastBoot,
            flags: [
              {
                id: 'pending-file-renames',
                where: renames,
                present: true,
                writtenAt: '2026-11-12T09:00:00+01:00',
                entries: [],
              },
            ],
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.',
      'exchange setup says reboot pending on EX01 although it was restarted twice',
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
    ],
  },
});
