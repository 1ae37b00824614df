/** How a practice server answers one kind of question from its document. */
import type { Because } from '../../answer';
import type { FailureCode } from '../../errors';
import type { Params, QuestionKind } from '../../question';
import type { DirectoryDocument, StateDocument } from './state';

/** What an answer is made from. */
export interface Scene {
  readonly document: StateDocument;
  readonly directory: DirectoryDocument;
  readonly logs: Readonly<Record<string, string>>;
  /** The full name of the server. */
  readonly fqdn: string;
  readonly now: Date;
}

export type Read<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly because: Because };

export interface Reader {
  readonly kind: string;
  readonly read: (params: unknown, scene: Scene) => Read<unknown>;
}

/** Ties a way of reading to its kind, so that the compiler compares it with the shape that the kind decodes. */
export function reader<P extends Params, V>(
  kind: QuestionKind<P, V>,
  read: (scene: Scene, params: P) => Read<V>,
): Reader {
  return {
    kind: kind.definition.kind,
    read: (given, scene) => {
      const params = kind.definition.params.safeParse(given);
      return params.success ? read(scene, params.data) : unread('fault', 'the parameters do not fit');
    },
  };
}

export function found<V>(value: V): Read<V> {
  return { ok: true, value };
}

export function unread(code: FailureCode, detail?: string): { readonly ok: false; readonly because: Because } {
  return { ok: false, because: detail === undefined ? { code } : { code, detail } };
}
