/**
 * The few building blocks that every card is made of, as plain Adaptive Card JSON.
 *
 * Text that came from a server, a log or a person goes into text runs, which know no markdown; so nothing that was
 * pasted can turn into a link, a heading or a button. Everything wraps, for narrow phones.
 */
import type { Action, CardElement, IAdaptiveCard, IRichTextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { Locale } from '../../probes/said';
import type { Card } from '../conversation';

export type Element = CardElement;
export type Button = Action;
export type Tone = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';

interface TextLook {
  readonly subtle?: boolean;
  readonly bold?: boolean;
  readonly small?: boolean;
  readonly color?: TextColor;
  readonly separator?: boolean;
  readonly id?: string;
  readonly hidden?: boolean;
  readonly tight?: boolean;
}

/** Characters of one text that are shown: a log line may have a million, and Teams refuses a card that grows too large. */
const longest = { heading: 300, paragraph: 2_000, quote: 1_500, spoken: 1_000 } as const;

/** Control characters and direction overrides could make a line read as something that it is not. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
}

/** At most so many characters, cut between two whole ones. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 4).replace(/[\ud800-\udbff]$/, '')} ...`;
}

function shown(text: string, most: number): string {
  return harmless(shortened(text, most));
}

/** A heading for eyes and screen readers. Headings are our own titles; what is filled in is freed of markdown. */
export function heading(text: string, size: 'Large' | 'Medium' | 'Default' = 'Medium', color?: TextColor): Element {
  return {
    type: 'TextBlock',
    text: withoutMarkdown(text),
    style: 'heading',
    weight: 'Bolder',
    size,
    wrap: true,
    ...(color === undefined ? {} : { color }),
  };
}

/** A paragraph. Parts between back quotes are shown in a fixed-width font, as commands and names are. */
export function paragraph(text: string, look: TextLook = {}): Element {
  const block: IRichTextBlock = {
    type: 'RichTextBlock',
    inlines: runs(text, look),
    ...(look.separator ? { separator: true } : {}),
    ...(look.id === undefined ? {} : { id: look.id }),
    ...(look.hidden ? { isVisible: false } : {}),
    ...(look.tight ? { spacing: 'Small' } : {}),
  };
  return block;
}

/** Setup's own words or a line of a log, set apart and untouched but for characters that would deceive the eye. */
export function quote(text: string): Element {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      {
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: shown(text, longest.quote), fontType: 'Monospace', size: 'Small' }],
      },
    ],
  };
}

/** Numbered steps, one paragraph each, so that a screen reader reads them one by one. */
export function steps(list: readonly string[]): Element[] {
  return list.map((step, index) => paragraph(`${index + 1}. ${step}`, { tight: index > 0 }));
}

/** A bold label with its text in one paragraph: readable where a fact table is squeezed. */
export function labelled(label: string, text: string, colon: string): Element {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text: `${label}${colon} `, weight: 'Bolder' }, ...runs(text, {})],
  };
}

export function group(
  items: readonly Element[],
  given: { tone?: Tone; id?: string; hidden?: boolean; separator?: boolean; bleed?: boolean } = {},
): Element {
  return {
    type: 'Container',
    items: [...items] as never,
    ...(given.tone === undefined || given.tone === 'default' ? {} : { style: given.tone }),
    ...(given.id === undefined ? {} : { id: given.id }),
    ...(given.hidden ? { isVisible: false } : {}),
    ...(given.separator ? { separator: true, spacing: 'Medium' as const } : {}),
    ...(given.bleed ? { bleed: true } : {}),
  };
}

export function buttons(actions: readonly Button[]): Element {
  return { type: 'ActionSet', actions: [...actions] as never };
}

/** A button that comes back to the bot. `data` must be small and is parsed again when it returns. */
export function press(
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  style: 'default' | 'positive' | 'destructive' = 'default',
): Button {
  return { type: 'Action.Execute', title, verb, data: { ...data, verb }, ...(style === 'default' ? {} : { style }) };
}

/** A button that opens and closes a part of the card without asking the bot. */
export function toggle(title: string, id: string): Button {
  return { type: 'Action.ToggleVisibility', title, targetElements: [id] };
}

/** Puts a card together. `spoken` is what a screen reader says first; `fallback` stands in where cards are not shown. */
export function card(
  body: readonly Element[],
  given: { locale: Locale; fallback: string; actions?: readonly Button[] },
): Card {
  const fallback = shown(given.fallback, longest.spoken);
  const content: IAdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: given.locale,
    speak: fallback,
    fallbackText: fallback,
    body: [...body] as never,
    ...(given.actions && given.actions.length > 0 ? { actions: [...given.actions] as never } : {}),
    msteams: { width: 'full' },
  };
  return { content: { ...content }, fallback };
}

/** Size of a card as Teams counts it: UTF-16 code units of its JSON, two bytes each. */
export function sizeOf(one: Card): number {
  return JSON.stringify(one.content).length * 2;
}

function runs(text: string, look: TextLook): ITextRun[] {
  const clean = shown(text, longest.paragraph);
  const parts = clean.split('`');
  const balanced = parts.length % 2 === 1;
  const pieces = balanced ? parts : [clean];
  return pieces.flatMap((piece, index) => {
    if (piece === '') return [];
    return [
      {
        type: 'TextRun' as const,
        text: piece,
        ...(index % 2 === 1 ? { fontType: 'Monospace' as const } : {}),
        ...(look.bold ? { weight: 'Bolder' as const } : {}),
        ...(look.subtle ? { isSubtle: true } : {}),
        ...(look.small ? { size: 'Small' as const } : {}),
        ...(look.color === undefined ? {} : { color: look.color }),
      },
    ];
  });
}

/** Headings are text blocks, which read markdown: brackets and emphasis marks are taken out of what is filled in. */
function withoutMarkdown(text: string): string {
  return shown(text, longest.heading).replace(/\[/g, '(').replace(/\]/g, ')').replace(/[*`]/g, '');
}
