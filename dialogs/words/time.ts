/**
 * Times as a reader expects them: dates by locale, the server's own clock kept, the offset named.
 *
 * An on-call engineer compares these times with what the server's clock and its event log show, so they are never
 * converted to the reader's own zone.
 */
import type { Locale } from '../../probes/said';

const regions: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR' };
const formats = new Map<Locale, Intl.DateTimeFormat>();

/** Made when the first time is shown: the platform's data for a language take several megabytes. */
function formatOf(locale: Locale): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(regions[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  formats.set(locale, made);
  return made;
}

/** Formats `2026-11-20T02:14:57[.fff][Z|+01:00]`; text of another shape is given back as it is. */
export function formatTime(time: string, locale: Locale): string {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(time);
  const wall = parts?.[1];
  if (wall === undefined) return time;
  const date = new Date(`${wall}:00Z`);
  // A day that no calendar has would silently become another one.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(wall)) return time;
  const offset = parts?.[2];
  const zone = offset === undefined ? '' : offset === 'Z' || offset === '+00:00' ? ' UTC' : ` UTC${offset}`;
  return `${formatOf(locale).format(date)}${zone}`;
}
