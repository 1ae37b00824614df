import { membershipSheet } from '../../../rules/directory-sheets';
import type { Run } from '../../../rules/run';
import { actionsFor, aRun, failed, rule, settings } from './a-run';

const six = ['Mailbox', 'Bridgehead', 'Cafe', 'FrontendTransport', 'ClientAccess', 'UnifiedMessaging'].map(
  (role) => `Delegated${role}FirstInstall`,
);
const sid = 'S-1-5-21-1000000001-1000000002-1000000003-1105';

const withoutGroup = aRun({
  failed: six.map((id, index) => failed(id, rule(id).messages[0] ?? '', 500 + index)),
  settings: settings({ SidExOrgAdmins: sid, ExOrgAdmin: 'False', EnterpriseAdmin: 'False' }),
});

describe('The six Delegated*FirstInstall rules', () => {
  it('are one action, led by the Mailbox role', () => {
    const actions = actionsFor(withoutGroup);
    expect(actions.map((action) => action.id)).toEqual(['DelegatedMailboxFirstInstall']);
    expect(actions[0]?.folded.map((finding) => finding.id).sort()).toEqual(six.slice(1).sort());
  });

  it('are led by the next one when the Mailbox role did not fire', () => {
    const [first] = actionsFor({ ...withoutGroup, failed: withoutGroup.failed.slice(1) });
    expect(first?.id).toBe('DelegatedBridgeheadFirstInstall');
  });

  it('name the SID of Organization Management and the account that is not in it, with the line', () => {
    const evidence = actionsFor(withoutGroup)[0]?.evidence ?? [];
    const named = evidence.find((one) => one.line === 101);
    expect(named?.found.en).toBe(`Organization Management is SID ${sid}; CORP\\installer is not in it`);
    expect(named?.found.fr).toContain('n’en fait pas partie');
  });

  it('suspect that /PrepareAD never ran when there is no SID', () => {
    const run = aRun({ settings: settings({ ExOrgAdmin: 'False' }) });
    expect(rule('DelegatedMailboxFirstInstall').clues?.(run)[0]?.found.en).toContain('/PrepareAD may never have run');
  });

  it('advise to prepare the organization only when nothing shows that it exists', () => {
    const ids = (run: Run): string[] => (actionsFor(run)[0]?.advice ?? []).map((one) => one.id);
    expect(ids(withoutGroup)).toEqual(['join-organization-management']);
    expect(ids({ ...withoutGroup, settings: {} })).toEqual([
      'join-organization-management',
      'prepare-from-schema-master-site',
    ]);
  });

  it('tell the person to sign out and in again', () => {
    expect(actionsFor(withoutGroup)[0]?.advice[0]?.steps.en.join(' ')).toContain('sign in again');
  });

  it.each(six)('%s passes for a member and names the contradiction of the public page', (id) => {
    const judged = rule(id).judge?.({ groups: membershipSheet({ organizationManagement: true }) });
    expect(judged?.verdict).toBe('pass');
    expect(rule(id).disputes?.[0]?.en).toContain('Enterprise Admins');
  });

  it('share messages in pairs, so that only a name can tell them apart', () => {
    const texts = six.map((id) => rule(id).messages[0]);
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).toBe(texts[3]);
    expect(new Set(texts).size).toBe(4);
  });
});

describe('The warnings about older servers', () => {
  const servers = (...versions: string[]): { readonly servers: unknown } => ({
    servers: { servers: versions.map((version, index) => ({ name: `EX0${index}`, version, edge: false })) },
  });
  const verdict = (id: string, ...versions: string[]): string | undefined =>
    rule(id).judge?.(servers(...versions)).verdict;

  it('warn only while no server of that Exchange or of a newer one exists', () => {
    expect(verdict('NoE15ServerWarning', '14.3.123.4')).toBe('warn');
    expect(verdict('NoE15ServerWarning', '14.3.123.4', '15.0.1497.2')).toBe('pass');
    expect(verdict('NoE16ServerWarning', '15.0.1497.2')).toBe('warn');
    expect(verdict('NoE16ServerWarning', '15.2.986.5')).toBe('pass');
    expect(verdict('NoE14ServerWarning')).toBe('warn');
  });

  it('stay warnings, and say that they stop nothing', () => {
    for (const id of ['NoE12ServerWarning', 'NoE14ServerWarning', 'NoE15ServerWarning', 'NoE16ServerWarning']) {
      expect(rule(id).severity).toBe('warning');
      expect(rule(id).words.en.why).toContain('no obstacle');
    }
  });
});
