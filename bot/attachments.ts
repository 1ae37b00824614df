/**
 * Files that come with a Teams message.
 *
 * Teams puts the file into the sender's OneDrive and hands over an address that works for a few minutes. The bytes are
 * read only over HTTPS from hosts that Teams uses, without following redirects elsewhere, and never more than the cap.
 */
import { z } from 'zod';
import type { Attachment, AttachmentRead } from '../dialogs/conversation';
import { cleanText } from './text';

/**
 * Where Teams keeps files: OneDrive and SharePoint, in the worldwide and the national clouds.
 * See learn.microsoft.com, "Send and receive files using a bot" and "Microsoft 365 URLs and IP address ranges".
 */
export const teamsFileHosts: readonly string[] = [
  '*.sharepoint.com',
  '*.sharepoint.us',
  '*.sharepoint-mil.us',
  '*.sharepoint.cn',
];

export interface FileRules {
  /** Host names; `*.` in front stands for one or more labels. */
  readonly hosts: readonly string[];
  readonly maxBytes: number;
  /** For the whole download. */
  readonly deadlineMs: number;
  /** An origin that is allowed as it is, scheme and port included: the practice page's own. */
  readonly ownOrigin: string | undefined;
}

const fileInfo = z.object({ downloadUrl: z.string().max(8_000) });
const mostFiles = 5;

type Refusal = Extract<AttachmentRead, { ok: false }>;

/** The files among a message's attachments; cards, pictures and the HTML copy of the text are left out. */
export function filesOf(
  attachments: readonly { contentType: string; name?: string | undefined; content?: unknown }[],
  rules: FileRules,
  fetch: typeof globalThis.fetch,
): Attachment[] {
  const files: Attachment[] = [];
  for (const attachment of attachments) {
    if (attachment.contentType !== 'application/vnd.microsoft.teams.file.download.info') continue;
    if (files.length === mostFiles) break;
    const info = fileInfo.safeParse(attachment.content);
    const address = info.success ? info.data.downloadUrl : '';
    files.push({
      name: cleanText(attachment.name ?? '', 255).replace(/[\n\t]/g, ' ') || 'file',
      read: () => download(address, rules, fetch),
    });
  }
  return files;
}

/** Reads a file into memory, or says why not. Never throws. */
export async function download(
  address: string,
  rules: FileRules,
  fetch: typeof globalThis.fetch,
): Promise<AttachmentRead> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !isAllowed(url, rules)) {
    return refuse('host-not-allowed', `Files are not read from ${url?.host || 'an address that cannot be read'}.`);
  }
  const signal = AbortSignal.timeout(rules.deadlineMs);
  try {
    const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*' } });
    const refusal = refuseAnswer(response, rules);
    if (refusal === undefined) return await readCapped(response, rules.maxBytes);
    await response.body?.cancel();
    return refusal;
  } catch {
    // What went wrong may quote the address, which carries its own key; only the kind of failure is passed on.
    if (signal.aborted) return refuse('download-failed', `${url.host} did not deliver the file within the time limit.`);
    return refuse('download-failed', `${url.host} could not be reached, or broke the connection.`);
  }
}

function isAllowed(url: URL, rules: FileRules): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (rules.ownOrigin !== undefined && url.origin === rules.ownOrigin) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return rules.hosts.some((rule) =>
    rule.startsWith('*.')
      ? host.endsWith(rule.slice(1).toLowerCase()) && host.length >= rule.length
      : host === rule.toLowerCase(),
  );
}

function refuseAnswer(response: Response, rules: FileRules): Refusal | undefined {
  if (response.status >= 300 && response.status < 400) {
    return refuse('redirected', 'The file’s address leads to another place, which is not followed.');
  }
  if (!response.ok)
    return refuse('download-failed', `The file’s address answered with HTTP status ${response.status}.`);
  const announced = Number(response.headers.get('content-length') ?? 0);
  return announced > rules.maxBytes ? tooLarge(rules.maxBytes) : undefined;
}

async function readCapped(response: Response, maxBytes: number): Promise<AttachmentRead> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return { ok: true, bytes: Buffer.concat(chunks, total) };
    total += part.value.byteLength;
    if (total > maxBytes) {
      await reader?.cancel();
      return tooLarge(maxBytes);
    }
    chunks.push(part.value);
  }
}

function tooLarge(maxBytes: number): Refusal {
  return refuse('too-large', `The file is larger than ${Math.floor(maxBytes / 1_048_576)} MB.`);
}

function refuse(code: Refusal['code'], detail: string): Refusal {
  return { ok: false, code, detail };
}
