/**
 * Ways to clear servers of an older Exchange from the path of a newer one: update them, subscribe Edge servers again,
 * remove them, and clear what a dead server has left in Active Directory.
 */
import type { Said } from '../probes/said';
import type { About } from './finding';
import type { OlderExchange } from './older-exchange';
import type { Remedy, SourceLink } from './rule';

export const buildNumbersPage: SourceLink = {
  title: 'Exchange Server build numbers and release dates',
  url: 'https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates',
};

const listServers =
  '`Get-ExchangeServer | Sort-Object AdminDisplayVersion | Format-Table Name,ServerRole,AdminDisplayVersion,Site`';
const readFile = '`Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`';

function serversOf(about: About): Said {
  const names = about.captures['servers'];
  return names === undefined
    ? { en: 'the servers that are too old', fr: 'les serveurs trop anciens' }
    : { en: names, fr: names };
}

const rights: Said = {
  en: 'Organization Management, and Local Administrators on the old servers',
  fr: 'Organization Management, et Administrateurs locaux sur les anciens serveurs',
};

export function updateOlderServers(older: OlderExchange, minimum: Said): Remedy {
  const { year, lastUpdate } = older;
  return {
    id: 'update-older-servers',
    title: { en: `Update the Exchange ${year.en} servers`, fr: `Mettre à jour les serveurs Exchange ${year.fr}` },
    when: { en: 'If the servers are alive and needed', fr: 'Si ces serveurs existent et sont nécessaires' },
    steps: (about) => ({
      en: [
        `In the Exchange Management Shell, see which servers are meant: ${listServers}`,
        `On each of them, see what is really installed: ${readFile}. Update rollups of 2007 and 2010 show in the file, not always in the list.`,
        `At least ${minimum.en} is asked for; take the last update, which is also the safest: ${lastUpdate.en}.`,
        `Update ${serversOf(about).en}: first the servers that face the Internet, then the other sites, Edge servers last.`,
        'Start the update from an elevated command prompt, and restart each server.',
        `Wait for replication, list the servers again, and run Setup again.`,
      ],
      fr: [
        `Dans Exchange Management Shell, voir de quels serveurs il s’agit : ${listServers}`,
        `Sur chacun d’eux, voir ce qui est réellement installé : ${readFile}. Les correctifs cumulatifs de 2007 et 2010 se voient dans le fichier, pas toujours dans la liste.`,
        `Il faut au moins ${minimum.fr} ; prendre la dernière mise à jour, qui est aussi la plus sûre : ${lastUpdate.fr}.`,
        `Mettre à jour ${serversOf(about).fr} : d’abord les serveurs exposés à Internet, puis les autres sites, les serveurs Edge en dernier.`,
        'Lancer la mise à jour depuis une invite de commandes avec élévation de privilèges, puis redémarrer chaque serveur.',
        'Attendre la réplication, lister de nouveau les serveurs, puis relancer le programme d’installation.',
      ],
    }),
    rights,
    risk: 'medium',
    reversal: {
      en: 'A rollup can be uninstalled; a service pack or a cumulative update cannot. Back up the server first.',
      fr: 'Un correctif cumulatif se désinstalle ; un Service Pack ou une mise à jour cumulative, non. Sauvegarder le serveur auparavant.',
    },
    minutes: 120,
  };
}

