/**
 * Rules by which the recovery of a server finds that a drive which its databases or their logs were on is not there.
 *
 * `Setup /Mode:RecoverServer` takes the paths from Active Directory. The new machine must have the same drive letters
 * and mount points before it begins; the files themselves may be restored afterwards.
 */
import { licenseSwitch } from './license-switch';
import { defineRule, type Rule, type RuleDefinition } from './rule';

interface MissingDrive {
  readonly id: string;
  readonly path: 'EdbFilePath' | 'LogFolderPath';
  readonly what: { readonly en: string; readonly fr: string };
  readonly title: { readonly en: string; readonly fr: string };
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
  readonly page: string;
  readonly pasted: readonly string[];
}

export function missingDrive({ id, path, what, title, titles, phrases, page, pasted }: MissingDrive): Rule {
  return defineRule({
    id,
    severity: 'error',
    versions: ['2007', '2013', '2016'],
    modes: ['recoverserver'],
    words: {
      en: {
        title: title.en,
        checks: `When it recovers a server, Setup reads from Active Directory where ${what.en} were and looks for these drives on the new machine.`,
        why: 'The recovered server would start with databases whose place does not exist. With the same drive letters the files can be restored into place.',
      },
      fr: {
        title: title.fr,
        checks: `Lors de la récupération d’un serveur, le programme d’installation lit dans Active Directory où se trouvaient ${what.fr} et cherche ces lecteurs sur la nouvelle machine.`,
        why: 'Le serveur récupéré démarrerait avec des bases de données dont l’emplacement n’existe pas. Avec les mêmes lettres de lecteur, les fichiers peuvent être restaurés à leur place.',
      },
    },
    messages: [],
    titles,
    phrases,
    asks: {},
    toKnow: {
      en: `The paths, in Exchange Management Shell on another server: \`Get-MailboxDatabase -Server <server> | Format-List Name,${path}\`. The drives of the new machine: \`Get-Volume\`.`,
      fr: `Les chemins, dans Exchange Management Shell sur un autre serveur : \`Get-MailboxDatabase -Server <serveur> | Format-List Name,${path}\`. Les lecteurs de la nouvelle machine : \`Get-Volume\`.`,
    },
    causedBy: [],
    remedies: [
      {
        id: 'same-drives',
        title: {
          en: 'Give the new machine the same drives',
          fr: 'Donner à la nouvelle machine les mêmes lecteurs',
        },
        steps: (about) => {
          const command = `.\\setup.exe /Mode:RecoverServer ${licenseSwitch(about)}`.trim();
          return {
            en: [
              `On another Exchange server list the paths: \`Get-MailboxDatabase -Server ${about.server ?? '<server>'} | Format-List Name,${path}\``,
              'On the new machine list its volumes: `Get-Volume`',
              'Attach the disks that are missing. In Disk Management bring them online, create the volume and choose Change Drive Letter and Paths.',
              'Where a path begins with a folder that was a mount point, create the folder first and mount the volume there.',
              `Run the recovery again, in an elevated Command Prompt: \`${command}\``,
              'Restore the files of the databases afterwards, before they are mounted.',
            ],
            fr: [
              `Sur un autre serveur Exchange, lister les chemins : \`Get-MailboxDatabase -Server ${about.server ?? '<serveur>'} | Format-List Name,${path}\``,
              'Sur la nouvelle machine, lister ses volumes : `Get-Volume`',
              'Attacher les disques manquants. Dans la Gestion des disques, les mettre en ligne, créer le volume et choisir Modifier la lettre de lecteur et les chemins d’accès.',
              'Si un chemin commence par un dossier qui était un point de montage, créer d’abord ce dossier et y monter le volume.',
              `Relancer la récupération dans une invite de commandes avec élévation de privilèges : \`${command}\``,
              'Restaurer ensuite les fichiers des bases de données, avant de les monter.',
            ],
          };
        },
        rights: {
          en: 'Local Administrators on the new machine; View-Only Organization Management for the paths',
          fr: 'Administrateurs locaux sur la nouvelle machine ; View-Only Organization Management pour les chemins',
        },
        risk: 'medium',
        reversal: {
          en: 'A drive letter can be taken away again in Disk Management.',
          fr: 'Une lettre de lecteur peut être retirée dans la Gestion des disques.',
        },
        minutes: 45,
        never: [
          {
            en: 'Do not format a disk that came from the old server: it may hold the only copy of the databases.',
            fr: 'Ne pas formater un disque venant de l’ancien serveur : il peut contenir la seule copie des bases de données.',
          },
        ],
      },
    ],
    sources: [
      { title: `Readiness check ${id}`, url: page },
      {
        title: 'Recover Exchange servers',
        url: 'https://learn.microsoft.com/exchange/high-availability/disaster-recovery/recover-exchange-servers',
      },
    ],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'microsoft',
        note: 'The title of the page; no message of the rule has been seen. Titles that are half translated are quoted as they stand.',
      },
      {
        claim: 'remedy',
        basis: 'microsoft',
        note: 'The page was written for Exchange 2007; recovery by drive letter is the same since.',
      },
      { claim: 'versions', basis: 'inference' },
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
