/** The ordinary doors of the process, one after the other: asking, fixing, talking, approving, and the database file. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { loadKnowledge } from '../../bot/knowledge';
import { approvalStore } from '../../bot/stores/approval-store';
import { preferenceStore } from '../../bot/stores/conversation-store';
import { openDatabase } from '../../bot/stores/sqlite';
import { requestApproval } from '../../desk/approvals';
import type { Desk } from '../../desk/change';
import { digestOf } from '../../desk/digest';
import { beginRun, finishRun } from '../../desk/runs';
import type { Incoming, Voice } from '../../dialogs/conversation';
import { createCardLedger } from '../../dialogs/card-ledger';
import { createConversations } from '../../dialogs/converse';
import { createActor } from '../../probes/act';
import { createAsker } from '../../probes/ask';
import { systemClock } from '../../probes/clock';
import { startService } from '../../probes/fixes/start-service';
import type { LiveServer } from '../../probes/live-inventory';
import { service } from '../../probes/questions/service';
import type { Wire } from '../../probes/wire';

export interface EveryDoor {
  readonly wireFor: (server: { readonly name: string }) => Wire;
  /** Five of them. */
  readonly live: readonly LiveServer[];
  readonly folder: string;
  /** Something that a person types; it may stand on their own card and nowhere else. */
  readonly typed: string;
  readonly collect: (where: string, value: unknown) => void;
}

/** Asks, fixes, talks and records through the ordinary doors; the pieces are the process's own. */
export async function everyDoor({ wireFor, live, folder, typed, collect }: EveryDoor) {
  const database = await openDatabase(join(folder, 'desk.sqlite'));
  if (!database.ok) throw new Error(database.detail);
  const servers = live.map(({ server }) => server);
  const ask = createAsker({ wireFor });
  const actor = createActor({ wireFor, ask });
  const eventSystem = { name: 'EventSystem' };
  collect('sheets', await ask(servers, [service(eventSystem)]));
  const [, , , ex04] = servers;
  if (ex04 === undefined) throw new Error('five servers');
  const fix = startService({ name: 'EventSystem', startType: 'Automatic' });
  collect('a preview', await actor.preview(ex04, fix));
  collect('a run', await actor.run(ex04, fix, {}));
  const blind = await wireFor(ex04).act(ex04, fix, {
    deadlineMs: 5_000,
    maxBytes: 1_000,
    signal: new AbortController().signal,
  });
  collect('an outcome', blind);

  const desk: Desk = {
    store: approvalStore(database.db),
    clock: { now: () => new Date(), newId: randomUUID },
    limits: { requestMinutes: 60, runMinutes: 15, actionMinutes: 60 },
  };
  const cards: unknown[] = [];
  const voice: Voice = {
    say: (card) => Promise.resolve(String(cards.push(card))),
    edit: (_, card) => Promise.resolve(cards.push(card) > 0),
  };
  const person = {
    id: '11111111-aaaa-4aaa-8aaa-111111111111',
    name: 'Night shift',
    roles: ['reader', 'requester', 'approver'] as const,
  };
  const converse = createConversations({
    knowledge: loadKnowledge(),
    ...{ inventory: { servers }, ask, actor, clock: systemClock, desk },
    inspect: () => Promise.reject(new Error('nobody asked for the doctor')),
    preferences: preferenceStore(database.db),
    cards: createCardLedger(),
    report: (trouble) => collect('trouble in a conversation', trouble),
  });
  for (const locale of ['en', 'fr'] as const) {
    for (const text of ['check EX01 EX02 EX03', 'why EX04', 'check EX05', typed]) {
      const place = { key: 'team', kind: 'group', reference: {} } as const;
      const incoming: Incoming = {
        kind: 'message',
        id: randomUUID(),
        speaker: person,
        place,
        locale,
        text,
        attachments: [],
      };
      // What somebody types may be shown to them; the last one only has to stay out of the log and the store.
      const before = cards.length;
      await (
        await converse(incoming, voice)
      ).later;
      if (text === typed) cards.length = before;
    }
  }
  for (const card of cards) collect('a card', card);
  const press = { by: { ...person, roles: ['requester', 'approver'] as const }, actionKey: undefined };
  const opaque = { kind: fix.kind, params: fix.params };
  const request = {
    server: 'EX04',
    ruleId: 'EventSystemStopped',
    fix: opaque,
    before: {},
    summary: { blind },
    conversation: {},
    locale: 'en',
    messageId: 'm1',
  };
  const asked = await requestApproval(desk, press, request);
  if (!asked.ok) throw new Error(inspect(asked));
  await beginRun(desk, asked.approval.id, { by: press.by, digestNow: digestOf(request) });
  await finishRun(desk, asked.approval.id, { state: 'not-fixed', detail: blind });
  const rows = await desk.store.listAudit(0, 500);
  collect('audit rows', rows);
  await database.close();
  for (const file of readdirSync(folder).filter((name) => name.startsWith('desk.sqlite'))) {
    collect(file, readFileSync(join(folder, file), 'latin1'));
  }
  return { cards: cards.length, auditRows: rows.length };
}
