/** The account that runs Setup lacks a privilege of Windows, most often the one to manage the audit log. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const SecurityPrivilegeMissing = defineFailure({
  id: 'SecurityPrivilegeMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The account that runs Setup lacks a Windows privilege',
      checks: 'Setup needed a privilege such as SeSecurityPrivilege, and the process did not have it.',
      why: 'Administrators have these privileges unless a security policy took them away. Setup reads and writes audit entries, so it cannot do without.',
    },
    fr: {
      title: 'Le compte qui lance l’installation n’a pas un privilège Windows',
      checks:
        'Le programme d’installation avait besoin d’un privilège tel que SeSecurityPrivilege, que le processus n’a pas.',
      why: 'Les administrateurs ont ces privilèges, sauf si une stratégie de sécurité les a retirés. Le programme d’installation lit et écrit des entrées d’audit : il ne peut s’en passer.',
    },
  },
  fingerprints: [
    { pattern: "does not possess the '(?P<privilege>Se\\w+)' privilege" },
    { pattern: 'PrivilegeNotHeldException' },
  ],
  phrases: {
    en: [
      'process does not possess the sesecurityprivilege privilege',
      'privilegenotheldexception exchange setup',
      'manage auditing and security log right missing for the installer',
      'sedebugprivilege or sesecurityprivilege removed by gpo exchange setup',
      'setup account lacks a user right',
    ],
    fr: [
      'le processus ne possède pas le privilège sesecurityprivilege',
      'privilegenotheldexception setup exchange',
      'droit gérer le journal d’audit retiré au compte d’installation',
      'sesecurityprivilege retiré par stratégie setup exchange',
      'le compte d’installation n’a pas un droit utilisateur',
    ],
  },
  asks: {},
  toKnow: said('The privileges of the session: `whoami /priv`', 'Les privilèges de la session : `whoami /priv`'),
  causedBy: [],
  remedies: [
    {
      id: 'give-the-privilege-back',
      title: said('Give the privilege back', 'Rendre le privilège'),
      steps: ({ captures }) =>
        steps(
          said(
            'In the elevated prompt from which Setup is started: `whoami /priv`. The list must hold SeSecurityPrivilege, SeBackupPrivilege, SeRestorePrivilege, SeTakeOwnershipPrivilege and SeDebugPrivilege.',
            'Dans l’invite avec élévation d’où part l’installation : `whoami /priv`. La liste doit contenir SeSecurityPrivilege, SeBackupPrivilege, SeRestorePrivilege, SeTakeOwnershipPrivilege et SeDebugPrivilege.',
          ),
          said(
            `Missing here: ${captures['privilege'] ?? 'the one in the message'}. See which policy sets it: \`gpresult /h report.html\`, User Rights Assignment.`,
            `Absent ici : ${captures['privilege'] ?? 'celui du message'}. Voir quelle stratégie le définit : \`gpresult /h rapport.html\`, Attribution des droits utilisateur.`,
          ),
          said(
            'Have the local Administrators added to that right in the policy, for SeSecurityPrivilege the right "Manage auditing and security log".',
            'Faire ajouter les Administrateurs locaux à ce droit dans la stratégie, pour SeSecurityPrivilege le droit « Gérer le journal d’audit et de sécurité ».',
          ),
          said(
            'Run `gpupdate /force`, sign out and in again, and run Setup in an elevated prompt.',
            'Exécuter `gpupdate /force`, fermer la session et la rouvrir, puis lancer le programme d’installation dans une invite avec élévation de privilèges.',
          ),
        ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Take the right away again after Setup.', 'Retirer de nouveau le droit après l’installation.'),
      minutes: 20,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The exception and the sentence are those of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n initialize-ServerPermissions\n" was run: "System.Security.AccessControl.PrivilegeNotHeldException: The process does not possess the \'SeSecurityPrivilege\' privilege which is required for this operation.',
    ],
    pasted: [
      "System.Security.AccessControl.PrivilegeNotHeldException: The process does not possess the 'SeSecurityPrivilege' privilege which is required for this operation.",
      'exchange setup: process does not possess the sesecurityprivilege privilege',
      'sesecurityprivilege retiré par stratégie, setup exchange s’arrête',
    ],
  },
});
