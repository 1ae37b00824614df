/** Setup stops WMI, and PowerShell needs WMI to find out whether a policy lets Setup’s own scripts run. */
import { describeService, service } from '../../probes/questions/service';
import { registryValue } from '../../probes/questions/registry-value';
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { enableServicesFirst, restartAndRerun, said, since2013, steps } from './wording';

const wanted = {
  policy: said('not set by policy', 'non définie par stratégie'),
  wmi: said('Running', 'En cours d’exécution'),
};

export const ExecutionPolicyWithoutWmi = defineFailure({
  id: 'ExecutionPolicyWithoutWmi',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A policy for PowerShell scripts stopped Setup’s own scripts',
      checks: 'ServiceControl.ps1 was started, and PowerShell answered "AuthorizationManager check failed".',
      why: 'A group policy sets the execution policy. PowerShell asks WMI whose policy applies, Setup has stopped WMI, and so the script may not run. The services stay disabled.',
    },
    fr: {
      title: 'Une stratégie PowerShell a bloqué les scripts du programme d’installation',
      checks: 'ServiceControl.ps1 a été lancé, et PowerShell a répondu « AuthorizationManager check failed ».',
      why: 'Une stratégie de groupe définit la stratégie d’exécution. PowerShell interroge WMI à son sujet, le programme d’installation a arrêté WMI, et le script ne peut plus s’exécuter. Les services restent désactivés.',
    },
  },
  fingerprints: [{ pattern: 'AuthorizationManager check failed' }],
  phrases: {
    en: [
      'authorizationmanager check failed',
      'authorizationmanager check failed during the cu',
      'servicecontrol.ps1 enableservices critical failed',
      'setup stopped wmi and the scripts no longer run',
      'execution policy gpo broke the cu in the middle',
    ],
    fr: [
      'authorizationmanager check failed pendant la cu',
      'échec de la vérification authorizationmanager',
      'servicecontrol.ps1 enableservices critical échoue',
      'setup a arrêté wmi et les scripts ne s’exécutent plus',
      'la stratégie d’exécution par gpo a cassé la cu',
    ],
  },
  asks: {
    policy: registryValue({
      path: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell',
      name: 'ExecutionPolicy',
    }),
    wmi: service({ name: 'Winmgmt' }),
  },
  judge: ({ policy, wmi }) => {
    const set = policy.exists ? String(policy.data) : undefined;
    const shows = [
      { question: 'policy' as const, found: set === undefined ? wanted.policy : said(set, set), wanted: wanted.policy },
      { question: 'wmi' as const, found: describeService(wmi), wanted: wanted.wmi },
    ];
    if (set !== undefined) {
      return {
        verdict: 'fail',
        because: said(
          `A computer policy sets the execution policy to ${set}.`,
          `Une stratégie d’ordinateur fixe la stratégie d’exécution à ${set}.`,
        ),
        shows,
      };
    }
    if (!wmi.exists || wmi.status !== 'Running') {
      return {
        verdict: 'fail',
        because: said('The WMI service is not running.', 'Le service WMI n’est pas démarré.'),
        shows,
      };
    }
    return {
      verdict: 'pass',
      because: said(
        'No computer policy sets the execution policy, and WMI runs. Policies for users were not looked at.',
        'Aucune stratégie d’ordinateur ne définit la stratégie d’exécution, et WMI est démarré. Les stratégies utilisateur n’ont pas été examinées.',
      ),
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'lift-the-policy',
      title: said('Lift the policy while Setup runs', 'Lever la stratégie pendant l’installation'),
      steps: steps(
        said(
          'See what is set: `Get-ExecutionPolicy -List`. MachinePolicy and UserPolicy must both be Undefined.',
          'Voir ce qui est défini : `Get-ExecutionPolicy -List`. MachinePolicy et UserPolicy doivent être Undefined.',
        ),
        said(
          'Have the policy "Turn on Script Execution" (Windows Components, Windows PowerShell) set to Not Configured for this server, then `gpupdate /force`.',
          'Faire mettre la stratégie « Activer l’exécution des scripts » (Composants Windows, Windows PowerShell) sur Non configuré pour ce serveur, puis `gpupdate /force`.',
        ),
        said(
          'Set the local one: `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
          'Définir la stratégie locale : `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
        ),
        said(
          'Enable and start WMI: `Set-Service Winmgmt -StartupType Automatic`, `Start-Service Winmgmt`',
          'Réactiver et démarrer WMI : `Set-Service Winmgmt -StartupType Automatic`, `Start-Service Winmgmt`',
        ),
        enableServicesFirst,
        restartAndRerun,
      ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Configure the policy again after Setup.', 'Reconfigurer la stratégie après l’installation.'),
      minutes: 30,
    },
  ],
  sources: [
    supportArticle(
      'AuthorizationManager check fails when you install Exchange Server (2668686)',
      'installing-exchange-authorization-manager-check-fails',
    ),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'judge', basis: 'microsoft' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Microsoft adds that a server that no longer works is recovered with RecoverServer; resuming Setup comes first here, by inference.',
    },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'no policy, WMI runs',
        answers: {
          policy: { exists: false },
          wmi: {
            exists: true,
            displayName: 'Windows Management Instrumentation',
            status: 'Running',
            startType: 'Automatic',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'a policy sets RemoteSigned',
        answers: {
          policy: { exists: true, data: 'RemoteSigned' },
          wmi: {
            exists: true,
            displayName: 'Windows Management Instrumentation',
            status: 'Running',
            startType: 'Automatic',
          },
        },
        verdict: 'fail',
      },
      {
        name: 'WMI was left disabled',
        answers: {
          policy: { exists: false },
          wmi: {
            exists: true,
            displayName: 'Windows Management Instrumentation',
            status: 'Stopped',
            startType: 'Disabled',
          },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n            & $RoleBinPath\\ServiceControl.ps1 EnableServices Critical\n        " was run: "AuthorizationManager check failed.".',
    ],
    pasted: [
      'The following error was generated when "$error.Clear(); & $RoleBinPath\\ServiceControl.ps1 EnableServices Critical " was run: "AuthorizationManager check failed.".',
      'exchange cu on EX01: authorizationmanager check failed',
      'la stratégie d’exécution par gpo a cassé la cu exchange, authorizationmanager check failed',
    ],
  },
});
