/** Each known failure is told by its own fingerprints and by nobody else's, in the log as Setup writes it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import type { Failure, Fingerprint } from '../../rules/failure';
import type { About } from '../../rules/finding';
import type { LoggedError, NotableLine, Run } from '../../rules/run';
import { chosenRun, isSetupLog, readSetupLogFragment, readSetupLogText } from '../../rules/setup-log';

const folder = join(__dirname, '../../rules/failures');
const failures = readdirSync(folder)
  .filter((file) => /^[A-Z]/.test(file))
  .map((file) => load(file.replace(/\.ts$/, '')));
const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;
const samples = join(__dirname, '../../../shared/setup-logs');
const onSamples = existsSync(samples) ? describe : describe.skip;

function load(name: string): Failure {
  const loaded = // eslint-disable-next-line @typescript-eslint/no-require-imports -- one file per failure, found by name
    require(join(folder, name)) as Record<string, Failure | undefined>;
  const found = loaded[name];
  if (found?.id !== name || found.kind !== 'failure') throw new Error(`${name} does not export a failure of its name`);
  return found;
}

interface Entry {
  readonly text: string;
  readonly reference: string | undefined;
  readonly kind: 'error' | 'notable';
}

function entriesOf(run: Run): Entry[] {
  const errors = run.errors.map(({ text, reference }: LoggedError): Entry => ({ text, reference, kind: 'error' }));
  const notable = run.notable.map(({ text }: NotableLine): Entry => ({ text, reference: undefined, kind: 'notable' }));
  return [...errors, ...notable];
}

function captured(fingerprint: Fingerprint, entry: Entry): Record<string, string> | undefined {
  const where = fingerprint.in ?? 'error';
  if (where !== 'any' && where !== entry.kind) return undefined;
  if (fingerprint.reference !== undefined) {
    const given = (entry.reference ?? '').toLowerCase();
    if (!given.endsWith(fingerprint.reference.toLowerCase())) return undefined;
  }
  if (fingerprint.pattern === undefined) return {};
  const matcher = RE2JS.compile(fingerprint.pattern, flags).matcher(entry.text);
  if (!matcher.find()) return undefined;
  const found: Record<string, string> = {};
  for (const [, name] of fingerprint.pattern.matchAll(/\(\?P<(\w+)>/g)) {
    const value = name === undefined ? null : matcher.group(name);
    if (name !== undefined && value !== null) found[name] = value;
  }
  return found;
}

/** Which failures the entries are told as, with everything that was captured, by fingerprint and by `captures`. */
function recognised(entries: readonly Entry[], run: Run | undefined): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const specific = new Set<string>();
  for (const entry of entries) {
    for (const failure of failures) {
      for (const fingerprint of failure.fingerprints) {
        const captures = captured(fingerprint, entry);
        if (captures === undefined) continue;
        if (fingerprint.general !== true) specific.add(failure.id);
        const more = failure.captures?.(entry.text, run);
        found.set(failure.id, { ...captures, ...more, ...found.get(failure.id) });
      }
    }
  }
  // What many failures share counts only where nothing else was told.
  return new Map([...found].filter(([id]) => specific.size === 0 || specific.has(id)));
}

