// What recognition costs: hostile pastes of 100 KB, and how many ordinary ones one core reads in a second.
import { fileURLToPath } from 'node:url';
import { median, percentile } from './figures.mjs';
import { runToEnd } from './processes.mjs';

const rounds = 3;
const texts = fileURLToPath(new URL('recognise-texts.mjs', import.meta.url));

export async function measureRecognise(compiled) {
  const seen = [];
  for (let round = 0; round < rounds; round += 1) seen.push(JSON.parse(await runToEnd([texts], 120_000, { compiled })));
  const all = seen.flatMap(({ kinds }) => kinds);
  const times = all.flatMap((kind) => kind.times);
  const worst = all.reduce((a, b) => (median(a.times) > median(b.times) ? a : b));
  const spread = (of) => seen.map((round) => of(round).toFixed(0)).join(', ');
  return [
    {
      ...{ name: 'hostile paste of 100 KB, 99th percentile', unit: 'ms', digits: 1, most: 10 },
      figure: percentile(times, 0.99),
      note:
        `${times.length} pastes of ${all.length / rounds} kinds, half within ${median(times).toFixed(1)} ms; ` +
        `slowest kind "${worst.name}", ${median(worst.times).toFixed(1)} ms`,
    },
    {
      ...{ name: 'ordinary pastes', unit: 'per second', least: 10_000 },
      figure: median(seen.map(({ perSecond }) => perSecond)),
      note: `rounds ${spread(({ perSecond }) => perSecond)}; for each second of processor time ${spread(({ perCore }) => perCore)}`,
    },
    {
      ...{ name: '  the first text after a start', unit: 'ms', figure: median(seen.map(({ firstMs }) => firstMs)) },
      note: 'phrases and sentences of all rules are prepared with it',
    },
  ];
}
