/** Every kind of card, for every server and in every language, is one that Teams shows and a screen reader reads. */
import { approvalCard } from '../../dialogs/cards/approval';
import { checkCard } from '../../dialogs/cards/check';
import { connectionCard } from '../../dialogs/cards/connection';
import { outcomeCard, type OutcomeView } from '../../dialogs/cards/outcome';
import { ruleCard } from '../../dialogs/cards/rule';
import { helpCard, progressCard, refusedCard, sentenceCard } from '../../dialogs/cards/short';
import { verdictCard } from '../../dialogs/cards/verdict';
import type { Card } from '../../dialogs/conversation';
import type { FixSummary } from '../../dialogs/fix-summary';
import { lookAt, readAlone } from '../../dialogs/look';
import { en } from '../../dialogs/words/en';
import { wordsOf } from '../../dialogs/words/words';
import { stepIds } from '../../probes/doctor/step-ids';
import { failureCodes } from '../../probes/errors';
import { locales, verbatim, type Locale } from '../../probes/said';
import type { Diagnosis } from '../../rules/diagnosis';
import { isSetupLog, readSetupLogText } from '../../rules/setup-log';
import { practiceOffice, type PracticeOffice } from '../fakes/practice-office';
import * as write from '../fakes/setup-log-writer';
import { nodesOf, problemsOf, textsOf } from './adaptive-card';

const serverNames = ['EDGE01', ...Array.from({ length: 14 }, (_, index) => `EX${String(index + 1).padStart(2, '0')}`)];
const when = '2026-11-20T02:14:05+01:00';

let office: PracticeOffice;
const diagnoses = new Map<string, Diagnosis>();

beforeAll(async () => {
  office = await practiceOffice();
  for (const server of office.office.inventory.servers) {
    diagnoses.set(server.name, await lookAt(office.office, server));
  }
});

afterAll(() => office.close());

function diagnosisOf(server: string): Diagnosis {
  const found = diagnoses.get(server);
  if (!found) throw new Error(`${server} is not in the practice estate`);
  return found;
}

const summary: FixSummary = {
  title: { en: 'Start the service', fr: 'Démarrer le service' },
  ...{ ruleId: 'EventSystemStopped', ruleTitle: verbatim('COM+'), because: verbatim('Stopped.') },
  ...{ before: verbatim('Stopped'), wanted: verbatim('Running'), where: verbatim('EX01'), when, as: 'CORP\\reader' },
  ...{ blastRadius: verbatim('EX01'), rights: verbatim('Administrators'), reversal: verbatim('Stop it') },
  ...{ risk: 'low', minutes: 1, identity: 'stopped' },
};
const shared = { server: 'EX01', summary, requestedBy: 'Alex', requestedAt: when };
const states: readonly OutcomeView['state'][] = [
  ...(['approved', 'running', 'proven', 'not-fixed', 'outcome-unknown'] as const),
  ...(['denied', 'withdrawn', 'expired', 'void'] as const),
];

function outcome(locale: Locale, differs: Partial<OutcomeView> = {}): Card {
  return outcomeCard({
    ...{ ...shared, locale, state: 'proven', end: undefined, decidedBy: 'Sam', decidedAt: when, reason: 'CHG-4711' },
    ...differs,
  });
}

