// What WinRM costs us in processor time, from `winrm.mjs`, as lines of the one table.
import { fileURLToPath } from 'node:url';
import { runToEnd } from './processes.mjs';

export async function measureWinrm(compiled) {
  const script = fileURLToPath(new URL('winrm.mjs', import.meta.url));
  const { figures } = JSON.parse(await runToEnd([script, compiled, '--json'], 240_000));
  return figures.map(({ name, value, unit, atLeast, atMost }) => ({
    ...{ name, figure: value, unit, note: 'processor time, median of 9' },
    ...(atLeast === undefined ? { most: atMost } : { least: atLeast }),
  }));
}
