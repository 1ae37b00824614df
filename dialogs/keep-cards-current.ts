/**
 * Brings cards up to date that somebody decided elsewhere: at a terminal, over the same database.
 *
 * A look costs one query by an index. A change is taken for somebody else's only when two looks in a row have found it,
 * because what this process has just stored is noted a moment later.
 */
import type { Approval } from '../desk/approval';
import { findById, listOpen } from '../desk/approvals';
import type { VoiceFor } from './after-restart';
import { finishCard, show } from './decide';
import type { Office } from './office';

/** To be called every few seconds. It never rejects for a card that cannot be reached. */
export type KeepCardsCurrent = () => Promise<void>;

const ended = new Set<Approval['state']>([
  'denied',
  'withdrawn',
  'expired',
  'void',
  'proven',
  'not-fixed',
  'outcome-unknown',
]);

export function keepCardsCurrent(office: Office, voiceFor: VoiceFor): KeepCardsCurrent {
  /** Requests that were open at the last look. */
  let watched = new Set<string>();
  /** Versions that were news at the last look. */
  let suspected = new Map<string, number>();
  return async () => {
    const open = await listOpen(office.desk);
    // One of ours may have been asked for and decided between two looks, and then it was never seen open.
    const followed = new Set([...watched, ...office.cards.known()]);
    const closed = await Promise.all([...followed].filter((id) => !open.some((one) => one.id === id)).map(find));
    const all = [...open, ...closed.filter((one) => one !== undefined)];
    const news = new Map(all.filter(office.cards.isNews).map(({ id, version }) => [id, version] as const));
    for (const approval of all) {
      const sure = news.has(approval.id) && suspected.get(approval.id) === approval.version;
      if (sure) await showNews(office, approval, voiceFor);
      if (sure) news.delete(approval.id);
      if (!news.has(approval.id) && ended.has(approval.state)) office.cards.forget(approval.id);
    }
    watched = new Set([...open.map(({ id }) => id), ...news.keys()]);
    suspected = news;
  };
  function find(id: string): Promise<Approval | undefined> {
    return findById(office.desk, id);
  }
}

async function showNews(office: Office, approval: Approval, voiceFor: VoiceFor): Promise<void> {
  office.cards.made(approval);
  const voice = voiceFor(approval.conversation);
  if (!voice) return;
  try {
    await (ended.has(approval.state) ? finishCard(office, approval, voice) : show(office, approval, voice));
  } catch (trouble) {
    office.report(trouble, office.desk.clock.newId());
  }
}
