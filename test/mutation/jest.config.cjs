/** The tests of rules/ alone, as Jest runs them for `npm run mutate`. */
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  roots: ['<rootDir>/test/rules', '<rootDir>/test/contract'],
  // What these hold is data: they take long and notice no damage to the engine.
  testPathIgnorePatterns: [
    '/node_modules/',
    'cards.test',
    'finished.test',
    'record.test',
    'setup-log-same',
    'setup-log-real',
  ],
  reporters: ['default'],
};
