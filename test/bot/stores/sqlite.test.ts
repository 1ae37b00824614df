import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { openDatabase } from '../../../bot/stores/sqlite';
import { requestApproval } from '../../../desk/approvals';
import { asker, request } from '../../desk/people-on-desk';
import { deskOver, newFolder, open } from './desk-on-file';

describe('opening the database', () => {
  const { folder, remove } = newFolder();
  afterAll(remove);

  it('creates folder and file for this account only, durable and checked', async () => {
    const file = join(folder, 'new', 'deep', 'desk.db');
    const { db, close } = await open(file);
    const setting = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {});
    expect(await setting('journal_mode')).toEqual(['wal']);
    expect(await setting('synchronous')).toEqual([2]);
    expect(Number((await setting('busy_timeout'))[0])).toBeGreaterThan(0);
    expect(statSync(file).mode & 0o077).toBe(0);
    await close();
  });

  it('migrates once, however often and from however many at once it is opened', async () => {
    const file = join(folder, 'migrated.db');
    const together = await Promise.all([open(file), open(file), open(file)]);
    for (const { close } of together) await close();
    const { db, close } = await open(file);
    const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    expect(done.rows).toEqual([{ name: '0001-desk' }]);
    await close();
  });

  it('uses only text and integer columns, as PostgreSQL will have them', async () => {
    const { db, close } = await open(':memory:');
    const tables = await db.introspection.getTables();
    const types = tables.flatMap((table) => table.columns.map((column) => column.dataType.toLowerCase()));
    expect(tables.map((table) => table.name).sort()).toEqual([
      'actions',
      'approvals',
      'audit',
      'conversations',
      'preferences',
    ]);
    expect([...new Set(types)].sort()).toEqual(['integer', 'text']);
    await close();
  });

  it('says that another program holds the file', async () => {
    const file = join(folder, 'locked.db');
    const other = new DatabaseSync(file);
    other.exec('create table theirs (x text); begin exclusive');
    expect(await openDatabase(file, { waitMs: 100 })).toMatchObject({ ok: false, code: 'locked', path: file });
    other.close();
    await (await open(file)).close();
  });

  it('rejects a write as busy once the wait is over, and works again afterwards', async () => {
    const file = join(folder, 'busy.db');
    const mine = await open(file, 120);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const desk = deskOver(mine);
    const press = { by: asker, actionKey: undefined };
    await expect(requestApproval(desk, press, request)).rejects.toThrow('locked');
    other.exec('rollback');
    expect(await requestApproval(desk, press, request)).toMatchObject({ ok: true });
    other.close();
    await mine.close();
  });

  it('says that the file is no database, and leaves it as it was', async () => {
    const file = join(folder, 'text.db');
    writeFileSync(file, 'These are notes. '.repeat(1000));
    expect(await openDatabase(file)).toMatchObject({ ok: false, code: 'corrupt', path: file });
    expect(readFileSync(file, 'utf8')).toBe('These are notes. '.repeat(1000));
  });

  it('says that pages of the database are damaged', async () => {
    const file = join(folder, 'damaged.db');
    const { db, close } = await open(file);
    for (let index = 0; index < 200; index += 1) {
      const row = { personId: `p${index}`, conversation: 'c', name: 'n', value: 'v'.repeat(500) };
      await db.insertInto('preferences').values(row).execute();
    }
    await close();
    const bytes = readFileSync(file);
    expect(bytes.length).toBeGreaterThan(100_000);
    bytes.fill(0xaa, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(await openDatabase(file)).toMatchObject({ ok: false, code: 'corrupt', path: file });
  });

  it('says that it may not write there', async () => {
    const directory = join(folder, 'a-folder.db');
    mkdirSync(directory);
    const behindFile = join(folder, 'text.db', 'desk.db');
    for (const path of [directory, behindFile]) {
      const opened = await openDatabase(path);
      expect(opened).toMatchObject({ ok: false, code: 'not-writable', path });
    }
    expect(existsSync(behindFile)).toBe(false);
  });

  it('says that a later release wrote the file', async () => {
    const file = join(folder, 'newer.db');
    const { db, close } = await open(file);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(db);
    await close();
    expect(await openDatabase(file)).toMatchObject({ ok: false, code: 'newer', path: file });
  });
});
