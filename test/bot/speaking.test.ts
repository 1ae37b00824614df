/** How the door speaks: in the response, through the connector, and no faster than Teams allows. */
import { DeliveryFailed, retryAfter } from '../../bot/connector';
import { createEditLine } from '../../bot/edits';
import { rolesFrom } from '../../bot/people';
import { connectorVoice, sendLimits } from '../../bot/send';
import { sleep, within } from '../../bot/sleep';
import { card } from '../fakes/echo-converse';
import { activityFrom, openDoor, repliesIn, until, type OpenDoor } from '../fakes/open-door';
import { approverId, readerId } from '../fakes/teams';

let open: OpenDoor;

beforeAll(async () => {
  open = await openDoor();
});

afterAll(async () => {
  await open.close();
});

beforeEach(() => {
  open.teams.sent.length = 0;
  open.teams.answer = () => ({});
});

const texts = (values: unknown) => [...JSON.stringify(values).matchAll(/"text":"([^"]*)"/g)].map((match) => match[1]);

describe('with expectReplies', () => {
  it('gives what was said and how it was edited, in order and under one id', async () => {
    const replies = repliesIn(await open.post(activityFrom(open.teams, { text: 'work' })));
    expect(replies.map((reply) => reply['type'])).toEqual(['message', 'messageUpdate', 'messageUpdate']);
    expect(new Set(replies.map((reply) => reply['id'])).size).toBe(1);
    expect(texts(replies)).toEqual(['first work', 'half way', 'done']);
    expect(open.teams.sent).toEqual([]);
  });

  it('gives the answer to a press among the replies', async () => {
    const press = activityFrom(open.teams, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'approve' } },
    });
    const [answer] = repliesIn(await open.post(press));
    expect(answer).toMatchObject({ type: 'invokeResponse', value: { status: 200, body: { value: 'Approved.' } } });
  });

  it('greets whoever installs it', async () => {
    const installed = activityFrom(open.teams, { type: 'installationUpdate', action: 'add' });
    expect(texts(repliesIn(await open.post(installed)))).toEqual(['Welcome']);
  });
});

describe('through the connector', () => {
  it('posts the card, edits the same message and signs its requests', async () => {
    await open.post(activityFrom(open.teams, { text: 'work', deliveryMode: undefined }));
    await until(() => texts(open.teams.sent).includes('done'));
    const [post, ...edits] = open.teams.sent;
    expect(post).toMatchObject({ method: 'POST', path: '/emea/v3/conversations/a:personal/activities' });
    expect(post?.authorization).toBe('Bearer outbound');
    expect(post?.body).toMatchObject({ summary: 'first work' });
    for (const edit of edits)
      expect(edit).toMatchObject({ method: 'PUT', path: expect.stringMatching(/\/message-\d+$/) });
  });

  it('comes back to a stored conversation, and to none whose address is not trusted', async () => {
    await open.post(activityFrom(open.teams));
    const reference: unknown = JSON.parse(JSON.stringify(open.heard.at(-1)?.place.reference));
    const voice = open.door.voiceIn(reference);
    expect(await voice?.say(card('tomorrow'))).toMatch(/^message-/);
    const forged = open.door.voiceIn({ ...Object(reference), serviceUrl: 'https://evil.example/' });
    await expect(forged?.say(card('x'))).rejects.toThrow();
    expect(open.door.voiceIn({ serviceUrl: 5 })).toBeUndefined();
  });

  it('says whether an edit worked, and repeats edits that may have been lost', async () => {
    await open.post(activityFrom(open.teams));
    const voice = open.door.voiceIn(open.heard.at(-1)?.place.reference);
    open.teams.answer = () => ({ status: 404 });
    expect(await voice?.edit('gone', card('x'))).toBe(false);
    expect(open.teams.sent).toHaveLength(1);
    open.teams.answer = (_sent, count) => (count < 4 ? { destroy: true } : {});
    expect(await voice?.edit('there', card('x'))).toBe(true);
    expect(open.teams.sent).toHaveLength(4);
    expect(await voice?.edit('', card('x'))).toBe(false);
  });
});

