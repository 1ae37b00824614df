/** The tests of one part of the engine, as run.mjs names them. */
const names = (process.env.MUTATE_TESTS ?? '').split(' ');
module.exports = {
  ...require('../../jest.config.cjs'),
  rootDir: '../..',
  testMatch: names.map((name) => `<rootDir>/${name}`),
  reporters: [],
};
