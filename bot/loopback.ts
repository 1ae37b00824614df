/**
 * Whether an address can only be reached from this machine.
 *
 * Practice mode asks nobody who they are, so it may be heard on such an address only.
 */

/** True for 127.0.0.0/8, `::1` and `localhost`, with or without the brackets that URLs use. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || /^127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(name);
}

/** The host of a `Host` header, without the port. */
export function hostOf(header: string): string {
  return header.replace(/:\d{1,5}$/, '');
}
