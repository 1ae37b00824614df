// Writes docs/rights.md from the built kinds of question and fix. Run it with: npm run docs:rights
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const load = createRequire(import.meta.url);
const built = (name) => load(join(root, 'dist/probes', name));

const questions = [...built('question-kinds.js').questionKinds.values()];
const fixes = [...built('fix-kinds.js').fixKinds.values()];
writeFileSync(join(root, 'docs/rights.md'), built('rights-page.js').rightsPage(questions, fixes));
process.stdout.write(`docs/rights.md: ${questions.length} kinds of question, ${fixes.length} kinds of fix\n`);
