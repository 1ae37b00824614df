/**
 * Finds the headings that Setup of 2007 and 2010 puts above a failed check: the role and its state.
 *
 * A pasted "Hub Transport Role Prerequisites   Failed" only says which part was under way. It is not what the person
 * complains about, and its words must not be taken for a rule about that role.
 */
const heading =
  /\b(?:Hub Transport|Client Access|Mailbox|Unified Messaging|Edge Transport)(?: Server)? Role (?:Prerequisites|Preparation)\b[ \t]*(?:\r?\n?[ \t]*(?:Failed|Completed)\b)?/gi;

/** Start and end of each heading in a clean text, in order. */
export function findHeadings(clean: string): (readonly [start: number, end: number])[] {
  return [...clean.matchAll(heading)].map((found) => [found.index, found.index + found[0].length]);
}