function failure(id: string): Failure {
  const found = failures.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not in the catalogue`);
  return found;
}

function stepsOf(id: string, about: Partial<About>, language: 'en' | 'fr' = 'en'): string {
  const all: About = {
    server: undefined,
    product: undefined,
    build: undefined,
    installedBuild: undefined,
    backupBuild: undefined,
    mode: undefined,
    wizard: undefined,
    roles: [],
    captures: {},
    ...about,
  };
  const lines: string[] = [];
  for (const remedy of failure(id).remedies) {
    if (remedy.appliesTo && !remedy.appliesTo(all)) continue;
    const steps = typeof remedy.steps === 'function' ? remedy.steps(all) : remedy.steps;
    lines.push(...steps[language], ...(remedy.never ?? []).map((never) => never[language]));
  }
  return lines.join('\n');
}

const shortRun = [
  '[03/06/2021 15:14:57.0546] [0] Starting Microsoft Exchange Server 2016 Setup',
  '[03/06/2021 15:14:57.0546] [0] Setup version: 15.1.2106.2.',
];

function runOf(...lines: readonly string[]): Run {
  const read = readSetupLogText([...shortRun, ...lines, ''].join('\r\n'));
  if (!isSetupLog(read)) throw new Error('the excerpt is no Setup log');
  return chosenRun(read);
}

describe('known failures', () => {
  it.each(failures.map((one) => [one.id, one] as const))('%s is complete in both languages', (_id, one) => {
    for (const language of ['en', 'fr'] as const) {
      expect(one.words[language].title.length).toBeLessThanOrEqual(80);
      expect(new Set(one.phrases[language]).size).toBeGreaterThanOrEqual(5);
    }
    for (const remedy of one.remedies) {
      const steps = typeof remedy.steps === 'function' ? undefined : remedy.steps;
      expect(steps?.fr.length).toBe(steps?.en.length);
    }
    expect(Object.keys(one.asks).length > 0 || one.toKnow !== undefined).toBe(true);
    expect(one.remedies.length).toBeGreaterThan(0);
  });

  it.each(failures.map((one) => [one.id, one] as const))('%s writes its French with no-break spaces', (_id, one) => {
    const about = {
      captures: { build: '15.1.1.1', path: 'C:\\x', object: 'CN=x', inner: 'x', service: 'x', file: 'x' },
    };
    const french = [
      ...Object.values(one.words.fr),
      one.toKnow?.fr ?? '',
      stepsOf(one.id, {}, 'fr'),
      stepsOf(one.id, about, 'fr'),
    ];
    for (const text of french) expect(text).not.toMatch(/[a-zé»"] [:;?!](?=\s|$)|« | »/);
  });

  it.each(failures.flatMap((one) => one.fingerprints.map((print) => [one.id, print.pattern ?? ''] as const)))(
    '%s has a pattern that RE2 compiles and that asks for more than nothing: %s',
    (_id, pattern) => {
      expect(RE2JS.compile(pattern, flags).matcher('').find()).toBe(false);
    },
  );

  it.each(failures.flatMap((one) => one.examples.logged.map((logged) => [one.id, logged] as const)))(
    '%s is recognised in its excerpt and nothing else is: %s',
    (id, logged) => {
      const run = readSetupLogFragment(logged);
      const entries = run === undefined ? [] : entriesOf(run);
      // A rule's trace is no entry; where an excerpt is one, the line itself is what a person pastes.
      const read: Entry[] = entries.length > 0 ? entries : [{ text: logged, reference: undefined, kind: 'error' }];
      expect([...recognised(read, run).keys()]).toEqual([id]);
    },
  );

  it('shows every fingerprint at work in an excerpt, but for the one that needs two entries of the log', () => {
    const silent: string[] = [];
    for (const one of failures) {
      for (const fingerprint of one.fingerprints) {
        const told = one.examples.logged.some((logged) => {
          const run = readSetupLogFragment(logged);
          const entries = run === undefined ? [] : entriesOf(run);
          return [...entries, { text: logged, reference: undefined, kind: 'error' as const }].some(
            (entry) => captured(fingerprint, entry) !== undefined,
          );
        });
        if (!told) silent.push(`${one.id} ${fingerprint.reference ?? fingerprint.pattern ?? ''}`);
      }
    }
    expect(silent.map((one) => one.slice(0, 42))).toEqual(['MsiCacheMissing Installing a new product\\.']);
  });

  it('gives each failure the judgement that its answer sheets ask for', () => {
    for (const one of failures) {
      for (const { answers, verdict } of one.examples.judged) expect(one.judge?.(answers).verdict).toBe(verdict);
      if (one.judge)
        expect(one.examples.judged.map((sheet) => sheet.verdict)).toEqual(expect.arrayContaining(['pass', 'fail']));
    }
  });
});

describe('what a failure reads out of the run', () => {
  it('wants the MSI files of the build before an interrupted upgrade, not of the half-installed one', () => {
    const run = runOf(
      "[03/06/2021 15:14:58.0546] [0] The backup copy of the previously installed version is '15.1.1979.3'.",
      '[03/06/2021 15:14:58.0546] [0] The locally installed version is 15.1.2106.2.',
    );
    expect(failure('MsiCacheMissing').captures?.('', run)).toEqual({ build: '15.1.1979.3' });
  });

  it('wants the MSI files of the installed build where there is no backup, and says the general form without a run', () => {
    const run = runOf('[03/06/2021 15:14:58.0546] [0] The locally installed version is 15.1.1979.3.');
    expect(failure('MsiCacheMissing').captures?.('', run)).toEqual({ build: '15.1.1979.3' });
    expect(failure('MsiCacheMissing').captures?.('', undefined)).toEqual({});
    expect(stepsOf('MsiCacheMissing', {})).not.toContain('undefined');
  });

  it('names the disabled service although another entry says that it is disabled', () => {
    const run = runOf(
      "[03/06/2021 15:14:58.0546] [1] [ERROR] Service 'World Wide Web Publishing (W3SVC)' cannot be started due to the following error: Cannot start service W3SVC on computer '.'.",
      '[03/06/2021 15:14:58.0546] [1] [ERROR] The service cannot be started, either because it is disabled or because it has no enabled devices associated with it',
    );
    expect(recognised(entriesOf(run), run).get('ServiceDisabled')).toMatchObject({ service: 'W3SVC' });
  });

  it('tells a stopped topology service from one that found no domain controller', () => {
    const stopped = {
      captures: { inner: "Topology Provider coundn't find the Microsoft Exchange Active Directory Topology service" },
    };
    const noServer = { captures: { inner: 'No Suitable Directory Servers Found in Forest corp.example' } };
    expect(stepsOf('SharedConfigDcNotSet', stopped)).toContain('during the whole Setup after the files are copied');
    expect(stepsOf('SharedConfigDcNotSet', noServer)).toContain('event 2080');
    expect(stepsOf('SharedConfigDcNotSet', noServer)).not.toContain('Start-Service MSExchangeADTopology');
  });

  it('creates a folder, but not where the missing path is a file', () => {
    expect(stepsOf('MissingDirectory', { captures: { path: 'D:\\E\\V15\\x' } })).toContain(
      "New-Item -ItemType Directory -Path 'D:\\E\\V15\\x'",
    );
    expect(stepsOf('MissingDirectory', { captures: { path: 'D:\\E\\V15\\x.config' } })).not.toContain('New-Item');
  });

  it('offers a fix only for the two services that are safe to start, and only while they do not run', () => {
    const offering = failures.filter((one) => one.remedies.some((remedy) => remedy.fix)).map((one) => one.id);
    expect(offering.sort()).toEqual(['EndpointMapperUnavailable', 'SharedConfigDcNotSet']);
    for (const id of offering) {
      for (const { answers, verdict } of failure(id).examples.judged) {
        const fixes = failure(id)
          .remedies.map((remedy) => remedy.fix?.(answers))
          .filter((fix) => fix !== undefined);
        expect(fixes).toHaveLength(verdict === 'pass' ? 0 : 1);
      }
    }
  });

  const ceres = 'Bin\\Search\\Ceres';
  const file = 'C:\\x\\schema80.ldf';
  it.each<readonly [id: string, captures: Record<string, string>, facts: readonly string[]]>([
    ['MsiCacheMissing', { build: '15.1.1979.3' }, ['FixInstallerCache.ps1 against 15.1.1979.3']],
    [
      'ServiceDisabled',
      {},
      ['Get-Service MSExchange* | Set-Service -StartupType Automatic', 'while it runs, check again and repeat'],
    ],
    ['ServiceDisabled', {}, ['Set these back', 'MSExchangeImap4', 'MSExchangePOP3BE', 'WSBExchange']],
    ['MissingDirectory', { path: 'D:\\x' }, ['Create the directory: "D:\\x"']],
    ['VirtualDirectoryMissing', {}, ['run SetupAssist on the server']],
    ['VirtualDirectoryConfigurationFailed', {}, ['run SetupAssist on the server']],
    [
      'SearchFoundationFailed',
      {},
      [
        'HostControllerService',
        'MSExchangeFastSearch',
        'all 4 noderunner.exe',
        `${ceres}\\HostController\\Data\\Nodes\\Fsis`,
      ],
    ],
    [
      'SearchFoundationFailed',
      {},
      [`${ceres}\\Installer`, 'InstallConfig.ps1 -action U -DataFolder', 'InstallConfig.ps1 -action I -DataFolder'],
    ],
    [
      'DatabaseMountFailed',
      { database: 'DB01' },
      ['have it mounted before you run Setup again', 'Mount-Database "DB01"'],
    ],
    ['WrongSetupExe', {}, ['In PowerShell it must be written .\\Setup.exe']],
    ['FipsConfigurationAccessDenied', {}, ['\\V15\\FIP-FS\\Data\\Configuration.xml', 'access rights', 'PROCMON']],
    ['WellKnownObjectDeleted', {}, ['Run the SetupAssist.ps1 script to address the deleted objects', 'ldifde -i -f']],
    [
      'SchemaImportFailed',
      { file, code: '8245', errorFile: 'C:\\y\\ldif.err' },
      [`import the schema settings of the file ${file}`, 'Review C:\\y\\ldif.err', '(ISO)'],
    ],
    [
      'ArbitrationMailboxUpnNotUnique',
      {},
      ['ExToolsFeedback@microsoft.com', 'Do not remove the arbitration mailboxes'],
    ],
  ])('%s with %j gives the step that the case needs', (id, captures, facts) => {
    for (const fact of facts) expect(stepsOf(id, { captures })).toContain(fact);
  });

  it('does not take a null reference elsewhere for the missing groups unit', () => {
    const run = runOf('[03/06/2021 15:14:58.0546] [1] [ERROR] Object reference not set to an instance of an object.');
    expect(recognised(entriesOf(run), run).size).toBe(0);
  });
});

onSamples('on the sample logs (skipped where ../shared is absent)', () => {
  const expected: readonly (readonly [log: string, id: string, captures: Record<string, string>])[] = [
    ['ExchangeSetup-PrepareSchema-8245.log', 'SchemaImportFailed', { code: '8245' }],
    ['ExchangeSetup_ADServiceNotStarted.log', 'SharedConfigDcNotSet', {}],
    [
      'ExchangeSetup_Arbitration_UPN.log',
      'ArbitrationMailboxUpnNotUnique',
      { mailbox: 'SystemMailbox{e0dc1c29-89c3-4034-b678-e6c29d823ed9}' },
    ],
    ['ExchangeSetup_FIPS_AccessDenied.log', 'FipsConfigurationAccessDenied', {}],
    ['ExchangeSetup_Failed_Mount_Database.log', 'DatabaseMountFailed', { database: 'ExSvr1 - DB1' }],
    ['ExchangeSetup_InstallFromBin.log', 'WrongSetupExe', {}],
    ['ExchangeSetup_InvalidWKObjectException.log', 'WellKnownObjectDeleted', { group: 'Public Folder Management' }],
    ['ExchangeSetup_MSI_1.log', 'MsiCacheMissing', { build: '15.0.995.29', code: '1612' }],
    ['ExchangeSetup_MSI_3.log', 'MsiCacheMissing', { build: '15.0.1130.7', code: '1603' }],
    ['ExchangeSetup_MSI_5.log', 'MsiCacheMissing', { build: '15.1.2242.4', code: '1603' }],
    [
      'ExchangeSetup_MissingDirectory.log',
      'MissingDirectory',
      { path: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\UnifiedMessaging\\grammars' },
    ],
    ['ExchangeSetup_Search_Foundation_Failure.log', 'SearchFoundationFailed', {}],
    ['ExchangeSetup_Service_Disabled.log', 'ServiceDisabled', { service: 'MSExchangeServiceHost' }],
    ['ExchangeSetup_Vdir_1.log', 'VirtualDirectoryMissing', { directory: 'ExSvr1\\OWA (Exchange Back End)' }],
    ['ExchangeSetup_Vdir_3.log', 'VirtualDirectoryConfigurationFailed', { code: '50' }],
  ];

  const read = (log: string): Run => {
    const result = readSetupLogText(readFileSync(join(samples, log)));
    if (!isSetupLog(result)) throw new Error(`${log} was not read`);
    return chosenRun(result);
  };

  it.each(expected)('%s is %s and nothing else', (log, id, captures) => {
    const run = read(log);
    const found = recognised(entriesOf(run), run);
    expect([...found.keys()]).toEqual([id]);
    expect(found.get(id)).toMatchObject(captures);
  });

  it.each(['AD_Prep_Reboot', 'ADUpdated_NoOrgMan', 'DC_Site_1', 'Reboot_Pending'])(
    '%s stopped at its rules: no failure',
    (name) => {
      const run = read(`ExchangeSetup_${name}.log`);
      expect([...recognised(entriesOf(run), run).keys()]).toEqual([]);
    },
  );

  it('takes nothing out of the script that Setup repeats before it says what went wrong', () => {
    const scripts: string[] = [];
    for (const log of readdirSync(samples).filter((name) => name.endsWith('.log'))) {
      const result = readSetupLogText(readFileSync(join(samples, log), 'utf8'));
      if (!isSetupLog(result)) continue;
      for (const { text } of chosenRun(result).errors) {
        const end = text.indexOf('was run: "');
        if (end > 0) scripts.push(text.slice(0, end));
      }
    }
    expect(scripts.length).toBeGreaterThan(5);
    const entries = scripts.map((text): Entry => ({ text, reference: undefined, kind: 'error' }));
    expect([...recognised(entries, undefined).keys()]).toEqual([]);
  });

  it('cites the line in which Setup missed the topology service', () => {
    const clues = failure('SharedConfigDcNotSet').clues?.(read('ExchangeSetup_ADServiceNotStarted.log')) ?? [];
    expect(clues.map((clue) => clue.quote).join('\n')).toContain(
      "Topology Provider coundn't find the Microsoft Exchange Active Directory Topology service",
    );
    expect(clues.every((clue) => clue.line > 300)).toBe(true);
  });
});
