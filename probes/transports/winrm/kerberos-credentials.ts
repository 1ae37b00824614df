/**
 * Tickets that the Kerberos process holds: one for each account and password, shared by all connections.
 *
 * A hundred servers cost one sign-in at the KDC. A password that the KDC refused is not offered again for a while, so that
 * one stale secret does not lock the account.
 */
import { createHash } from 'node:crypto';
import type { Because } from '../../answer';
import type { Gssapi, GssHandle, GssOutcome } from './gssapi';
import { becauseOfStatus, wrongPassword } from './kerberos-failure';
import { realmObjection } from './kerberos-name';

export interface CredentialWish {
  readonly principal: string;
  readonly netbios: string | undefined;
  readonly password: Buffer;
}

export type Credential =
  | { readonly ok: true; readonly handle: GssHandle; readonly release: () => void; readonly forget: () => void }
  | { readonly ok: false; readonly because: Because };

export interface Credentials {
  /** `release` when the sign-in is over, `forget` when the ticket turned out to be of no use. */
  readonly get: (wish: CredentialWish) => Promise<Credential>;
}

interface Kept {
  readonly ticket: Promise<Ticket>;
  /** Milliseconds since 1970, known once the ticket is there. */
  until: number;
  users: number;
  dropped: boolean;
}

type Ticket =
  | { readonly ok: true; readonly handle: GssHandle; readonly seconds: number }
  | { readonly ok: false; readonly because: Because; readonly refused: boolean };

/** A ticket is renewed while it still lasts long enough for a sign-in. */
const marginMs = 120_000;
const refusedForMs = 60_000;

/** `secret` makes the keys of the table useless to others; `now` is milliseconds since 1970. */
export function keepCredentials(gss: Gssapi, secret: Buffer, now: () => number): Credentials {
  const kept = new Map<string, Kept>();
  const release = (entry: Kept, handle: GssHandle): void => {
    entry.users -= 1;
    if (entry.dropped && entry.users === 0) gss.releaseCredential(handle);
  };
  const drop = (key: string, entry: Kept): void => {
    if (kept.get(key) === entry) kept.delete(key);
    if (entry.dropped) return;
    entry.dropped = true;
    void entry.ticket.then((ticket) => ticket.ok && entry.users === 0 && gss.releaseCredential(ticket.handle));
  };
  const fresh = (key: string, wish: CredentialWish): Kept => {
    const entry: Kept = { ticket: acquire(gss, wish, now), until: Infinity, users: 0, dropped: false };
    kept.set(key, entry);
    void entry.ticket.then((ticket) => {
      if (!ticket.ok && !ticket.refused) drop(key, entry);
      entry.until = now() + (ticket.ok ? ticket.seconds * 1000 - marginMs : refusedForMs);
    });
    return entry;
  };
  return {
    get: async (wish) => {
      for (const [key, entry] of kept) if (entry.until <= now()) drop(key, entry);
      const key = keyOf(wish, secret);
      const entry = kept.get(key) ?? fresh(key, wish);
      entry.users += 1;
      const ticket = await entry.ticket;
      if (ticket.ok) {
        const { handle } = ticket;
        return { ok: true, handle, release: () => release(entry, handle), forget: () => drop(key, entry) };
      }
      entry.users -= 1;
      return { ok: false, because: ticket.because };
    },
  };
}

async function acquire(
  gss: Gssapi,
  { principal, netbios, password }: CredentialWish,
  now: () => number,
): Promise<Ticket> {
  const begun = now();
  const failed = (outcome: GssOutcome<unknown>): Ticket | undefined =>
    outcome.ok
      ? undefined
      : {
          ok: false,
          because: becauseOfStatus(outcome.status, 'kdc', now() - begun),
          refused: wrongPassword(outcome.status),
        };
  const name = gss.importPrincipal(principal);
  if (!name.ok) return failed(name) as Ticket;
  try {
    const canonical = gss.canonicalName(name.value);
    if (!canonical.ok) return failed(canonical) as Ticket;
    const because = netbios === undefined ? undefined : realmObjection(canonical.value, netbios);
    if (because !== undefined) return { ok: false, because, refused: false };
    const credential = await gss.acquire(name.value, password);
    if (!credential.ok) return failed(credential) as Ticket;
    return { ok: true, handle: credential.value.credential, seconds: credential.value.seconds };
  } finally {
    gss.releaseName(name.value);
  }
}

function keyOf({ principal, netbios, password }: CredentialWish, secret: Buffer): string {
  const hash = createHash('sha256').update(secret).update(password).digest('base64');
  return [principal, netbios ?? '', hash].join('\n');
}
