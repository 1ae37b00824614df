/**
 * How an execution policy that Group Policy defines is taken away for the length of Setup, and put back.
 *
 * The policy belongs in Group Policy. The registry value that it writes can be emptied by hand where nobody can be
 * reached, but the next refresh writes it again.
 */
import type { Said } from '../probes/said';
import type { Remedy } from './rule';

const gpoRights: Said = {
  en: 'The right to edit the Group Policy object, often Domain Admins or the directory team; Local Administrators on the server',
  fr: 'Le droit de modifier l’objet de stratégie de groupe, souvent Admins du domaine ou l’équipe annuaire ; administrateurs locaux sur le serveur',
};

const neverOther: Said = {
  en: 'Do not set the policy to Unrestricted or Bypass instead: Setup stops at every value, and scripts of anybody would run.',
  fr: 'Ne pas régler la stratégie sur Unrestricted ou Bypass à la place : le programme d’installation s’arrête à toute valeur, et n’importe quel script s’exécuterait.',
};

const neverSkip: Said = {
  en: 'Do not get past this check by other means: an update that fails here has already removed the old Exchange.',
  fr: 'Ne pas contourner cette vérification : une mise à jour qui échoue ici a déjà supprimé l’ancien Exchange.',
};

export const policyForTheComputer: Remedy = {
  id: 'policy-for-the-computer',
  title: {
    en: 'Take the policy away from this computer until Setup is done',
    fr: 'Retirer la stratégie de cet ordinateur le temps de l’installation',
  },
  when: { en: 'If MachinePolicy is defined', fr: 'Si MachinePolicy est défini' },
  steps: {
    en: [
      'On the server, see the scopes: `Get-ExecutionPolicy -List`',
      'Find the object that defines it, in an elevated Command Prompt: `gpresult /scope computer /h %temp%\\policy.html`, then look there for "Turn on Script Execution".',
      'In Group Policy Management open that object: Computer Configuration, Policies, Administrative Templates, Windows Components, Windows PowerShell, "Turn on Script Execution". Set it to Not Configured.',
      'If the object must stay as it is for other computers, deny this server Apply group policy on its Delegation tab, or move the server to a unit that it is not linked to.',
      'If gpresult names Local Group Policy, do the same in gpedit.msc on the server itself.',
      'When the domain controllers have replicated: `gpupdate /force`',
      'Give the server a policy of its own in the meantime: `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
      'See that MachinePolicy and UserPolicy say Undefined in a new window, and run Setup.',
      'Afterwards put the Group Policy back.',
    ],
    fr: [
      'Sur le serveur, voir les étendues : `Get-ExecutionPolicy -List`',
      'Trouver l’objet qui la définit, dans une invite de commandes avec élévation de privilèges : `gpresult /scope computer /h %temp%\\policy.html`, puis y chercher « Activer l’exécution des scripts ».',
      'Dans Gestion de stratégie de groupe, ouvrir cet objet : Configuration ordinateur, Stratégies, Modèles d’administration, Composants Windows, Windows PowerShell, « Activer l’exécution des scripts ». Choisir Non configuré.',
      'Si l’objet doit rester en place pour d’autres ordinateurs, refuser à ce serveur l’autorisation « Appliquer la stratégie de groupe » dans l’onglet Délégation, ou déplacer le serveur dans une unité d’organisation à laquelle il n’est pas lié.',
      'Si gpresult cite la stratégie de groupe locale, faire de même dans gpedit.msc sur le serveur lui-même.',
      'Une fois les contrôleurs de domaine répliqués : `gpupdate /force`',
      'Donner entre-temps au serveur sa propre stratégie : `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
      'Vérifier dans une nouvelle fenêtre que MachinePolicy et UserPolicy affichent Undefined, puis lancer le programme d’installation.',
      'Remettre ensuite la stratégie de groupe en place.',
    ],
  },
  rights: gpoRights,
  risk: 'medium',
  reversal: {
    en: 'Set the policy as it was and run `gpupdate /force`.',
    fr: 'Rétablir la stratégie et exécuter `gpupdate /force`.',
  },
  minutes: 30,
  never: [neverOther, neverSkip],
  appliesTo: ({ captures }) => captures['scope'] !== 'user',
};

