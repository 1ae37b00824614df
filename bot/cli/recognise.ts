/** `preflight recognise`: which rule or failure a text speaks of; one text, or one JSON object on each line. */
import { z } from 'zod';
import { colonOf } from '../../dialogs/cards/finding';
import { wordsOf } from '../../dialogs/words/words';
import type { Locale } from '../../probes/said';
import { titleOf } from '../../rules/advise';
import type { Catalogue } from '../../rules/catalogue';
import type { Match, Recognised } from '../../rules/recognise/match';
import { loadKnowledge, type LoadedKnowledge } from '../knowledge';
import { readText } from './bytes';
import type { RecognisedJson } from './contract';
import { exitCodes, type ExitCode } from './exit-codes';
import { inputLines, type InputLine } from './input-lines';
import { complain, writeJson, type Showing } from './io';
import { lines, lookOf, type Look } from './page';
import { cliWordsOf } from './words';

const mostMegabytes = 20;

const inputLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  locale: z.string().nullish(),
});

/** Reads one text from standard input. */
export async function recogniseText(showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const read = await readText(io, '-', mostMegabytes, locale);
  if (!read.ok || read.text.trim() === '') {
    complain(io, read.ok ? cliWordsOf(locale).emptyText : read.sentence);
    return exitCodes.badInput;
  }
  const knowledge = loadKnowledge();
  const recognised = knowledge.recogniser.recognise(read.text, { locale });
  if (json) writeJson(io, toJson(null, recognised, locale));
  else io.stdout.write(`${text(recognised, knowledge.catalogue, lookOf(io), locale).join('\n')}\n`);
  return exitCodes.fine;
}

/** Answers each line of standard input in order. A line that is no such object is answered with what is wrong. */
export async function recogniseLines({ io, locale }: Showing): Promise<ExitCode> {
  const knowledge = loadKnowledge();
  let code: ExitCode = exitCodes.fine;
  for await (const line of inputLines(io.stdin, mostMegabytes * 1_048_576)) {
    if (line.text?.trim() === '') continue;
    const answer = answerLine(line, knowledge, locale);
    if ('error' in answer) code = exitCodes.badInput;
    writeJson(io, answer, 0);
  }
  return code;
}

type Answer = RecognisedJson | { readonly id: string | number | null; readonly error: string };

function answerLine(line: InputLine, { recogniser }: LoadedKnowledge, locale: Locale): Answer {
  const at = `line ${line.number}:`;
  if (line.text === undefined) return { id: null, error: `${at} longer than ${mostMegabytes} MB` };
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return { id: null, error: `${at} not valid JSON` };
  }
  const parsed = inputLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { id: idOf(value), error: `${at} ${where === '' ? '' : `${where}: `}${issue?.message ?? 'wrong shape'}` };
  }
  const { id, text: said, locale: spoken } = parsed.data;
  const recognised = recogniser.recognise(said, { locale: spoken ?? undefined });
  return toJson(id ?? null, recognised, locale);
}

/** The id of a line that is wrong in another way, so that the answer can be told apart. */
function idOf(value: unknown): string | number | null {
  const parsed = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
}

function toJson(id: string | number | null, recognised: Recognised, locale: Locale): RecognisedJson {
  return {
    id,
    kind: recognised.kind,
    matches: recognised.matches.map((match) => ({
      id: match.id,
      kind: match.kind === 'failure' ? 'failure' : 'rule',
      known: match.kind !== 'unknown-rule',
      confidence: match.confidence,
      why: [...match.why],
    })),
    servers: [...recognised.servers],
    language: recognised.language,
    passes: [...recognised.passes],
    ask: recognised.ask?.[locale] ?? null,
    notOurs: recognised.notOurs ?? null,
  };
}

function text(recognised: Recognised, catalogue: Catalogue, look: Look, locale: Locale): string[] {
  const own = cliWordsOf(locale);
  const colon = colonOf(locale);
  const listed = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : lines(`${label}${colon} ${values.join(', ')}`, look);
  const heading = { rule: own.recognised, failure: own.recognised, ask: own.couldBe, none: own.notRecognised };
  return [
    ...lines(heading[recognised.kind], look, { tone: 'bold' }),
    ...recognised.matches.flatMap((match) => matchLines(match, catalogue, look, locale)),
    ...(recognised.ask === undefined ? [] : lines(recognised.ask[locale], look)),
    ...declined(recognised, look, locale),
    ...listed(own.passesInText, recognised.passes),
    ...listed(own.servers, recognised.servers),
    ...listed(own.language, recognised.language === 'und' ? [] : [recognised.language]),
  ];
}

function matchLines(match: Match, catalogue: Catalogue, look: Look, locale: Locale): string[] {
  const words = wordsOf(locale);
  const entry = catalogue.find(match.id);
  const title = entry ? titleOf(entry)[locale] : cliWordsOf(locale).unknownRule;
  const { high, medium, low } = words.confidence;
  const sure = match.confidence >= 0.9 ? high : match.confidence >= 0.6 ? medium : low;
  const why = match.why.map((part) => (part.length > 160 ? `${part.slice(0, 157)}...` : part)).join(' … ');
  return [
    ...lines(`${match.id}${colonOf(locale)} ${title} (${sure}, ${match.confidence.toFixed(2)})`, look, { mark: '- ' }),
    ...lines(words.recognisedBecause(why), look, { indent: 2, tone: 'dim' }),
  ];
}

function declined(recognised: Recognised, look: Look, locale: Locale): string[] {
  const words = wordsOf(locale);
  if (recognised.notOurs === 'other-product') return lines(words.otherProduct, look);
  if (recognised.notOurs === 'small-talk') return lines(words.smallTalk, look);
  return recognised.notOurs === 'nothing-known' ? lines(words.nothingKnown, look) : [];
}
