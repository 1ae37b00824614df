/** Setup finds a program that keeps files of the installed Exchange open and will not replace them underneath it. */
import { runningProcesses } from '../../probes/questions/process';
import { forgottenShell, iisWorker, judgeOpenFiles } from '../open-files-judge';
import { closeShells, letNativeImagesFinish, stopOtherProgram } from '../open-files-remedies';
import { defineRule } from '../rule';

export const ProcessNeedsToBeClosedOnUpgrade = defineRule({
  id: 'ProcessNeedsToBeClosedOnUpgrade',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A process keeps files of Exchange open',
      checks:
        'Before an upgrade, Setup looks for processes that have files of the installed Exchange loaded and names each with its number.',
      why: 'Files that are in use cannot be replaced; the upgrade would stop halfway.',
    },
    fr: {
      title: 'Un processus garde ouverts des fichiers d’Exchange',
      checks:
        'Avant une mise à niveau, le programme d’installation recherche les processus qui ont chargé des fichiers de l’Exchange installé et nomme chacun avec son numéro.',
      why: 'Des fichiers en cours d’utilisation ne peuvent pas être remplacés ; la mise à niveau s’arrêterait en cours de route.',
    },
  },
  messages: [
    "Setup can't continue with the upgrade because the {process} ({pid}) has open files. Close the process, and then restart Setup.",
  ],
  titles: {},
  phrases: {
    en: [
      'exchange upgrade blocked by powershell open files',
      'setup wants me to close powershell but I have none open',
      'mscorsvw has open files exchange setup',
      'close the process and restart setup exchange',
      'a process keeps exchange files open',
      'antivirus agent has open files says the CU',
      'which rdp session has the powershell that blocks the CU',
      'ngen running exchange setup cannot continue',
      "can't continue the upgrade because a process has open files",
      'upgrade open files process',
      'close the process that has open files and restart setup',
    ],
    fr: [
      'processus powershell a des fichiers ouverts setup exchange',
      'setup exchange demande de fermer powershell mais rien n’est ouvert',
      'mscorsvw fichiers ouverts mise à niveau exchange',
      'fermer le processus puis relancer setup exchange',
      'un processus garde des fichiers exchange ouverts',
      'quelle session rdp bloque la mise à jour exchange',
      'impossible de continuer la mise à niveau car un processus a des fichiers ouverts',
      'mise à niveau fichiers ouverts',
    ],
    de: [
      'prozess hat dateien geöffnet exchange upgrade',
      'powershell schließen exchange setup mscorsvw',
      'Upgrade kann nicht fortgesetzt werden weil ein Prozess geöffnete Dateien hat',
    ],
    es: [
      'cerrar proceso powershell archivos abiertos exchange',
      'mscorsvw archivos abiertos exchange',
      'no se puede continuar con la actualización porque un proceso tiene archivos abiertos',
      'actualización archivos abiertos',
    ],
    it: [
      'chiudere il processo powershell file aperti exchange',
      'mscorsvw file aperti exchange',
      'impossibile continuare l’aggiornamento, un processo ha file aperti',
    ],
    'pt-br': ['não é possível continuar a atualização porque um processo tem arquivos abertos'],
    ru: ['невозможно продолжить обновление, у процесса открыты файлы'],
    ja: ['ファイルを開いているためアップグレードを続行できません'],
    ko: ['열린 파일이 있어서 업그레이드를 계속할 수 없습니다'],
    'zh-cn': ['进程有打开的文件，无法继续升级'],
    'zh-tw': ['處理程序有開啟的檔案，無法繼續升級'],
  },
  asks: { holding: runningProcesses({ holding: 'exchange-files' }) },
  judge: ({ holding }) => judgeOpenFiles(holding),
  captures: (_message, run) => {
    // Where several processes were in the way, Setup writes one message for each; all of them are wanted.
    const named = (run?.failed ?? []).flatMap((failed) => {
      if (failed.rule.toLowerCase() !== 'processneedstobeclosedonupgrade') return [];
      return /because the (.+) \(\d+\) has open files/.exec(failed.message)?.[1] ?? [];
    });
    return named.length > 1 ? { process: [...new Set(named)].join(', ') } : {};
  },
  causedBy: [],
  remedies: [closeShells, letNativeImagesFinish, stopOtherProgram],
  sources: [
    {
      title: 'Exchange support engineers: setup log reviewer',
      url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupLogReviewer/',
    },
    { title: 'ExchangeSetup.log: message and setting OpenProcessesOnUpgrade' },
    {
      title: '.NET native image service (ngen, mscorsvw)',
      url: 'https://learn.microsoft.com/dotnet/framework/tools/ngen-exe-native-image-generator',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'No help page. Which processes Setup overlooks is not published: services and IIS workers are taken to be overlooked.',
    },
    { claim: 'remedy', basis: 'setup-message', note: 'Waiting for mscorsvw rests on .NET documentation.' },
    { claim: 'versions', basis: 'inference', note: 'SE: from 2019.' },
  ],
  examples: {
    judged: [
      { name: 'nothing', answers: { holding: { processes: [] } }, verdict: 'pass' },
      {
        name: 'a shell in a disconnected session',
        answers: { holding: { processes: [forgottenShell] } },
        verdict: 'fail',
      },
      {
        name: 'only an IIS worker, as on every healthy server',
        answers: { holding: { processes: [iisWorker] } },
        verdict: 'pass',
      },
    ],
    pasted: [
      "Setup can't continue with the upgrade because the powershell (7312) has open files. Close the process, and then restart Setup.",
      "Setup can't continue with the upgrade because the mscorsvw (5160) has open files. Close the process, and then restart Setup.",
      'exchange CU on EX01 tells me that mscorsvw has open files',
    ],
  },
});
