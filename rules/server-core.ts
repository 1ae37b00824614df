/**
 * Rules about Server Core, the installation option of Windows without a desktop.
 *
 * Exchange 2019 and Subscription Edition accept it, on Windows Server 2019 and later; everything before does not. No
 * Windows carries both kinds of Exchange, so the Windows alone decides and the version of Exchange need not be known.
 */
import type { OsState } from '../probes/questions/os';
import type { Judged, Remedy } from './rule';
import { installRights } from './software-remedies';

/** Windows Server 2019: the first whose Server Core carries Exchange. */
const firstCoreForExchange = 17763;

const wanted = {
  en: 'a desktop, or Windows Server 2019 and later',
  fr: 'un bureau, ou Windows Server 2019 et ultérieur',
};

export function describeWindows(windows: OsState): { readonly en: string; readonly fr: string } {
  const text = `${windows.caption} (${windows.version}), ${windows.installationType}`;
  return { en: text, fr: text };
}

/** `upTo` narrows the rule to builds of Windows up to this one. */
export function judgeServerCore(windows: OsState, upTo = firstCoreForExchange - 1): Judged<'os'> {
  const shows = [{ question: 'os' as const, found: describeWindows(windows), wanted }];
  if (windows.installationType !== 'Server Core') {
    return {
      verdict: 'pass',
      because: { en: 'This Windows has a desktop.', fr: 'Cette installation de Windows dispose d’un bureau.' },
      shows,
    };
  }
  if (windows.buildNumber > upTo) {
    return {
      verdict: 'pass',
      because:
        windows.buildNumber >= firstCoreForExchange
          ? {
              en: 'This Windows is too new for Exchange 2016, and Exchange 2019 and Subscription Edition accept Server Core on it.',
              fr: 'Cette version de Windows est trop récente pour Exchange 2016, et Exchange 2019 et Subscription Edition y acceptent Server Core.',
            }
          : {
              en: 'Server Core, but not of the Windows that this rule is about.',
              fr: 'Server Core, mais d’une version de Windows que cette règle ne vise pas.',
            },
      shows,
    };
  }
  return {
    verdict: 'fail',
    because: {
      en: 'Windows was installed as Server Core, and no Exchange accepts that on this version of Windows.',
      fr: 'Windows a été installé en Server Core, et aucun Exchange ne l’accepte sur cette version de Windows.',
    },
    shows,
    captures: { windowsBuild: String(windows.buildNumber) },
  };
}

const buildOf = (captures: Readonly<Record<string, string>>): number | undefined =>
  captures['windowsBuild'] === undefined ? undefined : Number(captures['windowsBuild']);

/** Windows Server 2012 and 2012 R2 can be given a desktop afterwards; no Windows after them can. */
export const addDesktop: Remedy = {
  id: 'add-desktop',
  title: {
    en: 'Add the desktop (Windows Server 2012 and 2012 R2)',
    fr: 'Ajouter le bureau (Windows Server 2012 et 2012 R2)',
  },
  when: { en: 'On Windows Server 2012 or 2012 R2', fr: 'Sur Windows Server 2012 ou 2012 R2' },
  steps: {
    en: [
      'In an elevated PowerShell: `Install-WindowsFeature Server-Gui-Mgmt-Infra, Server-Gui-Shell -Restart`',
      'If the files were removed from the server, mount the Windows media and add its image: `-Source wim:D:\\sources\\install.wim:4` (the index of the edition with a desktop).',
      'After the restart, install the updates of Windows and restart again.',
      'Run Setup again.',
    ],
    fr: [
      'Dans PowerShell avec élévation de privilèges : `Install-WindowsFeature Server-Gui-Mgmt-Infra, Server-Gui-Shell -Restart`',
      'Si les fichiers ont été retirés du serveur, monter le support de Windows et ajouter son image : `-Source wim:D:\\sources\\install.wim:4` (l’index de l’édition avec bureau).',
      'Après le redémarrage, installer les mises à jour de Windows et redémarrer de nouveau.',
      'Relancer le programme d’installation.',
    ],
  },
  rights: installRights,
  risk: 'medium',
  reversal: {
    en: 'Before Exchange is installed: `Uninstall-WindowsFeature Server-Gui-Mgmt-Infra, Server-Gui-Shell -Restart`',
    fr: 'Avant l’installation d’Exchange : `Uninstall-WindowsFeature Server-Gui-Mgmt-Infra, Server-Gui-Shell -Restart`',
  },
  minutes: 60,
  appliesTo: ({ captures }) => {
    const build = buildOf(captures);
    return build === undefined || build === 9200 || build === 9600;
  },
};

