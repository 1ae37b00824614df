/**
 * Finds the names of rules in a text: in links to help pages, in `[Rule:...]`, and as words.
 *
 * Names are compared without case, because Setup's logs and help pages differ in it. A name in a link or in brackets
 * counts even when we do not know it; a word counts only when we do.
 */
import { findNamedWords } from './named-words';
import type { IdHit, KnownIds } from './id-hit';

export interface NamedRules {
  readonly hits: readonly IdHit[];
  /** Rules that Setup evaluated and that did not fire. */
  readonly passes: readonly string[];
  /** What is no prose: links, bracket groups, names. */
  readonly ranges: readonly (readonly [number, number])[];
}

const link = /ms[.\-_]\s{0,8}exch[.\-_]\s{0,8}setup\s{0,8}readiness[.\-_]\s{0,8}/gi;
const rule = /\[\s{0,2}Rule\s{0,2}:\s{0,3}([A-Za-z]\w{1,79})((?:\s{1,8}\w{1,60})?)\s{0,2}\]/gi;
const url = /\bhttps?:\/\/[^\s<>"]{1,600}/gi;
const group =
  /\[(?:Rule|Setting|Parent|RuleType|ValueType|HasException|Value|ParentValue|Thread|Duration|Analysis)\s?:[^\][\n]{0,200}\]/gi;

/** Setup names a few dozen rules at most; after so many, names count and their messages are no longer looked for. */
const mostMessages = 100;

/**
 * Finds every rule that the clean text names. `known` are the rules, `failures` the failures of the catalogue.
 * `logged` are the ranges of log entries, where a rule is named in brackets or not at all: "Schema Update Required
 * Status" is a line of every log.
 */
export function findRuleIds(
  text: string,
  known: KnownIds,
  failures: KnownIds,
  logged: readonly (readonly [number, number])[],
): NamedRules {
  const ranges: (readonly [number, number])[] = [];
  for (const found of text.matchAll(url)) ranges.push([found.index, found.index + found[0].length]);
  if (text.includes('[')) {
    for (const found of text.matchAll(group)) ranges.push([found.index, found.index + found[0].length]);
  }
  const links = findLinks(text, known);
  const { hits: bracketed, passes } = findBracketed(text, known);
  for (const hit of [...links, ...bracketed]) ranges.push([hit.start, hit.end]);
  const words = findNamedWords(blank(text, [...ranges, ...logged]), known, failures);
  for (const hit of words) ranges.push([hit.start, hit.end]);
  const fired = new Set([...links, ...bracketed].map((hit) => hit.id.toLowerCase()));
  return {
    hits: [...links, ...bracketed, ...words],
    passes: [...new Set(passes)].filter((id) => !fired.has(id.toLowerCase())),
    ranges,
  };
}

/** Overwrites ranges with spaces of the same length, so that offsets stay. */
export function blank(text: string, ranges: readonly (readonly [number, number])[]): string {
  if (ranges.length === 0) return text;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const pieces: string[] = [];
  let done = 0;
  for (const [start, end] of sorted) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), ' '.repeat(end - from));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

function findLinks(text: string, known: KnownIds): IdHit[] {
  const hits: IdHit[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(link)) {
    const from = found.index + found[0].length;
    const name = linkedName(text.slice(from, from + 160), known);
    if (!name) continue;
    const start = wordStart(text, found.index);
    const key = name.id.toLowerCase();
    const spelling = known.get(key);
    if (seen.has(key)) continue;
    seen.add(key);
    hits.push({
      id: spelling ?? name.id,
      known: spelling !== undefined,
      how: 'link',
      confidence: 0.99,
      start,
      end: from + name.length,
      message: hits.length < mostMessages ? messageBefore(text, start) : undefined,
      needsContext: false,
    });
  }
  return hits;
}

/** The name after `setupreadiness.`; a console may have broken it in two. */
function linkedName(after: string, known: KnownIds): { id: string; length: number } | undefined {
  const first = /^[A-Za-z0-9]{2,80}/.exec(after)?.[0];
  if (first === undefined) return undefined;
  if (known.has(first.toLowerCase())) return { id: first, length: first.length };
  const wrapped = /^([A-Za-z0-9]{2,80})\s{1,8}([A-Za-z0-9]{2,80})(\.aspx|\(v=|\?view)?/i.exec(after);
  const joined = `${wrapped?.[1] ?? ''}${wrapped?.[2] ?? ''}`;
  if (wrapped && (known.has(joined.toLowerCase()) || wrapped[3] !== undefined)) {
    return { id: joined, length: wrapped[0].length - (wrapped[3]?.length ?? 0) };
  }
  return { id: first, length: first.length };
}

function wordStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < 200 && text.charCodeAt(start - 1) > 0x20) start--;
  return start;
}

