/** The command line that starts the agent: short, constant, and made of characters that no shell reads as its own. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bootstrapCommand,
  bootstrapInput,
  bootstrapSource,
  longestCommand,
} from '../../../probes/transports/ssh/bootstrap';

const script = 'param($Request) $Request';

function decoded(command: string): string {
  return Buffer.from(command.split(' ').at(-1) ?? '', 'base64').toString('utf16le');
}

describe('The bootstrap command', () => {
  it.each(['', script, 'é 😀\r\n'.repeat(50_000)])('stays under the limit whatever the script is', (text) => {
    expect(bootstrapCommand(text, 'all').length).toBeLessThan(longestCommand);
  });

  it('holds nothing that cmd.exe, PowerShell or a POSIX shell reads as its own', () => {
    expect(bootstrapCommand(script, 'all')).toMatch(/^powershell\.exe( -[A-Za-z]+( (Bypass|Text))?)+ [A-Za-z0-9+/=]+$/);
  });

  it('differs between two scripts in nothing but the SHA-256', () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const [one, two] = [decoded(bootstrapCommand(script, 'all')), decoded(bootstrapCommand(`${script} `, 'all'))];
    expect(one).not.toBe(two);
    expect(one.replace(hash(script), hash(`${script} `))).toBe(two);
  });

  it('comes with the script that was given, whichever one went before', () => {
    const sent = (text: string) =>
      Buffer.from(`${bootstrapInput(text, '{}')}`.split('\n')[0] ?? '', 'base64').toString();
    for (const text of [script, `${script} `, script]) expect(sent(text)).toBe(text);
  });

  it('differs for a forced command that may only read by one constant word', () => {
    const [all, read] = [bootstrapSource(script, 'all'), bootstrapSource(script, 'read')];
    expect(read.replace('$r read|', '$r|')).toBe(all);
    expect(bootstrapCommand(script, 'read').length).toBeLessThan(longestCommand);
  });

  it('decodes to the source, in plain ASCII', () => {
    expect(decoded(bootstrapCommand(script, 'all'))).toBe(bootstrapSource(script, 'all'));
    expect(bootstrapSource(script, 'all')).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it('sends script and request as two lines of base64', () => {
    const [first = '', second = '', rest] = bootstrapInput('é', '"\n$x').toString('ascii').split('\n');
    expect(Buffer.from(first, 'base64').toString()).toBe('é');
    expect(Buffer.from(second, 'base64').toString()).toBe('"\n$x');
    expect(rest).toBe('');
  });

  it('is PowerShell without a syntax error', async () => {
    const { Parser, Language } = await import('web-tree-sitter');
    await Parser.init();
    const parser = new Parser();
    const wasm = createRequire(__filename).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
    parser.setLanguage(await Language.load(readFileSync(wasm)));
    const tree = parser.parse(bootstrapSource(script, 'all'));
    expect(tree?.rootNode.hasError).toBe(false);
  });
});