describe('edits of one message', () => {
  it('go out one at a time, the latest wins and the last is never lost', async () => {
    const sent: number[] = [];
    let open = 0;
    const line = createEditLine({ pauseMs: 20, slowAfter: 100, slowPauseMs: 50 }, sleep, () => new Date());
    const edit = (number: number) => async () => {
      open += 1;
      expect(open).toBe(1);
      await sleep(5);
      sent.push(number);
      open -= 1;
      return true;
    };
    const results: Promise<boolean>[] = [];
    for (let number = 1; number <= 50; number += 1) {
      results.push(line('m', edit(number)));
      await sleep(2);
    }
    expect((await Promise.all(results)).every(Boolean)).toBe(true);
    expect(sent.length).toBeLessThan(12);
    expect(sent[0]).toBe(1);
    expect(sent.at(-1)).toBe(50);
    expect([...sent].sort((one, other) => one - other)).toEqual(sent);
  });

  it('slow down when there are many, and a failing one does not stop the next', async () => {
    const pauses: number[] = [];
    const line = createEditLine(
      { pauseMs: 1, slowAfter: 2, slowPauseMs: 9 },
      async (ms) => void pauses.push(ms),
      () => new Date(),
    );
    expect(await line('m', () => Promise.reject(new Error('x')))).toBe(false);
    await sleep(1);
    expect(await line('m', async () => true)).toBe(true);
    await sleep(1);
    expect(pauses).toEqual([1, 9]);
  });
});

describe('repeats', () => {
  const place = { serviceUrl: 's', channelId: 'c', bot: { id: 'b' }, conversation: { id: 'c' } };

  it('wait longer each time, never in step, and end at the deadline', async () => {
    const waits: number[] = [];
    let clock = 0;
    let tries = 0;
    const voice = connectorVoice(place, {
      wire: {
        post: () => Promise.reject(new DeliveryFailed((tries += 1) && 429, undefined)),
        put: async () => undefined,
      },
      limits: { ...sendLimits, attempts: 50, deadlineMs: 10_000 },
      edits: (_message, edit) => edit(),
      now: () => new Date(clock),
      sleep: async (ms) => void (waits.push(ms), (clock += ms)),
      random: () => 0.5,
      gaveUp: () => undefined,
    });
    await expect(voice.say(card('x'))).rejects.toThrow('429');
    expect(waits).toEqual([375, 750, 1_500, 3_000]);
    expect(tries).toBe(5);
  });

  it('read how long to wait from seconds or a date', () => {
    const now = new Date('2026-01-01T00:00:00Z');
    expect(retryAfter('3', now)).toBe(3_000);
    expect(retryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5_000);
    expect(retryAfter('soon', now)).toBeUndefined();
    expect(retryAfter(null, now)).toBeUndefined();
  });
});

it('gives roles by object id, and none to those who are not listed', () => {
  const rolesOf = rolesFrom({
    everyone: 'nobody',
    readers: [],
    requesters: [readerId],
    approvers: [approverId, readerId],
  });
  expect(rolesOf(readerId.toUpperCase())).toEqual(['reader', 'requester', 'approver']);
  expect(rolesOf(approverId)).toEqual(['reader', 'approver']);
  expect(rolesOf('55555555-5555-4555-8555-555555555555')).toEqual([]);
});

it('waits for work that goes on before it closes', async () => {
  const other = await openDoor();
  await other.post(activityFrom(other.teams, { text: 'slow', deliveryMode: undefined }));
  await other.door.close();
  expect(texts(other.teams.sent)).toEqual(['first slow']);
  await expect(fetch(other.url)).rejects.toThrow();
  await other.teams.close();
});

it('stops waiting as soon as the answer is there', async () => {
  expect(await within(Promise.resolve(1), 60_000, sleep)).toBe(1);
  expect(await within(new Promise(() => undefined), 5, sleep)).toBeUndefined();
});
