/**
 * From what a wire brought to answers: each value is decoded by the question that was asked, or it is no answer.
 */
import { answered, unanswered, type Answer, type Unanswered } from './answer';
import type { Question } from './question';
import type { RawAnswer, RawSheet } from './wire';

/** One answer for each question, by its key; a visit that failed as a whole answers none. */
export function answersOf(questions: readonly Question[], sheet: RawSheet): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    answers[question.key] = sheet.ok
      ? decode(question, sheet.answers[question.key])
      : unanswered(sheet.because.code, sheet.because.detail);
  }
  return answers;
}

function decode(question: Question, raw: RawAnswer | undefined): Answer {
  if (raw === undefined) return unanswered('bad-answer', `no answer to ${question.kind}`);
  if (!raw.ok) return { state: 'unanswered', because: raw.because } satisfies Unanswered;
  const value = question.decode(raw.value);
  if (value === undefined) return unanswered('bad-answer', `unexpected shape for ${question.kind}`);
  return answered(value, raw.when, raw.as);
}
