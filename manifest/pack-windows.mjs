// Writes the package for Windows servers: npm run package:windows -- [--out FILE]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';

const built = createRequire(import.meta.url);
const { windowsPackage } = built('../dist/manifest/windows-package.js');
const { agentScript } = built('../dist/probes/agent.js');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: 'preflight-windows.zip' } } });

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const files = windowsPackage({ version, agent: agentScript, read: (name) => read(`./windows/${name}`) });
const entries = [...files, ['LICENSE', read('../LICENSE')]].map(([path, text]) => [path, strToU8(text)]);
// One moment for all files, whenever the package is built: whoever builds the same sources gets the same bytes. Zip
// keeps a local time without a zone, so the moment is put together in the zone of this machine.
const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(2020, 0, 1), level: 9 });
writeFileSync(values.out, zip);

const sha256 = createHash('sha256').update(zip).digest('hex');
process.stdout.write(`${values.out}: Preflight ${version} for a Windows server, see docs/going-live.md.\n`);
process.stdout.write(`SHA-256 of the file:  ${sha256}\nSHA-256 of the agent: ${agentScript.sha256}\n`);
