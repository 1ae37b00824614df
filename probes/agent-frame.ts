/**
 * Finds the one line that the agent wrote in everything that came back from a server, and reads it.
 *
 * Profiles, banners and other programs may write around it. No line, a damaged one or somebody else's is a reason,
 * never an answer.
 */
import { z } from 'zod';
import type { Because } from './answer';
import { failureCodes } from './errors';
import type { RawAnswer, RawOutcome, RawSheet } from './wire';

/** The shell that answered, for whoever repairs the connection. */
export interface AgentShell {
  readonly host: string;
  /** Such as 5.1.17763.6189. */
  readonly powershell: string;
  readonly culture: string;
  /** 32 on 64-bit Windows means that processes and some registry views are out of its sight. */
  readonly shellBits: number;
  readonly windowsBits: number;
  /** Milliseconds that the script took. */
  readonly tookMs: number;
}

export type FrameRead =
  | { readonly ok: true; readonly sheet: RawSheet; readonly about: AgentShell }
  | { readonly ok: true; readonly outcome: RawOutcome; readonly about: AgentShell }
  | { readonly ok: false; readonly because: Because };

/** Characters of output that are looked at; an honest sheet of 5 MB and a lot of noise are fewer. */
const mostOutput = 5_500_000;

const because = z
  .object({ code: z.enum(failureCodes), detail: z.string().max(1000).optional() })
  .transform(({ code, detail }): Because => (detail === undefined ? { code } : { code, detail }));

const answer = z.discriminatedUnion('ok', [
  z.object({
    key: z.string(),
    ok: z.literal(true),
    value: z.unknown(),
    when: z.iso.datetime({ offset: true }),
    as: z.string(),
  }),
  z.object({ key: z.string(), ok: z.literal(false), because }),
]);

const ending = z.discriminatedUnion('ended', [
  z.object({ ended: z.literal('completed'), when: z.iso.datetime({ offset: true }), as: z.string() }),
  z.object({ ended: z.enum(['failed', 'refused', 'lost']), because }),
]);

const about = z.object({
  host: z.string(),
  powershell: z.string(),
  culture: z.string(),
  shellBits: z.number(),
  windowsBits: z.number(),
  tookMs: z.number(),
});

const message = z.union([
  z.object({ agent: z.literal(1), about, answers: z.array(answer) }),
  z.object({ agent: z.literal(1), about, fix: ending }),
]);

/**
 * What the agent answered. Bytes are taken as ASCII: the line has no others.
 *
 * `no-frame`: there is no whole line with this nonce, or the agent said why it could not start. `too-big`: more output
 * than is accepted. `bad-answer`: two lines, or one whose length or shape is wrong.
 */
export function readFrame(output: string | Uint8Array, nonce: string): FrameRead {
  if (output.length > mostOutput) return no('too-big', `${output.length} characters`);
  const text = typeof output === 'string' ? output : Buffer.from(output).toString('latin1');
  const frames = linesAfter(text, `PREFLIGHT1:${nonce}:`);
  const [frame, second] = frames;
  if (frame === undefined) return readRefusal(text);
  if (second !== undefined) return no('bad-answer', 'two answers');
  const json = decodeFrame(frame);
  if (typeof json !== 'string') return json;
  const parsed = message.safeParse(parseJson(json));
  if (!parsed.success) return no('bad-answer', 'unexpected shape of the sheet');
  if ('fix' in parsed.data) return { ok: true, outcome: toOutcome(parsed.data.fix), about: parsed.data.about };
  return { ok: true, sheet: toSheet(parsed.data.answers), about: parsed.data.about };
}

/** What follows a mark at the beginning of a line, up to the end of that line. */
function linesAfter(text: string, mark: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') continue;
    const rest = at + mark.length;
    const end = text.slice(rest).search(/[\r\n]|$/);
    found.push(text.slice(rest, rest + end));
  }
  return found;
}

function decodeFrame(frame: string): string | FrameRead {
  const parts = /^(\d{1,8}):([A-Za-z0-9+/]*={0,2})[ \t]*$/.exec(frame);
  if (!parts) return no('bad-answer', 'the answer is damaged');
  const base64 = parts[2] ?? '';
  const bytes = Buffer.from(base64, 'base64');
  const wanted = Number(parts[1]);
  if (bytes.length !== wanted || base64.length % 4 !== 0)
    return no('bad-answer', `${bytes.length} of ${wanted} bytes arrived`);
  return bytes.toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refusalCodes: ReadonlyMap<string, Because['code']> = new Map([
  ['language-mode', 'no-frame'],
  ['hash', 'bad-answer'],
  ['input', 'bad-answer'],
  ['request', 'bad-answer'],
  ['frame', 'fault'],
]);

/** Why the agent could not start, where it said so. */
function readRefusal(text: string): FrameRead {
  const [refusal] = linesAfter(text, 'PREFLIGHT0:');
  const [, reason = '', detail = ''] = /^([a-z-]+):(.*)$/.exec(refusal ?? '') ?? [];
  const code = refusalCodes.get(reason);
  if (code === undefined) return no('no-frame');
  return no(code, `${reason.replace('-', ' ')} ${detail.trim().slice(0, 300)}`.trim());
}

/** A key that stands twice keeps its first answer. */
function toSheet(answers: readonly z.infer<typeof answer>[]): RawSheet {
  const byKey = new Map<string, RawAnswer>();
  for (const { key, ...one } of answers) {
    if (!byKey.has(key)) byKey.set(key, one.ok ? { ok: true, value: one.value, when: one.when, as: one.as } : one);
  }
  return { ok: true, answers: Object.fromEntries(byKey) };
}

/** A fix that the agent refused was not started. */
function toOutcome(end: z.infer<typeof ending>): RawOutcome {
  if (end.ended === 'completed') return end;
  return { ended: end.ended === 'refused' ? 'not-started' : end.ended, because: end.because };
}

function no(code: Because['code'], detail?: string): FrameRead {
  return { ok: false, because: detail === undefined ? { code } : { code, detail } };
}
