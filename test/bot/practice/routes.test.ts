import { alex, cardActivity, plainRequest, sam, shownBy, startPageServer, team, tenant, token } from './page-server';
import type { PageServer } from './page-server';

let server: PageServer;

beforeEach(async () => {
  server = await startPageServer();
});

afterEach(() => server.close());

const saying = { person: alex.id, place: 'team', locale: 'en', text: 'why did setup fail on EX01?' };
const pressing = { person: sam.id, place: 'team', locale: 'fr', verb: 'fix.approve', data: { id: 'r1', reason: 'ok' } };

describe('who may talk to the practice page', () => {
  it.each(['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.7'])(
    'refuses the host name %p',
    async (host) => {
      for (const path of ['/practice/', '/practice/session', '/practice/events', '/practice/files/x']) {
        expect((await plainRequest(server, path, { host })).status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  it('answers under the names of this machine', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`]) {
      expect((await plainRequest(server, '/practice/session', { host })).status).toBe(200);
    }
  });

  it('refuses whatever changes something without the token of this start', async () => {
    for (const path of ['say', 'press', 'files', 'reset']) {
      expect((await server.post(path, saying, { 'x-practice-token': '' })).status).toBe(403);
      expect((await server.post(path, saying, { 'x-practice-token': `${token}x` })).status).toBe(403);
    }
    expect(server.resets()).toBe(0);
    expect(server.heard).toHaveLength(0);
  });

  it('refuses pages of other origins, also those on another port of this machine', async () => {
    for (const origin of ['http://evil.example', `http://127.0.0.1:${server.port + 1}`, 'null']) {
      expect((await server.post('reset', {}, { origin })).status).toBe(403);
    }
    expect((await server.post('reset', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await server.post('reset', {}, { origin: server.url })).status).toBe(200);
    expect(server.resets()).toBe(1);
  });

  it('lets no browser speak to the connector, not even from the page itself', async () => {
    const path = `/practice/connector/v3/conversations/${encodeURIComponent(team)}/activities`;
    for (const origin of [server.url, 'http://evil.example']) {
      const headers = { host: `127.0.0.1:${server.port}`, origin };
      expect((await plainRequest(server, path, headers, 'POST')).status).toBe(403);
    }
  });
});

describe('the page itself', () => {
  it('comes with a policy that allows nothing but what this server serves', async () => {
    const page = await plainRequest(server, '/practice/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(page.body).not.toMatch(/<script>|<style| style=| on\w+=|https?:/);
    const home = await plainRequest(server, '/');
    expect([home.status, home.headers['location']]).toEqual([302, '/practice/']);
  });

  it('serves every file that the page names, and the official renderer', async () => {
    const page = (await plainRequest(server, '/practice/')).body;
    const names = [...page.matchAll(/(?:src|href)="([\w.-]+)"/g)].map(([, name]) => name ?? '');
    expect(names).toContain('adaptivecards.min.js');
    for (const name of names) expect((await plainRequest(server, `/practice/${name}`)).status).toBe(200);
    const renderer = await plainRequest(server, '/practice/adaptivecards.min.js');
    expect(renderer.headers['content-type']).toContain('javascript');
    expect(renderer.body).toContain('AdaptiveCards');
  });

  it.each([
    '/practice/../routes.ts',
    '/practice/..%2froutes.ts',
    '/practice/..%5croutes.ts',
    '/practice/%2e%2e%2f%2e%2e%2fpackage.json',
    '/practice//etc/passwd',
    '/practice/%00index.html',
    '/practice/constructor',
  ])('does not serve %p', async (path) => {
    expect((await plainRequest(server, path)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('what goes to the bot', () => {
  it('is the activity that Teams would send, with the mention in the team chat', async () => {
    expect((await server.post('say', saying)).status).toBe(200);
    expect(server.heard[0]).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: `${server.url}/practice/connector`,
      from: { aadObjectId: alex.id, name: 'Alex' },
      conversation: { id: team, conversationType: 'groupChat' },
      channelData: { tenant: { id: tenant } },
      locale: 'en-GB',
      text: `<at>Preflight</at> ${saying.text}`,
      entities: [{ type: 'mention', text: '<at>Preflight</at>' }],
    });
  });

  it('is personal in a private chat, which is a different one for each person', async () => {
    await server.post('say', { ...saying, place: 'private' });
    await server.post('say', { ...saying, place: 'private', person: sam.id, locale: 'fr' });
    const [first, second] = server.heard;
    expect(first).toMatchObject({ text: saying.text, conversation: { conversationType: 'personal' } });
    expect(second).toMatchObject({ locale: 'fr-FR', conversation: { conversationType: 'personal' } });
    expect(first?.['conversation']).not.toEqual(second?.['conversation']);
  });

  it('is an invoke for a button, whose sentence comes back', async () => {
    const value = { code: 'Forbidden', message: 'You asked for this fix.' };
    server.answerWith(200, { statusCode: 403, type: 'application/vnd.microsoft.error', value });
    const answer = await server.post('press', { ...pressing, messageId: 'm1' });
    expect(answer).toEqual({ status: 200, json: { statusCode: 403, sentence: 'You asked for this fix.' } });
    expect(server.heard[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'm1',
      from: { aadObjectId: sam.id },
      value: { action: { type: 'Action.Execute', verb: 'fix.approve', data: pressing.data }, trigger: 'manual' },
    });
  });

  it('is refused before it goes out when it makes no sense', async () => {
    const wrong = [{}, { ...saying, person: 'nobody' }, { ...saying, locale: 'de' }, { ...saying, text: '  ' }, []];
    for (const body of wrong) expect((await server.post('say', body)).status).toBe(400);
    expect((await server.post('press', { ...pressing, messageId: 7 })).status).toBe(400);
    expect((await server.post('say', { ...saying, text: 'x'.repeat(300_000) })).status).toBe(413);
    expect(server.heard).toHaveLength(0);
  });

  it('tells the person when the bot refuses or breaks', async () => {
    server.answerWith(403, { code: 'Refused', message: 'Not from here.' });
    expect(await server.post('say', saying)).toMatchObject({ status: 502, json: { message: 'Not from here.' } });
    server.answerWith(500);
    expect((await server.post('press', { ...pressing, messageId: 'm1' })).status).toBe(502);
  });
});

describe('the live chat', () => {
  const activities = `/${encodeURIComponent(team)}/activities`;

  it('shows every browser what people and the bot say, in the order in which it happened', async () => {
    const [one, two] = [await server.stream(), await server.stream()];
    await server.post('say', saying);
    const sent = [];
    for (let index = 0; index < 20; index += 1)
      sent.push(await server.connector('POST', activities, cardActivity(`${index}`)));
    expect(sent.map((answer) => answer.status)).toEqual(sent.map(() => 201));
    for (const stream of [one, two]) {
      const events = await stream.until(24);
      const summaries = [...shownBy(events).values()].map((message) => message.summary ?? message.text);
      expect(summaries).toEqual([saying.text, ...sent.map((_, index) => `${index}`)]);
      expect(events.filter((event) => event.kind === 'working')).toHaveLength(2);
      stream.stop();
    }
  });

  it('replaces an edited card for everyone and keeps its place', async () => {
    const { json } = await server.connector('POST', activities, cardActivity('Looking at EX01 ...'));
    await server.connector('POST', activities, cardActivity('another'));
    const stream = await server.stream();
    await server.connector('PUT', `${activities}/${String(json['id'])}`, cardActivity('Cause found'));
    const shown = [...shownBy(await stream.until(2)).values()];
    expect(shown.map((message) => [message.summary, message.revision])).toEqual([
      ['Cause found', 1],
      ['another', 0],
    ]);
    stream.stop();
  });

  it('gives a browser that comes later everything that is kept', async () => {
    await server.post('say', saying);
    await server.connector('POST', `${activities}/id-1`, cardActivity('answer'));
    const stream = await server.stream();
    const [snapshot] = await stream.until(1);
    expect(
      snapshot?.kind === 'snapshot' && snapshot.messages.map((message) => message.summary ?? message.text),
    ).toEqual([saying.text, 'answer']);
    stream.stop();
  });

  it('shows the card that answers a press to the person who pressed, until the next edit', async () => {
    const { json } = await server.connector('POST', activities, cardActivity('Approval wanted'));
    const id = String(json['id']);
    const value = { type: 'AdaptiveCard', version: '1.5', body: [] };
    server.answerWith(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
    await server.post('press', { ...pressing, messageId: id });
    const stream = await server.stream();
    expect(shownBy(await stream.until(1)).get(id)?.views).toEqual({ [sam.id]: value });
    await server.connector('PUT', `${activities}/${id}`, cardActivity('Fixed, proven'));
    expect(shownBy(await stream.until(2)).get(id)).toMatchObject({ views: {}, summary: 'Fixed, proven' });
    stream.stop();
  });

  it('brings a card back that the bot edits after a restart of the process', async () => {
    const { status } = await server.connector('PUT', `${activities}/from-before`, cardActivity('Fixed, proven'));
    const stream = await server.stream();
    expect([status, shownBy(await stream.until(1)).get('from-before')?.summary]).toEqual([200, 'Fixed, proven']);
    stream.stop();
  });

  it('opens a conversation with one person for a direct message, and knows no other conversations', async () => {
    const opened = await server.connector('POST', '', { members: [{ id: `29:practice-${sam.id}` }] });
    expect(opened.status).toBe(201);
    const inside = `/${encodeURIComponent(String(opened.json['id']))}/activities`;
    expect((await server.connector('POST', inside, cardActivity('only you'))).status).toBe(201);
    expect((await server.connector('POST', '/a:somebody-else/activities', cardActivity('x'))).status).toBe(404);
    expect((await server.connector('POST', '', { members: [{ id: '29:stranger' }] })).status).toBe(403);
  });

  it('removes a message that the bot deletes', async () => {
    const { json } = await server.connector('POST', activities, cardActivity('gone soon'));
    expect((await server.connector('DELETE', `${activities}/${String(json['id'])}`)).status).toBe(200);
    const stream = await server.stream();
    expect(shownBy(await stream.until(1)).size).toBe(0);
    stream.stop();
  });

  it('starts over when asked', async () => {
    await server.post('say', saying);
    const stream = await server.stream();
    expect((await server.post('reset', {})).status).toBe(200);
    expect(shownBy(await stream.until(2)).size).toBe(0);
    expect(server.resets()).toBe(1);
    stream.stop();
  });
});

describe('memory', () => {
  it('keeps the newest messages only, and tells browsers which ones went', async () => {
    const small = await startPageServer({ limits: { chat: { messages: 5, length: 1_000_000 } } });
    const stream = await small.stream();
    for (let index = 0; index < 12; index += 1) {
      await small.connector('POST', `/${encodeURIComponent(team)}/activities`, cardActivity(`${index}`));
    }
    const shown = [...shownBy(await stream.until(1 + 12 + 7)).values()].map((message) => message.summary);
    expect(shown).toEqual(['7', '8', '9', '10', '11']);
    stream.stop();
    await small.close();
  });

  it('lets old messages go when the cards are large', async () => {
    const small = await startPageServer({ limits: { chat: { messages: 100, length: 50_000 } } });
    const activities = `/${encodeURIComponent(team)}/activities`;
    for (let index = 0; index < 10; index += 1) {
      await small.connector('POST', activities, cardActivity(`${index} ${'x'.repeat(10_000)}`));
    }
    const stream = await small.stream();
    expect(shownBy(await stream.until(1)).size).toBeLessThan(4);
    expect((await small.connector('POST', activities, cardActivity('x'.repeat(300_000)))).status).toBe(413);
    stream.stop();
    await small.close();
  });
});

describe('files', () => {
  const file = new TextEncoder().encode('a Setup log');

  it('go to the bot as a Teams download, with an address that gives the same bytes', async () => {
    const kept = await server.post('files?name=..%2F..%2FExchangeSetup.log', file);
    expect(kept).toMatchObject({ status: 201, json: { name: 'ExchangeSetup.log', bytes: file.length } });
    await server.post('say', { ...saying, text: '', files: [kept.json['id']] });
    const downloadUrl = `${server.url}/practice/files/${String(kept.json['id'])}`;
    expect(server.heard[0]).toMatchObject({
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'ExchangeSetup.log',
          content: { downloadUrl },
        },
      ],
    });
    const answer = await fetch(downloadUrl);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(await answer.text()).toBe('a Setup log');
  });

  it('are refused above the cap, whether or not the size is announced', async () => {
    expect((await server.post('files?name=x', new Uint8Array(1001))).status).toBe(413);
    expect((await server.post('files?name=x', new Uint8Array(1000))).status).toBe(201);
    const chunks = new ReadableStream({
      start: (control) => {
        for (let index = 0; index < 3; index += 1) control.enqueue(new Uint8Array(500));
        control.close();
      },
    });
    const streamed = { method: 'POST', body: chunks, duplex: 'half', headers: { 'x-practice-token': token } } as const;
    expect((await fetch(`${server.url}/practice/files?name=x`, streamed)).status).toBe(413);
  });

  it('make room for newer ones, and a message says when its file has gone', async () => {
    const ids = [];
    for (let index = 0; index < 6; index += 1) {
      ids.push((await server.post('files?name=x', new Uint8Array(900))).json['id']);
    }
    expect((await fetch(`${server.url}/practice/files/${String(ids[0])}`)).status).toBe(404);
    expect((await fetch(`${server.url}/practice/files/${String(ids[5])}`)).status).toBe(200);
    expect((await server.post('say', { ...saying, files: [ids[0]] })).status).toBe(410);
    expect(server.heard).toHaveLength(0);
  });
});
