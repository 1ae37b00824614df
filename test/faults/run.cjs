/** `npm run faults`: prints the table of faults from the sources, without a build. */
require('../wire/peers/typescript-hook.cjs');
const { printFaults } = require('./print-faults.ts');

printFaults((line) => process.stdout.write(`${line}\n`)).then(
  (wrong) => process.exit(wrong === 0 ? 0 : 1),
  (trouble) => {
    process.stderr.write(`${trouble.stack}\n`);
    process.exit(1);
  },
);
