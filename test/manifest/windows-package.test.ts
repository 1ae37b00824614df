/** The package for a Windows server: what it holds, that it is the agent unchanged, and that PowerShell 5.1 can read it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Node } from 'web-tree-sitter';
import { windowsPackage } from '../../manifest/windows-package';
import { agentScript } from '../../probes/agent';
import {
  commandNames,
  createReader,
  functionsOf,
  indirectCalls,
  methodNames,
  ofType,
  syntaxErrors,
} from '../probes/agent/powershell-tree';
import { packageFiles, readSource, version } from './windows-package-files';

const files = packageFiles();
const text = (name: string): string => files.get(name) ?? '';
const moduleName = 'Preflight/Preflight.psm1';
const sha256 = (given: string): string => createHash('sha256').update(given, 'utf8').digest('hex');

/** The module without the agent, which has a lint of its own. */
const shell = text(moduleName).replace(agentScript.text, () => '');

let read: (text: string) => Node;
beforeAll(async () => {
  read = await createReader();
});

describe('The package for a Windows server', () => {
  it('is complete', () => {
    expect([...files.keys()].sort()).toEqual([
      'Preflight/Preflight.psd1',
      'Preflight/Preflight.psm1',
      'Preflight/RoleCapabilities/PreflightFix.psrc',
      'Preflight/RoleCapabilities/PreflightRead.psrc',
      'PreflightFix.pssc',
      'PreflightRead.pssc',
      'Register-Preflight.ps1',
      'Unregister-Preflight.ps1',
    ]);
  });

  it('holds the text of the agent once, byte for byte, between two braces, and its hash', () => {
    const block = /^\$agent = \{([\s\S]*?)\}\n\n# Answers the questions/m.exec(text(moduleName))?.[1] ?? '';
    expect(sha256(block)).toBe(agentScript.sha256);
    expect(text(moduleName)).toContain(`$agentSha256 = '${agentScript.sha256}'`);
    expect(text('Register-Preflight.ps1')).toContain(`$agentSha256 = '${agentScript.sha256}'`);
  });

  it('pins every file that is installed or filled in', () => {
    const lines = text('Register-Preflight.ps1').matchAll(/^ {4}'([\w./]+)' = '([0-9a-f]{64})'$/gm);
    const pinned = new Map([...lines].map(([, name = '', hash = '']) => [name, hash]));
    const others = [...files.keys()].filter((name) => !name.endsWith('.ps1'));
    expect([...pinned.keys()].sort()).toEqual(others.sort());
    for (const [name, hash] of pinned) expect([name, hash]).toEqual([name, sha256(text(name))]);
  });

  it('knows its module by one identifier', () => {
    const id = /GUID = '([0-9a-f-]{36})'/.exec(text('Preflight/Preflight.psd1'))?.[1];
    for (const name of ['Register-Preflight.ps1', 'Unregister-Preflight.ps1']) {
      expect(text(name)).toContain(`$moduleId = '${id}'`);
    }
  });

  it('carries one version and leaves no place of it unfilled', () => {
    for (const [name, content] of files) {
      const open = [...content.replace(agentScript.text, () => '').matchAll(/<[a-z][a-z0-9-]+>|#<\w+>/g)];
      const later = ['<group>', '<module-folder>', '<transcript-directory>'];
      expect([name, open.map(([mark]) => mark).filter((mark) => !later.includes(mark))]).toEqual([name, []]);
    }
    expect(text('Preflight/Preflight.psd1')).toContain(`ModuleVersion = '${version}'`);
    expect(text('Register-Preflight.ps1')).toContain(`$version = '${version}'`);
  });

  it('is ASCII with LF line ends, even from a checkout that has others', () => {
    for (const [name, content] of files) expect([name, /^[\x0a\x20-\x7e]*$/.test(content)]).toEqual([name, true]);
    const parts = { version, agent: agentScript };
    const fromWindows = windowsPackage({ ...parts, read: (name) => readSource(name).replaceAll('\n', '\r\n') });
    expect(fromWindows).toEqual(files);
  });

  it('cannot be made with a version that a module cannot have, nor with a source that lost its place', () => {
    const parts = { version, agent: agentScript, read: readSource };
    expect(() => windowsPackage({ ...parts, version: '1.0.0-rc1' })).toThrow('version');
    expect(() => windowsPackage({ ...parts, read: (name) => readSource(name).replace('<agent>', '') })).toThrow('once');
    expect(() => windowsPackage({ ...parts, read: (name) => `${readSource(name)}é` })).toThrow('ASCII');
  });
});

describe('The PowerShell in the package', () => {
  it('has no syntax error', () => {
    for (const [name, content] of files) expect([name, syntaxErrors(read(content))]).toEqual([name, []]);
  });

  it('uses nothing that only PowerShell 7 has', () => {
    for (const [name, content] of files) {
      const tree = read(content.replace(agentScript.text, () => ''));
      const chained = [...ofType(tree, '&&'), ...ofType(tree, '||')].map((node) => node.text);
      const parameters = ofType(tree, 'command_parameter').map((node) => node.text);
      const sevenOnly = parameters.filter((one) => /^-(?:Parallel|ThrottleLimit|AsHashtable|AsByteStream)$/i.test(one));
      expect([name, [...chained, ...sevenOnly]]).toEqual([name, []]);
      expect([name, /::new\(|\bclean\s*\{|Get-Error\b|Join-String/.test(tree.text)]).toEqual([name, false]);
    }
  });

  it('evaluates nothing', () => {
    for (const [name, content] of files) {
      const own = content.replace(agentScript.text, () => '');
      const found = /Invoke-Expression|\biex\b|\[scriptblock\]|NewScriptBlock|Add-Type|ExpandString|AddScript/i.exec(
        own,
      );
      expect([name, found?.[0]]).toEqual([name, undefined]);
    }
  });

  it('lets the module call nothing but its own text and what it needs to check that', () => {
    const tree = read(shell);
    const own = new Set(functionsOf(tree).keys());
    const foreign = [...new Set(commandNames(tree).filter((name) => !own.has(name)))].sort();
    expect(foreign).toEqual(['ConvertFrom-Json', 'Export-ModuleMember', 'New-Object', 'Set-StrictMode']);
    expect([...new Set(methodNames(tree))].sort()).toEqual([
      'ComputeHash',
      'Dispose',
      'GetBytes',
      'Replace',
      'ToLowerInvariant',
      'ToString',
      '[BitConverter]::ToString',
    ]);
    expect(indirectCalls(tree)).toEqual(['& $agent']);
  });

  it('gives the reading command the allowance to read, and only the fixing one all', () => {
    const functions = functionsOf(read(shell));
    expect(functions.get('Invoke-PreflightCheck')?.text).toContain("Invoke-Agent $Request 'read'");
    expect(functions.get('Invoke-PreflightCheck')?.text).not.toContain("'all'");
    expect(functions.get('Invoke-PreflightFix')?.text).toContain("{ Invoke-Agent $Request 'all' }");
  });
});

const built = existsSync(join(__dirname, '../../dist/manifest/windows-package.js'));
const here = built ? describe : describe.skip;

here(`The command that packs it${built ? '' : ' (skipped: not built, run npm run build)'}`, () => {
  it('writes the same bytes in every time zone, and prints their hash and that of the agent', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-windows-'));
    const out = join(folder, 'package.zip');
    const pack = (TZ: string): { said: string; bytes: Buffer } => {
      const command = [join(__dirname, '../../manifest/pack-windows.mjs'), '--out', out];
      const ran = spawnSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, TZ } });
      expect(ran.stderr).toBe('');
      return { said: ran.stdout, bytes: readFileSync(out) };
    };
    const one = pack('Europe/Paris');
    expect(pack('America/Los_Angeles').bytes.equals(one.bytes)).toBe(true);
    expect(one.said).toContain(createHash('sha256').update(one.bytes).digest('hex'));
    const unzipped = unzipSync(new Uint8Array(one.bytes));
    expect(Object.keys(unzipped).sort()).toEqual(['LICENSE', ...files.keys()].sort());
    const packedAgent = /^\$agentSha256 = '([0-9a-f]{64})'$/m.exec(
      strFromU8(unzipped[moduleName] ?? new Uint8Array()),
    )?.[1];
    expect(one.said).toContain(`SHA-256 of the agent: ${packedAgent}`);
    rmSync(folder, { recursive: true });
  });
});