describe.each(locales)('Cards in %s', (locale) => {
  const noLeak = locale === 'fr' ? englishIn : () => [];
  const good = (card: Card): void => {
    expect([...problemsOf(card), ...noLeak(card)]).toEqual([]);
    expect(card.content['lang']).toBe(locale);
  };

  it.each(serverNames)('the answer about %s, for who may ask for a fix and for who may not', (server) => {
    for (const mayRequest of [true, false]) good(verdictCard(diagnosisOf(server), { locale, mayRequest }));
  });

  it.each(serverNames)('the log of %s alone, and each further page of its answer', (server) => {
    const diagnosis = diagnosisOf(server);
    good(verdictCard({ ...diagnosis, server: undefined }, { locale, mayRequest: false, notes: ['ExchangeSetup.log'] }));
    for (let from = 1; from < diagnosis.actions.length; from += 1)
      good(verdictCard(diagnosis, { locale, mayRequest: true, from }));
  });

  it.each(serverNames)('the connection to %s', async (server) => {
    const known = office.office.inventory.servers.find((one) => one.name === server);
    if (!known) throw new Error(`${server} is not in the practice estate`);
    good(connectionCard(await office.office.inspect(known), locale));
  });

  it.each(failureCodes)('a connection that is broken at each link because: %s', (code) => {
    const facts = [{ id: 'addresses', value: 'x'.repeat(5_000) }] as const;
    for (const id of stepIds) {
      for (const state of ['broken', 'unknown'] as const) {
        const because = { code, detail: 'd'.repeat(5_000) };
        const notices = [verbatim('n'.repeat(300))];
        const steps = stepIds.map((one) =>
          one === id
            ? { id: one, state, because, facts, notices }
            : { id: one, state: 'not-reached' as const, facts, notices: [] },
        );
        good(connectionCard({ server: 'EX01', startedAt: when, tookMs: 4_711, steps, seen: undefined }, locale));
      }
    }
  });

  it('every rule and every known failure', () => {
    const { rules, failures } = office.office.knowledge.catalogue;
    const bad = [...rules, ...failures].flatMap((entry) => {
      const card = ruleCard(entry, { locale, notes: ['note'] });
      return [...problemsOf(card), ...noLeak(card)].map((problem) => `${entry.id}: ${problem}`);
    });
    expect(bad).toEqual([]);
  });

  it('fifteen servers side by side, and thirty', () => {
    const all = serverNames.map(diagnosisOf);
    good(checkCard(all, locale));
    good(checkCard([...all, ...all], locale));
    good(checkCard(all.slice(0, 1), locale));
  });

  it('the request for approval', () => {
    good(approvalCard({ ...shared, locale, id: 'request-1', expiresAt: when }));
  });

  it.each(states)('a request that is %s', (state) => {
    good(outcome(locale, { state }));
    const end = { after: verbatim('Running'), afterWhen: when, because: verbatim('because'), reason: 'interrupted' };
    good(outcome(locale, { state, end, decidedBy: undefined, decidedAt: undefined, reason: undefined }));
  });

  it.each(['changed', 'settled', 'refused', 'unread', 'not-started', 'busy', 'unknown-fix'] as const)(
    'a request that was not run because: %s',
    (notRun) => {
      good(outcome(locale, { state: 'not-fixed', end: { notRun } }));
      good(outcome(locale, { state: 'not-fixed', end: { notRun, because: verbatim('because') } }));
    },
  );

  it('every refusal', () => {
    const words = wordsOf(locale);
    for (const sentence of Object.values(words.refused)) {
      if (typeof sentence === 'string') good(refusedCard([sentence], locale));
    }
  });

  it('help and welcome, for everyone', () => {
    const all = ['reader', 'requester', 'approver'] as const;
    for (const welcome of [true, false]) {
      for (const roles of [[], all.slice(0, 1), all]) good(helpCard({ locale, roles, example: 'EX01', welcome }));
    }
  });

  it('progress', () => {
    const words = wordsOf(locale);
    good(progressCard(words.looking('EX01'), [], locale));
    good(progressCard(words.lookingAtMany(3), [words.serversDone(1, 3)], locale));
  });

  it.each(failureCodes)('a server that could not be read because: %s', (code) => {
    const could = { ...diagnosisOf('EX09'), actions: [], unknown: [] };
    const looked = { ...could.looked, because: { code, detail: 'the detail' }, now: 'could-not' as const };
    good(verdictCard({ ...could, looked }, { locale, mayRequest: true }));
    good(checkCard([{ ...could, looked }], locale));
  });

  it('has a heading for screen readers on every answer', () => {
    for (const server of serverNames) {
      const { content } = verdictCard(diagnosisOf(server), { locale, mayRequest: true });
      expect(nodesOf(content).filter((node) => node['style'] === 'heading').length).toBeGreaterThan(0);
    }
  });
});

