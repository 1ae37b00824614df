/** A security update belongs to one cumulative update, and the server has another one. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const UpdateForAnotherBuild = defineFailure({
  id: 'UpdateForAnotherBuild',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The security update is meant for another cumulative update',
      checks: 'Windows Installer did not find the build that the update (.msp) is made for.',
      why: 'Each security update is published per cumulative update. The file for CU14 does not fit CU13, even where the KB number is the same.',
    },
    fr: {
      title: 'La mise à jour de sécurité vise une autre mise à jour cumulative',
      checks: 'Windows Installer n’a pas trouvé la version pour laquelle la mise à jour (.msp) est faite.',
      why: 'Chaque mise à jour de sécurité est publiée par mise à jour cumulative. Le fichier pour la CU14 ne convient pas à la CU13, même si le numéro KB est identique.',
    },
  },
  fingerprints: [
    {
      pattern:
        'upgrade patch cannot be installed by the Windows Installer service because the program to be upgraded may be missing',
      in: 'any',
    },
    { pattern: 'Error code is 1642' },
  ],
  phrases: {
    en: [
      'upgrade patch cannot be installed by the windows installer service',
      'the program to be upgraded may be missing',
      'security update does not fit my cu',
      'su for the wrong cumulative update',
      'which su belongs to which cu',
      'msp refuses because of a different version of exchange',
    ],
    fr: [
      'la mise à niveau corrective ne peut pas être installée par windows installer',
      'le programme à mettre à niveau est peut-être absent',
      'su prévue pour une autre cu',
      'quelle su correspond à quelle cu exchange',
      'le msp refuse, version d’exchange différente',
    ],
  },
  asks: {},
  toKnow: said(
    'The build of this server and the one in the file name of the update: `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
    'La version de ce serveur et celle du nom de fichier de la mise à jour : `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'match-update-and-build',
      title: said('Take the update for the installed build', 'Prendre la mise à jour de la version installée'),
      steps: ({ installedBuild }) =>
        steps(
          installedBuild === undefined
            ? said(
                'Read the installed build: `(Get-Item "$env:ExchangeInstallPath\\Bin\\ExSetup.exe").VersionInfo.ProductVersion`',
                'Lire la version installée : `(Get-Item "$env:ExchangeInstallPath\\Bin\\ExSetup.exe").VersionInfo.ProductVersion`',
              )
            : said(`The installed build is ${installedBuild}.`, `La version installée est ${installedBuild}.`),
          said(
            'Look the build up in Microsoft’s list "Exchange Server build numbers and release dates": it names the cumulative update.',
            'Chercher cette version dans la liste de Microsoft « Exchange Server build numbers and release dates » : elle indique la mise à jour cumulative.',
          ),
          said(
            'If that cumulative update still gets security updates, download the file made for it. Otherwise install a supported cumulative update first.',
            'Si cette mise à jour cumulative reçoit encore des mises à jour de sécurité, télécharger le fichier fait pour elle. Sinon, installer d’abord une mise à jour cumulative prise en charge.',
          ),
          said(
            'Start the update in an elevated prompt, then restart the server.',
            'Lancer la mise à jour dans une invite avec élévation de privilèges, puis redémarrer le serveur.',
          ),
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 20,
    },
  ],
  sources: [
    failedUpdates,
    {
      title: 'Exchange Server build numbers and release dates',
      url: 'https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'The sentence stands in Microsoft’s article; the code is that of Windows Installer.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The upgrade patch cannot be installed by the Windows Installer service because the program to be upgraded may be missing, or the upgrade patch may update a different version of the program. Error code is 1642.',
    ],
    pasted: [
      'The upgrade patch cannot be installed by the Windows Installer service because the program to be upgraded may be missing, or the upgrade patch may update a different version of the program.',
      'exchange security update does not fit my cu, which su belongs to which cu',
      'la su prévue pour une autre cu refuse de s’installer sur notre serveur exchange',
    ],
  },
});
