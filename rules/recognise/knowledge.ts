/**
 * What recognition needs of the catalogue: names, sentences, phrases and the marks of failures. Each part is prepared
 * when a text first needs it, and kept.
 */
import { compileFailures } from './fingerprints';
import { indexTemplates } from './message-template';
import { otherRules } from './other-rules';
import { indexTopics } from './topics';
import { draftsOf, indexPhrases } from './words';
import type { Catalogue } from '../catalogue';
import type { FailureMatcher } from './fingerprints';
import type { KnownIds } from './id-hit';
import type { TemplateIndex, TemplateSource } from './message-template';
import type { Describe, SayingIndex } from './weigh';
import type { KindOf } from './setup-words';
import type { PhraseSource } from './words';

export interface Knowledge {
  readonly ruleIds: KnownIds;
  readonly failureIds: KnownIds;
  readonly templates: () => TemplateIndex;
  readonly sayings: SayingIndex;
  readonly failures: () => FailureMatcher;
  readonly kindOf: KindOf;
  readonly describe: Describe;
  /** Rules that do not stop Setup. */
  readonly warnings: ReadonlySet<string>;
}

export function prepareKnowledge(catalogue: Catalogue): Knowledge {
  const drafts = once(() => draftsOf(phraseSources(catalogue)));
  const failureIds = new Map(catalogue.failures.map(({ id }) => [id.toLowerCase(), id]));
  const families = new Map(catalogue.rules.map(({ id, family }) => [id, family?.name ?? id]));
  const kindOf: KindOf = (id) => (failureIds.has(id.toLowerCase()) ? 'failure' : 'rule');
  return {
    ruleIds: new Map(catalogue.rules.map(({ id }) => [id.toLowerCase(), id])),
    failureIds,
    templates: once(() => indexTemplates(templateSources(catalogue))),
    sayings: { phrases: once(() => indexPhrases(drafts())), topics: once(() => indexTopics(drafts())) },
    failures: once(() => compileFailures(catalogue.failures)),
    kindOf,
    describe: (id) => (catalogue.find(id) ? { kind: kindOf(id), family: families.get(id) ?? id } : undefined),
    warnings: new Set(catalogue.rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function templateSources(catalogue: Catalogue): TemplateSource[] {
  const sources: TemplateSource[] = [];
  for (const { id, messages, titles } of catalogue.rules) {
    for (const text of messages) sources.push({ id, text, how: 'message' });
    for (const text of Object.values(titles)) sources.push({ id, text, how: 'title' });
  }
  return sources;
}

function phraseSources(catalogue: Catalogue): PhraseSource[] {
  const sources: PhraseSource[] = [];
  for (const entry of [...catalogue.rules, ...catalogue.failures]) {
    const { id } = entry;
    const family = entry.kind === 'rule' && entry.family ? { family: entry.family.name } : {};
    const names = entry.kind === 'rule' ? [...entry.messages, ...Object.values(entry.titles), spaced(id)] : [];
    const said = Object.values(entry.phrases).flat();
    for (const text of [...said, ...names, entry.words.en.title, entry.words.fr.title]) {
      sources.push({ id, text: text.replace(/\{\w+\}/g, ' '), ...family });
    }
  }
  for (const [id, said] of Object.entries(otherRules)) {
    if (!catalogue.find(id)) for (const text of said) sources.push({ id, text });
  }
  return sources;
}

/** `RebootPending` as words. */
function spaced(id: string): string {
  return id.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
}
