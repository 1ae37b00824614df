/**
 * How a database becomes empty enough to be removed: every kind of mailbox that can be in it, what lists it, what moves
 * it, and what Active Directory may still claim when every list is empty.
 */
import type { Said, SaidList } from '../probes/said';
import type { About } from './finding';
import type { Remedy } from './rule';
import { serverIn, uninstallRights } from './uninstall-rights';

function databaseIn(about: About): Said {
  const name = about.captures['database'];
  return name === undefined ? { en: '<database>', fr: '<base>' } : { en: name, fr: name };
}

const reversal: Said = {
  en: 'Move the mailboxes back, as long as the database exists.',
  fr: 'Replacer les boîtes aux lettres dans leur base d’origine, tant qu’elle existe.',
};

export const moveMailboxes: Remedy = {
  id: 'move-mailboxes',
  title: {
    en: 'Find the mailboxes of every kind, and move them',
    fr: 'Trouver les boîtes aux lettres de chaque type et les déplacer',
  },
  steps: (about) => {
    const server = serverIn(about);
    const en = databaseIn(about).en;
    const fr = databaseIn(about).fr;
    return {
      en: [
        `In the Exchange Management Shell, look at the whole forest first; without it Get-Mailbox often shows nothing: \`Set-ADServerSettings -ViewEntireForest $true\`, then \`Get-MailboxDatabase -Server ${server.en}\``,
        ...listSteps(en).en,
        `Move users, shared, room and discovery mailboxes: \`Get-Mailbox -Database "${en}" -ResultSize Unlimited | New-MoveRequest -TargetDatabase "<other database>"\`. Archives alone: add \`-ArchiveOnly -ArchiveTargetDatabase "<other database>"\` in the place of \`-TargetDatabase\`.`,
        `Move arbitration, audit log and public folder mailboxes with the same switch that lists them: \`Get-Mailbox -Database "${en}" -Arbitration | New-MoveRequest -TargetDatabase "<other database>"\``,
        'Wait until all are Completed: `Get-MoveRequest | Get-MoveRequestStatistics`, then `Get-MoveRequest -MoveStatus Completed | Remove-MoveRequest`',
        `Remove the database: \`Remove-MailboxDatabase "${en}"\`. Its files stay on the disk. Run the removal again.`,
      ],
      fr: [
        `Dans Exchange Management Shell, voir d’abord toute la forêt ; sinon Get-Mailbox ne montre souvent rien : \`Set-ADServerSettings -ViewEntireForest $true\`, puis \`Get-MailboxDatabase -Server ${server.fr}\``,
        ...listSteps(fr).fr,
        `Déplacer les boîtes aux lettres des utilisateurs, partagées, de salle et de découverte : \`Get-Mailbox -Database "${fr}" -ResultSize Unlimited | New-MoveRequest -TargetDatabase "<autre base>"\`. Archives seules : \`-ArchiveOnly -ArchiveTargetDatabase "<autre base>"\` à la place de \`-TargetDatabase\`.`,
        `Déplacer les boîtes aux lettres d’arbitrage, de journal d’audit et de dossiers publics avec le commutateur qui les liste : \`Get-Mailbox -Database "${fr}" -Arbitration | New-MoveRequest -TargetDatabase "<autre base>"\``,
        'Attendre que toutes soient Completed : `Get-MoveRequest | Get-MoveRequestStatistics`, puis `Get-MoveRequest -MoveStatus Completed | Remove-MoveRequest`',
        `Supprimer la base : \`Remove-MailboxDatabase "${fr}"\`. Ses fichiers restent sur le disque. Relancer la suppression.`,
      ],
    };
  },
  rights: uninstallRights,
  risk: 'medium',
  reversal,
  minutes: 240,
  never: [
    {
      en: 'Do not delete arbitration mailboxes or their accounts: approvals, address books, search and migrations live in them. Move them.',
      fr: 'Ne pas supprimer les boîtes aux lettres d’arbitrage ni leurs comptes : approbations, carnets d’adresses, recherche et migrations y résident. Les déplacer.',
    },
    {
      en: 'Do not delete the database object in ADSI Edit to get past the check.',
      fr: 'Ne pas supprimer l’objet de la base dans Modification ADSI pour contourner la vérification.',
    },
  ],
};

function listSteps(database: string): SaidList {
  const get = `Get-Mailbox -Database "${database}"`;
  return {
    en: [
      `List what is in it, one switch after the other: \`${get} -ResultSize Unlimited\`, \`${get} -Archive\`, \`${get} -Arbitration\`, \`${get} -PublicFolder\`; from 2016 on also \`${get} -AuditLog\``,
      'Archives whose user is elsewhere: `Get-Mailbox -ResultSize Unlimited | Where-Object { $_.ArchiveDatabase -eq "<database>" }`',
    ],
    fr: [
      `Lister son contenu, un commutateur après l’autre : \`${get} -ResultSize Unlimited\`, \`${get} -Archive\`, \`${get} -Arbitration\`, \`${get} -PublicFolder\` ; à partir de 2016 aussi \`${get} -AuditLog\``,
      'Archives dont l’utilisateur est ailleurs : `Get-Mailbox -ResultSize Unlimited | Where-Object { $_.ArchiveDatabase -eq "<base>" }`',
    ],
  };
}

