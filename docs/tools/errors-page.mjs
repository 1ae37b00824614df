// Writes docs/errors.md from the built table of failures. Run it with: npm run docs:errors
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const load = createRequire(import.meta.url);
const { errorsPage } = load(join(root, 'dist/probes/errors-page.js'));
const { failureCodes } = load(join(root, 'dist/probes/errors.js'));

writeFileSync(join(root, 'docs/errors.md'), errorsPage());
process.stdout.write(`docs/errors.md: ${failureCodes.length} codes\n`);
