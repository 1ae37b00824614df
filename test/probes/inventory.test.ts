import { inventory, namesOfSets, resolveServer, resolveSet } from '../../probes/inventory';

const known = inventory.parse({
  servers: [
    { name: 'EX01', fqdn: 'ex01.corp.example', aliases: ['mail1'], site: 'Paris', groups: ['site-paris'] },
    { name: 'EX02', fqdn: 'ex02.corp.example', site: 'Lyon' },
    { name: 'EX12', fqdn: 'ex12.corp.example', site: 'Lyon' },
    { name: 'EDGE01', fqdn: 'edge01.corp.example', site: 'Paris', groups: ['site-paris'], tags: ['edge'] },
  ],
});

describe('finding a server by what somebody typed', () => {
  it.each(['EX01', 'ex01', ' Ex01 ', 'EX01.CORP.EXAMPLE', 'ex01.corp.example.', 'Mail1'])('knows %p', (said) => {
    expect(resolveServer(known, said)).toMatchObject({ ok: true, server: { name: 'EX01' } });
  });

  it('names the nearest servers and guesses none', () => {
    expect(resolveServer(known, 'EX1')).toEqual({ ok: false, said: 'EX1', nearest: ['EX01', 'EX12', 'EX02'] });
    expect(resolveServer(known, 'EX10')).toMatchObject({ ok: false, nearest: ['EX01', 'EX12', 'EX02'] });
    expect(resolveServer(known, 'EGDE01')).toEqual({ ok: false, said: 'EGDE01', nearest: ['EDGE01'] });
  });

  it.each(['SQL-PROD-7', '', '   ', 'x'.repeat(100_000), '../../etc/passwd', '\u202eEX01'.repeat(3)])(
    'has nothing near %#',
    (said) => {
      expect(resolveServer(known, said)).toMatchObject({ ok: false, nearest: [] });
    },
  );

  it.each([
    ['group', 'SITE-paris', ['EX01', 'EDGE01']],
    ['site', 'lyon', ['EX02', 'EX12']],
    ['tag', 'Edge', ['EDGE01']],
  ] as const)('lists the servers of a %s without regard to case', (by, said, names) => {
    const found = resolveSet(known, by, said);
    expect(found.ok && found.servers.map((server) => server.name)).toEqual(names);
  });

  it('names the nearest set when there is none, and takes no site for a group', () => {
    expect(resolveSet(known, 'group', 'site-pris')).toEqual({ ok: false, said: 'site-pris', nearest: ['site-paris'] });
    expect(resolveSet(known, 'group', '')).toEqual({ ok: false, said: '', nearest: [] });
    expect(resolveSet(known, 'group', 'Lyon')).toMatchObject({ ok: false });
    expect(namesOfSets(known, 'site')).toEqual(['Paris', 'Lyon']);
  });

  it('refuses an inventory in which one word means two servers', () => {
    const two = [
      { name: 'EX01', fqdn: 'ex01.corp.example', site: 'Paris' },
      { name: 'EX02', fqdn: 'ex02.corp.example', aliases: ['ex01'], site: 'Paris' },
    ];
    const refused = inventory.safeParse({ servers: two });
    expect(refused.error?.issues[0]?.message).toBe('"ex01" already means EX01');
  });
});
