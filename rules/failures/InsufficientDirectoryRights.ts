/** A domain controller refused a change of Setup because the account lacks a right on one object (LDAP problem 4003). */
import { defineFailure } from '../failure';
import type { LogClue } from '../rule';
import { domainAdmins } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const InsufficientDirectoryRights = defineFailure({
  id: 'InsufficientDirectoryRights',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Active Directory refused a change: access denied on one object',
      checks: 'Setup wrote to an object in Active Directory, and the domain controller answered INSUFF_ACCESS_RIGHTS.',
      why: 'Being in the right groups is not enough when inheritance is blocked or a Deny entry stands on that one object.',
    },
    fr: {
      title: 'Active Directory a refusé une modification : accès refusé sur un objet',
      checks:
        'Le programme d’installation a écrit dans un objet d’Active Directory, et le contrôleur de domaine a répondu INSUFF_ACCESS_RIGHTS.',
      why: 'Appartenir aux bons groupes ne suffit pas si l’héritage est bloqué ou si une entrée Refuser se trouve sur cet objet.',
    },
  },
  fingerprints: [
    { reference: '27a706ffe123425f9ee60cb02b930e81', pattern: 'problem 4003 \\(INSUFF_ACCESS_RIGHTS\\)' },
    {
      pattern:
        'Active Directory operation failed on (?P<dc>[\\w.-]+?)\\. This error is not retriable.*problem 4003 \\(INSUFF_ACCESS_RIGHTS\\)',
    },
    { pattern: 'problem 4003 \\(INSUFF_ACCESS_RIGHTS\\)' },
  ],
  phrases: {
    en: [
      'preparead INSUFF_ACCESS_RIGHTS although enterprise admin',
      'insuff_access_rights during prepare domain',
      'access is denied although i am enterprise admin',
      'active directory operation failed access is denied during setup',
      'problem 4003 insufficient access rights',
      'the user has insufficient access rights exchange setup',
    ],
    fr: [
      'insuff_access_rights preparedomain',
      'accès refusé alors que je suis administrateur de l’entreprise',
      'opération active directory accès refusé pendant setup',
      'droits insuffisants dans active directory pendant preparead',
      'problem 4003 insuff_access_rights',
    ],
  },
  asks: {},
  toKnow: {
    en: 'The object that the log names last before the error, its inheritance and its Deny entries (ADSI Edit, Security, Advanced).',
    fr: 'L’objet nommé en dernier avant l’erreur dans le journal, son héritage et ses entrées Refuser (Modification ADSI, Sécurité, Avancé).',
  },
  clues: (run) => {
    const clues: LogClue[] = [];
    for (const { text, line, at } of run.notable) {
      if (!/Used domain controller \S+ to (?:read|write) object/i.test(text)) continue;
      clues.push({
        found: { en: 'Object that Setup used last', fr: 'Dernier objet utilisé par le programme d’installation' },
        line,
        at,
        quote: text,
      });
    }
    return clues.slice(-1);
  },
  causedBy: [],
  remedies: [
    {
      id: 'fix-permissions',
      title: { en: 'Put the permissions of that object right', fr: 'Rétablir les autorisations de cet objet' },
      steps: ({ captures }) => ({
        en: [
          'In ExchangeSetup.log, read upwards from the error to the last line "Used domain controller ... object": it names the object, or the container in which Setup wanted to create one.',
          `Open that object in ADSI Edit${captures['dc'] === undefined ? '' : ` on ${captures['dc']}`}, tab Security, Advanced.`,
          'Turn inheritance on if it is off.',
          'Remove Deny entries that nobody can explain. Effective Access shows what the account of Setup may do.',
          'Sign out and in again if the account was added to a group today: the token is made at sign-in.',
          'Wait for replication, then run Setup again.',
        ],
        fr: [
          'Dans ExchangeSetup.log, remonter de l’erreur à la dernière ligne « Used domain controller ... object » : elle nomme l’objet, ou le conteneur dans lequel le programme d’installation voulait en créer un.',
          `Ouvrir cet objet dans Modification ADSI${captures['dc'] === undefined ? '' : ` sur ${captures['dc']}`}, onglet Sécurité, Avancé.`,
          'Activer l’héritage s’il est désactivé.',
          'Retirer les entrées Refuser inexplicables. « Accès effectif » montre les droits du compte qui lance l’installation.',
          'Fermer la session et la rouvrir si le compte a été ajouté à un groupe aujourd’hui : le jeton est établi à l’ouverture de session.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      }),
      rights: domainAdmins,
      risk: 'medium',
      reversal: {
        en: 'Save the permissions first: `dsacls "DN" > before.txt`, and set them back from that list.',
        fr: 'Enregistrer d’abord les autorisations : `dsacls "DN" > avant.txt`, et les rétablir d’après cette liste.',
      },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-log',
      note: 'Seen in the task that prepares domains; other tasks with the same answer are inference.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Active Directory operation failed on dc1.corp.example. This error is not retriable. Additional information: Access is denied.\nActive directory response: 00000005: SecErr: DSID-03152857, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=DomainGlobalConfig___27a706ffe123425f9ee60cb02b930e81 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
    ],
    pasted: [
      'Active directory response: 00000005: SecErr: DSID-03152857, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0',
      'preparedomain : droits insuffisants dans active directory pendant preparead',
    ],
  },
});
