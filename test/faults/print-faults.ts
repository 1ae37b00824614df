/** The table of `npm run faults`: every fault that can be made here, met once, with what is said and how long it took. */
import { faults, missingFor } from './faults';
import { graceMs, meetFault } from './meet-fault';
import { makeScene } from './scene';

const widths = [46, 9, 17, 8, 9] as const;

function row(...cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}

/** Ends with the number of faults that were called something else than they are, or that lasted too long. */
export async function printFaults(write: (line: string) => void): Promise<number> {
  const scene = makeScene();
  let wrong = 0;
  write(row('fault', 'wire', 'code', 'ms', 'deadline', 'sentence'));
  try {
    for (const fault of faults) {
      const missing = missingFor(fault.wire);
      if (missing !== undefined) {
        write(row(fault.name, fault.wire, 'not met', '', '', missing));
        continue;
      }
      const { code, sentence, ms } = await meetFault(fault, scene);
      const late = ms > fault.deadlineMs + graceMs;
      const other = code !== fault.code;
      if (late || other) wrong += 1;
      const note = `${other ? ` EXPECTED ${fault.code}` : ''}${late ? ' TOO LATE' : ''}`;
      write(row(fault.name, fault.wire, code, String(ms), String(fault.deadlineMs), `${sentence}${note}`));
    }
  } finally {
    await scene.close();
  }
  write(`${faults.length} faults, ${wrong} otherwise than expected.`);
  return wrong;
}
