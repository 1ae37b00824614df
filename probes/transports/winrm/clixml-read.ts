/**
 * Reads CLIXML, the form in which PowerShell sends objects: primitives, lists, dictionaries and property bags.
 */
import type { XmlElement } from './xml';
import { readXml } from './xml';

export interface ClixObject {
  /** The .NET type names, most special first. */
  readonly types: readonly string[];
  /** What ToString() gave, where it was sent. */
  readonly text: string | undefined;
  readonly members: ReadonlyMap<string, ClixValue>;
  /** The bare value or list inside, where there is one. */
  readonly value: ClixValue | undefined;
}

export type ClixValue = string | number | boolean | null | Buffer | readonly ClixValue[] | ClixObject;

interface Seen {
  readonly objects: Map<string, ClixObject>;
  readonly types: Map<string, readonly string[]>;
}

const numbers = new Set(['By', 'SB', 'I16', 'U16', 'I32', 'U32', 'Sg', 'Db']);
const lists = new Set(['LST', 'IE', 'QUE', 'STK']);

/** An empty message stands for `$null`. Undefined when the text is not CLIXML. */
export function readClixml(xml: string): ClixValue | undefined {
  if (xml === '') return null;
  const root = readXml(xml);
  return root === undefined ? undefined : read(root, { objects: new Map(), types: new Map() });
}

export function isClixObject(value: ClixValue | undefined): value is ClixObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

function read(element: XmlElement, seen: Seen): ClixValue {
  const { name, text } = element;
  if (name === 'Nil') return null;
  if (name === 'B') return text === 'true';
  if (numbers.has(name)) return Number(text);
  if (name === 'BA') return Buffer.from(text, 'base64');
  if (name === 'Ref') return seen.objects.get(element.attributes.get('RefId') ?? '') ?? null;
  if (lists.has(name)) return element.children.map((child) => read(child, seen));
  if (name === 'DCT') return readDictionary(element, seen);
  return name === 'Obj' ? readObject(element, seen) : plainText(text);
}

function readObject(element: XmlElement, seen: Seen): ClixObject {
  const members = new Map<string, ClixValue>();
  const own: { -readonly [K in keyof ClixObject]: ClixObject[K] } = {
    types: [],
    text: undefined,
    members,
    value: undefined,
  };
  const refId = element.attributes.get('RefId');
  if (refId !== undefined) seen.objects.set(refId, own);
  for (const child of element.children) {
    if (child.name === 'TN') {
      own.types = child.children.map((type) => type.text);
      seen.types.set(child.attributes.get('RefId') ?? '', own.types);
    } else if (child.name === 'TNRef') own.types = seen.types.get(child.attributes.get('RefId') ?? '') ?? [];
    else if (child.name === 'ToString') own.text = plainText(child.text);
    else if (child.name === 'MS' || child.name === 'Props') readMembers(child, members, seen);
    else own.value = read(child, seen);
  }
  return own;
}

function readMembers(element: XmlElement, members: Map<string, ClixValue>, seen: Seen): void {
  for (const child of element.children) members.set(plainText(child.attributes.get('N') ?? ''), read(child, seen));
}

function readDictionary(element: XmlElement, seen: Seen): ClixObject {
  const members = new Map<string, ClixValue>();
  for (const entry of element.children) {
    const key = entry.children.find((child) => child.attributes.get('N') === 'Key');
    const value = entry.children.find((child) => child.attributes.get('N') === 'Value');
    if (key !== undefined && value !== undefined) members.set(clixAsText(read(key, seen)), read(value, seen));
  }
  return { types: [], text: undefined, members, value: undefined };
}

/** Resolves `_xHHHH_`. */
function plainText(text: string): string {
  if (!text.includes('_')) return text;
  return text.replace(/_[xX]([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A value as PowerShell would print it on one line. */
export function clixAsText(value: ClixValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (!isClixObject(value)) return value.map(clixAsText).join(' ');
  return value.text ?? clixAsText(value.value);
}
