/** What docs/going-live.md shows exists: configurations that Preflight accepts, commands, options, scripts and keys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { readConfig } from '../../bot/config';
import { variables } from '../../bot/config-shape';
import { readInventory } from '../../bot/inventory-file';
import { failureCodes } from '../../probes/errors';
import { keyVaultSignIns } from '../../probes/secrets-key-vault';
import { commandNames, createReader, ofType, syntaxErrors } from '../probes/agent/powershell-tree';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/going-live.md'), 'utf8');

/** Code blocks of a language, the indented ones of lists too; '' for blocks without one. */
function blocks(language: string): readonly string[] {
  const found = page.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm);
  return [...found]
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , text = '']) =>
      text
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n'),
    );
}

const yaml = blocks('yaml');
const whole = yaml.find((block) => block.startsWith('listen:')) ?? '';
const certificate = yaml.find((block) => block.startsWith('teams:')) ?? '';
const inventory = yaml.find((block) => block.startsWith('secrets:')) ?? '';
const powershell = blocks('powershell').join('\n');
const noFiles = (): undefined => undefined;

describe('The configuration on the page about going live', () => {
  it('is accepted, with the secret in its variable', () => {
    const env = { PREFLIGHT_APP_PASSWORD: 'of the example' };
    expect(readConfig({ text: whole, env, readSecret: noFiles })).toMatchObject({ ok: true, notices: [] });
  });

  it('is accepted with a managed identity and no secret', () => {
    const text = whole.replace('appType: SingleTenant', 'appType: UserAssignedMSI');
    expect(readConfig({ text, env: {}, readSecret: noFiles })).toMatchObject({ ok: true });
  });

  it('is accepted with the certificate that the page shows, and only with it', () => {
    const lines = certificate.replace(/^teams:\n/, '');
    const text = whole.replace('people:\n', `${lines}people:\n`);
    expect(readConfig({ text, env: {}, readSecret: () => 'a key' })).toMatchObject({ ok: true });
    expect(readConfig({ text: whole, env: {}, readSecret: noFiles })).toMatchObject({ ok: false });
  });

  it('names only variables that are read', () => {
    const named = page.match(/PREFLIGHT_[A-Z_]+/g) ?? [];
    for (const name of named) expect([...Object.keys(variables), 'PREFLIGHT_APP_PASSWORD']).toContain(name);
  });
});

describe('The inventory on the page about going live', () => {
  const readFile = (path: string): string | undefined =>
    path === '/etc/preflight/corp-ca.pem' ? '-----BEGIN CERTIFICATE-----\n' : undefined;

  it('is accepted, reads with one account and has none to fix with', () => {
    const read = readInventory({ text: inventory, readFile });
    expect(read).toMatchObject({ ok: true, notices: [] });
    if (!read.ok) return;
    expect(read.live.servers.get('EX01')?.endpoint).toMatchObject({ configuration: 'Preflight.Read' });
    expect(read.live.servers.get('EX01')?.fixAs).toBeUndefined();
  });

  it('takes the later lines for fixes as the page says them', () => {
    const fixer = '  fixer:\n    user: svc-preflight-fix\n    domain: CORP\n    secret: fixer-password\n';
    const text = inventory
      .replace('defaults:\n', `${fixer}defaults:\n  fixAs: fixer\n`)
      .replace('    configuration: Preflight.Read\n', '$&    fixConfiguration: Preflight.Fix\n');
    const read = readInventory({ text, readFile });
    expect(read).toMatchObject({ ok: true, notices: [] });
    if (read.ok) expect(read.live.servers.get('EX01')?.endpoint).toMatchObject({ fixConfiguration: 'Preflight.Fix' });
  });

  it('takes every key that the page names beside it', () => {
    const keys = ['https: false', 'spn: WSMAN/ex01.corp.example', 'port: 5986'];
    for (const key of keys) {
      const text = inventory.replace('    auth: kerberos\n', `    auth: kerberos\n    ${key}\n`);
      const plain = key === 'https: false' ? text.replace(/ {4}authorityFile: .*\n/, '') : text;
      expect([key, readInventory({ text: plain, readFile }).ok]).toEqual([key, true]);
    }
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| a /gm)].map(([, name]) => name);
    for (const name of keyVaultSignIns) expect(page).toContain(`| \`${name}\` |`);
    for (const name of rows) expect(keyVaultSignIns).toContain(name);
  });
});

