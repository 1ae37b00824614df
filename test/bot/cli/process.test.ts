/** The compiled program as a process: what only a real process shows. `npm test` compiles it first. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const program = join(root, 'dist/bot/cli.js');
const started = `"${process.execPath}" "${program}"`;

function shell(command: string, input = '') {
  return spawnSync('sh', ['-c', command], { input, encoding: 'utf8', cwd: root });
}

if (!existsSync(program)) {
  it.skip('runs as a process (skipped: dist/ is not there; npm run build makes it)', () => undefined);
} else {
  it('starts with the line that makes it a command', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('hands its exit code to the shell and writes UTF-8', () => {
    const { status, stdout, stderr } = shell(`${started} rule RebootPending --lang fr`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Un redémarrage est en attente');
    expect(shell(`${started} read no-such-file.log`).status).toBe(2);
  });

  it('ends quietly when its reader has seen enough', () => {
    const { stdout, stderr } = shell(`${started} rules --json | head -n 1`);
    expect([stdout, stderr]).toEqual(['[\n', '']);
  });

  it('reads standard input to its end', () => {
    const { status, stderr } = shell(`${started} read -`, '\n');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^preflight: [^\n]+\n$/);
  });
}
