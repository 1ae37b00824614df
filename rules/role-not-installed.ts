/**
 * Rules by which Setup says that a role is missing on the server that it is to update.
 *
 * On a working server this is nearly always an echo: Setup could not read Active Directory, where it looks the roles
 * up. Two of them share one message, so only the rule's name tells them apart; that of the third has not been seen.
 */
import { directoryUnread } from './ad-init-error';
import { settingClue } from './directory-clues';
import { defineRule, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';

interface MissingRole {
  readonly id: string;
  /** The role as Setup calls it inside: Bridgehead, UnifiedMessaging. */
  readonly role: string;
  readonly versions: readonly Product[];
  readonly phrases: RuleDefinition['phrases'];
  /** True where nobody has seen the message of the rule, but only its name in logs. */
  readonly unseen?: true;
}

export function roleNotInstalled({ id, role, versions, phrases, unseen }: MissingRole): Rule {
  const message = "The Mailbox server role isn't installed on this computer.";
  return defineRule({
    id,
    severity: 'error',
    versions,
    words: {
      en: {
        title: `Setup does not find the role ${role} on this server`,
        checks: `When it updates or removes a server, Setup looks for its role ${role}, a part of the Mailbox role.`,
        why: 'If the server worked before, the role is there; Setup could not look it up. If the role is really missing, an earlier installation was not finished.',
      },
      fr: {
        title: `Rôle ${role} introuvable sur ce serveur`,
        checks: `Lors d’une mise à jour ou d’une suppression, le programme d’installation cherche le rôle ${role}, une partie du rôle serveur de boîtes aux lettres.`,
        why: 'Si le serveur fonctionnait, le rôle est présent ; il n’a pas pu être trouvé. S’il manque vraiment, une installation antérieure n’a pas été terminée.',
      },
    },
    messages: unseen ? [] : [message],
    titles: {},
    phrases,
    asks: {},
    toKnow: {
      en: 'See under HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15 which role keys the server has and whether one holds a watermark, and with `Get-ExchangeServer` which roles Active Directory knows.',
      fr: 'Voir sous HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15 quelles clés de rôle existent et si l’une contient un filigrane (Watermark), et avec `Get-ExchangeServer` quels rôles Active Directory connaît.',
    },
    clues: (run) =>
      settingClue(run, `${role}RoleInstalled`, (value) => ({
        en: `Setup found the role ${role} installed: ${value}`,
        fr: `Rôle ${role} trouvé installé par le programme d’installation : ${value}`,
      })),
    causedBy: [directoryUnread],
    remedies: [
      {
        id: 'look-up-roles',
        title: { en: 'See which roles the server really has', fr: 'Voir quels rôles le serveur possède réellement' },
        steps: {
          en: [
            'First clear what Setup says about Active Directory in the same run: while it cannot be read, this message means nothing.',
            'In the Exchange Management Shell on another server: `Get-ExchangeServer <server> | Format-List ServerRole,AdminDisplayVersion`',
            'On the server, look at the role keys under HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15. Only look; change nothing.',
            'If a role is missing or holds a watermark, finish that installation first with the Setup wizard of the same build.',
            'Run Setup again.',
          ],
          fr: [
            'Corriger d’abord ce que la même exécution signale sur Active Directory : tant qu’il ne peut pas être lu, ce message ne signifie rien.',
            'Dans Exchange Management Shell sur un autre serveur : `Get-ExchangeServer <serveur> | Format-List ServerRole,AdminDisplayVersion`',
            'Sur le serveur, examiner les clés de rôle sous HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15. Regarder seulement ; ne rien modifier.',
            'Si un rôle manque ou contient un filigrane (Watermark), terminer d’abord cette installation avec l’Assistant de la même version.',
            'Relancer le programme d’installation.',
          ],
        },
        rights: {
          en: 'Local Administrators; View-Only Organization Management',
          fr: 'Administrateurs locaux ; View-Only Organization Management',
        },
        risk: 'low',
        reversal: { en: 'Nothing is changed by looking.', fr: 'L’examen ne modifie rien.' },
        minutes: 15,
      },
    ],
    sources: [{ title: 'Setup’s own message; the rule has no public text' }],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'setup-log',
        note: unseen ? 'The log names the rule; its message has not been seen.' : 'Two rules have the same message.',
      },
      {
        claim: 'causes',
        basis: 'setup-log',
        note: 'Seen on servers that had the role, while Active Directory could not be read.',
      },
      { claim: 'remedy', basis: 'inference' },
    ],
    examples: {
      judged: [],
      pasted: unseen
        ? seenByName(id)
        : [
            `[11/20/2026 02:14:57.0552] [1] Failed [Rule:${id}] [Message:${message}]`,
            `${message}\nFor more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.${id}.aspx`,
          ],
    },
  });
}

function seenByName(id: string): string[] {
  return [
    `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
    `exchange cu setup says ${id} although the server has its mailboxes`,
    `que veut dire ${id} lors de la mise à jour d’exchange`,
  ];
}
