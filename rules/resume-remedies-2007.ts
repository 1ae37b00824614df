/**
 * Ways to finish or remove a half-installed role in Exchange 2007 and 2010, where Setup has more roles and other forms.
 *
 * From the help page of 2007, which later versions carried over unchanged.
 */
import type { SaidList } from '../probes/said';
import type { About } from './finding';
import type { Remedy } from './rule';
import { setupRoles } from './setup-roles';
import { neverDeleteWatermark, subkeysOf, usesOldSetup } from './watermark';

const rights = {
  en: 'Local Administrators on the server and the Exchange rights that the first run needed',
  fr: 'Administrateurs locaux sur le serveur et les droits Exchange de la première exécution',
};

const reversal = {
  en: 'Remove the role again with the wizard in maintenance mode.',
  fr: 'Supprimer de nouveau le rôle avec l’Assistant en mode maintenance.',
};

const edgeAlone = {
  en: 'Edge Transport cannot share a computer with another role, and belongs in the perimeter network, outside the Active Directory forest.',
  fr: 'Le rôle de transport Edge ne peut pas partager un ordinateur avec un autre rôle ; il se place dans le réseau de périmètre, hors de la forêt Active Directory.',
};

const toolsCome = {
  en: 'The management tools (console, shell cmdlets, help, analysers) are installed with any other role; name ManagementTools only to have them alone.',
  fr: 'Les outils de gestion (console, cmdlets, aide, analyseurs) sont installés avec tout autre rôle ; ne choisir ManagementTools que pour les installer seuls.',
};

export const reinstallFromCommandLine2007: Remedy = {
  id: 'reinstall-from-command-line-2007',
  title: {
    en: 'Reinstall just this role from the command line (2007, 2010)',
    fr: 'Réinstaller ce seul rôle en ligne de commande (2007, 2010)',
  },
  when: { en: 'If Setup is run from the command line', fr: 'Si l’installation se fait en ligne de commande' },
  steps: commandLineSteps,
  rights,
  risk: 'medium',
  reversal,
  minutes: 45,
  never: [neverDeleteWatermark],
  appliesTo: usesOldSetup,
};

export const reinstallInMaintenanceMode2007: Remedy = {
  id: 'reinstall-in-maintenance-mode-2007',
  title: {
    en: 'Reinstall the role with the wizard in maintenance mode (2007, 2010)',
    fr: 'Réinstaller le rôle avec l’Assistant en mode maintenance (2007, 2010)',
  },
  when: {
    en: 'If at least one other role was installed successfully: the wizard then opens in maintenance mode',
    fr: 'Si au moins un autre rôle a été installé avec succès : l’Assistant s’ouvre alors en mode maintenance',
  },
  steps: {
    en: [
      'Sign in to the server on which the role failed.',
      'Open Control Panel, then Add or Remove Programs (Programs and Features from Windows Server 2008 on).',
      'Select Microsoft Exchange Server and choose Change.',
      'On the Exchange Maintenance Mode page, choose Next.',
      'On the Server Role Selection page, tick the role that failed, then choose Next.',
      edgeAlone.en,
      toolsCome.en,
      'If Hub Transport is ticked and the forest has an Exchange 2003 or Exchange 2000 organization, the Mail Flow Settings page asks for a bridgehead server: choose one in the routing group to which the routing group connector is to lead.',
      'On the Readiness Checks page, wait for the checks of the organization and of the role; when they have passed, choose Install.',
      'On the Completion page, choose Finish.',
    ],
    fr: [
      'Ouvrir une session sur le serveur où le rôle a échoué.',
      'Ouvrir le Panneau de configuration, puis Ajout/Suppression de programmes (Programmes et fonctionnalités à partir de Windows Server 2008).',
      'Sélectionner Microsoft Exchange Server et cliquer sur Modifier.',
      'Dans la page Mode de maintenance d’Exchange, cliquer sur Suivant.',
      'Dans la page Sélection des rôles serveur, cocher le rôle en échec, puis cliquer sur Suivant.',
      edgeAlone.fr,
      toolsCome.fr,
      'Si le rôle de transport Hub est coché et que la forêt contient une organisation Exchange 2003 ou Exchange 2000, la page Paramètres du flux de messagerie demande un serveur tête de pont : choisir celui du groupe de routage vers lequel le connecteur de groupe de routage doit mener.',
      'Dans la page Tests de préparation, attendre les vérifications de l’organisation et du rôle ; lorsqu’elles ont réussi, cliquer sur Installer.',
      'Dans la page Achèvement, cliquer sur Terminer.',
    ],
  },
  rights,
  risk: 'medium',
  reversal,
  minutes: 45,
  never: [neverDeleteWatermark],
  appliesTo: usesOldSetup,
};

