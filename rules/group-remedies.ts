/** How an account gets into the groups that Setup asks for: who grants them, and why a new sign-in is needed. */
import type { Said, SaidList } from '../probes/said';
import type { Remedy } from './rule';

/** Groups in words, how they are granted, and what a person needs to grant them. */
interface Granting {
  readonly id: string;
  readonly groups: Said;
  /** The steps that add the account, with their exact command or console. */
  readonly grant: SaidList;
  readonly rights: Said;
  /** Set where more than one way exists. */
  readonly when?: Said;
}

/** Adds the account that runs Setup to groups; sign out and in again, then run Setup again. */
export function grantGroups(granting: Granting): Remedy {
  const { groups, grant } = granting;
  return {
    id: granting.id,
    title: {
      en: `Run Setup as a member of ${groups.en}`,
      fr: `Lancer l’installation avec un compte membre de : ${groups.fr}`,
    },
    ...(granting.when === undefined ? {} : { when: granting.when }),
    steps: {
      en: [
        'See which groups the session has: `whoami /groups`',
        ...grant.en,
        'Sign out of the server and sign in again: a session that is already open does not get new groups.',
        'Check once more: `whoami /groups`',
        'Start Setup again from an elevated Command Prompt.',
        'Afterwards, take the account out of the groups that it no longer needs.',
      ],
      fr: [
        'Voir les groupes de la session : `whoami /groups`',
        ...grant.fr,
        'Fermer la session sur le serveur puis la rouvrir : une session déjà ouverte ne reçoit pas les nouveaux groupes.',
        'Vérifier de nouveau : `whoami /groups`',
        'Relancer le programme d’installation depuis une invite de commandes avec élévation de privilèges.',
        'Retirer ensuite le compte des groupes dont il n’a plus besoin.',
      ],
    },
    rights: granting.rights,
    risk: 'medium',
    reversal: { en: 'Take the account out of the groups again.', fr: 'Retirer le compte de ces groupes.' },
    minutes: 15,
    never: [
      {
        en: 'Do not use an account of a trusted forest: it must be one of the forest in which Exchange is installed.',
        fr: 'Ne pas utiliser un compte d’une forêt approuvée : il doit appartenir à la forêt où Exchange est installé.',
      },
    ],
  };
}

export const joinOrganizationManagement = grantGroups({
  id: 'join-organization-management',
  groups: { en: 'Organization Management', fr: 'Organization Management' },
  grant: {
    en: [
      'Have a member of Organization Management run, in the Exchange Management Shell: `Add-RoleGroupMember "Organization Management" -Member <account>`',
      'Without a working Exchange server: have a Domain Admin of the root domain add the account to this group, in OU Microsoft Exchange Security Groups.',
    ],
    fr: [
      'Faire exécuter par un membre d’Organization Management, dans Exchange Management Shell : `Add-RoleGroupMember "Organization Management" -Member <compte>`',
      'Sans serveur Exchange en état de marche : faire ajouter le compte à ce groupe, dans l’unité d’organisation Microsoft Exchange Security Groups, par un membre d’Admins du domaine racine.',
    ],
  },
  rights: {
    en: 'To grant it: a member of Organization Management, or Domain Admins of the root domain',
    fr: 'Pour l’accorder : un membre d’Organization Management, ou Admins du domaine racine',
  },
});

export const joinSchemaAndEnterpriseAdmins = grantGroups({
  id: 'join-schema-and-enterprise-admins',
  groups: {
    en: 'Schema Admins and Enterprise Admins',
    fr: 'Administrateurs du schéma et Administrateurs de l’entreprise',
  },
  grant: {
    en: [
      'Have an Enterprise Admin or a Domain Admin of the forest root domain add the account to Schema Admins and Enterprise Admins. Both live in the root domain.',
    ],
    fr: [
      'Faire ajouter le compte aux groupes Administrateurs du schéma et Administrateurs de l’entreprise par un administrateur de l’entreprise ou du domaine racine de la forêt. Les deux groupes sont dans le domaine racine.',
    ],
  },
  rights: {
    en: 'To grant it: Enterprise Admins, or Domain Admins of the forest root domain',
    fr: 'Pour l’accorder : Administrateurs de l’entreprise, ou Admins du domaine racine de la forêt',
  },
});

export const joinEnterpriseAdmins = grantGroups({
  id: 'join-enterprise-admins',
  groups: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
  grant: {
    en: ['Have an Enterprise Admin or a Domain Admin of the forest root domain add the account to Enterprise Admins.'],
    fr: [
      'Faire ajouter le compte au groupe Administrateurs de l’entreprise par un administrateur de l’entreprise ou du domaine racine de la forêt.',
    ],
  },
  rights: {
    en: 'To grant it: Enterprise Admins, or Domain Admins of the forest root domain',
    fr: 'Pour l’accorder : Administrateurs de l’entreprise, ou Admins du domaine racine de la forêt',
  },
});
