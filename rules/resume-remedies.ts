/**
 * Ways to finish an installation that stopped midway, for Exchange 2013 and later: wizard, command line, removal.
 *
 * The wizard comes first: it finds the watermark and goes on from there. Unattended Setup has been seen to refuse.
 */
import type { Said, SaidList } from '../probes/said';
import type { About } from './finding';
import { licenseSwitch } from './license-switch';
import type { Remedy } from './rule';
import { setupRoles } from './setup-roles';
import { neverDeleteWatermark, neverRecover, subkeysOf, usesNewSetup } from './watermark';

const rights = {
  en: 'Local Administrators on the server and the Exchange rights that the first run needed (Organization Management, or Delegated Setup on a prepared server)',
  fr: 'Administrateurs locaux sur le serveur et les droits Exchange de la première exécution (Organization Management, ou Delegated Setup sur un serveur préparé)',
};

export const resumeInWizard: Remedy = {
  id: 'resume-in-wizard',
  title: { en: 'Resume the installation in the Setup wizard', fr: 'Reprendre l’installation dans l’Assistant' },
  steps: wizardSteps,
  rights,
  risk: 'medium',
  reversal: {
    en: 'None while the installation is half done; finish it, then remove the role if it is not wanted.',
    fr: 'Aucun tant que l’installation est incomplète ; la terminer, puis supprimer le rôle s’il n’est pas souhaité.',
  },
  minutes: 60,
  never: [neverDeleteWatermark, neverRecover],
  appliesTo: usesNewSetup,
};

export const reinstallFromCommandLine: Remedy = {
  id: 'reinstall-from-command-line',
  title: { en: 'Install just this role from the command line', fr: 'Installer ce seul rôle en ligne de commande' },
  when: {
    en: 'Only if the wizard cannot be opened: unattended Setup is likely to stop at this same check',
    fr: 'Seulement si l’Assistant ne peut pas être ouvert : l’installation sans assistance s’arrêtera sans doute à cette même vérification',
  },
  steps: commandLineSteps,
  rights,
  risk: 'medium',
  reversal: {
    en: 'None while the installation is half done; a run that stops at this check changes nothing.',
    fr: 'Aucun tant que l’installation est incomplète ; une exécution arrêtée à cette vérification ne modifie rien.',
  },
  minutes: 60,
  never: [neverDeleteWatermark],
  appliesTo: usesNewSetup,
};

const removal = {
  rights,
  risk: 'high',
  reversal: { en: 'Install the role again.', fr: 'Installer de nouveau le rôle.' },
  minutes: 45,
  never: [
    {
      en: 'Do not remove the server object from Active Directory by hand: Setup would no longer find what it has to remove.',
      fr: 'Ne pas supprimer à la main l’objet serveur d’Active Directory : le programme d’installation ne trouverait plus ce qu’il doit supprimer.',
    },
    neverDeleteWatermark,
  ],
  appliesTo: usesNewSetup,
} satisfies Partial<Remedy>;

const emptyDatabases: Said = {
  en: 'Move or disable every mailbox, arbitration mailboxes included, that is on a database of this server.',
  fr: 'Déplacer ou désactiver toutes les boîtes aux lettres, boîtes d’arbitrage comprises, qui se trouvent sur une base de données de ce serveur.',
};

export const removeFailedRole: Remedy = {
  ...removal,
  id: 'remove-the-role',
  title: {
    en: 'Remove the role instead of finishing it',
    fr: 'Supprimer le rôle au lieu d’en terminer l’installation',
  },
  when: { en: 'If the role is not wanted on this server', fr: 'Si le rôle n’est pas souhaité sur ce serveur' },
  steps: {
    en: [
      emptyDatabases.en,
      'Open Control Panel, Programs and Features, choose Microsoft Exchange Server, then Uninstall.',
      'Follow the wizard to its end.',
      'Restart the server before anything else is installed.',
    ],
    fr: [
      emptyDatabases.fr,
      'Ouvrir le Panneau de configuration, Programmes et fonctionnalités, choisir Microsoft Exchange Server, puis Désinstaller.',
      'Suivre l’Assistant jusqu’au bout.',
      'Redémarrer le serveur avant toute autre installation.',
    ],
  },
};

export const removeFailedRoleFromCommandLine: Remedy = {
  ...removal,
  id: 'remove-the-role-from-command-line',
  title: {
    en: 'Remove the role from the command line',
    fr: 'Supprimer le rôle en ligne de commande',
  },
  when: {
    en: 'If the role is not wanted, and on Server Core, which has no Control Panel',
    fr: 'Si le rôle n’est pas souhaité, et sur Server Core, qui n’a pas de Panneau de configuration',
  },
  steps: removalSteps,
};

const licenseNote = {
  en: 'From 2016 CU22, 2019 CU11 and Subscription Edition on the licence switch ends in `_DiagnosticDataON` or, to send no diagnostic data, `_DiagnosticDataOFF`; older builds want `/IAcceptExchangeServerLicenseTerms`.',
  fr: 'À partir de 2016 CU22, 2019 CU11 et Subscription Edition, le commutateur de licence se termine par `_DiagnosticDataON` ou, pour ne pas envoyer de données de diagnostic, par `_DiagnosticDataOFF` ; les versions antérieures attendent `/IAcceptExchangeServerLicenseTerms`.',
};

