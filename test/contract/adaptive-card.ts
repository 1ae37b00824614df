/**
 * What a card of ours may be made of: the part of Adaptive Cards 1.5 that Teams shows well, field by field.
 *
 * The official renderer reports unknown elements and values but is silent about unknown fields, so both are asked.
 */
import type * as Renderer from 'adaptivecards';
import { z } from 'zod';
import type { Card } from '../../dialogs/conversation';
import { askData, decisionData, fixRequestData, moreData, serverData, verbOf } from '../../dialogs/press';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the package's entry is for bundlers; this file runs in Node
const renderer = require('adaptivecards/dist/adaptivecards.js') as typeof Renderer;

const words = z.string().refine((text) => text.trim() !== '', 'an empty text');
const id = z.string().min(1);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const colour = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);

const shared = {
  id: id.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: words,
  verb: z.string().refine((verb) => verbOf(verb) !== undefined, 'a verb that no conversation knows'),
  data: z.looseObject({ verb: z.string() }),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: words,
  targetElements: z.array(id).min(1),
});
/** Teams shows six buttons in a row; the rest disappears behind dots, or altogether. */
const actions = z
  .array(z.discriminatedUnion('type', [execute, toggle]))
  .min(1)
  .max(6);

const textBlock = z.strictObject({
  ...shared,
  type: z.literal('TextBlock'),
  text: words,
  style: z.literal('heading'),
  weight: weight.optional(),
  size: size.optional(),
  color: colour.optional(),
  wrap: z.literal(true),
});
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  fontType: z.enum(['Default', 'Monospace']).optional(),
  weight: weight.optional(),
  size: size.optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
});
const richText = z.strictObject({ ...shared, type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1) });
const input = z.strictObject({
  ...shared,
  type: z.literal('Input.Text'),
  id,
  label: words,
  placeholder: words,
  maxLength: z.int(),
  isMultiline: z.boolean(),
});
const actionSet = z.strictObject({ ...shared, type: z.literal('ActionSet'), actions });
const element: z.ZodType = z.discriminatedUnion('type', [
  textBlock,
  richText,
  input,
  actionSet,
  z.strictObject({
    ...shared,
    type: z.literal('Container'),
    items: z.lazy(() => z.array(element).min(1)),
    style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
    bleed: z.boolean().optional(),
  }),
]);

const wholeCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.url(),
  version: z.literal('1.5'),
  lang: z.enum(['en', 'fr']),
  speak: words,
  fallbackText: words,
  body: z.array(element).min(1),
  actions: actions.optional(),
  msteams: z.strictObject({ width: z.literal('full') }),
});

/** Teams counts UTF-16; so many characters of JSON are half of what it was seen to refuse. */
const mostCharacters = 25_000;

/** Everything that is wrong with a card, in sentences; none for a good one. */
export function problemsOf({ content, fallback }: Card): string[] {
  const read = wholeCard.safeParse(content);
  const problems = read.success ? [] : read.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`);
  const length = JSON.stringify(content).length;
  if (length >= mostCharacters) problems.push(`The card is ${length} characters long.`);
  if (fallback.trim() === '') problems.push('There is no fallback.');
  return [...problems, ...rendererProblems(content), ...idProblems(content), ...buttonProblems(content)];
}

function rendererProblems(content: Card['content']): string[] {
  // The renderer tells a good language from a bad one only every second time it is asked; the model above always does.
  const { msteams: _msteams, lang: _lang, ...plain } = content;
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  new renderer.AdaptiveCard().parse(plain, context);
  return Array.from({ length: context.eventCount }, (_, index) => `renderer: ${context.getEventAt(index).message}`);
}

function idProblems(content: unknown): string[] {
  const ids = nodesOf(content).flatMap((node) =>
    typeof node['id'] === 'string' && 'type' in node ? [node['id']] : [],
  );
  const twice = ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `The id ${one} is there twice.`);
  const targets = nodesOf(content).flatMap((node) =>
    Array.isArray(node['targetElements']) ? node['targetElements'] : [],
  );
  return [...twice, ...targets.filter((one) => !ids.includes(one)).map((one) => `Nothing has the id ${one}.`)];
}

const dataOf = {
  'fix.request': fixRequestData,
  'fix.approve': decisionData,
  'fix.deny': decisionData,
  'fix.withdraw': decisionData,
  'check.again': serverData,
  'verdict.more': moreData,
  ask: askData,
} as const;

/** What a button carries must be what the conversation behind it accepts. */
function buttonProblems(content: unknown): string[] {
  return nodesOf(content).flatMap((node) => {
    const verb =
      typeof node['verb'] === 'string' && node['type'] === 'Action.Execute' ? verbOf(node['verb']) : undefined;
    if (verb === undefined || dataOf[verb].safeParse(node['data']).success) return [];
    return [
      `The button ${verb} carries ${JSON.stringify(node['data']).slice(0, 80)}, which is refused when it returns.`,
    ];
  });
}

type Node = Readonly<Record<string, unknown>>;

/** Every object of a card. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (value === null || typeof value !== 'object') return [];
  const node: Node = { ...value };
  return [node, ...Object.values(node).flatMap(nodesOf)];
}

/** All that is read on a card, each text as it stands; with what is spoken and what stands in for the card. */
export function textsOf({ content, fallback }: Card): string[] {
  const texts = nodesOf(content).flatMap((node) =>
    ['text', 'title', 'label', 'placeholder', 'speak', 'fallbackText'].flatMap((key) =>
      typeof node[key] === 'string' ? [node[key]] : [],
    ),
  );
  return [...texts, fallback];
}
