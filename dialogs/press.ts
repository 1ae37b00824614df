/**
 * The values that buttons carry. They come back over the wire and are trusted for nothing: shape first, then the desk
 * asks again who may.
 */
import { z } from 'zod';

const name = z.string().min(1).max(253);
const opaque = z.string().regex(/^[\w-]{1,100}$/);
const reason = z
  .string()
  .max(20_000)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text));

export const fixRequestData = z.object({
  server: name,
  rule: z.string().regex(/^\w{1,100}$/),
  advice: z.string().regex(/^[\w-]{1,100}$/),
});
export const decisionData = z.object({ id: opaque, reason });
export const serverData = z.object({ server: name });
export const moreData = z.object({ server: name, from: z.number().int().min(0).max(1_000) });
export const askData = z.object({ text: z.string().min(1).max(500) });

/** Every verb that a card of ours can carry. */
export const verbs = [
  'fix.request',
  'fix.approve',
  'fix.deny',
  'fix.withdraw',
  'check.again',
  'verdict.more',
  'ask',
] as const;

export type Verb = (typeof verbs)[number];

export function verbOf(text: string): Verb | undefined {
  return verbs.find((verb) => verb === text);
}
