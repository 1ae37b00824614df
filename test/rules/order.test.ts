/** Causes first, consequences folded under them, restarts last, and nothing that disappears. */
import { loadCatalogue } from '../../rules/catalogue';
import { order } from '../../rules/order';
import { aCatalogue, aFinding, anEvidence, aRule, ids } from './small-world';

const catalogue = aCatalogue(
  aRule('Root'),
  aRule('Middle', { causedBy: ['Root'] }),
  aRule('Leaf', { causedBy: ['Middle'] }),
  aRule('Loner'),
  aRule('Narrow', { causedBy: [{ id: 'Root', provided: ({ site }) => site === 'Paris' }] }),
  aRule('GroupFirst', { family: { name: 'group', rank: 1 } }),
  aRule('GroupSecond', { family: { name: 'group', rank: 2 } }),
  aRule('GroupThird', { family: { name: 'group', rank: 3 } }),
  aRule('RestartA', { family: { name: 'restart', rank: 1 } }),
  aRule('RestartB', { family: { name: 'restart', rank: 2 } }),
);
const real = loadCatalogue();
const at = (id: string, line: number) => aFinding(id, { evidence: [anEvidence(line)] });

describe('A consequence', () => {
  it('is folded under its cause, whichever Setup met first', () => {
    const [root, ...others] = order([at('Middle', 10), at('Root', 20)], catalogue);
    expect(root?.id).toBe('Root');
    expect(ids(root?.folded ?? [])).toEqual(['Middle']);
    expect(others).toEqual([]);
  });

  it('of a consequence is folded under the root of both', () => {
    const [root] = order([at('Leaf', 1), at('Middle', 2), at('Root', 3)], catalogue);
    expect(ids(root?.folded ?? [])).toEqual(['Leaf', 'Middle']);
  });

  it('stands alone when its cause is not there', () => {
    expect(ids(order([at('Leaf', 1), at('Loner', 2)], catalogue))).toEqual(['Leaf', 'Loner']);
  });

  it('stands alone when nothing shows that its cause fails', () => {
    const unevidenced = aFinding('Root', { evidence: [] });
    expect(ids(order([at('Middle', 1), unevidenced], catalogue)).sort()).toEqual(['Middle', 'Root']);
  });

  it.each(['pass', 'warn', 'unknown'] as const)('stands alone when its cause is only %s', (verdict) => {
    const ordered = order([at('Middle', 1), aFinding('Root', { verdict })], catalogue);
    expect(ordered.find((one) => one.id === 'Middle')).toBeDefined();
  });

  it('of only some forms of a cause is folded under those forms alone', () => {
    const root = (site: string) => aFinding('Root', { captures: { site } });
    expect(ids(order([at('Narrow', 1), root('Paris')], catalogue))).toEqual(['Root']);
    expect(ids(order([at('Narrow', 1), root('Lyon')], catalogue)).sort()).toEqual(['Narrow', 'Root']);
  });

  it('finds its cause without regard to letter case', () => {
    expect(ids(order([at('Middle', 1), at('ROOT', 2)], catalogue))).toEqual(['ROOT']);
  });
});

describe('Complaints of Setup that the server shows in order now', () => {
  const echo = aFinding('Middle', { verdict: 'pass' });

  it('are folded while their cause still fails, because Setup would complain again', () => {
    const [root] = order([at('Root', 1)], catalogue, [echo]);
    expect(ids(root?.folded ?? [])).toEqual(['Middle']);
  });

  it('are left out when their cause is gone', () => {
    const [loner, ...others] = order([at('Loner', 1)], catalogue, [echo]);
    expect(loner?.id).toBe('Loner');
    expect(others).toEqual([]);
    // An action that does not explain the complaint must not swallow it either.
    expect(loner?.folded).toEqual([]);
  });
});

describe('A family', () => {
  it('becomes one action under the member with the lowest rank', () => {
    const [leader, ...others] = order([at('GroupThird', 1), at('GroupSecond', 2), at('GroupFirst', 3)], catalogue);
    expect(leader?.id).toBe('GroupFirst');
    expect(ids(leader?.folded ?? []).sort()).toEqual(['GroupSecond', 'GroupThird']);
    expect(others).toEqual([]);
  });

  it('is led by the lowest rank that is there', () => {
    expect(ids(order([at('GroupThird', 1), at('GroupSecond', 2)], catalogue))).toEqual(['GroupSecond']);
  });

  it('does not mix members that fail with members that only warn', () => {
    const warning = aFinding('GroupFirst', { verdict: 'warn' });
    expect(ids(order([at('GroupSecond', 1), warning], catalogue)).sort()).toEqual(['GroupFirst', 'GroupSecond']);
  });

  it('of the real Delegated rules is one action', () => {
    const delegated = real.rules.filter((rule) => /^Delegated.*FirstInstall$/.test(rule.id));
    expect(delegated).toHaveLength(6);
    const ordered = order(
      delegated.map((rule, index) => at(rule.id, index + 1)),
      real,
    );
    expect(ids(ordered)).toEqual(['DelegatedMailboxFirstInstall']);
    expect(ordered[0]?.folded).toHaveLength(5);
  });
});

describe('The order of what is left', () => {
  it('puts the cause that explains most first', () => {
    const ordered = order([at('Loner', 1), at('Root', 50), at('Middle', 60)], catalogue);
    expect(ids(ordered)).toEqual(['Root', 'Loner']);
  });

  it('keeps independent failures, in the order in which Setup met them', () => {
    expect(ids(order([at('Loner', 30), at('Root', 20), at('GroupFirst', 10)], catalogue))).toEqual([
      'GroupFirst',
      'Root',
      'Loner',
    ]);
  });

  it('puts a restart last, even when it explains more and came first', () => {
    expect(ids(order([at('RestartA', 1), at('RestartB', 2), at('Loner', 90)], catalogue))).toEqual([
      'Loner',
      'RestartA',
    ]);
  });

  it('keeps the given order where no line is known', () => {
    const now = (id: string) => aFinding(id, { evidence: [anEvidence(undefined, { source: 'now' })] });
    expect(ids(order([now('Loner'), now('Root')], catalogue))).toEqual(['Loner', 'Root']);
  });

  it('loses nothing and doubles nothing', () => {
    const all = catalogue.rules.map((rule, index) => at(rule.id, index + 1));
    const ordered = order(all, catalogue);
    expect(ordered.flatMap((one) => ids([one, ...one.folded])).sort()).toEqual(ids(all).sort());
  });

  it('ends even when two rules call each other their cause', () => {
    const circle = aCatalogue(aRule('A', { causedBy: ['B'] }), aRule('B', { causedBy: ['A'] }));
    const ordered = order([at('A', 1), at('B', 2)], circle);
    expect(ordered.flatMap((one) => ids([one, ...one.folded])).sort()).toEqual(['A', 'B']);
  });
});
