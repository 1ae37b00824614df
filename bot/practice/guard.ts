/**
 * Who may talk to the practice page's addresses: this machine, and of its browsers only the page itself.
 *
 * Nobody signs in here, so a page of another site must neither reach these addresses through somebody's browser nor by
 * making its own name point to this machine.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hostOf, isLoopback } from '../loopback';

/** The header that carries the token which the page reads when it starts. Other sites cannot read or send it. */
export const tokenHeader = 'x-practice-token';

export interface Refusal {
  readonly status: 403 | 415;
  readonly code: string;
  readonly message: string;
}

/** For everything: the request comes from this machine and calls it by one of its own names. */
export function refuseForeign(request: IncomingMessage): Refusal | undefined {
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = request.headers.host ?? '';
  if (isLoopback(from) && isLoopback(hostOf(host)) && isOwnOrigin(request, host)) return undefined;
  return refused('NotThisMachine', 'The practice page answers this machine only, and no pages of other sites.');
}

/** For what changes something: also the token of this run of the process. */
export function refusePage(request: IncomingMessage, token: string): Refusal | undefined {
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const given = request.headers[tokenHeader];
  if (typeof given === 'string' && sameText(given, token)) return undefined;
  return refused('NoToken', 'The page is older than the bot that is running now. Load the page again.');
}

/** For the connector, which only the bot calls: a browser would say which page it speaks for. */
export function refuseConnector(request: IncomingMessage): Refusal | undefined {
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  if (request.headers.origin === undefined && request.headers.referer === undefined) return undefined;
  return refused('NotTheBot', 'Only the bot speaks here.');
}

function isOwnOrigin(request: IncomingMessage, host: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refused(code: string, message: string): Refusal {
  return { status: 403, code, message };
}