/** Left out only where the servers were read and none of those that are too old is an Edge server. */
export const subscribeEdgeAgain: Remedy = {
  id: 'subscribe-edge-again',
  title: { en: 'Subscribe the updated Edge server again', fr: 'Abonner de nouveau le serveur Edge mis à jour' },
  when: {
    en: 'If an Edge server was updated and Active Directory still shows its old version',
    fr: 'Si un serveur Edge a été mis à jour et qu’Active Directory montre encore son ancienne version',
  },
  steps: (about) => {
    const named = about.captures['edge'];
    const edge = named === undefined || named === 'none' || named.includes(',') ? undefined : named;
    return {
      en: [
        'On the Edge server: `New-EdgeSubscription -FileName C:\\EdgeSubscription.xml`. Copy the file to a Mailbox or Hub Transport server of the subscribed site; it is valid for 1440 minutes.',
        `On that server, remove the old subscription: \`Remove-EdgeSubscription ${edge ?? '<edge>'}\``,
        'Create it again: `New-EdgeSubscription -FileData ([byte[]]$(Get-Content -Path C:\\EdgeSubscription.xml -Encoding Byte -ReadCount 0)) -Site "<AD site>"`',
        'Synchronize at once: `Start-EdgeSynchronization -ForceFullSync`, then `Test-EdgeSynchronization`',
        `See the new version: \`Get-ExchangeServer ${edge ?? '<edge>'} | Format-List AdminDisplayVersion\``,
        'Delete both copies of the file, and run Setup again.',
      ],
      fr: [
        'Sur le serveur Edge : `New-EdgeSubscription -FileName C:\\EdgeSubscription.xml`. Copier le fichier sur un serveur de boîtes aux lettres ou de transport Hub du site abonné ; il est valable 1440 minutes.',
        `Sur ce serveur, supprimer l’ancien abonnement : \`Remove-EdgeSubscription ${edge ?? '<edge>'}\``,
        'Le recréer : `New-EdgeSubscription -FileData ([byte[]]$(Get-Content -Path C:\\EdgeSubscription.xml -Encoding Byte -ReadCount 0)) -Site "<site AD>"`',
        'Synchroniser aussitôt : `Start-EdgeSynchronization -ForceFullSync`, puis `Test-EdgeSynchronization`',
        `Voir la nouvelle version : \`Get-ExchangeServer ${edge ?? '<edge>'} | Format-List AdminDisplayVersion\``,
        'Supprimer les deux copies du fichier, puis relancer le programme d’installation.',
      ],
    };
  },
  rights: {
    en: 'Organization Management, and Local Administrators on the Edge server',
    fr: 'Organization Management, et Administrateurs locaux sur le serveur Edge',
  },
  risk: 'medium',
  reversal: {
    en: 'Subscribe again. Between removal and synchronization mail through the Edge server waits; choose a quiet hour.',
    fr: 'Abonner de nouveau. Entre la suppression et la synchronisation, le courrier passant par le serveur Edge attend ; choisir une heure creuse.',
  },
  minutes: 30,
  appliesTo: (about) => about.captures['edge'] !== 'none',
};

export function removeOlderServers(older: OlderExchange, target: Said): Remedy {
  const { year } = older;
  return {
    id: 'remove-older-servers',
    title: { en: `Retire the Exchange ${year.en} servers`, fr: `Retirer les serveurs Exchange ${year.fr}` },
    when: { en: 'If the servers are alive', fr: 'Si ces serveurs existent encore' },
    steps: (about) => ({
      en: [
        `See which servers are meant: ${listServers}`,
        `Where mailboxes or public folders are still on ${serversOf(about).en}, move them to a version that may stand beside both: 2003 to 2010, 2007 to 2013, 2010 to 2016, 2013 to 2016 or 2019 CU14.`,
        'Point clients, Autodiscover, mail flow, scanners and applications to the other servers.',
        'Move Send connectors, expansion servers, offline address books and arbitration mailboxes away; Setup names what is left.',
        `Uninstall Exchange ${year.en} in Control Panel on each of them. Uninstalling takes the object out of Active Directory.`,
        `Wait for replication, list the servers again, and run Setup of ${target.en} again.`,
      ],
      fr: [
        `Voir de quels serveurs il s’agit : ${listServers}`,
        `S’il reste des boîtes aux lettres ou des dossiers publics sur ${serversOf(about).fr}, les déplacer vers une version qui cohabite avec les deux : 2003 vers 2010, 2007 vers 2013, 2010 vers 2016, 2013 vers 2016 ou 2019 CU14.`,
        'Diriger clients, découverte automatique, flux de messagerie, scanneurs et applications vers les autres serveurs.',
        'Déplacer connecteurs d’envoi, serveurs d’expansion, carnets d’adresses hors connexion et boîtes aux lettres d’arbitrage ; le programme d’installation nomme ce qui reste.',
        `Désinstaller Exchange ${year.fr} dans le Panneau de configuration de chacun d’eux. La désinstallation retire l’objet d’Active Directory.`,
        `Attendre la réplication, lister de nouveau les serveurs, puis relancer l’installation de ${target.fr}.`,
      ],
    }),
    rights,
    risk: 'high',
    reversal: {
      en: 'None: once the last server of a version is gone, no new one can be added.',
      fr: 'Aucun : une fois le dernier serveur d’une version supprimé, il n’est plus possible d’en ajouter.',
    },
    minutes: 480,
    never: [
      {
        en: 'Do not switch a server off instead of uninstalling it: its object stays and goes on stopping Setup.',
        fr: 'Ne pas éteindre un serveur au lieu de le désinstaller : son objet reste et continue de bloquer l’installation.',
      },
    ],
  };
}

