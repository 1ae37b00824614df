/**
 * Finds Setup's own sentences in a text, whatever stands in their slots.
 *
 * A template is cut into its fixed parts; those are looked for one after the other with `indexOf` in a bounded window.
 * Nothing backtracks, so the time grows with the length of the text and not with what somebody put into it.
 */
import { flatText } from './flat';
import { isUnspaced } from './fold';
import { cleanText } from './normalise';

export interface TemplateSource {
  readonly id: string;
  readonly text: string;
  readonly how: 'message' | 'title';
}

/** One place where one or more templates fit; several ids share a sentence when Setup words them alike. */
export interface TemplateHit {
  /** Offsets in the flat text. */
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly how: 'message' | 'title';
  /** False when only the first sentence of a longer message was there. */
  readonly whole: boolean;
  /** Offsets in the flat text of what stood in each slot. */
  readonly slots: Readonly<Record<string, readonly [number, number]>>;
}

interface Template extends TemplateSource {
  /** Fixed parts in order; `slots[i]` stands after `literals[i]`. */
  readonly literals: readonly string[];
  readonly slots: readonly string[];
  /** A slot before the first fixed part. */
  readonly leading: string | undefined;
  readonly whole: boolean;
  /** Where several fit, the one that came first in the catalogue leads. */
  readonly order: number;
}

/** Templates by how they begin: first by the first word, then by the first characters where they have as many. */
export interface TemplateIndex {
  readonly byWord: ReadonlyMap<string, Beginners>;
  /** 1 for each two characters with which a template begins: most words of a text need no further look. */
  readonly starts: Uint8Array;
}

interface Beginners {
  readonly byStart: Map<string, Template[]>;
  readonly short: Template[];
}

/** So many characters tell most sentences apart that begin with the same word. */
const startLength = 16;

/** What may stand in a slot: a path, a list of connectors. Longer than this is another sentence. */
const longestSlot = 400;

/** Sorts the templates by how their first fixed part begins, so that a text is walked once for all of them. */
export function indexTemplates(sources: readonly TemplateSource[]): TemplateIndex {
  const byWord = new Map<string, Beginners>();
  const starts = new Uint8Array(1 << 16);
  const seen = new Set<string>();
  for (const source of sources) {
    for (const template of compile(source)) {
      const key = keyAt(template.literals[0] ?? '', 0);
      const same = `${template.id} ${template.how} ${template.literals.join('{}')}`;
      if (key === '' || seen.has(same)) continue;
      seen.add(same);
      let list = byWord.get(key);
      if (!list) byWord.set(key, (list = { byStart: new Map(), short: [] }));
      starts[startAt(template.literals[0] ?? '', 0)] = 1;
      insert(list, { ...template, order: seen.size });
    }
  }
  return { byWord, starts };
}

/** Two characters as one number. Others may share it: it only says that a look is worth it. */
function startAt(flat: string, position: number): number {
  const second = position + 1 < flat.length ? flat.charCodeAt(position + 1) : 0x20;
  return (flat.charCodeAt(position) ^ (second << 7)) & 0xffff;
}

function insert({ byStart, short }: Beginners, template: Template): void {
  const first = template.literals[0] ?? '';
  if (first.length < startLength) {
    short.push(template);
    return;
  }
  const start = first.slice(0, startLength);
  const list = byStart.get(start);
  if (list) list.push(template);
  else byStart.set(start, [template]);
}

/** The templates that may begin at a place, in the order of the catalogue. */
function beginnersAt(flat: string, position: number, { byStart, short }: Beginners): readonly Template[] {
  const long = byStart.get(flat.slice(position, position + startLength));
  if (!long) return short;
  return short.length === 0 ? long : [...short, ...long].sort((a, b) => a.order - b.order);
}

function compile(source: TemplateSource): Omit<Template, 'order'>[] {
  const title = source.how === 'title';
  const text = title ? source.text.replace(/\\?_[A-Za-z0-9]+$/, '').replace(/\.$/, '') : source.text;
  const whole = parts(source, text, true);
  if (whole === undefined || (title && !longEnough(whole.literals.join(' '), 18))) return [];
  const head = title ? beginning(text) : /^(.{35,}?[.!?\u3002])\s+\S/su.exec(text)?.[1];
  const first = head === undefined ? undefined : parts(source, head, false);
  return first && longEnough(first.literals.join(' '), 30) ? [whole, first] : [whole];
}

/** The greater part of a long title: people copy what they see of it, and a window or a column ends somewhere. */
function beginning(title: string): string | undefined {
  const words = title.split(' ');
  if (words.length < 5)
    return title.length >= 14 && dense.test(title) ? title.slice(0, Math.ceil(0.65 * title.length)) : undefined;
  return words.slice(0, Math.ceil(0.65 * words.length)).join(' ');
}

