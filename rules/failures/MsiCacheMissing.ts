/**
 * An upgrade removes the installed packages first, and Windows Installer needs their cached MSI files for that.
 * When the files in C:\Windows\Installer are gone, Setup stops with 1612 or 1603.
 */
import { defineFailure } from '../failure';
import type { About } from '../finding';
import { localAdministrators } from './rights';
import { fixInstallerCache, setupLogLines, setupLogReviewer } from './sources';

export const MsiCacheMissing = defineFailure({
  id: 'MsiCacheMissing',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Windows Installer cannot find the MSI files of the installed build',
      checks:
        'Setup asked Windows Installer to remove or replace an installed package, and Windows Installer could not read the MSI file that it keeps for it.',
      why: 'Each cumulative update removes the packages of the build before it. Without their cached MSI files no attempt will get past this point.',
    },
    fr: {
      title: 'Windows Installer ne trouve pas les fichiers MSI de la version installée',
      checks:
        'Le programme d’installation a demandé à Windows Installer de supprimer ou de remplacer un package installé, et Windows Installer n’a pas pu lire le fichier MSI qu’il conserve pour lui.',
      why: 'Chaque mise à jour cumulative supprime les packages de la version précédente. Sans leurs fichiers MSI en cache, aucune tentative n’ira plus loin.',
    },
  },
  fingerprints: [
    {
      pattern:
        "(?:Couldn't|Unable to) remove product with code \\{?(?P<product>[0-9a-f-]{36})\\}?\\. [^\\n]*Error code is (?P<code>1612)",
    },
    {
      pattern:
        'Installing product (?P<package>[^\\n]+?\\.msi) failed\\. The installation source for this product is not available[^\\n]*Error code is (?P<code>1612)',
    },
    // 1603 says only that something went wrong; where the package says what, another failure explains it.
    {
      pattern:
        "(?:Couldn't|Unable to) remove product with code \\{?(?P<product>[0-9a-f-]{36})\\}?\\. [^\\n]*Error code is (?P<code>1603)",
      general: true,
    },
    {
      pattern:
        'Installing product (?P<package>[^\\n]+?\\.msi) failed\\. Fatal error during installation[^\\n]*Error code is (?P<code>1603)',
      general: true,
    },
    // Two lines of the log: told where both stand in one text, as in a paste.
    {
      pattern:
        'Installing a new product\\. Package: (?P<package>[^\\n]+?\\.msi)\\..*Object reference not set to an instance',
    },
  ],
  phrases: {
    en: [
      'msi 1612',
      'error 1612 CU',
      'setup wants exchangeserver.msi from the old version',
      'source of the old exchangeserver.msi is not available',
      'error code is 1612',
      'error code is 1603 during the CU',
      'installation source for this product is not available',
      'unable to remove product with code',
      'missing msi files in the windows installer cache',
      'someone cleaned up c:\\windows\\installer',
    ],
    fr: [
      'erreur 1612 pendant la mise à jour cumulative',
      'erreur 1603 installation exchange',
      'la source d’installation de ce produit n’est pas disponible',
      'impossible de supprimer le produit avec le code',
      'fichiers msi manquants dans windows\\installer',
      'cache windows installer vidé',
    ],
    de: ['fehler 1612'],
  },
  asks: {},
  toKnow: {
    en: 'Whether the LocalPackage file of each Exchange product still exists in C:\\Windows\\Installer (SetupAssist.ps1 lists them as "MSI Cache Files").',
    fr: 'L’existence du fichier LocalPackage de chaque produit Exchange dans C:\\Windows\\Installer (SetupAssist.ps1 les énumère sous « MSI Cache Files »).',
  },
  captures: (_message, run) => {
    // While an upgrade is under way the new build counts as installed; the files that are wanted are the old build's.
    const build = run?.backupBuild ?? run?.installedBuild;
    return build === undefined ? {} : { build };
  },
  causedBy: [],
  remedies: [
    {
      id: 'refill-installer-cache',
      title: {
        en: 'Put the MSI files of the installed build back into the installer cache',
        fr: 'Remettre les fichiers MSI de la version installée dans le cache Windows Installer',
      },
      steps: (about) => {
        const build = about.captures['build'];
        return { en: stepsEn(build, about), fr: stepsFr(build, about) };
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'The script only adds files that are missing; delete the files that it names in its output.',
        fr: 'Le script ajoute seulement les fichiers manquants ; supprimer ceux qu’il indique dans sa sortie.',
      },
      minutes: 30,
      never: [
        {
          en: 'Do not use the media of the build that is being installed: the cache needs the files of the build before it.',
          fr: 'Ne pas utiliser le support de la version en cours d’installation : le cache a besoin des fichiers de la version précédente.',
        },
        {
          en: 'Do not remove the product keys from the registry to get past the error: the old files and services would stay behind.',
          fr: 'Ne pas supprimer les clés de produit du Registre pour contourner l’erreur : les anciens fichiers et services resteraient en place.',
        },
      ],
    },
  ],
  sources: [fixInstallerCache, setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'FixInstallerCache; that a 1603 comes from the cache is the usual cause, not the only one: the .msilog decides.',
    },
    {
      claim: 'versions',
      basis: 'inference',
      note: 'Seen with 2013 and 2016; later Setups use the same package tasks.',
    },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [2] [ERROR] Couldn't remove product with code 0f3a9c52-4a6e-4c1b-9d0e-5b7f2a1c8e44. The installation source for this product is not available. Verify that the source exists and that you can access it. Error code is 1612.",
      "[03/06/2021 15:14:57.0546] [2] [ERROR] Unable to remove product with code 0f3a9c52-4a6e-4c1b-9d0e-5b7f2a1c8e44. Fatal error during installation. Error code is 1603. Last error reported by the MSI package is 'Error reading from file: C:\\Windows\\Installer\\MSI1A2B.tmp.   Verify that the file exists and that you can access it.'.",
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. Fatal error during installation. Error code is 1603.',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. The installation source for this product is not available. Verify that the source exists and that you can access it. Error code is 1612.',
    ],
    pasted: [
      'Installing a new product. Package: E:\\en\\ServerLanguagePack.msi. Property values: LOGVERBOSE=1\n[ERROR] Object reference not set to an instance of an object.',
      "Couldn't remove product with code 0f3a9c52-4a6e-4c1b-9d0e-5b7f2a1c8e44. The installation source for this product is not available. Error code is 1612.",
      'la mise à jour cumulative échoue avec l’erreur 1603, des fichiers msi manquent dans windows\\installer',
    ],
  },
});