export const findHiddenLinks: Remedy = {
  id: 'find-hidden-links',
  title: {
    en: 'Find what still names the database when every list is empty',
    fr: 'Trouver ce qui désigne encore la base quand toutes les listes sont vides',
  },
  when: {
    en: 'If Get-Mailbox shows nothing with any switch',
    fr: 'Si Get-Mailbox ne montre rien avec aucun commutateur',
  },
  steps: (about) => {
    const { en, fr } = databaseIn(about);
    return {
      en: [
        `\`$db = (Get-MailboxDatabase "${en}").DistinguishedName\``,
        'Ask a global catalog which accounts point to it: `Get-ADObject -Server <global catalog>:3268 -LDAPFilter "(|(homeMDB=$db)(msExchArchiveDatabaseLink=$db))" -Properties mail`',
        `Health mailboxes are made again by themselves: \`Get-Mailbox -Database "${en}" -Monitoring\`. They need no move; if nothing else is left and the check goes on, stop the service Microsoft Exchange Health Manager on the server and disable them: \`Get-Mailbox -Database "${en}" -Monitoring | Disable-Mailbox -Confirm:$false\``,
        'An account of a deleted or migrated user that still points there: `Disable-Mailbox <account>`, or move it; an archive: `Disable-Mailbox <account> -Archive`. The content stays in the database for its retention time.',
        'Wait for replication between all sites, and run the removal again.',
      ],
      fr: [
        `\`$db = (Get-MailboxDatabase "${fr}").DistinguishedName\``,
        'Demander à un catalogue global quels comptes la désignent : `Get-ADObject -Server <catalogue global>:3268 -LDAPFilter "(|(homeMDB=$db)(msExchArchiveDatabaseLink=$db))" -Properties mail`',
        `Les boîtes aux lettres d’intégrité se recréent d’elles-mêmes : \`Get-Mailbox -Database "${fr}" -Monitoring\`. Elles ne se déplacent pas ; si rien d’autre ne reste et que la vérification persiste, arrêter le service Gestionnaire d’intégrité Microsoft Exchange sur le serveur et les désactiver : \`Get-Mailbox -Database "${fr}" -Monitoring | Disable-Mailbox -Confirm:$false\``,
        'Un compte d’un utilisateur supprimé ou migré qui la désigne encore : `Disable-Mailbox <compte>`, ou le déplacer ; une archive : `Disable-Mailbox <compte> -Archive`. Le contenu reste dans la base pendant sa durée de rétention.',
        'Attendre la réplication entre tous les sites, puis relancer la suppression.',
      ],
    };
  },
  rights: uninstallRights,
  risk: 'medium',
  reversal: {
    en: '`Connect-Mailbox` joins a disabled mailbox to its account again, within the retention time.',
    fr: '`Connect-Mailbox` rattache une boîte aux lettres désactivée à son compte, pendant la durée de rétention.',
  },
  minutes: 45,
};

export const lastServer: Remedy = {
  id: 'last-server-of-the-organization',
  title: { en: 'Remove the last server of the organization', fr: 'Supprimer le dernier serveur de l’organisation' },
  when: {
    en: 'Only if no other Exchange server stays, and no directory synchronization with Microsoft 365 needs one',
    fr: 'Seulement si aucun autre serveur Exchange ne reste et qu’aucune synchronisation d’annuaire avec Microsoft 365 n’en a besoin',
  },
  steps: {
    en: [
      'With directory synchronization, recipients are managed through Exchange: keep one server, or only its management tools (2019 CU12 or later); do not uninstall the last server then, switch it off.',
      'Disable public folder mailboxes: `Get-Mailbox -PublicFolder | Where-Object { -not $_.IsRootPublicFolderMailbox } | Remove-Mailbox -PublicFolder`, and the root one last.',
      'Disable arbitration mailboxes: `Get-Mailbox -Arbitration | Disable-Mailbox -Arbitration -DisableLastArbitrationMailboxAllowed`',
      'Disable audit log mailboxes: `Get-Mailbox -AuditLog | Disable-Mailbox`',
      'Run the removal again.',
    ],
    fr: [
      'Avec la synchronisation d’annuaire, les destinataires se gèrent par Exchange : garder un serveur, ou ses seuls outils de gestion (2019 CU12 ou plus récent) ; dans ce cas ne pas désinstaller le dernier serveur, l’éteindre.',
      'Supprimer les boîtes aux lettres de dossiers publics : `Get-Mailbox -PublicFolder | Where-Object { -not $_.IsRootPublicFolderMailbox } | Remove-Mailbox -PublicFolder`, la boîte racine en dernier.',
      'Désactiver les boîtes aux lettres d’arbitrage : `Get-Mailbox -Arbitration | Disable-Mailbox -Arbitration -DisableLastArbitrationMailboxAllowed`',
      'Désactiver les boîtes aux lettres de journal d’audit : `Get-Mailbox -AuditLog | Disable-Mailbox`',
      'Relancer la suppression.',
    ],
  },
  rights: uninstallRights,
  risk: 'high',
  reversal: {
    en: 'None for public folders. Arbitration mailboxes come back with `Setup.exe /PrepareAD` and `Enable-Mailbox -Arbitration`, empty.',
    fr: 'Aucun pour les dossiers publics. Les boîtes aux lettres d’arbitrage reviennent par `Setup.exe /PrepareAD` et `Enable-Mailbox -Arbitration`, vides.',
  },
  minutes: 60,
};
