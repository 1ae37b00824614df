// Writes docs/rules.md from the built catalogue. Run it with: npm run docs:rules
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const load = createRequire(import.meta.url);
const built = (name) => load(join(root, 'dist/rules', name));

const catalogue = built('catalogue.js').loadCatalogue();
writeFileSync(join(root, 'docs/rules.md'), built('rules-table.js').rulesPage(catalogue));
process.stdout.write(`docs/rules.md: ${catalogue.rules.length} rules, ${catalogue.failures.length} failures\n`);
