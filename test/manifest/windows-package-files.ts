/** The package for a Windows server as the sources make it, in memory and unpacked into a folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { windowsPackage } from '../../manifest/windows-package';
import { agentScript, type AgentScript } from '../../probes/agent';

const repository = join(__dirname, '../..');

export const version = (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string })
  .version;

export function readSource(name: string): string {
  return readFileSync(join(repository, 'manifest/windows', name), 'utf8');
}

export function packageFiles(agent: AgentScript = agentScript): ReadonlyMap<string, string> {
  return windowsPackage({ version, agent, read: readSource });
}

export function unpackInto(folder: string, files: ReadonlyMap<string, string> = packageFiles()): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
