/**
 * Reads the XML that WinRM and PowerShell write: elements, attributes, text and namespaces.
 *
 * Everything else that XML allows (document types, entities of one's own, comments, CDATA, instructions) is refused: the
 * far end never writes it, and much of it has been used against readers.
 */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace that the prefix stands for; empty when it has none. */
  readonly space: string;
  /** By the name as it is written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside, joined. */
  readonly text: string;
}

interface Open {
  readonly tag: string;
  readonly name: string;
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly spaces: ReadonlyMap<string, string>;
  text: string;
}

const deepest = 100;
const nameAt = /[A-Za-z_][\w:.-]*/y;
const attributeAt = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endAt = /\s*(\/?)>/y;
const noSpaces: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** The root element; undefined when the text is not well-formed or uses what is refused. */
export function readXml(text: string): XmlElement | undefined {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = skipDeclaration(text);
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const words = readText(text.slice(at, next === -1 ? text.length : next));
    const inside = open[open.length - 1];
    if (words === undefined) return undefined;
    if (inside !== undefined) inside.text += words;
    else if (words.trim() !== '') return undefined;
    if (next === -1) break;
    if (text[next + 1] === '/') {
      const end = text.indexOf('>', next);
      if (inside === undefined || end === -1 || text.slice(next + 2, end).trimEnd() !== inside.tag) return undefined;
      open.pop();
      root = close(inside, open[open.length - 1], root);
      at = end + 1;
      continue;
    }
    const opened = openTag(text, next, inside?.spaces ?? noSpaces);
    if (opened === undefined || (inside === undefined && root !== undefined) || open.length >= deepest)
      return undefined;
    if (opened.empty) root = close(opened.element, inside, root);
    else open.push(opened.element);
    at = opened.end;
  }
  return open.length === 0 ? root : undefined;
}

function skipDeclaration(text: string): number {
  const found = /^\uFEFF?(?:<\?xml\s[^<>?]*\?>)?/.exec(text);
  return found?.[0].length ?? 0;
}

function close(done: Open, parent: Open | undefined, root: XmlElement | undefined): XmlElement | undefined {
  if (parent === undefined) return done;
  parent.children.push(done);
  return root;
}

function openTag(
  text: string,
  start: number,
  outer: ReadonlyMap<string, string>,
): { readonly element: Open; readonly empty: boolean; readonly end: number } | undefined {
  nameAt.lastIndex = start + 1;
  const tag = nameAt.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const attributes = new Map<string, string>();
  let spaces = outer;
  let at = nameAt.lastIndex;
  for (;;) {
    attributeAt.lastIndex = at;
    const found = attributeAt.exec(text);
    if (found === null) break;
    const [, key = '', double, single] = found;
    const value = readText(double ?? single ?? '');
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
    if (key === 'xmlns' || key.startsWith('xmlns:')) spaces = new Map([...spaces, [key.slice(6), value]]);
    at = attributeAt.lastIndex;
  }
  endAt.lastIndex = at;
  const end = endAt.exec(text);
  if (end === null) return undefined;
  const colon = tag.indexOf(':');
  const space = spaces.get(colon === -1 ? '' : tag.slice(0, colon));
  if (space === undefined && colon !== -1) return undefined;
  const element = { tag, name: tag.slice(colon + 1), space: space ?? '', attributes, children: [], spaces, text: '' };
  return { element, empty: end[1] === '/', end: endAt.lastIndex };
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its entities resolved; undefined when one is unknown. */
function readText(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let whole = true;
  const text = raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));|&/g, (_, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const letter = code === undefined ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (letter === undefined) whole = false;
    return letter ?? '';
  });
  return whole ? text : undefined;
}

/** Text as it may stand inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The first element of that name inside, at any depth; whatever its namespace when none is given. */
export function findElement(inside: XmlElement, name: string, space?: string): XmlElement | undefined {
  for (const child of inside.children) {
    if (child.name === name && (space === undefined || child.space === space)) return child;
    const deeper = findElement(child, name, space);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