function stepsEn(build: string | undefined, about: About): readonly string[] {
  const code = about.captures['product'];
  return [
    build === undefined
      ? 'Find the build that was installed before this attempt: in ExchangeSetup.log the line "The backup copy of the previously installed version is", or else "The locally installed version is".'
      : `Get the installation media (ISO) of build ${build}: the one that was installed before this attempt. Mount it, for example as E:.`,
    ...(code === undefined
      ? []
      : [`For the record: product {${code}} is the one that Setup could not remove or replace.`]),
    'Download FixInstallerCache.ps1 from https://microsoft.github.io/CSS-Exchange/Setup/FixInstallerCache/.',
    `In an elevated PowerShell, run FixInstallerCache.ps1 against ${build ?? 'that build'}: \`.\\FixInstallerCache.ps1 -CurrentCuRootDirectory E:\\\``,
    'Files of an update or of another product that the media does not hold can come from a server with the same build: `.\\FixInstallerCache.ps1 -MachineName OTHERSERVER`',
    'If the code stays 1603, open the newest .msilog in C:\\ExchangeSetupLogs and look for "Return value 3": the lines above it name the file or action that failed.',
    'Run Setup again.',
  ];
}

function stepsFr(build: string | undefined, about: About): readonly string[] {
  const code = about.captures['product'];
  return [
    build === undefined
      ? 'Relever la version installée avant cette tentative : dans ExchangeSetup.log, la ligne « The backup copy of the previously installed version is », à défaut « The locally installed version is ».'
      : `Se procurer le support d’installation (ISO) de la version ${build}, celle qui était installée avant cette tentative. Le monter, par exemple sur E:.`,
    ...(code === undefined
      ? []
      : [
          `Pour mémoire, le produit {${code}} est celui que le programme d’installation n’a pas pu supprimer ou remplacer.`,
        ]),
    'Télécharger FixInstallerCache.ps1 depuis https://microsoft.github.io/CSS-Exchange/Setup/FixInstallerCache/.',
    `Dans PowerShell avec élévation de privilèges, exécuter FixInstallerCache.ps1 pour ${build === undefined ? 'cette version' : `la version ${build}`} : \`.\\FixInstallerCache.ps1 -CurrentCuRootDirectory E:\\\``,
    'Les fichiers d’une mise à jour ou d’un autre produit absents du support peuvent venir d’un serveur de même version : `.\\FixInstallerCache.ps1 -MachineName AUTRESERVEUR`',
    'Si le code reste 1603, ouvrir le fichier .msilog le plus récent de C:\\ExchangeSetupLogs et chercher « Return value 3 » : les lignes précédentes nomment le fichier ou l’action en échec.',
    'Relancer le programme d’installation.',
  ];
}
