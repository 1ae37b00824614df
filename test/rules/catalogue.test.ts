/** The folders are the registry: what is in them is found, and what does not fit its file's name stops the program. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../rules/catalogue';
import { bundleName } from '../../rules/catalogue-bundle';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** A folder with these files, as `checks/First.js` and what it exports. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'preflight-catalogue-')), 'rules');
  roots.push(join(folder, '..'));
  for (const part of ['checks', 'failures']) mkdirSync(join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const entry = (id: string, kind: string, named = id): string => `exports.${named} = { kind: '${kind}', id: '${id}' };`;
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('the catalogue of a folder', () => {
  it('has rules and failures apart, each in the order of the names, and nothing else', () => {
    const { rules, failures } = loadCatalogue(
      folderWith({
        'checks/Second.js': entry('Second', 'rule'),
        'checks/First.js': entry('First', 'rule'),
        'checks/helper.js': 'throw new Error("a helper is no rule");',
        'checks/First.js.map': '{}',
        'failures/Broken.js': entry('Broken', 'failure'),
      }),
    );
    expect([idsOf(rules), idsOf(failures)]).toEqual([['First', 'Second'], ['Broken']]);
  });

  it('finds an entry however its name is spelt', () => {
    const catalogue = loadCatalogue(folderWith({ 'checks/First.js': entry('First', 'rule') }));
    expect([catalogue.find('FIRST')?.id, catalogue.find('first')?.id, catalogue.find('Other')]).toEqual([
      'First',
      'First',
      undefined,
    ]);
  });

  it('refuses two entries whose names differ in case only, and names both', () => {
    const folder = folderWith({
      'checks/First.js': entry('First', 'rule'),
      'failures/FIRST.js': entry('FIRST', 'failure'),
    });
    expect(() => loadCatalogue(folder)).toThrow('FIRST: the id is taken by First; ids are compared without case.');
  });

  it.each([
    ['that exports nothing', '', 'rule'],
    ['that exports another name', entry('First', 'rule', 'Other'), 'rule'],
    ['whose entry has another id', `exports.First = { kind: 'rule', id: 'Other' };`, 'rule'],
    ['that is of the other kind', entry('First', 'failure'), 'rule'],
  ])('refuses a file %s, and says what it must export', (_what, text, kind) => {
    const folder = folderWith({ 'checks/First.js': text });
    expect(() => loadCatalogue(folder)).toThrow(`First.js: must export a ${kind} named First whose id is 'First'.`);
  });
});

describe('the bundle beside a folder', () => {
  const bundled = (...ids: string[]): string =>
    `({${ids.map((id) => `'rules/checks/${id}.js': function (exports) { ${entry(id, 'rule')} exports.${id}.severity = 'warning'; },`).join('')}
      'rules/run.js': function () {} })`;
  /** Only the bundle gives its rules a severity here. */
  const by = (folder: string): unknown =>
    loadCatalogue(folder).rules.map(({ severity }) => (severity === 'warning' ? 'bundle' : undefined));

  it('is used when it has the same rules, whatever else it has', () => {
    const folder = folderWith({ 'checks/First.js': entry('First', 'rule'), [bundleName]: bundled('First') });
    expect(by(folder)).toEqual(['bundle']);
  });

  it.each([
    ['one more', ['First', 'Second', 'Third']],
    ['one less', ['First']],
    ['another one', ['First', 'Third']],
  ])('is left alone when it has %s', (_what, ids) => {
    const folder = folderWith({
      'checks/First.js': entry('First', 'rule'),
      'checks/Second.js': entry('Second', 'rule'),
      [bundleName]: bundled(...ids),
    });
    expect(by(folder)).toEqual([undefined, undefined]);
  });
});
