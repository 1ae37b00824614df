/** While it prepares the organization, Setup creates a system mailbox whose sign-in name (UPN) another object holds. */
import { defineFailure } from '../failure';
import type { Run } from '../run';
import { enterpriseAdmins } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const mailboxName = /\b((?:SystemMailbox|FederatedEmail|Migration)[.{][^"\s]*?\}?)(?=["\s])/;

export const ArbitrationMailboxUpnNotUnique = defineFailure({
  id: 'ArbitrationMailboxUpnNotUnique',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The UPN of an arbitration mailbox is not unique in the forest',
      checks:
        'Setup created or changed the account of an arbitration mailbox, and Active Directory refused its UPN because another object holds it.',
      why: 'Setup did not find the existing account and tried to create it a second time. The accounts that exist may hold data that Exchange needs.',
    },
    fr: {
      title: 'L’UPN d’une boîte aux lettres d’arbitrage n’est pas unique dans la forêt',
      checks:
        'Le programme d’installation a créé ou modifié le compte d’une boîte aux lettres d’arbitrage, et Active Directory a refusé son UPN, déjà porté par un autre objet.',
      why: 'Le programme d’installation n’a pas trouvé le compte existant et a voulu le créer une seconde fois. Les comptes existants peuvent contenir des données utiles à Exchange.',
    },
  },
  fingerprints: [
    {
      reference: '04f8b3bdd23644f38fcfed07620d42f5',
      pattern:
        'occurred on (?P<dc>[\\w.-]+)\\. [^\\n]*UPN value provided for addition/modification is not unique forest-wide',
    },
    { pattern: 'UPN value provided for addition/modification is not unique forest-wide' },
    { pattern: 'ADConstraintViolationException.*problem 1005 \\(CONSTRAINT_ATT_TYPE\\).*\\(userPrincipalName\\)' },
  ],
  phrases: {
    en: [
      'upn value is not unique forest-wide',
      'arbitration mailbox upn conflict',
      'system mailbox upn already in use during prepare ad',
      'can i delete the arbitration mailboxes',
      'constraint violation userprincipalname during setup',
    ],
    fr: [
      'upn pas unique dans la forêt',
      'boîte aux lettres d’arbitrage upn en double',
      'systemmailbox upn déjà utilisé preparead',
      'peut-on supprimer les boîtes d’arbitrage',
      'violation de contrainte userprincipalname pendant setup',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which object in the forest has the UPN that Setup wants: ask a global catalog (port 3268) for userPrincipalName.',
    fr: 'L’objet de la forêt qui porte l’UPN voulu par le programme d’installation : interroger un catalogue global (port 3268) sur userPrincipalName.',
  },
  captures: (message, run) => {
    const mailbox = mailboxIn(message, run);
    return mailbox === undefined ? {} : { mailbox };
  },
  causedBy: [],
  remedies: [
    {
      id: 'find-upn-holder',
      title: {
        en: 'Find who holds the UPN and report the case',
        fr: 'Trouver l’objet qui porte l’UPN et signaler le cas',
      },
      steps: ({ captures }) => {
        const mailbox = captures['mailbox'] ?? 'SystemMailbox{GUID}';
        return {
          en: [
            `Find every object of that name in the whole forest, from a global catalog: \`Get-ADObject -Server GC:3268 -LDAPFilter "(userPrincipalName=${mailbox}@*)" -Properties userPrincipalName,sn,whenCreated\``,
            'Look for copies: an account in another domain, one in the Recycle Bin, or one with CNF: in its name (a replication conflict).',
            'Note what you find; change nothing yet.',
            'Check that Active Directory replicates: `repadmin /replsummary`. A domain controller that lags makes Setup miss an account that exists.',
            'The cause is not understood in every case: Microsoft asks for a mail to ExToolsFeedback@microsoft.com with the setup log. If you need an answer at once, open a support case.',
            'Run `.\\Setup.exe /PrepareAD` again only when one object alone holds the UPN.',
          ],
          fr: [
            `Chercher tous les objets de ce nom dans toute la forêt, depuis un catalogue global : \`Get-ADObject -Server GC:3268 -LDAPFilter "(userPrincipalName=${mailbox}@*)" -Properties userPrincipalName,sn,whenCreated\``,
            'Chercher des doublons : un compte dans un autre domaine, dans la Corbeille, ou avec CNF: dans son nom (conflit de réplication).',
            'Noter le résultat ; ne rien modifier encore.',
            'Vérifier la réplication d’Active Directory : `repadmin /replsummary`. À cause d’un contrôleur de domaine en retard, le programme d’installation peut ne pas voir un compte existant.',
            'La cause n’est pas comprise dans tous les cas : Microsoft demande d’écrire à ExToolsFeedback@microsoft.com avec le journal d’installation. Pour une réponse immédiate, ouvrir un dossier de support.',
            'Ne relancer `.\\Setup.exe /PrepareAD` que lorsqu’un seul objet porte l’UPN.',
          ],
        };
      },
      rights: enterpriseAdmins,
      risk: 'low',
      reversal: { en: 'Nothing to undo: the steps only read.', fr: 'Rien à annuler : les étapes ne font que lire.' },
      minutes: 30,
      never: [
        {
          en: 'Do not remove the arbitration mailboxes or their accounts: they may hold information that your organization needs, such as moderation, audit and encryption data.',
          fr: 'Ne pas supprimer les boîtes aux lettres d’arbitrage ni leurs comptes : elles peuvent contenir des informations nécessaires à l’organisation (modération, audit, chiffrement).',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Not deleting, and the mail.',
    },
    { claim: 'remedy', basis: 'inference', note: 'The search for doubles and the look at replication.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2013.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] An Active Directory Constraint Violation error occurred on dc1.corp.example. Additional information: The operation failed because UPN value provided for addition/modification is not unique forest-wide.\nActive directory response: 000021C8: AtrErr: DSID-03200BE9, #1:\n\t0: 000021C8: DSID-03200BE9, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 90290 (userPrincipalName)',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] An Active Directory Constraint Violation error occurred on dc1.corp.example. Additional information: The operation failed because UPN value provided for addition/modification is not unique forest-wide.\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=CommonGlobalConfig___04f8b3bdd23644f38fcfed07620d42f5 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear();\n            Install-UserAccount -Name $arbMbxname -LastName $arbMbxLastName;\n        " was run: "Microsoft.Exchange.Data.Directory.ADConstraintViolationException: An Active Directory Constraint Violation error occurred on dc1.corp.example. Additional information: The operation failed because UPN value provided for addition/modification is not unique forest-wide.\nActive directory response: 000021C8: AtrErr: DSID-03200BE9, #1:\n	0: 000021C8: DSID-03200BE9, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 90290 (userPrincipalName)',
    ],
    pasted: [
      'The operation failed because UPN value provided for addition/modification is not unique forest-wide.',
      'preparead : systemmailbox upn déjà utilisé, peut-on supprimer les boîtes d’arbitrage ?',
    ],
  },
});

/** The name stands in the script of the task, which Setup quotes in one of the errors beside this one. */
function mailboxIn(message: string, run: Run | undefined): string | undefined {
  for (const text of [message, ...(run?.errors ?? []).map((error) => error.text)]) {
    const name = mailboxName.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