describe('The commands on the page about going live', () => {
  const program = readFileSync(join(root, 'bot/cli/run-cli.ts'), 'utf8');

  it('are commands of Preflight, with options that it knows', () => {
    const lines = [...page.matchAll(/^ *npm run -s preflight -- (.*)$/gm)].map(([, line = '']) => line.split(' '));
    expect(lines.map(([command]) => command)).toEqual(['doctor', 'check', 'why', 'config', 'serve']);
    for (const words of lines) {
      expect(program).toContain(`.command('${words[0]}')`);
      for (const option of words.filter((word) => word.startsWith('--'))) expect(program).toContain(`'${option} `);
    }
  });

  it('pack with options that the packing command knows', () => {
    const pack = readFileSync(join(root, 'manifest/pack.mjs'), 'utf8');
    const [line = ''] = page.match(/npm run package:teams -- .*/) ?? [];
    const options = [...line.matchAll(/ --([a-z-]+)/g)].map(([, name = '']) => name);
    expect(options).toEqual(['app-id', 'name', 'site']);
    for (const name of options) expect(pack).toMatch(new RegExp(`^ +'?${name}'?: \\{ type`, 'm'));
  });

  it('give the registering scripts parameters that they have', () => {
    for (const [script, least] of [
      ['Register-Preflight.ps1', 5],
      ['Unregister-Preflight.ps1', 1],
    ] as const) {
      const text = readFileSync(join(root, 'manifest/windows', script), 'utf8');
      const declared = [...text.matchAll(/^ {4}.*\]\$(\w+)|^param\(\[switch\]\$(\w+)\)/gm)].map(([, a, b]) => a ?? b);
      const lines = page.split('\n').filter((line) => line.includes(script));
      const given = lines.flatMap((line) => [...line.matchAll(/[ `]-([A-Z]\w+)/g)].map(([, name]) => name));
      expect(given.length).toBeGreaterThanOrEqual(least);
      for (const name of given) expect([...declared, 'WhatIf']).toContain(name);
    }
    for (const [, name] of page.matchAll(/`-([A-Z]\w+)/g)) {
      const text = readFileSync(join(root, 'manifest/windows/Register-Preflight.ps1'), 'utf8');
      expect(name === 'WhatIf' || text.includes(`.PARAMETER ${name}\n`)).toBe(true);
    }
  });
});

describe('The PowerShell on the page about going live', () => {
  let tree: Node;
  beforeAll(async () => {
    tree = (await createReader())(powershell);
  });

  it('has no syntax error', () => {
    expect(syntaxErrors(tree)).toEqual([]);
  });

  it('uses commands of Windows, as Microsoft documents them, and none besides', () => {
    const accounts = [
      'Add-ADGroupMember',
      'New-ADGroup',
      'New-ADServiceAccount',
      'New-ADUser',
      'Test-ADServiceAccount',
    ];
    const remoting = ['Invoke-Command', 'Remove-WSManInstance', 'Set-WSManInstance'];
    const firewall = ['New-NetFirewallRule', 'Remove-NetFirewallRule', 'Set-NetFirewallRule'];
    const files = ['Expand-Archive', 'Get-ChildItem', 'Get-FileHash', 'New-Item', 'Set-Item', 'Unblock-File'];
    const others = ['Add-LocalGroupMember', 'Get-Certificate', 'Get-Command', 'Read-Host', 'setspn.exe'];
    const own = ['.\\preflight-windows\\Register-Preflight.ps1'];
    const known = [...accounts, ...remoting, ...firewall, ...files, ...others, ...own].sort();
    expect([...new Set(commandNames(tree))].sort()).toEqual(known);
  });

  it('never weakens what the server protects itself with', () => {
    const parameters = ofType(tree, 'command_parameter').map((node) => node.text);
    expect(parameters).not.toContain('-SkipNetworkProfileCheck');
    expect(powershell).not.toMatch(/TrustedHosts|Auth\\Basic -Value \$true|AllowUnencrypted -Value \$true/);
    expect(powershell).not.toMatch(/New-NetFirewallRule(?!.*-RemoteAddress)/);
  });
});

it('The page about going live names failures by codes that exist', () => {
  const [, table = ''] = page.split('## When certificates and keys change');
  const rows = table
    .slice(0, table.indexOf('```'))
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const said = rows.map((row) => /^`([a-z-]+)`/.exec(row.split(' | ').at(-1) ?? '')?.[1]);
  const codes = said.filter((code) => code !== undefined);
  expect(codes).toEqual(['tls', 'tls', 'hostkey']);
  for (const code of [...codes, 'fault', 'auth', 'quota', 'spn', 'clock-skew', 'bad-answer', 'access-denied']) {
    expect(page).toContain(`\`${code}\``);
    expect(failureCodes).toContain(code);
  }
});
