/** Setup finds a program that keeps files of Exchange open and will not remove them underneath it. */
import { runningProcesses } from '../../probes/questions/process';
import { forgottenShell, iisWorker, judgeOpenFiles } from '../open-files-judge';
import { closeShells, letNativeImagesFinish, stopOtherProgram } from '../open-files-remedies';
import { defineRule } from '../rule';

export const ProcessNeedsToBeClosedOnUninstall = defineRule({
  id: 'ProcessNeedsToBeClosedOnUninstall',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: ['uninstall'],
  words: {
    en: {
      title: 'A process keeps files open that are to be removed',
      checks:
        'Before it removes Exchange, Setup looks for processes that have its files loaded and names each with its number.',
      why: 'Files that are in use cannot be removed; the server would be left with half of Exchange.',
    },
    fr: {
      title: 'Un processus garde ouverts des fichiers à supprimer',
      checks:
        'Avant de supprimer Exchange, le programme d’installation recherche les processus qui ont chargé ses fichiers et nomme chacun avec son numéro.',
      why: 'Des fichiers en cours d’utilisation ne peuvent pas être supprimés ; le serveur garderait la moitié d’Exchange.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'unable to complete the uninstall operation because there are open files in powershell',
      'exchange uninstall blocked by open files of a process',
      'close the process before uninstalling exchange',
      'process has open files while removing exchange',
      'uninstall says powershell has open files',
      'cannot uninstall exchange, a process keeps files open',
      "can't continue the uninstall because a process has open files",
    ],
    fr: [
      'désinstallation exchange bloquée par des fichiers ouverts',
      'fermer le processus avant de désinstaller exchange',
      'un processus garde des fichiers ouverts pendant la suppression d’exchange',
      'désinstaller exchange, powershell a des fichiers ouverts',
      'impossible de désinstaller exchange, processus ouvert',
      'suppression d’exchange refusée, fichiers ouverts par un processus',
      'désinstallation impossible processus fichiers ouverts',
    ],
    de: ['exchange deinstallation prozess hat dateien geöffnet'],
    es: ['desinstalar exchange, un proceso tiene archivos abiertos'],
    it: ['disinstallazione exchange, un processo ha file aperti'],
  },
  asks: { holding: runningProcesses({ holding: 'exchange-files' }) },
  judge: ({ holding }) => judgeOpenFiles(holding),
  captures: (message) => {
    // The one message that was seen had been translated back; the name of the process stands before its number.
    const named = /\bin (\S+) \((\d+)\)/.exec(message) ?? /\bbecause the (.+) \((\d+)\) has open files/.exec(message);
    return named?.[1] !== undefined && named[2] !== undefined ? { process: named[1], pid: named[2] } : {};
  },
  causedBy: [],
  remedies: [closeShells, letNativeImagesFinish, stopOtherProgram],
  sources: [
    { title: 'A question of 2021 on Microsoft Q&A, in which the message had been translated back into English' },
    {
      title: '.NET native image service (ngen, mscorsvw)',
      url: 'https://learn.microsoft.com/dotnet/framework/tools/ngen-exe-native-image-generator',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'Setup’s own wording has not been seen, only a translation of it.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'No help page. Services and IIS workers are taken to be overlooked, as before an upgrade.',
    },
    { claim: 'remedy', basis: 'inference', note: 'As for the rule about upgrades.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [
      { name: 'nothing', answers: { holding: { processes: [] } }, verdict: 'pass' },
      { name: 'only an IIS worker', answers: { holding: { processes: [iisWorker] } }, verdict: 'pass' },
      { name: 'a forgotten shell', answers: { holding: { processes: [forgottenShell] } }, verdict: 'fail' },
    ],
    pasted: [
      'Unable to complete the uninstall operation because there are open files in powershell (11780). Close the process and restart the installation.',
      'I cannot uninstall exchange on EX01, it says a process keeps files open',
      'désinstallation d’exchange bloquée sur EX01 : un processus a des fichiers ouverts',
    ],
  },
});
