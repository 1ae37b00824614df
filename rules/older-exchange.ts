/** The versions of Exchange that a newer one may meet in the organization, and what a rule about them has to say. */
import type { Said } from '../probes/said';
import type { Severity } from './finding';
import type { RuleDefinition, SetupMode, SourceLink } from './rule';
import type { Product } from './run';

/** An Exchange that is older than the one to be installed. */
export interface OlderExchange {
  /** As people say it: `2010`, `2000 or 2003`. */
  readonly year: Said;
  /** First numbers of its builds: [8], [15, 0]. */
  readonly generation: readonly number[];
  /** The last update that was published for it, which satisfies every minimum. */
  readonly lastUpdate: Said;
}

export interface OlderServers {
  readonly id: string;
  readonly severity: Severity;
  readonly versions: readonly Product[];
  /** Set for Setup of versions that nobody begins unawares: the server is then judged only after a complaint. */
  readonly modes?: readonly SetupMode[];
  readonly older: OlderExchange;
  /** The oldest build that is accepted; without it no server of that Exchange is. */
  readonly minimum?: { readonly build: string; readonly name: Said };
  /** The Exchange that is to be installed. */
  readonly target: Said;
  /** First numbers of the oldest build that has the rule: a server that runs something older is not concerned. */
  readonly targetFrom: readonly [major: number, minor: number];
  /** For rules that say the same as another one in another place, in brackets behind the title. */
  readonly variant?: Said;
  readonly messages?: readonly string[];
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
  readonly sources: readonly SourceLink[];
  readonly restsOn: RuleDefinition['restsOn'];
  readonly pasted: readonly string[];
}

export const exchange2003: OlderExchange = {
  year: { en: '2000 or 2003', fr: '2000 ou 2003' },
  generation: [6],
  lastUpdate: { en: 'Service Pack 2 for Exchange 2003', fr: 'Service Pack 2 d’Exchange 2003' },
};

export const exchange2007: OlderExchange = {
  year: { en: '2007', fr: '2007' },
  generation: [8],
  lastUpdate: { en: 'Service Pack 3 and its Update Rollup 23', fr: 'Service Pack 3 et son correctif cumulatif 23' },
};

export const exchange2010: OlderExchange = {
  year: { en: '2010', fr: '2010' },
  generation: [14],
  lastUpdate: {
    en: 'Service Pack 3 and its Update Rollup 32 (KB5000978)',
    fr: 'Service Pack 3 et son correctif cumulatif 32 (KB5000978)',
  },
};

export const exchange2013: OlderExchange = {
  year: { en: '2013', fr: '2013' },
  generation: [15, 0],
  lastUpdate: { en: 'Cumulative Update 23 (15.0.1497.2)', fr: 'mise à jour cumulative 23 (15.0.1497.2)' },
};
