// What is done with figures: medians, percentiles, the machine they come from, and the table that is printed.
import { cpus, platform, totalmem } from 'node:os';

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values) {
  return percentile(values, 0.5);
}

export function describeMachine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1e9);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${processors.length} cores, ${memory} GB, ${platform()}, Node ${process.version}`;
}

// A line: {name, figure, unit, digits, most | least, rival, rivalName, ratio, note}. Held is decided here, nowhere else.
// Without most and least there is no budget, and the figure is for information.
const hasBudget = (line) => line.most !== undefined || line.least !== undefined;

export function isHeld(line) {
  if (!hasBudget(line)) return true;
  if (line.most !== undefined) return line.figure < line.most;
  return line.figure >= line.least;
}

export function showTable(lines) {
  const rows = lines.map((line) => [
    line.name,
    shown(line.figure, line),
    budgetOf(line),
    line.rival === undefined ? '-' : `${shown(line.rival, line, line.rivalUnit)} ${line.rivalName}`,
    Number.isFinite(line.ratio) ? line.ratio.toFixed(2) : '-',
    !hasBudget(line) ? '-' : isHeld(line) ? 'held' : 'NOT HELD',
    line.note ?? '',
  ]);
  const all = [['what', 'figure', 'budget', 'rival', 'ratio', 'result', 'spread and conditions'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const text = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return text.join('\n');
}

function budgetOf(line) {
  if (!hasBudget(line)) return '-';
  return line.most === undefined ? `at least ${line.least} ${line.unit}` : `under ${line.most} ${line.unit}`;
}

function shown(value, line, unit = line.unit) {
  return `${Number.isFinite(value) ? value.toFixed(line.digits ?? 0) : 'not measured'} ${unit}`;
}
