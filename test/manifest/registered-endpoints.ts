/**
 * Registers the package in a folder that stands for a Windows server, with a real PowerShell and stand-ins for what only
 * Windows has, and makes from the result session configurations that a PowerShell on this system can load.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackInto, version } from './windows-package-files';

const standIns = join(__dirname, '../fakes/windows-endpoints.ps1');

export interface WindowsFolder {
  readonly package: string;
  readonly module: string;
  readonly modules: string;
  readonly transcripts: string;
  /** Runs a script of the package: its output in lines, or the words of its error. */
  readonly run: (script: string, parameters?: Readonly<Record<string, string | true>>) => readonly string[];
  /** What was done to endpoints, access lists and services, a line each. */
  readonly log: () => readonly string[];
  /** The text from which an endpoint was registered; undefined when there is none. */
  readonly endpoint: (name: string) => string | undefined;
  readonly remove: () => void;
}

export function makeWindowsFolder(files?: ReadonlyMap<string, string>): WindowsFolder {
  const root = mkdtempSync(join(tmpdir(), 'preflight-server-'));
  const at = (...names: string[]): string => join(root, ...names);
  const endpoints = at('endpoints');
  mkdirSync(endpoints);
  unpackInto(at('package'), files);
  const modules = at('Program Files', 'WindowsPowerShell', 'Modules');
  const env = { ...process.env, ProgramFiles: at('Program Files'), ProgramData: at('ProgramData') };
  const text = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  return {
    package: at('package'),
    module: join(modules, 'Preflight', version),
    modules,
    transcripts: at('ProgramData', 'Preflight', 'Transcripts'),
    run: (script, parameters = {}) => {
      const path = at('package', script);
      // These lines hold the script back from everything that is not an elevated Windows PowerShell.
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^#Requires .*\n/gm, ''));
      const given = Object.entries(parameters).map(([name, value]) =>
        value === true ? ` -${name}` : ` -${name} '${value.replaceAll("'", "''")}'`,
      );
      const command = `$ErrorActionPreference = 'Stop'; . '${standIns}'; & '${path}'${given.join('')}`;
      const ran = spawnSync('pwsh', ['-NoProfile', '-NonInteractive', '-Command', command], {
        env: { ...env, PREFLIGHT_ENDPOINTS: endpoints, NO_COLOR: '1' },
        encoding: 'utf8',
        timeout: 60_000,
      });
      const said = `${ran.stdout}${ran.stderr}`.replace(/\u001b\[[0-9;]*m/g, '');
      return said.split('\n').filter((line) => line.trim() !== '');
    },
    log: () => (text(join(endpoints, 'log')) ?? '').split('\n').filter((line) => line !== ''),
    endpoint: (name) => text(join(endpoints, `${name}.pssc`))?.replace(/^\ufeff/, ''),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * A registered session configuration as a PowerShell elsewhere than on Windows accepts it. It knows neither accounts to
 * run as, nor groups, nor an execution policy; so these are left out, and what the group would get from its role
 * capability stands in the configuration itself. Everything else is as it was registered.
 */
export function withoutWindows(configuration: string, roleCapability: string): string {
  const kept = configuration
    .replace(/^ {4}(?:ExecutionPolicy|RunAsVirtualAccount|GroupManagedServiceAccount) = .*\n/gm, '')
    .replace(/^ {4}RoleDefinitions = @\{\n.*\n {4}\}\n/m, '');
  const lines = roleCapability.split('\n').filter((line) => /^ {4}(?:ModulesToImport|VisibleFunctions) = /.test(line));
  if (lines.length !== 2) throw new Error('the role capability has another form');
  return kept.replace(/\}\n$/, `${lines.join('\n')}\n}\n`);
}
