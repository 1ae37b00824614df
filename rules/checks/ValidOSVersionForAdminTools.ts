/** Setup installs the management tools alone only on the versions of Windows that they were made for. */
import { os } from '../../probes/questions/os';
import { exampleWindows } from '../example-server';
import { defineRule } from '../rule';
import { installRights } from '../software-remedies';
import { judgeWindowsForTools } from '../valid-windows';
import { clientTable, windowsSources } from '../windows-support';

const client = {
  ...exampleWindows,
  installationType: 'Client' as const,
  productType: 'workstation' as const,
  sku: 48,
};

export const ValidOSVersionForAdminTools = defineRule({
  id: 'ValidOSVersionForAdminTools',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: ['install', 'upgrade'],
  words: {
    en: {
      title: 'This Windows does not carry the management tools',
      checks: 'Setup compares the version of Windows with those on which the management tools of this Exchange run.',
      why: 'The tools run on a server that carries the same Exchange, or on some 64-bit client versions of Windows.',
    },
    fr: {
      title: 'Ce Windows n’accepte pas les outils de gestion',
      checks:
        'Le programme d’installation compare la version de Windows avec celles sur lesquelles les outils de gestion de cet Exchange fonctionnent.',
      why: 'Les outils fonctionnent sur un serveur qui accepte le même Exchange, ou sur certaines versions clientes de Windows en 64 bits.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'exchange management tools on windows 11',
      'install exchange management tools on a workstation not supported windows',
      'which windows for the exchange management tools',
      'exchange admin tools windows 10 setup refuses',
      'management tools only, operating system not valid',
      'operating system version not supported for the management tools',
      'admin tools os version not supported',
      'management tools on windows 10, os version not supported',
    ],
    fr: [
      'outils de gestion exchange sur windows 11',
      'installer les outils de gestion exchange sur un poste, windows non pris en charge',
      'quel windows pour les outils de gestion exchange',
      'outils d’administration exchange windows 10, le setup refuse',
      'outils de gestion seuls, système d’exploitation non valide',
      'outils de gestion, version de windows pas prise en charge',
    ],
    de: ['exchange verwaltungstools auf windows 11 nicht unterstützt'],
    es: ['herramientas de administración de exchange en windows 11'],
    it: ['strumenti di gestione exchange su windows 11'],
  },
  asks: { os: os({}) },
  judge: ({ os: windows }) => judgeWindowsForTools(windows),
  causedBy: [],
  remedies: [
    {
      id: 'other-place-for-the-tools',
      title: { en: 'Install the tools where they run', fr: 'Installer les outils là où ils fonctionnent' },
      steps: () => {
        const table = clientTable();
        return {
          en: [
            'Any Exchange server has the tools already. Client versions of Windows that carry them:',
            ...table.en,
            'On Windows 10 and 11 add the parts of IIS that they need, in an elevated PowerShell: `Enable-WindowsOptionalFeature -Online -FeatureName IIS-ManagementConsole, IIS-Metabase -All`',
            'Install the Visual C++ 2012 runtime (x64) and restart.',
            'Run from the Exchange media: `setup.exe /Roles:ManagementTools` with the switch that accepts the licence terms.',
            'Without tools of its own, a workstation can use the remote shell: `New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://<server>/PowerShell/ -Authentication Kerberos`',
          ],
          fr: [
            'Tout serveur Exchange dispose déjà des outils. Versions clientes de Windows qui les acceptent :',
            ...table.fr,
            'Sur Windows 10 et 11, ajouter les composants IIS nécessaires, dans PowerShell avec élévation de privilèges : `Enable-WindowsOptionalFeature -Online -FeatureName IIS-ManagementConsole, IIS-Metabase -All`',
            'Installer le runtime Visual C++ 2012 (x64) et redémarrer.',
            'Exécuter depuis le support Exchange : `setup.exe /Roles:ManagementTools` avec le commutateur d’acceptation des termes du contrat de licence.',
            'Sans outils propres, un poste peut utiliser PowerShell à distance : `New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://<serveur>/PowerShell/ -Authentication Kerberos`',
          ],
        };
      },
      rights: installRights,
      risk: 'low',
      reversal: {
        en: 'Remove the tools in Programs and Features.',
        fr: 'Supprimer les outils dans Programmes et fonctionnalités.',
      },
      minutes: 60,
    },
  ],
  sources: [{ title: 'The name of the rule; it has no public text' }, ...windowsSources],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'The supportability matrix of November 2025, and older help pages.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Passes where the tools of the current version run; which version is to be installed is not known to this check.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'a server', answers: { os: exampleWindows }, verdict: 'pass' },
      {
        name: 'Windows 11',
        answers: { os: { ...client, caption: 'Microsoft Windows 11 Pro', version: '10.0.22631', buildNumber: 22631 } },
        verdict: 'pass',
      },
      {
        name: 'Windows 8.1',
        answers: { os: { ...client, caption: 'Microsoft Windows 8.1 Pro', version: '6.3.9600', buildNumber: 9600 } },
        verdict: 'warn',
      },
      {
        name: 'Windows Vista',
        answers: { os: { ...client, caption: 'Microsoft Windows Vista', version: '6.0.6002', buildNumber: 6002 } },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ValidOSVersionForAdminTools] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'can I install the exchange management tools on windows 11',
      'quel windows pour les outils de gestion exchange sur mon poste',
    ],
  },
});
