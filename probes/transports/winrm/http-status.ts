/**
 * What an HTTP status says before the body is looked at. WinRM answers 200, or 500 with a fault in the body; everything
 * else comes from the HTTP layer in front of it.
 */
import type { Authenticator } from './authenticator';
import type { Exchanged } from './http-post';
import type { Trouble } from './trouble';
import { refused, uncertain } from './trouble';

/** Undefined when the body is worth reading. */
export function objectionToStatus(reply: Exchanged, https: boolean, by: Authenticator): Trouble | undefined {
  const { status, body } = reply;
  if (status === 200 || (status === 500 && body.length > 0)) return undefined;
  const said = `HTTP ${status}`;
  // The sign-in is forgotten, as after a restart of the service: nothing was read, a new connection may do.
  if (status === 400) return refused('fault', said, 'new-connection');
  if (status === 401 && !by.everyRequest) return refused('auth', `${said} after the sign-in`, 'new-connection');
  if (status === 401) return refused('auth', `${said} to ${by.name}`);
  if (status === 403) return refused('access-denied', said);
  if (status === 404) return refused('fault', `${said}: no WinRM at /wsman`);
  if (status === 425 || status === 429 || status === 503) return refused('refused-now', said, 'later');
  // An empty 500 is how WinRM refuses a message that it takes for unencrypted.
  if (status === 500) return https ? uncertain('fault', `${said} without content`) : refused('unencrypted', said);
  return uncertain('fault', said);
}
