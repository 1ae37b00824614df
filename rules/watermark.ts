/**
 * What the two watermark rules have in common: which roles Setup left half done, and what must never be done about it.
 *
 * Setup writes a watermark before each step and removes it at the end. One that is left means that a run stopped midway.
 */
import {
  exchangeSetupState,
  type ExchangeSetupState,
  type SetupRoleState,
} from '../probes/questions/exchange-setup-state';
import type { Said } from '../probes/said';
import type { About } from './finding';
import type { Judged, SourceLink } from './rule';
import { hasOldSetup } from './setup-roles';

export const setupStateAsks = { setup: exchangeSetupState({}) };

/** What Setup was doing with a role when it stopped. */
type Interrupted = 'install' | 'uninstall' | 'other';

/** The roles that carry a watermark and whose action is of the given kind. */
export function interruptedRoles(state: ExchangeSetupState, kind: Interrupted): SetupRoleState[] {
  return state.roles.filter((role) => role.watermark !== null && kindOf(role.action) === kind);
}

function kindOf(action: string | null): Interrupted {
  const known = action?.toLowerCase();
  return known === 'install' || known === 'uninstall' ? known : 'other';
}

/** "HubTransportRole (Install)", several separated by commas. */
export function nameRoles(roles: readonly SetupRoleState[]): string {
  return roles.map((role) => (role.action === null ? role.name : `${role.name} (${role.action})`)).join(', ');
}

/** Subkeys that the reading, the trace or Setup's message named; undefined when none did. */
export function subkeysOf(about: About): string | undefined {
  return about.captures['subkeys'] ?? about.captures['parents'] ?? about.captures['role'];
}

export const usesOldSetup = (about: About): boolean => hasOldSetup(about.product);
export const usesNewSetup = (about: About): boolean => !hasOldSetup(about.product);

export const neverDeleteWatermark: Said = {
  en: 'Do not delete the Watermark or Action value from the registry: Setup would then take a half-installed role for a finished or an absent one.',
  fr: 'Ne pas supprimer la valeur Watermark ou Action du Registre : le programme d’installation prendrait alors un rôle à moitié installé pour un rôle complet ou absent.',
};

export const neverRecover: Said = {
  en: 'Do not use /Mode:RecoverServer to get past it: that rebuilds a lost server from its Active Directory object.',
  fr: 'Ne pas utiliser /Mode:RecoverServer pour contourner l’obstacle : ce mode reconstruit un serveur perdu à partir de son objet Active Directory.',
};

export const watermarkDispute: Said = {
  en: 'Public sources disagree. Several blogs delete Watermark and Action from the registry; the support engineers’ page for this check says to resume in the Setup wizard. Preflight takes the side that loses nothing: resume, never delete.',
  fr: 'Les sources publiques se contredisent. Plusieurs blogs suppriment Watermark et Action du Registre ; la page des ingénieurs du support sur cette vérification demande de reprendre dans l’Assistant. Preflight retient la voie qui ne perd rien : reprendre, ne jamais supprimer.',
};

export const commandLineDispute: Said = {
  en: 'Setup’s message and the 2007 help page say that Setup may be run again for just this role, also from the command line. In practice unattended Setup of 2013 and later checks for the watermark first and stops again; the wizard skips that check.',
  fr: 'Le message et la page d’aide de 2007 disent que l’installation peut être relancée pour ce seul rôle, y compris en ligne de commande. En pratique, depuis la version 2013, l’installation sans assistance vérifie d’abord le filigrane et s’arrête de nouveau ; l’Assistant n’effectue pas cette vérification.',
};

export const watermarkSources: readonly SourceLink[] = [
  {
    title: 'Readiness check InstallWatermark (text of 2007, carried over by later versions)',
    url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-installwatermark',
  },
  {
    title: 'Exchange team blog: how Setup knows where to resume',
    url: 'https://techcommunity.microsoft.com/t5/exchange-team-blog/how-does-exchange-2007-setup-know-to-resume-a-failed-setup/ba-p/593389',
  },
  {
    title: 'Exchange support engineers: install watermark',
    url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupAssist/InstallWatermark/',
  },
  {
    title: 'Use unattended mode in Exchange Setup',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/unattended-installs',
  },
  {
    title: 'Exchange 2007: custom installation in the wizard',
    url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-2007/bb125143(v=exchg.80)',
  },
  {
    title: 'Exchange 2007: unattended installation',
    url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-2007/aa997281(v=exchg.80)',
  },
  {
    title: 'Exchange 2007: removing server roles',
    url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-2007/bb124115(v=exchg.80)',
  },
];

const noWatermark: Said = { en: 'no role with a watermark', fr: 'aucun rôle avec un filigrane' };

/** Whether an installation was left unfinished. Another unfinished operation is a warning: nobody has published what Setup makes of it. */
export function judgeWatermark(setup: ExchangeSetupState): Judged<'setup'> {
  const installing = interruptedRoles(setup, 'install');
  const others = interruptedRoles(setup, 'other');
  const left = installing.length > 0 ? installing : others;
  if (left.length === 0) {
    const where = setup.key ?? undefined;
    return {
      verdict: 'pass',
      because:
        where === undefined
          ? {
              en: 'Setup has left no trace on this server.',
              fr: 'Le programme d’installation n’a laissé aucune trace sur ce serveur.',
            }
          : { en: 'No installation was left unfinished.', fr: 'Aucune installation n’est restée inachevée.' },
      shows: [
        {
          question: 'setup',
          found: { en: 'no watermark of an installation', fr: 'aucun filigrane d’installation' },
          wanted: noWatermark,
        },
      ],
    };
  }
  const names = nameRoles(left);
  const unpacked = left.find((role) => role.unpackedVersion !== null)?.unpackedVersion ?? undefined;
  return {
    verdict: installing.length > 0 ? 'fail' : 'warn',
    because:
      installing.length > 0
        ? {
            en: `An installation was left unfinished: ${names}.`,
            fr: `Une installation est restée inachevée : ${names}.`,
          }
        : {
            en: `The watermark of another operation stands: ${names}. Whether this check stops for it is not documented; that operation must be finished first.`,
            fr: `Le filigrane d’une autre opération subsiste : ${names}. Rien n’indique si cette vérification s’y arrête ; cette opération doit d’abord être terminée.`,
          },
    shows: [
      {
        question: 'setup',
        found: { en: `watermark in ${names}`, fr: `filigrane (watermark) dans ${names}` },
        wanted: noWatermark,
      },
    ],
    captures: {
      subkeys: left.map((role) => role.name).join(', '),
      ...(unpacked === undefined ? {} : { unpackedBuild: unpacked }),
    },
  };
}
