/** Runs the agent in a real PowerShell where one is on PATH, with stand-ins for what only Windows has. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { agentScript } from '../../../probes/agent';

export const hasEngine = spawnSync('pwsh', ['-NoProfile', '-Version']).status === 0;

/** For the name of a skipped suite. */
export const noEngine = 'no pwsh on PATH';

/** Where the engine is: it holds libraries that carry a version. */
export function engineFolder(): string {
  return spawnSync('pwsh', ['-NoProfile', '-Command', '$PSHOME'], { encoding: 'utf8' }).stdout.trim();
}

const end = '}\n. $library\n';

/** The constant text with more functions behind its own. */
export function agentWith(...files: readonly string[]): string {
  const more = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return agentScript.text.replace(end, () => `${more}\n${end}`);
}

export interface EngineRun {
  readonly script: string;
  readonly request: string;
  /** Added to the environment, which is how the stand-ins are told what to be. */
  readonly env?: Readonly<Record<string, string>>;
  /** Statements before the agent, such as a switch of the language mode. */
  readonly before?: string;
  readonly setupLog?: string | Buffer;
  /**
   * Files of the server by path below its system drive, with what is in them: `Windows\System32\x.dll`. A folder whose
   * files are to be listed ends in a slash: `Queue/one.wav`, since here a backslash is a letter of a name.
   */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** As an endpoint sets it that may only read. */
  readonly allow?: string;
}

export interface EngineResult {
  readonly output: string;
  /** What the fixes did, a line each. */
  readonly changes: readonly string[];
  readonly tookMs: number;
}

/** Exit at once in the end: threads that are deaf to stopping would hold the process. */
const request = '([IO.File]::ReadAllText($env:PREFLIGHT_REQUEST))';
const run = `& $env:PREFLIGHT_AGENT -Request ${request} -Allow $env:PREFLIGHT_ALLOW; [Environment]::Exit(0)`;
const runRestricted = '& $env:PREFLIGHT_AGENT -Request x';

export async function runAgent({ script, env = {}, before, setupLog, ...given }: EngineRun): Promise<EngineResult> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-agent-'));
  try {
    const at = (name: string, text: string | Buffer): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const changes = at('changes', '');
    for (const [path, content] of Object.entries(given.files ?? {})) {
      const file = join(folder, `C:\\${path}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (setupLog !== undefined) at('C:\\ExchangeSetupLogs\\ExchangeSetup.log', setupLog);
    const paths = { PREFLIGHT_AGENT: at('agent.ps1', script), PREFLIGHT_REQUEST: at('request.json', given.request) };
    const all = {
      ...process.env,
      ...paths,
      PREFLIGHT_CHANGES: changes,
      PREFLIGHT_ALLOW: given.allow ?? 'all',
      SystemDrive: join(folder, 'C:'),
      ...env,
    };
    const command = before === undefined ? run : `${before}; ${runRestricted}`;
    const begun = Date.now();
    const output = await new Promise<string>((resolve, reject) => {
      const options = { env: all, maxBuffer: 20_000_000, timeout: 60_000 };
      execFile('pwsh', ['-NoProfile', '-NonInteractive', '-Command', command], options, (error, out) => {
        if (error && out === '') reject(error);
        else resolve(out);
      });
    });
    const done = readFileSync(changes, 'utf8').split('\n');
    return { output, changes: done.filter((line) => line !== ''), tookMs: Date.now() - begun };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