/** Sentences that are English in every language file would show up in a French card. */
function englishIn(card: Card): string[] {
  const text = textsOf(card).join('\n');
  return englishPieces.filter((piece) => text.includes(piece)).map((piece) => `English in a French card: ${piece}`);
}

const filler = Array.from({ length: 6 }, () => '\u241f');
const french = JSON.stringify(wordsOf('fr'));
const englishPieces = piecesOf(en).filter((piece) => !french.includes(piece));

/** The fixed parts of all words, those of functions too, as far as they are long enough to be told from names. */
function piecesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim().length >= 9 && value.includes(' ') ? [value] : [];
  if (typeof value === 'function')
    return String(value(...filler))
      .split('\u241f')
      .map((part) => part.trim())
      .flatMap(piecesOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(piecesOf);
}

describe('Text that somebody else wrote', () => {
  const evil =
    '[click](javascript:alert(1)) **bold** <script>alert(1)</script> `code` ![p](http://x/y.png) \u202egnp.exe \u2066x\u0007\u0000';
  const markup = /\]\(|\*\*|!\[/;
  const hidden = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/;

  function clean(card: Card): void {
    expect(problemsOf(card)).toEqual([]);
    const blocks = nodesOf(card.content).filter((node) => node['type'] === 'TextBlock');
    for (const block of blocks) expect(String(block['text'])).not.toMatch(markup);
    for (const text of textsOf(card)) expect(text).not.toMatch(hidden);
    const executes = nodesOf(card.content).filter(
      (node) => node['type'] === 'Action.OpenUrl' || 'selectAction' in node,
    );
    expect(executes).toEqual([]);
  }

  function diagnosed(message: string): Diagnosis {
    const clock = { now: '2026-11-20T02:14:00.000' };
    const failed = [
      { rule: 'BrandNewRule', message },
      {
        rule: 'ProcessNeedsToBeClosedOnUpgrade',
        message: `Setup can't continue with the upgrade because the ${message} (4711) has open files. Close the process, and then restart Setup.`,
      },
      { rule: 'RebootPending', message },
    ];
    const facts = {
      user: `CORP\\${message}`,
      server: message,
      product: '2019',
      parameters: { mode: 'Install', roles: message },
    };
    const lines = [
      ...write.prerequisiteRun(clock, facts, failed),
      ...write.taskError(clock, { message, reference: 'Task___12' }),
    ];
    const log = readSetupLogText(write.setupLog(lines));
    if (!isSetupLog(log)) throw new Error(log.problem);
    return readAlone(office.office, log);
  }

  it.each([
    ['in a log', evil],
    ['in a log, ten thousand characters of it', 'ab `c` [d](http://e) '.repeat(500)],
    ['in a log, right to left', '\u05e9\u05dc\u05d5\u05dd \u202e\u05e2\u05d5\u05dc\u05dd'],
    ['in a log, as emoji', '\u{1f600}'.repeat(3_000)],
  ])('%s is shown as text and cannot become anything else', (_where, text) => {
    for (const locale of locales) {
      const diagnosis = diagnosed(text);
      clean(verdictCard(diagnosis, { locale, mayRequest: true, notes: [text.slice(0, 200)] }));
      clean(verdictCard({ ...diagnosis, server: 'EX01' }, { locale, mayRequest: true }));
      clean(checkCard([{ ...diagnosis, server: 'EX01' }], locale));
    }
  });

  it.each([
    ['short', evil],
    ['long', evil.repeat(100)],
  ])('in a name, a reason, a file name or a sentence is shown as text: %s', (_length, text) => {
    clean(approvalCard({ ...shared, locale: 'en', id: 'r1', expiresAt: when, requestedBy: text.slice(0, 256) }));
    clean(outcome('en', { state: 'denied', reason: text.slice(0, 500), decidedBy: text.slice(0, 256) }));
    clean(progressCard(en.reading(text.slice(0, 255)), [], 'en'));
    const facts = [{ id: 'computer', value: text }] as const;
    const because = { code: 'fault', detail: text } as const;
    const steps = [{ id: 'sign-in', state: 'broken', because, facts, notices: [verbatim(text)] }] as const;
    clean(connectionCard({ server: 'EX01', startedAt: when, tookMs: 1, steps, seen: undefined }, 'en', [text]));
    clean(refusedCard([en.unknownServer(text.slice(0, 253))], 'en'));
    clean(sentenceCard(en.unknownRule('BrandNewRule'), [text], 'en'));
    const entry = office.office.knowledge.catalogue.find('RebootPending');
    if (entry) clean(ruleCard(entry, { locale: 'en', notes: [en.recognisedBecause(text)] }));
  });

  it('keeps Setup’s words readable: what is harmless is not changed', () => {
    const [card] = [verdictCard(diagnosed('A [plain] message with 100 % sense.'), { locale: 'en', mayRequest: false })];
    expect(textsOf(card).join('\n')).toContain('A [plain] message with 100 % sense.');
  });
});

describe('A log with very much to say', () => {
  function logOf(count: number, words: string): Diagnosis {
    const clock = { now: '2026-11-20T02:14:00.000' };
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const failed = numbers.map((number) => ({ rule: `BrandNew${number}`, message: `${number}: ${words}` }));
    const lines = [
      ...write.prerequisiteRun(clock, {}, failed).slice(0, -4),
      ...numbers.flatMap((number) => write.recommended(clock, `${number}, ${words}`)),
      ...write.footer(clock, 'prerequisites'),
    ];
    const log = readSetupLogText(write.setupLog(lines));
    if (!isSetupLog(log)) throw new Error(log.problem);
    return readAlone(office.office, log);
  }

  it.each([
    ['seven short complaints', 7, 'short'],
    ['two hundred short ones', 200, 'short'],
    ['seven of four thousand characters', 7, 'long '.repeat(800)],
    ['two hundred of four thousand characters', 200, 'long '.repeat(800)],
  ])('still fits: %s', (_name, count, words) => {
    for (const locale of locales) {
      const diagnosis = { ...logOf(count, words), server: 'EX01' };
      expect(diagnosis.actions).toHaveLength(count);
      expect(problemsOf(verdictCard(diagnosis, { locale, mayRequest: true }))).toEqual([]);
      expect(problemsOf(verdictCard({ ...diagnosis, server: undefined }, { locale, mayRequest: true }))).toEqual([]);
      expect(
        problemsOf(
          checkCard(
            Array.from({ length: 30 }, () => diagnosis),
            locale,
          ),
        ),
      ).toEqual([]);
    }
  });

  it('is paged: every action is reached by pressing the button for more', () => {
    const diagnosis = { ...logOf(20, 'long '.repeat(500)), server: 'EX01' };
    const seen = new Set<string>();
    let from: number | undefined = 0;
    for (let page = 0; page < 20 && from !== undefined; page += 1) {
      const card: Card = verdictCard(diagnosis, { locale: 'en', mayRequest: false, from });
      expect(problemsOf(card)).toEqual([]);
      for (const text of textsOf(card)) for (const found of text.matchAll(/BrandNew\d+/g)) seen.add(found[0]);
      const more = nodesOf(card.content).filter((node) => node['verb'] === 'verdict.more' && 'type' in node);
      const next = more
        .map((node) => Number((node['data'] as { from: number }).from))
        .filter((one) => one > (from ?? 0));
      from = next.length > 0 ? Math.max(...next) : undefined;
    }
    expect(seen.size).toBe(20);
  });
});
