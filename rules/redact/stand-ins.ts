/**
 * Keeps the same stand-in for the same value, so that a reader still sees that two lines speak of one server.
 *
 * While a text is worked on, each stand-in is one character of Unicode's private area: no later pattern can match it or
 * cut it in two. `finish` writes them out as `<server-1>`.
 */

export type Kind = 'server' | 'domain' | 'name' | 'mail' | 'sid' | 'guid' | 'address';

export interface StandIns {
  /** The stand-in for a private value. */
  readonly hide: (kind: Kind, value: string) => string;
  /** A stand-in for something that stays as it is. */
  readonly keep: (text: string) => string;
  /** Private words that were met, to be looked for once more in plain prose. */
  readonly met: () => readonly (readonly [kind: Kind, value: string])[];
  readonly finish: (text: string) => string;
}

const first = 0xe000;
const last = 0xf8ff;
const area = /[\ue000-\uf8ff]/g;

/** Takes out what a text may have of the area itself. */
export function withoutPrivateArea(text: string): string {
  return text.replace(area, '?');
}

export function standIns(): StandIns {
  const written: string[] = [];
  const known = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const met = new Map<string, readonly [Kind, string]>();
  const next = (text: string): string => {
    // A text that is long enough to need more is cut long before; what does not fit is not shown.
    if (first + written.length > last) return '?';
    written.push(text);
    return String.fromCharCode(first + written.length - 1);
  };
  return {
    hide: (kind, value) => {
      const key = value.trim().toLowerCase();
      const before = known.get(key);
      if (before !== undefined) return before;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const standIn = next(`<${kind}-${count}>`);
      known.set(key, standIn);
      met.set(key, [kind, value.trim()]);
      return standIn;
    },
    keep: next,
    met: () => [...met.values()],
    // Something kept may hold a stand-in of its own.
    finish: (text) => {
      let shown = text;
      for (let depth = 0; depth < 4 && area.test(shown); depth++) {
        area.lastIndex = 0;
        shown = shown.replace(area, (one) => written[one.charCodeAt(0) - first] ?? '?');
      }
      return shown;
    },
  };
}
