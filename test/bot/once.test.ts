import { createOnce, type OnceKeys } from '../../bot/once';
import { memory } from '../fakes/open-door';

const message: OnceKeys = { delivery: 'delivery message 1', action: undefined, lasting: false };
const press: OnceKeys = { delivery: 'delivery invoke 1', action: 'action approve 1', lasting: true };
const nothing = { reply: undefined };

function counting() {
  const done: string[] = [];
  return { done, work: (name: string) => async () => (done.push(name), nothing) };
}

it('does a message once and keeps it out of the database', async () => {
  const seen = memory();
  const once = createOnce(seen, () => undefined);
  const { done, work } = counting();
  await once(message, work('first')).answer;
  const again = once(message, work('again'));
  expect(await again.answer).toEqual(nothing);
  expect(again.first).toBe(false);
  expect(done).toEqual(['first']);
  expect(seen.entries.size).toBe(0);
});

it('keeps a press in the database, where the next process finds it', async () => {
  const seen = memory();
  const { done, work } = counting();
  await createOnce(seen, () => undefined)(press, work('before')).answer;
  await createOnce(seen, () => undefined)(press, work('after')).answer;
  expect(done).toEqual(['before']);
});

it('forgets the oldest message when it has heard five thousand others', async () => {
  const once = createOnce(memory(), () => undefined);
  const { done, work } = counting();
  await once(message, work('first')).answer;
  for (let n = 0; n < 5_000; n += 1) await once({ ...message, delivery: `other ${n}` }, async () => nothing).answer;
  await once(message, work('again')).answer;
  expect(done).toEqual(['first', 'again']);
});

it('does a message again whose work failed', async () => {
  const once = createOnce(memory(), () => undefined);
  await expect(once(message, () => Promise.reject(new Error('broken'))).answer).rejects.toThrow('broken');
  const { done, work } = counting();
  await once(message, work('again')).answer;
  expect(done).toEqual(['again']);
});
