/** A database of the server that is to be removed still has mailboxes, often of a kind that no list shows by itself. */
import { askExchange } from '../../probes/questions/exchange-config';
import type { Said } from '../../probes/said';
import { findHiddenLinks, lastServer, moveMailboxes } from '../mailbox-database-remedies';
import { defineRule } from '../rule';
import { whenUninstalling } from '../uninstall-rights';

const wanted = {
  en: 'no mailbox in any database of this server',
  fr: 'aucune boîte aux lettres dans les bases de ce serveur',
};

const kinds = {
  mailboxes: { en: 'mailboxes', fr: 'boîtes aux lettres' },
  archives: { en: 'archives', fr: 'archives' },
  arbitration: { en: 'arbitration', fr: 'arbitrage' },
  publicFolder: { en: 'public folder', fr: 'dossiers publics' },
  audit: { en: 'audit log', fr: 'journal d’audit' },
} as const satisfies Record<string, Said>;

type Counts = Readonly<Record<keyof typeof kinds | 'monitoring', number>>;

const names = Object.keys(kinds) as (keyof typeof kinds)[];
const empty: Counts = { mailboxes: 0, archives: 0, arbitration: 0, publicFolder: 0, audit: 0, monitoring: 0 };

function countsIn(counts: Counts, locale: 'en' | 'fr'): string {
  const said = names.filter((kind) => counts[kind] > 0).map((kind) => `${kinds[kind][locale]} ${counts[kind]}`);
  return said.join(', ');
}

function sheet(...databases: (Partial<Counts> & { readonly name: string })[]) {
  return { databases: { read: 'databases' as const, databases: databases.map((one) => ({ ...empty, ...one })) } };
}

