/**
 * Finds what is still to be written in a rule or a failure that `npm run new:rule` began.
 *
 * The generator leaves sentences that begin with the mark below wherever a person has to write something.
 */
import type { Failure } from '../../rules/failure';
import type { Rule } from '../../rules/rule';

export const mark = 'TO WRITE ';

/** One line for each gap: where it is, and what belongs there. */
export function unfinished(entry: Rule | Failure): string[] {
  const gaps: string[] = [];
  const { asks, ...rest } = entry;
  collect(rest, '', gaps);
  for (const [name, { params }] of Object.entries(asks)) collect(params, `asks.${name}`, gaps);
  for (const [index, example] of entry.examples.judged.entries()) {
    collect(entry.judge?.(example.answers), `judge (example ${index + 1})`, gaps);
  }
  return [...new Set(gaps)];
}

function collect(value: unknown, path: string, gaps: string[]): void {
  if (typeof value === 'string' && value.includes(mark)) {
    gaps.push(`${path}: ${value.slice(value.indexOf(mark) + mark.length)}`);
  } else if (Array.isArray(value)) {
    value.forEach((one, index) => collect(one, `${path}[${index}]`, gaps));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) collect(one, path === '' ? name : `${path}.${name}`, gaps);
  }
}
