/**
 * The card on which a second person approves or denies a fix: the change as before and after, who is affected, the way
 * back. Everyone in the conversation sees the same card.
 */
import type { Locale } from '../../probes/said';
import type { Card } from '../conversation';
import type { FixSummary } from '../fix-summary';
import { formatTime } from '../words/time';
import { wordsOf } from '../words/words';
import { buttons, card, group, heading, labelled, paragraph, press, type Element } from './elements';
import { colonOf } from './finding';

export interface ApprovalView {
  readonly locale: Locale;
  readonly id: string;
  readonly server: string;
  readonly summary: FixSummary;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
}

export function approvalCard(view: ApprovalView): Card {
  const { locale, id, server, summary } = view;
  const words = wordsOf(locale);
  const title = words.approval.heading(summary.title[locale], server);
  const body: Element[] = [
    group(
      [
        heading(title),
        paragraph(words.approval.requestedBy(view.requestedBy, formatTime(view.requestedAt, locale)), {
          small: true,
          tight: true,
        }),
      ],
      { tone: 'accent', bleed: true },
    ),
    ...changeElements(summary, locale),
    paragraph(words.approval.secondPerson, { separator: true }),
    paragraph(words.approval.stateBound, { subtle: true, small: true, tight: true }),
    labelled(words.approval.expires, formatTime(view.expiresAt, locale), colonOf(locale)),
    {
      type: 'Input.Text',
      id: 'reason',
      label: words.approval.reason,
      placeholder: words.approval.reasonHint,
      maxLength: 500,
      isMultiline: true,
    },
    buttons([
      press(words.approval.approve, 'fix.approve', { id }, 'positive'),
      press(words.approval.deny, 'fix.deny', { id }, 'destructive'),
      press(words.approval.withdraw, 'fix.withdraw', { id }),
    ]),
  ];
  const change = `${summary.before[locale]} \u2192 ${summary.wanted[locale]}`;
  return card(body, { locale, fallback: `${title}. ${change}. ${words.approval.secondPerson}` });
}

/** Before and after, why, and everything that an approver weighs. Shared with the cards that follow. */
export function changeElements(summary: FixSummary, locale: Locale): Element[] {
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  const read = `${summary.where[locale]}, ${formatTime(summary.when, locale)}, ${words.as} ${summary.as}`;
  return [
    labelled(
      words.approval.because,
      `${summary.ruleTitle[locale]} (${summary.ruleId}). ${summary.because[locale]}`,
      colon,
    ),
    labelled(words.approval.now, summary.before[locale], colon),
    labelled(words.approval.after, summary.wanted[locale], colon),
    paragraph(read, { subtle: true, small: true, tight: true }),
    labelled(words.approval.blastRadius, summary.blastRadius[locale], colon),
    labelled(words.approval.rights, summary.rights[locale], colon),
    labelled(words.approval.risk, words.approval.riskWords[summary.risk], colon),
    labelled(words.approval.reversal, summary.reversal[locale], colon),
    labelled(words.approval.minutes, words.aboutMinutes(summary.minutes), colon),
    ...(summary.asked === undefined ? [] : [labelled(words.reasonGiven, summary.asked, colon)]),
  ];
}
