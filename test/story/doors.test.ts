/** One diagnosis, whichever door it is asked at: the bot's endpoint, the command line, or the function behind both. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadKnowledge } from '../../bot/knowledge';
import { serve, type Serving } from '../../bot/main';
import { openPractice } from '../../bot/practice/open-practice';
import { diagnosisToJson } from '../../bot/cli/to-json';
import { verdictCard } from '../../dialogs/cards/verdict';
import { lookAt } from '../../dialogs/look';
import { systemClock } from '../../probes/clock';
import type { Locale } from '../../probes/said';
import type { Diagnosis } from '../../rules/diagnosis';
import { run } from '../bot/cli/run-in-process';
import { alex, send } from './teams-side';

const knowledge = loadKnowledge();

let folder: string;
let bot: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-doors-'));
  const served = await serve({
    ...{ practice: true, port: 0, data: join(folder, 'desk.sqlite'), configFile: undefined },
    log: pino({ level: 'silent' }),
  });
  if (!served.ok) throw new Error(served.problems.join('\n'));
  bot = served;
});

afterAll(async () => {
  await bot.close();
  rmSync(folder, { recursive: true, force: true });
});

async function direct(name: string): Promise<Diagnosis> {
  const practice = await openPractice(systemClock);
  if (!practice.ok) throw new Error('the practice estate does not load');
  const server = practice.inventory.servers.find((one) => one.name === name);
  if (!server) throw new Error(`${name} is not in the practice estate`);
  return lookAt({ knowledge, inventory: practice.inventory, ask: practice.ask }, server);
}

/** The card that the bot ends with, as it travels back in the response. */
async function throughBot(name: string, locale: Locale): Promise<unknown> {
  const text = locale === 'fr' ? `pourquoi l’installation a échoué sur ${name} ?` : `why did setup fail on ${name}?`;
  const more = { type: 'message', text, deliveryMode: 'expectReplies', locale: locale === 'fr' ? 'fr-FR' : 'en-GB' };
  const { status, body } = await send(bot.url, bot.url, alex, more);
  expect(status).toBe(200);
  const replies = Array.isArray(body['activities']) ? body['activities'] : [];
  expect(replies.length).toBeGreaterThan(1);
  return replies.at(-1)?.attachments?.[0]?.content;
}

/** When something was read differs from door to door, by seconds; nothing else may. */
function withoutTimes(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g, 'TIME')
    .replace(/\d{1,2} \p{L}{3,5}\.? \d{4}(?:,| à)? \d\d:\d\d(?: UTC(?:[+-]\d\d:\d\d)?)?/gu, 'TIME');
  return JSON.parse(text);
}

const what = (diagnosis: ReturnType<typeof diagnosisToJson>) => ({
  actions: diagnosis.actions.map(({ id, verdict, folded }) => [id, verdict, folded]),
  cleared: diagnosis.cleared.map(({ id, verdict }) => [id, verdict]),
  warnings: diagnosis.warnings.map(({ id }) => id),
  unknown: diagnosis.unknown.map(({ id }) => id),
  passed: diagnosis.passed,
});

describe.each(['EX01', 'EX03', 'EX06', 'EX12', 'EX08', 'EX09', 'EDGE01'])('The diagnosis of %s', (name) => {
  it.each(['en', 'fr'] as const)('is the same at every door, in %s', async (locale) => {
    const diagnosis = await direct(name);
    const expected = diagnosisToJson(diagnosis, locale);

    // The estate moves its nights with the clock, so every door has to be asked on the same day.
    const startAt = new Date().toISOString();
    const typed = await run(['why', name, '--json', '--lang', locale], { startAt });
    const json = JSON.parse(typed.out) as typeof expected;
    expect(what(json)).toEqual(what(expected));
    expect(withoutTimes(json)).toEqual(withoutTimes(expected));

    const card = await throughBot(name, locale);
    expect(withoutTimes(card)).toEqual(withoutTimes(verdictCard(diagnosis, { locale, mayRequest: true }).content));
  });
});

it('has something to compare: these servers fail, are cleared, fold and are unknown', async () => {
  const [stopped, cascade, restarted, refusing] = await Promise.all(['EX01', 'EX06', 'EX12', 'EX09'].map(direct));
  expect(stopped?.actions[0]?.id).toBe('EventSystemStopped');
  expect(cascade?.actions[0]?.folded.length).toBeGreaterThan(8);
  expect(restarted?.cleared.map((one) => one.id)).toEqual(['RebootPending']);
  expect(refusing?.unknown.length).toBeGreaterThan(20);
});
