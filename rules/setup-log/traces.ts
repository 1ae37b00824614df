/**
 * Lines of the prerequisite analysis: which rules and settings were looked at, what they gave and which ones stopped Setup.
 * A rule whose value is True has fired; HasException:True is common and harmless.
 */
import type { RuleTrace } from '../run';
import { cap, CAPS, type Reader, type ReaderEntry } from './run-draft';

interface Evaluated {
  readonly name: string;
  readonly value: string;
  readonly parentValue: string | undefined;
  readonly hasException: boolean;
}

/** Reads `Evaluated [Rule:NAME] [HasException:..] [Value:".."] [ParentValue:".."] ...`; undefined when it is cut short. */
function evaluatedIn(text: string, prefix: string): Evaluated | undefined {
  const nameEnd = text.indexOf(']', prefix.length);
  if (nameEnd <= prefix.length) return undefined;
  const valueOpens = text.indexOf('[Value:', nameEnd);
  if (valueOpens < 0) return undefined;
  return {
    name: cap(text.slice(prefix.length, nameEnd), CAPS.name),
    value: quotedValue(text, valueOpens),
    parentValue: parentValue(text, valueOpens),
    hasException: text.slice(nameEnd, valueOpens).includes('[HasException:True]'),
  };
}

/** Setup writes the exception without quotes where the value should be: then there is no value. */
function quotedValue(text: string, valueOpens: number): string {
  const start = valueOpens + '[Value:'.length;
  if (text[start] !== '"') return '';
  const beforeParent = text.lastIndexOf('"] [ParentValue:');
  const end = beforeParent > start ? beforeParent : text.indexOf('"]', start + 1);
  return end > start ? text.slice(start + 1, end) : '';
}

function parentValue(text: string, valueOpens: number): string | undefined {
  const mark = '[ParentValue:"';
  const opens = text.lastIndexOf(mark);
  if (opens < valueOpens) return undefined;
  const end = text.indexOf('"]', opens + mark.length);
  const value = end < 0 ? undefined : text.slice(opens + mark.length, end);
  return value === undefined || value === '<NULL>' ? undefined : cap(value, CAPS.name);
}

export const RULE = 'Evaluated [Rule:';
export const readRule: Reader = (draft, entry) => {
  const found = evaluatedIn(entry.text, RULE);
  if (found === undefined) return;
  if (draft.rules.length >= CAPS.rules) {
    draft.dropped.rules++;
    return;
  }
  const value = found.value.toLowerCase();
  draft.rules.push({
    rule: draft.shared(found.name),
    fired: value === 'true' ? true : value === 'false' ? false : undefined,
    rawValue: draft.shared(cap(found.value, CAPS.name)),
    type: draft.ruleTypes.get(found.name.toLowerCase()),
    parentValue: found.parentValue === undefined ? undefined : draft.shared(found.parentValue),
    hasException: found.hasException,
    line: entry.line,
    at: entry.at,
  });
};

export const SETTING = 'Evaluated [Setting:';
export const readSetting: Reader = (draft, entry) => {
  const found = evaluatedIn(entry.text, SETTING);
  if (found === undefined) return;
  if (draft.settings.size >= CAPS.settings && !draft.settings.has(found.name)) {
    draft.dropped.settings++;
    return;
  }
  if (found.name === 'WasSetupStartedFromGUI' && found.value !== '') {
    draft.startedFromGui = found.value.toLowerCase() === 'true';
  }
  const setting = draft.shared(found.name);
  const value = draft.shared(cap(found.value, CAPS.line));
  draft.settings.set(setting, { setting, value, line: entry.line, at: entry.at });
};

const RULE_TYPES: Record<string, RuleTrace['type']> = { error: 'error', warning: 'warning', none: 'none' };

/** `Started [Rule:NAME] [Parent:RootAnalysisMember] [RuleType:Error]` */
export const readRuleType: Reader = (draft, entry) => {
  const found = /^Started \[Rule:([^\]]{1,200})\].{0,400}\[RuleType:(\w{1,20})\]/.exec(entry.text);
  const type = RULE_TYPES[(found?.[2] ?? '').toLowerCase()];
  if (found?.[1] === undefined || type === undefined || draft.ruleTypes.size >= CAPS.rules) return;
  draft.ruleTypes.set(draft.shared(found[1].toLowerCase()), type);
};

/** `Failed [Rule:NAME] [Message:text]` */
const readFailed: Reader = (draft, entry) => {
  const found = /^Failed \[Rule:([^\]]{1,200})\] ?(?:\[Message:)?/.exec(entry.text);
  if (found?.[1] === undefined) return;
  draft.prerequisiteStopLine = entry.line;
  if (draft.failed.length >= CAPS.failed) {
    draft.dropped.failed++;
    return;
  }
  const message = entry.text.slice(found[0].length).trim().replace(/\]$/, '');
  draft.failed.push({ rule: found[1], message: cap(message, CAPS.message), line: entry.line, at: entry.at });
};

export const traceReaders: readonly ReaderEntry[] = [
  [RULE, readRule],
  [SETTING, readSetting],
  ['Started [Rule:', readRuleType],
  ['Failed [Rule:', readFailed],
];
