/** Split permissions of Exchange and Active Directory: how they are told, and how an organization leaves them. */
import type { DomainState } from '../probes/questions/domain-state';
import type { Said } from '../probes/said';
import type { About } from './finding';
import { setupCommand } from './directory-remedies';
import type { Remedy, SourceLink } from './rule';

type Traces = DomainState['splitPermissions'];

/**
 * `split` and `shared` when both traces of /PrepareAD say the same; `contradictory` when they differ, `none` when the
 * organization is not prepared or the group is missing.
 */
export function permissionModel(traces: Traces): 'split' | 'shared' | 'contradictory' | 'none' {
  if (traces === null || traces.subsystemHasWindowsPermissions === null) return 'none';
  const { protectedGroups, subsystemHasWindowsPermissions } = traces;
  if (protectedGroups && !subsystemHasWindowsPermissions) return 'split';
  if (!protectedGroups && subsystemHasWindowsPermissions) return 'shared';
  return 'contradictory';
}

/** The two traces as a card shows them. */
export function describeTraces(traces: Traces): Said {
  if (traces === null) return { en: 'Active Directory not prepared', fr: 'Active Directory non préparé' };
  const { protectedGroups, subsystemHasWindowsPermissions: member } = traces;
  const unit = protectedGroups ? { en: 'there', fr: 'présente' } : { en: 'not there', fr: 'absente' };
  const group =
    member === null
      ? { en: 'group missing', fr: 'groupe absent' }
      : member
        ? { en: 'a member', fr: 'membre' }
        : { en: 'no member', fr: 'pas membre' };
  return {
    en: `OU Microsoft Exchange Protected Groups ${unit.en}; Exchange Trusted Subsystem in Exchange Windows Permissions: ${group.en}`,
    fr: `OU Microsoft Exchange Protected Groups ${unit.fr} ; Exchange Trusted Subsystem dans Exchange Windows Permissions : ${group.fr}`,
  };
}

export const splitPermissionsPage: SourceLink = {
  title: 'Configure Exchange 2013 for split permissions',
  url: 'https://learn.microsoft.com/exchange/configure-exchange-2013-for-split-permissions-exchange-2013-help',
};

/** /PrepareAD with the switch for one of the two models. */
export function prepareModel(about: About, split: boolean): string {
  return setupCommand(`/PrepareAD /ActiveDirectorySplitPermissions:${split ? 'true' : 'false'}`, about);
}

export const leaveSplitPermissions: Remedy = {
  id: 'leave-split-permissions',
  title: { en: 'Go back to shared permissions', fr: 'Revenir aux autorisations partagées' },
  when: {
    en: 'If the organization decides to give Active Directory split permissions up',
    fr: 'Si l’organisation décide de renoncer aux autorisations fractionnées Active Directory',
  },
  steps: (about) => ({
    en: [
      'Agree on it with the team that runs Active Directory: Exchange administrators will be able to create users and groups again.',
      `On a computer in the schema master’s domain and site, as an Enterprise Admin: \`${prepareModel(about, false)}\``,
      'In the Exchange Management Shell, give the roles back: `New-ManagementRoleAssignment -Role "Mail Recipient Creation" -SecurityGroup "Organization Management"` and the same for "Security Group Creation and Membership".',
      'Wait for replication, then restart every Exchange server.',
      'Run Setup again.',
    ],
    fr: [
      'S’accorder avec l’équipe qui gère Active Directory : les administrateurs Exchange pourront de nouveau créer des utilisateurs et des groupes.',
      `Sur un ordinateur du domaine et du site du contrôleur de schéma, en tant qu’administrateur de l’entreprise : \`${prepareModel(about, false)}\``,
      'Dans Exchange Management Shell, réattribuer les rôles : `New-ManagementRoleAssignment -Role "Mail Recipient Creation" -SecurityGroup "Organization Management"`, puis de même pour "Security Group Creation and Membership".',
      'Attendre la réplication, puis redémarrer tous les serveurs Exchange.',
      'Relancer le programme d’installation.',
    ],
  }),
  rights: {
    en: 'Enterprise Admins, then Organization Management',
    fr: 'Administrateurs de l’entreprise, puis Organization Management',
  },
  risk: 'high',
  reversal: {
    en: 'Run /PrepareAD with /ActiveDirectorySplitPermissions:true and remove the role assignments again.',
    fr: 'Exécuter /PrepareAD avec /ActiveDirectorySplitPermissions:true et retirer de nouveau les attributions de rôle.',
  },
  minutes: 120,
};

/** Installing on a server that is no domain controller. */
export const useMemberServer: Remedy = {
  id: 'use-a-member-server',
  title: { en: 'Install Exchange on a member server', fr: 'Installer Exchange sur un serveur membre' },
  steps: {
    en: [
      'Take another Windows server that is a member of the domain and no domain controller: `(Get-CimInstance Win32_ComputerSystem).DomainRole` must say 3.',
      'Install the prerequisites of Exchange on it and restart it.',
      'Sign in with a member of Organization Management and run Setup there.',
    ],
    fr: [
      'Prendre un autre serveur Windows, membre du domaine et non contrôleur de domaine : `(Get-CimInstance Win32_ComputerSystem).DomainRole` doit renvoyer 3.',
      'Y installer les prérequis d’Exchange et le redémarrer.',
      'Y ouvrir une session avec un membre d’Organization Management et lancer l’installation.',
    ],
  },
  rights: {
    en: 'Local Administrators on that server; Organization Management',
    fr: 'Administrateurs locaux sur ce serveur ; Organization Management',
  },
  risk: 'low',
  reversal: { en: 'Nothing was changed on this server.', fr: 'Rien n’a été modifié sur ce serveur.' },
  minutes: 120,
  never: [
    {
      en: 'Do not demote or promote a server that has Exchange on it.',
      fr: 'Ne pas promouvoir ni rétrograder un serveur sur lequel Exchange est installé.',
    },
  ],
};
