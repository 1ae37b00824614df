/** Setup wants the graphical management parts of Windows Server 2012; newer Windows has no such feature at all. */
import { featureState, type WindowsFeatures } from '../../probes/questions/windows-features';
import { exampleWithoutExchange } from '../example-server';
import { retryAfterInstall } from '../software-remedies';
import { defineRule, type Judged, type Remedy } from '../rule';
import { featureAsks, judgeFeature, type FeatureAnswers, type FeatureAsks } from '../windows-feature-judge';
import { featureFamily } from '../windows-feature-rule';
import { installLine, prerequisiteSources, windowsBuilds, windowsName } from '../windows-prerequisites';

const name = 'Server-Gui-Mgmt-Infra';
const feature = {
  name,
  shown: {
    en: 'Graphical Management Tools and Infrastructure',
    fr: 'Outils et infrastructure de gestion graphique',
  },
};

/** Only a complaint leads here, so "no such feature" is no all-clear: that Setup is older than this Windows. */
function judgeGui(answers: FeatureAnswers): Judged<'features' | 'setup'> {
  const { features } = answers;
  const judged = judgeFeature(answers, feature);
  if (features.buildNumber < windowsBuilds[2016] || featureState(features, name) !== 'unknown-name') return judged;
  const windows = windowsName(features.buildNumber);
  return {
    verdict: 'fail',
    because: {
      en: `${windows} has no feature named ${name}: this Setup is older than support for this Windows.`,
      fr: `${windows} n’a pas de fonctionnalité nommée ${name} : ce programme d’installation est antérieur à la prise en charge de cette version de Windows.`,
    },
    shows: judged.shows,
    captures: { windows },
  };
}

