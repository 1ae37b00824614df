/**
 * Paths on a server that questions may look at: a drive or one of five places that Windows and Exchange know, then names.
 *
 * A place stands as Windows writes it, `%SystemRoot%\System32\kernel32.dll`, and is resolved on the server from this
 * closed list: the environment of the account that reads decides nothing.
 */
import { z } from 'zod';

/** `%ExchangeInstallPath%` is where Setup put Exchange; without Exchange the question is `not-applicable`. */
export const knownPlaces = ['SystemRoot', 'SystemDrive', 'ProgramFiles', 'ProgramData', 'ExchangeInstallPath'] as const;

const start = `(?:[A-Za-z]:|%(?:${knownPlaces.join('|')})%)`;
/** Windows drops a dot or a blank at the end of a name, and `..` leads up. */
const name = '[\\w .{}()&+~-]*[\\w{}()&+~-]';

/** No shares, no devices, no streams, no wildcards, no way up. At most 240 characters. */
export const serverPath = z
  .string()
  .max(240)
  .regex(new RegExp(`^${start}(?:\\\\${name})*$`));
