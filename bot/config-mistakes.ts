/**
 * Mistakes in a configuration, as sentences that name the line, the key and what would be right.
 *
 * What a value holds is never repeated: it may be a secret in the wrong place.
 */
import { editDistance } from '../probes/edit-distance';
import type { z } from 'zod';
import type { Said } from '../probes/said';
import { wanted } from './config-shape';
import type { Path, Source } from './config-source';

export interface ConfigMistake {
  /** Line in the file, from 1; undefined for the environment and for what is missing altogether. */
  readonly line: number | undefined;
  /** Path of the key, such as `listen.port`; empty for the file as a whole. */
  readonly key: string;
  readonly said: Said;
}

/** What each key of a file wants, by its path; `*` stands for the entries of a list and for names that are free. */
export type Wanted = Readonly<Record<string, Said>>;

/** What does not fit the shape: unknown keys and wrong values. `words` is the table of the file in question. */
export function shapeMistakes(
  issues: readonly z.core.$ZodIssue[],
  source: Source,
  words: Wanted = wanted,
): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) mistakes.push(unknownKey(issue.path, key, source, words));
    } else mistakes.push(wrongValue(issue.path, source, words));
  }
  return mistakes;
}

/** The path as the table writes it. */
function patternOf(path: Path, words: Wanted): string {
  let pattern = '';
  for (const part of path) {
    const section = pattern === '' ? '' : `${pattern}.`;
    const own = `${section}${String(part)}`;
    pattern = words[own] === undefined && words[`${section}*`] !== undefined ? `${section}*` : own;
  }
  return pattern;
}

function wrongValue(path: Path, source: Source, words: Wanted): ConfigMistake {
  const key = path.join('.');
  const want = words[patternOf(path, words)] ?? { en: 'another value', fr: 'une autre valeur' };
  const variable = source.variableOf(path);
  const from: Said = variable === undefined ? { en: '', fr: '' } : { en: ` (${variable})`, fr: ` (${variable})` };
  return {
    line: variable === undefined ? source.lineOf(path) : undefined,
    key,
    said: { en: `${key}${from.en} must be ${want.en}.`, fr: `${key}${from.fr} doit être ${want.fr}.` },
  };
}

function unknownKey(section: Path, key: string, source: Source, words: Wanted): ConfigMistake {
  const path = [...section, key];
  const prefix = section.length === 0 ? '' : `${section.join('.')}.`;
  const names = keysIn(section, words);
  const near = nearest(key, names);
  const name = `${prefix}${key.slice(0, 60)}`;
  const hint: Said =
    near === undefined
      ? { en: `Known here: ${names.join(', ')}.`, fr: `Clés possibles ici\u00a0: ${names.join(', ')}.` }
      : { en: `The nearest known key is ${near}.`, fr: `La clé connue la plus proche est ${near}.` };
  return {
    line: source.lineOfKey(path),
    key: name,
    said: { en: `${name} is not a known key. ${hint.en}`, fr: `${name} n’est pas une clé connue. ${hint.fr}` },
  };
}

/** The keys that a section may have. */
function keysIn(section: Path, words: Wanted): string[] {
  const prefix = section.length === 0 ? '' : `${patternOf(section, words)}.`;
  const below = Object.keys(words).filter((name) => name.startsWith(prefix));
  const names = below.map((name) => name.slice(prefix.length));
  return names.filter((name) => name !== '' && name !== '*' && !name.includes('.'));
}

/** The known name that takes the fewest changes, if it takes no more than half of the letters. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.floor(Math.min(word.length, 40) / 2) + 1;
  for (const name of names) {
    const changes = editDistance(word.toLowerCase().slice(0, 40), name.toLowerCase());
    if (changes < fewest) [best, fewest] = [name, changes];
  }
  return best;
}

/** A mistake at the line of this key. */
export function mistakeAt(source: Source, path: Path, said: Said): ConfigMistake {
  return { line: source.lineOf(path), key: path.join('.'), said };
}

/** By line; what has none comes last. */
export function inOrder(mistakes: readonly ConfigMistake[]): ConfigMistake[] {
  return [...mistakes].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity));
}

/** What is wrong with the file itself. */
export function flawMistake({ line, repeatedKey }: Source['flaws'][number]): ConfigMistake {
  if (repeatedKey === undefined) return { line, key: '', said: notYaml };
  return {
    line,
    key: repeatedKey,
    said: { en: `${repeatedKey} is written more than once.`, fr: `${repeatedKey} figure plusieurs fois.` },
  };
}

const notYaml: Said = {
  en: 'This is not valid YAML. Look at the indentation, the colons and the quotation marks here and just above.',
  fr: 'Ce n’est pas du YAML valide. Vérifiez ici et juste au-dessus le retrait, les deux-points et les guillemets.',
};
export const notASectionMistake: ConfigMistake = {
  line: 1,
  key: '',
  said: {
    en: 'The file must consist of keys and values, such as “practice: true”.',
    fr: 'Le fichier doit se composer de clés et de valeurs, par exemple «\u00a0practice: true\u00a0».',
  },
};
