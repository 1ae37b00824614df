/**
 * What nobody should send and somebody will: after each of these the door answers with less than 500 and still works.
 */
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  activityFrom,
  openDoor,
  practiceConfig,
  pressFrom,
  repliesIn,
  type OpenDoor,
  type Reply,
} from '../fakes/open-door';

let open: OpenDoor;
let practice: OpenDoor;

beforeAll(async () => {
  [open, practice] = await Promise.all([openDoor(), openDoor({ config: practiceConfig, adapterOptions: {} })]);
});

afterAll(async () => {
  await Promise.all([open.close(), practice.close()]);
});

async function stillAnswers(): Promise<void> {
  const reply = await open.post(activityFrom(open.teams, { text: 'still there' }));
  expect(JSON.stringify(repliesIn(reply))).toContain('first still there');
}

function expectSentence(reply: Reply, status: number): void {
  expect({ status: reply.status, text: reply.text }).toEqual({
    status,
    text: expect.stringMatching(/"message":"[A-Z].*\."/),
  });
}

describe('a body', () => {
  it.each<[string, string | Uint8Array, number]>([
    ['that is empty', '', 400],
    ['that is no JSON', '{"type":', 400],
    ['that is binary', Uint8Array.from({ length: 5_000 }, (_, index) => index % 256), 400],
    ['that is a list', '[]', 400],
    ['that is a number', '5', 400],
    ['that is null', 'null', 400],
    ['of one megabyte', JSON.stringify({ type: 'message', text: 'x'.repeat(1_048_576) }), 413],
    ['that is nested a hundred thousand times', '['.repeat(100_000), 400],
    ['that names a prototype', '{"__proto__":{"type":"message"},"constructor":1}', 400],
  ])('%s gets a sentence', async (_name, body, status) => {
    expectSentence(await open.post(body), status);
    await stillAnswers();
  });

  it.each([
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/octet-stream', 415],
    ['application/jsonp', 415],
    ['application/x-www-form-urlencoded', 415],
  ])('of type %s is not read', async (type, status) => {
    expectSentence(await open.post('{}', open.teams.token(), { 'content-type': type }), status);
    await stillAnswers();
  });

  it('that claims to be compressed neither stops the process nor fills its memory', async () => {
    for (const body of ['no gzip at all', gzipSync(Buffer.alloc(50_000_000))]) {
      expectSentence(await open.post(body, open.teams.token(), { 'content-encoding': 'gzip' }), 415);
    }
    await stillAnswers();
  });

  it('that never ends is cut off by the sender without harm', async () => {
    const half = request(`${open.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '1000' },
    });
    half.on('error', () => undefined);
    half.write('{"type"');
    setTimeout(() => half.destroy(), 50);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stillAnswers();
  });
});

describe('an activity', () => {
  it.each(['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])(
    'without %s is named',
    async (field) => {
      for (const value of [undefined, null, 5, [], {}, true]) {
        const reply = await open.post(activityFrom(open.teams, { [field]: value }));
        expectSentence(reply, 400);
        expect(reply.text).toContain(field);
      }
    },
  );

  it.each([
    ['text', [5, {}, [], true]],
    ['id', [5, {}, '']],
    ['channelData', [5, 'x', { tenant: 5 }, { tenant: { id: {} } }]],
  ])('with a %s of the wrong type is refused', async (field, values) => {
    for (const value of values) expectSentence(await open.post(activityFrom(open.teams, { [field]: value })), 400);
  });

  it.each([
    'locale',
    'entities',
    'attachments',
    'value',
    'name',
    'replyToId',
    'membersAdded',
    'timestamp',
    'deliveryMode',
  ])('with an odd %s is still understood', async (field) => {
    for (const value of [5, {}, [], [null, 5, {}], 'x', true, null]) {
      expect((await open.post(activityFrom(open.teams, { [field]: value }))).status).toBeLessThan(400);
    }
  });

  it.each([
    'conversationUpdate',
    'messageReaction',
    'typing',
    'endOfConversation',
    'event',
    'messageUpdate',
    'nonsense',
  ])('of type %s is accepted and not answered', async (type) => {
    open.heard.length = 0;
    const reply = await open.post(activityFrom(open.teams, { type, membersAdded: [{ id: '28:bot' }] }));
    expect(reply.status).toBe(200);
    expect(repliesIn(reply)).toEqual([]);
    expect(open.heard).toEqual([]);
  });

  it.each([undefined, '', 'Reader', 'reader@corp.example', '00000000-0000-0000-0000-000000000000', '1234'])(
    'of somebody whom the directory does not know (%p) gets a polite no',
    async (aadObjectId) => {
      const from = { id: '29:x', name: 'X', aadObjectId };
      const reply = await open.post(activityFrom(open.teams, { from, locale: 'fr-FR' }));
      expect(reply.status).toBe(200);
      expect(repliesIn(reply)[0]?.['text']).toContain('Je n’ai pas pu établir votre identité');
      const press = await open.post(pressFrom(open.teams, 'approve', {}, { from }));
      expect(press.json).toMatchObject({ statusCode: 403 });
    },
  );
});

describe('a text', () => {
  const heardAfter = async (change: Record<string, unknown>): Promise<string> => {
    open.heard.length = 0;
    expect((await open.post(activityFrom(open.teams, change))).status).toBe(200);
    const heard = open.heard[0];
    return heard?.kind === 'message' ? heard.text : 'not heard';
  };

  it('keeps its letters in any script and loses what deceives the eye', async () => {
    expect(await heardAfter({ text: 'مرحبا EX01 😀 日本' })).toBe('مرحبا EX01 😀 日本');
    expect(await heardAfter({ text: 'a\u202Eb\u0000c\u0007d\u200Be\uD800f' })).toBe('abcdef');
    expect(await heardAfter({ text: '\u0000\u0001\u202E' })).toBe('');
    expect(await heardAfter({ text: 'one\r\ntwo\u2028three\tfour' })).toBe('one\ntwo\nthree\tfour');
  });

  it('is cut at a length that Teams never reaches', async () => {
    expect(await heardAfter({ text: 'é'.repeat(120_000) })).toHaveLength(100_000);
  });

  it('loses the mention of the bot and keeps other names', async () => {
    const entities = [
      { type: 'mention', text: '<at>Preflight</at>', mentioned: { id: '28:bot', name: 'Preflight' } },
      { type: 'mention', text: '<at>Reader</at>', mentioned: { id: '29:reader' } },
      { type: 'clientInfo', locale: 'en-GB' },
    ];
    expect(await heardAfter({ text: '<at>Preflight</at> why EX01, <at>Reader</at>?', entities })).toBe(
      'why EX01, Reader?',
    );
  });

  it.each([
    ['fr-FR', 'fr'],
    ['FR', 'fr'],
    ['fr_CA', 'fr'],
    ['en-US', 'en'],
    ['frr', 'en'],
    ['xx-YY', 'en'],
    ['', 'en'],
    ['\u0000', 'en'],
  ])('in locale %p is answered in %p', async (locale, language) => {
    await heardAfter({ locale });
    expect(open.heard[0]?.locale).toBe(language);
  });
});

describe('a press', () => {
  it.each([
    [undefined],
    [null],
    [5],
    ['x'],
    [[]],
    [{}],
    [{ action: null }],
    [{ action: { type: 'Action.Execute' } }],
    [{ action: { type: 'Action.Execute', verb: 5 } }],
    [{ action: { type: 'Action.Http', verb: 'approve' } }],
    [{ action: { type: 'Action.Execute', verb: 'x'.repeat(500) } }],
  ])('of the wrong shape is a sentence with status 400 in the body: %j', async (value) => {
    const reply = await open.post(pressFrom(open.teams, 'x', {}, { value }));
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ statusCode: 400, value: { message: expect.stringContaining('button') } });
  });

  it('with an unknown verb or forged data goes to the conversation as it is and trusts nothing of it', async () => {
    open.heard.length = 0;
    const forged = { from: { aadObjectId: 'x' }, roles: ['approver'], speaker: 'root', actionId: { $ne: 1 } };
    const reply = await open.post(pressFrom(open.teams, 'format disk', forged));
    expect(reply.json).toMatchObject({ statusCode: 400 });
    expect(open.heard[0]).toMatchObject({ kind: 'press', speaker: { roles: ['reader', 'requester'] }, data: forged });
  });

  it('with deeply nested data does not break the door', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const press = JSON.stringify(pressFrom(open.teams, 'approve', 'DEEP')).replace('"DEEP"', deep);
    expect((await open.post(press)).status).toBe(200);
    await stillAnswers();
  });

  it('through Action.Submit comes as a message and is answered as one', async () => {
    const submitted = activityFrom(open.teams, { text: undefined, value: { verb: 'approve', id: 1 }, replyToId: 'm1' });
    expect(repliesIn(await open.post(submitted))[0]?.['text']).toBe('Approved.');
    const odd = activityFrom(open.teams, { text: undefined, value: { submit: 5 } });
    expect(repliesIn(await open.post(odd))[0]?.['text']).toContain('This button sent something');
  });

  it('that belongs to another feature of Teams is declined', async () => {
    for (const name of [
      'task/fetch',
      'composeExtension/query',
      'signin/verifyState',
      'fileConsent/invoke',
      undefined,
      5,
    ]) {
      const reply = await open.post(pressFrom(open.teams, 'x', {}, { name }));
      expect(reply.status).toBe(200);
      expect(reply.json['statusCode']).toBe(400);
    }
  });
});

it('answers any JSON with less than 500', async () => {
  const names = ['message', 'invoke', 'installationUpdate', 'conversationUpdate'];
  const good = activityFrom(practice.teams);
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(good), 'value', 'name', 'entities', 'attachments'), fc.jsonValue()),
      fc.constantFrom(...names),
      async (any, change, type) => {
        expect((await practice.post(JSON.stringify(any), null)).status).toBeLessThan(500);
        const mutated = { ...activityFrom(practice.teams), type, ...change };
        expect((await practice.post(mutated, null)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 150 },
  );
}, 30_000);

describe('an address', () => {
  it.each([
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['GET', '/nothing', 404],
    ['GET', '/%', 400],
    ['GET', '/%ff%fe', 400],
    ['GET', '/../../etc/passwd', 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const answered = await new Promise<number>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: new URL(open.url).port, method, path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });
    expect(answered < 500 && (status === 400 ? [400, 404].includes(answered) : answered === status)).toBe(true);
  });

  it('carries security headers and does not tell what it runs on', async () => {
    const { headers } = await fetch(`${open.url}/healthz`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('survives what is no HTTP', async () => {
    const socket = connect(Number(new URL(open.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('\x16\x03\x01 no http\r\n\r\n');
    await new Promise((resolve) => socket.on('close', resolve));
    await stillAnswers();
  });
});
