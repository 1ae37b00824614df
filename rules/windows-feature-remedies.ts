/**
 * Ways to add the Windows features that Exchange needs: one command for all of them, or Setup itself.
 *
 * Setup names each missing feature on its own, and people then add them one message at a time. Here every step gives the
 * whole line: what was read as missing, or else what Microsoft lists for that Windows.
 */
import type { Fix } from '../probes/fix';
import { installWindowsFeatures } from '../probes/fixes/install-windows-features';
import { featureState } from '../probes/questions/windows-features';
import type { Said, SaidList } from '../probes/said';
import type { About } from './finding';
import { licenseSwitch } from './license-switch';
import type { Remedy } from './rule';
import { hasOldSetup } from './setup-roles';
import { installRights, retryAfterInstall } from './software-remedies';
import {
  featureOn,
  judgeFeature,
  missingFeatures,
  type FeatureAnswers,
  type FeatureAsks,
  type WantedFeature,
} from './windows-feature-judge';
import { installLine, prerequisites, windowsBuilds, windowsName, type ServerKind } from './windows-prerequisites';

/** All ways out of one missing feature, the one command first. */
export function featureRemedies(wanted: WantedFeature): readonly Remedy<FeatureAsks>[] {
  const ways = [addMissing(wanted), letSetupAdd];
  return wanted.neededBy?.includes('tools') ? [...ways, onWindowsClient] : ways;
}

function addMissing(wanted: WantedFeature): Remedy<FeatureAsks> {
  return {
    id: 'add-missing-features',
    title: {
      en: 'Add everything that is missing with one command',
      fr: 'Ajouter tout ce qui manque en une seule commande',
    },
    steps: (about) => stepsFor(about, wanted),
    rights: { en: `${installRights.en}, elevated`, fr: `${installRights.fr}, avec élévation de privilèges` },
    risk: 'medium',
    reversal: {
      en: 'Remove what was added with `Uninstall-WindowsFeature`. It may ask for a restart.',
      fr: 'Retirer ce qui a été ajouté avec `Uninstall-WindowsFeature`. Un redémarrage peut être demandé.',
    },
    minutes: 15,
    fix: (answers) => addFix(answers, wanted),
  };
}

/** The automatic fix, for what can be added from the server's own files: with it this rule must pass. */
function addFix(answers: FeatureAnswers, wanted: WantedFeature): Fix | undefined {
  const { features } = answers;
  const name = featureOn(wanted, features);
  const isAvailable = (one: string) => featureState(features, one) === 'available';
  if (name === undefined || features.buildNumber < windowsBuilds[2012] || !isAvailable(name)) return undefined;
  if (judgeFeature(answers, wanted).verdict !== 'fail') return undefined;
  // In one order whichever rule asks, so that the rules of one server offer one and the same fix.
  const names = missingFeatures(answers, name).filter(isAvailable).sort();
  return installWindowsFeatures({ names });
}

function stepsFor(about: About, wanted: WantedFeature): SaidList {
  if (hasOldSetup(about.product)) return stepsOf2010(wanted);
  const read = about.captures['missing'];
  const lines = read === undefined ? listedLines(about, wanted) : readLines(about.captures, read);
  return {
    en: [...lines.map(({ en }) => en), ...lastSteps.en, ...retryAfterInstall.en],
    fr: [...lines.map(({ fr }) => fr), ...lastSteps.fr, ...retryAfterInstall.fr],
  };
}

/** What the server itself was read to miss. */
function readLines(captures: About['captures'], read: string): Said[] {
  const build = Number(captures['buildNumber']);
  const kind = captures['kind'] as ServerKind;
  if (read === '') {
    const name = captures['feature'] ?? '';
    return [
      {
        en: `${name} is added already and waits for a restart: restart the server.`,
        fr: `${name} est déjà ajoutée et attend un redémarrage : redémarrer le serveur.`,
      },
    ];
  }
  const line = installLine(read.split(', '), build);
  const whole = installLine(prerequisites(kind, build, captures['core'] === 'true'), build);
  const windows = windowsName(build);
  return [
    {
      en: `In an elevated Windows PowerShell on the server, add all that was found missing: \`${line}\``,
      fr: `Dans Windows PowerShell avec élévation de privilèges sur le serveur, ajouter tout ce qui manque d’après la lecture : \`${line}\``,
    },
    {
      en: `For comparison, all that Exchange needs on ${windows}, what is there included: \`${whole}\``,
      fr: `À titre de comparaison, tout ce dont Exchange a besoin sur ${windows}, y compris ce qui est présent : \`${whole}\``,
    },
  ];
}

