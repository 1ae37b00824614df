/** `preflight rule ID`: one readiness rule or known failure in plain words, with what we rest on. */
import type { Locale } from '../../probes/said';
import { colonOf } from '../../dialogs/cards/finding';
import { wordsOf } from '../../dialogs/words/words';
import { advise, inferredClaims, titleOf } from '../../rules/advise';
import { openShelf } from '../../rules/catalogue';
import type { Failure } from '../../rules/failure';
import type { About } from '../../rules/finding';
import type { Rule } from '../../rules/rule';
import type { RuleJson } from './contract';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import { nearestIds } from './nearest-ids';
import { lines, lookOf, quoted } from './page';
import { ruleEntry } from './rule-entry';
import { adviceLines, inferredLines, type View } from './show-finding';
import { remedyToJson } from './to-json';
import { cliWordsOf } from './words';

export function rule(id: string, { io, locale, json }: Showing): ExitCode {
  const shelf = openShelf();
  const entry = shelf.load(id);
  if (!entry) {
    const words = cliWordsOf(locale);
    const nearest = nearestIds(shelf.ids, id);
    const hint = nearest.length > 0 ? words.nearestIds(nearest.join(', ')) : words.listIds;
    complain(io, `${words.unknownId(id)} ${hint}`);
    return exitCodes.badInput;
  }
  if (json) writeJson(io, toJson(entry, locale));
  else io.stdout.write(`${text(entry, { look: lookOf(io), locale }).join('\n')}\n`);
  return exitCodes.fine;
}

function toJson(entry: Rule | Failure, locale: Locale): RuleJson {
  const own = entry.words[locale];
  return {
    ...ruleEntry(entry, locale),
    checks: own.checks,
    why: own.why,
    messages: entry.kind === 'rule' ? [...entry.messages] : [],
    remedies: advise(entry, nothingKnown, undefined).map((advice) => remedyToJson(advice, locale)),
    disputes: (entry.disputes ?? []).map((dispute) => dispute[locale]),
    sources: entry.sources.map(({ title, url }) => ({ title, url: url ?? null })),
  };
}

function text(entry: Rule | Failure, view: View): string[] {
  const { look, locale } = view;
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  const own = entry.words[locale];
  const labelled = (label: string, said: string): string[] => ['', ...lines(`${label}${colon} ${said}`, look)];
  const asked = Object.values(entry.asks).map((question) => question.where[locale]);
  const about = `${entry.id} \u00b7 ${words.ruleSeverity[entry.severity]} \u00b7 ${entry.versions.join(', ')}`;
  return [
    ...lines(titleOf(entry)[locale], look, { tone: 'bold' }),
    ...lines(about, look, { tone: 'dim' }),
    ...labelled(entry.kind === 'rule' ? words.ruleChecks : words.whatHappened, own.checks),
    ...labelled(words.ruleWhy, own.why),
    ...labelled(words.howWeCheck, asked.length === 0 ? words.notChecked : asked.join(', ')),
    ...messageLines(entry, view),
    ...adviceLines(advise(entry, nothingKnown, undefined), view),
    ...(entry.disputes ?? []).flatMap((dispute) => labelled(words.disputes, dispute[locale])),
    ...sourceLines(entry, view),
  ];
}

function messageLines(entry: Rule | Failure, { look, locale }: View): string[] {
  const message = entry.kind === 'rule' ? entry.messages[0] : undefined;
  if (message === undefined) return [];
  return ['', ...lines(`${cliWordsOf(locale).setupMessages}${colonOf(locale)}`, look), ...quoted(message, look, 2)];
}

function sourceLines(entry: Rule | Failure, { look, locale }: View): string[] {
  const words = wordsOf(locale);
  const rests = entry.restsOn.map(
    (rest) => `${words.claims[rest.claim]}${colonOf(locale)} ${words.restsOnWords[rest.basis]}`,
  );
  return [
    '',
    ...lines([...new Set(rests)].join(' \u00b7 '), look, { tone: 'dim' }),
    ...inferredLines(inferredClaims(entry), { look, locale }),
    ...lines(`${words.sources}${colonOf(locale)}`, look, { tone: 'dim' }),
    ...entry.sources.flatMap(({ title, url }) =>
      lines(url === undefined ? title : `${title} ${url}`, look, { indent: 1, mark: '- ', tone: 'dim' }),
    ),
  ];
}

/** A rule explained without a server at hand: the general form of every step. */
const nothingKnown: About = {
  server: undefined,
  product: undefined,
  build: undefined,
  installedBuild: undefined,
  backupBuild: undefined,
  mode: undefined,
  wizard: undefined,
  roles: [],
  captures: {},
};
