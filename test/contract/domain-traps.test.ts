/**
 * The traps of the domain, each as a sentence: what Setup's log and help pages say in a way that misleads.
 *
 * Told to the real rules through the real reader, so that a new rule cannot fall into one of them unnoticed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../bot/knowledge';
import { readAlone } from '../../dialogs/look';
import { judge } from '../../rules/judge';
import { rebootFlags } from '../../probes/questions/reboot-flags';
import { answered } from '../../probes/answer';
import { chosenRun, isSetupLog, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';

const knowledge = loadKnowledge();
const { catalogue, recogniser } = knowledge;

type Clock = write.Clock;

function logOf(middle: (clock: Clock) => string[], facts: write.HeaderFacts = {}, end: write.Ending = 'prerequisites') {
  const clock: Clock = { now: '2026-11-20T02:14:00.000' };
  const lines = [...write.header(clock, facts), ...write.chatter(clock, 30), ...middle(clock)];
  const read = readSetupLogText(write.setupLog([...lines, ...write.footer(clock, end)]));
  if (!isSetupLog(read)) throw new Error(read.problem);
  return read;
}

const why = (middle: (clock: Clock) => string[], facts?: write.HeaderFacts) =>
  readAlone({ knowledge }, logOf(middle, facts));
const ids = (findings: readonly { readonly id: string }[]) => findings.map((one) => one.id);
const failed = (rule: string, message: string) => (clock: Clock) => [
  ...write.rule(clock, rule, { value: 'True' }),
  ...write.failures(clock, [{ rule, message }]),
];
const recognised = (text: string) => ids(recogniser.recognise(text).matches);

describe('Ids of rules', () => {
  it.each(['REBOOTPENDING', 'rebootpending', 'RebootPending'])('are compared without case: %s', (id) => {
    expect(catalogue.find(id)?.id).toBe('RebootPending');
    expect(recognised(`[Rule:${id}] [Message:whatever]`)[0]).toBe('RebootPending');
    const message = 'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
    expect(ids(why(failed(id, message)).actions)).toEqual(['RebootPending']);
  });

  it('that we do not know are reported with Setup’s own message', () => {
    const { actions } = why(failed('MoonNotFull', 'The moon must be full before Setup can continue.'));
    expect(actions).toMatchObject([
      { id: 'MoonNotFull', kind: 'unknown-rule', setupMessage: 'The moon must be full before Setup can continue.' },
    ]);
  });

  it('that we do not know are recognised in a link too', () => {
    const link = 'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.MoonNotFull.aspx';
    expect(recogniser.recognise(link).matches[0]).toMatchObject({ id: 'MoonNotFull', kind: 'unknown-rule' });
  });
});

describe('An evaluated rule', () => {
  const evaluated =
    'Evaluated [Rule:RebootPending] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:12]';

  it('with the value False is a rule that passed', () => {
    const { matches, passes } = recogniser.recognise(`[11/20/2026 02:14:00.0000] [1] ${evaluated}`);
    expect([ids(matches), passes]).toEqual([[], ['RebootPending']]);
    const { actions, warnings, passed } = why((clock) => write.rule(clock, 'RebootPending'));
    expect([ids(actions), ids(warnings), passed]).toEqual([[], [], ['RebootPending']]);
  });

  it('with the value True fired', () => {
    expect(ids(why((clock) => write.rule(clock, 'RebootPending', { value: 'True' })).actions)).toEqual([
      'RebootPending',
    ]);
  });

  it('that threw is neither a failure nor a pass', () => {
    const { actions, warnings, passed } = why((clock) => [
      ...write.ruleWithException(clock, 'DelegatedCafeFirstSP1upgrade'),
      ...write.ruleWithException(clock, 'RebootPending'),
    ]);
    expect([ids(actions), ids(warnings), passed]).toEqual([[], [], []]);
  });
});

describe('Warnings', () => {
  const warned = (clock: Clock) => [
    ...write.rule(clock, 'NoE15ServerWarning', { value: 'True', type: 'Warning' }),
    ...write.rule(clock, 'RebootPending'),
  ];

  it('have no Failed line and no link, and are found all the same', () => {
    const { actions, warnings } = why(warned);
    expect([ids(actions), ids(warnings)]).toEqual([[], ['NoE15ServerWarning']]);
  });

  it('are spelt [RECOMENDED], and read with two Ms as well', () => {
    for (const tag of ['RECOMENDED', 'RECOMMENDED']) {
      const { actions, warnings } = why((clock) => [
        write.stamped(clock, 1, `[${tag}] Setup would rather see a full moon.`),
      ]);
      expect([ids(actions), warnings.length]).toEqual([[], 1]);
    }
  });
});

describe('InstallWatermark', () => {
  const subkeys = (clock: Clock) => [
    ...write.rule(clock, 'InstallWatermark', { value: 'True', parentValue: 'HubTransportRole' }),
    ...write.rule(clock, 'InstallWatermark', { value: 'False', parentValue: 'CafeRole' }),
    ...write.rule(clock, 'InstallWatermark', { value: 'True', parentValue: 'MailboxRole' }),
  ];

  it('is evaluated once for each subkey, and every subkey that is true is named in one finding', () => {
    const { actions } = why(subkeys);
    expect(ids(actions)).toEqual(['InstallWatermark']);
    expect(actions[0]?.captures['parents']).toBe('HubTransportRole, MailboxRole');
    const found = actions[0]?.evidence.map((one) => one.found.en).join('\n');
    expect(found).toContain('HubTransportRole');
    expect(found).toContain('MailboxRole');
    expect(found).not.toContain('CafeRole');
  });

  it('leads to the wizard and never to deleting, and names that public sources disagree', () => {
    const { actions, resume } = why(subkeys, { parameters: { mode: 'Install', roles: 'Mailbox' } });
    expect(resume).toMatchObject({ how: 'wizard', command: '.\\Setup.exe' });
    expect(actions[0]?.advice[0]?.id).toMatch(/wizard/);
    expect(actions[0]?.advice.flatMap((one) => one.steps.en).join('\n')).not.toMatch(/delete[^.]*watermark/i);
    expect(actions[0]?.advice.flatMap((one) => one.never.map((never) => never.en)).join()).toMatch(/Do not delete/);
    expect(actions[0]?.disputes.map((one) => one.en).join()).toContain('Public sources disagree');
    expect(actions[0]?.advice.every((one) => one.fix === undefined)).toBe(true);
  });
});

describe('A message that several rules share', () => {
  const role = "The Mailbox server role isn't installed on this computer.";
  const organization =
    "You must use an account that's a member of the Organization Management role group to install or upgrade the first Mailbox server role in the topology.";

  it('is reported as the set when nothing decides', () => {
    expect(recognised(role).sort()).toEqual(['BridgeheadRoleNotInstalled', 'UnifiedMessagingRoleNotInstalled']);
    expect([...recogniser.matchMessage(organization).ids].sort()).toEqual([
      'DelegatedBridgeheadFirstInstall',
      'DelegatedMailboxFirstInstall',
    ]);
  });

  it.each(['BridgeheadRoleNotInstalled', 'UnifiedMessagingRoleNotInstalled'])('is %s when the id decides', (id) => {
    expect(ids(why(failed(id, role)).actions)).toEqual([id]);
    expect(recognised(`[Rule:${id}] [Message:${role}]`)).toEqual([id]);
  });
});

describe('A title that several rules share', () => {
  const title = 'Installation of the first Exchange server in the organization can’t be delegated';
  const owners = catalogue.rules.filter((rule) =>
    Object.values(rule.titles).some((one) => one.toLowerCase().includes('first') || one.includes('erste')),
  );

  it('never claims one of them as certain', () => {
    expect(owners.length).toBeGreaterThan(1);
    const shared = new Map<string, string[]>();
    for (const rule of catalogue.rules) {
      for (const one of new Set(Object.values(rule.titles))) shared.set(one, [...(shared.get(one) ?? []), rule.id]);
    }
    const several = [...shared].filter(([, rules]) => rules.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const [one, rules] of several) {
      const { kind, matches } = recogniser.recognise(one);
      if (kind === 'none') continue;
      expect([one, rules]).toEqual([one, expect.arrayContaining([matches[0]?.id])]);
      const sure = matches.filter((match) => match.confidence === matches[0]?.confidence);
      expect([one, sure.length > 1]).toEqual([one, true]);
    }
  });

  it('brings a Delegated rule first when it is about the first server', () => {
    const [first] = recognised(title);
    expect(first === undefined || first.startsWith('Delegated')).toBe(true);
  });
});

describe('DomainControllerIsOutOfSite', () => {
  const message =
    "Setup can't use the domain controller 'Paris' because it belongs to Active Directory site 'Lyon'. Setup must use a domain controller in the same site as this computer (DC2.corp.example).";

  it('prints its names in the wrong slots, and is read in the right ones', () => {
    const [finding] = why(failed('DomainControllerIsOutOfSite', message)).actions;
    expect(finding?.captures).toMatchObject({
      controller: 'DC2.corp.example',
      controllerSite: 'Lyon',
      serverSite: 'Paris',
    });
  });

  it('believes the settings of the log more than its own message', () => {
    const [finding] = why((clock) => [
      ...write.setting(clock, 'DomainController', 'DC7.corp.example'),
      ...write.setting(clock, 'DomainControllerSiteName', 'Lyon'),
      ...write.setting(clock, 'SiteName', 'Paris'),
      ...failed('DomainControllerIsOutOfSite', message)(clock),
    ]).actions;
    expect(finding?.captures['controller']).toBe('DC7.corp.example');
  });

  it('is not claimed for the text of its public page, which is another rule’s', () => {
    expect(catalogue.find('DomainControllerIsOutOfSite')).toMatchObject({ titles: {} });
    expect(recognised('The schema master is not running Windows Server 2003 SP2 or later')).not.toContain(
      'DomainControllerIsOutOfSite',
    );
  });
});

describe('AdInitErrorRule', () => {
  const wrap = (inner: string) =>
    `Setup encountered a problem while validating the state of Active Directory: ${inner} See the Exchange setup log for more information on this error.`;
  const elsewhere =
    'Exchange organization-level objects have not been created, and setup cannot create them because the local computer is not in the same domain and site as the schema master. Run setup with the /prepareAD parameter on a computer in the domain corp and site Paris, and wait for replication to complete.';
  const unusable =
    'The Active Directory domain controller dc9.corp.example that was selected is unusable: LDAP server unavailable.';

  it('is a wrapper: the inner sentence decides what to do', () => {
    const [first] = why(failed('AdInitErrorRule', wrap(elsewhere))).actions;
    const [second] = why(failed('AdInitErrorRule', wrap(unusable))).actions;
    expect(first?.captures['inner']).toBe('schema-master-elsewhere');
    expect(second?.captures['inner']).not.toBe('schema-master-elsewhere');
    expect(ids(first?.advice ?? [])).not.toEqual(ids(second?.advice ?? []));
  });

  it('folds the cascade of a wrong site or a child domain under itself', () => {
    const cascade = ['GlobalUpdateRequired', 'LocalDomainPrep', 'ForestLevelNotWin2003Native', 'CannotAccessAD'];
    const messageOf = (id: string) => {
      const rule = catalogue.find(id);
      return rule?.kind === 'rule' ? (rule.messages[0] ?? id).replace(/\{\w+\}/g, 'x') : id;
    };
    const { actions } = why((clock) => [
      ...cascade.flatMap((id) => failed(id, messageOf(id))(clock)),
      ...failed('AdInitErrorRule', wrap(elsewhere))(clock),
    ]);
    expect(ids(actions)).toEqual(['AdInitErrorRule']);
    expect(ids(actions[0]?.folded ?? []).sort()).toEqual([...cascade].sort());
  });

  it('folds nothing when it did not fire', () => {
    const { actions } = why(failed('LocalDomainPrep', 'Some message.'));
    expect(ids(actions)).toEqual(['LocalDomainPrep']);
  });
});

describe('RsatAddsToolsInstalled', () => {
  it.each([
    'ms.exch.setupreadiness.RsatAddsToolsInstalled',
    "The Active Directory schema isn't up-to-date and the Active Directory management tools aren't installed on this computer. To install the tools, install the 'RSAT-ADDS' Windows feature.",
    "Either Active Directory doesn't exist, or it can't be contacted: RsatAddsToolsInstalled, install RSAT-ADDS",
    "Windows component RSAT-ADDS-Tools isn't installed on this computer",
  ])('talks of the schema but is a missing feature, so it is not SchemaUpdateRequired: %s', (text) => {
    expect(recognised(text)[0]).not.toBe('SchemaUpdateRequired');
  });

  it('keeps its name and Setup’s words in a log', () => {
    const text =
      "The Active Directory schema isn't up-to-date and the Active Directory management tools aren't installed on this computer.";
    expect(ids(why(failed('RsatAddsToolsInstalled', text)).actions)).toEqual(['RsatAddsToolsInstalled']);
    const { actions } = why((clock) => [write.stamped(clock, 1, `[REQUIRED] ${text}`)]);
    expect(actions).toMatchObject([{ id: 'RsatAddsToolsInstalled', kind: 'rule', setupMessage: text }]);
  });
});

describe('An account outside Organization Management', () => {
  it('shows as up to six rules, and is one action', () => {
    const family = catalogue.rules.filter((rule) => /^Delegated\w+FirstInstall$/.test(rule.id));
    const { actions } = why((clock) =>
      family.flatMap((rule) => failed(rule.id, (rule.messages[0] ?? '').replace(/\{\w+\}/g, 'x'))(clock)),
    );
    expect(family).toHaveLength(6);
    expect(actions).toHaveLength(1);
    expect(actions[0]?.folded).toHaveLength(5);
  });
});

describe('A restart flag', () => {
  const flag = (writtenAt: string) =>
    ({
      id: 'pending-file-renames',
      where: 'HKLM\\SYSTEM\\X',
      present: true,
      writtenAt,
      entries: ['C:\\a.dll'],
    }) as const;
  const judged = (writtenAt: string) => {
    const rule = catalogue.find('RebootPending');
    const value = { lastBoot: '2026-11-19T22:05:00+01:00', flags: [flag(writtenAt)] };
    const sheet = { [rebootFlags({}).key]: answered(value, '2026-11-20T02:20:00+01:00', 'CORP\\reader') };
    return rule && judge(rule, { server: 'EX01', askedAt: '2026-11-20T02:20:00+01:00', answers: sheet });
  };

  it('is shown with which flag, when it was written and when the machine last started', () => {
    const found = judged('2026-11-20T01:40:00+01:00')?.evidence[0]?.found.en;
    expect(found).toContain('HKLM\\SYSTEM\\X');
    expect(found).toMatch(/01:40/);
    expect(found).toMatch(/22:05/);
  });

  it('that has survived a restart is told from a fresh one', () => {
    expect(judged('2026-11-20T01:40:00+01:00')?.because.en).toContain('written after the last start');
    expect(judged('2026-11-12T09:00:00+01:00')?.because.en).toContain('a restart has not cleared it');
  });

  it.each(['RebootPending', 'PendingRebootWindowsComponents'])(
    'is never to be edited away, and the contradiction is named: %s',
    (id) => {
      const rule = catalogue.find(id);
      expect(rule?.disputes?.map((one) => one.en).join()).toContain('Public sources disagree');
      const never = rule?.remedies.flatMap((one) => (one.never ?? []).map((words) => words.en)).join();
      expect(never).toContain('Do not delete or change the registry values');
    },
  );
});

describe('The log', () => {
  it.each(['/', '-', '.'] as const)('writes the month first, whatever the separator: %s', (separator) => {
    const clock: Clock = { now: '2026-03-06T02:14:57.552', separator };
    const read = readSetupLogText(write.setupLog(write.header(clock)));
    if (!isSetupLog(read)) throw new Error(read.problem);
    expect(chosenRun(read).startedAt.slice(0, 16)).toBe('2026-03-06T02:14');
  });

  it('writes nesting, not severity, in the second pair of brackets', () => {
    for (const depth of [0, 1, 2] as const) {
      const { actions } = why((clock) =>
        write.chatter(clock, 3).map((line) => line.replace('] [2] ', `] [${depth}] `)),
      );
      expect(actions).toEqual([]);
    }
  });

  it('holds several runs, of which the last one counts', () => {
    const clock: Clock = { now: '2026-11-18T02:14:00.000' };
    const run = (id: string) => [
      ...write.header(clock),
      ...write.chatter(clock, 30),
      ...failed(id, 'Some message.')(clock),
      ...write.footer(clock, 'prerequisites'),
    ];
    const read = readSetupLogText(write.setupLog([...run('MSDTCStopped'), ...run('RebootPending')]));
    if (!isSetupLog(read)) throw new Error(read.problem);
    const { actions, runs } = readAlone({ knowledge }, read);
    expect([ids(actions), runs]).toEqual([['RebootPending'], 2]);
  });
});

describe('Other products', () => {
  it.each([
    'SQL Server setup: the pending reboot check failed, restart computer',
    'SharePoint prerequisite check: a restart is pending',
    'SCCM says pending reboot before the upgrade',
    'The Windows Update prerequisite check failed on my laptop',
    'Le programme d’installation de SQL Server signale un redémarrage en attente',
    'Visual Studio Setup: reboot required',
  ])('share the words and are not claimed: %s', (text) => {
    const { kind, matches } = recogniser.recognise(text);
    expect([kind, ids(matches)]).toEqual(['none', []]);
  });
});

describe('This list', () => {
  it('is told in tests only: no rule carries a sentence that asks to delete a watermark or a flag', () => {
    for (const entry of [...catalogue.rules, ...catalogue.failures]) {
      const file = join(__dirname, '../../rules', entry.kind === 'rule' ? 'checks' : 'failures', `${entry.id}.ts`);
      expect([entry.id, /Remove-ItemProperty|reg(?:\.exe)? delete/i.test(readFileSync(file, 'utf8'))]).toEqual([
        entry.id,
        false,
      ]);
    }
  });
});
