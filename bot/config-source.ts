/**
 * A YAML file as plain values, with the line of each one, and the environment laid over it.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { variables } from './config-shape';

export type Path = readonly PropertyKey[];

export interface Source {
  readonly values: Record<string, unknown>;
  /** Line of what is wrong in the file itself, such as a bracket that is never closed. */
  readonly flaws: readonly { readonly line: number; readonly repeatedKey: string | undefined }[];
  /** Line of a value, or of the nearest section around it. */
  readonly lineOf: (path: Path) => number | undefined;
  /** Line on which a key is written. */
  readonly lineOfKey: (path: Path) => number | undefined;
  /** The environment variable that a value came from. */
  readonly variableOf: (path: Path) => string | undefined;
}

/** Reads the text; an empty one is an empty section. */
export function readSource(text: string, env: Readonly<Record<string, string | undefined>>): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const flaws = document.errors.map((error) => ({
    line: line(error.pos[0]),
    repeatedKey:
      error.code === 'DUPLICATE_KEY' ? (/^[\w.-]{1,60}/.exec(text.slice(error.pos[0]))?.[0] ?? '') : undefined,
  }));
  const values = plainValues(document);
  const overlaid = overlay(values, env);
  return {
    values,
    flaws,
    lineOf: (path) => offsetAt(document, path, line),
    lineOfKey: (path) => keyLine(document, path, line),
    variableOf: (path) => overlaid.get(path.join('.')),
  };
}

function plainValues(document: Document.Parsed): Record<string, unknown> {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 20 });
    const section = z.record(z.string(), z.unknown()).safeParse(values ?? {});
    return section.success ? structuredClone(section.data) : { [notASection]: values };
  } catch {
    return { [notASection]: undefined };
  }
}

/** Stands in for a file that is a list or a single word: no key is called like this. */
export const notASection = '(the whole file)';

function overlay(
  values: Record<string, unknown>,
  env: Readonly<Record<string, string | undefined>>,
): Map<string, string> {
  const overlaid = new Map<string, string>();
  for (const [variable, path] of Object.entries(variables)) {
    const given = env[variable];
    if (given === undefined || given === '') continue;
    const [sectionName = '', key] = path.split('.');
    const value = /^\d{1,9}$/.test(given) ? Number(given) : given === 'true' ? true : given === 'false' ? false : given;
    if (key === undefined) values[sectionName] = value;
    else values[sectionName] = { ...asSection(values[sectionName]), [key]: value };
    overlaid.set(path, variable);
  }
  return overlaid;
}

function asSection(value: unknown): Record<string, unknown> {
  const section = z.record(z.string(), z.unknown()).safeParse(value);
  return section.success ? section.data : {};
}

type LineAt = (offset: number) => number;

function offsetAt(document: Document.Parsed, path: Path, line: LineAt): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const written = length < path.length ? keyLine(document, path.slice(0, length), line) : undefined;
    if (written !== undefined) return written;
    if (isNode(node) && node.range) return line(node.range[0]);
  }
  return undefined;
}

function keyLine(document: Document.Parsed, path: Path, line: LineAt): number | undefined {
  const section: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(section)) return undefined;
  for (const { key } of section.items) {
    if (isScalar(key) && String(key.value) === String(path.at(-1)) && key.range) return line(key.range[0]);
  }
  return undefined;
}
