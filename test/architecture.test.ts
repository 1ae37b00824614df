/** The directions between rooms are enforced by dependency-cruiser; this proves that the rules bite. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, copyFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '..');
const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Cruises a small copy of the rooms that holds one forbidden import. */
function cruise(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-rooms-'));
  try {
    copyFileSync(join(repository, 'dependency-cruiser.config.cjs'), join(folder, 'dependency-cruiser.config.cjs'));
    copyFileSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"botbuilder":"*","restify":"*"}}');
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    for (const room of ['bot', 'dialogs', 'probes', 'rules', 'desk']) mkdirSync(join(folder, room));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const rooms = ['bot', 'dialogs', 'probes', 'rules', 'desk'];
    const options = { cwd: folder, encoding: 'utf8' as const };
    const ran = spawnSync(process.execPath, [cruiser, '--config', 'dependency-cruiser.config.cjs', ...rooms], options);
    return ran.status === 0 ? 'no violation' : ran.stdout + ran.stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const thing = 'export const thing = 1;\n';

describe('The rooms', () => {
  it('accept the direction in which data flows', () => {
    const files = {
      'probes/questions/service.ts': thing,
      'rules/judge.ts': "import { thing } from '../probes/questions/service';\nexport const judge = thing;\n",
      'dialogs/why.ts': "import { judge } from '../rules/judge';\nexport const why = judge;\n",
      'bot/main.ts': "import { why } from '../dialogs/why';\nexport const main = why;\n",
    };
    expect(cruise(files)).toBe('no violation');
  });

  it.each([
    ['nothing-knows-bot', { 'bot/main.ts': thing, 'dialogs/why.ts': "export { thing } from '../bot/main';\n" }],
    ['desk-stands-alone', { 'rules/judge.ts': thing, 'desk/approval.ts': "export { thing } from '../rules/judge';\n" }],
    ['probes-know-no-room', { 'rules/judge.ts': thing, 'probes/ask.ts': "export { thing } from '../rules/judge';\n" }],
    [
      'rules-know-only-definitions',
      { 'probes/ask.ts': thing, 'rules/judge.ts': "export { thing } from '../probes/ask';\n" },
    ],
    [
      'dialogs-reach-servers-through-ask-and-act',
      { 'probes/transports/ssh.ts': thing, 'dialogs/why.ts': "export { thing } from '../probes/transports/ssh';\n" },
    ],
    ['botbuilder-and-restify-only-in-bot', { 'dialogs/why.ts': "export { CardFactory } from 'botbuilder';\n" }],
    ['rules-are-pure', { 'rules/judge.ts': "export { readFileSync } from 'node:fs';\n" }],
  ])('refuse an import against the direction: %s', (rule, files) => {
    expect(cruise(files as Readonly<Record<string, string>>)).toContain(rule);
  });
});