const lists: Readonly<Record<'2013' | '2016' | 'later', readonly (readonly [string, string, number, boolean])[]>> = {
  '2013': [
    ['Windows Server 2012 or 2012 R2', 'Windows Server 2012 ou 2012 R2', windowsBuilds[2012], false],
    ['Windows Server 2008 R2', 'Windows Server 2008 R2', windowsBuilds[2008], false],
  ],
  '2016': [
    ['Windows Server 2016', 'Windows Server 2016', windowsBuilds[2016], false],
    ['Windows Server 2012 or 2012 R2', 'Windows Server 2012 ou 2012 R2', windowsBuilds[2012], false],
  ],
  later: [
    [
      'Windows Server 2019, 2022 or 2025 with Desktop Experience',
      'Windows Server 2019, 2022 ou 2025 avec Expérience utilisateur',
      windowsBuilds[2019],
      false,
    ],
    [
      'Windows Server 2019, 2022 or 2025 as Server Core',
      'Windows Server 2019, 2022 ou 2025 en mode Server Core',
      windowsBuilds[2019],
      true,
    ],
  ],
};

/** What Microsoft lists, where the server was not read. */
function listedLines(about: About, wanted: WantedFeature): Said[] {
  const kinds = wanted.neededBy ?? ['mailbox'];
  const kind: ServerKind = about.roles.includes('EdgeTransport') || !kinds.includes('mailbox') ? 'edge' : 'mailbox';
  const product = about.product === '2013' || about.product === '2016' ? about.product : 'later';
  const lines = lists[product].map(([en, fr, build, core]) => {
    const line = installLine(forProduct(prerequisites(kind, build, core), about), build);
    return { en: `${en}: \`${line}\``, fr: `${fr} : \`${line}\`` };
  });
  return [
    {
      en: 'In an elevated Windows PowerShell on the server, run the line for its Windows. What is there already stays as it is.',
      fr: 'Dans Windows PowerShell avec élévation de privilèges sur le serveur, exécuter la ligne qui correspond à sa version de Windows. Ce qui est déjà présent n’est pas modifié.',
    },
    ...lines,
    {
      en: `For this message alone: \`${installLine([wanted.name])}\``,
      fr: `Pour ce seul message : \`${installLine([wanted.name])}\``,
    },
  ];
}

/** Exchange 2013 is listed with the whole Desktop Experience, which brings Media Foundation. */
function forProduct(features: readonly string[], about: About): readonly string[] {
  if (about.product !== '2013') return features;
  return features.map((one) => (one === 'Server-Media-Foundation' ? 'Desktop-Experience' : one));
}

const lastSteps: SaidList = {
  en: [
    'If Windows reports 0x800f081f, the files of a feature were removed. Add `-Source wim:D:\\sources\\install.wim:<index>` with the media of the same Windows; `Get-WindowsImage -ImagePath D:\\sources\\install.wim` lists the indexes.',
  ],
  fr: [
    'Si Windows signale 0x800f081f, les fichiers d’une fonctionnalité ont été supprimés. Ajouter `-Source wim:D:\\sources\\install.wim:<index>` avec le support de la même version de Windows ; `Get-WindowsImage -ImagePath D:\\sources\\install.wim` énumère les index.',
  ],
};

/** Exchange 2010 on Windows Server 2008 R2, all roles but Edge; Exchange 2007 asked for a part of it. */
const listOf2010 = [
  'NET-Framework',
  'RSAT-ADDS',
  'Web-Server',
  'Web-Basic-Auth',
  'Web-Windows-Auth',
  'Web-Metabase',
  'Web-Net-Ext',
  'Web-Lgcy-Mgmt-Console',
  'WAS-Process-Model',
  'RSAT-Web-Server',
  'Web-ISAPI-Ext',
  'Web-Digest-Auth',
  'Web-Dyn-Compression',
  'NET-HTTP-Activation',
  'RPC-Over-HTTP-Proxy',
  'Web-WMI',
];

