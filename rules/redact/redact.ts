/**
 * Takes the names of an organization out of what Setup logged, so that the rest can be sent to somebody else.
 *
 * Fails closed: a quoted name, a path or a host that is not one of Setup's own is replaced, even where it might have
 * been harmless. What has no mark at all, such as a name in the middle of a sentence, can only be found when it was
 * met elsewhere; whoever sends the text reads it once more.
 */
import { isIPv6 } from 'node:net';
import { fileEndings, isSetupsOwn, sharedGuids } from './setup-vocabulary';
import { standIns, withoutPrivateArea, type Kind, type StandIns } from './stand-ins';

/** A name that is known to be private, such as the server's own. */
export interface PrivateName {
  readonly kind: Kind;
  readonly value: string;
}

type Pass = (text: string, hidden: StandIns) => string;

/**
 * The text with its private names replaced, the same name by the same stand-in.
 *
 * @param names what is known from elsewhere: the server, the account that ran Setup, the organization
 */
export function redact(text: string, names: readonly PrivateName[] = []): string {
  const hidden = standIns();
  for (const { kind, value } of names) if (isTelling(value)) hidden.hide(kind, value);
  let shown = withoutPrivateArea(text);
  for (const pass of passes) shown = pass(shown, hidden);
  return hidden.finish(shown);
}

/** Stack frames, variables of the script, references of tasks and times hold no names. */
const keepMarks: Pass = (text, { keep }) =>
  text
    .replace(/^[ \t]*at [\w.<>`+,[\]]+\([^\n'"\\@]*$/gm, keep)
    .replace(/\bcalling "\w+" with "\d+" argument/g, keep)
    .replace(/\bproduct with code \{?[0-9a-f-]{36}\}?/gi, keep)
    .replace(/\b[A-Za-z]\w{1,79}___[\w-]{4,80}/g, keep)
    .replace(/\$\w+(?:[.:]\w+)*/g, keep)
    .replace(/\b\d{1,2}:\d\d:\d\d(?:\.\d+)?\b/g, keep)
    .replace(/\b(?:System|Microsoft)(?:\.[A-Z][A-Za-z0-9_`]*)+/g, keep)
    .replace(/\b(?:Version|version)=\d+(?:\.\d+){1,3}/g, keep);

const hideIdentifiers: Pass = (text, { hide, keep }) =>
  text
    .replace(/[\w.!#$%&*+/=?^{|}~-]+@[\w-]+(?:\.[\w-]+)+/g, (mail) => hide('mail', mail))
    .replace(/\bS-1-5-21(?:-\d+)+/gi, (sid) => hide('sid', sid))
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, (guid) =>
      sharedGuids.has(guid.toLowerCase()) ? keep(guid) : hide('guid', guid),
    );

/** `CN=...,OU=...,DC=...`: the containers that Exchange makes stay, so that one still sees where the object is. */
const hideDistinguishedNames: Pass = (text, { hide, keep }) =>
  text.replace(/\b(CN|OU|DC|O)=((?:[^,\n"'=\\]|\\.|'(?=\w))+)/g, (_whole, type: string, value: string) => {
    const bare = type === 'DC' ? (/^[\w-]+/.exec(value)?.[0] ?? value) : value;
    const rest = value.slice(bare.length);
    return `${keep(`${type}=`)}${isSetupsOwn(bare) ? keep(bare) : hide(type === 'DC' ? 'domain' : 'name', bare)}${rest}`;
  });

const hidePlaces: Pass = (text, hidden) =>
  text
    .replace(/\b[a-z]{2,9}:\/\/[^\s'"<>)\]]+/gi, (url) =>
      publicLink.test(url) ? hidden.keep(url) : hidden.hide('address', url),
    )
    .replace(/\\\\[^\s\\'",;]+(?:\\[^\s\\'",;]+)*/g, (share) => {
      const [server = '', ...rest] = share.slice(2).split('\\');
      return ['\\\\', hidden.hide('server', server), ...rest.map((one) => `\\${segment(one, hidden)}`)].join('');
    })
    .replace(/'([A-Za-z]:\\[^\n"]*?)'(?=[\s.,;:)\]]|$)/gm, (_whole, path: string) => `'${pathOf(path, hidden)}'`)
    .replace(/"([A-Za-z]:\\[^\n"]*)"/g, (_whole, path: string) => `"${pathOf(path, hidden)}"`)
    .replace(barePath, (path) => pathOf(path, hidden))
    .replace(/[A-Za-z0-9_][\w.-]*(?:\\[\w.$-]+(?: \([^)\n]{1,40}\))?)+/g, (path) => pathOf(path, hidden));

