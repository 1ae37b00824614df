/**
 * Puts causes first and folds consequences under them.
 *
 * A consequence is folded only under a cause that is itself failing with evidence; rules that the same action clears
 * (a family) become one entry. Nothing disappears: what was folded stays inside the finding that it was folded under.
 */
import type { Catalogue } from './catalogue';
import type { Finding } from './finding';

/**
 * Families whose action belongs last, in this order: a restart, because the actions before it may make it necessary
 * again; then going on with what an earlier run left behind, which needs everything else to be in order.
 */
const lastFamilies = ['restart', 'resume-installation', 'resume-removal'];

/** Families of which the first is cleared before the second, whatever each explains: the directory, then the account. */
const before: readonly (readonly [earlier: string, later: string])[] = [
  ['preparation-rights', 'organization-management'],
];

/**
 * Orders findings: roots that explain most come first, then in the order in which Setup met them; families such as
 * `restart` come last. Warnings must be ordered apart: they never explain a failure.
 *
 * `echoes` are complaints of Setup that the server itself shows in order. While a cause of theirs still fails, Setup
 * would complain again, so they are folded under it; without such a cause they are left out here.
 */
export function order(findings: readonly Finding[], catalogue: Catalogue, echoes: readonly Finding[] = []): Finding[] {
  const present = new Map(findings.map((finding) => [finding.id.toLowerCase(), finding]));
  const parents = new Map<Finding, Finding>();
  for (const finding of findings) {
    const parent = causeOf(finding, present, catalogue) ?? leaderOf(finding, findings, catalogue);
    // Two that explain each other, through a cause or a family, must not both be folded away.
    if (parent && rootOf(parent, parents) !== finding) parents.set(finding, parent);
  }
  for (const echo of echoes) {
    const cause = causeOf(echo, present, catalogue);
    if (cause) parents.set(echo, cause);
  }

  const folded = new Map<Finding, Finding[]>();
  const roots: Finding[] = [];
  for (const finding of [...findings, ...echoes]) {
    const root = rootOf(finding, parents);
    if (root === finding) {
      if (!echoes.includes(finding)) roots.push(finding);
    } else folded.set(root, [...(folded.get(root) ?? []), finding]);
  }

  const position = new Map(findings.map((finding, index) => [finding, index]));
  roots.sort((a, b) => {
    const last = placeAtEnd(a, catalogue) - placeAtEnd(b, catalogue);
    if (last !== 0) return last;
    const explains = (folded.get(b)?.length ?? 0) - (folded.get(a)?.length ?? 0);
    if (explains !== 0) return explains;
    const lines = firstLine(a) - firstLine(b);
    return lines !== 0 ? lines : (position.get(a) ?? 0) - (position.get(b) ?? 0);
  });
  return inTurn(roots, catalogue).map((root) => ({ ...root, folded: [...root.folded, ...(folded.get(root) ?? [])] }));
}

function causeOf(finding: Finding, present: ReadonlyMap<string, Finding>, catalogue: Catalogue): Finding | undefined {
  for (const named of catalogue.find(finding.id)?.causedBy ?? []) {
    const cause = typeof named === 'string' ? { id: named } : named;
    const candidate = present.get(cause.id.toLowerCase());
    if (!candidate || candidate === finding) continue;
    if (candidate.verdict !== 'fail' || candidate.evidence.length === 0) continue;
    if (cause.provided && !cause.provided(candidate.captures)) continue;
    return candidate;
  }
  return undefined;
}

function leaderOf(finding: Finding, findings: readonly Finding[], catalogue: Catalogue): Finding | undefined {
  const family = familyOf(finding, catalogue);
  if (!family) return undefined;
  let leader: Finding | undefined;
  let best = family.rank;
  for (const other of findings) {
    const theirs = familyOf(other, catalogue);
    if (other.verdict !== finding.verdict || theirs?.name !== family.name || theirs.rank >= best) continue;
    leader = other;
    best = theirs.rank;
  }
  return leader;
}

function familyOf(
  finding: Finding,
  catalogue: Catalogue,
): { readonly name: string; readonly rank: number } | undefined {
  const entry = catalogue.find(finding.id);
  return entry?.kind === 'rule' ? entry.family : undefined;
}

/** Follows causes upwards. `parents` never holds a circle. */
function rootOf(finding: Finding, parents: ReadonlyMap<Finding, Finding>): Finding {
  let at = finding;
  for (let up = parents.get(at); up; up = parents.get(at)) at = up;
  return at;
}

/** 0 for most; higher the later the family belongs. */
function placeAtEnd(finding: Finding, catalogue: Catalogue): number {
  const family = familyOf(finding, catalogue);
  return family === undefined ? 0 : lastFamilies.indexOf(family.name) + 1;
}

/** Moves a root of an earlier family before the first one of the later family, and leaves the others as they stand. */
function inTurn(roots: readonly Finding[], catalogue: Catalogue): Finding[] {
  const sorted = [...roots];
  const at = (name: string): number => sorted.findIndex((root) => familyOf(root, catalogue)?.name === name);
  for (const [earlier, later] of before) {
    const from = at(earlier);
    const to = at(later);
    if (to >= 0 && from > to) sorted.splice(to, 0, ...sorted.splice(from, 1));
  }
  return sorted;
}

function firstLine(finding: Finding): number {
  let first = Number.POSITIVE_INFINITY;
  for (const evidence of finding.evidence) {
    if (evidence.line !== undefined && evidence.line < first) first = evidence.line;
  }
  return first;
}
