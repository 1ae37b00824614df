/**
 * How far Active Directory must be prepared for a build of Exchange, and how far it is.
 *
 * Exchange writes three numbers: rangeUpper in the schema, objectVersion of the organization, objectVersion of the
 * container Microsoft Exchange System Objects in each domain. They only grow from one release to the next.
 * Figures: learn.microsoft.com/exchange/plan-and-deploy/prepare-ad-and-domains and its Exchange 2013 counterpart.
 */
import type { AdLevel } from '../probes/questions/ad-level';

interface Levels {
  readonly schema: number;
  readonly organization: number;
  readonly domain: number;
}

/** Minor version of 15, first build, schema, organization, domain; oldest first within a minor version. */
const table: readonly (readonly [
  minor: number,
  build: number,
  schema: number,
  organization: number,
  domain: number,
])[] = [
  [0, 620, 15254, 15614, 13236],
  [0, 712, 15281, 15688, 13236],
  [0, 775, 15283, 15763, 13236],
  [0, 847, 15292, 15844, 13236],
  [0, 913, 15300, 15870, 13236],
  [0, 995, 15303, 15965, 13236],
  [0, 1044, 15312, 15965, 13236],
  [0, 1130, 15312, 16130, 13236],
  [0, 1473, 15312, 16131, 13236],
  [0, 1497, 15312, 16133, 13237],
  [1, 225, 15317, 16210, 13236],
  [1, 396, 15323, 16211, 13236],
  [1, 466, 15325, 16212, 13236],
  [1, 544, 15326, 16212, 13236],
  [1, 669, 15326, 16213, 13236],
  [1, 1034, 15330, 16213, 13236],
  [1, 1261, 15332, 16213, 13236],
  [1, 1591, 15332, 16214, 13236],
  [1, 1713, 15332, 16215, 13236],
  [1, 1779, 15332, 16217, 13237],
  [1, 2106, 15332, 16218, 13238],
  [1, 2176, 15333, 16219, 13239],
  [1, 2242, 15333, 16220, 13240],
  [1, 2308, 15334, 16221, 13241],
  [1, 2375, 15334, 16222, 13242],
  [1, 2507, 15334, 16223, 13243],
  [2, 221, 17000, 16751, 13236],
  [2, 330, 17000, 16752, 13236],
  [2, 397, 17001, 16754, 13237],
  [2, 721, 17001, 16755, 13238],
  [2, 792, 17002, 16756, 13239],
  [2, 858, 17002, 16757, 13240],
  [2, 922, 17003, 16758, 13241],
  [2, 986, 17003, 16759, 13242],
  [2, 1118, 17003, 16760, 13243],
  [2, 1258, 17003, 16761, 13243],
  [2, 1544, 17003, 16762, 13243],
  [2, 1748, 17003, 16763, 13243],
];

/** The highest published values (Exchange 2019 CU15 and Subscription Edition): enough for every build that we know. */
const highestLevels: Levels = { schema: 17003, organization: 16763, domain: 13243 };

/** What a build of Setup wants to find in Active Directory; undefined for builds that the table does not know. */
export function levelsFor(build: string): Levels | undefined {
  const [major, minor, number] = build.split('.').map(Number);
  if (major !== 15 || minor === undefined || number === undefined) return undefined;
  let found: Levels | undefined;
  for (const [line, from, schema, organization, domain] of table) {
    if (line === minor && number >= from) found = { schema, organization, domain };
  }
  return found;
}

/** Which preparations are still to be done for the Setup that ran last. */
export interface Preparation {
  readonly wanted: Levels;
  readonly schema: boolean;
  readonly organization: boolean;
  /** True also when the domain has no container or more than one. */
  readonly domain: boolean;
  /** False when no Setup ran on the server: `wanted` is then the highest level that we know. */
  readonly forKnownBuild: boolean;
}

export function preparationOf(level: AdLevel): Preparation {
  const known = level.setupBuild === null ? undefined : levelsFor(level.setupBuild);
  const wanted = known ?? highestLevels;
  const container = level.systemObjects[0];
  return {
    wanted,
    schema: (level.schemaRangeUpper ?? 0) < wanted.schema,
    organization: (level.organization?.objectVersion ?? 0) < wanted.organization,
    domain: level.systemObjects.length !== 1 || (container?.objectVersion ?? 0) < wanted.domain,
    forKnownBuild: known !== undefined,
  };
}
