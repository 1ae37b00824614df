/** An error that nobody knows shows its root: what was under way, and a text that can be sent to others. */
import { diagnose } from '../../rules/diagnose';
import { createRecogniser } from '../../rules/recognise';
import { chosenRun, isSetupLog, readSetupLogText } from '../../rules/setup-log';
import type { Finding } from '../../rules/finding';
import { aCatalogue, aFailure } from './small-world';

const catalogue = aCatalogue(aFailure('LampOut', 'the lamp is out'));
const recogniser = createRecogniser(catalogue);

const head = [
  '[11/20/2026 02:10:00.0001] [0] Starting Microsoft Exchange Server 2019 Setup',
  '[11/20/2026 02:10:00.0002] [0] Setup version: 15.2.1544.4.',
  '[11/20/2026 02:10:00.0003] [0] Logged on user: CORP\\svc-install.',
  "[11/20/2026 02:10:00.0004] [0] Command Line Parameter Name='mode', Value='Upgrade'.",
  '[11/20/2026 02:10:00.0005] [0] The locally installed version is 15.2.1258.12.',
  "[11/20/2026 02:10:00.0006] [0] Setup will search for an Exchange Server object for the local machine with name 'EX01'.",
];
const launched =
  "[11/20/2026 02:11:00.0001] [1] Setup launched task 'Install-MailboxRole -DomainController 'dc1.corp.example' -x $true'  ";
const component =
  "[11/20/2026 02:11:01.0001] [1] Processing component 'Mailbox Role' (Configuring the Mailbox role: Mailbox service.).";
const begin = '[11/20/2026 02:12:00.0001] [2] Beginning processing new-Widget';
const aside = '[11/20/2026 02:12:00.0002] [2] Beginning processing Write-ExchangeSetupLog';
const end = '[11/20/2026 02:12:00.0003] [2] Ending processing new-Widget';
const error =
  "[11/20/2026 02:12:01.0001] [2] [ERROR] The widget 'Sales Paris' on EX01.corp.example is upside down for CORP\\svc-install.";
const tail = [
  '[11/20/2026 02:12:02.0001] [1] [ERROR-REFERENCE] Id=MailboxComponent___0123456789abcdef0123456789abcdef Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
  '[11/20/2026 02:12:02.0002] [1] Setup is stopping now because of one or more critical errors.',
];

function rootOf(...lines: readonly string[]): Finding {
  const log = readSetupLogText([...head, ...lines, ...tail, ''].join('\r\n'));
  if (!isSetupLog(log)) throw new Error('the lines are no Setup log');
  const looked = { paste: 'none', log: 'read', now: 'none', because: undefined, askedAt: undefined } as const;
  const given = { server: undefined, pasted: [], pastedRun: undefined, log, sheet: undefined, looked };
  const [finding] = diagnose({ catalogue, recogniser }, given).actions;
  if (finding?.id !== 'UnknownFailure') throw new Error(`found ${finding?.id ?? 'nothing'}`);
  return finding;
}

describe('The root of an unknown failure', () => {
  it('names the task, the component in Setup’s words, the cmdlet and the reference', () => {
    const { because } = rootOf(launched, component, begin, aside, error);
    expect(because.en).toContain(
      'in task MailboxComponent___0123456789abcdef0123456789abcdef. Under way: Install-MailboxRole, "Configuring the Mailbox role: Mailbox service", cmdlet new-Widget.',
    );
    expect(because.fr).toContain('En cours\u00a0: Install-MailboxRole, «\u00a0Configuring the Mailbox role');
    expect(because.fr).toContain('cmdlet new-Widget.');
  });

  it('says that a cmdlet had ended before the error, rather than blaming it', () => {
    const { because } = rootOf(launched, begin, end, error);
    expect(because.en).toContain('after the cmdlet new-Widget');
  });

  it('does not name what an earlier task did', () => {
    const again = launched.replace('Install-MailboxRole', 'Install-CafeRole').replace('02:11:00', '02:11:59');
    const { because } = rootOf(launched, component, begin, end, again, error);
    expect(because.en).toContain('Under way: Install-CafeRole.');
    expect(because.en).not.toContain('new-Widget');
  });

  it('says nothing of it where the log does not', () => {
    expect(rootOf(error).because.en).not.toContain('Under way');
  });

  it('cites the line where the cmdlet began and sends the reader there', () => {
    const finding = rootOf(launched, component, begin, error);
    expect(finding.evidence.map((one) => [one.line, one.quote])).toContainEqual([9, 'Beginning processing new-Widget']);
    expect(finding.advice[0]?.steps.en[0]).toContain('at line 9, where new-Widget begins');
    expect(finding.advice[0]?.steps.fr.length).toBe(finding.advice[0]?.steps.en.length);
  });

  it('ends with a text for others: build, mode, task, error and reference, without a name', () => {
    const text = rootOf(launched, component, begin, error).evidence.at(-1)?.quote ?? '';
    expect(text.split('\n')).toEqual([
      'Exchange Server 2019 Setup, build 15.2.1544.4, mode upgrade',
      'Installed before: 15.2.1258.12',
      'Under way: Install-MailboxRole, "Configuring the Mailbox role: Mailbox service", cmdlet new-Widget.',
      'Reference: MailboxComponent___0123456789abcdef0123456789abcdef',
      "First error, at 02:12:01: The widget '<name-2>' on <server-1>.<domain-2> is upside down for <domain-1>\\<name-1>.",
    ]);
  });
});

describe('What was under way', () => {
  it('is read with each error of the run', () => {
    const log = readSetupLogText([...head, launched, component, begin, error, end, ...tail, ''].join('\n'));
    if (!isSetupLog(log)) throw new Error('the lines are no Setup log');
    expect(chosenRun(log).errors[0]?.during).toEqual({
      task: 'Install-MailboxRole',
      component: 'Configuring the Mailbox role: Mailbox service',
      cmdlet: { name: 'new-Widget', line: 9, at: '2026-11-20T02:12:00.001', ended: false },
    });
  });
});
