/** How the UCMA 4.0 runtime is installed: on a server with a desktop, and on Server Core. */
import type { Remedy } from './rule';
import { installRights, retryAfterInstall } from './software-remedies';

const neverSix = {
  en: 'Do not install UCMA 5.0 or 6.0 instead: Setup looks for 4.0. The number 5.0.8308 that Windows shows is the version of UCMA 4.0.',
  fr: 'Ne pas installer UCMA 5.0 ou 6.0 à la place : le programme d’installation cherche la version 4.0. Le numéro 5.0.8308 affiché par Windows est la version d’UCMA 4.0.',
};

const reversal = {
  en: 'Remove it in Programs and Features before Exchange is installed.',
  fr: 'Le supprimer dans Programmes et fonctionnalités avant l’installation d’Exchange.',
};

export const installUcma: Remedy = {
  id: 'install-ucma',
  title: { en: 'Install the UCMA 4.0 runtime', fr: 'Installer l’environnement d’exécution UCMA 4.0' },
  when: { en: 'On a server with a desktop', fr: 'Sur un serveur avec bureau' },
  steps: {
    en: [
      'Install the Windows feature that it builds on: `Install-WindowsFeature Server-Media-Foundation`',
      'Download UcmaRuntimeSetup.exe (64-bit) from microsoft.com/download/details.aspx?id=34992, or use the folder UCMARedist of the Exchange media (2019 and later).',
      'Run it as administrator, without questions: `UcmaRuntimeSetup.exe /passive /norestart`',
      ...retryAfterInstall.en,
    ],
    fr: [
      'Installer la fonctionnalité Windows sur laquelle il s’appuie : `Install-WindowsFeature Server-Media-Foundation`',
      'Télécharger UcmaRuntimeSetup.exe (64 bits) sur microsoft.com/download/details.aspx?id=34992, ou utiliser le dossier UCMARedist du support Exchange (2019 et ultérieur).',
      'L’exécuter en tant qu’administrateur, en mode sans assistance : `UcmaRuntimeSetup.exe /passive /norestart`',
      ...retryAfterInstall.fr,
    ],
  },
  rights: installRights,
  risk: 'low',
  reversal,
  minutes: 10,
  never: [neverSix],
  appliesTo: ({ captures }) => captures['installationType'] !== 'Server Core',
};

export const installUcmaOnServerCore: Remedy = {
  id: 'install-ucma-on-server-core',
  title: {
    en: 'Install the UCMA 4.0 runtime on Server Core',
    fr: 'Installer l’environnement d’exécution UCMA 4.0 sur Server Core',
  },
  when: {
    en: 'On Windows Server Core (Exchange 2019 and later)',
    fr: 'Sur Windows Server Core (Exchange 2019 et ultérieur)',
  },
  steps: {
    en: [
      'Install the Windows feature that it builds on: `Install-WindowsFeature Server-Media-Foundation`',
      'Restart the server if it asks for it.',
      'Mount the Exchange media. The package of the download page does not install on Server Core.',
      'Run from the media: `UCMARedist\\Setup.exe -q`',
      ...retryAfterInstall.en,
    ],
    fr: [
      'Installer la fonctionnalité Windows sur laquelle il s’appuie : `Install-WindowsFeature Server-Media-Foundation`',
      'Redémarrer le serveur si demandé.',
      'Monter le support Exchange. Le package de la page de téléchargement ne s’installe pas sur Server Core.',
      'Exécuter depuis le support : `UCMARedist\\Setup.exe -q`',
      ...retryAfterInstall.fr,
    ],
  },
  rights: installRights,
  risk: 'low',
  reversal,
  minutes: 10,
  never: [neverSix],
  appliesTo: ({ captures, product }) =>
    captures['installationType'] === undefined
      ? product === undefined || product === '2019' || product === 'SE'
      : captures['installationType'] === 'Server Core',
};
