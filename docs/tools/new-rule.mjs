// Begins a rule or a failure: npm run new:rule -- SetupRuleName [--failure] [--out folder]
// Exit codes: 0 written, 2 the name is refused or the arguments make no sense.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failureTemplate, ruleTemplate } from './new-rule-templates.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const usage = 'Usage: npm run new:rule -- SetupRuleName [--failure] [--out folder]';

function refuse(...sentences) {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { failure: { type: 'boolean', default: false }, out: { type: 'string' } },
    });
    if (positionals.length !== 1) refuse('One name is needed: the rule as Setup writes it in [Rule:...].', usage);
    return { id: positionals[0], failure: values.failure, out: values.out };
  } catch (error) {
    return refuse(error.message, usage);
  }
}

/** Every id that has a file, and the file. */
function takenIds() {
  const taken = [];
  for (const folder of ['rules/checks', 'rules/failures']) {
    for (const file of readdirSync(join(root, folder))) {
      const id = /^([A-Z]\w*)\.ts$/.exec(file)?.[1];
      if (id !== undefined) taken.push({ id, file: `${folder}/${file}` });
    }
  }
  return taken;
}

function refuseBadName(id) {
  const taken = takenIds().find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (taken) refuse(`${id} exists: ${taken.file} has ${taken.id}. Ids are compared without case.`);
  if (!/^[A-Z][A-Za-z0-9]{2,79}$/.test(id) || !/[a-z]/.test(id)) {
    refuse(
      `${id} is no name for a rule: it must be in PascalCase, letters and digits only, as in EventSystemStopped.`,
      'Take the spelling that Setup writes in [Rule:...]; for a failure, say what went wrong, as in DiskFull.',
    );
  }
}

const { id, failure, out } = readArguments();
refuseBadName(id);
const folder = out ?? join(root, failure ? 'rules/failures' : 'rules/checks');
const file = join(folder, `${id}.ts`);
mkdirSync(folder, { recursive: true });
try {
  writeFileSync(file, failure ? failureTemplate(id) : ruleTemplate(id), { flag: 'wx' });
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  refuse(`${file} exists; nothing was written.`);
}

const shown = out === undefined ? relative(root, file) : file;
const finished = failure ? 'rules/failures/DiskFull.ts' : 'rules/checks/EventSystemStopped.ts';
process.stdout.write(`Written: ${shown}
It compiles. Next:
1. npx jest test/contract
   lists what is still to be written, one line for each gap.
2. Write it; ${finished} is a finished one.
3. npm run -s build && npm run -s preflight -- rule ${id}
   shows it as people will see it; add --lang fr for French.
4. npm run docs:rules, then npm test.
`);
