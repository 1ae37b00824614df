// The engine of rules/ in parts, each with the tests that hold it. Damage is looked for with these tests alone: all of
// them together would take a day, and a part that only the tests of another part hold is not well held.
const rules = (...names) => names.map((name) => `rules/${name}.ts`);
const tests = (...names) => names.map((name) => `test/rules/${name}.test.ts`);

export const parts = {
  order: { mutate: rules('order'), tests: tests('order', 'situations') },
  verdicts: {
    mutate: rules('advise', 'compose', 'diagnose', 'judge', 'last-boot', 'license-switch'),
    tests: tests(
      ...['diagnose', 'diagnose-about', 'diagnose-sorted', 'diagnose-earlier', 'judge', 'advise', 'last-boot'],
      ...['compose', 'compose-words', 'compose-parts', 'license-switch'],
    ),
  },
  failures: {
    mutate: rules('log-failures', 'log-readings', 'resume', 'unknown-failure'),
    tests: tests(
      ...['log-failures', 'log-failures-general', 'log-failures-evidence', 'log-readings', 'log-readings-evidence'],
      ...['resume', 'resume-steps', 'unknown-failure', 'unknown-failure-report'],
    ),
  },
  catalogue: { mutate: rules('catalogue'), tests: tests('catalogue-bundle', 'catalogue') },
  log: {
    mutate: rules(
      'setup-log/choose-run',
      'setup-log/mode',
      'setup-log/stamp',
      'setup-log/traces',
      'setup-log/messages',
    ),
    tests: tests(
      ...['setup-log', 'setup-log-choose', 'setup-log-errors', 'setup-log-mode', 'setup-log-notices'],
      ...['setup-log-stamp', 'setup-log-traces'],
    ),
  },
  sentences: {
    mutate: rules('recognise/message-template', 'recognise/entries', 'recognise/headings', 'recognise/match'),
    tests: tests('recognise', 'recognise-sentences'),
  },
  names: {
    mutate: rules('recognise/rule-ids', 'recognise/named-words', 'recognise/setup-words'),
    tests: tests('recognise', 'corpus'),
  },
  sayings: {
    mutate: rules(
      'recognise',
      'recognise/conclude',
      'recognise/said-words',
      'recognise/weigh',
      'recognise/topics',
      'recognise/words',
    ),
    tests: tests('recognise', 'corpus'),
  },
};
