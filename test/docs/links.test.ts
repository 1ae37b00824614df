/** Every link between documents leads somewhere, and every command that a document names exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', 'fixtures']);

function markdownIn(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...markdownIn(path));
    else if (entry.name.endsWith('.md')) found.push(path);
  }
  return found;
}

/** CONTRIBUTING.md writes this file as its example. */
const exampleRule = 'rules/checks/WindowsTimeSvcNotAuto.ts';

const documents = markdownIn(root).map((path) => ({
  name: relative(root, path),
  path,
  text: readFileSync(path, 'utf8'),
}));
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

/** The anchor that a heading gets: lower case, without punctuation, spaces as hyphens. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map((heading) => heading[1] ?? '');
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );
}

/** What is wrong with a link, or undefined. Links to other sites are not followed. */
function problemWith(link: string, document: { readonly path: string; readonly text: string }): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document.path : join(dirname(document.path), decodeURIComponent(path));
  if (relative(root, target).startsWith('..')) return `${link} leads out of the repository`;
  if (!existsSync(target)) return `${link} leads nowhere`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return anchorsOf(readFileSync(target, 'utf8')).includes(anchor) ? undefined : `${link} names no heading`;
}

describe.each(documents.map((document) => [document.name, document] as const))('%s', (_name, document) => {
  const prose = document.text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

  it('has links that lead somewhere', () => {
    const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((found) => found[1] ?? '');
    expect(links.map((link) => problemWith(link, document)).filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const runs = [...document.text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)];
    const named = runs.map((found) => found[1] ?? found[2] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names only tests that exist in its commands', () => {
    const tests = [...document.text.matchAll(/\bnpx jest ([\w./-]+)/g)].map((found) => found[1] ?? '');
    expect(tests.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('names only files of the rooms that exist', () => {
    const named = [...document.text.matchAll(/`((?:bot|dialogs|probes|rules|desk|manifest|test|docs)\/[\w./-]*)`/g)];
    const files = named.map((found) => found[1] ?? '').filter((name) => name !== exampleRule);
    expect(files.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

it('finds the documents that it is meant to check', () => {
  const names = documents.map((document) => document.name);
  expect(names).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'SECURITY.md', join('docs', 'going-live.md')]));
});

it('calls a broken link broken', () => {
  const document = { path: join(root, 'README.md'), text: '# Here\n' };
  expect(problemWith('docs/no-such-page.md', document)).toBe('docs/no-such-page.md leads nowhere');
  expect(problemWith('../elsewhere.md', document)).toBe('../elsewhere.md leads out of the repository');
  expect(problemWith('SECURITY.md#no-such-heading', document)).toBe('SECURITY.md#no-such-heading names no heading');
  expect(problemWith('SECURITY.md#the-audit-trail', document)).toBeUndefined();
});
