import { inventory, resolveGroup, resolveServer, serversInGroup } from '../../probes/inventory';

const known = inventory.parse({
  servers: [
    { name: 'EX01', fqdn: 'ex01.corp.example', aliases: ['mail1'], site: 'Paris', groups: ['site-paris'] },
    { name: 'EX02', fqdn: 'ex02.corp.example', site: 'Lyon' },
    { name: 'EX12', fqdn: 'ex12.corp.example', site: 'Lyon' },
    { name: 'EDGE01', fqdn: 'edge01.corp.example', site: 'Paris', groups: ['site-paris'] },
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

  it('lists the servers of a group', () => {
    expect(serversInGroup(known, 'Site-Paris').map((server) => server.name)).toEqual(['EX01', 'EDGE01']);
    expect(serversInGroup(known, 'nowhere')).toEqual([]);
  });

  it('finds a group by its name, and names the nearest one when there is none', () => {
    expect(resolveGroup(known, 'SITE-paris')).toMatchObject({
      ok: true,
      servers: [{ name: 'EX01' }, { name: 'EDGE01' }],
    });
    expect(resolveGroup(known, 'site-pris')).toEqual({ ok: false, said: 'site-pris', nearest: ['site-paris'] });
    expect(resolveGroup(known, '')).toEqual({ ok: false, said: '', nearest: [] });
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