function findBracketed(text: string, known: KnownIds): { hits: IdHit[]; passes: string[] } {
  const hits: IdHit[] = [];
  const passes: string[] = [];
  if (!text.includes('[')) return { hits, passes };
  for (const found of text.matchAll(rule)) {
    const before = text.slice(Math.max(0, found.index - 14), found.index).trimEnd();
    if (/(?:started|finished)$/i.test(before)) continue;
    const written = `${found[1] ?? ''}${(found[2] ?? '').trim()}`;
    const spelling = known.get(written.toLowerCase());
    const end = found.index + found[0].length;
    const value = valueAfter(text, end);
    if (value === 'false') passes.push(spelling ?? written);
    // Evaluated without True is no finding: <NULL> means that the rule did not apply.
    if (value !== 'true' && (value !== undefined || /evaluated$/i.test(before))) continue;
    hits.push({
      id: spelling ?? written,
      known: spelling !== undefined,
      how: 'id',
      confidence: 0.99,
      start: found.index,
      end,
      message: hits.length < mostMessages ? messageAfter(text, end) : undefined,
      needsContext: false,
    });
  }
  return { hits, passes };
}

function valueAfter(text: string, from: number): string | undefined {
  const after = text.slice(from, from + 400);
  const next = after.search(/\[\s{0,2}(?:Rule|Setting)\s{0,2}:/i);
  const own = next < 0 ? after : after.slice(0, next);
  return /\[Value\s?:\s?["']?(true|false|<null>)/i.exec(own)?.[1]?.toLowerCase();
}

/** The text in `[Message:...]`, which may hold brackets itself and may be wrapped. */
function messageAfter(text: string, from: number): readonly [number, number] | undefined {
  const opened = /^\s{0,8}\[Message\s?:\s?/i.exec(text.slice(from, from + 40));
  if (!opened) return undefined;
  const start = from + opened[0].length;
  const rest = text.slice(start, start + 2000);
  const closed = /\][ ]{0,4}(?:\n|$)|\]\s{0,4}\[\d\d[/.-]/.exec(rest);
  const end = closed?.index ?? rest.indexOf(']');
  return end > 0 ? [start, start + end] : undefined;
}

const leadIn = /(?:help url|for more information,? (?:please )?visit|more information)\s?:\s{0,20}$/i;
const stamp = /^\s{0,8}(?:\[\d\d[/.-]\d\d[/.-]\d{4}[^\]\n]{0,20}\]\s?)?(?:\[\d\]\s?)?/;
const heading =
  /^\s{0,8}(?:\[(?:REQUIRED|RECOMM?ENDED|ERROR|WARNING)\]|(?:Error|Warning|Erreur|Avertissement|Fehler|Warnung)s?\s?:)\s{0,4}/i;
const marks = ['[REQUIRED]', '[RECOMENDED]', '[RECOMMENDED]', 'Error:', 'Warning:', '\n\n'];

/** The sentence above a link, as the wizard and the log show it. */
function messageBefore(text: string, linkStart: number): readonly [number, number] | undefined {
  const windowStart = Math.max(0, linkStart - 1500);
  const whole = text.slice(windowStart, linkStart);
  const lead = leadIn.exec(whole.slice(-80));
  const before = withoutStamps(whole.slice(0, whole.length - (lead?.[0].length ?? 0)));
  let start = Math.max(...marks.map((mark) => before.lastIndexOf(mark)), afterAddress(before));
  if (start < 0) start = before.lastIndexOf('\n') + 1;
  start += stamp.exec(before.slice(start))?.[0].length ?? 0;
  start += heading.exec(before.slice(start))?.[0].length ?? 0;
  start += before.length - start - before.slice(start).trimStart().length;
  return before.length - start >= 12 ? [windowStart + start, windowStart + before.length] : undefined;
}

/** Cuts the stamp of the line on which the link stands. */
function withoutStamps(before: string): string {
  let text = before.trimEnd();
  for (let i = 0; i < 2 && text.endsWith(']'); i++) {
    const open = text.lastIndexOf('[');
    if (open < 0 || !/^\[(?:\d|\d\d[/.-]\d\d[/.-]\d{4}[^\]]{0,20})\]$/.test(text.slice(open))) break;
    text = text.slice(0, open).trimEnd();
  }
  return text;
}

/** Where the link of the message before ends. */
function afterAddress(before: string): number {
  const address = Math.max(before.lastIndexOf('http'), before.lastIndexOf('ms.exch.'), before.lastIndexOf('ms-exch-'));
  if (address < 0) return -1;
  const length = before.slice(address).search(/\s/);
  return length < 0 ? before.length : address + length;
}
