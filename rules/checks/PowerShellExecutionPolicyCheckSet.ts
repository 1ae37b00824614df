/** Setup stops while Group Policy defines the execution policy of PowerShell, whatever the value is. */
import { executionPolicy } from '../../probes/questions/execution-policy';
import { defineRule } from '../rule';
import { policyForSomeUsers, policyForTheComputer, policyValueByHand } from '../execution-policy-remedies';

const wanted = { en: 'MachinePolicy and UserPolicy Undefined', fr: 'MachinePolicy et UserPolicy à Undefined' };

const undefinedEverywhere = {
  machinePolicy: 'Undefined',
  userPolicy: 'Undefined',
  process: 'Undefined',
  currentUser: 'Undefined',
  localMachine: 'RemoteSigned',
} as const;

export const PowerShellExecutionPolicyCheckSet = defineRule({
  id: 'PowerShellExecutionPolicyCheckSet',
  severity: 'error',
  versions: ['2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Group Policy defines the execution policy of PowerShell',
      checks:
        'Setup looks whether the execution policy of PowerShell is defined by Group Policy, for the computer (MachinePolicy) or for the person who runs it (UserPolicy).',
      why: 'PowerShell asks WMI before it obeys such a policy, and Setup stops WMI on its way. It would fail after the old files are gone, and the server would be left without Exchange.',
    },
    fr: {
      title: 'Une stratégie de groupe définit la stratégie d’exécution de PowerShell',
      checks:
        'Le programme d’installation vérifie si une stratégie de groupe définit la stratégie d’exécution de PowerShell, pour l’ordinateur (MachinePolicy) ou pour la personne qui le lance (UserPolicy).',
      why: 'PowerShell interroge WMI avant d’appliquer une telle stratégie, et le programme d’installation arrête WMI en cours de route. Il échouerait après la suppression des anciens fichiers, laissant le serveur sans Exchange.',
    },
  },
  messages: [],
  titles: {
    en: 'ExecutionPolicy GPO is defined',
    fr: 'L’objet de stratégie de groupe ExecutionPolicy est défini',
    de: 'ExecutionPolicy-Gruppenrichtlinienobjekt ist definiert',
    'pt-br': 'O GPO ExecutionPolicy está definido',
    it: 'ExecutionPolicy GPO è definita',
    ja: 'ExecutionPolicy GPO が定義されている',
    'zh-cn': '已定义 ExecutionPolicy GPO',
    'zh-tw': '已定義 ExecutionPolicy GPO',
    ko: 'ExecutionPolicy GPO가 정의됨',
    ru: 'Объект групповой политики ExecutionPolicy определен',
  },
  phrases: {
    en: [
      'powershell execution policy set by group policy',
      'execution policy gpo',
      'exchange setup stops because of the powershell execution policy',
      'MachinePolicy must be undefined exchange setup',
      'turn on script execution gpo blocks exchange',
      'execution policy by gpo RemoteSigned exchange CU',
      'UserPolicy defined exchange setup',
      'how do I exclude the server from the script execution policy',
      'Get-ExecutionPolicy -List shows MachinePolicy',
      'execution policy set by gpo',
      'execution policy group policy exchange setup',
    ],
    fr: [
      'une GPO fixe la stratégie d’exécution PowerShell',
      'stratégie d’exécution powershell définie par une gpo',
      'stratégie d’exécution powershell',
      'gpo execution policy bloque exchange',
      'MachinePolicy doit être undefined setup exchange',
      'gpo activer l’exécution des scripts bloque exchange',
      'stratégie de groupe exécution de scripts RemoteSigned exchange',
      'UserPolicy défini setup exchange',
      'Get-ExecutionPolicy -List affiche MachinePolicy',
      'stratégie d’exécution PowerShell imposée par GPO',
      'execution policy définie par stratégie de groupe',
    ],
    de: [
      'powershell ausführungsrichtlinie per gruppenrichtlinie exchange',
      'execution policy gpo exchange setup',
      'PowerShell Ausführungsrichtlinie per Gruppenrichtlinie gesetzt',
    ],
    es: ['directiva de ejecución de powershell por gpo exchange'],
    it: ['criteri di esecuzione powershell da gpo exchange'],
    'pt-br': ['política de execução do powershell por gpo exchange'],
  },
  asks: { policy: executionPolicy({}) },
  judge: ({ policy }) => {
    const found = {
      en: `MachinePolicy ${policy.machinePolicy}; UserPolicy of the reading account ${policy.userPolicy}; LocalMachine ${policy.localMachine}`,
      fr: `MachinePolicy ${policy.machinePolicy} ; UserPolicy du compte de lecture ${policy.userPolicy} ; LocalMachine ${policy.localMachine}`,
    };
    const shows = [{ question: 'policy' as const, found, wanted }];
    if (policy.machinePolicy !== 'Undefined') {
      return {
        verdict: 'fail',
        because: {
          en: `Group Policy sets the execution policy of this computer to ${policy.machinePolicy}. Setup wants it not to be defined at all; the value does not matter.`,
          fr: `Une stratégie de groupe fixe la stratégie d’exécution de cet ordinateur à ${policy.machinePolicy}. Elle ne doit pas être définie du tout ; la valeur n’importe pas.`,
        },
        shows,
        captures: { scope: 'computer' },
      };
    }
    if (policy.userPolicy !== 'Undefined') {
      return {
        verdict: 'warn',
        because: {
          en: `Group Policy sets the execution policy for the account that was used for reading (${policy.userPolicy}), not for the computer. If it reaches the person who runs Setup too, Setup stops.`,
          fr: `Une stratégie de groupe fixe la stratégie d’exécution du compte utilisé pour la lecture (${policy.userPolicy}), pas celle de l’ordinateur. Si elle s’applique aussi à la personne qui lance le programme d’installation, il s’arrête.`,
        },
        shows,
        captures: { scope: 'user' },
      };
    }
    return {
      verdict: 'pass',
      because: {
        en: 'No Group Policy defines it for this computer. One for the person who runs Setup cannot be seen from here: `Get-ExecutionPolicy -List` in that person’s session shows it as UserPolicy.',
        fr: 'Aucune stratégie de groupe ne la définit pour cet ordinateur. Celle de la personne qui lance le programme d’installation n’est pas visible d’ici : `Get-ExecutionPolicy -List` dans sa session l’affiche sous UserPolicy.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [policyForTheComputer, policyForSomeUsers, policyValueByHand],
  disputes: [
    {
      en: 'The help page empties the registry value of the policy by hand; Microsoft’s article 2810617 turns the policy off in Group Policy. The value comes back at the next refresh of Group Policy, which may be in the middle of Setup, so Preflight puts the policy first.',
      fr: 'La page d’aide vide à la main la valeur de Registre de la stratégie ; l’article 2810617 de Microsoft désactive la stratégie elle-même. La valeur revient à la prochaine actualisation, peut-être au milieu de l’installation : Preflight place donc la stratégie en premier.',
    },
  ],
  sources: [
    {
      title: 'Readiness check PowerShellExecutionPolicyCheckSet',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-powershellexecutionpolicycheckset',
    },
    {
      title: 'Microsoft article 2810617: updates cannot be installed while Group Policy defines the execution policy',
      url: 'https://support.microsoft.com/kb/2810617',
    },
    {
      title: 'about_Execution_Policies',
      url: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'Defined or not is what counts, not the value.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'UserPolicy is read for the reading account: a pass speaks of the computer only.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'not defined', answers: { policy: undefinedEverywhere }, verdict: 'pass' },
      {
        name: 'for the computer',
        answers: { policy: { ...undefinedEverywhere, machinePolicy: 'RemoteSigned' as const } },
        verdict: 'fail',
      },
      {
        name: 'for the reading account',
        answers: { policy: { ...undefinedEverywhere, userPolicy: 'AllSigned' as const } },
        verdict: 'warn',
      },
    ],
    pasted: [
      'ExecutionPolicy GPO is defined',
      'For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.PowerShellExecutionPolicyCheckSet.aspx',
      'exchange CU on EX01 stops because our gpo sets the powershell execution policy',
      'setup exchange bloqué par la stratégie d’exécution powershell définie par une gpo',
    ],
  },
});
