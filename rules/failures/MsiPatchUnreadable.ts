/** Windows Installer needs the cached file of an earlier update (.msp) and cannot open it (1635). */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { fixInstallerCache, setupLogLines } from './sources';
import { readMsiLog, rerun, said, since2013, steps } from './wording';

export const MsiPatchUnreadable = defineFailure({
  id: 'MsiPatchUnreadable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Windows Installer cannot read an earlier update (.msp)',
      checks: 'A package has updates (.msp) on it; Windows Installer wanted one of them and answered 1635.',
      why: 'Each security update leaves its .msp in C:\\Windows\\Installer. It is needed again when the build below it is removed, and cleaning tools like to delete it.',
    },
    fr: {
      title: 'Windows Installer ne peut pas ouvrir le fichier d’une mise à jour antérieure',
      checks:
        'Un package porte des mises à jour (.msp) ; Windows Installer a eu besoin de l’une d’elles et a répondu 1635.',
      why: 'Chaque mise à jour de sécurité laisse son .msp dans C:\\Windows\\Installer. Il est de nouveau nécessaire lors de la suppression de la version sous-jacente, et les outils de nettoyage le suppriment souvent.',
    },
  },
  fingerprints: [{ pattern: 'Error code is 1635' }, { pattern: '(?:update|patch) package could not be opened' }],
  phrases: {
    en: [
      'error code is 1635',
      'this update package could not be opened',
      'msp package unreadable during the cu',
      'missing msp file in the installer cache',
      'msp of an old security update is gone',
    ],
    fr: [
      'erreur 1635 mise à jour exchange',
      'impossible d’ouvrir ce package de mise à jour',
      'fichier msp manquant dans le cache windows installer',
      'msp d’une ancienne su supprimé',
      'package de correctif illisible pendant la cu',
    ],
  },
  asks: {},
  toKnow: said(
    'Which .msp is missing: FixInstallerCache.ps1 and the .msilog of the attempt name it.',
    'Le fichier .msp manquant : FixInstallerCache.ps1 et le .msilog de la tentative le nomment.',
  ),
  captures: (_message, run) => {
    const build = run?.backupBuild ?? run?.installedBuild;
    return build === undefined ? {} : { build };
  },
  causedBy: [],
  remedies: [
    {
      id: 'bring-back-the-patch',
      title: said('Bring the .msp files back', 'Remettre les fichiers .msp en place'),
      steps: ({ captures }) => {
        const build = captures['build'];
        return steps(
          readMsiLog,
          said(
            `Find out which security updates were installed on build ${build ?? 'that was there before'}: Programs and Features, Installed Updates.`,
            `Relever les mises à jour de sécurité installées sur la version ${build ?? 'précédente'} : Programmes et fonctionnalités, Mises à jour installées.`,
          ),
          said(
            'From a server with the same build and the same updates: `.\\FixInstallerCache.ps1 -MachineName OTHERSERVER`',
            'Depuis un serveur de mêmes version et mises à jour : `.\\FixInstallerCache.ps1 -MachineName AUTRESERVEUR`',
          ),
          said(
            'Without such a server, download that security update as .msp from Microsoft and copy it under the name that the .msilog gives.',
            'Sans un tel serveur, télécharger cette mise à jour de sécurité (.msp) chez Microsoft et la copier sous le nom donné par le .msilog.',
          ),
          rerun,
        );
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Delete the files that were added.', 'Supprimer les fichiers ajoutés.'),
      minutes: 45,
      never: [
        said(
          'Do not take an .msp of another update for the missing one: Windows Installer compares them and refuses.',
          'Ne pas substituer le .msp d’une autre mise à jour : Windows Installer les compare et refuse.',
        ),
      ],
    },
  ],
  sources: [
    fixInstallerCache,
    setupLogLines,
    { title: 'Windows Installer error messages', url: 'https://learn.microsoft.com/windows/win32/msi/error-codes' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The code and the sentence are those of Windows Installer.' },
    { claim: 'remedy', basis: 'microsoft', note: 'FixInstallerCache; the way without another server is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] Couldn't remove product with code 4934d1ea-be46-48b1-8847-f1af20e892c1. This update package could not be opened. Verify that the update package exists and that you can access it, or contact the application vendor to verify that this is a valid Windows Installer update package. Error code is 1635.",
    ],
    pasted: [
      'This update package could not be opened. Verify that the update package exists and that you can access it. Error code is 1635.',
      'missing msp file in the installer cache, exchange cu stops with 1635',
      'erreur 1635 : msp d’une ancienne su supprimé sur EX01',
    ],
  },
});
