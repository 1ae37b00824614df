// Compiles the rooms into dist/ and copies what is not TypeScript: the practice estate and the practice page.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';

// A rule whose file was deleted must not stay loaded.
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const folder of ['bot/practice/estate', 'bot/practice/page']) {
  if (!existsSync(folder)) continue;
  mkdirSync(`dist/${folder}`, { recursive: true });
  cpSync(folder, `dist/${folder}`, { recursive: true });
}
// The agent script is put together at start from the files beside the compiled ones.
for (const folder of ['probes/agent', 'probes/questions', 'probes/fixes']) {
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}
// A process of its own, so that the code which is kept compiled is what a start compiles.
execFileSync(process.execPath, ['bundle.mjs'], { stdio: 'inherit' });
