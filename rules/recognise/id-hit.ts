/** One place in a text where a rule or a failure is named, and the names that we know. */

/** Where a rule was named. Offsets are those of the clean text. */
export interface IdHit {
  /** Our own spelling of a known rule, otherwise the spelling of the text. */
  readonly id: string;
  readonly known: boolean;
  readonly how: 'id' | 'link';
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** Setup's own message that stands with the name. */
  readonly message: readonly [number, number] | undefined;
  /** True where only a person's spelling suggests the name, so that the text around must be about Exchange Setup. */
  readonly needsContext: boolean;
}

/** Ids in lower case with our own spelling. */
export type KnownIds = ReadonlyMap<string, string>;
