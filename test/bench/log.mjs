// A 200 MB log: the peak memory of the whole process that reads it, by the command and by the reader alone.
import { fileURLToPath } from 'node:url';
import { runToEnd } from './processes.mjs';

const readLog = fileURLToPath(new URL('read-log.mjs', import.meta.url));

export async function measureLog(compiled) {
  const result = JSON.parse(await runToEnd([readLog, '200', compiled], 240_000));
  const speed = `${result.readMBs} MB/s, ${result.ofRg ?? '-'} of rg -j1, ${result.ofGrep ?? '-'} of grep -F`;
  return [
    { name: 'read a 200 MB log', figure: result.commandPeakMB, note: 'peak of `preflight read`' },
    { name: 'the reader alone', figure: result.peakRssMB, note: speed },
  ].map((line) => ({ ...line, unit: 'MB', most: 125 }));
}
