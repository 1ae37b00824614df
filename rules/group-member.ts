/**
 * Rules by which Setup refuses to remove a server that still belongs to a database availability group or its cluster.
 *
 * Both are seen from two sides: Active Directory, which keeps the membership, and Windows, where the cluster service of
 * a member runs.
 */
import type { Said, SaidList } from '../probes/said';
import type { About } from './finding';
import type { Remedy } from './rule';
import { serverIn, uninstallRights } from './uninstall-rights';

export const dagPage = {
  title: 'Manage database availability group membership',
  url: 'https://learn.microsoft.com/exchange/high-availability/manage-ha/manage-dag-membership',
} as const;

export const leaveTheGroup: Remedy = {
  id: 'leave-availability-group',
  title: {
    en: 'Take the server out of its availability group',
    fr: 'Retirer le serveur de son groupe de disponibilité de base de données',
  },
  steps: leaveSteps,
  rights: uninstallRights,
  risk: 'high',
  reversal: {
    en: '`Add-DatabaseAvailabilityGroupServer`, then add and seed the copies again.',
    fr: '`Add-DatabaseAvailabilityGroupServer`, puis recréer et réamorcer les copies.',
  },
  minutes: 60,
  never: [
    {
      en: 'Do not remove a copy while it is the only healthy one of its database.',
      fr: 'Ne pas supprimer une copie tant qu’elle est la seule copie intègre de sa base de données.',
    },
  ],
};

/** For what stays in Windows when the membership was removed with -ConfigurationOnly. */
export const leaveTheCluster: Remedy = {
  id: 'leave-windows-cluster',
  title: { en: 'Take the server out of the Windows cluster', fr: 'Retirer le serveur du cluster Windows' },
  when: {
    en: 'If the availability group no longer names the server and the Cluster service still runs',
    fr: 'Si le groupe de disponibilité ne nomme plus le serveur et que le service de cluster fonctionne encore',
  },
  steps: (about) => {
    const { en, fr } = serverIn(about);
    return {
      en: [
        'On a member that stays: `Get-ClusterNode`. Make sure that the cluster has its majority without this server.',
        `Evict it there: \`Remove-ClusterNode -Name ${en}\``,
        `On ${en}: \`Clear-ClusterNode -Force\`, then \`Get-Service ClusSvc\`: it has to be stopped and disabled.`,
        'Restart the server, and run the removal again.',
      ],
      fr: [
        'Sur un membre qui reste : `Get-ClusterNode`. S’assurer que le cluster garde sa majorité sans ce serveur.',
        `L’y exclure : \`Remove-ClusterNode -Name ${fr}\``,
        `Sur ${fr} : \`Clear-ClusterNode -Force\`, puis \`Get-Service ClusSvc\` : il doit être arrêté et désactivé.`,
        'Redémarrer le serveur, puis relancer la suppression.',
      ],
    };
  },
  rights: {
    en: 'Local Administrators on the members of the cluster',
    fr: 'Administrateurs locaux sur les membres du cluster',
  },
  risk: 'high',
  reversal: {
    en: 'Add the server to the availability group again, which adds it to the cluster.',
    fr: 'Ajouter de nouveau le serveur au groupe de disponibilité, ce qui l’ajoute aussi au cluster.',
  },
  minutes: 20,
};

function leaveSteps(about: About): SaidList {
  const server = serverIn(about);
  const group: Said = about.captures['group']
    ? { en: about.captures['group'], fr: about.captures['group'] }
    : { en: '<group>', fr: '<groupe>' };
  return {
    en: [
      'In the Exchange Management Shell: `Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer`',
      `Move active databases away: \`Move-ActiveMailboxDatabase -Server ${server.en}\``,
      `See its copies: \`Get-MailboxDatabaseCopyStatus -Server ${server.en}\`. Remove each: \`Remove-MailboxDatabaseCopy "<database>\\${server.en}"\``,
      'A database without another copy stays on the server: empty and remove it later.',
      `Take the server out: \`Remove-DatabaseAvailabilityGroupServer ${group.en} -MailboxServer ${server.en}\``,
      'If the server is dead or the cluster does not answer, add `-ConfigurationOnly` and evict the node from the cluster afterwards.',
      'Wait for replication, and run the removal again.',
    ],
    fr: [
      'Dans Exchange Management Shell : `Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer`',
      `Déplacer les bases actives : \`Move-ActiveMailboxDatabase -Server ${server.fr}\``,
      `Voir ses copies : \`Get-MailboxDatabaseCopyStatus -Server ${server.fr}\`. Supprimer chacune : \`Remove-MailboxDatabaseCopy "<base>\\${server.fr}"\``,
      'Une base sans autre copie reste sur le serveur : la vider et la supprimer ensuite.',
      `Retirer le serveur : \`Remove-DatabaseAvailabilityGroupServer ${group.fr} -MailboxServer ${server.fr}\``,
      'Si le serveur a disparu ou si le cluster ne répond pas, ajouter `-ConfigurationOnly`, puis exclure le nœud du cluster.',
      'Attendre la réplication, puis relancer la suppression.',
    ],
  };
}
