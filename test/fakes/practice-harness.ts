/**
 * The practice page in front of a real door and a conversation that only shows sample cards: a diagnosis made by hand, an
 * approval, and an edit a moment later. For looking at the page, and for tests of what the page itself does.
 */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createDoor } from '../../bot/door';
import { practiceRoutes, type Practice } from '../../bot/practice/routes';
import { sleep } from '../../bot/sleep';
import { approvalCard } from '../../dialogs/cards/approval';
import { progressCard, sentenceCard } from '../../dialogs/cards/short';
import { verdictCard } from '../../dialogs/cards/verdict';
import type { Card, Converse, Incoming } from '../../dialogs/conversation';
import type { FixSummary } from '../../dialogs/fix-summary';
import { verbatim, type Locale } from '../../probes/said';
import type { Diagnosis } from '../../rules/diagnosis';
import type { Finding } from '../../rules/finding';
import { memory, practiceConfig, quick } from './open-door';

const when = '2026-11-20T02:14:05Z';
const people = [
  { id: '11111111-1111-4111-8111-111111111101', name: 'Alex', roles: ['reader' as const, 'requester' as const] },
  { id: '11111111-1111-4111-8111-111111111102', name: 'Sam', roles: ['reader' as const, 'approver' as const] },
  { id: '11111111-1111-4111-8111-111111111103', name: 'Kim', roles: [] },
];

export interface PracticeHarness {
  readonly url: string;
  /** What came through the door. */
  readonly heard: Incoming[];
  /** Edits the newest approval card, as another person's decision would. */
  readonly editApproval: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `text` is put where a log's words would be. */
export async function openHarness(text: string, port = 0): Promise<PracticeHarness> {
  const heard: Incoming[] = [];
  let edit: () => Promise<unknown> = () => Promise.resolve();
  const converse: Converse = async (incoming, voice) => {
    heard.push(incoming);
    const { locale } = incoming;
    if (incoming.kind === 'press') {
      await sleep(80);
      return { reply: { status: 403, sentence: `${incoming.verb} was refused.` } };
    }
    if (incoming.kind === 'message' && incoming.text === 'approval') {
      const id = await voice.say(approvalCard(approval(locale)));
      edit = () => voice.edit(id, approvalCard({ ...approval(locale), requestedBy: 'Alex, once more' }));
      return {};
    }
    const id = await voice.say(progressCard('Looking at EX01 ...', [], locale));
    const tones: Card[] = (['good', 'attention', 'warning', 'accent', 'emphasis'] as const).map((tone) =>
      sentenceCard(tone, [text], locale, { tone }),
    );
    const later = async (): Promise<void> => {
      await voice.edit(id, verdictCard(diagnosis(text), { locale, mayRequest: true }));
      for (const card of tones) await voice.say(card);
    };
    return { later: later() };
  };
  const opened = await openDoor(converse, port);
  return { ...opened, heard, editApproval: async () => void (await edit()) };
}

async function openDoor(converse: Converse, port: number) {
  let baseUrl = '';
  let practice: Practice | undefined;
  const parts = { now: () => new Date(), newId: randomUUID, fetch: globalThis.fetch };
  const door = createDoor({
    ...parts,
    converse,
    config: { ...practiceConfig, listen: { host: '127.0.0.1', port } },
    seen: memory(),
    log: pino({ level: 'silent' }),
    sleep,
    random: Math.random,
    limits: quick,
    extraRoutes: (server) => {
      practice = practiceRoutes({
        ...parts,
        ...{ server, people, baseUrl: () => baseUrl, token: randomUUID(), tenant: randomUUID() },
        servers: [{ name: 'EX01', site: 'Paris', note: { en: 'COM+ is stopped.', fr: 'COM+ est arrêté.' } }],
        files: { maxBytes: 100_000 },
        reset: () => Promise.resolve(),
      });
    },
  });
  baseUrl = `http://127.0.0.1:${(await door.listen()).port}`;
  return {
    url: `${baseUrl}/`,
    close: async () => {
      practice?.close();
      await door.close();
    },
  };
}

function finding(id: string, text: string): Finding {
  return {
    id,
    kind: 'rule',
    severity: 'error',
    verdict: 'fail',
    title: { en: 'The COM+ Event System service is not running', fr: 'Le service COM+ n’est pas démarré' },
    because: { en: 'It is stopped and disabled.', fr: 'Il est arrêté et désactivé.' },
    evidence: [
      {
        ...{ source: 'now', found: verbatim('Stopped'), wanted: verbatim('Running'), where: verbatim('EX01') },
        ...{ when, as: 'CORP\\reader', line: undefined, quote: undefined },
      },
      {
        ...{ source: 'log', found: verbatim(text), wanted: undefined, where: verbatim('ExchangeSetup.log, 226') },
        ...{ when: undefined, as: undefined, line: 226, quote: text },
      },
    ],
    readings: { log: { verdict: 'fail', when: undefined }, now: { verdict: 'fail', when } },
    ...{ advice: [], inferred: [], toKnow: undefined, disputes: [], setupMessage: text, captures: {}, folded: [] },
  };
}

function diagnosis(text: string): Diagnosis {
  const looked = { paste: 'none', log: 'read', now: 'read', because: undefined, askedAt: when } as const;
  return {
    ...{ server: 'EX01', run: undefined, earlier: undefined, runs: 1, looked, resume: undefined },
    actions: [finding('EventSystemStopped', text), finding('RebootPending', text)],
    warnings: [finding('MSDTCStopped', text)],
    cleared: [finding('RemoteRegException', text)],
    unknown: [],
    passed: ['GlobalServerInstall'],
  };
}

function approval(locale: Locale) {
  const summary: FixSummary = {
    title: { en: 'Start the service', fr: 'Démarrer le service' },
    ...{ ruleId: 'EventSystemStopped', ruleTitle: verbatim('COM+'), because: verbatim('Stopped.') },
    ...{ before: verbatim('Stopped'), wanted: verbatim('Running'), where: verbatim('EX01'), when, as: 'CORP\\reader' },
    ...{ blastRadius: verbatim('EX01'), rights: verbatim('Administrators'), reversal: verbatim('Stop it') },
    ...{ risk: 'low', minutes: 1, identity: 'stopped' },
  };
  return { locale, id: 'request-1', server: 'EX01', summary, requestedBy: 'Alex', requestedAt: when, expiresAt: when };
}
