/** The server that is to be removed generates an offline address book, as servers of Exchange 2010 do. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';
import { namesOf, serverIn, uninstallRights, whenUninstalling } from '../uninstall-rights';

const wanted = { en: 'generates no offline address book', fr: 'ne génère aucun carnet d’adresses hors connexion' };

function sheet(server: string | null) {
  const books = [{ name: 'Default Offline Address List', server }];
  return { oab: { read: 'offline-address-books' as const, server: 'EX01', books } };
}

export const CannotUninstallOABServer = defineRule({
  id: 'CannotUninstallOABServer',
  severity: 'error',
  versions: ['2010', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The server generates an offline address book and cannot be removed yet',
      checks:
        'Before it removes the Mailbox role, Setup looks for offline address books that name this server as the one that generates them.',
      why: 'Outlook in cached mode would be left with an address book that is never renewed. Another server has to generate it first.',
    },
    fr: {
      title: 'Le serveur génère un carnet d’adresses hors connexion',
      checks:
        'Avant de supprimer le rôle serveur de boîtes aux lettres, le programme d’installation cherche des carnets d’adresses hors connexion dont ce serveur est le serveur de génération.',
      why: 'Outlook en mode mis en cache garderait un carnet d’adresses qui ne se renouvelle plus. Un autre serveur doit d’abord le générer.',
    },
  },
  messages: [
    'This Mailbox server is responsible for generating an Offline Address Book. Removal of the Mailbox role is not permitted',
  ],
  titles: {},
  phrases: {
    en: [
      'offline address book generation server uninstall',
      'oab server cannot be removed',
      'mailbox server is responsible for generating an offline address book',
      'removal of the mailbox role is not permitted because of the oab',
      'move the offline address book before uninstalling exchange',
      'd0faeb2a-79d3-4ded-aa40-20f3b187b414',
      'server generates an offline address book, mailbox role removal not permitted',
    ],
    fr: [
      'serveur de génération du carnet d’adresses hors connexion, désinstallation',
      'le serveur oab ne peut pas être supprimé',
      'ce serveur génère un carnet d’adresses hors connexion',
      'suppression du rôle refusée à cause du carnet d’adresses hors connexion',
      'déplacer le carnet d’adresses en mode hors connexion avant de désinstaller exchange',
      'serveur génère le carnet d’adresses hors connexion désinstallation',
    ],
    de: ['postfachserver generiert ein offlineadressbuch, deinstallation nicht zulässig'],
    es: ['servidor que genera la libreta de direcciones sin conexión no se puede quitar'],
  },
  asks: { oab: askExchange('offline-address-books') },
  judge: ({ oab: { server, books } }) => {
    const own = books.filter((one) => one.server?.toLowerCase() === server.toLowerCase());
    if (own.length === 0) {
      const because = {
        en: `No offline address book names ${server} as the server that generates it.`,
        fr: `Aucun carnet d’adresses hors connexion ne désigne ${server} comme serveur de génération.`,
      };
      return { verdict: 'pass', because, shows: [{ question: 'oab', found: wanted, wanted }] };
    }
    const names = namesOf(own);
    const because = { en: `${server} generates ${names}.`, fr: `${server} génère ${names}.` };
    const shows = [{ question: 'oab' as const, found: { en: names, fr: names }, wanted }];
    return { verdict: 'fail', because, shows, captures: { books: names } };
  },
  causedBy: [],
  remedies: [
    {
      id: 'move-offline-address-book',
      title: { en: 'Let another server generate the address book', fr: 'Confier la génération à un autre serveur' },
      steps: (about) => {
        const { en, fr } = serverIn(about);
        return {
          en: [
            'In the Exchange Management Shell: `Get-OfflineAddressBook | Format-Table Name,Server,GeneratingMailbox,VirtualDirectories`',
            `A book of Exchange 2010 that names ${en}: in the shell of Exchange 2010, \`Move-OfflineAddressBook "<book>" -Server <other 2010 Mailbox server>\``,
            'Where all users are on 2013 or later, give the databases the newer book instead: `Get-MailboxDatabase | Set-MailboxDatabase -OfflineAddressBook "<newer book>"`. Do the same for mailboxes that name the old one: `Get-Mailbox -ResultSize Unlimited | Where-Object { $_.OfflineAddressBook -like "*<old book>" } | Set-Mailbox -OfflineAddressBook "<newer book>"`. Then delete it: `Remove-OfflineAddressBook "<old book>"`',
            'From 2013 on an arbitration mailbox generates the book: `Get-Mailbox -Arbitration | Where-Object { $_.PersistedCapabilities -match "OABGen" } | Format-Table Name,Database`. Move it to a database that stays: `New-MoveRequest "<mailbox>" -TargetDatabase "<database>"`',
            'Renew it once: `Update-OfflineAddressBook "<book>"`, and run the removal again.',
          ],
          fr: [
            'Dans Exchange Management Shell : `Get-OfflineAddressBook | Format-Table Name,Server,GeneratingMailbox,VirtualDirectories`',
            `Un carnet d’Exchange 2010 qui désigne ${fr} : dans Exchange Management Shell d’Exchange 2010, \`Move-OfflineAddressBook "<carnet>" -Server <autre serveur de boîtes aux lettres 2010>\``,
            'Si tous les utilisateurs sont en 2013 ou plus récent, affecter le carnet plus récent aux bases de données : `Get-MailboxDatabase | Set-MailboxDatabase -OfflineAddressBook "<nouveau carnet>"`. Faire de même pour les boîtes aux lettres qui désignent l’ancien : `Get-Mailbox -ResultSize Unlimited | Where-Object { $_.OfflineAddressBook -like "*<ancien carnet>" } | Set-Mailbox -OfflineAddressBook "<nouveau carnet>"`. Le supprimer ensuite : `Remove-OfflineAddressBook "<ancien carnet>"`',
            'À partir de 2013, une boîte aux lettres d’arbitrage génère le carnet : `Get-Mailbox -Arbitration | Where-Object { $_.PersistedCapabilities -match "OABGen" } | Format-Table Name,Database`. La déplacer vers une base de données qui reste : `New-MoveRequest "<boîte>" -TargetDatabase "<base>"`',
            'Le régénérer une fois : `Update-OfflineAddressBook "<carnet>"`, puis relancer la suppression.',
          ],
        };
      },
      rights: uninstallRights,
      risk: 'medium',
      reversal: {
        en: 'Move the address book back in the same way, while the server is still there.',
        fr: 'Ramener le carnet d’adresses de la même façon, tant que le serveur existe.',
      },
      minutes: 30,
    },
  ],
  sources: [
    { title: 'Wizard of Exchange 2010: its message, as pasted in public forums' },
    {
      title: 'Offline address books in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/email-addresses-and-address-books/offline-address-books/offline-address-books',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'Of Exchange 2010; the message of 2016 has not been seen.' },
    { claim: 'judge', basis: 'setup-message', note: 'The message says what is looked for.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'no server is named', answers: sheet(null), verdict: 'pass' },
      { name: 'another server generates it', answers: sheet('EX02'), verdict: 'pass' },
      { name: 'this server generates it', answers: sheet('EX01'), verdict: 'fail' },
    ],
    pasted: [
      'This Mailbox server is responsible for generating an Offline Address Book. Removal of the Mailbox role is not permitted',
      'exchange uninstall: the oab server cannot be removed, what to move',
      'déplacer le carnet d’adresses en mode hors connexion avant de désinstaller exchange',
    ],
  },
});
