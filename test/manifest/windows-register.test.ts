/** The scripts that register and remove the JEA endpoints, in a real PowerShell. What only Windows has is stood in for. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentScript } from '../../probes/agent';
import { hasEngine, noEngine } from '../probes/agent/real-engine';
import { makeWindowsFolder, type WindowsFolder } from './registered-endpoints';
import { packageFiles, version } from './windows-package-files';

jest.setTimeout(90_000);
const here = hasEngine ? describe : describe.skip;
const register = 'Register-Preflight.ps1';
const groups = { ReadGroup: 'CORP\\Preflight-Read', FixGroup: 'CORP\\Preflight-Fix' };

here(`Registering on a Windows server${hasEngine ? '' : ` (skipped: ${noEngine})`}`, () => {
  let server: WindowsFolder;
  beforeEach(() => {
    server = makeWindowsFolder();
  });
  afterEach(() => server.remove());

  it('installs the module, protects the transcripts, registers both endpoints and restarts WinRM once', () => {
    const said = server.run(register, groups);
    expect(said[0]).toBe(`Preflight ${version}, agent SHA-256 ${agentScript.sha256}`);
    expect(said.at(-1)).toContain('Unregister-Preflight.ps1');
    const psm1 = readFileSync(join(server.module, 'Preflight.psm1'), 'utf8');
    expect(psm1).toBe(packageFiles().get('Preflight/Preflight.psm1'));
    expect(readdirSync(join(server.module, 'RoleCapabilities')).sort()).toEqual([
      'PreflightFix.psrc',
      'PreflightRead.psrc',
    ]);
    expect(server.log()).toEqual([
      `icacls ${server.transcripts} /inheritance:r /grant *S-1-5-32-544:(OI)(CI)F /grant *S-1-5-18:(OI)(CI)F`,
      'register Preflight.Read',
      'register Preflight.Fix',
      'restart WinRM',
    ]);
  });

  it('fills in groups, folders and the account, and lets nothing out of its quotes', () => {
    const hostile = "CORP\\l'équipe' = @{}; VisibleCmdlets = '*' #";
    server.run(register, { ReadGroup: hostile, GroupManagedServiceAccount: 'CORP\\gmsa-preflight' });
    const text = server.endpoint('Preflight.Read') ?? '';
    expect(text).toContain("'CORP\\l''équipe'' = @{}; VisibleCmdlets = ''*'' #' = @{ RoleCapabilityFiles = '");
    expect(text).toContain(`'${server.module}\\RoleCapabilities\\PreflightRead.psrc'`);
    expect(text).toContain(`TranscriptDirectory = '${server.transcripts}'`);
    expect(text).toContain("GroupManagedServiceAccount = 'CORP\\gmsa-preflight'");
    expect(text).not.toContain('RunAsVirtualAccount');
    expect(text).not.toMatch(/<[a-z-]+>/);
  });

  it('runs the fixing endpoint as a virtual account even where the reading one has a gMSA', () => {
    server.run(register, { ...groups, GroupManagedServiceAccount: 'CORP\\gmsa-preflight' });
    expect(server.endpoint('Preflight.Fix')).toContain('RunAsVirtualAccount = $true');
    expect(server.endpoint('Preflight.Fix')).not.toContain('gmsa');
  });

  it('changes nothing the second time, and only the endpoint whose group changed the third', () => {
    server.run(register, groups);
    const before = server.log().length;
    expect(server.run(register, groups)).toContain('Nothing was changed.');
    expect(server.log()).toHaveLength(before);
    server.run(register, { ...groups, FixGroup: 'CORP\\Other' });
    expect(server.log().slice(before)).toEqual(['unregister Preflight.Fix', 'register Preflight.Fix', 'restart WinRM']);
  });

  it('puts a file right that was changed after it was installed', () => {
    server.run(register, groups);
    const path = join(server.module, 'Preflight.psm1');
    const whole = readFileSync(path, 'utf8');
    for (const changed of [whole.replace("'read'", "'all'"), `${whole}\n'more'\n`]) {
      writeFileSync(path, changed);
      server.run(register, groups);
      expect(readFileSync(path, 'utf8')).toBe(whole);
    }
  });

  it('takes an older version of itself away, and no foreign module of the same name', () => {
    const id = /GUID = '([0-9a-f-]{36})'/.exec(packageFiles().get('Preflight/Preflight.psd1') ?? '')?.[1] ?? '';
    for (const [other, guid] of [
      ['0.0.1', id],
      ['9.9.9', 'e0000000-0000-4000-8000-000000000000'],
    ] as const) {
      mkdirSync(join(server.modules, 'Preflight', other), { recursive: true });
      const manifest = `@{ ModuleVersion = '${other}'; GUID = '${guid}' }`;
      writeFileSync(join(server.modules, 'Preflight', other, 'Preflight.psd1'), manifest);
    }
    server.run(register, groups);
    expect(readdirSync(join(server.modules, 'Preflight')).sort()).toEqual([version, '9.9.9'].sort());
  });

  it('takes the fixing endpoint away where no group may fix any more', () => {
    server.run(register, groups);
    server.run(register, { ReadGroup: groups.ReadGroup });
    expect(server.endpoint('Preflight.Fix')).toBeUndefined();
    expect(server.endpoint('Preflight.Read')).toBeDefined();
    expect(server.log().slice(-2)).toEqual(['unregister Preflight.Fix', 'restart WinRM']);
  });

  it('says what it would do with -WhatIf, and does none of it', () => {
    const said = server.run(register, { ...groups, WhatIf: true }).join('\n');
    expect(said).toContain('What if');
    expect(said).toContain('Register session configuration');
    expect(said).toContain('Nothing was changed.');
    expect(server.log()).toEqual([]);
    expect(existsSync(server.module)).toBe(false);
    expect(existsSync(server.transcripts)).toBe(false);
  });

  it('leaves WinRM alone when asked to', () => {
    const said = server.run(register, { ...groups, NoRestart: true }).join('\n');
    expect(server.log()).not.toContain('restart WinRM');
    expect(said).toContain('WinRM still has to be restarted');
  });

  it('installs nothing from a package in which one letter was changed, or a file is missing', () => {
    for (const name of [
      'Preflight/Preflight.psm1',
      'PreflightRead.pssc',
      'Preflight/RoleCapabilities/PreflightFix.psrc',
    ]) {
      const path = join(server.package, name);
      const whole = readFileSync(path, 'utf8');
      writeFileSync(path, whole.replace('Preflight', 'preflight'));
      expect(server.run(register, groups).join(' ')).toContain('was changed after it was packed');
      writeFileSync(path, whole);
    }
    expect(existsSync(server.module)).toBe(false);
    expect(server.log()).toEqual([]);
  });

  it('knows the text of the agent by itself, even if the list of files were made for another one', () => {
    const other = packageFiles({ text: `${agentScript.text}# more\n`, sha256: agentScript.sha256 });
    const strange = makeWindowsFolder(other);
    expect(strange.run(register, groups).join(' ')).toContain('The text of the agent is not the one of version');
    expect(existsSync(strange.module)).toBe(false);
    strange.remove();
  });

  it('stops before anything is written when the certificate for signing is not there', () => {
    const said = server.run(register, { ...groups, CertificateThumbprint: 'A'.repeat(40) }).join(' ');
    expect(said).not.toContain('agent SHA-256');
    expect(server.log()).toEqual([]);
    expect(existsSync(server.module)).toBe(false);
  });

  it('is undone by the other script, which keeps transcripts and foreign modules of the same name', () => {
    server.run(register, groups);
    const foreign = join(server.modules, 'Preflight', '9.9.9');
    mkdirSync(foreign);
    writeFileSync(
      join(foreign, 'Preflight.psd1'),
      "@{ ModuleVersion = '9.9.9'; GUID = 'e0000000-0000-4000-8000-000000000000' }",
    );
    const before = server.log().length;
    expect(server.run('Unregister-Preflight.ps1', { WhatIf: true })).toContain('Nothing was changed.');
    expect(server.log()).toHaveLength(before);
    const said = server.run('Unregister-Preflight.ps1').join('\n');
    expect(said).toContain('unregistered Preflight.Fix');
    expect(server.log().slice(before)).toEqual([
      'unregister Preflight.Read',
      'unregister Preflight.Fix',
      'restart WinRM',
    ]);
    expect([existsSync(server.module), existsSync(foreign), existsSync(server.transcripts)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(server.run('Unregister-Preflight.ps1')).toEqual(['Nothing was changed.']);
  });
});