function stepsOf2010({ name }: WantedFeature): SaidList {
  const names = [...new Set([...listOf2010, name])];
  const line = installLine(names, windowsBuilds[2008]);
  return {
    en: [
      'Exchange 2007 and 2010 have been out of support for years: finish this installation only to move away from it.',
      `In an elevated Windows PowerShell on Windows Server 2008 R2: \`${line}\``,
      'Restart the server if Windows asks for it.',
      'Run Setup again.',
    ],
    fr: [
      'Exchange 2007 et 2010 ne sont plus pris en charge depuis des années : ne terminer cette installation que pour en sortir.',
      `Dans Windows PowerShell avec élévation de privilèges, sur Windows Server 2008 R2 : \`${line}\``,
      'Redémarrer le serveur si Windows le demande.',
      'Relancer le programme d’installation.',
    ],
  };
}

/** Setup adds the features itself when it is asked to; only its installing modes know the switch. */
const letSetupAdd: Remedy<FeatureAsks> = {
  id: 'let-setup-add-features',
  title: {
    en: 'Let Setup add the features itself',
    fr: 'Laisser le programme d’installation ajouter les fonctionnalités',
  },
  when: {
    en: 'If the server may change its features while Setup runs',
    fr: 'Si les fonctionnalités du serveur peuvent changer pendant l’installation',
  },
  appliesTo: (about) => !hasOldSetup(about.product) && ['install', 'recoverserver', undefined].includes(about.mode),
  steps: (about) => {
    const command =
      about.mode === 'recoverserver'
        ? `Setup.exe /Mode:RecoverServer /InstallWindowsComponents ${licenseSwitch(about)}`
        : `Setup.exe /Mode:Install /Roles:${rolesOf(about)} /InstallWindowsComponents ${licenseSwitch(about)}`;
    return {
      en: [
        `On the command line, from the folder of this Setup: \`${command}\``,
        'In the wizard: on the page where the roles are chosen, tick the box that lets Setup install the Windows roles and features that Exchange requires.',
        'If Setup then says that a restart is pending, restart the server and start Setup again.',
      ],
      fr: [
        `En ligne de commande, depuis le dossier de ce programme d’installation : \`${command}\``,
        'Dans l’Assistant : à la page de sélection des rôles, cocher la case qui installe les rôles et fonctionnalités Windows requis par Exchange.',
        'Si un redémarrage en attente est ensuite signalé, redémarrer le serveur et relancer le programme d’installation.',
      ],
    };
  },
  rights: { en: `${installRights.en}, elevated`, fr: `${installRights.fr}, avec élévation de privilèges` },
  risk: 'medium',
  reversal: {
    en: 'Remove what was added with `Uninstall-WindowsFeature`; Setup does not do it.',
    fr: 'Retirer ce qui a été ajouté avec `Uninstall-WindowsFeature` ; le programme d’installation ne le fait pas.',
  },
  minutes: 30,
};

function rolesOf({ roles, product }: About): string {
  if (roles.includes('EdgeTransport')) return 'EdgeTransport';
  return product === '2013' ? 'Mailbox,ClientAccess' : 'Mailbox';
}

/** The tools also go onto Windows 10 and 11, where features have other names. */
const onWindowsClient: Remedy<FeatureAsks> = {
  id: 'tools-on-windows-client',
  title: { en: 'For the management tools on Windows 10 or 11', fr: 'Pour les outils de gestion sur Windows 10 ou 11' },
  when: {
    en: 'If only the management tools are installed, on a client Windows',
    fr: 'Si seuls les outils de gestion sont installés, sur une version cliente de Windows',
  },
  appliesTo: (about) => !hasOldSetup(about.product) && about.captures['missing'] === undefined,
  steps: {
    en: [
      'In an elevated Windows PowerShell: `Enable-WindowsOptionalFeature -Online -FeatureName IIS-ManagementConsole, IIS-Metabase -All`',
      'Run Setup again.',
    ],
    fr: [
      'Dans Windows PowerShell avec élévation de privilèges : `Enable-WindowsOptionalFeature -Online -FeatureName IIS-ManagementConsole, IIS-Metabase -All`',
      'Relancer le programme d’installation.',
    ],
  },
  rights: installRights,
  risk: 'low',
  reversal: {
    en: '`Disable-WindowsOptionalFeature` with the same names.',
    fr: '`Disable-WindowsOptionalFeature` avec les mêmes noms.',
  },
  minutes: 5,
};
