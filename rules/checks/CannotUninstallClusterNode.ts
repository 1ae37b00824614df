/** The server that is to be removed is a node of a cluster, which for Exchange is an availability group. */
import { describeServerObject, serverObject } from '../../probes/questions/server-object';
import { describeService, service } from '../../probes/questions/service';
import { dagPage, leaveTheCluster, leaveTheGroup } from '../group-member';
import { defineRule } from '../rule';
import { whenUninstalling } from '../uninstall-rights';

const wanted = { en: 'in no availability group', fr: 'dans aucun groupe de disponibilité' };
const wantedService = { en: 'not running', fr: 'arrêté' };

function sheet(availabilityGroup: string | null, running: boolean) {
  const object = { version: '15.2.1544.4', provisioned: false, availabilityGroup, databases: [] };
  const cluster = running
    ? {
        exists: true as const,
        displayName: 'Cluster Service',
        status: 'Running' as const,
        startType: 'Automatic' as const,
      }
    : {
        exists: true as const,
        displayName: 'Cluster Service',
        status: 'Stopped' as const,
        startType: 'Disabled' as const,
      };
  return { server: { name: 'EX01', object, sameShortName: ['EX01.corp.example'] }, cluster };
}

export const CannotUninstallClusterNode = defineRule({
  id: 'CannotUninstallClusterNode',
  severity: 'error',
  versions: ['2010', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The server is a cluster node and cannot be removed yet',
      checks:
        'By its name, the rule looks whether the server is a node of a Windows cluster before Exchange is removed from it.',
      why: 'For Exchange a cluster is a database availability group. A node that loses Exchange without leaving the group takes a vote and its copies with it.',
    },
    fr: {
      title: 'Le serveur est un nœud de cluster et ne peut pas encore être supprimé',
      checks:
        'D’après son nom, la règle vérifie si le serveur est un nœud d’un cluster Windows avant qu’Exchange n’en soit supprimé.',
      why: 'Pour Exchange, un cluster est un groupe de disponibilité de base de données. Un nœud qui perd Exchange sans quitter le groupe emporte une voix et ses copies.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'cannot uninstall cluster node',
      'uninstall refused because the server is a cluster node',
      'evict the node from the cluster before removing exchange',
      'exchange removal stops because the windows cluster still has this node',
      'failover cluster node blocks the exchange uninstall',
      'uninstall refused cluster node',
    ],
    fr: [
      'impossible de désinstaller un nœud de cluster',
      'désinstallation refusée car le serveur est un nœud de cluster',
      'exclure le nœud du cluster avant de supprimer exchange',
      'la suppression d’exchange s’arrête car le cluster windows a encore ce nœud',
      'nœud de cluster de basculement bloque la désinstallation d’exchange',
      'désinstallation d’un nœud de cluster refusée',
    ],
    de: ['clusterknoten kann nicht deinstalliert werden exchange'],
    es: ['no se puede desinstalar el nodo del clúster exchange'],
  },
  asks: { server: serverObject({}), cluster: service({ name: 'ClusSvc' }) },
  judge: ({ server, cluster }) => {
    const group = server.object?.availabilityGroup ?? null;
    const shows = [
      { question: 'server' as const, found: describeServerObject(server), wanted },
      { question: 'cluster' as const, found: describeService(cluster), wanted: wantedService },
    ];
    if (group !== null) {
      const because = {
        en: `${server.name} is a member of ${group}, and so a node of its cluster.`,
        fr: `${server.name} est membre de ${group}, donc un nœud de son cluster.`,
      };
      return { verdict: 'fail', because, shows, captures: { group } };
    }
    if (cluster.exists && cluster.status === 'Running') {
      const because = {
        en: 'No availability group names the server, but its Cluster service runs: it is still a node in Windows.',
        fr: 'Aucun groupe de disponibilité ne nomme le serveur, mais son service de cluster fonctionne : il est encore un nœud pour Windows.',
      };
      return { verdict: 'fail', because, shows };
    }
    const because = {
      en: `${server.name} is in no availability group, and its Cluster service does not run.`,
      fr: `${server.name} n’est dans aucun groupe de disponibilité, et son service de cluster ne fonctionne pas.`,
    };
    return { verdict: 'pass', because, shows };
  },
  causedBy: [],
  remedies: [leaveTheGroup, leaveTheCluster],
  sources: [{ title: 'Name of the rule; it has no public text' }, dagPage],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'From the name of the rule; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name: membership in Active Directory, and the Cluster service on the server.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'no group, no cluster', answers: sheet(null, false), verdict: 'pass' },
      { name: 'a member of a group', answers: sheet('DAG01', true), verdict: 'fail' },
      { name: 'left in the Windows cluster', answers: sheet(null, true), verdict: 'fail' },
    ],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.CannotUninstallClusterNode.aspx',
      'exchange uninstall refused because the server is a cluster node',
      'désinstallation exchange : exclure le nœud du cluster avant de supprimer exchange ?',
    ],
  },
});
