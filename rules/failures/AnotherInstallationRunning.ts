/** Windows Installer does one installation at a time, and another one was under way when Setup came (1618). */
import { nameProcess, runningProcesses, type ProcessesState } from '../../probes/questions/process';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, rerun, said, since2013, steps } from './wording';

const wanted = said('no Windows Installer process', 'aucun processus Windows Installer');

function describe({ processes }: ProcessesState) {
  const names = processes.map((one) => nameProcess(one).en).join('; ');
  return processes.length === 0 ? wanted : said(names, names);
}

export const AnotherInstallationRunning = defineFailure({
  id: 'AnotherInstallationRunning',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Another installation was running at the same time',
      checks: 'Setup asked Windows Installer for a package and got 1618: another installation has not finished.',
      why: 'Windows Installer works on one package at a time for the whole server. Windows Update, an agent of software distribution or another administrator may hold it.',
    },
    fr: {
      title: 'Une autre installation était en cours au même moment',
      checks:
        'Le programme d’installation a demandé un package à Windows Installer, qui a répondu 1618 : une autre installation n’est pas terminée.',
      why: 'Windows Installer traite un seul package à la fois pour tout le serveur. Windows Update, un agent de télédistribution ou un autre administrateur peut l’occuper.',
    },
  },
  fingerprints: [
    { pattern: 'Error code is 1618' },
    { pattern: 'Another installation is already in progress' },
    { pattern: '0x80070652' },
  ],
  phrases: {
    en: [
      'error 1618 another installation is in progress',
      'another installation is already in progress',
      'msi error 1618 exchange setup',
      'windows installer busy during the cu',
      'msiexec still running so setup stops',
      'windows update was installing while exchange setup ran',
    ],
    fr: [
      'une autre installation est déjà en cours',
      'erreur msi 1618 exchange',
      'windows installer occupé pendant la cu',
      'msiexec tourne encore, setup s’arrête',
      'windows update installait pendant setup exchange',
    ],
    de: ['fehler 1618 eine andere installation läuft'],
  },
  asks: { installers: runningProcesses({ names: ['msiexec'] }) },
  judge: ({ installers }) => {
    const shows = [{ question: 'installers' as const, found: describe(installers), wanted }];
    return installers.processes.length === 0
      ? {
          verdict: 'pass',
          because: said(
            'No Windows Installer process runs now.',
            'Aucun processus Windows Installer n’est actif maintenant.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'Windows Installer is at work now, or finished in the last ten minutes: its service stays up that long.',
            'Windows Installer est actif, ou a terminé depuis moins de dix minutes : son service reste démarré ce temps-là.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'let-it-finish',
      title: said('Let the other installation finish', 'Laisser l’autre installation se terminer'),
      steps: steps(
        said(
          'See who installs: `Get-CimInstance Win32_Process -Filter "Name=\'msiexec.exe\'" | Format-List ProcessId,CommandLine`. The line with /V is the service itself.',
          'Voir qui installe : `Get-CimInstance Win32_Process -Filter "Name=\'msiexec.exe\'" | Format-List ProcessId,CommandLine`. La ligne avec /V est le service lui-même.',
        ),
        said(
          'In the Application event log, source MsiInstaller, see which product began (1040) and has no end (1042).',
          'Dans le journal Application, source MsiInstaller, voir quel produit a commencé (1040) sans fin (1042).',
        ),
        said(
          'Wait for it, or have the job of Windows Update or of software distribution stopped where it was started.',
          'Attendre sa fin, ou faire arrêter la tâche Windows Update ou de télédistribution là où elle a été lancée.',
        ),
        said(
          'If nothing has moved for half an hour, restart the server.',
          'Si rien n’a bougé depuis une demi-heure, redémarrer le serveur.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 30,
      never: [
        said(
          'Do not end msiexec.exe while it installs: it leaves a product half installed that only its own media can repair.',
          'Ne pas arrêter msiexec.exe pendant une installation : il laisserait un produit à moitié installé, réparable seulement avec son propre support.',
        ),
      ],
    },
  ],
  sources: [
    setupLogLines,
    { title: 'Windows Installer error messages', url: 'https://learn.microsoft.com/windows/win32/msi/error-codes' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The codes and the sentence are those of Windows Installer.' },
    { claim: 'judge', basis: 'inference', note: 'A running msiexec.exe stands for an installation under way.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'nothing installs', answers: { installers: { processes: [] } }, verdict: 'pass' },
      {
        name: 'somebody installs in session 2',
        answers: {
          installers: {
            processes: [
              { id: 5120, name: 'msiexec', startedAt: '2026-11-20T02:01:00+01:00', user: 'CORP\\admin2', session: 2 },
            ],
          },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. Another installation is already in progress. Complete that installation before proceeding with this install. Error code is 1618.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. Error code is 1618.',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The package could not be installed. (Exception from HRESULT: 0x80070652)',
    ],
    pasted: [
      'Installing product E:\\exchangeserver.msi failed. Another installation is already in progress. Error code is 1618.',
      'exchange CU on EX01 says another installation is already in progress',
      'erreur msi 1618 pendant l’installation d’exchange sur EX01',
    ],
  },
});
