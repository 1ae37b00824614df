/**
 * The constant script that Preflight runs on a server, the request that it gets and the one line that it gives back.
 *
 * Nothing that a person typed is ever part of the script: its text and its hash are the same for every request. What
 * varies is one JSON value, and what comes back is trusted no further than its frame and its shape.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Params, Question } from './question';

export interface AgentScript {
  /** ASCII with LF line ends, in the grammar of PowerShell 5.1. Takes the parameter `Request`. */
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of the text. */
  readonly sha256: string;
}

/** Given to the script beside the request: with `read` it knows no fixes, whatever the request says. */
export type Allowance = 'all' | 'read';

/** What a visit is for: reading, or one approved change. */
export type AgentErrand =
  | { readonly questions: readonly Pick<Question, 'key' | 'kind' | 'params' | 'timeLimit'>[] }
  | { readonly fix: { readonly kind: string; readonly params: Params } };

const folders = ['agent', 'questions', 'fixes'] as const;
const frameFile = 'agent.ps1';
const libraryMark = '    #<library>\n';

/** The script of this version: built once, from the files beside this one. */
export const agentScript: AgentScript = build();

function build(): AgentScript {
  const frame = read(join(__dirname, 'agent', frameFile));
  const [before, after] = frame.split(libraryMark);
  if (before === undefined || after === undefined) throw new Error('agent.ps1 has no place for its library');
  const parts = folders.flatMap((folder) => filesIn(folder)).map(read);
  const text = `${before}${parts.join('\n')}${after}`;
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** In the order of their names, so that the text does not depend on the file system. */
function filesIn(folder: (typeof folders)[number]): string[] {
  const names = readdirSync(join(__dirname, folder)).filter((name) => name.endsWith('.ps1') && name !== frameFile);
  return names.sort().map((name) => join(__dirname, folder, name));
}

/** Line ends as they are in the repository, even where a checkout changed them: the hash must not depend on it. */
function read(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

const longestTime = 3_600_000;

/**
 * The request as JSON in ASCII.
 *
 * @param nonce 8 to 64 letters, digits or dashes, unguessable and new for each visit.
 * @param deadlineMs milliseconds from the start of the script until it gives up what is left.
 */
export function encodeRequest(nonce: string, errand: AgentErrand, deadlineMs: number): string {
  const deadline = wholeMilliseconds(deadlineMs);
  if ('fix' in errand) {
    const { kind, params } = errand.fix;
    return toAscii({ nonce, deadline, fix: { kind, params } });
  }
  const questions = errand.questions.map(({ key, kind, params, timeLimit }) => {
    return { key, kind, params, timeLimit: wholeMilliseconds(timeLimit) };
  });
  return toAscii({ nonce, deadline, questions });
}

function wholeMilliseconds(time: number): number {
  return Math.min(longestTime, Math.max(1, Math.round(time)));
}

/** Encodings between here and the server cannot harm ASCII. */
function toAscii(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
