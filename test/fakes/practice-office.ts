/**
 * The whole program without its door: the shipped practice estate, the real rules, a real SQLite file, and a voice that
 * keeps what was said. Time runs as usual except that waits on the practice wire take a hundredth.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../bot/knowledge';
import { openPractice } from '../../bot/practice/open-practice';
import { approvalStore } from '../../bot/stores/approval-store';
import { preferenceStore } from '../../bot/stores/conversation-store';
import { openDatabase } from '../../bot/stores/sqlite';
import { createCardLedger } from '../../dialogs/card-ledger';
import { createConversations } from '../../dialogs/converse';
import type { Card, Incoming, Speaker, Voice } from '../../dialogs/conversation';
import type { Office } from '../../dialogs/office';
import { systemClock, type Clock } from '../../probes/clock';
import type { Locale } from '../../probes/said';

/** The same clock, with waits cut short. */
export const hurriedClock: Clock = {
  now: systemClock.now,
  after: (ms, call) => systemClock.after(Math.min(ms, 20_000) / 100, call),
};

export interface SaidMessage {
  readonly id: string;
  /** Every form that the message had, the present one last. */
  readonly forms: Card[];
}

export interface PracticeOffice {
  readonly office: Office;
  readonly said: SaidMessage[];
  readonly people: Readonly<Record<'requester' | 'approver' | 'reader' | 'nobody', Speaker>>;
  /** Says something and waits until all of its work is done; gives back what is on the screen then. */
  readonly tell: (text: string, given?: { by?: Speaker; locale?: Locale }) => Promise<Card[]>;
  /** Presses the button with this verb on the newest card that has it. */
  readonly press: (
    verb: string,
    given?: { by?: Speaker; data?: unknown; locale?: Locale; id?: string },
  ) => Promise<Pressed>;
  readonly shown: () => Card[];
  readonly troubles: unknown[];
  readonly close: () => Promise<void>;
}

export interface Pressed {
  readonly status: number | undefined;
  readonly sentence: string | undefined;
  readonly card: Card | undefined;
}

export async function practiceOffice(): Promise<PracticeOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-office-'));
  const database = await openDatabase(join(folder, 'desk.sqlite'));
  if (!database.ok) throw new Error(database.detail);
  const practice = await openPractice(hurriedClock);
  if (!practice.ok) throw new Error(JSON.stringify(practice.mistakes));
  const troubles: unknown[] = [];
  const office: Office = {
    knowledge: loadKnowledge(),
    ...{ inventory: practice.inventory, ask: practice.ask, actor: practice.actor, clock: hurriedClock },
    inspect: practice.inspect,
    desk: {
      store: approvalStore(database.db),
      clock: { now: () => new Date(), newId: randomUUID },
      limits: { requestMinutes: 60, runMinutes: 15, actionMinutes: 60 },
    },
    preferences: preferenceStore(database.db),
    cards: createCardLedger(),
    report: (trouble) => void troubles.push(trouble),
  };
  const converse = createConversations(office);
  const said: SaidMessage[] = [];
  const voice: Voice = {
    say: (card) => {
      said.push({ id: `m${said.length + 1}`, forms: [card] });
      return Promise.resolve(`m${said.length}`);
    },
    edit: (id, card) => {
      const message = said.find((one) => one.id === id);
      message?.forms.push(card);
      return Promise.resolve(message !== undefined);
    },
  };
  const person = (roles: string): Speaker => {
    const found = practice.people.find((one) => one.roles.join() === roles);
    if (!found) throw new Error(`nobody in the practice estate has the roles ${roles}`);
    return found;
  };
  const people = {
    requester: person('reader,requester'),
    approver: person('reader,requester,approver'),
    reader: person('reader'),
    nobody: person(''),
  };
  const shown = (): Card[] => said.flatMap((message) => message.forms.slice(-1));
  const base = (by: Speaker, locale: Locale, id: string) => ({
    id,
    speaker: by,
    place: { key: 'team', kind: 'group' as const, reference: { conversation: 'team' } },
    locale,
  });
  const turn = async (incoming: Incoming) => {
    const result = await converse(incoming, voice);
    await result.later;
    return result.reply;
  };
  return {
    office,
    said,
    people,
    shown,
    troubles,
    tell: async (text, { by = people.requester, locale = 'en' } = {}) => {
      const before = said.length;
      await turn({ ...base(by, locale, randomUUID()), kind: 'message', text, attachments: [] });
      return said.slice(before).flatMap((message) => message.forms.slice(-1));
    },
    press: async (verb, { by = people.requester, locale = 'en', data, id = randomUUID() } = {}) => {
      const found = findButton(said, verb);
      const value = data ?? found?.data;
      const reply = await turn({
        ...base(by, locale, id),
        kind: 'press',
        verb,
        data: value,
        messageId: found?.messageId,
      });
      return { status: reply?.status, sentence: reply?.sentence, card: reply?.card };
    },
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findButton(said: readonly SaidMessage[], verb: string): { data: unknown; messageId: string } | undefined {
  for (const message of [...said].reverse()) {
    const data = buttonData(message.forms.at(-1)?.content, verb);
    if (data !== undefined) return { data, messageId: message.id };
  }
  return undefined;
}

/** The data of the first button with this verb, wherever it is in the card. */
export function buttonData(node: unknown, verb: string): unknown {
  if (Array.isArray(node)) {
    for (const item of node) {
      const data = buttonData(item, verb);
      if (data !== undefined) return data;
    }
    return undefined;
  }
  if (node === null || typeof node !== 'object') return undefined;
  const record: Readonly<Record<string, unknown>> = { ...node };
  if (record.type === 'Action.Execute' && record.verb === verb) return record.data;
  return buttonData(Object.values(record), verb);
}

/** All text of a card in reading order, hidden parts included. */
export function textOf(card: Card | undefined): string {
  const parts: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    const record: Readonly<Record<string, unknown>> = { ...node };
    if (typeof record.text === 'string') parts.push(record.text);
    if (typeof record.title === 'string') parts.push(record.title);
    for (const key of ['body', 'items', 'inlines', 'columns', 'actions']) walk(record[key]);
  };
  walk(card?.content);
  return parts.join('\n');
}
