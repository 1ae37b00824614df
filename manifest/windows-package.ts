/**
 * The package that an administrator unpacks on a Windows server to give it the JEA endpoints of Preflight.
 *
 * It holds a module with the text of the agent and two commands, what each endpoint offers, and the scripts that
 * register and remove the endpoints. The sources are beside this file in `windows/`; here they get the version, the
 * text of the agent and the hashes by which the registering script knows that nothing was changed on the way.
 */
import { createHash } from 'node:crypto';
import type { AgentScript } from '../probes/agent';

/** Files whose hash the registering script knows, by their path in `windows/` and in the package. */
const pinned: readonly (readonly [source: string, packed: string])[] = [
  ['Preflight.psd1', 'Preflight/Preflight.psd1'],
  ['Preflight.psm1', 'Preflight/Preflight.psm1'],
  ['RoleCapabilities/PreflightRead.psrc', 'Preflight/RoleCapabilities/PreflightRead.psrc'],
  ['RoleCapabilities/PreflightFix.psrc', 'Preflight/RoleCapabilities/PreflightFix.psrc'],
  ['PreflightRead.pssc', 'PreflightRead.pssc'],
  ['PreflightFix.pssc', 'PreflightFix.pssc'],
];
const registering = 'Register-Preflight.ps1';
const removing = 'Unregister-Preflight.ps1';

export interface WindowsPackageParts {
  /** Three numbers with dots: the version of Preflight, and of the module. */
  readonly version: string;
  readonly agent: AgentScript;
  /** The text of a file in `windows/`. */
  readonly read: (name: string) => string;
}

/**
 * The files of the package by their path, with LF line ends and in ASCII, as PowerShell 5.1 reads them in every code
 * page. The same parts give the same bytes.
 *
 * @throws when a version is not one that a module can have, or when a file of ours lacks a place or has a letter that
 * is not ASCII: bugs of ours, found when packing.
 */
export function windowsPackage({ version, agent, read }: WindowsPackageParts): ReadonlyMap<string, string> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`a module cannot have the version ${version}`);
  const fill = (name: string, extra: Readonly<Record<string, string>> = {}): string => {
    let text = read(name).replaceAll('\r\n', '\n');
    for (const [mark, value] of Object.entries(extra)) {
      if (text.split(mark).length !== 2) throw new Error(`${name} must hold ${mark} once`);
      text = text.replace(mark, () => value);
    }
    text = text.replaceAll('<version>', () => version).replaceAll('<agent-sha256>', () => agent.sha256);
    if (!/^[\x0a\x20-\x7e]*$/.test(text)) throw new Error(`${name} is not ASCII`);
    return text;
  };
  const files = new Map<string, string>();
  for (const [source, packed] of pinned) {
    files.set(packed, fill(source, source === 'Preflight.psm1' ? { '<agent>': agent.text } : {}));
  }
  const lines = [...files].map(([packed, text]) => `    '${packed}' = '${sha256(text)}'`);
  files.set(registering, fill(registering, { '    #<files>': lines.join('\n') }));
  files.set(removing, fill(removing));
  return files;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
