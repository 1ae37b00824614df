/**
 * Real logs, and what another reader of Setup logs says about each: every fact of it is in our answer, or
 * docs/peer-differences.md says why not. The logs and the other reader's texts are not part of this repository.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CliIo } from '../../bot/cli/io';
import { runCli } from '../../bot/cli/run-cli';
import { systemClock } from '../../probes/clock';

/**
 * What of one text of the peer must be in our answer: the whole text, what a pattern takes out of it, or our own words
 * for the same fact; or the heading under which the difference is explained.
 */
type Wanted = 'whole' | { readonly differs: string } | readonly (string | RegExp)[];

interface Case {
  /** First action that we name, and how many actions there may be. */
  readonly first: string;
  readonly folded?: number;
  readonly actions?: number;
  readonly also?: readonly string[];
  /** One for each text of the peer, in its order. */
  readonly wanted: readonly Wanted[];
}

const reboot: Wanted = ['PendingRebootWindowsComponents', 'A restart is pending for a Windows role, feature or update'];
const setupAssist: Wanted = ['run SetupAssist on the server', 'address what it reports about the virtual directories'];
const elsewhere: Wanted = ['not in the same domain and site as the schema master'];

const cases: Readonly<Record<string, Case>> = {
  'ExchangeSetup_AD_Prep_Reboot.log': {
    first: 'AdInitErrorRule',
    folded: 13,
    actions: 6,
    also: ['RemoteRegException', 'IISURLRewriteNotInstalled', 'MSDTCStopped', 'ProcessNeedsToBeClosedOnUpgrade'],
    wanted: [
      ['Setup could not validate Active Directory'],
      'whole',
      reboot,
      ['the powershell (19404) has open files', 'Close the PowerShell and console windows'],
      [/the schema master is in domain \w+ and AD site \w+/i],
      elsewhere,
      elsewhere,
      ['The server cannot open its own registry over the network', 'OpenRemoteBaseKey'],
      ['The Distributed Transaction Coordinator service is not running', 'Start Distributed Transaction Coordinator'],
      ['The IIS URL Rewrite Module is not installed', 'Install IIS URL Rewrite Module'],
    ],
  },
  'ExchangeSetup_ADUpdated_NoOrgMan.log': {
    first: 'DelegatedMailboxFirstInstall',
    folded: 4,
    actions: 2,
    also: ['ProcessNeedsToBeClosedOnUpgrade'],
    wanted: [[/User (\S+) isn't/, 'is not in it', 'Organization Management'], [/SID: (S-[\d-]+)/]],
  },
  'ExchangeSetup_Reboot_Pending.log': { first: 'PendingRebootWindowsComponents', actions: 1, wanted: [reboot] },
  'ExchangeSetup_DC_Site_1.log': {
    first: 'DomainControllerIsOutOfSite',
    actions: 1,
    wanted: [
      ['Setup chose a domain controller outside the server’s AD site'],
      [/Domain Controller: '(.+)'/],
      ['Site of the domain controller: empty'],
    ],
  },
  'ExchangeSetup-PrepareSchema-8245.log': {
    first: 'SchemaImportFailed',
    wanted: [
      ['Setup could not import the schema settings of the file', /file '(.+)'/],
      [/ldif\.err file '(.+?)'/, /object in the file '(.+?)'/, 'which object of that ldf file caused the problem'],
      ['If it is no longer under C:\\Windows\\Temp, take the same file from the installation media (ISO)'],
      'whole',
    ],
  },
  'ExchangeSetup_InvalidWKObjectException.log': {
    first: 'WellKnownObjectDeleted',
    wanted: ['whole', ['Run the SetupAssist.ps1 script to address the deleted objects']],
  },
  'ExchangeSetup_Service_Disabled.log': {
    first: 'ServiceDisabled',
    wanted: [
      'whole',
      ['A service that Setup must start is disabled', 'its dependencies', 'enable the Exchange services'],
      ['while it runs, check again and repeat the command'],
      [/Command: (.+)/],
    ],
  },
  'ExchangeSetup_MSI_1.log': { first: 'MsiCacheMissing', wanted: ['whole', 'whole'] },
  'ExchangeSetup_MSI_3.log': { first: 'MsiCacheMissing', wanted: ['whole', 'whole'] },
  'ExchangeSetup_MSI_5.log': { first: 'MsiCacheMissing', wanted: ['whole', 'whole'] },
  'ExchangeSetup_Arbitration_UPN.log': {
    first: 'ArbitrationMailboxUpnNotUnique',
    wanted: [
      'whole',
      [/'(\S+@\S+)'/, 'The cause is not understood in every case'],
      ['Do not remove the arbitration mailboxes or their accounts', 'may hold information'],
    ],
  },
  'ExchangeSetup_Vdir_1.log': { first: 'VirtualDirectoryMissing', wanted: ['whole', 'whole', setupAssist] },
  'ExchangeSetup_Vdir_3.log': { first: 'VirtualDirectoryConfigurationFailed', wanted: ['whole', 'whole', setupAssist] },
  'ExchangeSetup_FIPS_AccessDenied.log': {
    first: 'FipsConfigurationAccessDenied',
    wanted: ['whole', [/upgrade '(.+)'/], ['Check the access rights of the file', 'PROCMON']],
  },
  'ExchangeSetup_MissingDirectory.log': {
    first: 'MissingDirectory',
    wanted: ['whole', [/(Create the directory: ".+")/]],
  },
  'ExchangeSetup_Failed_Mount_Database.log': {
    first: 'DatabaseMountFailed',
    wanted: [
      'whole',
      { differs: 'Stack frames' },
      ['Find out why the database does not mount, and have it mounted before you run Setup again'],
    ],
  },
  'ExchangeSetup_Search_Foundation_Failure.log': {
    first: 'SearchFoundationFailed',
    wanted: [
      'whole',
      'whole',
      ['Microsoft Exchange Search Host Controller', 'MSExchangeFastSearch', 'are not disabled, and start them'],
      ['all 4 noderunner.exe processes start and keep running'],
      ['Configure the Search Foundation by hand'],
      ['Stop the services Microsoft Exchange Search and Microsoft Exchange Search Host Controller'],
      ['Remove all subfolders under', /under (C:.+)/],
      ['Open PowerShell as administrator', /folder (C:.+)/],
      [/command: (.+)/],
      [/command: (.+)/],
    ],
  },
  'ExchangeSetup_InstallFromBin.log': {
    first: 'WrongSetupExe',
    wanted: ['whole', ['In PowerShell it must be written .\\Setup.exe']],
  },
  'ExchangeSetup_ADServiceNotStarted.log': {
    first: 'SharedConfigDcNotSet',
    wanted: [
      ['Microsoft Exchange Active Directory Topology service on end point'],
      ['Make sure that it runs during the whole Setup after the files are copied'],
    ],
  },
};

interface Expectation {
  readonly path: string;
  readonly expect: readonly { readonly text: string }[];
}

interface Answer {
  readonly code: number;
  readonly text: string;
}

const folder = join(__dirname, '../../../shared/setup-logs');
const list = join(folder, 'peer-expectations.json');
const notes = readFileSync(join(__dirname, '../../docs/peer-differences.md'), 'utf8');

async function read(file: string, ...more: string[]): Promise<Answer> {
  let text = '';
  const io: CliIo = {
    stdin: createReadStream(join(folder, file)),
    stdout: { write: (part) => void (text += part) },
    stderr: { write: () => undefined },
    env: {},
    isTTY: false,
    columns: 120,
    clock: systemClock,
    account: () => undefined,
    untilStopped: () => Promise.resolve(),
  };
  const code = await runCli(['read', '-', ...more], io);
  return { code, text };
}

/** One line, without the bars of quotations and without the difference of letter case. */
function flat(text: string): string {
  return text
    .replace(/^\s*\| /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The peer's text without its wildcards, its bullet and the stamp of the log line that it repeats. */
function factOf(text: string): string {
  return flat(text.replace(/^\[[^\]]+\] \[\d\] \[ERROR\] /, '').replace(/^\s*\*?-? ?|\*$/g, ''));
}

function missing(wanted: Wanted, peer: string, ours: string): string[] {
  if (wanted === 'whole') return ours.includes(factOf(peer)) ? [] : [factOf(peer)];
  if ('differs' in wanted) return notes.includes(`\n## ${wanted.differs}\n`) ? [] : [`heading ${wanted.differs}`];
  return wanted.filter((fact) => !holds(fact, peer, ours)).map(String);
}

/** A pattern with a group takes a value out of the peer's text; one without is looked for in our answer. */
function holds(fact: string | RegExp, peer: string, ours: string): boolean {
  if (typeof fact === 'string') return ours.includes(flat(fact));
  const taken = fact.exec(peer)?.[1];
  return taken === undefined ? !fact.source.includes('(') && fact.test(ours) : ours.includes(flat(taken));
}

if (!existsSync(list)) {
  it.skip('answers the real logs (skipped: ../shared/setup-logs is not beside the repository)', () => undefined);
} else {
  const { tests } = JSON.parse(readFileSync(list, 'utf8')) as { tests: Expectation[] };

  it('has an expectation for each of the real logs', () => {
    expect(tests.map((test) => basename(test.path)).sort()).toEqual(Object.keys(cases).sort());
  });

  describe.each(tests.map((test) => [basename(test.path), test] as const))('%s', (file, { expect: texts }) => {
    const known = cases[file];

    it('exits with 1 and names the cause first', async () => {
      const { code, text } = await read(file, '--json');
      const { actions } = JSON.parse(text) as { actions: { id: string; folded: string[] }[] };
      expect(code).toBe(1);
      expect(actions[0]?.id).toBe(known?.first);
      if (known?.folded !== undefined) expect(actions[0]?.folded).toHaveLength(known.folded);
      if (known?.actions !== undefined) expect(actions).toHaveLength(known.actions);
      for (const id of known?.also ?? []) expect(actions.map((action) => action.id)).toContain(id);
    });

    it('contains every fact that the peer prints, or says in docs/ why not', async () => {
      const ours = flat((await read(file)).text);
      expect(known?.wanted).toHaveLength(texts.length);
      const lacking = texts.flatMap(({ text }, at) => missing(known?.wanted[at] ?? 'whole', text, ours));
      expect(lacking).toEqual([]);
    });
  });
}
