/** `npm run corpus`: prints how well the build in dist/ recognises the corpus. Another build: give its folder. */
const { resolve } = require('node:path');
require('../wire/peers/typescript-hook.cjs');
const { printCorpus } = require('./print.ts');

const dist = resolve(process.argv[2] ?? `${__dirname}/../../dist`);
const { loadCatalogue } = require(`${dist}/rules/catalogue.js`);
const { createRecogniser } = require(`${dist}/rules/recognise.js`);

printCorpus(createRecogniser(loadCatalogue()), (line) => process.stdout.write(`${line}\n`));
