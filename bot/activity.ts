/**
 * The wall between the wire and the program: what an activity must look like before anything reads it.
 *
 * Only fields that the door uses are kept. A field that has to be there and is not, or is of the wrong type, turns the
 * whole activity away with a sentence; a field that is only nice to have is dropped when it makes no sense.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(2_000);
const name = z.string().max(1_000).optional().catch(undefined);
const optionalText = z.string().max(4_000).optional().catch(undefined);

const account = z.object({ id, name, aadObjectId: z.string().max(100).optional().catch(undefined) });

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().max(1_000),
  mentioned: z.object({ id: z.string().max(2_000) }),
});

const attachment = z.object({
  contentType: z.string().max(300),
  name,
  content: z.unknown().optional(),
});

/** Keeps the elements that fit and drops the others, at most so many. */
function listOf<Element>(element: z.ZodType<Element>, most: number) {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => {
      const kept: Element[] = [];
      for (const item of items.slice(0, most)) {
        const read = element.safeParse(item);
        if (read.success) kept.push(read.data);
      }
      return kept;
    });
}

const wireActivity = z.object({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: id,
  serviceUrl: z.string().min(1).max(2_000),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().max(50).optional().catch(undefined),
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: z.string().max(100).optional(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string().max(100) }).optional() })
    .nullish()
    .transform((data) => data ?? undefined),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  value: z.unknown().optional(),
  name: optionalText,
  action: optionalText,
  locale: optionalText,
  replyToId: optionalText,
  deliveryMode: optionalText,
  entities: listOf(mention, 100),
  attachments: listOf(attachment, 50),
  membersAdded: listOf(z.object({ id }), 1_000),
});

/** An activity after the wall. */
export type WireActivity = z.infer<typeof wireActivity>;

export type ActivityRead =
  { readonly ok: true; readonly activity: WireActivity } | { readonly ok: false; readonly because: string };

/** Reads a request's body. The reason names the field and never repeats what it held. */
export function readActivity(body: unknown): ActivityRead {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, because: 'The body must be a JSON object that holds a Bot Framework activity.' };
  }
  const read = wireActivity.safeParse(body);
  if (read.success) return { ok: true, activity: read.data };
  const fields = new Set(read.error.issues.map((issue) => issue.path.join('.')));
  return {
    ok: false,
    because: `The activity is incomplete or malformed. Missing or of the wrong type: ${[...fields].slice(0, 8).join(', ')}.`,
  };
}

/**
 * The same activity as the framework's type. The framework reads only fields that the wall has checked; what its type
 * promises beyond that (dates, lists) is not used on this side of the seam.
 */
export function isFrameworkActivity(activity: WireActivity | Activity): activity is Activity {
  return typeof activity.type === 'string';
}
