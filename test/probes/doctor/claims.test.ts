/** What a full run may conclude: only what was seen, nothing from a practice server, and every claim is documented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, unanswered, type Answer } from '../../../probes/answer';
import { oneOfEachKind, proveClaims, wireClaims } from '../../../probes/doctor/claims';
import type { Seen } from '../../../probes/doctor/walk';
import { adContact } from '../../../probes/questions/ad-contact';
import { os } from '../../../probes/questions/os';
import { service } from '../../../probes/questions/service';

const shell = { host: 'EX01', powershell: '5.1.20348.1', culture: 'fr-FR', shellBits: 64, windowsBits: 64, tookMs: 1 };
const base: Seen = {
  ...{ practice: false, transport: 'winrm', https: false, bound: false, signedInWith: 'kerberos', clockBy: 'ntlm' },
  ...{ shell, questions: [], answers: {} },
};
const resultOf = (id: string, seen: Partial<Seen>, kinds: readonly string[] = []) =>
  proveClaims({ ...base, ...seen }, kinds).find((claim) => claim.id === id)?.result;
const windows = { [os({}).key]: answered({}, '2026-11-20T08:00:00Z', 'x') };
const directory = (answer: Answer) => ({ [adContact({}).key]: answer });
const reachable = { reachable: true, domain: 'd', domainController: 'c', configurationNamingContext: 'n' };

describe('The claims of a full run', () => {
  it.each<[string, Partial<Seen>, string]>([
    ['http-sealed', {}, 'proven'],
    ['http-sealed', { https: true }, 'not-tried'],
    ['https-bound', { https: true, bound: true }, 'proven'],
    ['https-bound', { https: true, bound: false, signedInWith: 'basic' }, 'not-tried'],
    ['kerberos-sign-in', {}, 'proven'],
    ['ntlm-sign-in', {}, 'not-tried'],
    ['clock-before-sign-in', {}, 'proven'],
    ['clock-before-sign-in', { clockBy: 'date' }, 'refuted'],
    ['clock-before-sign-in', { transport: 'ssh', clockBy: undefined }, 'not-tried'],
    ['agent-in-windows-powershell', {}, 'proven'],
    ['agent-in-windows-powershell', { shell: { ...shell, powershell: '7.6.0' } }, 'not-tried'],
    ['shell-64-bit', {}, 'proven'],
    ['shell-64-bit', { shell: { ...shell, shellBits: 32 } }, 'refuted'],
    ['other-culture', { answers: windows }, 'proven'],
    ['other-culture', { answers: windows, shell: { ...shell, culture: 'en-US' } }, 'not-tried'],
    ['other-culture', { answers: { [os({}).key]: unanswered('bad-answer') } }, 'refuted'],
    [
      'key-logon-without-network',
      { transport: 'ssh', signedInWith: 'key', answers: directory(unanswered('auth')) },
      'proven',
    ],
    [
      'key-logon-without-network',
      { transport: 'ssh', signedInWith: 'key', answers: directory(answered(reachable, '', '')) },
      'refuted',
    ],
    ['key-logon-without-network', { transport: 'ssh', signedInWith: 'password' }, 'not-tried'],
    ['ssh-bootstrap', { transport: 'ssh', answers: windows }, 'proven'],
    ['long-answer', {}, 'not-tried'],
  ])('%s %#', (id, seen, wanted) => {
    expect(resultOf(id, seen)).toBe(wanted);
  });

  it.each([
    [answered({}, '', ''), 'proven'],
    [unanswered('bad-answer'), 'refuted'],
    [unanswered('fault', 'x'), 'refuted'],
    [unanswered('access-denied'), 'not-tried'],
    [unanswered('not-applicable'), 'not-tried'],
    [unanswered('deadline'), 'not-tried'],
  ])('judges a kind of question by its answer: %#', (answer, wanted) => {
    const question = service({ name: 'WinRM' });
    const seen = { questions: [question], answers: { [question.key]: answer } };
    expect(resultOf('question-service', seen, ['service'])).toBe(wanted);
    expect(resultOf('question-os', seen, ['os'])).toBe('not-tried');
  });

  it('concludes nothing without a session, and nothing from a practice server', () => {
    for (const seen of [undefined, { ...base, shell: undefined }, { ...base, practice: true }]) {
      expect(new Set(proveClaims(seen, ['os']).map((claim) => claim.result))).toEqual(new Set(['not-tried']));
    }
  });

  it('asks one question of each kind', () => {
    const first = service({ name: 'A' });
    expect(
      oneOfEachKind([first, service({ name: 'B' }), os({})])
        .map(({ key }) => key)
        .sort(),
    ).toEqual([os({}).key, first.key].sort());
  });

  it('stand in docs/live-test.md, each with how it is proven', () => {
    const page = readFileSync(join(__dirname, '../../../docs/live-test.md'), 'utf8').replace(/\s+/g, ' ');
    for (const { id, claim, how } of wireClaims) {
      expect(page).toContain(`| \`${id}\` | ${claim.en} | ${how.en} |`);
    }
  });
});
