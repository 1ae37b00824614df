/** Windows Installer could not open a package that Setup named: it is not where Setup looks, or cannot be read (1619). */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { localAdministrators } from './rights';
import { failedUpdates, setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const MsiPackageUnreadable = defineFailure({
  id: 'MsiPackageUnreadable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Windows Installer could not open a package of Setup',
      checks: 'Setup named an MSI package, and Windows Installer answered 1619: it is missing there or cannot be read.',
      why: 'Where the path lies under V15\\bin\\Setup, the installed setup.exe ran instead of the one on the media. Otherwise the media is incomplete, out of reach or blocked.',
    },
    fr: {
      title: 'Windows Installer n’a pas pu ouvrir un package du programme d’installation',
      checks:
        'Le programme d’installation a indiqué un package MSI, et Windows Installer a répondu 1619 : il est absent à cet endroit ou illisible.',
      why: 'Si le chemin se trouve sous V15\\bin\\Setup, c’est le setup.exe installé qui s’est exécuté et non celui du support. Sinon, le support est incomplet, inaccessible ou bloqué.',
    },
  },
  fingerprints: [
    { pattern: "Couldn.t open package '?(?P<package>[^'\\n]+?)'?\\. .*Error code is 1619" },
    { pattern: 'Error code is 1619' },
  ],
  phrases: {
    en: [
      'error code is 1619',
      'this installation package could not be opened',
      "couldn't open package v15\\bin\\setup",
      'language pack msi 1619 during cu',
      'windows installer cannot open the package of exchange setup',
    ],
    fr: [
      'erreur 1619 installation exchange',
      'impossible d’ouvrir ce package d’installation',
      'package msi introuvable sous v15\\bin\\setup',
      'windows installer ne peut pas ouvrir le package exchange',
      'erreur 1619 module linguistique pendant la cu',
    ],
    de: ['fehler 1619 installationspaket konnte nicht geöffnet werden'],
  },
  asks: {},
  toKnow: said(
    'Whether the package exists under the path in the message, and which setup.exe was started: `(Get-Command setup.exe).Source`',
    'L’existence du package au chemin indiqué, et le setup.exe lancé : `(Get-Command setup.exe).Source`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'start-from-complete-media',
      title: said('Start Setup from complete media', 'Lancer le programme d’installation depuis un support complet'),
      steps: (about) => {
        const command = `.\\Setup.exe /Mode:${about.mode === 'install' ? 'Install /Roles:Mailbox' : 'Upgrade'} ${licenseSwitch(about)}`;
        return steps(
          ...(about.captures['package'] === undefined
            ? []
            : [
                said(
                  `Setup looked for ${about.captures['package']}.`,
                  `Le programme d’installation cherchait ${about.captures['package']}.`,
                ),
              ]),
          said(
            'Mount the ISO on the server itself rather than working from a share or from a copied folder.',
            'Monter l’image ISO sur le serveur lui-même plutôt que de travailler depuis un partage ou un dossier copié.',
          ),
          said(
            'In an elevated prompt, go to the root of the mounted drive, for example: `D:`',
            'Dans une invite avec élévation de privilèges, aller à la racine du lecteur monté, par exemple : `D:`',
          ),
          said(
            `In PowerShell, write .\\ in front, otherwise V15\\bin\\setup.exe starts: \`${command}\``,
            `Dans PowerShell, écrire .\\ devant, sinon c’est V15\\bin\\setup.exe qui démarre : \`${command}\``,
          ),
          said(
            'If it still stops, compare the hash of the ISO with the one on the download page: `Get-FileHash -Path ISO`',
            'Si l’arrêt persiste, comparer l’empreinte de l’image ISO à celle de la page de téléchargement : `Get-FileHash -Path ISO`',
          ),
        );
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 15,
    },
  ],
  sources: [failedUpdates, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The message stands in Microsoft’s article.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The start with .\\ or a full path; the rest is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] Couldn't open package 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\bin\\Setup\\ServerRoles\\UnifiedMessaging\\MSSpeech_SR_TELE.fr-FR.msi'. This installation package could not be opened. Verify that the package exists and that you can access it, or contact the application vendor to verify that this is a valid Windows Installer package. Error code is 1619.",
    ],
    pasted: [
      "Couldn't open package 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\bin\\Setup\\x.msi'. This installation package could not be opened. Error code is 1619.",
      'error code is 1619 when the exchange CU installs the language pack',
      'erreur 1619 pendant l’installation d’exchange, impossible d’ouvrir le package',
    ],
  },
});