export const UnwillingToRemoveMailboxDatabase = defineRule({
  id: 'UnwillingToRemoveMailboxDatabase',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'A mailbox database of the server is not empty',
      checks:
        'Before it removes the Mailbox role, Setup looks for mailboxes in the databases of the server: of users, archives, arbitration, public folders, audit logs.',
      why: 'Removing the database would lose them. The usual lists show user mailboxes only, so a database that looks empty often holds system mailboxes.',
    },
    fr: {
      title: 'Une base de données de boîtes aux lettres du serveur n’est pas vide',
      checks:
        'Avant de supprimer le rôle serveur de boîtes aux lettres, le programme d’installation cherche des boîtes aux lettres dans les bases du serveur : utilisateurs, archives, arbitrage, dossiers publics, journaux d’audit.',
      why: 'Supprimer la base les ferait perdre. Les listes habituelles ne montrent que les utilisateurs : une base qui paraît vide contient souvent des boîtes aux lettres système.',
    },
  },
  messages: [
    'This mailbox database contains one or more mailboxes, mailbox plans, archive mailboxes, public folder mailboxes or arbitration mailboxes',
    'This mailbox database contains one or more mailboxes, mailbox plans, archive mailboxes, or arbitration mailboxes',
  ],
  titles: {
    en: 'Cannot remove mailbox database',
    fr: 'Impossible de supprimer la base de données de boîtes aux lettres',
    de: 'Entfernen einer Postfachdatenbank nicht möglich',
    es: 'No se puede quitar la base de datos de buzones',
    'pt-br': 'Não é possível remover o banco de dados de caixa de correio',
    it: 'Impossibile rimuovere il database delle cassette postali',
    ja: 'メールボックス データベースを削除できない',
    'zh-cn': '无法删除邮箱数据库',
    'zh-tw': '無法移除信箱資料庫',
    ko: '사서함 데이터베이스 [UnwillingToRemoveMailboxDatabase]를 제거할 수 없습니다.',
    ru: 'Невозможно удалить базу данных почтовых ящиков',
  },
  phrases: {
    en: [
      'cannot get rid of the old server, the database still has mailboxes that I do not see',
      'mailbox database is not empty uninstall blocked',
      'database contains mailboxes arbitration mailboxes archive mailboxes',
      'there are still mailboxes in the database',
      'cannot remove mailbox database uninstall',
      'uninstall mailbox role db not empty get-mailbox returns nothing',
      'arbitration mailboxes remain uninstall exchange',
      'move arbitration mailbox before uninstall',
      'system mailbox prevents database removal',
      'cannot uninstall, database still contains mailboxes',
    ],
    fr: [
      'la base de données de boîtes aux lettres n’est pas vide, désinstallation bloquée',
      'il reste des boîtes aux lettres dans la base de données',
      'impossible de supprimer la base de données de boîtes aux lettres',
      'get-mailbox ne renvoie rien mais la base n’est pas vide',
      'déplacer les boîtes aux lettres d’arbitrage avant la désinstallation',
      'boîte aux lettres système empêche la suppression de la base',
      'impossible de supprimer la base de boîtes aux lettres',
      'base contient encore des boîtes d’arbitrage',
      'base de boîtes aux lettres impossible à supprimer',
    ],
    de: [
      'postfachdatenbank ist nicht leer deinstallation',
      'vermittlungspostfächer vor der deinstallation verschieben',
      'Postfachdatenbank kann nicht entfernt werden, enthält Postfächer',
    ],
    es: [
      'la base de datos de buzones no está vacía al desinstalar',
      'base de datos de buzones contiene buzones, no se puede quitar',
    ],
    it: [
      'database delle cassette postali non vuoto disinstallazione',
      'database delle cassette postali contiene cassette, impossibile rimuovere',
    ],
    ja: ['調停メールボックス データベース 削除できない アンインストール'],
    ko: ['데이터베이스 사서함 제거'],
    'zh-cn': ['邮箱数据库 不为空 无法 卸载', '无法删除邮箱数据库，仍有邮箱'],
    'pt-br': ['banco de dados de caixa de correio contém caixas, não é possível remover'],
    ru: ['база данных почтовых ящиков содержит ящики, нельзя удалить'],
    'zh-tw': ['無法移除信箱資料庫，仍有信箱'],
  },
  asks: { databases: askExchange('databases') },
  judge: ({ databases: { databases } }) => {
    const full = databases.filter((one) => names.some((kind) => one[kind] > 0));
    const first = full[0];
    if (!first) {
      const health = databases.reduce((sum, one) => sum + one.monitoring, 0);
      const because = {
        en: `The databases that are active on this server hold no mailbox that has to be moved${health > 0 ? ` (health mailboxes: ${health})` : ''}.`,
        fr: `Les bases actives sur ce serveur ne contiennent aucune boîte aux lettres à déplacer${health > 0 ? ` (boîtes aux lettres d’intégrité : ${health})` : ''}.`,
      };
      return { verdict: 'pass', because, shows: [{ question: 'databases', found: wanted, wanted }] };
    }
    const said = (locale: 'en' | 'fr', colon: string): string =>
      full
        .slice(0, 5)
        .map((one) => `${one.name}${colon} ${countsIn(one, locale)}`)
        .join('; ') + (full.length > 5 ? ' ...' : '');
    const found = { en: said('en', ':'), fr: said('fr', ' :') };
    return {
      verdict: 'fail',
      because: {
        en: `Still in the databases of this server: ${found.en}.`,
        fr: `Encore dans les bases de ce serveur : ${found.fr}.`,
      },
      shows: [{ question: 'databases', found, wanted }],
      captures: { database: first.name },
    };
  },
  causedBy: [],
  remedies: [moveMailboxes, findHiddenLinks, lastServer],
  sources: [
    {
      title: 'Readiness check UnwillingToRemoveMailboxDatabase',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-unwillingtoremovemailboxdatabase',
    },
    {
      title: 'Setup’s message of 2013, as pasted in public',
      url: 'https://www.vspbreda.nl/nl/exchange/exchange-2013/exchange-2013-what-is-an-arbitration-mailbox-unable-to-decommission-an-exchange-server-solved/',
    },
    {
      title: 'Manage mailbox databases in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/architecture/mailbox-servers/manage-databases',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The messages of 2013 and 2010 as pasted in public.' },
    { claim: 'judge', basis: 'setup-message', note: 'The message names the kinds of mailbox.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Health mailboxes are taken not to count. Mailbox plans, which only hosters have, are not read.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'remedy', basis: 'inference', note: 'Links in Active Directory that no list shows.' },
  ],
  examples: {
    judged: [
      { name: 'no database', answers: sheet(), verdict: 'pass' },
      { name: 'health mailboxes only', answers: sheet({ name: 'DB01', monitoring: 2 }), verdict: 'pass' },
      { name: 'users', answers: sheet({ name: 'DB01', mailboxes: 412, publicFolder: 1 }), verdict: 'fail' },
      { name: 'arbitration only', answers: sheet({ name: 'DB02', arbitration: 5 }), verdict: 'fail' },
      { name: 'an audit log', answers: sheet({ name: 'DB01' }, { name: 'DB02', audit: 1 }), verdict: 'fail' },
    ],
    pasted: [
      'This mailbox database contains one or more mailboxes, mailbox plans, archive mailboxes, public folder mailboxes or arbitration mailboxes. To get a list of all mailboxes in this database, run the command Get-Mailbox -Database <Database ID>.',
      'exchange uninstall fails, there are still mailboxes in the database but get-mailbox returns nothing',
      'désinstallation exchange : get-mailbox ne renvoie rien mais la base n’est pas vide',
    ],
  },
});
