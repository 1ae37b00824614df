import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEstate } from '../../../bot/practice/load-estate';
import { estateFolder, loadPractice } from '../../fakes/practice';

describe('the practice estate', () => {
  it('has sixteen servers in two sites, each with a document', async () => {
    const { inventory, estate } = await loadPractice();
    expect(inventory.servers.map((server) => server.name)).toHaveLength(16);
    expect([...new Set(inventory.servers.map((server) => server.site))].sort()).toEqual(['Lyon', 'Paris']);
    expect(estate.documents).toHaveLength(16);
  });

  it('agrees with itself: sites, domain controllers, accounts and log files exist', async () => {
    const { inventory, estate } = await loadPractice();
    const controllers = new Map(estate.directory.domainControllers.map((one) => [one.name, one.site]));
    for (const document of estate.documents) {
      const site = inventory.servers.find((server) => server.name === document.server)?.site;
      if (document.ad !== null) {
        expect([document.server, document.ad.site]).toEqual([document.server, site]);
        expect(controllers.get(document.ad.setupController ?? '')).toBe(site);
        expect(Object.keys(estate.directory.accounts)).toContain(document.reader);
        if (document.lastSetup) expect(Object.keys(estate.directory.accounts)).toContain(document.lastSetup.account);
      }
      expect(document.setupLog === null).toBe(document.lastSetup === null);
    }
    const used = estate.documents.flatMap(({ setupLog }) => (setupLog === null ? [] : [setupLog.file])).sort();
    expect((await readdir(join(estateFolder, 'logs'))).sort()).toEqual(used);
  });

  it('has logs whose name, build, account, last stamp and outcome agree with the documents', async () => {
    const { estate } = await loadPractice();
    for (const { server, setupLog, lastSetup } of estate.documents) {
      if (setupLog === null || lastSetup === null) continue;
      const text = estate.logs[setupLog.file] ?? '';
      const runs = text.split(/(?=^\[[^\]]+\] \[0\] \*{46}\r\n\[[^\]]+\] \[0\] Starting )/m);
      const last = runs.at(-1) ?? '';
      expect(last).toContain(`Server Name=${server}\r\n`);
      expect(last).toContain(`Setup version: ${lastSetup.build}.`);
      expect(last).toContain(`Logged on user: ${lastSetup.account}.`);
      expect(last.includes('setup operation completed successfully')).toBe(lastSetup.succeeded);
      const stamp = [...last.matchAll(/^\[(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)\.\d{4}\]/gm)].at(-1);
      expect(`${stamp?.[3]}-${stamp?.[1]}-${stamp?.[2]}T${stamp?.[4]}+01:00`).toBe(setupLog.modified);
    }
  });

  it('has stamps that never go back within a log', async () => {
    const { estate } = await loadPractice();
    for (const [file, text] of Object.entries(estate.logs)) {
      const stamps = [...text.matchAll(/^\[\d\d\/(\d\d)\/\d{4} (\d\d:\d\d:\d\d\.\d{4})\]/gm)];
      const days = stamps.map(([, day, time]) => `${day} ${time}`);
      expect([file, days]).toEqual([file, [...days].sort()]);
    }
  });

  it('shows the cascade on EX06 with sixteen failed rules', async () => {
    const { estate } = await loadPractice();
    expect(estate.logs['ex06.log']?.match(/\] Failed \[Rule:/g)).toHaveLength(16);
  });

  it('can move to any last night, with documents and logs together and times of day unchanged', async () => {
    const { estate } = await loadPractice(new Date('2028-03-01T09:30:00Z'));
    const ex01 = estate.documents.find((one) => one.server === 'EX01');
    const ex05 = estate.documents.find((one) => one.server === 'EX05');
    expect(ex01?.setupLog?.modified).toBe('2028-03-01T02:14:31+01:00');
    expect(ex05?.rebootFlags[0]?.writtenAt).toBe('2028-02-29T18:42:10+01:00');
    expect(estate.logs['ex01.log']).toMatch(/^\[03\/01\/2028 02:13:46\.0000\]/);
    expect(estate.logs['ex03.log']).toMatch(/^\[02\/29\/2028 22:31:07/);
    expect(estate.logs['ex01.log']).not.toContain('11/20/2026');
  });

  it('never puts last night into the future, whatever the hour', async () => {
    for (const hour of ['00', '02', '07', '08', '23']) {
      const now = new Date(`2027-06-15T${hour}:10:00Z`);
      const { estate } = await loadPractice(now);
      for (const { lastBoot, setupLog } of estate.documents) {
        expect(Date.parse(lastBoot)).toBeLessThan(now.getTime());
        if (setupLog !== null) expect(Date.parse(setupLog.modified)).toBeLessThan(now.getTime());
      }
    }
  });
});

describe('a practice estate with mistakes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'estate-'));
    await cp(estateFolder, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function edit(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }

  it('names the file and the place of each, all at once', async () => {
    await edit('servers/ex01.yaml', 'status: Stopped', 'status: Asleep');
    await edit('servers/ex05.yaml', 'id: windows-components', 'id: windows-magic');
    await edit('servers/ex12.yaml', 'ex12.log', 'ex77.log');
    await edit('estate.yaml', 'roles: [reader]', 'roles: [emperor]');
    await edit('directory.yaml', 'forestLevel: 7', 'forestLevel: high');
    const loaded = await loadEstate(folder);
    const mistakes = loaded.ok ? [] : loaded.mistakes.map(({ file, path }) => `${file} ${path}`);
    expect(mistakes.sort()).toEqual([
      'directory.yaml forestLevel',
      'estate.yaml people.2.roles.0',
      'logs/ex77.log ',
      'servers/ex01.yaml services.EventSystem.status',
      'servers/ex05.yaml rebootFlags.1.id',
    ]);
  });

  it('names servers without a document and documents without a server', async () => {
    await rm(join(folder, 'servers/ex08.yaml'));
    await edit('servers/ex02.yaml', 'server: EX02', 'server: EX77');
    const loaded = await loadEstate(folder);
    const problems = loaded.ok ? [] : loaded.mistakes.map(({ problem }) => problem);
    expect(problems.sort()).toEqual([
      'EX02 has no document in servers/',
      'EX08 has no document in servers/',
      'EX77 is not in estate.yaml',
    ]);
  });

  it('names the line where a file is no YAML, and a folder that is not there', async () => {
    await edit('directory.yaml', 'accounts:', '}accounts:');
    const loaded = await loadEstate(folder);
    expect(loaded.ok ? [] : loaded.mistakes).toContainEqual(
      expect.objectContaining({ file: 'directory.yaml', path: expect.stringMatching(/^line \d+$/) }),
    );
    expect(await loadEstate(join(folder, 'nowhere'))).toMatchObject({ ok: false });
  });
});
