/** An uninstallation stopped while it removed the language packs, because a folder was no longer accessible. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const LanguagePacksNotRemoved = defineFailure({
  id: 'LanguagePacksNotRemoved',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The uninstallation stopped while removing language packs',
      checks: 'Setup removed the language packs in Uninstall mode, and Windows refused access to a folder.',
      why: 'Files of Exchange are still open, often by a shell that was started in its folder. After a restart nothing holds them.',
    },
    fr: {
      title: 'La désinstallation s’est arrêtée sur les modules linguistiques',
      checks:
        'Le programme d’installation retirait les modules linguistiques en mode Uninstall, et Windows a refusé l’accès à un dossier.',
      why: 'Des fichiers d’Exchange sont encore ouverts, souvent par une invite de commandes lancée dans son dossier. Après un redémarrage, plus rien ne les tient.',
    },
  },
  fingerprints: [
    { reference: '9a89e7313d524f298d51c24709f69125', pattern: 'Access is denied|UnauthorizedAccessException' },
  ],
  phrases: {
    en: [
      'uninstall fails at removing language packs',
      'uninstall exchange stops at language packs access is denied',
      'languagepackuninstallationcomponent access denied',
      'remove language packs access is denied exchange',
      'exchange uninstall fails removing client language packs',
      'setup mode uninstall access is denied language files',
    ],
    fr: [
      'désinstallation exchange arrêtée aux modules linguistiques accès refusé',
      'languagepackuninstallationcomponent accès refusé',
      'suppression des modules linguistiques exchange accès refusé',
      'désinstaller exchange échoue modules linguistiques clients',
      'setup mode uninstall accès refusé fichiers de langue',
    ],
  },
  asks: {},
  toKnow: said(
    'Which processes are started from the Exchange folder, and which shells are open in it.',
    'Les processus lancés depuis le dossier d’Exchange, et les invites de commandes ou sessions PowerShell qui y sont ouvertes.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'restart-and-uninstall',
      title: said('Restart and uninstall again', 'Redémarrer et désinstaller de nouveau'),
      steps: (about) =>
        steps(
          said(
            'Close every shell and console on this server, in all sessions, and restart it.',
            'Fermer toute invite de commandes et toute console sur ce serveur, dans toutes les sessions, et le redémarrer.',
          ),
          said(
            `Start from the media, not from the Exchange folder: \`.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}\``,
            `Partir du support, et non du dossier d’Exchange : \`.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}\``,
          ),
          said(
            'If it stops at the same place, look at the folder that the lines before the error name: `icacls "FOLDER"`',
            'Si l’arrêt se répète au même endroit, examiner le dossier nommé par les lignes qui précèdent l’erreur : `icacls "DOSSIER"`',
          ),
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 60,
    },
  ],
  sources: [
    { title: 'Microsoft Q&A: uninstallation stops at LanguagePackUninstallationComponent (December 2020)' },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in a public log of an uninstallation.' },
    { claim: 'remedy', basis: 'inference', note: 'A restart helped those who reported it.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Access is denied\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=LanguagePackUninstallationComponent___9a89e7313d524f298d51c24709f69125 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
    ],
    pasted: [
      '[12/10/2020 01:00:09.0743] [1] [ERROR] Access is denied\n[12/10/2020 01:00:09.0743] [1] [ERROR-REFERENCE] Id=LanguagePackUninstallationComponent___9a89e7313d524f298d51c24709f69125 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
      'uninstall of exchange stops at the language packs, access is denied',
      'désinstallation d’exchange arrêtée aux modules linguistiques, accès refusé',
    ],
  },
});
