import type { LoadedEstate } from '../../../bot/practice/load-estate';
import type { Question } from '../../../probes/question';
import { exchangeReadNames } from '../../../probes/questions/exchange-config';
import { adLevel } from '../../../probes/questions/ad-level';
import { adSite } from '../../../probes/questions/ad-site';
import { computer } from '../../../probes/questions/computer';
import { disk } from '../../../probes/questions/disk';
import { exchangeSetupState } from '../../../probes/questions/exchange-setup-state';
import { file } from '../../../probes/questions/file';
import { fileVersion } from '../../../probes/questions/file-version';
import { filesInFolder } from '../../../probes/questions/files-in-folder';
import { groupMembership } from '../../../probes/questions/group-membership';
import { hotfix } from '../../../probes/questions/hotfix';
import { installedProduct } from '../../../probes/questions/installed-product';
import { os } from '../../../probes/questions/os';
import { runningProcesses } from '../../../probes/questions/process';
import { questionKinds } from '../../../probes/question-kinds';
import { rebootFlags } from '../../../probes/questions/reboot-flags';
import { registryKey } from '../../../probes/questions/registry-key';
import { registryValue } from '../../../probes/questions/registry-value';
import { remoteRegistry } from '../../../probes/questions/remote-registry';
import { service } from '../../../probes/questions/service';
import { setupLog } from '../../../probes/questions/setup-log';
import { featureState, windowsFeatures } from '../../../probes/questions/windows-features';
import { loadPractice, practise } from '../../fakes/practice';

