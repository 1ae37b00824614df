/** `npm run new:rule` writes a file that compiles, says what is missing in it, and refuses names that would not do. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { unfinished } from '../contract/unfinished';
import type { Failure } from '../../rules/failure';
import { judge } from '../../rules/judge';
import type { Rule } from '../../rules/rule';
import { answered } from '../../probes/answer';

const root = join(__dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-rule-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newRule(...given: readonly string[]) {
  const script = join(root, 'docs/tools/new-rule.mjs');
  const ran = spawnSync(process.execPath, [script, ...given, '--out', folder], { encoding: 'utf8' });
  return { code: ran.status, said: ran.stdout, complained: ran.stderr };
}

function formatOf(file: string): string {
  const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
  const given = [prettier, '--config', join(root, '.prettierrc.json'), '--check', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return status === 0 ? 'as the house writes' : stdout + stderr;
}

/** What the compiler says about the text, were it saved at this path of the repository. */
function complaints(path: string, text: string): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
}

/** What the text defines, run as if it were saved at this path. */
function defined(path: string, text: string): Record<string, Rule | Failure | undefined> {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(text, { compilerOptions: options });
  const exported: Record<string, Rule | Failure | undefined> = {};
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the generated text requires files of the repository
  const load = (name: string): unknown => require(join(dirname(path), name));
  new Function('exports', 'require', outputText)(exported, load);
  return exported;
}

describe.each([
  ['a rule', 'ImaginaryServiceStopped', [], 'rules/checks', 'rule'],
  ['a failure', 'ImaginaryFileMissing', ['--failure'], 'rules/failures', 'failure'],
] as const)('%s', (_what, id, options, home, kind) => {
  it('compiles, is formatted and says one by one what is still to be written', () => {
    expect(newRule(id, ...options)).toMatchObject({ code: 0, complained: '' });
    const text = readFileSync(join(folder, `${id}.ts`), 'utf8');
    const path = join(root, home, `${id}.ts`);

    expect(complaints(path, text)).toEqual([]);
    expect(formatOf(join(folder, `${id}.ts`))).toBe('as the house writes');
    const entry = defined(path, text)[id];
    expect(entry).toMatchObject({ id, kind });
    const gaps = entry ? unfinished(entry) : [];
    expect(gaps).toContain('words.en.title: a title of our own, at most 80 characters');
    expect(gaps.length).toBeGreaterThan(15);
  }, 60_000);
});

it('gives a rule whose examples are judged as they state, so that only the words are missing', () => {
  newRule('ImaginaryServiceStopped');
  const text = readFileSync(join(folder, 'ImaginaryServiceStopped.ts'), 'utf8');
  const entry = defined(join(root, 'rules/checks/ImaginaryServiceStopped.ts'), text)['ImaginaryServiceStopped'];
  if (entry === undefined) throw new Error('Nothing was defined.');
  const [question] = Object.values(entry.asks);
  const when = '2026-11-20T02:14:00Z';
  const verdicts = entry.examples.judged.map((example) => {
    const answers = { [question?.key ?? '']: answered(Object.values(example.answers)[0], when, 'CORP\\reader') };
    return [judge(entry, { server: 'EX01', askedAt: when, answers })?.verdict, example.verdict];
  });
  expect(verdicts).toEqual([
    ['pass', 'pass'],
    ['fail', 'fail'],
  ]);
});

/** The lines that CONTRIBUTING.md takes out of the written file, each block with those that it puts in. */
function changesIn(document: string): { readonly from: string; readonly to: string }[] {
  return [...document.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].map(([, block = '']) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const side = (mark: string): string =>
      lines
        .filter((line) => line.startsWith(' ') || line.startsWith(mark))
        .map((line) => line.slice(1))
        .join('\n');
    return { from: side('-'), to: side('+') };
  });
}

it('is what CONTRIBUTING.md changes, line by line, into a rule that judges the start type', () => {
  const document = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const id = /npm run new:rule -- (\w+)\n/.exec(document)?.[1] ?? '';
  expect(newRule(id)).toMatchObject({ code: 0, complained: '' });
  let text = readFileSync(join(folder, `${id}.ts`), 'utf8');
  const listed = [...document.matchAll(/^- ((?:words|asks|restsOn)\S+: .*)$/gm)].map((found) => found[1] ?? '');
  const path = join(root, 'rules/checks', `${id}.ts`);
  const written = defined(path, text)[id];
  expect(written && unfinished(written)).toEqual(expect.arrayContaining(listed));
  expect(listed.length).toBeGreaterThan(3);
  const changes = changesIn(document);
  expect(changes.length).toBeGreaterThan(1);
  for (const { from, to } of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  expect(complaints(path, text)).toEqual([]);
  const rule = defined(path, text)[id];
  const [question] = Object.values(rule?.asks ?? {});
  expect(question?.params).toEqual({ name: 'W32Time' });
  const when = '2026-11-20T02:14:00Z';
  const verdictOf = (startType: string): string | undefined => {
    const state = { exists: true, displayName: 'Windows Time', status: 'Stopped', startType };
    const answers = { [question?.key ?? '']: answered(state, when, 'CORP\\reader') };
    return rule && judge(rule, { server: 'EX01', askedAt: when, answers })?.verdict;
  };
  expect([verdictOf('Automatic'), verdictOf('Manual')]).toEqual(['pass', 'fail']);
}, 60_000);

it('says what to do next', () => {
  const { said } = newRule('ImaginaryServiceStopped');
  expect(said).toContain(`Written: ${join(folder, 'ImaginaryServiceStopped.ts')}`);
  expect(said).toContain('npx jest test/contract');
  expect(said).toContain('npm run docs:rules');
});

it.each([
  ['an id that has a file, in any letter case', ['EVENTsystemstopped'], 'rules/checks/EventSystemStopped.ts has'],
  ['a rule under the name of a failure', ['diskFULL'], 'rules/failures/DiskFull.ts has DiskFull'],
  ['a name that is not in PascalCase', ['event-system'], 'must be in PascalCase'],
  ['a path', ['../Elsewhere'], 'must be in PascalCase'],
  ['a name in capitals only', ['EVENTS'], 'must be in PascalCase'],
  ['no name', [], 'One name is needed'],
  ['two names', ['OneRule', 'OtherRule'], 'One name is needed'],
  ['an option that it does not have', ['OneRule', '--force'], 'Usage: npm run new:rule'],
])('refuses %s', (_what, given, sentence) => {
  const { code, complained } = newRule(...given);
  expect(code).toBe(2);
  expect(complained).toContain(sentence);
  expect(readdirSync(folder)).toEqual([]);
});

it('does not write over a file that is there', () => {
  newRule('ImaginaryServiceStopped');
  const again = newRule('ImaginaryServiceStopped', '--failure');
  expect(again.code).toBe(2);
  expect(again.complained).toContain('nothing was written');
  expect(existsSync(join(folder, 'ImaginaryServiceStopped.ts'))).toBe(true);
});
