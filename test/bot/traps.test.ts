/**
 * The ten traps of Teams and botbuilder that the door was built around, each with the proof that it is closed.
 */
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createDoor } from '../../bot/door';
import { turnLimits } from '../../bot/turn';
import { teamsFileHosts } from '../../bot/attachments';
import {
  activityFrom,
  liveConfig,
  memory,
  openDoor,
  practiceConfig,
  pressFrom,
  quick,
  repliesIn,
  until,
  type OpenDoor,
} from '../fakes/open-door';
import { appId, issuer, otherTenantId, strangersKey, tenantId, approverId } from '../fakes/teams';

let open: OpenDoor;

beforeAll(async () => {
  open = await openDoor();
});

afterAll(async () => {
  await open.close();
});

beforeEach(() => {
  open.teams.sent.length = 0;
  open.heard.length = 0;
  open.teams.answer = () => ({});
});

describe('trap 1: a refused press', () => {
  it('is HTTP 200 with the real status in the body', async () => {
    const reply = await open.post(pressFrom(open.teams, 'refuse'));
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: 'You may not approve this.' },
    });
  });

  it('becomes a sentence where the reply holds a card, for Teams draws cards with status 200 only', async () => {
    const reply = await open.post(pressFrom(open.teams, 'refuse with a card'));
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ statusCode: 409, value: { code: 'Conflict', message: 'Too late.' } });
  });

  it('is told apart from an accepted one, which is answered with its card or sentence', async () => {
    const withCard = await open.post(pressFrom(open.teams, 'card'));
    expect(withCard.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const withSentence = await open.post(pressFrom(open.teams, 'approve'));
    expect(withSentence.json).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Approved.',
    });
  });
});

describe('trap 2: an error during a press', () => {
  it('is HTTP 200, status 500 in the body and a reference that the log knows', async () => {
    const reply = await open.post(pressFrom(open.teams, 'throw'));
    expect(reply.status).toBe(200);
    expect(reply.json['statusCode']).toBe(500);
    const message = JSON.stringify(reply.json['value']);
    const reference = /Reference for your administrator: ([\w-]{36})/.exec(message)?.[1] ?? 'none';
    expect(open.log()).toContain(reference);
  });
});

describe('trap 3: no app id', () => {
  const parts = {
    converse: async () => ({}),
    seen: memory(),
    now: () => new Date(),
    newId: () => 'id',
    fetch: globalThis.fetch,
    sleep: async () => undefined,
    random: () => 0,
  };

  it('does not open at all outside practice mode', async () => {
    await expect(openDoor({ config: { ...practiceConfig, practice: false } })).rejects.toThrow(/app id/);
  });

  it('is heard on this machine only in practice mode', async () => {
    const log = pino({ level: 'silent' });
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      const door = createDoor({ ...parts, log, config: { ...practiceConfig, listen: { host, port: 0 } } });
      await expect(door.listen()).rejects.toThrow(/this machine only/);
    }
  });

  it('takes no message from a page of another site in practice mode', async () => {
    const practice = await openDoor({ config: practiceConfig, adapterOptions: {} });
    const message = activityFrom(practice.teams);
    expect((await practice.post(message, null)).status).toBe(200);
    expect((await practice.post(message, null, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await practice.post(message, null, { origin: practice.url })).status).toBe(200);
    const elsewhere = activityFrom(practice.teams, { serviceUrl: 'https://evil.example/' });
    expect((await practice.post(elsewhere, null)).status).toBe(403);
    await practice.close();
  });
});

describe('trap 4: the tenant', () => {
  it('is checked, in both places where Teams writes it', async () => {
    for (const change of [
      { channelData: { tenant: { id: otherTenantId } } },
      { conversation: { id: 'c', tenantId: otherTenantId } },
      { conversation: { id: 'c' }, channelData: {} },
    ]) {
      const reply = await open.post(activityFrom(open.teams, change));
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('its own organisation');
    }
    expect(open.heard).toEqual([]);
  });
});