const dense = /[\u3040-\u9fff\uac00-\ud7af]/;

/** Whether a sentence says enough to be taken for Setup's own. Chinese, Japanese and Korean say more in less. */
function longEnough(flat: string, characters: number): boolean {
  return dense.test(flat) ? flat.length >= 7 : flat.length >= characters && flat.split(' ').length >= 3;
}

function parts(source: TemplateSource, text: string, whole: boolean): Omit<Template, 'order'> | undefined {
  const literals: string[] = [];
  const slots: string[] = [];
  let leading: string | undefined;
  for (const piece of text.split(/(\{[A-Za-z]\w*\})/)) {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    const flat = slot === undefined ? flatText(cleanText(piece).text).text : '';
    if (slot !== undefined) {
      if (literals.length === 0) leading = slot;
      else slots[literals.length - 1] ??= slot;
    } else if (flat !== '') literals.push(flat);
  }
  return literals.length === 0 ? undefined : { ...source, literals, slots, leading, whole };
}

function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0;
}

/** The first word at a place, or the first two characters where there are no spaces. */
function keyAt(flat: string, start: number): string {
  return flat.slice(start, isUnspaced(flat.charCodeAt(start)) ? start + 2 : wordEnd(flat, start));
}

function wordEnd(flat: string, start: number): number {
  let end = start;
  while (end < flat.length && end - start < 40) {
    const code = flat.charCodeAt(end);
    if (!isWord(code) || isUnspaced(code)) break;
    end++;
  }
  return Math.max(end, start + 1);
}

/** Walks a flat text once and gives every place where templates fit, the longest first where several begin together. */
export function findTemplates(flat: string, index: TemplateIndex): TemplateHit[] {
  const hits: TemplateHit[] = [];
  let position = 0;
  while (position < flat.length) {
    const code = flat.charCodeAt(position);
    if (code === 0x20) {
      position++;
      continue;
    }
    let hit: TemplateHit | undefined;
    if (index.starts[startAt(flat, position)] === 1) {
      const beginners = index.byWord.get(keyAt(flat, position));
      hit = beginners && bestAt(flat, position, beginnersAt(flat, position, beginners));
    }
    if (hit) {
      hits.push(hit);
      position = Math.max(hit.end, position + 1);
    } else position = isUnspaced(code) ? position + 1 : wordEnd(flat, position);
  }
  return hits;
}

function bestAt(flat: string, start: number, templates: readonly Template[]): TemplateHit | undefined {
  let best: TemplateHit | undefined;
  for (const template of templates) {
    const hit = fits(flat, start, template);
    if (!hit || (best && hit.end < best.end)) continue;
    if (!best || hit.end > best.end || (hit.how === 'message' && best.how === 'title')) {
      best = hit;
    } else if (hit.how === best.how && !best.ids.includes(template.id)) {
      best = { ...best, ids: [...best.ids, template.id], slots: { ...hit.slots, ...best.slots } };
    }
  }
  return best;
}

function fits(flat: string, start: number, template: Template): TemplateHit | undefined {
  const slots: Record<string, readonly [number, number]> = {};
  let position = start;
  for (const [i, literal] of template.literals.entries()) {
    const slot = i === 0 ? undefined : template.slots[i - 1];
    if (slot === undefined) {
      if (!flat.startsWith(literal, position)) return undefined;
    } else {
      const found = flat.slice(position, position + longestSlot + literal.length).indexOf(literal);
      if (found < 0) return undefined;
      slots[slot] = [position, position + found];
      position += found;
    }
    position += literal.length;
  }
  const last = flat.charCodeAt(position - 1);
  const trailing = template.slots[template.literals.length - 1];
  if (trailing === undefined) {
    // A title must not end in the middle of a word.
    if (position < flat.length && isWord(last) && !isUnspaced(last) && isWord(flat.charCodeAt(position)))
      return undefined;
  } else {
    const end = sentenceEnd(flat, position);
    slots[trailing] = [position, end];
    position = end;
  }
  if (template.leading !== undefined) slots[template.leading] = [sentenceStart(flat, start), start];
  return { start, end: position, ids: [template.id], how: template.how, whole: template.whole, slots };
}

function sentenceEnd(flat: string, from: number): number {
  const found = /[.;](?: |$)/.exec(flat.slice(from, from + longestSlot));
  return found ? from + found.index : Math.min(flat.length, from + longestSlot);
}

function sentenceStart(flat: string, to: number): number {
  const before = flat.slice(Math.max(0, to - 120), to);
  const cut = Math.max(before.lastIndexOf('. '), before.lastIndexOf(': '), before.lastIndexOf('] '));
  return cut < 0 ? to - before.length : to - before.length + cut + 2;
}
