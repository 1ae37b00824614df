/**
 * Rules by which Setup refuses to upgrade a role from a build that is too old to be upgraded from.
 *
 * They come from the days of betas and service packs and have never been described in public. What can be said rests on
 * their names: on a server of the same generation as the media they have no reason to fire.
 */
import {
  exchangeSetupState,
  type ExchangeSetupState,
  type SetupRoleState,
} from '../probes/questions/exchange-setup-state';
import type { Said } from '../probes/said';
import { directoryUnread } from './ad-init-error';
import { licenseSwitch } from './license-switch';
import { defineRule, type Judged, type Remedy, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';
import { neverDeleteWatermark } from './watermark';

interface UpgradeMinimum {
  readonly id: string;
  /** The role as Setup calls it inside. */
  readonly role: string;
  readonly subkey: string;
  readonly versions: readonly Product[];
  readonly phrases: RuleDefinition['phrases'];
  /** Set where the name of the rule speaks of one build: Exchange 2007 Edge, build 605. */
  readonly onlyBuild?: { readonly major: number; readonly build: number };
}

export function upgradeMinimum(given: UpgradeMinimum): Rule {
  const { id, role, subkey, versions, phrases, onlyBuild } = given;
  const beta = onlyBuild !== undefined;
  const check = id.endsWith('Check');
  return defineRule({
    id,
    severity: 'error',
    versions,
    modes: ['upgrade'],
    words: {
      en: {
        title: beta
          ? `${id}: an early build cannot be upgraded`
          : check
            ? `The role ${role} is below the minimum version`
            : `The role ${role} is too old to be upgraded`,
        checks: beta
          ? `By its name, the rule looks for build ${onlyBuild.build} of the role ${role}, a build before the release of Exchange 2007, which cannot be upgraded.`
          : `By its name, the rule compares the installed build of the role ${role} with the oldest build that these media can upgrade.`,
        why: 'An upgrade carries settings over that only certain builds have. Any released build of the same Exchange version can be upgraded to any later cumulative update of it.',
      },
      fr: {
        title: beta
          ? `${id} : version préliminaire impossible à mettre à niveau`
          : check
            ? `Le rôle ${role} est en dessous de la version minimale`
            : `Le rôle ${role} est trop ancien pour être mis à niveau`,
        checks: beta
          ? `D’après son nom, la règle cherche la version ${onlyBuild.build} du rôle ${role}, antérieure à la sortie d’Exchange 2007, qui ne peut pas être mise à niveau.`
          : `D’après son nom, la règle compare la version installée du rôle ${role} avec la plus ancienne que ce support peut mettre à niveau.`,
        why: 'Une mise à niveau reprend des paramètres que seules certaines versions possèdent. Toute version publiée d’une même génération d’Exchange se met à niveau vers toute mise à jour cumulative ultérieure de celle-ci.',
      },
    },
    messages: [],
    titles: {},
    phrases,
    asks: { setup: exchangeSetupState({}) },
    judge: ({ setup }) => judgeBuild(setup, given),
    causedBy: [directoryUnread, 'InstallWatermark'],
    remedies: [compareBuilds],
    sources: [
      { title: 'Setup’s own log, which names the rule; it has no public text' },
      {
        title: 'Upgrade Exchange to the latest Cumulative Update',
        url: 'https://learn.microsoft.com/exchange/plan-and-deploy/install-cumulative-updates',
      },
    ],
    restsOn: [
      { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
      {
        claim: 'judge',
        basis: 'inference',
        note: `From the name of the rule. Builds of another generation than v15 under ${subkey} count as too old; the exact limit is not published.`,
      },
      { claim: 'causes', basis: 'inference', note: 'A build that Setup could not read counts as none.' },
      { claim: 'remedy', basis: 'inference' },
    ],
    examples: {
      judged: [
        { name: 'the role is not there', answers: { setup: state([]) }, verdict: 'pass' },
        {
          name: 'a released build of this generation',
          answers: { setup: state([roleOf(subkey, '15.2.1258.12')]) },
          verdict: 'pass',
        },
        {
          name: beta ? 'the early build' : 'a build of another generation',
          answers: {
            setup: state([roleOf(subkey, beta ? `${onlyBuild.major}.0.${onlyBuild.build}.0` : '14.3.123.4')]),
          },
          verdict: 'fail',
        },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
        `exchange setup fails at ${id}, what is that`,
        `que veut dire la règle ${id}`,
      ],
    },
  });
}

function roleOf(name: string, version: string): SetupRoleState {
  return { name, configuredVersion: version, unpackedVersion: version, action: null, watermark: null };
}

function state(roles: readonly SetupRoleState[]): ExchangeSetupState {
  const key = roles.length === 0 ? null : 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15';
  return { key, installedBuild: null, installPath: null, roles: [...roles] };
}

function judgeBuild(setup: ExchangeSetupState, { subkey, role, onlyBuild }: UpgradeMinimum): Judged<'setup'> {
  const found = setup.roles.find((one) => one.name.toLowerCase() === subkey.toLowerCase());
  const version = found?.configuredVersion ?? found?.unpackedVersion ?? undefined;
  const wanted: Said = onlyBuild
    ? { en: `any build but ${onlyBuild.build}`, fr: `toute version sauf ${onlyBuild.build}` }
    : { en: 'a released build 15.x', fr: 'une version publiée 15.x' };
  if (version === undefined) {
    const found = { en: `no version of ${subkey}`, fr: `aucune version de ${subkey}` };
    return {
      verdict: 'pass',
      because: {
        en: `The server has no role ${role}, so there is nothing too old.`,
        fr: `Le serveur ne possède pas de rôle ${role} ; rien n’est donc trop ancien.`,
      },
      shows: [{ question: 'setup', found, wanted }],
    };
  }
  const [major, , build] = version.split('.').map(Number);
  const tooOld = onlyBuild ? major === onlyBuild.major && build === onlyBuild.build : major !== 15;
  const shows = [
    { question: 'setup' as const, found: { en: `${subkey} ${version}`, fr: `${subkey} ${version}` }, wanted },
  ];
  if (!tooOld) {
    return {
      verdict: 'pass',
      because: {
        en: `Build ${version} can be upgraded by later media of the same Exchange version.`,
        fr: `La version ${version} peut être mise à niveau par un support plus récent de la même version d’Exchange.`,
      },
      shows,
    };
  }
  return {
    verdict: 'fail',
    because: {
      en: `Build ${version} cannot be upgraded by these media.`,
      fr: `La version ${version} ne peut pas être mise à niveau par ce support.`,
    },
    shows,
  };
}

const compareBuilds: Remedy = {
  id: 'compare-builds',
  title: {
    en: 'Compare the installed build with that of the media',
    fr: 'Comparer la version installée avec celle du support',
  },
  steps: (about) => {
    const command = `.\\setup.exe /Mode:Upgrade ${licenseSwitch(about)}`.trim();
    return {
      en: [
        'If the same run also says that Active Directory cannot be read, clear that first: a build that could not be read counts as none.',
        'Read the installed build: `Get-ExchangeServer <server> | Format-List Name,AdminDisplayVersion`',
        'Take media of the same Exchange version (2013, 2016, 2019) with a higher build. From one version to the next there is no upgrade of a server: install the new version on another server and move the mailboxes. Only Exchange SE is installed over a server of Exchange 2019, from CU14 or CU15.',
        'A beta or preview build is not upgraded: remove it, then install the release.',
        `Run \`${command}\` in an elevated command prompt.`,
      ],
      fr: [
        'Si la même exécution signale aussi qu’Active Directory est illisible, corriger cela d’abord : une version qui n’a pas pu être lue compte comme absente.',
        'Lire la version installée : `Get-ExchangeServer <serveur> | Format-List Name,AdminDisplayVersion`',
        'Prendre un support de la même version d’Exchange (2013, 2016, 2019) d’un numéro supérieur. D’une version à la suivante, un serveur ne se met pas à niveau : installer la nouvelle version sur un autre serveur et déplacer les boîtes aux lettres. Seul Exchange SE s’installe par-dessus un serveur Exchange 2019, à partir de la CU14 ou de la CU15.',
        'Une version bêta ou préliminaire ne se met pas à niveau : la supprimer, puis installer la version publiée.',
        `Exécuter \`${command}\` dans une invite de commandes avec élévation de privilèges.`,
      ],
    };
  },
  rights: {
    en: 'Local Administrators on the server and Organization Management',
    fr: 'Administrateurs locaux sur le serveur et Organization Management',
  },
  risk: 'medium',
  reversal: {
    en: 'Reading changes nothing; an upgrade cannot be taken back, so back up the server first.',
    fr: 'La lecture ne modifie rien ; une mise à niveau ne peut pas être annulée : sauvegarder le serveur auparavant.',
  },
  minutes: 90,
  never: [neverDeleteWatermark],
};