export const reinstallWithCustomInstall2007: Remedy = {
  id: 'reinstall-with-custom-install-2007',
  title: {
    en: 'Reinstall the role with a custom installation (2007, 2010)',
    fr: 'Réinstaller le rôle par une installation personnalisée (2007, 2010)',
  },
  when: {
    en: 'If no role was ever installed successfully: the wizard starts where it stopped',
    fr: 'Si aucun rôle n’a jamais été installé avec succès : l’Assistant reprend là où il s’est arrêté',
  },
  steps: {
    en: [
      'Start Setup.exe from the installation media and go on from the page on which the wizard opens.',
      'On the Installation Type page, choose the custom installation.',
      'On the Server Role Selection page, tick the role that failed.',
      edgeAlone.en,
      toolsCome.en,
      'On the Readiness Checks page, choose Install when the checks have passed.',
    ],
    fr: [
      'Lancer Setup.exe depuis le support d’installation et continuer à partir de la page sur laquelle l’Assistant s’ouvre.',
      'Dans la page Type d’installation, choisir l’installation personnalisée.',
      'Dans la page Sélection des rôles serveur, cocher le rôle en échec.',
      edgeAlone.fr,
      toolsCome.fr,
      'Dans la page Tests de préparation, cliquer sur Installer lorsque les vérifications ont réussi.',
    ],
  },
  rights,
  risk: 'medium',
  reversal,
  minutes: 60,
  never: [neverDeleteWatermark],
  appliesTo: usesOldSetup,
};

/** Role names with their short forms, as Setup of 2007 and 2010 takes them. */
export const roleNames2007 =
  'ClientAccess (CA, C), EdgeTransport (ET, E), HubTransport (HT, H), Mailbox (MB, M), UnifiedMessaging (UM, U), ManagementTools (MT, T)';

function commandLineSteps(about: About): SaidList {
  const role = setupRoles(subkeysOf(about), about.product) ?? 'HubTransport';
  return {
    en: [
      'Open a Command Prompt window in the folder of the installation files.',
      `Run \`Setup.com /Mode:Install /roles:${role}\`, with the role that failed; several are separated by commas.`,
      `Roles: ${roleNames2007}.`,
      edgeAlone.en,
      toolsCome.en,
      `To add ${role} to a server that already has another role: \`%LocalExchangeInstallationDir%\\bin\\Setup.com /role:${role} /Mode:Install\``,
      'If an update rollup of Exchange 2007 is installed, use Setup.com of the installation media, not the one in the bin folder.',
    ],
    fr: [
      'Ouvrir une invite de commandes dans le dossier des fichiers d’installation.',
      `Exécuter \`Setup.com /Mode:Install /roles:${role}\`, avec le rôle en échec ; plusieurs rôles sont séparés par des virgules.`,
      `Rôles : ${roleNames2007}.`,
      edgeAlone.fr,
      toolsCome.fr,
      `Pour ajouter ${role} à un serveur qui a déjà un autre rôle : \`%LocalExchangeInstallationDir%\\bin\\Setup.com /role:${role} /Mode:Install\``,
      'Si un correctif cumulatif d’Exchange 2007 est installé, utiliser le Setup.com du support d’installation et non celui du dossier bin.',
    ],
  };
}
