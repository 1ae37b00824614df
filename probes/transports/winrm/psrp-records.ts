/**
 * What PowerShell's messages tell us: text of the output, the words of an error, the state of a pool or a pipeline.
 */
import type { ClixValue } from './clixml-read';
import { clixAsText, isClixObject, readClixml } from './clixml-read';
import type { PsrpMessage } from './psrp-message';
import { messageTypes } from './psrp-message';

export type PipelineEnd = 'completed' | 'failed' | 'stopped';

export type PsrpRecord =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  /** `error` is the terminating error; PowerShell sends it nowhere else. */
  | { readonly kind: 'ended'; readonly end: PipelineEnd; readonly error: string | undefined }
  | { readonly kind: 'pool'; readonly state: 'opened' | 'broken' | 'other'; readonly error: string | undefined }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable' };

const ends: Readonly<Record<number, PipelineEnd>> = { 3: 'stopped', 4: 'completed', 5: 'failed' };
const poolOpened = 2;
/** Closed, broken or closing: 3, 4, 5. */
const poolBroken = new Set([3, 4, 5]);

export function readRecord(message: PsrpMessage): PsrpRecord {
  const { pipelineOutput, errorRecord, pipelineState, runspacePoolState } = messageTypes;
  const known: readonly number[] = [pipelineOutput, errorRecord, pipelineState, runspacePoolState];
  if (!known.includes(message.type)) return { kind: 'other' };
  const value = readClixml(message.xml);
  if (value === undefined) return { kind: 'unreadable' };
  if (message.type === pipelineOutput) return { kind: 'output', text: clixAsText(value) };
  if (message.type === errorRecord) return { kind: 'error', text: errorWords(value) };
  const failure = memberOf(value, 'ExceptionAsErrorRecord');
  const error = isClixObject(failure) ? errorWords(failure) : undefined;
  if (message.type === pipelineState) {
    const end = ends[Number(memberOf(value, 'PipelineState'))];
    return end === undefined ? { kind: 'other' } : { kind: 'ended', end, error };
  }
  const state = Number(memberOf(value, 'RunspaceState'));
  return { kind: 'pool', state: state === poolOpened ? 'opened' : poolBroken.has(state) ? 'broken' : 'other', error };
}

const longestError = 1_000;

/** One line: the message, then the id that tells one error from another. */
function errorWords(record: ClixValue): string {
  const exception = memberOf(record, 'Exception');
  const words = [memberOf(record, 'ErrorDetails_Message'), memberOf(exception, 'Message'), record]
    .map(clixAsText)
    .find((text) => text !== '');
  const id = clixAsText(memberOf(record, 'FullyQualifiedErrorId'));
  return `${words ?? ''}${id === '' ? '' : ` [${id}]`}`.trim().slice(0, longestError);
}

function memberOf(value: ClixValue | undefined, name: string): ClixValue | undefined {
  return isClixObject(value) ? value.members.get(name) : undefined;
}
