/** A request for a fix on a terminal and as JSON: the preview for whoever decides, and afterwards the proof. */
import { headlineOf } from '../../dialogs/cards/outcome';
import { colonOf } from '../../dialogs/cards/finding';
import type { FixSummary } from '../../dialogs/fix-summary';
import { viewOfRequest } from '../../dialogs/request-cards';
import { formatTime } from '../../dialogs/words/time';
import { wordsOf } from '../../dialogs/words/words';
import type { Approval } from '../../desk/approval';
import type { Locale } from '../../probes/said';
import type { FixJson } from './fix-contract';
import { fixWordsOf } from './fix-words';
import { lines, whole, withoutCodeMarks, type Tone } from './page';
import type { View } from './show-finding';

type Seen = NonNullable<ReturnType<typeof viewOfRequest>>;

const tones: Readonly<Partial<Record<string, Tone>>> = { good: 'good', attention: 'bad', warning: 'warning' };

/** Undefined when the request was written by a version whose preview cannot be read any more. */
export function requestText(approval: Approval, view: View): string | undefined {
  const { look, locale } = view;
  const seen = viewOfRequest(approval, locale);
  if (!seen) return undefined;
  const words = wordsOf(locale);
  const said = saidOf(seen);
  const made = lines(said.headline, look, { tone: tones[said.tone] ?? 'bold' });
  if (said.text !== '') made.push(...lines(said.text, look));
  made.push(...labelled(fixWordsOf(locale).request, approval.id, view), '');
  made.push(...(seen.state === 'requested' ? previewLines(seen.summary, view) : endLines(seen, view)), '');
  made.push(...lines(words.approval.requestedBy(seen.requestedBy, formatTime(seen.requestedAt, locale)), look));
  if (seen.state !== 'requested') made.push(...decisionLines(seen, view));
  else made.push(...openLines(approval, view));
  return `${made.join('\n')}\n`;
}

/** One line for the list. */
export function requestLine(approval: Approval, { look, locale }: View): string[] {
  const seen = viewOfRequest(approval, locale);
  const title = seen?.summary.title[locale] ?? approval.ruleId;
  const when = formatTime(approval.requestedAt, locale);
  const state = fixWordsOf(locale).states[approval.state];
  return [
    ...whole(approval.id, look, { tone: 'command' }),
    ...lines(`${approval.server}${colonOf(locale)} ${title} (${state})`, look, { indent: 2 }),
    ...lines(wordsOf(locale).approval.requestedBy(approval.requestedBy.name, when), look, { indent: 2, tone: 'dim' }),
  ];
}

function saidOf(seen: Seen): { readonly headline: string; readonly text: string; readonly tone: string } {
  const words = wordsOf(seen.locale);
  if (seen.state !== 'requested') return headlineOf(seen, words);
  return { headline: words.approval.heading(seen.summary.title[seen.locale], seen.server), text: '', tone: 'accent' };
}

/** Everything that an approver weighs. */
function previewLines(summary: FixSummary, view: View): string[] {
  const { locale } = view;
  const words = wordsOf(locale).approval;
  const read = `${summary.where[locale]}, ${formatTime(summary.when, locale)}, ${wordsOf(locale).as} ${summary.as}`;
  return [
    ...labelled(words.because, `${summary.ruleTitle[locale]} (${summary.ruleId}). ${summary.because[locale]}`, view),
    ...labelled(words.now, summary.before[locale], view),
    ...labelled(words.after, summary.wanted[locale], view),
    ...lines(read, view.look, { indent: 2, tone: 'dim' }),
    ...labelled(words.blastRadius, summary.blastRadius[locale], view),
    ...labelled(words.rights, summary.rights[locale], view),
    ...labelled(words.risk, words.riskWords[summary.risk], view),
    ...labelled(words.reversal, summary.reversal[locale], view),
    ...labelled(words.minutes, wordsOf(locale).aboutMinutes(summary.minutes), view),
    ...labelled(wordsOf(locale).reasonGiven, summary.asked, view),
  ];
}

