/** A system mailbox (arbitration, discovery) has no database in Active Directory any more: its homeMDB is empty. */
import { defineFailure } from '../failure';
import type { Run } from '../run';
import { organizationManagement } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const SystemMailboxWithoutDatabase = defineFailure({
  id: 'SystemMailboxWithoutDatabase',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A system mailbox has no database',
      checks: 'Setup read the system mailboxes, and one of them names no mailbox database (homeMDB).',
      why: 'This happens when the database that held it was removed. Setup validates each system mailbox and stops at one that is incomplete.',
    },
    fr: {
      title: 'Une boîte aux lettres système n’a pas de base de données',
      checks:
        'Le programme d’installation a lu les boîtes aux lettres système, et l’une d’elles n’est rattachée à aucune base de données (homeMDB).',
      why: 'Cela arrive quand la base qui la contenait a été supprimée. Le programme d’installation valide chaque boîte aux lettres système et s’arrête à une boîte incomplète.',
    },
  },
  fingerprints: [{ pattern: 'Database is mandatory on UserMailbox' }],
  phrases: {
    en: [
      'database is mandatory on usermailbox',
      'system mailbox without homemdb',
      'discovery search mailbox has no database',
      'arbitration mailbox homemdb empty',
      'setup stops at a corrupted discovery mailbox',
    ],
    fr: [
      'database is mandatory on usermailbox pendant setup',
      'boîte système sans homemdb',
      'boîte de découverte sans base de données',
      'homemdb vide sur une boîte d’arbitrage',
      'base de données obligatoire sur usermailbox',
      'base de données obligatoire UserMailbox',
      'boîte système sans base homeMDB',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which arbitration, discovery, audit and public folder mailboxes have an empty homeMDB: the test "Valid Home MDB" of SetupAssist.ps1.',
    fr: 'Les boîtes d’arbitrage, de découverte, d’audit et de dossiers publics dont homeMDB est vide : test « Valid Home MDB » de SetupAssist.ps1.',
  },
  captures: (message, run) => {
    const mailbox = corruptedIn(message, run);
    return mailbox === undefined ? {} : { mailbox };
  },
  causedBy: [],
  remedies: [
    {
      id: 'set-database',
      title: { en: 'Give the mailbox a database', fr: 'Donner une base de données à la boîte aux lettres' },
      steps: ({ captures }) => {
        const mailbox = captures['mailbox'];
        return {
          en: [
            ...(mailbox === undefined ? [] : [`Setup names this object: ${mailbox}`]),
            'Run SetupAssist.ps1 on the server, in an elevated PowerShell: its test "Valid Home MDB" lists every mailbox that has to be put right.',
            'In the Exchange Management Shell, choose a database that is mounted: `Get-MailboxDatabase -Status | Format-Table Name,Mounted`',
            'For an arbitration mailbox: `Set-Mailbox "NAME" -Arbitration -Database "DATABASE"`',
            'For the discovery mailbox: `Set-Mailbox "NAME" -Database "DATABASE"`. Exchange asks before it points a mailbox to another database.',
            'Wait for replication, then run Setup again.',
          ],
          fr: [
            ...(mailbox === undefined ? [] : [`Le programme d’installation nomme cet objet : ${mailbox}`]),
            'Exécuter SetupAssist.ps1 sur le serveur, dans PowerShell avec élévation de privilèges : son test « Valid Home MDB » énumère chaque boîte aux lettres à corriger.',
            'Dans Exchange Management Shell, choisir une base montée : `Get-MailboxDatabase -Status | Format-Table Name,Mounted`',
            'Pour une boîte d’arbitrage : `Set-Mailbox "NOM" -Arbitration -Database "BASE"`',
            'Pour la boîte de découverte : `Set-Mailbox "NOM" -Database "BASE"`. Exchange demande confirmation avant de rattacher une boîte à une autre base.',
            'Attendre la réplication, puis relancer le programme d’installation.',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'medium',
      reversal: {
        en: 'Point the mailbox back with `Set-Mailbox -Database`. An empty value, as it was before, cannot be wanted.',
        fr: 'Rattacher la boîte à la base précédente avec `Set-Mailbox -Database`. Revenir à une valeur vide n’est pas souhaitable.',
      },
      minutes: 15,
      never: [
        {
          en: 'Do not point a mailbox that still exists in an old database to a new one: its contents stay behind. Move such mailboxes with `New-MoveRequest`.',
          fr: 'Ne pas rattacher à une nouvelle base une boîte qui existe encore dans l’ancienne : son contenu y resterait. La déplacer avec `New-MoveRequest`.',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: ['[03/06/2021 15:14:57.0546] [2] [ERROR] Database is mandatory on UserMailbox.'],
    pasted: [
      'Microsoft.Exchange.Data.DataValidationException: Database is mandatory on UserMailbox.',
      'EX01 : setup s’arrête, boîte de découverte sans base de données',
    ],
  },
});

/** Setup names the object in a warning beside the error. */
function corruptedIn(message: string, run: Run | undefined): string | undefined {
  for (const text of [message, ...(run?.notable ?? []).map((line) => line.text)]) {
    const name = /The object ([^\n]+?) has been corrupted/i.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
