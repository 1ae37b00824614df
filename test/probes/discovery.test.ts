/** What discovery proposes from a directory, nonsense in it included, and that no proposal is used as it stands. */
import { parse } from 'yaml';
import { mistakeLine } from '../../bot/config';
import { readInventory } from '../../bot/inventory-file';
import { compareWithDirectory, proposalOf } from '../../probes/discovery';
import { inventory } from '../../probes/inventory';

const known = inventory.parse({
  servers: [
    { name: 'EX01', fqdn: 'ex01.corp.example', aliases: ['mail1'], site: 'Paris' },
    { name: 'EX02', fqdn: 'ex02.corp.example', site: 'Paris' },
    { name: 'EX03', fqdn: 'ex03.corp.example', site: 'Paris' },
  ],
});
const found = (name: string, fqdn?: string | null, site: string | null = 'Paris', edge = false) => {
  return {
    name,
    version: '15.2.1544.4',
    edge,
    fqdn: fqdn === undefined ? `${name}.corp.example` : fqdn,
    site,
  };
};
const compare = (...servers: ReturnType<typeof found>[]) => compareWithDirectory(known, { servers });

describe('Discovery', () => {
  it('tells new, changed, gone and unchanged servers apart, without regard to case', () => {
    const seen = compare(found('ex01', 'EX01.corp.example', 'paris'), found('EX02', undefined, 'Lyon'), found('EX04'));
    expect(seen).toMatchObject({ same: 1, gone: ['EX03'], unfit: [] });
    expect(seen.added).toMatchObject([{ name: 'EX04', fqdn: 'EX04.corp.example', site: 'Paris' }]);
    expect(seen.changed).toEqual([{ server: 'EX02', changes: [{ key: 'site', from: 'Paris', to: 'Lyon' }] }]);
  });

  it('takes what the directory leaves out for unknown, and no change', () => {
    expect(compare(found('EX01', null, null)).changed).toEqual([]);
    expect(compare(found('EX09', null)).unfit).toMatchObject([{ problem: 'fqdn' }]);
    expect(compare(found('EX09', undefined, null)).unfit).toMatchObject([{ problem: 'site' }]);
  });

  it.each([
    ['a name with a line end', found('EX09\n  reviewed: true', 'ex09.corp.example'), 'name'],
    ['a name that is a key', found('EX09: {readAs: fixer}', 'ex09.corp.example'), 'name'],
    ['a name with an escape sequence', found('\u001b[2JEX09', 'ex09.corp.example'), 'name'],
    ['a path for a full name', found('EX09', '../../etc/passwd'), 'fqdn'],
    ['an alias of another server', found('mail1', 'mail1.corp.example'), 'twice'],
  ])('does not propose %s', (_, server, problem) => {
    const seen = compare(server);
    expect(seen.unfit).toMatchObject([{ problem }]);
    expect(seen.added).toEqual([]);
  });

  it('does not propose two servers of one name', () => {
    const seen = compare(found('EX09'), found('ex09', 'other.corp.example'));
    expect(seen.added).toHaveLength(1);
    expect(seen.unfit).toMatchObject([{ name: 'ex09', problem: 'twice' }]);
  });

  it('writes values that stay values, each server marked as not reviewed', () => {
    const site = 'Paris: {x}\n- name: EVIL\n# "quoted" \u2028';
    const yaml = proposalOf(compare(found('EX09', undefined, site), found('EX10')));
    expect(parse(yaml)).toEqual({
      servers: [
        { name: 'EX09', fqdn: 'EX09.corp.example', site, tags: ['mailbox'], reviewed: false },
        { name: 'EX10', fqdn: 'EX10.corp.example', site: 'Paris', tags: ['mailbox'], reviewed: false },
      ],
    });
  });

  it('is not used until somebody took the mark out: the whole file is refused', () => {
    const head =
      'identities: {r: {user: r, sshAgent: /run/a}}\ndefaults: {readAs: r, transport: ssh, endpoint: {pin: x}}\n';
    const text = `${head}${proposalOf(compare(found('EX09')))}`;
    const read = (given: string) => readInventory({ text: given, readFile: () => undefined });
    const refused = read(text);
    const said = refused.ok ? [] : refused.mistakes.map((one) => mistakeLine(one).en);
    expect(said.filter((one) => one.includes('reviewed is false'))).toHaveLength(1);
    const reviewed = read(text.replace(/^ *reviewed: false\n/m, ''));
    const left = reviewed.ok ? [] : reviewed.mistakes.map((one) => mistakeLine(one).en);
    expect(left.filter((one) => one.includes('reviewed'))).toEqual([]);
  });
});
