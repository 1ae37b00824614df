// Ready: from the start of the process until an HTTP request is answered, and the memory it then holds.
// Both programs are started in turn, so that a busy moment of the machine meets both.
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './figures.mjs';
import { startEcho, startPreflight } from './processes.mjs';

const rounds = 7;

export async function measureReady(compiled) {
  const ours = [];
  const rival = [];
  // The first start reads files that are not in memory yet; it is done once and not counted.
  await once(() => startPreflight(compiled));
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await once(() => startPreflight(compiled)));
    rival.push(await once(startEcho));
  }
  const cpu = median(ours.map((one) => one.cpuSeconds)).toFixed(2);
  const lines = [
    {
      ...{ name: 'ready (practice mode)', unit: 's', digits: 2, most: 1.3, rivalName: 'bare echo' },
      ...compared(ours, rival, (one) => one.readyMs / 1000, 2),
    },
    {
      ...{ name: 'memory when ready', unit: 'MB', digits: 0, most: 160, rivalName: 'bare echo' },
      ...compared(ours, rival, (one) => one.memoryMB, 0),
    },
  ];
  lines[0].note += `; ${cpu} s of processor time`;
  return lines;
}

async function once(start) {
  const server = await start();
  // The most of what it holds at once and what it holds a moment later: neither is hidden.
  const atOnce = server.memoryMB();
  await sleep(300);
  const memoryMB = Math.max(atOnce, server.memoryMB());
  await server.stop();
  return { readyMs: server.readyMs, cpuSeconds: server.cpuSeconds, memoryMB };
}

function compared(ours, rival, of, digits) {
  const values = ours.map(of);
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  const figure = median(values);
  const other = median(rival.map(of));
  return { figure, rival: other, ratio: figure / other, note: `median of ${rounds} starts, ${least} to ${most}` };
}
