/**
 * Rights: what the account may read on the server, one thing of each place that rules look at.
 *
 * Active Directory is a notice and no broken link: a server can be looked at without it.
 */
import type { Answer, Because } from '../answer';
import { failureWords, sayBecause } from '../failure-words';
import type { Question } from '../question';
import type { Said } from '../said';
import { brokenAt, doctorQuestions, type LiveWalk } from './live-walk';
import { broken, notKnown, ok, unknown, type Fact, type Step, type StepEnd } from './walk';
import { directoryUnread, needsRight, noSession } from './words';

type Answers = Readonly<Record<string, Answer>>;

export function rightsStep({ visit }: LiveWalk, answers: () => Promise<Answers>): Step {
  return {
    id: 'rights',
    take: async () => {
      const visited = await visit();
      if (visited.ok) return rightsEnd(await answers());
      return brokenAt(visited) === 'rights' ? broken(visited.because) : notKnown(noSession);
    },
  };
}

/** Judges what the doctor's own questions brought. The log has a step of its own. */
export function rightsEnd(answers: Answers): StepEnd {
  const own = doctorQuestions.filter(({ kind }) => kind !== 'setup-log');
  const missing = own.flatMap((question) => {
    const because = becauseFor(question, answers);
    return because === undefined || because.code === 'not-applicable' ? [] : [{ question, because }];
  });
  const read = own.filter(({ key }) => answers[key]?.state === 'answered');
  const denied = missing.filter(({ because }) => because.code === 'access-denied');
  const others = missing.filter(({ because }) => because.code !== 'access-denied');
  const facts = [
    ...listed('mayRead', read),
    ...listed(
      'mayNotRead',
      denied.map(({ question }) => question),
    ),
    ...listed(
      'notRead',
      others.map(({ question }) => question),
    ),
  ];
  const onServer = missing.filter(({ question }) => question.kind !== 'ad-contact');
  const directory = missing.find(({ question }) => question.kind === 'ad-contact');
  const notices = directory === undefined ? [] : [directoryUnread(whyOf(directory.because))];
  const refused = denied.find(({ question }) => question.kind !== 'ad-contact');
  if (refused !== undefined) {
    const { question, because } = refused;
    // The right that reading it takes is the next thing that somebody wants to know.
    return {
      ...broken({ ...because, detail: question.kind }, facts),
      notices: [needsRight(question.needs), ...notices],
    };
  }
  const [first] = onServer;
  return first === undefined ? ok(facts, notices) : unknown(first.because, facts, notices);
}

function becauseFor({ key }: Question, answers: Answers): Because | undefined {
  const answer = answers[key];
  if (answer === undefined) return { code: 'bad-answer' };
  return answer.state === 'unanswered' ? answer.because : undefined;
}

function listed(id: Fact['id'], questions: readonly Question[]): Fact[] {
  return questions.length === 0 ? [] : [{ id, value: questions.map(({ kind }) => kind).join(', ') }];
}

function whyOf(because: Because): Said {
  return {
    en: `${sayBecause(because, 'en')} ${failureWords[because.code].next.en}`,
    fr: `${sayBecause(because, 'fr')} ${failureWords[because.code].next.fr}`,
  };
}
