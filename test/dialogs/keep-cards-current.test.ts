/** What somebody decides in another process shows on the card after two looks, once, and our own changes are left alone. */
import { deny } from '../fakes/decide-elsewhere';
import type { Voice } from '../../dialogs/conversation';
import { keepCardsCurrent } from '../../dialogs/keep-cards-current';
import { practiceOffice, textOf, type PracticeOffice } from '../fakes/practice-office';

jest.setTimeout(60_000);

let practice: PracticeOffice;
beforeEach(async () => (practice = await practiceOffice()));
afterEach(() => practice.close());

const voiceOf = ({ said }: PracticeOffice): Voice => ({
  say: () => Promise.resolve('new'),
  edit: (id, card) => Promise.resolve(said.find((one) => one.id === id)?.forms.push(card) !== undefined),
});

it('brings the card up to date after a decision elsewhere', async () => {
  await practice.tell('why did Exchange setup fail on EX01?');
  await practice.press('fix.request');
  const look = keepCardsCurrent(practice.office, () => voiceOf(practice));
  await look();
  await look();
  const card = practice.said.at(-1);
  expect(card?.forms).toHaveLength(1);
  await deny(practice.office, practice.people.approver);
  await look();
  expect(card?.forms).toHaveLength(1);
  await look();
  expect(card?.forms).toHaveLength(2);
  expect(textOf(card?.forms.at(-1))).toContain('Denied');
  await look();
  await look();
  expect(card?.forms).toHaveLength(2);
});

it('finds a request that was made and decided between two looks', async () => {
  const look = keepCardsCurrent(practice.office, () => voiceOf(practice));
  await look();
  await practice.tell('why did Exchange setup fail on EX01?');
  await practice.press('fix.request');
  await deny(practice.office, practice.people.approver);
  const card = practice.said.at(-1);
  await look();
  await look();
  expect(textOf(card?.forms.at(-1))).toContain('Denied');
});
