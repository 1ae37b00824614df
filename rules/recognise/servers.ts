/**
 * Finds the names of servers in a text: short names, full names, several joined by "/", "and", "et".
 *
 * A name is taken for a server when the inventory knows it, when its parts are those of server names (EX, MBX, SRV and
 * digits), or when a word such as "server" or "on" introduces it. What only looks like a name is left out: databases,
 * database availability groups, updates, error codes, features, cmdlets, files and mail domains.
 */
import { fold } from './fold';

const candidate =
  /[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?){0,8}/gu;

const roles =
  'ex|exch|exchange|exc|exsvr|exsrv|xch|mbx|mbox|mb|cas|cafe|hub|hubcas|ht|edge|et|mail|mailsrv|mails|correo|courriel|messagerie|posta|post|correio|owa|smtp|mx|msg|srv|svr|serv|server|serveur|host|vm|sv|dc|um|oldex|newex|exmbx|excas|exhub|exsv|exmail|exchsrv|e|pf|sbs|bdc|pdc|adc';
const rolePart = new RegExp(`^(?:${roles})$`);
const roleStart = new RegExp(`^(?:${roles})\\d{1,4}[a-z]?$`);
/** Parts inside longer words, such as EXCHSRV01, PAREX02, SRVEXCH1. */
const roleInside = /(?:^|[a-z])(?:exch?|mbx|mail|srv|svr|edge|cas|hub)(?:srv|svr|mbx|cas)?-?\d{1,4}[a-z]?$/;

/** Words that are no servers however they are written. */
const never =
  /^(?:w3svc|utf-?\d+|iis\d*|tls\d*|ssl\d*|sha-?\d+|x\d\d|amd64|win(?:dows)?\d*|w2k\d*|ws20\d\d|server20\d\d.*|exchange20\d\d|exchange|sql20\d\d|office365|o365|m365|http2?|ipv[46]|v1[0-9]|e1[0-9]|e20\d\d|ntfs|refs|ex20\d\d|exch20\d\d|smtp|mail|owa|ecp|net\d*|vc20\d\d|vc\+*|ucma\d*|com|kb\d+|cu\d+|su\d+|ru\d+|sp\d+|r2|hcw\d+|id\d+|event\d*|error\d*|dns\d?|os\d*|cve|ms\d\d|part\d|step\d|day\d|mp\d|h\d|co-\w+|pre-\w+|re-\w+|non-\w+|on-prem\w*|up-to-.*|e-mail\w*|x-\w+-\w+-\w+.*)$/;
const neverPart =
  /^(?:dag\d*|db\d*|mdb\d*|edb\d*|mbdb\d*|mbxdb\d*|database\d*|kb\d*|cu\d*|su\d*|rsat|adds|lds|http|https|tcp|web|net|nlb|wcf|iis\d*|site\d*|vlan\d*|ou|gpo\d*|cve|kb|backup|queue\d*|connector\d*|test-\w+|policy|adlds|as|guid|id|chg\d*|inc\d*|ritm\d*|tkt\d*|iso|utf|basic|auth)$/;
const cmdlet =
  /^(?:get|set|new|remove|add|enable|disable|install|uninstall|test|start|stop|restart|move|update|invoke|import|export|mount|dismount|clear|suspend|resume|out|select|where|format|write|read|connect|enter|exit|register|unregister|resolve|complete|search|prepare)-[a-z]/;
const extension =
  /\.(?:exe|ps1|psm1|msi|msp|mum|dll|log|config|xml|msc|aspx?|txt|evtx?|zip|cab|html?|json|csv|ldf|err|edb|bat|cmd|vbs|sys|dat|ini|iso|tcp|sample|cs|js|md|png|jpg|asmx|svc)$/;
const privateSuffix =
  /\.(?:local|lan|corp|internal|intra|intern|intranet|test|example|ad|priv|private|home|dom|domain|loc|int|office|root|forest|lab)$/;
const publicSuffix =
  /\.(?:com|net|org|edu|gov|biz|info|eu|fr|de|es|it|uk|be|ch|at|nl|pt|br|ru|jp|kr|cn|tw|ca|us|au|nz|pl|cz|se|no|dk|fi|ie|in|mx|io|co|tech|cloud|gouv\.fr|co\.uk|com\.br)$/;

