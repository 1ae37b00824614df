/**
 * A moment that a server reported: how it travels, and how it is said in that server's own clock time.
 *
 * The offset is kept and shown: turning it into the reader's time would hide which night the server means.
 */
import { z } from 'zod';
import type { Said } from '../said';

/** ISO 8601 with offset or Z. */
export const moment = z.iso.datetime({ offset: true });

/** `2026-11-20T02:14:05+01:00` becomes "2026-11-20 02:14 (UTC+01:00)" and « 20/11/2026 02:14 (UTC+01:00) ». */
export function sayMoment(iso: string): Said {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)$/.exec(iso);
  if (!parts) return { en: iso, fr: iso };
  const [, year, month, day, time, offset] = parts;
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset}`;
  return { en: `${year}-${month}-${day} ${time} (${zone})`, fr: `${day}/${month}/${year} ${time} (${zone})` };
}
