/** One rule or failure as the JSON of the contract has it. */
import type { Locale } from '../../probes/said';
import { titleOf } from '../../rules/advise';
import type { Failure } from '../../rules/failure';
import type { Answers, Asks, Rule } from '../../rules/rule';
import type { RuleEntryJson } from './contract';

export function ruleEntry(entry: Rule | Failure, locale: Locale): RuleEntryJson {
  return {
    id: entry.id,
    kind: entry.kind,
    title: titleOf(entry)[locale],
    severity: entry.severity,
    versions: [...entry.versions],
    questions: [...new Set(Object.values(entry.asks).map((question) => question.kind))],
    fix: fixKindOf(entry) ?? null,
    languages: languagesOf(entry),
    restsOn: entry.restsOn.map(({ claim, basis }) => ({ claim, basis })),
  };
}

/** A fix is offered for a state that was seen; the examples of the rule hold the states that call for one. */
function fixKindOf(entry: Rule | Failure): string | undefined {
  for (const remedy of entry.remedies) {
    for (const example of entry.examples.judged) {
      const fix = remedy.fix?.(example.answers as Answers<Asks>);
      if (fix) return fix.kind;
    }
  }
  return undefined;
}

function languagesOf(entry: Rule | Failure): string[] {
  const titles = entry.kind === 'rule' ? Object.keys(entry.titles) : [];
  return [...new Set([...titles, ...Object.keys(entry.phrases), ...Object.keys(entry.words)])].sort();
}
