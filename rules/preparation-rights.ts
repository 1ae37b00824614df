/**
 * Judges the rules that fire when Active Directory must still be prepared and the account may not do it.
 *
 * Such a rule is about two things at once: a level that is too low for the build of Setup, and an account without the
 * groups. Either one put right clears it.
 */
import { describeLevel, type AdLevel } from '../probes/questions/ad-level';
import { describeGroups, type GroupMembership, type SetupGroups } from '../probes/questions/group-membership';
import type { Said } from '../probes/said';
import { preparationOf, type Preparation } from './directory-levels';
import type { Judged, Shown } from './rule';

type RightsSheet = { readonly level: AdLevel; readonly groups: GroupMembership };

interface NeededRights {
  readonly part: 'schema' | 'organization' | 'domain';
  readonly enough: (held: SetupGroups) => boolean;
  /** The groups in words, for "wanted". */
  readonly groups: Said;
}

const parts: Readonly<Record<NeededRights['part'], Said>> = {
  schema: { en: 'The schema', fr: 'Le schéma' },
  organization: { en: 'The organization', fr: 'L’organisation' },
  domain: { en: 'The domain', fr: 'Le domaine' },
};

export function judgeRights({ level, groups }: RightsSheet, needed: NeededRights): Judged<keyof RightsSheet> {
  const preparation = preparationOf(level);
  const part = parts[needed.part];
  const shows: Shown<keyof RightsSheet>[] = [
    { question: 'level', found: describeLevel(level), wanted: wantedLevel(needed.part, preparation) },
    { question: 'groups', found: describeGroups(groups), wanted: needed.groups },
  ];
  if (!preparation[needed.part]) {
    const because = {
      en: `${part.en} is prepared far enough${forBuild(level).en}.`,
      fr: `${part.fr} est suffisamment préparé${needed.part === 'organization' ? 'e' : ''}${forBuild(level).fr}.`,
    };
    return { verdict: 'pass', because, shows };
  }
  if (needed.enough(groups.directory)) {
    const because = {
      en: `${part.en} must still be prepared, and ${groups.account} is in the groups for it. A session opened before the change must be closed and opened again.`,
      fr: `${part.fr} reste à préparer, et ${groups.account} est membre des groupes nécessaires. Une session ouverte avant le changement doit être fermée puis rouverte.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const because = {
    en: `${part.en} must still be prepared${forBuild(level).en}, and ${groups.account} is not in ${needed.groups.en}.`,
    fr: `${part.fr} reste à préparer${forBuild(level).fr}, et ${groups.account} n’est pas membre des groupes requis (${needed.groups.fr}).`,
  };
  return { verdict: 'fail', because, shows };
}

function forBuild(level: AdLevel): Said {
  if (level.setupBuild === null) return { en: '', fr: '' };
  return { en: ` for Setup ${level.setupBuild}`, fr: ` pour le programme d’installation ${level.setupBuild}` };
}

/** The number that a part must reach: "schema 17003". */
export function wantedLevel(part: NeededRights['part'], { wanted }: Preparation): Said {
  const words: Said = {
    schema: { en: 'schema', fr: 'schéma' },
    organization: { en: 'organization', fr: 'organisation' },
    domain: { en: 'domain', fr: 'domaine' },
  }[part];
  return { en: `${words.en} >= ${wanted[part]}`, fr: `${words.fr} >= ${wanted[part]}` };
}
