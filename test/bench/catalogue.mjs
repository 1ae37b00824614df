// What it costs to have all rules at hand, and to explain one of them on the command line.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './figures.mjs';

const rounds = 9;

export async function measureCatalogue(compiled) {
  const path = JSON.stringify(join(compiled, 'rules/catalogue.js'));
  const load =
    `const before = process.cpuUsage(); const from = performance.now(); require(${path}).loadCatalogue();` +
    'const ms = performance.now() - from; const { user, system } = process.cpuUsage(before);' +
    'console.log(JSON.stringify({ ms, processorMs: (user + system) / 1000 }))';
  const loads = times(() => JSON.parse(run(['-e', load])));
  const cli = join(compiled, 'bot/cli.js');
  const explains = times(() => clock(() => run([cli, 'rule', 'RebootPending'])));
  const bare = times(() => clock(() => run(['-e', '0'])));
  const spread = (values) => `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
  const figure = median(explains);
  return [
    {
      ...{ name: 'catalogue loaded', unit: 'ms', most: 150, figure: median(loads.map(({ ms }) => ms)) },
      note:
        `median of ${rounds} processes, ${spread(loads.map(({ ms }) => ms))}; ` +
        `processor ${spread(loads.map(({ processorMs }) => processorMs))} ms`,
    },
    {
      ...{ name: 'preflight rule RebootPending, in all', unit: 'ms', most: 300, figure },
      ...{ rival: median(bare), rivalName: 'bare Node', ratio: figure / median(bare) },
      note: `from the start of the process to its end, ${spread(explains)}`,
    },
  ];
}

// The first one reads files that are not in memory yet; it is done and not counted.
function times(once) {
  once();
  return Array.from({ length: rounds }, once);
}

function clock(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(-2_000)}`);
  return stdout;
}