/** Parameters to ask each kind with; a new kind must be added here. */
const parameters: Readonly<Record<string, readonly unknown[]>> = {
  disk: [{ path: '%SystemDrive%' }, { path: 'D:\\Databases\\DB1' }, { path: 'X:' }],
  file: [{ path: '%SystemRoot%\\System32\\ldifde.exe' }, { path: '%ProgramFiles%' }, { path: 'C:\\Nothing' }],
  'file-version': [{ path: '%SystemRoot%\\System32\\kernel32.dll' }, { path: 'C:\\Nothing.dll' }],
  'files-in-folder': [
    { path: '%SystemRoot%\\System32', name: '*.dll' },
    { path: 'C:\\Nothing', name: '*' },
  ],
  'group-membership': [{ whose: 'last-failed-setup' }, { whose: 'reader' }],
  hotfix: [{ ids: ['KB5044281', 'KB2999226'] }],
  'installed-product': [{ name: 'Visual C++ 2013*x64' }],
  process: [{ id: 6132 }, { names: ['powershell'] }, { holding: 'exchange-files' }],
  'registry-key': [{ path: 'HKLM\\SOFTWARE\\Microsoft\\IIS Extensions' }, { path: 'HKLM\\SOFTWARE\\Nothing' }],
  'registry-value': [{ path: 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full', name: 'Release' }],
  service: [{ name: 'EventSystem' }, { name: 'NoSuchService' }],
  // Network, certificates, Active Directory and Exchange.
  'ad-object': [{ base: 'organization', depth: 'self', attributes: ['objectVersion'] }],
  endpoint: [{ name: 'mitigations' }],
  'exchange-config': exchangeReadNames.map((read) => ({ read })),
  ports: [{ ports: [135, 50389] }],
  'setup-account': [{ whose: 'last-failed-setup' }, { whose: 'reader' }],
};

const everyQuestion: Question[] = [];
for (const [kind, { open }] of questionKinds) {
  for (const params of parameters[kind] ?? [{}]) {
    const question = open(params);
    if (question === undefined) throw new Error(`${kind} needs parameters in this test`);
    everyQuestion.push(question);
  }
}

/** Servers that answer nothing, and why. */
const wholeServer: Readonly<Record<string, string>> = { EX09: 'access-denied', EX11: 'timeout' };

let loaded: LoadedEstate;
beforeAll(async () => {
  loaded = await loadPractice();
});

async function askAll(name: string, questions: readonly Question[] = everyQuestion) {
  const { ask, server, clock } = practise(loaded);
  const [sheet] = await ask([server(name)], questions);
  return { answers: sheet?.answers ?? {}, elapsed: clock.elapsed() };
}

async function valueOf<V>(name: string, question: Question<V>): Promise<V> {
  const { answers } = await askAll(name, [question]);
  const answer = answers[question.key];
  if (answer?.state !== 'answered') throw new Error(`${name} did not answer ${question.key}`);
  return answer.value as V;
}

describe('the practice servers', () => {
  it('answer every kind of question with a value that decodes, or say why not', async () => {
    for (const { name } of loaded.inventory.servers) {
      const { answers } = await askAll(name);
      for (const question of everyQuestion) {
        const answer = answers[question.key];
        if (answer?.state === 'answered') continue;
        const told = [name, question.kind, answer?.because.code];
        const refused = name === 'EX06' && question.kind === 'group-membership' ? 'access-denied' : 'not-applicable';
        const expected = name === 'EDGE01' ? 'not-applicable' : (wholeServer[name] ?? refused);
        expect(told).toEqual([name, question.kind, expected]);
      }
    }
  });

  it('answer not-applicable for nothing but Active Directory on Edge, Exchange where it is not installed, and rights where no Setup failed', async () => {
    for (const { name } of loaded.inventory.servers) {
      const { answers } = await askAll(name);
      const without = everyQuestion.filter(({ key }) => {
        const answer = answers[key];
        return answer?.state === 'unanswered' && answer.because.code === 'not-applicable';
      });
      const kinds = [...new Set(without.map(({ kind }) => kind))].sort();
      const edge = ['ad-contact', 'ad-level', 'ad-object', 'ad-site', 'domain-state', 'exchange-config']
        .concat(['exchange-objects', 'exchange-servers', 'group-membership', 'send-connectors'])
        .concat(['server-object', 'setup-account']);
      const setup = answers[exchangeSetupState({}).key];
      const bare = setup?.state === 'answered' && exchangeSetupState({}).decode(setup.value)?.roles.length === 0;
      const shell = bare ? ['exchange-config'] : [];
      const noFailure = ['EX02', 'EX08'].includes(name) ? ['group-membership', 'setup-account'] : [];
      expect([name, kinds]).toEqual([name, name === 'EDGE01' ? edge : [...shell, ...noFailure]]);
    }
  });

  it('show on EX01 that COM+ Event System is stopped, and nothing else of the kind', async () => {
    expect(await valueOf('EX01', service({ name: 'eventsystem' }))).toMatchObject({ status: 'Stopped' });
    expect(await valueOf('EX01', service({ name: 'MSDTC' }))).toMatchObject({ status: 'Running' });
    const log = await valueOf('EX01', setupLog({}));
    expect(log).toMatchObject({ exists: true, truncated: false, modified: '2026-11-20T02:14:31+01:00' });
    expect(log.exists && log.text).toContain('Failed [Rule:EventSystemStopped]');
  });

  it('show which restart flags EX05 has, when they were written and when it started last', async () => {
    const { flags, lastBoot } = await valueOf('EX05', rebootFlags({}));
    const present = flags.filter((flag) => flag.present);
    expect(present.map((flag) => flag.id)).toEqual(['pending-file-renames', 'windows-components', 'windows-update']);
    for (const { writtenAt } of present) expect(Date.parse(writtenAt ?? '')).toBeGreaterThan(Date.parse(lastBoot));
  });

  it('show on EX06 that Lyon does not have what was prepared in Paris', async () => {
    const site = await valueOf('EX06', adSite({}));
    expect([site.computer.site, site.schemaMaster.site]).toEqual(['Lyon', 'Paris']);
    expect(await valueOf('EX06', adLevel({}))).toMatchObject({ organization: null, organizationOnSchemaMaster: true });
    expect(await valueOf('EX06', runningProcesses({ holding: 'exchange-files' }))).toMatchObject({
      processes: [{ id: 6132, name: 'powershell' }],
    });
  });

  it('do not say on EX06 whose groups nobody may read there, and do on EX01', async () => {
    const whose = groupMembership({ whose: 'last-failed-setup' });
    const { answers } = await askAll('EX06', [whose]);
    expect(answers[whose.key]).toEqual({ state: 'unanswered', because: { code: 'access-denied' } });
    expect(await valueOf('EX01', whose)).toMatchObject({ account: 'CORP\\adm-exchange' });
  });

  it('show on EX07 what is missing, and on EX02 the same things present', async () => {
    const product = installedProduct({ name: 'Visual C++ 2013*x64' });
    const rewrite = registryValue({ path: 'HKLM\\SOFTWARE\\Microsoft\\IIS Extensions\\URL Rewrite', name: 'version' });
    expect((await valueOf('EX07', product)).products).toEqual([]);
    expect((await valueOf('EX02', product)).products.length).toBeGreaterThan(0);
    expect(await valueOf('EX07', rewrite)).toEqual({ exists: false });
    expect(await valueOf('EX02', rewrite)).toMatchObject({ exists: true });
  });

  it('have no log on EX08, where Setup never ran', async () => {
    expect(await valueOf('EX08', setupLog({}))).toMatchObject({ exists: false });
  });

  it('show on EX12 a start after the log was written', async () => {
    const { lastBoot } = await valueOf('EX12', os({}));
    const log = await valueOf('EX12', setupLog({}));
    expect(log.exists && Date.parse(lastBoot) > Date.parse(log.modified)).toBe(true);
  });

  it('cannot open their own registry when the service is disabled or the name leads elsewhere', async () => {
    expect(await valueOf('EX02', remoteRegistry({}))).toMatchObject({ opened: true, error: null });
    const documents = loaded.estate.documents.map((document) =>
      document.server === 'EX02' ? { ...document, resolvesTo: ['10.9.9.9'] } : document,
    );
    const { ask, server } = practise({ ...loaded, estate: { ...loaded.estate, documents } });
    const [sheet] = await ask([server('EX02')], [remoteRegistry({})]);
    expect(sheet?.answers[remoteRegistry({}).key]).toMatchObject({ value: { opened: false } });
  });

  it('say of Windows itself what an ordinary server would, each with its own name and version', async () => {
    expect(await valueOf('EX02', computer({}))).toMatchObject({ name: 'EX02', domainRole: 'member-server' });
    expect(await valueOf('EDGE01', computer({}))).toMatchObject({ partOfDomain: false, domain: 'WORKGROUP' });
    const features = await valueOf('EX02', windowsFeatures({}));
    expect(featureState(features, 'Web-Asp-Net45')).toBe('installed');
    const path = '%SystemRoot%\\System32\\sspicli.dll';
    expect(await valueOf('EX02', fileVersion({ path }))).toMatchObject({ version: '10.0.20348.2762' });
    expect(await valueOf('EX07', fileVersion({ path }))).toMatchObject({ version: '10.0.14393.7426' });
    expect(await valueOf('EX02', hotfix({ ids: ['KB5044281', 'KB2999226'] }))).toMatchObject({
      installed: [{ id: 'KB5044281' }],
    });
  });

  it('know files, folders and volumes as Windows does: without case, and folders above files', async () => {
    const system = { path: 'c:\\windows\\SYSTEM32' };
    expect(await valueOf('EX02', file(system))).toMatchObject({ exists: true, directory: true, bytes: null });
    expect(await valueOf('EX02', filesInFolder({ ...system, name: 'K*.DLL' }))).toMatchObject({ count: 1 });
    expect(await valueOf('EX02', filesInFolder({ ...system, name: '*.sys' }))).toMatchObject({ count: 0 });
    expect(await valueOf('EX02', disk({ path: 'D:\\Databases' }))).toMatchObject({
      volume: 'D:\\',
      fileSystem: 'ReFS',
    });
    expect(await valueOf('EX02', disk({ path: 'X:' }))).toMatchObject({ exists: false });
    const inside = file({ path: '%ExchangeInstallPath%\\Bin' });
    const { answers } = await askAll('EX08', [inside]);
    expect(answers[inside.key]).toMatchObject({ because: { code: 'not-applicable' } });
  });

  it('list what is below a key', async () => {
    const key = registryKey({ path: 'HKLM\\SOFTWARE\\Microsoft\\IIS Extensions' });
    expect(await valueOf('EX02', key)).toMatchObject({ exists: true, subkeys: ['URL Rewrite'], valueCount: 0 });
    expect(await valueOf('EX07', key)).toEqual({ exists: false });
  });

  it('take several seconds on EX10 and none of anybody else’s', async () => {
    const { ask, server, clock } = practise(loaded);
    const done: string[] = [];
    const onProgress = ({ server: name, state }: { server: string; state: string }): void => {
      if (state === 'done') done.push(`${name} ${clock.elapsed() < 1_000 ? 'at once' : 'late'}`);
    };
    await ask([server('EX10'), server('EX01'), server('EX11')], everyQuestion, { onProgress });
    expect(done).toEqual(['EX01 at once', 'EX11 late', 'EX10 late']);
  });

  it('give up a slow question alone, at its own limit', async () => {
    const slow = { slowKinds: { 'remote-registry': 120_000 } };
    const documents = loaded.estate.documents.map((document) =>
      document.server === 'EX02' ? { ...document, behaviour: { ...document.behaviour, ...slow } } : document,
    );
    const { ask, server } = practise({ ...loaded, estate: { ...loaded.estate, documents } });
    const [sheet] = await ask([server('EX02')], [remoteRegistry({}), os({})]);
    expect(sheet?.answers[remoteRegistry({}).key]).toMatchObject({ because: { code: 'deadline' } });
    expect(sheet?.answers[os({}).key]).toMatchObject({ state: 'answered' });
  });
});
