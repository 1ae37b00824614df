/** When the server last started, wherever an answer says so. */
import type { AnswerSheet } from '../probes/answer';
import { rebootFlags } from '../probes/questions/reboot-flags';

/** ISO 8601 with offset, as the server gave it, or undefined when it was not read. */
export function lastBootOf(sheet: AnswerSheet): string | undefined {
  const question = rebootFlags({});
  const answer = sheet.answers[question.key];
  // The sheet holds decoded values; decoding once more gives the type back without a cast.
  return answer?.state === 'answered' ? question.decode(answer.value)?.lastBoot : undefined;
}