export const policyForSomeUsers: Remedy = {
  id: 'policy-for-some-users',
  title: {
    en: 'Take the policy away from the person who runs Setup',
    fr: 'Retirer la stratégie à la personne qui lance le programme d’installation',
  },
  when: { en: 'If UserPolicy is defined', fr: 'Si UserPolicy est défini' },
  steps: {
    en: [
      'As the person who runs Setup, on the server: `Get-ExecutionPolicy -List`',
      'Find the object: `gpresult /scope user /h %temp%\\policy.html`, then look there for "Turn on Script Execution".',
      'Set it to Not Configured under User Configuration, Policies, Administrative Templates, Windows Components, Windows PowerShell; or run Setup as another administrator whom the object does not reach.',
      'Log off and on again, see that UserPolicy says Undefined, and run Setup.',
      'Afterwards put the Group Policy back.',
    ],
    fr: [
      'Sous le compte qui lance le programme d’installation, sur le serveur : `Get-ExecutionPolicy -List`',
      'Trouver l’objet : `gpresult /scope user /h %temp%\\policy.html`, puis y chercher « Activer l’exécution des scripts ».',
      'Choisir Non configuré sous Configuration utilisateur, Stratégies, Modèles d’administration, Composants Windows, Windows PowerShell ; ou utiliser un autre compte administrateur auquel l’objet ne s’applique pas.',
      'Fermer puis rouvrir la session, vérifier que UserPolicy affiche Undefined, puis lancer le programme d’installation.',
      'Remettre ensuite la stratégie de groupe en place.',
    ],
  },
  rights: gpoRights,
  risk: 'medium',
  reversal: {
    en: 'Set the policy as it was and run `gpupdate /force`.',
    fr: 'Rétablir la stratégie et exécuter `gpupdate /force`.',
  },
  minutes: 20,
  never: [neverOther, neverSkip],
  appliesTo: ({ captures }) => captures['scope'] !== 'computer',
};

export const policyValueByHand: Remedy = {
  id: 'policy-value-by-hand',
  title: {
    en: 'Empty the value that the policy has written',
    fr: 'Vider la valeur écrite par la stratégie',
  },
  when: {
    en: 'If nobody who may change the Group Policy can be reached, and for MachinePolicy only',
    fr: 'Si personne ne peut modifier la stratégie de groupe, et pour MachinePolicy seulement',
  },
  steps: {
    en: [
      'Note the value first: `Get-ItemProperty HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell`',
      'Empty it, in an elevated PowerShell: `Set-ItemProperty -Path HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell -Name ExecutionPolicy -Value ""`',
      'Run Setup at once. Group Policy writes the value again at its next refresh, within about two hours; an update may take longer than that.',
      'If Setup has not passed the Readiness Checks by then, empty the value again.',
      'Afterwards: `gpupdate /force`',
    ],
    fr: [
      'Noter d’abord la valeur : `Get-ItemProperty HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell`',
      'La vider, dans PowerShell avec élévation de privilèges : `Set-ItemProperty -Path HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell -Name ExecutionPolicy -Value ""`',
      'Lancer aussitôt le programme d’installation. La stratégie de groupe réécrit la valeur à sa prochaine actualisation, dans les deux heures environ ; une mise à jour peut durer plus longtemps.',
      'Si la page Tests de préparation n’est pas encore passée à ce moment, vider de nouveau la valeur.',
      'Ensuite : `gpupdate /force`',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'medium',
  reversal: { en: '`gpupdate /force` writes the value again.', fr: '`gpupdate /force` réécrit la valeur.' },
  minutes: 5,
  never: [neverSkip],
  appliesTo: ({ captures }) => captures['scope'] !== 'user',
};
