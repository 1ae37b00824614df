/**
 * Reads the corpus of recognition. It has two parts: one for tuning, and one that nobody looks at while tuning, written
 * by somebody who had not seen the phrases.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly text: string;
  /** Ids that must be recognised, the first wanted first; none where nothing may be claimed. */
  readonly expect: readonly string[];
  /** Ids that are as good an answer. */
  readonly accept: readonly string[];
  readonly category: string;
  readonly language: string;
  readonly idInText: boolean;
  readonly servers: readonly string[];
}

export type Part = 'seen' | 'held-out';

const folder = join(__dirname, '../fixtures/corpus');

/** @throws Error when the folder is not there. */
export function readPart(part: Part): Case[] {
  const lines = readFileSync(join(folder, `${part}.ndjson`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(toCase);
}

/** A line of the corpus, or of the labelled phrasings of the research folder, which have the same fields. */
export function toCase(line: string): Case {
  const given = JSON.parse(line) as Partial<Case> & { text: string; lang?: string; id_in_text?: boolean };
  return {
    text: given.text,
    expect: given.expect ?? [],
    accept: given.accept ?? [],
    category: given.category ?? '',
    language: given.language ?? given.lang ?? 'en',
    idInText: given.idInText ?? given.id_in_text ?? false,
    servers: given.servers ?? [],
  };
}
