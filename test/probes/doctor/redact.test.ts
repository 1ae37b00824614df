/** The report that people send away: no name of the place is left in it, and what belongs together stays together. */
import { namesIn } from '../../../bot/cli/doctor-connection';
import { createRedactor } from '../../../probes/doctor/redact';
import { reportOf } from '../../../probes/doctor/report';
import { stepIds } from '../../../probes/doctor/step-ids';
import type { StepResult } from '../../../probes/doctor/walk';
import { inventory } from '../../../probes/inventory';

const known = inventory.parse({
  servers: [
    { name: 'EX01', fqdn: 'ex01.corp.contoso.test', aliases: ['mail1'], site: 'Paris-Nord', groups: ['site-paris'] },
    { name: 'EX011', fqdn: 'ex011.corp.contoso.test', site: 'Lyon' },
  ],
});
const names = namesIn(known, [{ user: 'svc-read', domain: 'CONTOSO' }]);
const redact = (text: string): string => createRedactor(names).text(text);

describe('The report without names', () => {
  it.each([
    ['a server in any case', 'EX01 and ex01, not EX011', 'SERVER1 and SERVER1, not SERVER2'],
    ['full names', 'EX01.corp.contoso.test:5986', 'SERVER1.full:5986'],
    ['an alias', 'mail1 answered', 'SERVER1.alias answered'],
    ['a domain of the inventory', 'realm CORP.CONTOSO.TEST', 'realm DOMAIN1'],
    ['an account without its domain', 'user svc-read was refused', 'user ACCOUNT1 was refused'],
    ['sites and groups', 'Paris-Nord, site-paris', 'NAME1, NAME2'],
    ['a SID', 'S-1-5-21-1004336348-1177238915-682003330-1119 has no right', 'SID1 has no right'],
    ['addresses', 'to 10.1.2.3 and fe80::1ff:fe23:4567:890a', 'to ADDRESS1 and ADDRESS2'],
  ])('replaces %s', (_, text, wanted) => {
    expect(redact(text)).toBe(wanted);
  });

  it.each([
    ['a host that no inventory holds', 'dc7.hidden.fabrikam.test said no', /hidden|fabrikam/],
    ['a full account name', 'jane.doe@fabrikam.test', /jane|fabrikam/],
    ['a down-level account', 'FABRIKAM\\jane.doe may not', /fabrikam|jane/i],
    ['a distinguished name', 'CN=DC7,OU=Domain Controllers,DC=fabrikam,DC=test', /fabrikam/],
  ])('finds %s by its form', (_, text, gone) => {
    expect(redact(text)).not.toMatch(gone);
  });

  it.each([
    '5.1.17763.6189',
    '15.2.1544.4',
    'HTTP 401 to ntlm, channel binding sent',
    'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
    'C:\\ExchangeSetupLogs\\ExchangeSetup.log',
    '2026-11-20T15:14:57Z',
    'Microsoft.PowerShell',
  ])('leaves what names nobody: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('gives the same name the same placeholder throughout', () => {
    const redactor = createRedactor(names);
    const first = redactor.text('FABRIKAM\\jane at 10.9.8.7');
    expect(redactor.text('fabrikam\\JANE at 10.9.8.7')).toBe(first);
    expect(redactor.text('10.9.8.6')).not.toBe(redactor.text('10.9.8.7'));
  });

  it('holds no name of the place, wherever it stood', () => {
    const secret = 'EX01 ex01.corp.contoso.test CONTOSO\\svc-read 10.1.2.3 S-1-5-21-1-2-3-4 Paris-Nord';
    const facts = (['server', 'addresses', 'subject', 'issuer', 'names', 'account', 'computer', 'readAs'] as const).map(
      (id) => ({ id, value: secret }),
    );
    const because = { code: 'auth', detail: secret } as const;
    const steps: StepResult[] = stepIds.map((id) => ({
      id,
      state: 'broken',
      because,
      facts,
      notices: [{ en: secret, fr: secret }],
    }));
    const walk = { server: 'EX01', startedAt: '2026-11-20T08:00:00Z', tookMs: 1, steps, seen: undefined };
    const claim = {
      id: 'x',
      claim: { en: 'c', fr: 'c' },
      how: { en: 'h', fr: 'h' },
      result: 'proven',
      seen: secret,
    } as const;
    const text = JSON.stringify(reportOf(walk, [claim], createRedactor(names), 'en'));
    expect(text).not.toMatch(/EX01|contoso|svc-read|10\.1\.2\.3|S-1-5|Paris/i);
  });
});
