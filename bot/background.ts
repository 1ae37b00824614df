/**
 * Work that goes on after the line was let go, so that the process can wait for it before it ends.
 */

export interface Background {
  /** Takes work that never fails. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when nothing is left, including what was added meanwhile. */
  readonly settled: () => Promise<void>;
}

export function createBackground(): Background {
  const open = new Set<Promise<void>>();
  return {
    add: (work) => {
      const tracked = work.finally(() => open.delete(tracked));
      open.add(tracked);
    },
    settled: async () => {
      while (open.size > 0) await Promise.all(open);
    },
  };
}
