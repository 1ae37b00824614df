/** The server that is to be removed is a member of a database availability group. */
import { describeServerObject, serverObject } from '../../probes/questions/server-object';
import { dagPage, leaveTheGroup } from '../group-member';
import { defineRule } from '../rule';
import { whenUninstalling } from '../uninstall-rights';

const wanted = { en: 'in no availability group', fr: 'dans aucun groupe de disponibilité' };

function sheet(availabilityGroup: string | null) {
  const object = { version: '15.2.1544.4', provisioned: false, availabilityGroup, databases: [] };
  return { server: { name: 'EX01', object, sameShortName: ['EX01.corp.example'] } };
}

export const MemberOfDatabaseAvailabilityGroup = defineRule({
  id: 'MemberOfDatabaseAvailabilityGroup',
  severity: 'error',
  versions: ['2010', '2013', '2016', '2019', 'SE'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The server is a member of a database availability group',
      checks:
        'Before it removes the Mailbox role, Setup looks whether the server belongs to a database availability group.',
      why: 'The group would keep counting on a member that is gone: quorum and copies would suffer. The server leaves the group first.',
    },
    fr: {
      title: 'Le serveur est membre d’un groupe de disponibilité de base de données',
      checks:
        'Avant de supprimer le rôle serveur de boîtes aux lettres, le programme d’installation regarde si le serveur appartient à un groupe de disponibilité de base de données.',
      why: 'Le groupe continuerait à compter sur un membre disparu : le quorum et les copies en souffriraient. Le serveur quitte d’abord le groupe.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'server is a member of a database availability group',
      'remove from the dag before uninstall',
      'still in the dag',
      'uninstall blocked because the server belongs to a dag',
      'take a mailbox server out of the dag to decommission it',
      'dag membership prevents removing exchange',
      'server still member of a database availability group',
    ],
    fr: [
      'retirer le serveur, il est encore membre du DAG',
      'le serveur est membre d’un groupe de disponibilité de base de données',
      'retirer du dag avant la désinstallation',
      'le serveur est encore dans le dag',
      'désinstallation bloquée car le serveur appartient à un dag',
      'sortir un serveur de boîtes aux lettres du dag pour le retirer',
      'l’appartenance au dag empêche de supprimer exchange',
      'serveur encore membre du dag désinstallation',
    ],
    de: ['server ist mitglied einer datenbankverfügbarkeitsgruppe'],
    es: ['el servidor es miembro de un grupo de disponibilidad de base de datos'],
    it: ['il server è membro di un gruppo di disponibilità del database'],
  },
  asks: { server: serverObject({}) },
  judge: ({ server }) => {
    const group = server.object?.availabilityGroup ?? null;
    const shows = [{ question: 'server' as const, found: describeServerObject(server), wanted }];
    if (group === null) {
      const because = {
        en: `Active Directory has ${server.name} in no database availability group.`,
        fr: `Dans Active Directory, ${server.name} n’appartient à aucun groupe de disponibilité de base de données.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `${server.name} is a member of ${group}.`,
      fr: `${server.name} est membre de ${group}.`,
    };
    return { verdict: 'fail', because, shows, captures: { group } };
  },
  causedBy: [],
  remedies: [leaveTheGroup],
  sources: [{ title: 'Name of the rule; it has no public text' }, dagPage],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'From the name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'inference', note: 'From the name: the link that the server’s object has to its group.' },
    { claim: 'versions', basis: 'inference', note: 'Every version that has such groups.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'in no group', answers: sheet(null), verdict: 'pass' },
      {
        name: 'no server object',
        answers: { server: { name: 'EX01', object: null, sameShortName: [] } },
        verdict: 'pass',
      },
      { name: 'a member', answers: sheet('DAG01'), verdict: 'fail' },
    ],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.MemberOfDatabaseAvailabilityGroup.aspx',
      'exchange uninstall on MBX4: server is a member of a database availability group',
      'désinstallation exchange bloquée car le serveur appartient à un dag',
    ],
  },
});