const newerSetup: Remedy<FeatureAsks> = {
  id: 'use-a-newer-setup',
  title: {
    en: 'Use an update of Exchange that supports this Windows',
    fr: 'Utiliser une mise à jour d’Exchange qui prend en charge cette version de Windows',
  },
  when: { en: 'On Windows Server 2016 or later', fr: 'Sur Windows Server 2016 ou ultérieur' },
  steps: {
    en: [
      'Do not look for the feature: Windows Server 2016 and later do not have it.',
      'On Windows Server 2016 start Setup from Exchange 2016 CU3 or later; take the latest, CU23. Exchange 2013 does not run there.',
      'On Windows Server 2019 install Exchange 2019 or SE; on 2022, Exchange 2019 CU12 or later or SE; on 2025, Exchange 2019 CU15 or SE.',
      'Run that Setup; nothing of the older one needs to be removed when it stopped at the readiness checks.',
    ],
    fr: [
      'Ne pas chercher la fonctionnalité : Windows Server 2016 et ultérieurs n’en disposent pas.',
      'Sur Windows Server 2016, lancer le programme d’installation d’Exchange 2016 CU3 ou ultérieur ; prendre la dernière, CU23. Exchange 2013 n’y fonctionne pas.',
      'Sur Windows Server 2019, installer Exchange 2019 ou SE ; sur 2022, Exchange 2019 CU12 ou ultérieur ou SE ; sur 2025, Exchange 2019 CU15 ou SE.',
      'Lancer ce programme d’installation ; rien de l’ancien n’est à retirer s’il s’est arrêté aux tests de préparation.',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: {
    en: 'Nothing is changed before that Setup runs.',
    fr: 'Rien n’est modifié avant l’exécution de ce programme.',
  },
  minutes: 60,
};

const backToGui: Remedy<FeatureAsks> = {
  id: 'add-graphical-management',
  title: {
    en: 'Add the graphical management tools to Windows Server 2012',
    fr: 'Ajouter les outils de gestion graphique à Windows Server 2012',
  },
  when: { en: 'On Windows Server 2012 or 2012 R2', fr: 'Sur Windows Server 2012 ou 2012 R2' },
  appliesTo: (about) => about.captures['windows'] === undefined,
  steps: {
    en: [
      `In an elevated Windows PowerShell: \`${installLine([name, 'Server-Gui-Shell'])} -Restart\`. The server restarts: do it when nobody works on it.`,
      'If the files are missing (0x800f081f), add `-Source wim:D:\\sources\\install.wim:<index>` with an edition that has a desktop: `Get-WindowsImage -ImagePath D:\\sources\\install.wim` lists them.',
      ...retryAfterInstall.en,
    ],
    fr: [
      `Dans Windows PowerShell avec élévation de privilèges : \`${installLine([name, 'Server-Gui-Shell'])} -Restart\`. Le serveur redémarre : le faire lorsque personne ne l’utilise.`,
      'Si les fichiers manquent (0x800f081f), ajouter `-Source wim:D:\\sources\\install.wim:<index>` avec une édition qui comporte un bureau : `Get-WindowsImage -ImagePath D:\\sources\\install.wim` les énumère.',
      ...retryAfterInstall.fr,
    ],
  },
  rights: {
    en: 'Local Administrators on the server, elevated',
    fr: 'Administrateurs locaux sur le serveur, avec élévation',
  },
  risk: 'high',
  reversal: {
    en: `\`Uninstall-WindowsFeature ${name} -Restart\` goes back to Server Core.`,
    fr: `\`Uninstall-WindowsFeature ${name} -Restart\` revient à Server Core.`,
  },
  minutes: 30,
};

function windowsWith(buildNumber: number, features: WindowsFeatures['features']): FeatureAnswers {
  return {
    features: { buildNumber, installationType: 'Server', features, restartPending: false, setupsRunning: [] },
    setup: exampleWithoutExchange,
  };
}

export const ServerGuiMgmtInfraNotInstalled = defineRule({
  id: 'ServerGuiMgmtInfraNotInstalled',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: ['install', 'upgrade', 'recoverserver'],
  words: {
    en: {
      title: 'The Windows feature Server-Gui-Mgmt-Infra is not installed',
      checks: 'Setup looks for the graphical management tools that Windows Server 2012 and 2012 R2 have as a feature.',
      why: 'Exchange 2013 and 2016 do not run on Server Core of 2012. On Windows Server 2016 the message means that Setup is older than CU3 of Exchange 2016.',
    },
    fr: {
      title: 'La fonctionnalité Windows Server-Gui-Mgmt-Infra n’est pas installée',
      checks:
        'Le programme d’installation cherche les outils de gestion graphique, qui sont une fonctionnalité de Windows Server 2012 et 2012 R2.',
      why: 'Exchange 2013 et 2016 ne fonctionnent pas sur Server Core 2012. Sur Windows Server 2016, le message signifie que le programme d’installation est antérieur à Exchange 2016 CU3.',
    },
  },
  messages: [
    "The Windows component Server-Gui-Mgmt isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: { en: "Windows component Server-Gui-Mgmt-Infra isn't installed on this computer" },
  phrases: {
    en: [
      'server-gui-mgmt-infra is missing',
      'server-gui-mgmt-infra windows server 2016 does not exist',
      'windows component server-gui-mgmt isn’t installed',
      'graphical management tools and infrastructure exchange setup',
      'exchange 2016 on server 2016 wants server gui',
      'server-gui-mgmt-infra feature name is not valid',
    ],
    fr: [
      'server-gui-mgmt-infra manquante',
      'server-gui-mgmt-infra n’existe pas windows server 2016',
      'composant windows server-gui-mgmt non installé',
      'outils et infrastructure de gestion graphique exchange',
      'exchange 2016 sur server 2016 demande server gui',
    ],
    de: ['server-gui-mgmt-infra fehlt exchange 2016'],
    es: ['falta server-gui-mgmt-infra exchange 2016'],
  },
  family: { name: featureFamily, rank: 100 },
  asks: featureAsks,
  judge: judgeGui,
  causedBy: [],
  remedies: [newerSetup, backToGui],
  sources: [
    {
      title: 'Exchange readiness check ServerGuiMgmtInfraNotInstalled',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-serverguimgmtinfranotinstalled',
    },
    {
      title: 'Exchange 2016 RTM on Windows Server 2016 (AutomatedLab issue 88)',
      url: 'https://github.com/AutomatedLab/AutomatedLab/issues/88',
    },
    ...prerequisiteSources,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'Quoted in a public issue, without "-Infra".' },
    { claim: 'judge', basis: 'microsoft', note: 'The page of the rule names the feature.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'That a later Windows with the complaint means a Setup that is too old: from reports, and from CU3 as the first that supports Windows Server 2016.',
    },
    { claim: 'remedy', basis: 'microsoft', note: 'Windows Server 2016 needs Exchange 2016 CU3 or later.' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  disputes: [
    {
      en: 'The page of the rule says to install Server-Gui-Mgmt-Infra. Windows Server 2016 and later have no such feature; there only a newer Setup helps.',
      fr: 'La page de la règle indique d’installer Server-Gui-Mgmt-Infra. Windows Server 2016 et ultérieurs n’ont pas cette fonctionnalité ; seul un programme d’installation plus récent y remédie.',
    },
  ],
  examples: {
    judged: [
      { name: '2012 R2 with it', answers: windowsWith(9600, { [name]: 'installed' }), verdict: 'pass' },
      { name: '2012 R2 without it', answers: windowsWith(9600, { [name]: 'removed' }), verdict: 'fail' },
      { name: '2008 R2, which has none', answers: windowsWith(7601, {}), verdict: 'pass' },
      { name: 'Windows Server 2016, which has none', answers: windowsWith(14393, {}), verdict: 'fail' },
    ],
    pasted: [
      "The Windows component Server-Gui-Mgmt-Infra isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
      'exchange 2016 setup on windows server 2016 asks for server-gui-mgmt-infra, that feature name is not valid',
      'exchange 2016 demande server-gui-mgmt-infra, qui n’existe pas sur windows server 2016',
    ],
  },
});
