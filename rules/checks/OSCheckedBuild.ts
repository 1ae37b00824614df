/** Setup warns where Windows is the checked (debug) build that was made for writing drivers. */
import { os } from '../../probes/questions/os';
import { exampleWindows } from '../example-server';
import { defineRule } from '../rule';
import { describeWindows } from '../server-core';

const wanted = { en: 'a free (retail) build of Windows', fr: 'une version commerciale (free build) de Windows' };

export const OSCheckedBuild = defineRule({
  id: 'OSCheckedBuild',
  severity: 'warning',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'Windows is a debug build or runs in debug mode',
      checks: 'Setup reads the property Debug of Win32_OperatingSystem.',
      why: 'A checked build tests itself all the time and is far too slow for a mail server. The warning does not stop Setup.',
    },
    fr: {
      title: 'Windows est une version de débogage ou en mode débogage',
      checks: 'Le programme d’installation lit la propriété Debug de Win32_OperatingSystem.',
      why: 'Une version de débogage (checked build) se vérifie sans cesse et est bien trop lente pour un serveur de messagerie. L’avertissement n’arrête pas le programme d’installation.',
    },
  },
  messages: [],
  titles: {
    ko: '운영 체제가 디버그 mode입니다.',
    'zh-tw': '作業系統是在偵錯 mode',
    'zh-cn': '操作系统处于调试 mode',
    it: 'Il sistema operativo è in mode debug',
    'pt-br': 'O sistema operacional está no mode de depuração',
    es: 'El sistema operativo es de depuración mode',
    en: 'The operating system is in debug mode',
    fr: 'Le système d’exploitation est en mode débogage',
    de: 'Das Betriebssystem befindet sich im Debugmodus',
    ja: 'オペレーティング システムがデバッグ モードになっている',
    ru: 'Операционная система работает в режиме отладки',
  },
  phrases: {
    en: [
      'windows runs in debug mode exchange warning',
      'checked build of windows exchange setup',
      'operating system debug mode bcdedit exchange',
      'kernel debugger enabled exchange setup warning',
      'win32_operatingsystem debug true exchange',
      'windows checked debug build',
    ],
    fr: [
      'windows en mode débogage avertissement exchange',
      'version checked de windows setup exchange',
      'mode débogage du système bcdedit exchange',
      'débogueur du noyau activé avertissement exchange',
      'win32_operatingsystem debug true setup exchange',
      'système d’exploitation en mode débogage',
    ],
    de: ['betriebssystem debugmodus exchange warnung'],
    es: ['sistema operativo en modo de depuración exchange'],
    'pt-br': ['sistema operacional está no modo de depuração'],
    'zh-tw': ['作業系統處於偵錯模式', '作業系統 偵錯'],
    'zh-cn': ['操作系统处于调试模式'],
    it: ['sistema operativo in modalità di debug'],
  },
  asks: { os: os({}) },
  judge: ({ os: windows }) => {
    const named = describeWindows(windows);
    const found = windows.debug
      ? { en: `${named.en}, checked build`, fr: `${named.fr}, version de débogage` }
      : { en: `${named.en}, free build`, fr: `${named.fr}, version commerciale` };
    const shows = [{ question: 'os' as const, found, wanted }];
    return windows.debug
      ? {
          verdict: 'warn',
          because: { en: 'This Windows is a checked (debug) build.', fr: 'Ce Windows est une version de débogage.' },
          shows,
        }
      : {
          verdict: 'pass',
          because: { en: 'This is an ordinary build of Windows.', fr: 'C’est une version ordinaire de Windows.' },
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'retail-windows',
      title: { en: 'Use an ordinary build of Windows', fr: 'Utiliser une version ordinaire de Windows' },
      steps: {
        en: [
          'Ask WMI itself: `Get-CimInstance Win32_OperatingSystem | Format-List Caption,BuildType,Debug`',
          'If BuildType says "Checked", the server was installed from developer media. Install Windows Server from ordinary media; a checked build cannot be turned into one.',
          'Install Exchange on the new server and move the mailboxes.',
        ],
        fr: [
          'Interroger WMI : `Get-CimInstance Win32_OperatingSystem | Format-List Caption,BuildType,Debug`',
          'Si BuildType indique « Checked », le serveur a été installé depuis un support pour développeurs. Installer Windows Server depuis un support ordinaire ; une version de débogage ne se convertit pas.',
          'Installer Exchange sur le nouveau serveur et y déplacer les boîtes aux lettres.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'high',
      reversal: { en: 'None: Windows is installed anew.', fr: 'Aucun : Windows est réinstallé.' },
      minutes: 240,
    },
    {
      id: 'kernel-debugger-off',
      title: { en: 'Turn the kernel debugger off', fr: 'Désactiver le débogueur du noyau' },
      when: {
        en: 'If BuildType says "Free" and debugging was switched on at start',
        fr: 'Si BuildType indique « Free » et que le débogage a été activé au démarrage',
      },
      steps: {
        en: [
          'In an elevated Command Prompt see how Windows starts: `bcdedit /enum {current}`',
          'If the line "debug" says Yes and nobody debugs this server: `bcdedit /debug off`',
          'Restart the server in a maintenance window.',
        ],
        fr: [
          'Dans une invite de commandes avec élévation de privilèges, voir comment Windows démarre : `bcdedit /enum {current}`',
          'Si la ligne « debug » indique Yes et que personne ne débogue ce serveur : `bcdedit /debug off`',
          'Redémarrer le serveur dans une fenêtre de maintenance.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'medium',
      reversal: { en: 'Turn it on again: `bcdedit /debug on`', fr: 'Le réactiver : `bcdedit /debug on`' },
      minutes: 20,
    },
  ],
  disputes: [
    {
      en: 'The help page describes the switch /debug of Boot.ini, that is the kernel debugger. The documentation of WMI says that the property Debug means a checked build. Preflight follows WMI and names both ways out.',
      fr: 'La page d’aide décrit le commutateur /debug de Boot.ini, donc le débogueur du noyau. La documentation de WMI indique que la propriété Debug désigne une version de débogage. Preflight suit WMI et cite les deux solutions.',
    },
  ],
  sources: [
    {
      title: 'Readiness check OSCheckedBuild',
      url: 'https://learn.microsoft.com/exchange/the-operating-system-is-in-debug-mode-oscheckedbuild-exchange-2013-help',
    },
    {
      title: 'Win32_OperatingSystem class',
      url: 'https://learn.microsoft.com/windows/win32/cimwin32prov/win32-operatingsystem',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'The title of the page; titles that are half translated are quoted as they stand.',
    },
    { claim: 'judge', basis: 'microsoft', note: 'The page names the property.' },
    { claim: 'remedy', basis: 'microsoft', note: 'bcdedit has replaced Boot.ini.' },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated as a warning in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [
      { name: 'an ordinary Windows', answers: { os: exampleWindows }, verdict: 'pass' },
      { name: 'a checked build', answers: { os: { ...exampleWindows, debug: true } }, verdict: 'warn' },
    ],
    pasted: [
      'The operating system is in debug mode',
      'exchange setup warns on EX01 that windows is a checked build',
      'avertissement exchange : windows est en mode débogage',
    ],
  },
});
