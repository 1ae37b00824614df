/** The last link: Setup's log on the server. A server on which Setup never ran has none, which is no fault. */
import type { Answer } from '../answer';
import { setupLog } from '../questions/setup-log';
import { broken, notApplicable, ok, unknown, type Step, type StepEnd } from './walk';
import { logCutShort, noSetupLog } from './words';

export function setupLogStep(answers: () => Promise<Readonly<Record<string, Answer>>>): Step {
  return { id: 'setup-log', take: async () => setupLogEnd(await answers()) };
}

export function setupLogEnd(answers: Readonly<Record<string, Answer>>): StepEnd {
  const question = setupLog({});
  const answer = answers[question.key];
  if (answer === undefined) return unknown({ code: 'bad-answer' });
  if (answer.state === 'unanswered') {
    const { because } = answer;
    return because.code === 'access-denied' ? broken(because) : unknown(because);
  }
  const log = question.decode(answer.value);
  if (log === undefined) return unknown({ code: 'bad-answer' });
  if (!log.exists) return notApplicable(noSetupLog(log.path), [{ id: 'logPath', value: log.path }]);
  const facts = [
    { id: 'logPath', value: log.path },
    { id: 'logModified', value: log.modified },
    { id: 'logBytes', value: String(log.bytes) },
  ] as const;
  return ok(facts, log.truncated ? [logCutShort] : []);
}