const cue =
  /(?:\b(?:servers?|serveurs?|servidor(?:es)?|host|hostname|computer|ordinateur|machine|box|node|identity|domain ?controllers?|controleur de domaine|targetserver|servername|server name|server is called|server named|serveur nomme|named|called)|сервер\p{L}{0,3}|服务器|伺服器|サーバー?|서버)['"]?[ :=]{0,3}(?:(?:is|est|=|name|nomme|called|named)[ :]{0,2})?['"(]{0,2}$/iu;
const softCue =
  /(?:^|[\s(])(?:on|onto|sur|auf|en|su|em|no|na|from|for|at|de|in|against|to|decommission(?:ing)?|uninstall(?:ing)?|upgrad(?:e|ing)|install(?:ing)?|and|und|et|e|y|или|и|на|с|desinstaller|box)\s{1,2}['"]?$/i;
const domainCue =
  /(?:\bdomaine?|\bdominio|\bdomane|\bdomain name|\bforest|\bforet|домен\p{L}{0,3}|ドメイン|\bpolicy|\bsuffix|\bzone|\bupn|\brecipients? use|\btenant)['"]?[ :=]{0,3}(?:is |est |called )?['"(]{0,2}$/iu;

/** An ordinary word: no digit, hyphen or dot. */
const plain = /^\p{L}\p{Ll}*$/u;
const mostServers = 50;

interface Found {
  readonly name: string;
  readonly controller: boolean;
}

/** Names of servers in the order of the text, domain controllers last; known ones in the inventory's spelling. */
export function findServers(
  clean: string,
  ranges: readonly (readonly [number, number])[],
  known: readonly string[],
): string[] {
  const inventory = new Map<string, string>();
  for (const name of known) {
    inventory.set(fold(name), name);
    const first = fold(name).split('.')[0] ?? '';
    if (!inventory.has(first)) inventory.set(first, name);
  }
  const found = new Map<string, Found>();
  const inRange = rangeTest(ranges);
  for (const match of clean.matchAll(candidate)) {
    if (match[0].length > 80 || inRange(match.index)) continue;
    const quoted = clean[match.index - 1] === "'";
    const name =
      !quoted && inventory.size === 0 && plain.test(match[0])
        ? undefined
        : judge(clean, match[0], match.index, inventory);
    if (name === undefined) continue;
    const key = fold(name).split('.')[0] ?? '';
    const before = found.get(key);
    // The same box as full name and short: the full name says more, and the inventory's spelling most.
    if (before && (before.name.includes('.') || !name.includes('.'))) continue;
    found.set(key, { name, controller: /^(?:.*-)?[bp]?dc[-\d]/i.test(name) });
    if (found.size >= mostServers) break;
  }
  return ordered(found);
}

function ordered(found: ReadonlyMap<string, Found>): string[] {
  const all = [...found.values()];
  return [...all.filter((one) => !one.controller), ...all.filter((one) => one.controller)].map((one) => one.name);
}

function rangeTest(ranges: readonly (readonly [number, number])[]): (offset: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let covered = -1;
  return (offset) => {
    while (next < sorted.length && (sorted[next]?.[0] ?? 0) <= offset)
      covered = Math.max(covered, sorted[next++]?.[1] ?? 0);
    return offset < covered;
  };
}

/** The name to report, or undefined when this is no server. */
function judge(clean: string, text: string, start: number, inventory: ReadonlyMap<string, string>): string | undefined {
  // Dates, builds, and whatever is not written in letters of a host name.
  if (inventory.size === 0 && !/[A-Za-z]/.test(text)) return undefined;
  const lower = fold(text);
  const first = lower.split('.')[0] ?? lower;
  const before = clean.slice(Math.max(0, start - 40), start);
  const previous = clean[start - 1] ?? ' ';
  const mine = inventory.get(lower) ?? inventory.get(first);
  if (mine !== undefined && previous !== '@') return mine;
  if (previous !== "'" && plain.test(text)) return undefined;
  if (/domain controller '$|contr[oô]leur de domaine '$/i.test(before) && /^[A-Z][\w-]+$/.test(text)) return text;
  if (text.length < 3 || '@\\-/.$%_#:{['.includes(previous)) {
    const joined = previous === '/' && /[\p{L}\d]\s?\/$/u.test(before) && !/(?:https?:|[a-z]:|\s)\/$/i.test(before);
    const named = previous === ':' && cue.test(before);
    if (text.length < 3 || !(joined || named || previous === '[')) return undefined;
  }
  const following = clean.slice(start + text.length, start + text.length + 2);
  if (following.startsWith('@') || following.startsWith('\\') || /^:[\\/]/.test(following)) return undefined;
  if (text.includes('_') || (first === lower && never.test(first)) || cmdlet.test(lower) || extension.test(lower))
    return undefined;
  if (/^\d/.test(text) && !/^\d{1,3}-?[a-z]/i.test(text)) return undefined;
  if (first.split('-').some((part) => neverPart.test(part)) || /^[a-z]{2}-[A-Z]{2}$/.test(text)) return undefined;
  return text.includes('.') ? fullName(text, lower, first, before) : shortName(text, lower, before, clean, start);
}

function fullName(text: string, lower: string, first: string, before: string): string | undefined {
  if (/^[\d.]+$/.test(text) || !/^[a-z0-9.-]+$/.test(lower)) return undefined;
  const labels = lower.split('.').length;
  const suffixed = privateSuffix.test(lower) || publicSuffix.test(lower);
  if (!suffixed) return undefined;
  if (cue.test(before)) return text;
  if (domainCue.test(before)) return undefined;
  if (/\($/.test(before) && /this computer \($/i.test(before)) return text;
  const server = looksLikeServer(first) || /\d/.test(first);
  if (labels < 3) return server && /\d/.test(first) && softCue.test(before) ? text : undefined;
  return server ? text : undefined;
}

function shortName(text: string, lower: string, before: string, clean: string, start: number): string | undefined {
  if (text.length > 20 || !/^[a-z0-9-]+$/.test(lower)) return undefined;
  const shouted = text === text.toUpperCase() && /[A-Z]/.test(text);
  const marked = /\d/.test(text) || text.includes('-');
  if (/^(?:svc|adm|usr|sa|admin)-/i.test(text)) return undefined;
  if (!/[a-z]/.test(lower)) return undefined;
  if (looksLikeServer(lower) && (shouted || /\d/.test(text))) return text;
  if (cue.test(before)) {
    if (marked && (/\d/.test(text) || shouted)) return text;
    return shouted && text.length >= 4 && !acronyms.has(lower) ? text : undefined;
  }
  if (!shouted || !softCue.test(before)) return undefined;
  const hasExchangePart = /ex|mbx|mail|srv|svr/.test(lower);
  if (marked && text.length >= 4 && /[A-Z]{2}/.test(text)) return mixedEnough(clean, start) ? text : undefined;
  return hasExchangePart && text.length >= 4 && text.length <= 15 && !acronyms.has(lower) ? text : undefined;
}

/** In a text that is all capitals, capitals mean nothing. */
function mixedEnough(clean: string, start: number): boolean {
  return /[a-z\u0080-\uffff]/.test(clean.slice(Math.max(0, start - 60), start + 60));
}

const acronyms = new Set(
  'exchange setup error owa ecp iis url msi ucma dag edge mbx cas hub smtp windows server active directory with this that from msexchange eseutil exmon express extra next text context existing failed prereq recoverserver install'.split(
    ' ',
  ),
);

/** Whether the parts of a short name are those of server names. */
function looksLikeServer(lower: string): boolean {
  if (lower.includes('-')) {
    const parts = lower.split('-');
    const withRole = parts.some((part) => rolePart.test(part) || roleStart.test(part));
    const short = parts.every((part) => part.length <= 8);
    return (
      (withRole && short && parts.some((part) => part.length > 1)) ||
      (/\d$/.test(lower) && parts.some((part) => roleInside.test(part)))
    );
  }
  return roleStart.test(lower) || (roleInside.test(lower) && lower.length >= 4);
}
