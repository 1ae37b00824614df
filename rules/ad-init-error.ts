/**
 * Reads the sentence inside AdInitErrorRule: the rule is a wrapper, and only that sentence says what is wrong.
 *
 * It also says when the rule explains others: when Setup could not read Active Directory at all, the rules that are
 * judged from what it would have read there fire without being true.
 */
import type { Cause } from './rule';
import type { Run } from './run';

type InnerError = 'schema-master-elsewhere' | 'duplicate-meso' | 'dc-unusable' | 'not-replicated' | 'other';

const opening = 'validating the state of active directory:';
const closing = 'see the exchange setup log';

/** Told apart by words of the sentence, in this order. */
const kinds: readonly (readonly [words: string, kind: InnerError])[] = [
  ['not in the same domain and site as the schema master', 'schema-master-elsewhere'],
  ['microsoft exchange system objects', 'duplicate-meso'],
  ['domain controller cannot be used', 'dc-unusable'],
  ['ldap server is unavailable', 'dc-unusable'],
  ['is not available', 'dc-unusable'],
  ['replicat', 'not-replicated'],
];

/** Words of the sentence to a kind; `other` is a sentence that we have not met. */
export function kindOfInnerError(reason: string): InnerError {
  const text = reason.toLowerCase();
  return kinds.find(([words]) => text.includes(words))?.[1] ?? 'other';
}

/**
 * The captures of AdInitErrorRule: `inner` (the kind), `reason` (the sentence), `domain` and `site` of the schema
 * master where the sentence names them, `rights` = `read` when Setup got as far as reading the account's groups.
 * Empty when there is no sentence to read.
 */
export function readInitError(message: string, run: Run | undefined): Record<string, string> {
  const reason = reasonIn(message) ?? reasonInRun(run);
  if (reason === undefined) return {};
  const found: Record<string, string> = { inner: kindOfInnerError(reason), reason };
  const place = /in the domain (\S{1,255}) and site (.{1,255}?), and wait/i.exec(reason);
  if (place?.[1] !== undefined) found.domain = place[1];
  if (place?.[2] !== undefined) found.site = place[2];
  if (run && /^(?:true|false)$/i.test(run.settings['SchemaAdmin']?.value ?? '')) found.rights = 'read';
  return found;
}

function reasonIn(message: string): string | undefined {
  const text = message.replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  const at = lower.indexOf(opening);
  if (at < 0) return undefined;
  const from = at + opening.length;
  const to = lower.indexOf(closing, from);
  const reason = text.slice(from, to < 0 ? undefined : to).trim();
  return reason === '' ? undefined : reason;
}

/** Without a `Failed` line, the error that Setup logged while it chose a domain controller has the same sentence. */
function reasonInRun(run: Run | undefined): string | undefined {
  for (const failed of run?.failed ?? []) {
    const reason = failed.rule.toLowerCase() === 'adiniterrorrule' ? reasonIn(failed.message) : undefined;
    if (reason !== undefined) return reason;
  }
  for (const error of run?.errors ?? []) {
    const reason = reasonIn(error.text);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** True for every kind in which Setup was left without Active Directory; two containers of one name are another matter. */
function leftUnread(captures: Readonly<Record<string, string>>): boolean {
  return captures['inner'] !== undefined && captures['inner'] !== 'duplicate-meso';
}

/** The cause shared by the rules that Setup judges from what it reads in Active Directory. */
export const directoryUnread: Cause = { id: 'AdInitErrorRule', provided: leftUnread };

/** For rights on the schema: explained only while Setup did not get as far as reading the account's groups. */
export const rightsUnread: Cause = {
  id: 'AdInitErrorRule',
  provided: (captures) => leftUnread(captures) && captures['rights'] !== 'read',
};

/** For rules that name the same wrong place as the sentence does. */
export const schemaMasterElsewhere: Cause = {
  id: 'AdInitErrorRule',
  provided: (captures) => captures['inner'] === 'schema-master-elsewhere',
};