/** Before, wanted and after: the proof, as it was read. */
function endLines({ summary, end }: Seen, view: View): string[] {
  const { locale } = view;
  const words = wordsOf(locale);
  const when = end?.afterWhen === undefined ? '' : ` (${formatTime(end.afterWhen, locale)})`;
  const after = end?.after === undefined ? undefined : `${end.after[locale]}${when}`;
  const reported = end?.notRun === undefined ? end?.because?.[locale] : undefined;
  return [
    ...labelled(words.before, summary.before[locale], view),
    ...labelled(words.wanted, summary.wanted[locale], view),
    ...labelled(words.afterwards, after, view),
    ...(reported === undefined ? [] : lines(reported, view.look)),
    ...labelled(words.approval.reversal, summary.reversal[locale], view),
  ];
}

function decisionLines({ state, decidedBy, decidedAt, reason }: Seen, view: View): string[] {
  if (decidedBy === undefined || decidedAt === undefined) return [];
  const words = wordsOf(view.locale);
  const when = formatTime(decidedAt, view.locale);
  const no = state === 'denied' || state === 'withdrawn' || state === 'expired';
  const line = no ? words.decidedBy(decidedBy, when) : words.approvedBy(decidedBy, when);
  return [...lines(line, view.look), ...labelled(words.reasonGiven, reason, view)];
}

function openLines({ id, digest, expiresAt }: Approval, view: View): string[] {
  const { look, locale } = view;
  const words = wordsOf(locale);
  return [
    ...labelled(words.approval.expires, formatTime(expiresAt, locale), view),
    ...whole(`${fixWordsOf(locale).digest}${colonOf(locale)} ${digest}`, look),
    ...lines(`${words.approval.secondPerson} ${words.approval.stateBound}`, look, { tone: 'dim' }),
    ...lines(`${fixWordsOf(locale).toDecide}${colonOf(locale)}`, look),
    ...whole(`preflight fix approve ${id}`, look, { indent: 2, tone: 'command' }),
  ];
}

function labelled(label: string, text: string | undefined, { look, locale }: View): string[] {
  return text === undefined ? [] : lines(text, look, { mark: `${label}${colonOf(locale)} ` });
}

/** Undefined as for the text. */
export function requestToJson(
  approval: Approval,
  locale: Locale,
  refused: FixJson['refused'] = null,
): FixJson | undefined {
  const seen = viewOfRequest(approval, locale);
  if (!seen) return undefined;
  const { summary, end } = seen;
  const plain = (text: string | undefined): string | null => (text === undefined ? null : withoutCodeMarks(text));
  const said = (of: { readonly en: string; readonly fr: string }): string => withoutCodeMarks(of[locale]);
  return {
    ...{ id: approval.id, server: approval.server, rule: approval.ruleId, state: approval.state },
    fix: { kind: approval.fix.kind, params: { ...approval.fix.params } },
    headline: withoutCodeMarks(saidOf(seen).headline),
    ...{ title: said(summary.title), because: said(summary.because), before: said(summary.before) },
    ...{ wanted: said(summary.wanted), where: said(summary.where), readAt: summary.when, readAs: summary.as },
    ...{ blastRadius: said(summary.blastRadius), rights: said(summary.rights), risk: summary.risk },
    ...{ reversal: said(summary.reversal), minutes: summary.minutes, digest: approval.digest },
    reason: summary.asked ?? null,
    ...{ requestedBy: approval.requestedBy, requestedAt: approval.requestedAt, expiresAt: approval.expiresAt },
    ...{ decidedBy: approval.decidedBy ?? null, decidedAt: approval.decidedAt ?? null },
    decisionReason: approval.decisionReason ?? null,
    ...{ startedAt: approval.runStartedAt ?? null, endedAt: approval.endedAt ?? null },
    ran: approval.runStartedAt !== undefined && end?.notRun === undefined,
    ...{ after: plain(end?.after?.[locale]), afterAt: end?.afterWhen ?? null },
    outcomeBecause: plain(end?.because?.[locale]),
    refused,
  };
}