const publicLink =
  /^https?:\/\/(?:[\w-]+\.)*(?:microsoft\.com|microsoft\.github\.io|aka\.ms|windowsupdate\.com)(?:[/:?#]|$)/i;
const spaced = 'Program Files \\(x86\\)|Program Files|Exchange Server|Documents and Settings|Session Manager';
const barePath = new RegExp(
  `(?:\\b[A-Za-z]:|\\bHK(?:LM|CU|EY_[A-Z_]+):?)(?:\\\\(?:${spaced}|[^\\s\\\\"'<>|:*?;,]+))+`,
  'g',
);

function pathOf(path: string, hidden: StandIns): string {
  const [root = '', ...rest] = path.split('\\');
  const start = /^(?:[A-Za-z]:|HK(?:LM|CU|EY_[A-Z_]+):?)$/.test(root) ? hidden.keep(root) : segment(root, hidden);
  return [start, ...rest.map((one) => segment(one, hidden))].join('\\');
}

/** One step of a path. The ending of a file stays: it says what kind of file is meant. */
function segment(name: string, { hide, keep }: StandIns): string {
  if (name === '' || isStandIn(name)) return name;
  const [, bare = name, stop = ''] = (name.includes('(') ? /^(.*?)([.,;:]*)$/s : /^(.*?)([.,;:)]*)$/s).exec(name) ?? [];
  if (isSetupsOwn(bare)) return `${keep(bare)}${stop}`;
  const ending = fileEndings.exec(bare)?.[0] ?? '';
  const stem = ending === '' ? bare : bare.slice(0, -ending.length);
  return stem === '' ? name : `${hide('name', stem)}${ending === '' ? '' : keep(ending)}${stop}`;
}

function isStandIn(text: string): boolean {
  return /^[\ue000-\uf8ff]+$/.test(text);
}

const hideAddresses: Pass = (text, { hide }) =>
  text
    .replace(/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)/g, (ip) =>
      ip.split('.').every((part) => Number(part) < 256) ? hide('address', ip) : ip,
    )
    .replace(/(?<![\w:.])[0-9A-Fa-f:]*:[0-9A-Fa-f:]+(?:%\w+)?(?![\w:])/g, (ip) =>
      isIPv6(ip.replace(/%\w+$/, '')) ? hide('address', ip) : ip,
    );

/** `ex01.corp.example`: the host and its domain each get their own stand-in. */
const hideHosts: Pass = (text, { hide, keep }) =>
  text.replace(/[A-Za-z0-9_][\w-]*(?:\.[\w-]+)+/g, (host) => {
    if (/^[\d.]+$/.test(host)) return host;
    if (isSetupsOwn(host)) return keep(host);
    const ending = fileEndings.exec(host)?.[0];
    if (ending !== undefined) return `${hide('name', host.slice(0, -ending.length))}${keep(ending)}`;
    const [server = host, ...labels] = host.split('.');
    if (labels.length < 2) return hide('domain', host);
    const domain = labels.join('.');
    const shown = `${hide('server', server)}.${hide('domain', domain)}`;
    // A domain is also known by the short name that it begins with.
    if (isTelling(labels[0] ?? '')) hide('domain', labels[0] ?? '');
    return shown;
  });