/**
 * The media that must be used: another build would not continue the same installation. The half-installed files tell
 * the build for certain; the log that shows the watermark may be of a later attempt with other media.
 */
function media(about: About): Said {
  const unpacked = about.captures['unpackedBuild'];
  if (unpacked !== undefined) {
    return {
      en: `build ${unpacked}, the one that was half installed`,
      fr: `la version ${unpacked}, celle qui est à moitié installée`,
    };
  }
  return about.build === undefined
    ? { en: 'the same build as the run that stopped', fr: 'la même version que l’exécution interrompue' }
    : {
        en: `the same build as the run that stopped (the run in this log was build ${about.build})`,
        fr: `la même version que l’exécution interrompue (l’exécution de ce journal était de la version ${about.build})`,
      };
}

function wizardSteps(about: About): SaidList {
  const build = media(about);
  const subkeys = subkeysOf(about);
  const left =
    subkeys === undefined
      ? { en: '', fr: '' }
      : { en: ` (left half done: ${subkeys})`, fr: ` (à moitié installé : ${subkeys})` };
  return {
    en: [
      `In ExchangeSetup.log, find the first [ERROR] of the run that stopped${left.en}.`,
      'Cure that cause first: otherwise Setup stops there again.',
      'Sign in to the server with the account that ran Setup, or one with the same rights.',
      `Mount the installation media: ${build.en}.`,
      'Open a window with Run as administrator in the folder of the media.',
      'Run `.\\Setup.exe` without any parameter.',
      'Follow the wizard: it finds the unfinished installation and goes on from there.',
      'On the Readiness Checks page, wait for all checks to pass, then choose Install.',
      'When the wizard is done, restart the server.',
    ],
    fr: [
      `Dans ExchangeSetup.log, repérer le premier [ERROR] de l’exécution interrompue${left.fr}.`,
      'Corriger d’abord cette cause : sinon, le programme d’installation s’arrêtera au même endroit.',
      'Ouvrir une session sur le serveur avec le compte qui a lancé l’installation, ou un compte ayant les mêmes droits.',
      `Monter le support d’installation : ${build.fr}.`,
      'Ouvrir une fenêtre avec Exécuter en tant qu’administrateur dans le dossier du support.',
      'Exécuter `.\\Setup.exe` sans aucun paramètre.',
      'Suivre l’Assistant : il détecte l’installation inachevée et la reprend à cet endroit.',
      'Dans la page Tests de préparation, attendre que tous réussissent, puis choisir Installer.',
      'Une fois l’Assistant terminé, redémarrer le serveur.',
    ],
  };
}

function commandLineSteps(about: About): SaidList {
  const roles = setupRoles(subkeysOf(about), about.product) ?? 'Mailbox';
  const command = `.\\Setup.exe /Mode:Install /Roles:${roles} ${licenseSwitch(about)}`;
  const build = media(about);
  const clientAccess = about.product === '2013' || about.product === undefined;
  const names = clientAccess
    ? 'Mailbox (mb), ClientAccess (ca, 2013), EdgeTransport (et), ManagementTools (mt, t)'
    : 'Mailbox (mb), EdgeTransport (et), ManagementTools (mt, t)';
  return {
    en: [
      `Open an elevated Command Prompt or PowerShell window in the folder of the installation media: ${build.en}.`,
      `Run \`${command}\``,
      `Roles that can be named after \`/Roles:\`, separated by commas: ${names}.`,
      'Edge Transport stands alone on its server, in the perimeter network outside the Active Directory forest. The management tools come with every other role.',
      licenseNote.en,
      'If it stops with the same message, go back to the wizard.',
    ],
    fr: [
      `Ouvrir une invite de commandes ou PowerShell avec élévation de privilèges dans le dossier du support d’installation : ${build.fr}.`,
      `Exécuter \`${command}\``,
      `Rôles possibles après \`/Roles:\`, séparés par des virgules : ${names}.`,
      'Le rôle de transport Edge est seul sur son serveur, dans le réseau de périmètre, hors de la forêt Active Directory. Les outils de gestion accompagnent tout autre rôle.',
      licenseNote.fr,
      'Si le même message réapparaît, revenir à l’Assistant.',
    ],
  };
}

function removalSteps(about: About): SaidList {
  const command = `.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}`;
  return {
    en: [
      emptyDatabases.en,
      'Open an elevated Command Prompt or PowerShell window in the folder of the installation media.',
      `Run \`${command}\``,
      'Restart the server before anything else is installed.',
    ],
    fr: [
      emptyDatabases.fr,
      'Ouvrir une invite de commandes ou PowerShell avec élévation de privilèges dans le dossier du support d’installation.',
      `Exécuter \`${command}\``,
      'Redémarrer le serveur avant toute autre installation.',
    ],
  };
}