export const removeDeadServer: Remedy = {
  id: 'remove-dead-server-object',
  title: {
    en: 'Remove the object of a server that no longer exists',
    fr: 'Supprimer l’objet d’un serveur qui n’existe plus',
  },
  when: {
    en: 'If a server named here was lost and cannot be brought back',
    fr: 'Si un serveur nommé ici a disparu et ne peut pas être rétabli',
  },
  steps: (about) => ({
    en: [
      `Make sure that it is dead: nobody answers at its name or address, and the team knows why. Candidates: ${serversOf(about).en}.`,
      'The supported way: on a new computer of the same name run Setup of the same build with `/m:RecoverServer`, then uninstall Exchange there.',
      'Where that cannot be done, an Edge server goes with `Remove-EdgeSubscription <edge>`; for any other see first what still points to it: `Get-MailboxDatabase -Server <server>`, `Get-SendConnector | Format-Table Name,SourceTransportServers`, `Get-OfflineAddressBook | Format-Table Name,Server`.',
      'Back up the system state of a domain controller, and export the object: `ldifde -f C:\\server.ldf -d "<distinguished name of the server>"`',
      'In ADSI Edit, connect to Configuration, open CN=Services, CN=Microsoft Exchange, the organization, CN=Administrative Groups, the group of the server, CN=Servers, and delete the one object CN=<server>.',
      'Delete its computer account, wait for replication, and run Setup again.',
    ],
    fr: [
      `S’assurer qu’il n’existe plus : personne ne répond à son nom ni à son adresse, et l’équipe sait pourquoi. Candidats : ${serversOf(about).fr}.`,
      'La méthode prise en charge : sur un nouvel ordinateur du même nom, lancer le programme d’installation de la même version avec `/m:RecoverServer`, puis y désinstaller Exchange.',
      'Si ce n’est pas possible, un serveur Edge se retire par `Remove-EdgeSubscription <edge>` ; pour tout autre, voir d’abord ce qui le désigne encore : `Get-MailboxDatabase -Server <serveur>`, `Get-SendConnector | Format-Table Name,SourceTransportServers`, `Get-OfflineAddressBook | Format-Table Name,Server`.',
      'Sauvegarder l’état du système d’un contrôleur de domaine et exporter l’objet : `ldifde -f C:\\serveur.ldf -d "<nom unique du serveur>"`',
      'Dans Modification ADSI, se connecter à Configuration, ouvrir CN=Services, CN=Microsoft Exchange, l’organisation, CN=Administrative Groups, le groupe du serveur, CN=Servers, et supprimer le seul objet CN=<serveur>.',
      'Supprimer son compte d’ordinateur, attendre la réplication, puis relancer le programme d’installation.',
    ],
  }),
  rights: {
    en: 'Organization Management or Enterprise Admins; ask the Active Directory team for the backup',
    fr: 'Organization Management ou Administrateurs de l’entreprise ; demander la sauvegarde à l’équipe Active Directory',
  },
  risk: 'high',
  reversal: {
    en: 'Only from the Active Directory Recycle Bin or an authoritative restore.',
    fr: 'Uniquement depuis la Corbeille Active Directory ou par une restauration faisant autorité.',
  },
  minutes: 60,
  never: [
    {
      en: 'Do not delete the object of a server that still runs, and never CN=Microsoft Exchange or an administrative group: uninstall instead.',
      fr: 'Ne jamais supprimer l’objet d’un serveur en service, ni CN=Microsoft Exchange ou un groupe d’administration : désinstaller.',
    },
  ],
};
