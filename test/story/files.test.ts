/** Files and pastes through the real door: what was sent is read, or a sentence says why not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConversations } from '../../dialogs/converse';
import { activityFrom, liveConfig, openDoor, repliesIn, type OpenDoor } from '../fakes/open-door';
import { estateFolder } from '../fakes/practice';
import { practiceOffice, type PracticeOffice } from '../fakes/practice-office';
import * as write from '../fakes/setup-log-writer';
import { problemsOf } from '../contract/adaptive-card';
import type { Card } from '../../dialogs/conversation';

/** Where Teams keeps files, as far as the door can tell; `asked` are the addresses that it went to. */
const host = 'https://corp-my.sharepoint.com';
const asked: string[] = [];
let answer: (url: URL) => Response | Promise<Response> = () => new Response('', { status: 404 });

const fetchFiles: typeof globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname === '127.0.0.1') return fetch(input, init);
  asked.push(url.href);
  return answer(url);
};

let office: PracticeOffice;
let open: OpenDoor;

beforeAll(async () => {
  office = await practiceOffice();
  const people = { ...liveConfig.people, everyone: 'reader' as const };
  open = await openDoor({
    ...{ converse: createConversations(office.office), fetch: fetchFiles, config: { ...liveConfig, people } },
    limits: { turn: { answerWithinMs: 3_000, repliesWithinMs: 10_000 } },
  });
});

beforeEach(() => {
  asked.length = 0;
});

afterAll(async () => {
  expect(office.troubles).toEqual([]);
  await open.close();
  await office.close();
});

interface Offer {
  readonly name?: string;
  readonly url?: string;
}

function attached(...offers: Offer[]): Record<string, unknown> {
  return {
    text: '',
    attachments: offers.map(({ name = 'ExchangeSetup.log', url = `${host}/f/1?tempauth=secret` }) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl: url, uniqueId: '1', fileType: 'log' },
    })),
  };
}

/** What is on the screen in the end, one text for each message. */
async function told(activity: Record<string, unknown>): Promise<string[]> {
  const reply = await open.post(activityFrom(open.teams, activity));
  expect(reply.status).toBe(200);
  const shown = new Map<string, string>();
  for (const one of repliesIn(reply)) {
    const { content } = (one['attachments'] as { content: Card['content'] }[])[0] ?? { content: {} };
    expect(problemsOf({ content, fallback: String(one['summary']) })).toEqual([]);
    shown.set(String(one['id']), JSON.stringify(content));
  }
  return [...shown.values()];
}

const log = readFileSync(join(estateFolder, 'logs/ex01.log'));
const cause = 'The COM+ Event System service is not running';

describe('An attached ExchangeSetup.log', () => {
  it('is read, and its cause is named first', async () => {
    answer = () => new Response(new Uint8Array(log));
    const [card, ...others] = await told(attached({}));
    expect(card).toContain(cause);
    expect(card).toContain('The server itself was not asked.');
    expect(others).toEqual([]);
    expect(asked).toEqual([`${host}/f/1?tempauth=secret`]);
  });

  it('offers to look at the server that it is from', async () => {
    answer = () => new Response(new Uint8Array(log));
    const [card] = await told(attached({}));
    expect(card).toContain('Check EX01 now');
    expect(card).not.toContain('Ask for approval');
  });

  it.each(['utf-8-bom', 'utf-16le-bom', 'utf-16be-bom', 'utf-16le'] as const)('may be %s', async (encoding) => {
    answer = () => new Response(new Uint8Array(write.encoded(log.toString('utf8'), encoding)));
    expect((await told(attached({})))[0]).toContain(cause);
  });

  it('is answered in the reader’s language', async () => {
    answer = () => new Response(new Uint8Array(log));
    const [card] = await told({ ...attached({}), locale: 'fr-FR' });
    expect(card).toContain('Le serveur lui-même n’a pas été interrogé.');
  });

  it('beside another one makes two answers, each under its name', async () => {
    answer = (url) => new Response(new Uint8Array(url.pathname.endsWith('2') ? Buffer.from('hello') : log));
    const cards = await told(attached({ name: 'good.log' }, { name: 'bad.log', url: `${host}/f/2` }));
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('good.log');
    expect(cards[0]).toContain(cause);
    expect(cards[1]).toContain('bad.log');
    expect(cards[1]).toContain('not a Setup log');
  });

  it('beyond the third one is named as not read', async () => {
    answer = () => new Response(new Uint8Array(log));
    const offers = [1, 2, 3, 4, 5].map((number) => ({ name: `${number}.log` }));
    const cards = (await told(attached(...offers))).join('\n');
    expect(cards).toContain('Not read: 4.log, 5.log');
  });
});

