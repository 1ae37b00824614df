// One part of the engine, as run.mjs names it.
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: (process.env.MUTATE ?? '').split(' '),
  thresholds: { high: 90, low: 80, break: null },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['coverage', 'docs', '.preflight', 'manifest'],
  // Words and regular expressions are data of recognition; the corpus and the contract tests hold them.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  reporters: ['json'],
  jsonReporter: { fileName: process.env.MUTATE_REPORT },
};
