/**
 * Takes names out of a report that is sent away: each server, domain, account, address and SID becomes a placeholder.
 *
 * The same name always becomes the same placeholder, so that a reader can still follow what belongs together. Names that
 * the inventory does not hold are found by their form.
 */
import net from 'node:net';

export interface KnownNames {
  /** For each server every name that it has; the first is its short one. */
  readonly servers: readonly (readonly string[])[];
  readonly domains: readonly string[];
  readonly accounts: readonly string[];
  /** Sites, groups, tags and names of identities and secrets. */
  readonly others: readonly string[];
}

type Kind = 'SERVER' | 'DOMAIN' | 'ACCOUNT' | 'ADDRESS' | 'SID' | 'HOST' | 'NAME' | 'FINGERPRINT' | 'CERTIFICATE';

export interface Redactor {
  readonly text: (text: string) => string;
  /** The whole text is one name, such as that of a certificate. */
  readonly whole: (kind: Kind, text: string) => string;
}

export function createRedactor(known: KnownNames): Redactor {
  const placeholders = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const placeholder = (kind: Kind, name: string): string => {
    const key = `${kind} ${name.toLowerCase()}`;
    const had = placeholders.get(key);
    if (had !== undefined) return had;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    placeholders.set(key, `${kind}${number}`);
    return `${kind}${number}`;
  };
  const words = wordsOf(known, placeholder);
  const text = (given: string): string => {
    const sids = given.replace(/\bS-1-\d+(?:-\d+){1,15}\b/g, (sid) => placeholder('SID', sid));
    const mails = sids.replace(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)*/g, (mail) => placeholder('ACCOUNT', mail));
    const accounts = mails.replace(downLevel, (_all, domain: string, user: string) => {
      return `${placeholder('DOMAIN', domain)}\\${placeholder('ACCOUNT', user)}`;
    });
    const replaced = replaceWords(accounts, words);
    const named = replaced.replace(/\bDC=[^,\s]+(?:,\s?DC=[^,\s]+)*/gi, (name) => placeholder('DOMAIN', name));
    const hosts = named.replace(hostName, (host) => placeholder('HOST', host));
    return addresses(hosts, placeholder);
  };
  return { text, whole: (kind, name) => placeholder(kind, name) };
}

/** DOMAIN\user, but no path and no key of the registry: nothing before it and no further backslash. */
const downLevel = /(?<![\w\\:.])([A-Za-z0-9][A-Za-z0-9.-]{0,63})\\([A-Za-z0-9._$-]{1,64})(?![\w\\.$-])/g;

/** At least three labels, the last one of letters: versions and names of session configurations are none. */
const hostName = /(?<![\w.-])[a-z0-9](?:[a-z0-9-]*)(?:\.[a-z0-9-]+)+\.[a-z]{2,24}(?![\w-])/gi;

interface Word {
  readonly name: string;
  readonly placeholder: string;
}

/** Longest first, so that a full name is replaced before the short one in it. */
function wordsOf(known: KnownNames, placeholder: (kind: Kind, name: string) => string): Word[] {
  const words: Word[] = [];
  for (const [short = '', ...names] of known.servers) {
    const server = placeholder('SERVER', short);
    words.push({ name: short, placeholder: server });
    for (const name of names)
      words.push({ name, placeholder: name.includes('.') ? `${server}.full` : `${server}.alias` });
  }
  for (const name of known.domains) words.push({ name, placeholder: placeholder('DOMAIN', name) });
  for (const name of known.accounts) words.push({ name, placeholder: placeholder('ACCOUNT', name) });
  for (const name of known.others) words.push({ name, placeholder: placeholder('NAME', name) });
  return words.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
}

function replaceWords(text: string, words: readonly Word[]): string {
  if (words.length === 0) return text;
  const byName = new Map(words.map((word) => [word.name.toLowerCase(), word.placeholder]));
  const any = words.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${any})(?![\\p{L}\\p{N}_-])`, 'giu');
  return text.replace(whole, (found) => byName.get(found.toLowerCase()) ?? found);
}

function addresses(text: string, placeholder: (kind: Kind, name: string) => string): string {
  return text
    .replace(/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d|\w)/g, (found) =>
      net.isIPv4(found) ? placeholder('ADDRESS', found) : found,
    )
    .replace(/(?<![\w:.])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?(?![\w:])/gi, (found) =>
      net.isIPv6(found) ? placeholder('ADDRESS', found) : found,
    );
}
