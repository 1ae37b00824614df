/**
 * Loads a command when it is called, so that explaining a rule does not load the bot.
 *
 * `require` instead of `import()`: the program is CommonJS, where a dynamic import goes through another loader.
 */
/* eslint-disable @typescript-eslint/no-require-imports */
import type { check } from './check';
import type { configCheck } from './config-check';
import type { doctor } from './doctor';
import type { inventoryCheck } from './inventory-check';
import type { inventoryDiscover } from './inventory-discover';
import type { decideFix, listFixes, requestFix, showFix } from './fix';
import type { read } from './read';
import type { recogniseLines, recogniseText } from './recognise';
import type { rule } from './rule';
import type { rules } from './rules';
import type { serveUntilStopped } from './serve';
import type { why } from './why';

interface Recognise {
  readonly recogniseText: typeof recogniseText;
  readonly recogniseLines: typeof recogniseLines;
}

interface Fix {
  readonly requestFix: typeof requestFix;
  readonly listFixes: typeof listFixes;
  readonly showFix: typeof showFix;
  readonly decideFix: typeof decideFix;
}

export const commands = {
  read: () => require('./read') as { readonly read: typeof read },
  recognise: () => require('./recognise') as Recognise,
  rules: () => require('./rules') as { readonly rules: typeof rules },
  rule: () => require('./rule') as { readonly rule: typeof rule },
  why: () => require('./why') as { readonly why: typeof why },
  check: () => require('./check') as { readonly check: typeof check },
  doctor: () => require('./doctor') as { readonly doctor: typeof doctor },
  fix: () => require('./fix') as Fix,
  configCheck: () => require('./config-check') as { readonly configCheck: typeof configCheck },
  inventoryCheck: () => require('./inventory-check') as { readonly inventoryCheck: typeof inventoryCheck },
  inventoryDiscover: () => require('./inventory-discover') as { readonly inventoryDiscover: typeof inventoryDiscover },
  serve: () => require('./serve') as { readonly serveUntilStopped: typeof serveUntilStopped },
};
