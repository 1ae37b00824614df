/**
 * Moves the dates of the practice estate by whole days, so that Setup always ran last night.
 *
 * Times of day stay as they are written: 02:14 remains 02:14, in documents and in logs alike.
 */
const dayMs = 24 * 3_600_000;

/** After this hour in UTC, the night that just ended is over everywhere in the estate. */
const morningHour = 8;

/** Whole days from the night of the estate (`2026-11-20`) to the last night before `now`. */
export function daysToLastNight(night: string, now: Date): number {
  const morning = new Date(now.getTime() - morningHour * 3_600_000);
  const lastNight = Date.UTC(morning.getUTCFullYear(), morning.getUTCMonth(), morning.getUTCDate());
  return Math.round((lastNight - Date.parse(`${night}T00:00:00Z`)) / dayMs);
}

/** The same data with every text that is an ISO 8601 moment with an offset moved. */
export function shiftMoments(value: unknown, days: number): unknown {
  if (days === 0) return value;
  if (typeof value === 'string') return shiftMoment(value, days);
  if (Array.isArray(value)) return value.map((one) => shiftMoments(one, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shiftMoments(one, days)]));
}

/** A Setup log with the month-first date at the start of each line moved. */
export function shiftLog(text: string, days: number): string {
  if (days === 0) return text;
  return text.replace(/^\[(\d\d)\/(\d\d)\/(\d{4}) /gm, (_stamp, month: string, day: string, year: string) => {
    const moved = shiftDate(`${year}-${month}-${day}`, days);
    return `[${moved.slice(5, 7)}/${moved.slice(8, 10)}/${moved.slice(0, 4)} `;
  });
}

function shiftMoment(text: string, days: number): string {
  const moment = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))$/.exec(text);
  return moment === null ? text : `${shiftDate(moment[1] ?? '', days)}${moment[2] ?? ''}`;
}

function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
