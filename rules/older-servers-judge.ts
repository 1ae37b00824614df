/**
 * Judges whether servers of an older Exchange stand in the way, from their objects in Active Directory.
 *
 * Which Exchange is to be installed is not read. A server that runs an older Exchange than the rule belongs to will not
 * be upgraded to it, so the rule does not concern it.
 */
import { describeServers, type ExchangeServers } from '../probes/questions/exchange-servers';
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { Said } from '../probes/said';
import type { OlderServers } from './older-exchange';
import type { Judged } from './rule';
import { compareVersions } from './software-remedies';

type Server = ExchangeServers['servers'][number];

export function judgeOlderServers(
  servers: ExchangeServers,
  setup: ExchangeSetupState,
  given: OlderServers,
): Judged<'servers' | 'setup'> {
  const { older, minimum, target, targetFrom, severity } = given;
  const wanted: Said = minimum
    ? {
        en: `Exchange ${older.year.en} from ${minimum.build} on`,
        fr: `Exchange ${older.year.fr} à partir de ${minimum.build}`,
      }
    : { en: `no Exchange ${older.year.en} server`, fr: `aucun serveur Exchange ${older.year.fr}` };
  const shows: Judged<'servers' | 'setup'>['shows'][number][] = [
    { question: 'servers', found: describeServers(servers), wanted },
  ];
  const here = setup.installedBuild;
  if (here !== null) shows.push({ question: 'setup', found: { en: here, fr: here } });
  if (here !== null && compareVersions(here, targetFrom.join('.')) < 0) {
    const because = {
      en: `This server runs ${here}. It will not be upgraded to ${target.en}, so this does not apply here.`,
      fr: `Ce serveur est en ${here}. Il ne sera pas mis à niveau vers ${target.fr} ; la règle ne s’applique pas ici.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const ofIt = servers.servers.filter((one) => isOfGeneration(one.version, older.generation));
  const offending = minimum ? ofIt.filter((one) => compareVersions(one.version, minimum.build) < 0) : ofIt;
  if (offending.length === 0) return { verdict: 'pass', because: nothingInTheWay(given, ofIt), shows };
  const found = { ...shows[0], question: 'servers' as const, found: describeServers({ servers: offending }), wanted };
  return {
    verdict: severity === 'warning' ? 'warn' : 'fail',
    because: inTheWay(given, offending),
    shows: [found, ...shows.slice(1)],
    captures: capturesOf(offending),
  };
}

function isOfGeneration(version: string, generation: readonly number[]): boolean {
  const numbers = version.split('.').map(Number);
  return generation.every((number, i) => numbers[i] === number);
}

function capturesOf(offending: readonly Server[]): Record<string, string> {
  const edges = offending.filter((one) => one.edge);
  return {
    servers: listed(offending),
    edge: edges.length === 0 ? 'none' : listed(edges),
  };
}

/** At most ten names; the evidence has the versions. */
function listed(servers: readonly Server[]): string {
  return servers
    .slice(0, 10)
    .map((one) => one.name)
    .join(', ');
}

function nothingInTheWay({ older, minimum }: OlderServers, ofIt: readonly Server[]): Said {
  if (minimum && ofIt.length > 0) {
    return {
      en: `All Exchange ${older.year.en} servers in Active Directory have at least build ${minimum.build}.`,
      fr: `Tous les serveurs Exchange ${older.year.fr} d’Active Directory ont au moins la version ${minimum.build}.`,
    };
  }
  return {
    en: `Active Directory has no Exchange ${older.year.en} server.`,
    fr: `Active Directory ne contient aucun serveur Exchange ${older.year.fr}.`,
  };
}

function inTheWay({ older, minimum, target }: OlderServers, offending: readonly Server[]): Said {
  const names = listed(offending);
  const edge = offending.some((one) => one.edge)
    ? {
        en: ' The version of an Edge server is that of its last subscription, which an update does not change.',
        fr: ' La version d’un serveur Edge est celle de son dernier abonnement, qu’une mise à jour ne change pas.',
      }
    : { en: '', fr: '' };
  if (!minimum) {
    return {
      en: `Active Directory has servers of Exchange ${older.year.en} (${names}); ${target.en} is not installed beside them.${edge.en}`,
      fr: `Active Directory contient des serveurs Exchange ${older.year.fr} (${names}) ; ${target.fr} ne s’installe pas à leurs côtés.${edge.fr}`,
    };
  }
  return {
    en: `By Active Directory, servers of Exchange ${older.year.en} are below ${minimum.name.en}: ${names}.${edge.en}`,
    fr: `D’après Active Directory, des serveurs Exchange ${older.year.fr} sont en dessous de ${minimum.name.fr} : ${names}.${edge.fr}`,
  };
}
