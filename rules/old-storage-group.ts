/**
 * Rules by which Setup of Exchange 2007 finds files of an earlier storage group where it wants to create a new one.
 *
 * Later versions have no storage groups. The rules are still in their list, and their page is one and the same.
 */
import { defineRule, type Rule, type RuleDefinition } from './rule';

interface OldStorageGroup {
  readonly id: string;
  /** The folder under `Mailbox`: First Storage Group. */
  readonly folder: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly phrases: RuleDefinition['phrases'];
  readonly page: string;
  readonly pasted: readonly string[];
}

export function oldStorageGroup({ id, folder, title, phrases, page, pasted }: OldStorageGroup): Rule {
  const path = `C:\\Program Files\\Microsoft\\Exchange Server\\Mailbox\\${folder}`;
  return defineRule({
    id,
    severity: 'error',
    versions: ['2007', '2013', '2016'],
    modes: ['install'],
    words: {
      en: {
        title: title.en,
        checks: `Setup of Exchange 2007 looks for database and log files in the folder ${folder} of the place that it installs to.`,
        why: 'New databases would be created among old files. The rule is from Exchange 2007; later versions no longer have storage groups.',
      },
      fr: {
        title: title.fr,
        checks: `Le programme d’installation d’Exchange 2007 cherche des fichiers de base de données et des journaux dans le dossier ${folder} de l’emplacement d’installation.`,
        why: 'De nouvelles bases de données seraient créées parmi d’anciens fichiers. La règle date d’Exchange 2007 ; les versions suivantes n’ont plus de groupes de stockage.',
      },
    },
    messages: [],
    titles: {
      en: 'Older database files present',
      ja: '古いデータベース ファイルが存在する',
    },
    phrases,
    asks: {},
    toKnow: {
      en: `Look for *.edb and *.log in ${path}, or in the same folder below the one given with /TargetDir.`,
      fr: `Chercher *.edb et *.log dans ${path}, ou dans le même dossier sous celui indiqué avec /TargetDir.`,
    },
    causedBy: [],
    remedies: [
      {
        id: 'move-old-files',
        title: { en: 'Move the old files away', fr: 'Déplacer les anciens fichiers' },
        steps: {
          en: [
            'See what lies there and from when: `Get-ChildItem "' +
              path +
              '" | Format-Table Name,Length,LastWriteTime`',
            'Find out whose mailboxes the database holds and whether anybody still needs it.',
            'Move the whole folder to another drive, database and logs together: `Move-Item "' +
              path +
              '" D:\\OldExchange`',
            'Run Setup again.',
          ],
          fr: [
            'Voir ce qui s’y trouve et de quand cela date : `Get-ChildItem "' +
              path +
              '" | Format-Table Name,Length,LastWriteTime`',
            'Déterminer quelles boîtes aux lettres la base contient et si quelqu’un en a encore besoin.',
            'Déplacer le dossier entier vers un autre lecteur, base et journaux ensemble : `Move-Item "' +
              path +
              '" D:\\OldExchange`',
            'Relancer le programme d’installation.',
          ],
        },
        rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
        risk: 'medium',
        reversal: { en: 'Move the folder back.', fr: 'Remettre le dossier à sa place.' },
        minutes: 30,
        never: [
          {
            en: 'Do not delete the files before somebody has said that no mailbox in them is needed, although the page advises deletion.',
            fr: 'Ne pas supprimer les fichiers avant confirmation qu’aucune boîte aux lettres n’y est nécessaire, bien que la page conseille la suppression.',
          },
        ],
      },
    ],
    sources: [{ title: `Readiness check ${id}`, url: page }],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'microsoft',
        note: 'Both rules have one page title, and no message has been seen. Half translated titles are left out.',
      },
      { claim: 'remedy', basis: 'inference', note: 'The page deletes; moving is the safe form of the same.' },
      { claim: 'versions', basis: 'inference', note: 'Described for 2007 only.' },
    ],
    examples: {
      judged: [],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
        ...pasted,
      ],
    },
  });
}
