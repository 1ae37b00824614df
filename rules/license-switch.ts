/**
 * The switch that accepts the licence terms on Setup's command line, which changed with the September 2021 updates.
 *
 * From Exchange 2016 CU22 and Exchange 2019 CU11 on, Setup refuses the old switch and wants one of two that also say
 * whether optional diagnostic data is sent. Older builds know only the old one.
 */
import type { Product } from './run';

const old = '/IAcceptExchangeServerLicenseTerms';
const current = '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON';

/** First builds, by minor version of 15, that want the new switch: 2016 CU22 (15.1.2375), 2019 CU11 (15.2.986). */
const firstWithNewSwitch: Readonly<Record<number, number>> = { 1: 2375, 2: 986 };

/**
 * The licence switch for the Setup at hand. The build decides where it is known, else the product.
 *
 * @returns an empty text for Exchange 2007 and 2010, whose Setup has no such switch. Where the build of 2016 or 2019
 * is not known, the switch of their current updates; whoever wants no data sent replaces `ON` by `OFF`.
 */
export function licenseSwitch(about: {
  readonly product: Product | undefined;
  readonly build: string | undefined;
}): string {
  const [major, minor, build] = (about.build ?? '').split('.').map(Number);
  if (major === 15 && minor !== undefined && build !== undefined && !Number.isNaN(build)) {
    const first = firstWithNewSwitch[minor];
    return first !== undefined && build >= first ? current : old;
  }
  if (major === 8 || major === 14 || about.product === '2007' || about.product === '2010') return '';
  return about.product === '2013' ? old : current;
}
