/** The catalogue from the folder and from the one file that the build makes of it: the same, whatever is in the file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue, openShelf } from '../../rules/catalogue';
import { bundleName, cacheName } from '../../rules/catalogue-bundle';

const dist = join(__dirname, '../../dist/rules');
const built = existsSync(join(dist, bundleName)) ? it : it.skip;

/** Everything of an entry that can be compared between two compilers: functions only by their place. */
function shape(entries: readonly unknown[]): string {
  return JSON.stringify(entries, (_key, value: unknown) => (typeof value === 'function' ? 'a function' : value));
}

function inChild(script: string): string {
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1e9 });
}

describe('the bundle of the build (skipped without npm run build)', () => {
  built('gives the catalogue that the sources give', () => {
    const { rules, failures } = loadCatalogue();
    const said = inChild(
      `const { rules, failures } = require(${JSON.stringify(join(dist, 'catalogue.js'))}).loadCatalogue();
       const shape = ${shape.toString()};
       process.stdout.write(shape([...rules, ...failures]));`,
    );
    expect(JSON.parse(said)).toEqual(JSON.parse(shape([...rules, ...failures])));
  });

  built('is what the catalogue is loaded from, and what anybody else gets who asks for the same file', () => {
    const said = inChild(
      `const { join } = require('node:path');
       const dist = ${JSON.stringify(dist)};
       const { rules } = require(join(dist, 'catalogue.js')).loadCatalogue();
       const compiled = require('node:module')._pathCache;
       const opened = Object.keys(compiled).filter((key) => /rules.checks.[A-Z]/.test(key)).length;
       const again = require(join(dist, 'checks', rules[0].id + '.js'))[rules[0].id];
       process.stdout.write(JSON.stringify({ opened, same: again === rules[0] }));`,
    );
    expect(JSON.parse(said)).toEqual({ opened: 0, same: true });
  });

  built('gives everybody the package with which shapes are checked, without opening its files', () => {
    const said = inChild(
      `const fs = require('node:fs');
       const read = fs.readFileSync;
       const files = [];
       fs.readFileSync = (path, ...more) => (files.push(String(path)), read(path, ...more));
       require(${JSON.stringify(join(dist, 'catalogue-bundle.js'))}).openBundle();
       const { z } = require(require.resolve('zod', { paths: [${JSON.stringify(dist)}] }));
       const opened = files.filter((path) => /zod.*cjs$/.test(path)).length;
       process.stdout.write(JSON.stringify({ opened, works: z.string().safeParse('a').success }));`,
    );
    expect(JSON.parse(said)).toEqual({ opened: 0, works: true });
  });

  built('loads one rule without the others', () => {
    const said = inChild(
      `const shelf = require(${JSON.stringify(join(dist, 'catalogue.js'))}).openShelf();
       const { id } = shelf.load('rebootpending');
       const loaded = Object.keys(require.cache).filter((path) => /rules.(?:checks|failures).[A-Z]/.test(path));
       process.stdout.write(JSON.stringify({ id, loaded: loaded.length }));`,
    );
    expect(JSON.parse(said)).toEqual({ id: 'RebootPending', loaded: 1 });
  });
});

describe('a bundle that is not that of its folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'preflight-bundle-'));
  const rules = join(root, 'rules');
  const rule = (id: string, from: string): string => `exports.${id} = { kind: 'rule', id: '${id}', from: '${from}' };`;
  const define = (id: string): string => `'rules/checks/${id}.js': function (exports) { ${rule(id, 'bundle')} },`;
  const from = (): unknown => loadCatalogue(rules).rules.map((one) => (one as unknown as { from: string }).from);

  beforeAll(() => {
    for (const folder of ['checks', 'failures']) mkdirSync(join(rules, folder), { recursive: true });
    writeFileSync(join(rules, 'checks/First.js'), rule('First', 'file'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is left alone when a rule is missing in it, and when it has one that is gone', () => {
    writeFileSync(join(rules, bundleName), `({})`);
    expect(from()).toEqual(['file']);
    writeFileSync(join(rules, bundleName), `({${define('First')}${define('Gone')}})`);
    expect(from()).toEqual(['file']);
  });

  it('does not bring a package of another version than is installed', () => {
    const old = `'npm/zod@0.0.1/index.cjs': function () { throw new Error('an old package'); },`;
    writeFileSync(join(rules, bundleName), `({${old}${define('First')}})`);
    expect(from()).toEqual(['file']);
  });

  it('is read without what was compiled when that is damaged', () => {
    // Another name than above: a file that was loaded once stays what everybody gets.
    rmSync(join(rules, 'checks/First.js'));
    writeFileSync(join(rules, 'checks/Second.js'), rule('Second', 'file'));
    writeFileSync(join(rules, bundleName), `({${define('Second')}})`);
    writeFileSync(join(rules, cacheName), Buffer.alloc(4096, 7));
    expect(from()).toEqual(['bundle']);
  });
});

it('opens a shelf of all ids, and finds none that is not there', () => {
  const { rules, failures } = loadCatalogue();
  const shelf = openShelf();
  expect(shelf.ids).toEqual([...rules, ...failures].map(({ id }) => id));
  expect(shelf.load('NoSuchRule')).toBeUndefined();
  expect(shelf.load('REBOOTPENDING')).toBe(rules.find(({ id }) => id === 'RebootPending'));
});
