/**
 * Which entries have a say in the summary of a run: rules, settings and notable lines come in hundreds, and the
 * summary leaves them out. They are read all the same where a cap could be exceeded, because the summary says so.
 */
import { thinnedFound, type EntryBatch, type Wanted } from './entry-batch';
import { tellable } from './line-scan';
import { notableReaders } from './messages';
import { beginnings, readersOf } from './readers';
import { CAPS, type Reader, type RunDraft } from './run-draft';
import { BODY } from './stamp';
import { readRule, readRuleType, readSetting, RULE, SETTING } from './traces';
import { underWayReaders } from './under-way';

/** Settings that tell the server and the wizard, ComputerName... and WasSetupStartedFromGUI, by their first letter. */
const TELLING = new Set(['C', 'W'].map((letter) => letter.charCodeAt(0)));

type Say = 'always' | 'rule' | 'type' | 'setting' | 'notable' | 'never';

const underWay = new Set(underWayReaders.map(([, reader]) => reader));

/** By the number that a scan gives to a beginning; rows of stars and headers are nobody's entries. */
const says: readonly Say[] = ['always', ...tellable(beginnings).map((beginning) => sayOf(readersOf(beginning)))];

function sayOf(readers: readonly Reader[]): Say {
  const all = (test: (reader: Reader) => boolean): boolean => readers.length > 0 && readers.every(test);
  if (all((reader) => reader === readRule)) return 'rule';
  if (all((reader) => reader === readRuleType)) return 'type';
  if (all((reader) => reader === readSetting)) return 'setting';
  // What was under way is told with an error, and the summary leaves errors out.
  if (all((reader) => underWay.has(reader))) return 'never';
  return all((reader) => notableReaders.has(reader)) ? 'notable' : 'always';
}

export const isNeededForSummary: Wanted = (id, draft, entries, bytes, text) => {
  switch (says[id]) {
    case 'rule':
      // The first rule says that Setup has looked at something.
      return draft.rules.length === 0 || draft.rules.length + entries > CAPS.rules;
    case 'type':
      return draft.rules.length + entries > CAPS.rules;
    case 'setting':
      return TELLING.has(bytes[text + SETTING.length] ?? 0) || draft.settings.size + entries > CAPS.settings;
    case 'never':
      return false;
    case 'notable':
      return draft.notable.length + entries > CAPS.notable;
    default:
      return true;
  }
};

const VALUE = '[Value:';
const CLOSE = ']';

/** The batch without what the summary of its run does not need, copied, so that it takes up little room. */
export function thinnedForSummary(batch: EntryBatch, draft: RunDraft): EntryBatch {
  const { entries } = batch;
  const most = entries + Math.max(draft.rules.length, draft.settings.size);
  if (most > Math.min(CAPS.rules, CAPS.settings)) return batch;
  const keepsNotable = draft.notable.length + entries > CAPS.notable;
  let hasRule = false;
  let size = 0;
  const parts = batch.parts.map((part) => {
    if ('reader' in part) {
      size += part.text.length;
      return part;
    }
    const thinned = thinnedFound(part, (id, bytes, from, to) => {
      const say = says[id];
      const text = from + BODY;
      if (say === 'setting') return TELLING.has(bytes[text + SETTING.length] ?? 0);
      if (say === 'type' || say === 'never') return false;
      if (say === 'notable') return keepsNotable;
      // A task that starts asks whether a rule was evaluated before; one that can be read is enough to say so.
      if (say !== 'rule') hasRule = false;
      else if (hasRule) return false;
      else hasRule = isWhole(bytes.subarray(text + RULE.length, to));
      return true;
    });
    size += thinned.bytes.length + thinned.found.byteLength;
    return thinned;
  });
  return { parts, entries, size };
}

function isWhole(rule: Buffer): boolean {
  const nameEnd = rule.indexOf(CLOSE);
  return nameEnd > 0 && rule.includes(VALUE, nameEnd);
}
