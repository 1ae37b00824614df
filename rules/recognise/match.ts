/** What recognition says about a text: the shape that the conversations and the command line receive. */
import type { SetupLanguage } from '../rule';
import type { Said } from '../../probes/said';

export interface Match {
  /** Our spelling; for an unknown rule the spelling of the text. */
  readonly id: string;
  readonly kind: 'rule' | 'failure' | 'unknown-rule';
  /** 0..1. Above 0.9 Setup itself named it; below, a person's words did. */
  readonly confidence: number;
  readonly how: 'id' | 'link' | 'message' | 'fingerprint' | 'title' | 'words';
  /** The words that led to it, as the person wrote them. */
  readonly why: readonly string[];
  /** Setup's own message, untouched, when the text holds it. */
  readonly message: string | undefined;
  readonly captures: Readonly<Record<string, string>>;
  /** Line of the text, from 1. */
  readonly line: number | undefined;
}

export interface Recognised {
  /** `ask`: two or three are about equally likely; `none`: nothing that we know, or nothing to know. */
  readonly kind: 'rule' | 'failure' | 'none' | 'ask';
  /** Best first. */
  readonly matches: readonly Match[];
  /** Rules that the text shows as evaluated and not fired. */
  readonly passes: readonly string[];
  readonly servers: readonly string[];
  readonly language: SetupLanguage | 'und';
  /** The one question back, for kind `ask`. */
  readonly ask: Said | undefined;
  /** Why nothing is claimed; undefined when the text is about Exchange Setup and the server itself may tell. */
  readonly notOurs: 'other-product' | 'small-talk' | 'nothing-known' | undefined;
}

/** Two findings of the same thing become one: the surer one, with the words of both. */
export function mergeMatches(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const merged = new Map<string, Match>();
  for (const match of matches) {
    const key = match.id.toLowerCase();
    const before = merged.get(key);
    if (!before) {
      merged.set(key, match);
      continue;
    }
    const [best, other] = match.confidence > before.confidence ? [match, before] : [before, match];
    merged.set(key, {
      ...best,
      why: [...new Set([...best.why, ...other.why])].slice(0, 6),
      message: best.message ?? other.message,
      captures: { ...other.captures, ...best.captures },
      line: Math.min(best.line ?? Infinity, other.line ?? Infinity),
    });
  }
  return [...merged.values()];
}