describe('trap 5: the connector', () => {
  const silent = { deliveryMode: undefined };
  const posts = () => open.teams.sent.filter((sent) => sent.method === 'POST');

  it('is asked again when it says that it did not take the message', async () => {
    for (const status of [412, 429, 502, 504]) {
      open.teams.sent.length = 0;
      open.teams.answer = (_sent, count) => ({ status: count < 3 ? status : 200 });
      expect((await open.post(activityFrom(open.teams, silent))).status).toBe(200);
      await until(() => posts().length === 3);
    }
  });

  it.each([{ status: 500 }, { status: 503 }, { destroy: true }, { afterMs: 1_000 }])(
    'is not sent the same message twice when nobody knows whether it arrived: %p',
    async (answer) => {
      open.teams.answer = () => answer;
      await open.post(activityFrom(open.teams, { ...silent, text: 'once' }));
      await until(() => open.log().includes('"what":"say"'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const cards = posts().filter((sent) => JSON.stringify(sent.body).includes('first once'));
      expect(cards).toHaveLength(1);
    },
  );

  it('is waited for as long as it asks', async () => {
    open.teams.answer = (_sent, count) => (count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : {});
    await open.post(activityFrom(open.teams, silent));
    await until(() => posts().length === 2);
    const [first, second] = posts();
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
  });
});

describe('trap 6: the text of an error', () => {
  it('stays here: neither the answer nor the log repeats it', async () => {
    const reply = await open.post(activityFrom(open.teams, { text: 'throw' }));
    expect(reply.status).toBe(200);
    expect(JSON.stringify(repliesIn(reply))).toContain('Something went wrong on my side');
    expect(reply.text + open.log()).not.toContain('secret detail');
  });

  it('stays here when the work fails after its first answer', async () => {
    const reply = await open.post(activityFrom(open.teams, { text: 'fail later' }));
    expect(repliesIn(reply)).toHaveLength(2);
    expect(reply.text + open.log()).not.toContain('secret');
  });
});

describe('trap 7: tokens', () => {
  const evil = 'https://evil.example/';
  const noSignature = () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: issuer, aud: appId, serviceurl: open.teams.serviceUrl, exp: 4_000_000_000 };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  };

  it.each([
    ['none', () => null],
    ['not a token', () => 'abc'],
    ['signed by a stranger', () => open.teams.token({}, { key: strangersKey })],
    ['with an unknown key', () => open.teams.token({}, { kid: 'k2' })],
    ['without a signature', noSignature],
    ['for another bot', () => open.teams.token({ aud: otherTenantId })],
    ['of another issuer', () => open.teams.token({ iss: 'https://evil.example' })],
    ['that is over', () => open.teams.token({ exp: 1_600_000_000 })],
    ['that never ends', () => open.teams.token({ exp: undefined })],
    ['for another address', () => open.teams.token({ serviceurl: evil })],
    ['without an address', () => open.teams.token({ serviceurl: undefined })],
    [
      'of the bot itself, as the emulator has it',
      () => open.teams.token({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' }),
    ],
    [
      'of the bot itself, with the well-known emulator tenant',
      () =>
        open.teams.token({
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          appid: appId,
          ver: '1.0',
        }),
    ],
  ])('are turned away with 401: %s', async (_name, token) => {
    const reply = await open.post(activityFrom(open.teams), token());
    expect(reply.status).toBe(401);
    expect(open.heard).toEqual([]);
  });

  it('count for Teams only', async () => {
    for (const channelId of ['slack', 'emulator', 'AseChannel', 'directline']) {
      expect((await open.post(activityFrom(open.teams, { channelId }))).status).toBe(401);
    }
  });

  it('do not make an address trusted that is not one of Teams', async () => {
    const message = activityFrom(open.teams, { serviceUrl: evil });
    expect((await open.post(message, open.teams.token({ serviceurl: evil }))).status).toBe(403);
  });

  it('and message texts never reach the log', async () => {
    const token = open.teams.token();
    await open.post(activityFrom(open.teams, { text: 'a very private text' }), token);
    await open.post(activityFrom(open.teams), open.teams.token({ exp: 1_600_000_000 }));
    expect(open.log()).not.toContain('a very private text');
    expect(open.log()).not.toContain('eyJ');
  });
});

describe('trap 8: Teams is impatient and delivers again', () => {
  it('lets the line go in time and finishes in the conversation', async () => {
    const start = Date.now();
    const reply = await open.post(activityFrom(open.teams, { text: 'slow', deliveryMode: undefined }));
    expect(reply.status).toBe(200);
    expect(Date.now() - start).toBeLessThan(190);
    await until(() => JSON.stringify(open.teams.sent).includes('first slow'));
  });

  it('does not let a slow connector hold up the turn', async () => {
    open.teams.answer = () => ({ afterMs: 350 });
    const start = Date.now();
    expect((await open.post(activityFrom(open.teams, { deliveryMode: undefined }))).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(300);
    await until(() => open.teams.sent.length === 1);
  });

  it('answers a slow press at once and says the result afterwards', async () => {
    const reply = await open.post(pressFrom(open.teams, 'slow'));
    expect(reply.json).toMatchObject({ statusCode: 200, value: expect.stringContaining('I am on it') });
    await until(() => JSON.stringify(open.teams.sent).includes('I do not know this action'));
  });

  it('does a message once, even when it comes again while the first is being worked on', async () => {
    const message = activityFrom(open.teams, { text: 'slow', deliveryMode: undefined });
    const again = { ...message, timestamp: '2026-01-01T00:00:00.000Z' };
    await Promise.all([open.post(message), open.post(again), open.post(again)]);
    await until(() => open.teams.sent.length === 1);
    await open.post(again);
    expect(open.heard).toHaveLength(1);
    expect(open.teams.sent).toHaveLength(1);
  });

  it('does a press once per id of the button and person, whatever the activity is called', async () => {
    const first = await open.post(pressFrom(open.teams, 'approve', { actionId: 'press-1' }));
    const second = await open.post(pressFrom(open.teams, 'approve', { actionId: 'press-1' }));
    expect(second.json).toEqual(first.json);
    expect(open.heard).toHaveLength(1);
    const from = { id: '29:approver', aadObjectId: approverId };
    await open.post(pressFrom(open.teams, 'approve', { actionId: 'press-1' }, { from }));
    expect(open.heard).toHaveLength(2);
  });

  it('lets a refused press be tried again', async () => {
    await open.post(pressFrom(open.teams, 'refuse', { actionId: 'press-2' }));
    await open.post(pressFrom(open.teams, 'refuse', { actionId: 'press-2' }));
    expect(open.heard).toHaveLength(2);
  });

  it('remembers across a restart', async () => {
    const seen = memory();
    const before = await openDoor({ seen });
    const press = pressFrom(before.teams, 'approve', { actionId: 'press-3' });
    const first = await before.post(press);
    await before.close();
    const after = await openDoor({ seen });
    const second = await after.post({ ...press, serviceUrl: after.teams.serviceUrl });
    expect(second.json).toEqual(first.json);
    expect(after.heard).toEqual([]);
    await after.close();
  });
});

describe('trap 9: packages that are not needed', () => {
  it('leaves botbuilder-dialogs and its like out', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock).not.toContain('node_modules/botbuilder-dialogs"');
    expect(lock).not.toContain('"resolved"');
  });
});

describe('trap 10: the compiler', () => {
  it('skips the libraries’ own typing errors and stays below TypeScript 7', () => {
    expect(readFileSync('tsconfig.json', 'utf8')).toMatch(/"skipLibCheck": true/);
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Number(devDependencies.typescript.split('.')[0])).toBeLessThan(7);
  });
});

it('uses defaults that keep Teams waiting three seconds at most', () => {
  expect(turnLimits.answerWithinMs).toBeLessThanOrEqual(3_000);
  expect(quick.turn?.answerWithinMs).toBeLessThan(turnLimits.answerWithinMs);
  expect(teamsFileHosts).toContain('*.sharepoint.com');
  expect(liveConfig.teams.appId).toBe(appId);
});