describe('A file that cannot be read is answered with a sentence', () => {
  it.each([
    ['too large', () => new Response(Buffer.alloc(1_200_000, 0x20)), 'The file is too large'],
    [
      'said to be too large',
      () => new Response('x', { headers: { 'content-length': '9999999999' } }),
      'The file is too large',
    ],
    [
      'redirected',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      'leads to another place',
    ],
    ['gone', () => new Response('', { status: 404 }), 'HTTP status 404'],
    ['broken on the way', () => Promise.reject(new Error('ECONNRESET')), 'could not be downloaded'],
    ['empty', () => new Response(''), 'The file is empty'],
    ['no log', () => new Response('Dear administrator, all is well.\n'.repeat(50)), 'not a Setup log'],
    ['an archive', () => new Response(Buffer.from(`PK\u0003\u0004${'\u0000\u0001\u0002'.repeat(500)}`)), 'not text'],
    ['a picture', () => new Response(Buffer.from('89504e470d0a1a0a0000000d49484452'.repeat(40), 'hex')), 'not text'],
  ] as const)('%s', async (_name, respond, sentence) => {
    answer = respond;
    const [card] = await told(attached({ name: 'my.log' }));
    expect(card).toContain('my.log');
    expect(card).toContain(sentence);
    expect(card).not.toContain('tempauth');
  });

  it.each([
    'https://evil.example/ExchangeSetup.log',
    'https://sharepoint.com.evil.example/x',
    'https://evilsharepoint.com/x',
    'http://corp-my.sharepoint.com/x',
    'https://corp-my.sharepoint.com:8443/x',
    'https://user:pass@corp-my.sharepoint.com/x',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'not an address',
  ])('from a place that Teams does not use, without going there: %s', async (url) => {
    const [card] = await told(attached({ url }));
    expect(card).toContain('The file was not downloaded');
    expect(card).not.toContain('pass@');
    expect(asked).toEqual([]);
  });
});

describe('A paste', () => {
  it('of a whole log is read as the log that it is', async () => {
    const [card] = await told({ text: log.toString('utf8') });
    expect(card).toContain(cause);
    expect(card).toContain('started');
  });

  it('of lines of a log names what they say, and where from', async () => {
    const clock = { now: '2026-11-20T02:14:30.000' };
    const message = 'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
    const lines = write.failures(clock, [
      { rule: 'RebootPending', message },
      { rule: 'BrandNewRule', message: 'The moon must be full.' },
    ]);
    const [card] = await told({ text: lines.join('\n') });
    expect(card).toContain('A restart is pending');
    expect(card).toContain('pasted text, line 1');
    expect(card).toContain('The moon must be full.');
  });

  it('of a fragment with a server’s name gives three readings: the paste, the log, and now', async () => {
    const message = 'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
    const text = `why does this happen on EX12?\n[11/20/2026 02:14:30.0000] [1] Failed [Rule:RebootPending] [Message:${message}]`;
    const [card] = await told({ text });
    expect(card).toMatch(/In the paste[^"]*: fails/);
    expect(card).toMatch(/In Setup’s log[^"]*: fails/);
    expect(card).toMatch(/On the server[^"]*: in order/);
    expect(card).toMatch(/now pass since the restart/);
  });

  it('that is only the message of Setup is explained without a server', async () => {
    const [card] = await told({
      text: 'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.',
    });
    expect(card).toContain('RebootPending');
    expect(card).toContain('Recognised by');
  });

  it('of a hundred thousand characters of nothing is answered, not choked on', async () => {
    const [card] = await told({ text: 'lorem ipsum '.repeat(9_000) });
    expect(card).toBeDefined();
  });
});
