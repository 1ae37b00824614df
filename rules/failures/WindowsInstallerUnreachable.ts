/** Setup could not speak to the Windows Installer service at all (1601, 1719). */
import { describeService, service } from '../../probes/questions/service';
import { defineFailure } from '../failure';
import { policyWillStopItAgain } from '../policy-disables';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

const wanted = said('start type Manual, not Disabled', 'type de démarrage Manuel, non Désactivé');

export const WindowsInstallerUnreachable = defineFailure({
  id: 'WindowsInstallerUnreachable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The Windows Installer service did not answer',
      checks: 'Setup called Windows Installer and was told that its service could not be accessed.',
      why: 'All files of Exchange are put in place by Windows Installer. Its service starts when it is called; disabled, or with a damaged registration, it cannot.',
    },
    fr: {
      title: 'Le service Windows Installer n’a pas répondu',
      checks: 'Le programme d’installation a appelé Windows Installer, dont le service n’était pas accessible.',
      why: 'Tous les fichiers d’Exchange sont mis en place par Windows Installer. Son service démarre à l’appel ; désactivé, ou mal inscrit, il ne le peut pas.',
    },
  },
  fingerprints: [
    { pattern: 'Windows Installer Service could not be accessed' },
    { pattern: 'Error code is (?:1601|1719)' },
    { pattern: '0x80070641' },
  ],
  phrases: {
    en: [
      'windows installer service could not be accessed',
      'msi error 1719 during exchange setup',
      'msi error 1601 exchange',
      'msiserver stopped in the middle of setup',
      'windows installer service does not answer exchange setup',
    ],
    fr: [
      'le service windows installer n’est pas accessible',
      'erreur msi 1719 installation exchange',
      'erreur msi 1601 exchange',
      'msiserver arrêté en cours d’installation',
      'windows installer ne répond pas à setup exchange',
    ],
  },
  asks: { service: service({ name: 'msiserver' }) },
  judge: ({ service: state }) => {
    const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
    if (state.exists && state.startType !== 'Disabled') {
      return {
        verdict: 'pass',
        because: said(
          'The Windows Installer service may start when it is called.',
          'Le service Windows Installer peut démarrer à l’appel.',
        ),
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: state.exists
        ? said('The Windows Installer service is disabled.', 'Le service Windows Installer est désactivé.')
        : said('The Windows Installer service is not registered.', 'Le service Windows Installer n’est pas inscrit.'),
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'let-installer-start',
      title: said('Let the Windows Installer service start', 'Permettre le démarrage du service Windows Installer'),
      steps: steps(
        said(
          'In an elevated prompt, set its start type back to Manual: `sc.exe config msiserver start= demand`',
          'Dans une invite avec élévation de privilèges, remettre le type de démarrage sur Manuel : `sc.exe config msiserver start= demand`',
        ),
        said('See that it starts: `Start-Service msiserver`', 'Vérifier qu’il démarre : `Start-Service msiserver`'),
        said(
          'If it is refused, read the events of Service Control Manager in the System log; a damaged registration is renewed by `msiexec /unregister`, then `msiexec /regserver`.',
          'En cas de refus, lire les événements de Service Control Manager dans le journal Système ; une inscription endommagée se renouvelle par `msiexec /unregister`, puis `msiexec /regserver`.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Set the former start type again.', 'Rétablir l’ancien type de démarrage.'),
      minutes: 10,
      never: [policyWillStopItAgain],
    },
  ],
  sources: [
    setupLogLines,
    { title: 'Windows Installer error messages', url: 'https://learn.microsoft.com/windows/win32/msi/error-codes' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The codes and the sentence are those of Windows Installer.' },
    { claim: 'judge', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'stopped and started when called, as usual',
        answers: {
          service: { exists: true, displayName: 'Windows Installer', status: 'Stopped', startType: 'Manual' },
        },
        verdict: 'pass',
      },
      {
        name: 'disabled',
        answers: {
          service: { exists: true, displayName: 'Windows Installer', status: 'Stopped', startType: 'Disabled' },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. The Windows Installer Service could not be accessed. Contact your support personnel to verify that the Windows Installer service is properly registered. Error code is 1601.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The product could not be queried. (Exception from HRESULT: 0x80070641)',
    ],
    pasted: [
      'The Windows Installer Service could not be accessed. Contact your support personnel to verify that it is properly registered. Error code is 1601.',
      'msi error 1719 during exchange setup, windows installer service could not be accessed',
      'erreur msi 1719 installation exchange : le service windows installer n’est pas accessible',
    ],
  },
});