export const reinstallWithDesktop: Remedy = {
  id: 'reinstall-with-desktop',
  title: {
    en: 'Install Windows again with Desktop Experience',
    fr: 'Réinstaller Windows avec Expérience utilisateur',
  },
  when: {
    en: 'On Windows Server 2016, or where a newer Exchange is not an option',
    fr: 'Sur Windows Server 2016, ou si un Exchange plus récent est exclu',
  },
  steps: {
    en: [
      'Windows Server 2016 cannot be changed from Server Core to a desktop afterwards: it must be installed again.',
      'Before that, see that nothing else runs on the server: `Get-WindowsFeature | Where-Object Installed`',
      'In Windows Setup choose the edition "Windows Server 2016 Standard (Desktop Experience)" or the same of Datacenter.',
      'Give the server its name and addresses, join it to the domain, install the updates of Windows and restart.',
      'Install what Exchange needs, then run Setup.',
    ],
    fr: [
      'Windows Server 2016 ne peut pas passer de Server Core à un bureau après coup : il faut le réinstaller.',
      'Vérifier d’abord que rien d’autre ne fonctionne sur le serveur : `Get-WindowsFeature | Where-Object Installed`',
      'Dans l’installation de Windows, choisir l’édition « Windows Server 2016 Standard (Expérience utilisateur) » ou son équivalent Datacenter.',
      'Redonner au serveur son nom et ses adresses, le joindre au domaine, installer les mises à jour de Windows et redémarrer.',
      'Installer les composants requis par Exchange, puis lancer le programme d’installation.',
    ],
  },
  rights: {
    en: 'Local Administrators, and the right to join computers to the domain',
    fr: 'Administrateurs locaux, et le droit de joindre des ordinateurs au domaine',
  },
  risk: 'high',
  reversal: { en: 'None: Windows is installed anew.', fr: 'Aucun : Windows est réinstallé.' },
  minutes: 180,
};

export const newerExchangeOnCore: Remedy = {
  id: 'newer-exchange-on-core',
  title: {
    en: 'Keep Server Core and install Subscription Edition',
    fr: 'Garder Server Core et installer Subscription Edition',
  },
  when: {
    en: 'If the organization may run Exchange Server SE',
    fr: 'Si l’organisation peut utiliser Exchange Server SE',
  },
  steps: {
    en: [
      'See that no Exchange 2013 or older is left in the organization: `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
      'Set up Windows Server 2019, 2022 or 2025 as Server Core.',
      'Install UCMA from the folder UCMARedist of the Exchange media: the package of the download page does not install on Server Core.',
      'Install Exchange from the command line; Server Core shows no wizard.',
    ],
    fr: [
      'Vérifier qu’il ne reste aucun Exchange 2013 ou antérieur dans l’organisation : `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
      'Installer Windows Server 2019, 2022 ou 2025 en Server Core.',
      'Installer UCMA depuis le dossier UCMARedist du support Exchange : le package de la page de téléchargement ne s’installe pas sur Server Core.',
      'Installer Exchange en ligne de commande ; Server Core n’affiche pas d’Assistant.',
    ],
  },
  rights: {
    en: 'Local Administrators; Organization Management',
    fr: 'Administrateurs locaux ; Organization Management',
  },
  risk: 'high',
  reversal: {
    en: 'Uninstall the new server; Active Directory stays extended.',
    fr: 'Désinstaller le nouveau serveur ; Active Directory reste étendu.',
  },
  minutes: 240,
};
