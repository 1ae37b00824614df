/** What the exit code of each command says; scripts rely on these four numbers. */
export const exitCodes = {
  /** Nothing to do. */
  fine: 0,
  /** Something fails. */
  fails: 1,
  /** The command was used wrongly, or what it was given cannot be read. */
  badInput: 2,
  /** Could not look, so nothing is known. */
  couldNotLook: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
