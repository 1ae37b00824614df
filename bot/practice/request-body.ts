/**
 * Reads a request's body up to a size, and writes answers, for the practice page's own addresses.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';

export type BodyRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: 400 | 413; readonly why: string };

/** The bytes, or a refusal as soon as there are too many. */
export async function readBytes(request: IncomingMessage, most: number): Promise<BodyRead<Buffer>> {
  const tooLarge: BodyRead<Buffer> = { ok: false, status: 413, why: `More than ${sizeWords(most)} are not accepted.` };
  if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge;
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      total += bytes.length;
      if (total > most) return tooLarge;
      chunks.push(bytes);
    }
  } catch {
    return { ok: false, status: 400, why: 'The request broke off.' };
  }
  return { ok: true, value: Buffer.concat(chunks, total) };
}

/** JSON of the given shape. The refusal names the fields and never repeats what they held. */
export async function readJson<Value>(
  request: IncomingMessage,
  shape: z.ZodType<Value>,
  most: number,
): Promise<BodyRead<Value>> {
  const body = await readBytes(request, most);
  if (!body.ok) return body;
  const read = shape.safeParse(parse(body.value));
  if (read.success) return { ok: true, value: read.data };
  const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'body'))].slice(0, 8).join(', ');
  return { ok: false, status: 400, why: `The request is not as it should be. Look at: ${fields}.` };
}

/** Answers with JSON, unless the line is gone or was answered. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.writableEnded) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What is left of a body that was too large is not read.
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sizeWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} KB`;
}
