/**
 * A question is one thing that can be read on a server: a kind, such as `service`, and typed parameters.
 *
 * Rules name the questions that they need; all questions for a server travel together and come back as one answer
 * sheet. Only a new KIND of question needs new code (a file in `questions/`); a new rule normally needs none.
 */
import type { z } from 'zod';
import type { Said } from './said';

export type Params = Readonly<Record<string, unknown>>;

export interface QuestionKindDefinition<P extends Params, V> {
  /** kebab-case; the same word in requests, documents, audit records and on the wire. */
  readonly kind: string;
  readonly params: z.ZodType<P>;
  /** What a server must send back; anything else is `bad-answer`, never a guess. */
  readonly value: z.ZodType<V>;
  /** Where this is read, in words for the card: "service EventSystem". */
  readonly where: (params: P) => Said;
  /** What the reading account must be allowed to do, for the card that says "unknown". */
  readonly needs: Said;
  /** Milliseconds after which this question alone is given up. */
  readonly timeLimit: number;
}

/** A question that is ready to be asked. `V` is the type of its answer. */
export interface Question<V = unknown> {
  readonly kind: string;
  readonly params: Params;
  /** Kind and canonical parameters; equal questions have equal keys and are asked once. */
  readonly key: string;
  readonly where: Said;
  readonly needs: Said;
  readonly timeLimit: number;
  /** Parses what came over the wire; undefined when it has the wrong shape. */
  readonly decode: (raw: unknown) => V | undefined;
}

export type ValueOf<Q> = Q extends Question<infer V> ? V : never;

export interface QuestionKind<P extends Params, V> {
  (params: P): Question<V>;
  readonly definition: QuestionKindDefinition<P, V>;
}

/**
 * Defines a kind of question. The result is a function from parameters to a question.
 *
 * @throws ZodError when a rule passes parameters that the kind does not accept: a bug of ours, found when loading.
 */
export function defineQuestion<P extends Params, V>(definition: QuestionKindDefinition<P, V>): QuestionKind<P, V> {
  const ask = (given: P): Question<V> => {
    const params = definition.params.parse(given);
    return {
      kind: definition.kind,
      params,
      key: `${definition.kind} ${canonical(params)}`,
      where: definition.where(params),
      needs: definition.needs,
      timeLimit: definition.timeLimit,
      decode: (raw) => {
        const parsed = definition.value.safeParse(raw);
        return parsed.success ? parsed.data : undefined;
      },
    };
  };
  return Object.assign(ask, { definition });
}

/** JSON with sorted names, so that equal parameters give equal text whatever order they were written in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
