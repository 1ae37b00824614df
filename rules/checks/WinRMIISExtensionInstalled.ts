/** The IIS extension of WinRM, which no Exchange server needs: where it is installed, Setup seems to want it gone. */
import {
  describeFeature,
  featureState,
  windowsFeatures,
  type WindowsFeatures,
} from '../../probes/questions/windows-features';
import { defineRule } from '../rule';

const name = 'WinRM-IIS-Ext';

function windowsWith(state: 'installed' | 'available' | 'uninstall-pending'): WindowsFeatures {
  return {
    buildNumber: 17763,
    installationType: 'Server',
    features: { [name]: state },
    restartPending: state === 'uninstall-pending',
    setupsRunning: [],
  };
}

export const WinRMIISExtensionInstalled = defineRule({
  id: 'WinRMIISExtensionInstalled',
  severity: 'error',
  versions: ['2016', '2019'],
  modes: ['install', 'upgrade', 'recoverserver'],
  words: {
    en: {
      title: 'The Windows feature WinRM IIS Extension is in the way',
      checks: 'Setup looks at the feature WinRM-IIS-Ext, by which IIS answers requests for Windows Remote Management.',
      why: 'Exchange has a way of its own to PowerShell through IIS. What Microsoft lists for Exchange does not hold this feature, and servers without it pass.',
    },
    fr: {
      title: 'La fonctionnalité Windows Extension IIS WinRM fait obstacle',
      checks:
        'Le programme d’installation examine la fonctionnalité WinRM-IIS-Ext, par laquelle IIS répond aux demandes de gestion à distance de Windows.',
      why: 'Exchange a son propre accès à PowerShell par IIS. Les listes de Microsoft pour Exchange ne contiennent pas cette fonctionnalité, et les serveurs qui ne l’ont pas réussissent la vérification.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'winrm iis extension installed exchange setup',
      'winrm-iis-ext exchange readiness check',
      'remove winrm iis extension before exchange update',
      'winrm iis extension feature blocks exchange cu',
      'uninstall winrm-iis-ext exchange',
    ],
    fr: [
      'extension iis winrm installée exchange',
      'winrm-iis-ext vérification exchange',
      'retirer l’extension iis winrm avant la mise à jour exchange',
      'l’extension winrm iis bloque la cu exchange',
      'désinstaller winrm-iis-ext exchange',
    ],
    de: ['winrm-iis-erweiterung exchange setup'],
    es: ['extensión iis de winrm exchange'],
  },
  asks: { features: windowsFeatures({}) },
  judge: ({ features }) => {
    const shows = [
      {
        question: 'features' as const,
        found: describeFeature(features, name),
        wanted: { en: `${name} not installed`, fr: `${name} non installée` },
      },
    ];
    const state = featureState(features, name);
    if (state === 'installed' || state === 'uninstall-pending') {
      const because = {
        en: `${name} is installed; no other state of it would explain Setup’s complaint.`,
        fr: `${name} est installée ; aucun autre état n’expliquerait ce que signale le programme d’installation.`,
      };
      return { verdict: 'fail', because, shows };
    }
    return {
      verdict: 'pass',
      because: { en: `${name} is not installed.`, fr: `${name} n’est pas installée.` },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-winrm-iis-extension',
      title: { en: 'Remove the WinRM IIS Extension', fr: 'Retirer l’extension IIS WinRM' },
      steps: {
        en: [
          'Ask who uses remote PowerShell through a web site of their own on this server: it stops working.',
          'In an elevated Windows PowerShell on the server: `Uninstall-WindowsFeature WinRM-IIS-Ext`',
          'Restart the server if Windows asks for it.',
          'Run Setup again.',
        ],
        fr: [
          'Demander qui utilise PowerShell à distance par un site web propre sur ce serveur : cet accès cesse de fonctionner.',
          'Dans Windows PowerShell avec élévation de privilèges, sur le serveur : `Uninstall-WindowsFeature WinRM-IIS-Ext`',
          'Redémarrer le serveur si Windows le demande.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators on the server, elevated',
        fr: 'Administrateurs locaux sur le serveur, avec élévation',
      },
      risk: 'medium',
      reversal: { en: '`Install-WindowsFeature WinRM-IIS-Ext`', fr: '`Install-WindowsFeature WinRM-IIS-Ext`' },
      minutes: 15,
      never: [
        {
          en: 'Do not remove or disable WinRM itself: Exchange and its shell need the service.',
          fr: 'Ne pas retirer ni désactiver WinRM lui-même : Exchange et Exchange Management Shell en ont besoin.',
        },
      ],
    },
  ],
  disputes: [
    {
      en: 'The name can be read both ways: other rules whose names end in "Installed" fire when a feature is missing. No public text settles it; servers without the feature pass, so here it counts when it is installed.',
      fr: 'Le nom peut se lire dans les deux sens : d’autres règles dont le nom finit par « Installed » se déclenchent quand une fonctionnalité manque. Aucun texte public ne tranche ; les serveurs sans cette fonctionnalité réussissent, donc elle compte ici quand elle est installée.',
    },
  ],
  sources: [
    { title: 'Setup’s own log, which names the rule; it has no public text' },
    {
      title: 'Exchange Server prerequisites, which do not list the feature',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The published lists do not hold the feature and servers set up by them pass, so the rule cannot want it installed.',
    },
    { claim: 'remedy', basis: 'inference', note: 'Not proven on a server on which the rule fired.' },
    { claim: 'versions', basis: 'setup-log', note: 'Builds 15.1 and 15.2.' },
  ],
  examples: {
    judged: [
      { name: 'not installed', answers: { features: windowsWith('available') }, verdict: 'pass' },
      { name: 'installed', answers: { features: windowsWith('installed') }, verdict: 'fail' },
      { name: 'goes at the next restart', answers: { features: windowsWith('uninstall-pending') }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:WinRMIISExtensionInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange cu stops because the winrm iis extension is installed',
      'la mise à jour exchange s’arrête à cause de l’extension iis winrm',
    ],
  },
});
