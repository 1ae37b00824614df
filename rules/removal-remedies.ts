/**
 * Ways to finish a removal that stopped midway: wizard and command line, for every version of Exchange.
 *
 * Until the removal is complete no other installation goes on; the removed role can be installed again afterwards.
 */
import type { SaidList } from '../probes/said';
import type { About } from './finding';
import { licenseSwitch } from './license-switch';
import { roleNames2007 } from './resume-remedies-2007';
import type { Remedy } from './rule';
import { setupRoles } from './setup-roles';
import { neverDeleteWatermark, neverRecover, subkeysOf, usesNewSetup, usesOldSetup } from './watermark';

const rights = {
  en: 'Local Administrators on the server and Organization Management',
  fr: 'Administrateurs locaux sur le serveur et Organization Management',
};

const reversal = {
  en: 'Install the role again once the removal is complete.',
  fr: 'Installer de nouveau le rôle une fois la suppression terminée.',
};

const never = [neverDeleteWatermark, neverRecover];

export const finishRemovalInWizard: Remedy = {
  id: 'finish-removal-in-wizard',
  title: { en: 'Finish the removal in the wizard', fr: 'Terminer la suppression dans l’Assistant' },
  when: { en: 'On a server with a desktop', fr: 'Sur un serveur avec bureau' },
  steps: {
    en: [
      'In ExchangeSetup.log, find the first [ERROR] of the removal that stopped.',
      'Cure that cause first, such as mailboxes left on a database of this server.',
      'Open Control Panel, Programs and Features, choose Microsoft Exchange Server, then Uninstall.',
      'Go through the wizard to its end: it takes the removal up where it stopped.',
      'Restart the server, then start the installation that was wanted.',
    ],
    fr: [
      'Dans ExchangeSetup.log, repérer le premier [ERROR] de la suppression interrompue.',
      'Corriger d’abord cette cause, par exemple des boîtes aux lettres restées sur une base de données de ce serveur.',
      'Ouvrir le Panneau de configuration, Programmes et fonctionnalités, choisir Microsoft Exchange Server, puis Désinstaller.',
      'Suivre l’Assistant jusqu’au bout : il reprend la suppression là où elle s’est arrêtée.',
      'Redémarrer le serveur, puis lancer l’installation souhaitée.',
    ],
  },
  rights,
  risk: 'high',
  reversal,
  minutes: 45,
  never,
  appliesTo: usesNewSetup,
};

export const finishRemovalFromCommandLine: Remedy = {
  id: 'finish-removal-from-command-line',
  title: { en: 'Finish the removal from the command line', fr: 'Terminer la suppression en ligne de commande' },
  when: {
    en: 'On Server Core, which has no Control Panel, or if the wizard is not wanted',
    fr: 'Sur Server Core, qui n’a pas de Panneau de configuration, ou si l’Assistant n’est pas souhaité',
  },
  steps: commandLineSteps,
  rights,
  risk: 'high',
  reversal,
  minutes: 45,
  never,
  appliesTo: usesNewSetup,
};

export const finishRemovalInWizard2007: Remedy = {
  id: 'finish-removal-in-wizard-2007',
  title: {
    en: 'Finish the removal in maintenance mode (2007, 2010)',
    fr: 'Terminer la suppression en mode maintenance (2007, 2010)',
  },
  when: { en: 'If the wizard is used', fr: 'Si l’Assistant est utilisé' },
  steps: {
    en: [
      'Open Control Panel, then Add or Remove Programs (Programs and Features from Windows Server 2008 on).',
      'Select Microsoft Exchange Server: choose Change to remove one role, or Remove (Uninstall) to remove all.',
      'On the Server Role Selection page, clear the role that failed. The management tools can only go when no role is left.',
      'On the Readiness Checks page, choose Uninstall when the checks have passed, then Finish.',
      'Run Setup again for what was wanted.',
    ],
    fr: [
      'Ouvrir le Panneau de configuration, puis Ajout/Suppression de programmes (Programmes et fonctionnalités à partir de Windows Server 2008).',
      'Sélectionner Microsoft Exchange Server : cliquer sur Modifier pour supprimer un rôle, ou sur Supprimer (Désinstaller) pour tout supprimer.',
      'Dans la page Sélection des rôles serveur, décocher le rôle en échec. Les outils de gestion ne peuvent être supprimés que lorsqu’il ne reste aucun rôle.',
      'Dans la page Tests de préparation, cliquer sur Désinstaller lorsque les vérifications ont réussi, puis sur Terminer.',
      'Relancer le programme d’installation pour l’opération souhaitée.',
    ],
  },
  rights,
  risk: 'high',
  reversal,
  minutes: 45,
  never,
  appliesTo: usesOldSetup,
};

/** The same way out of a failed installation: the role goes instead of being finished. */
export const removeFailedRole2007: Remedy = {
  ...finishRemovalInWizard2007,
  id: 'remove-the-role-2007',
  title: {
    en: 'Remove the role instead of finishing it (2007, 2010)',
    fr: 'Supprimer le rôle au lieu d’en terminer l’installation (2007, 2010)',
  },
  when: { en: 'If the role is not wanted on this server', fr: 'Si le rôle n’est pas souhaité sur ce serveur' },
};

export const finishRemovalFromCommandLine2007: Remedy = {
  id: 'finish-removal-from-command-line-2007',
  title: {
    en: 'Finish the removal from the command line (2007, 2010)',
    fr: 'Terminer la suppression en ligne de commande (2007, 2010)',
  },
  when: { en: 'If Setup is run from the command line', fr: 'Si l’installation se fait en ligne de commande' },
  steps: commandLineSteps2007,
  rights,
  risk: 'high',
  reversal,
  minutes: 45,
  never,
  appliesTo: usesOldSetup,
};

function commandLineSteps(about: About): SaidList {
  const command = `.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}`;
  return {
    en: [
      'Open an elevated Command Prompt or PowerShell window in the folder of the installation media of the installed build.',
      `Run \`${command}\``,
      'If unattended Setup stops at this same check, use the wizard.',
      'Restart the server, then start the installation that was wanted.',
    ],
    fr: [
      'Ouvrir une invite de commandes ou PowerShell avec élévation de privilèges dans le dossier du support d’installation de la version installée.',
      `Exécuter \`${command}\``,
      'Si l’installation sans assistance s’arrête à cette même vérification, utiliser l’Assistant.',
      'Redémarrer le serveur, puis lancer l’installation souhaitée.',
    ],
  };
}

function commandLineSteps2007(about: About): SaidList {
  const role = setupRoles(subkeysOf(about), about.product) ?? 'HubTransport';
  return {
    en: [
      'Open a Command Prompt window in the folder of the installation files; not in the bin folder if an update rollup is installed.',
      `Run \`Setup.com /Mode:Uninstall /Roles:${role}\`, with the role whose removal failed.`,
      `Roles: ${roleNames2007}. Without \`/Roles:\` everything is removed.`,
      'Run Setup again for what was wanted.',
    ],
    fr: [
      'Ouvrir une invite de commandes dans le dossier des fichiers d’installation ; pas dans le dossier bin si un correctif cumulatif est installé.',
      `Exécuter \`Setup.com /Mode:Uninstall /Roles:${role}\`, avec le rôle dont la suppression a échoué.`,
      `Rôles : ${roleNames2007}. Sans \`/Roles:\`, tout est supprimé.`,
      'Relancer le programme d’installation pour l’opération souhaitée.',
    ],
  };
}
