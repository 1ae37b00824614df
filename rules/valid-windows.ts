/**
 * Judges whether a Windows carries Exchange, for the two rules that ask it: for a server, and for the management tools.
 *
 * Setup compares with one Exchange version. Which one is to be installed is not known where the server is asked, so a
 * Windows that carries only some versions gives a warning that names them, and only one that carries none fails.
 */
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { OsState } from '../probes/questions/os';
import type { Said } from '../probes/said';
import type { Judged } from './rule';
import { describeWindows } from './server-core';
import { carriedBy, nameCarried, newestKnownBuild, toolsCarriedBy } from './windows-support';

type Verdict = Pick<Judged, 'verdict' | 'because'>;

/** The first three numbers of the builds of each product. Subscription Edition goes on from 2019 under 15.2. */
function isBuildOf(product: string, build: string): boolean {
  const minor = { '2013': '15.0.', '2016': '15.1.', '2019': '15.2.', SE: '15.2.' }[product];
  return minor !== undefined && build.startsWith(minor);
}

export function judgeValidWindows(windows: OsState, setup: ExchangeSetupState): Judged<'os' | 'setup'> {
  const build = setup.installedBuild;
  const wanted = { en: 'a Windows that this Exchange accepts', fr: 'une version de Windows que cet Exchange accepte' };
  return {
    ...onServer(windows, build),
    shows: [
      { question: 'os', found: describeWindows(windows), wanted },
      {
        question: 'setup',
        found:
          build === null
            ? { en: 'no Exchange installed', fr: 'Exchange n’est pas installé' }
            : { en: `Exchange ${build}`, fr: `Exchange ${build}` },
      },
    ],
  };
}

function onServer(windows: OsState, build: string | null): Verdict {
  const carried = carriedBy(windows);
  if (windows.productType === 'workstation') {
    return warn(
      'This is a client version of Windows: it can carry the management tools and no server role.',
      'C’est une version cliente de Windows : elle peut porter les outils de gestion, mais aucun rôle serveur.',
    );
  }
  if (carried === undefined || carried.length === 0) return notCarried(windows, carried !== undefined);
  const names = nameCarried(carried);
  if (build !== null && carried.some(({ product }) => isBuildOf(product, build))) {
    return {
      verdict: 'pass',
      because: {
        en: `The installed Exchange ${build} is of a version that this Windows carries: ${names.en}.`,
        fr: `La version installée d’Exchange, ${build}, est acceptée par cette version de Windows : ${names.fr}.`,
      },
    };
  }
  return warn(
    `This Windows carries Exchange ${names.en}, and no other version.`,
    `Cette version de Windows accepte Exchange ${names.fr}, et aucune autre version.`,
  );
}

/** The same for the management tools alone, which client versions of Windows carry as well. */
export function judgeWindowsForTools(windows: OsState): Judged<'os'> {
  const tools = toolsCarriedBy(windows);
  const wanted = { en: 'a Windows that carries these tools', fr: 'une version de Windows qui accepte ces outils' };
  const shows = [{ question: 'os' as const, found: describeWindows(windows), wanted }];
  if (tools === undefined || tools.length === 0) return { ...notCarried(windows, tools !== undefined), shows };
  const names = nameCarried(tools);
  const current = tools.some(({ product }) => product === 'SE');
  const because: Said = {
    en: `This Windows carries the management tools of Exchange ${names.en}.`,
    fr: `Cette version de Windows accepte les outils de gestion d’Exchange ${names.fr}.`,
  };
  return { verdict: current ? 'pass' : 'warn', because, shows };
}

function notCarried(windows: OsState, core: boolean): Verdict {
  if (windows.buildNumber > newestKnownBuild) {
    return warn(
      'This Windows is newer than the list of supported versions that Preflight knows (November 2025).',
      'Cette version de Windows est plus récente que la liste des versions prises en charge que connaît Preflight (novembre 2025).',
    );
  }
  return {
    verdict: 'fail',
    because: core
      ? {
          en: 'No Exchange from 2013 on accepts this Windows as Server Core.',
          fr: 'Aucun Exchange depuis 2013 n’accepte cette version de Windows en Server Core.',
        }
      : {
          en: 'No Exchange from 2013 on accepts this version of Windows.',
          fr: 'Aucun Exchange depuis 2013 n’accepte cette version de Windows.',
        },
  };
}

function warn(en: string, fr: string): Verdict {
  return { verdict: 'warn', because: { en, fr } };
}
