/**
 * .NET Framework versions by their Release number, and which of them each Exchange update can be used with.
 *
 * From Microsoft's list of Release numbers and its supportability matrix, older states of the matrix included.
 */
import type { Product } from './run';

/** The lowest Release number of each version; Windows versions differ in the last digits. */
const releases: readonly (readonly [number, string])[] = [
  [533320, '4.8.1'],
  [528040, '4.8'],
  [461808, '4.7.2'],
  [461308, '4.7.1'],
  [460798, '4.7'],
  [394802, '4.6.2'],
  [394254, '4.6.1'],
  [393295, '4.6'],
  [379893, '4.5.2'],
  [378675, '4.5.1'],
  [378389, '4.5'],
];

/** .NET 4.8: enough for every Exchange update that can still be downloaded. */
export const release48 = 528040;
/** .NET 4.7.2: enough for some older updates only. */
export const release472 = 461808;
/** .NET 4.8.1: offered from Windows Server 2022 on. */
export const release481 = 533320;

/** Windows Server 2022; older servers cannot run .NET 4.8.1. */
export const firstWindowsWith481 = 20348;

/** "4.8" for 528049; undefined for anything before 4.5. */
export function dotnetVersion(release: number): string | undefined {
  return releases.find(([lowest]) => release >= lowest)?.[1];
}

/** Updates of each product with the versions of .NET that they can be used with, newest first. */
const supported: Readonly<Partial<Record<Product, readonly string[]>>> = {
  SE: ['RTM+: 4.8, 4.8.1'],
  '2019': ['CU14–CU15: 4.8, 4.8.1 (Windows Server 2022+)', 'CU4–CU13: 4.8', 'CU2–CU3: 4.7.2, 4.8', 'RTM–CU1: 4.7.2'],
  '2016': [
    'CU15–CU23: 4.8',
    'CU13–CU14: 4.7.2, 4.8',
    'CU11–CU12: 4.7.1, 4.7.2',
    'CU10: 4.7.1',
    'CU8–CU9: 4.6.2, 4.7.1',
    'CU5–CU7: 4.6.2',
  ],
  '2013': ['CU23: 4.7.2, 4.8', 'CU21–CU22: 4.7.1, 4.7.2', 'CU19–CU20: 4.6.2, 4.7.1', 'CU16–CU18: 4.6.2'],
};

/** "Exchange 2016 CU15–CU23: 4.8 · ..." for one product, or for all where it is not known. */
export function dotnetTable(product: Product | undefined): string {
  const lines: string[] = [];
  for (const [name, updates] of Object.entries(supported)) {
    if (product === undefined || name === product) lines.push(`Exchange ${name} ${updates.join(' \u00b7 ')}`);
  }
  return lines.join(' | ');
}