const named =
  /\b(Database|Server|Mailbox|Organization|User|Account|Site|Domain|Forest|Group|Identity|Recipient|Policy|Connector)((?: name)?(?:: ?|=))([^,;\]\n'"\ue000-\uf8ff]{1,120})/g;
const aloud =
  /\b((?:on|for|by|from|to|of|the|and|in|at) (?:server|computer|machine|host|domain controller|global catalog|domain|forest|site|user|account|group|database|mailbox|organization)) (?!is\b|was\b|has\b|can|could|cannot|with|in\b|on\b|to\b|for\b|that|which|name|object|role|controller|and\b|or\b|not\b|of\b|management)([A-Za-z0-9_][\w-]*)/gi;

/** "Database: X", "on server X". */
const hideNamed: Pass = (text, { hide }) =>
  text
    .replace(named, (whole, label: string, sign: string, value: string) =>
      isSetupsOwn(value) || /^\s*$/.test(value) ? whole : `${label}${sign}${hide(kindOf(label), value)}`,
    )
    .replace(aloud, (whole, label: string, value: string) =>
      // An ordinary word follows more often than a name; a name has a capital or a digit.
      isSetupsOwn(value) || !/[A-Z0-9]/.test(value) ? whole : `${label} ${hide(kindOf(label), value)}`,
    );

function kindOf(label: string): Kind {
  if (/server|computer|machine|host|controller|catalog/i.test(label)) return 'server';
  return /domain|forest/i.test(label) ? 'domain' : 'name';
}

const quotes: readonly RegExp[] = [
  /(^|[\s([{=:,'])"(?=\S)([^"\n]{1,300}?)(?<=\S)"(?=[\s.,;:)\]}']|$)/gm,
  /(^|[\s([{=:,"-])'(?=\S)([^\n]{1,300}?)(?<=\S)'(?=[\s.,;:)\]}"]|$)/gm,
  /([«“„‘‹])\s?([^»”’›\n]{1,300}?)(?=\s?[»”’›])/g,
  // German: the mark that closes is the one that opens in English.
  /([„‚])([^“”‘\n]{1,300}?)(?=[“”‘])/g,
];
const sentence =
  / (?:is|are|was|were|be|been|not|cannot|can't|couldn't|has|have|does|did|failed|found|returned|exists|verify|error) /i;

/** What stands in quotes is a name, unless it is Setup's own or a sentence. */
const hideQuoted: Pass = (text, { hide }) => {
  let shown = text;
  for (const quote of quotes) {
    shown = shown.replace(quote, (whole, before: string, inside: string) => {
      if (isStandIn(inside) || isSetupsOwn(inside) || sentence.test(` ${inside} `)) return whole;
      // A part that is hidden already says enough; what is left around it is a name again.
      const parts = inside.replace(/[^\ue000-\uf8ff]+/g, (part) =>
        /[\p{L}\p{N}]/u.test(part) && !isSetupsOwn(part.replace(/^[\\/(){}[\].:,\s-]+|[\\/(){}[\].:,\s-]+$/g, ''))
          ? hide('name', part)
          : part,
      );
      const start = whole.indexOf(inside, before.length);
      return `${whole.slice(0, start)}${parts}${whole.slice(start + inside.length)}`;
    });
  }
  return shown;
};

/** Names that are written like servers: capitals and digits, such as EX01 or NYC-MBX1. */
const hideServerLike: Pass = (text, { hide }) =>
  text.replace(/(?<![\w\\.-])[A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+)*\d(?![\w-])/g, (word) =>
    /^(?:KB|CU|SU|RU|V|HTTP|UTF|SHA|MD|TLS|SSL|X|AMD|WIN|NET|IIS|DSID|EXCHANGE|MSI|IPV|RFC|ISO|E1)-?\d/.test(word)
      ? word
      : hide('server', word),
  );

/** Everything that was met in a place that told it, now also where nothing tells it. */
const hideMet: Pass = (text, { hide, met }) => {
  let shown = text;
  const longest = [...met()].sort((a, b) => b[1].length - a[1].length);
  for (const [kind, value] of longest) {
    if (!isTelling(value)) continue;
    const word = new RegExp(
      `(?<![\\p{L}\\p{N}])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    shown = shown.replace(word, () => hide(kind, value));
  }
  return shown;
};

/** Short words and Setup's own would be found everywhere. */
function isTelling(value: string): boolean {
  return value.trim().length >= 3 && !isSetupsOwn(value) && !/[\ue000-\uf8ff]/.test(value);
}

const passes: readonly Pass[] = [
  keepMarks,
  hideIdentifiers,
  hideDistinguishedNames,
  hidePlaces,
  hideAddresses,
  hideHosts,
  hideMet,
  hideNamed,
  hideQuoted,
  hideServerLike,
  hideMet,
];
