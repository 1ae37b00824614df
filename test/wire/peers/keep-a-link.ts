/**
 * A program for one test: runs a script over a connection that is kept, forgets everything else, and writes its heap to a
 * file. Standard input has one JSON value with port, password and the file; `hold` keeps the password on purpose.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runScript, systemPorts } from '../../../probes/transports/winrm/run-script';

const held: unknown[] = [];
const ports = systemPorts(undefined, { idleMs: 60_000, oldestMs: 60_000, perServer: 3 });

async function visit(): Promise<string> {
  const given = JSON.parse(readFileSync(0, 'utf8')) as { port: number; password: string; file: string; hold: boolean };
  if (given.hold) held.push(given);
  const answer = await runScript(
    {
      host: 'localhost',
      https: false,
      port: given.port,
      auth: 'ntlm',
      account: { user: 'reader', domain: 'CORP', password: given.password },
      trust: { by: 'system' },
      certificateName: undefined,
      spn: undefined,
      configuration: 'Microsoft.PowerShell',
    },
    {
      script: 'x',
      input: 'y',
      kind: 'script',
      allow: 'read',
      deadlineMs: 8_000,
      maxBytes: 1e6,
      signal: undefined,
    },
    ports,
  );
  if (!answer.ok || ports.kept.count() !== 1) throw new Error('nothing was kept');
  return given.file;
}

void visit().then((file) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What was left on the stack and in caches goes in a few turns.
  setTimeout(() => {
    collect();
    writeHeapSnapshot(file);
    process.stdout.write(`${held.length} ${ports.kept.count()}`);
    process.exit(0);
  }, 200);
});
