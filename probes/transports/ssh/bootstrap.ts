/**
 * The one command line that is ever sent over SSH. It reads the script and the request from stdin, makes sure that the
 * script is the expected one, and runs it.
 *
 * The command is the same for every server and every request; it varies with the SHA-256 of the script, and with whether
 * the visit reads or runs an approved fix.
 * It holds letters, digits and a few signs that neither cmd.exe nor PowerShell nor a POSIX shell reads as its own.
 */
import { createHash } from 'node:crypto';
import type { Allowance } from '../../agent';

/** cmd.exe takes 8,191 characters; endpoint protection looks askance at long encoded commands well before that. */
export const longestCommand = 2000;

/**
 * `-InputFormat Text -OutputFormat Text`, or else a redirected stderr is CLIXML. Exit codes are not to be relied on:
 * PowerShell as the shell of sshd turns each of them into 1.
 */
export function bootstrapCommand(script: string, allow: Allowance): string {
  const flags = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -InputFormat Text -OutputFormat Text';
  const encoded = Buffer.from(bootstrapSource(script, allow), 'utf16le').toString('base64');
  return `powershell.exe ${flags} -EncodedCommand ${encoded}`;
}

/** What goes to stdin: two lines, script and request, each in base64 so that no code page can alter them. */
export function bootstrapInput(script: string, request: string): Buffer {
  return Buffer.from(`${constantForms(script).base64}\n${base64(request)}\n`, 'ascii');
}

/**
 * PowerShell 5.1. A refusal is one line `PREFLIGHT0:<language-mode|input|hash>:<detail>`.
 *
 * - The language mode comes first and is read without a method call, which Constrained Language would forbid.
 * - `$input` makes the host read stdin; the mark that 5.1 may put before the first line is dropped.
 * - SHA256CryptoServiceProvider also works where only validated cryptography is allowed.
 * - The output is written as bytes, each piece on a line of its own, whatever the console's code page is.
 * - Exit ends the process although a question may be deaf to being stopped.
 */
export function bootstrapSource(script: string, allow: Allowance): string {
  const { hash } = constantForms(script);
  return [
    '$m=$ExecutionContext.SessionState.LanguageMode',
    'if($m-ne"FullLanguage"){"`nPREFLIGHT0:language-mode:$m";exit 88}',
    '$l=@($input|%{"$_"-replace"[^\\w+/=]"})',
    'if($l.Count-lt 2){"`nPREFLIGHT0:input:";exit 86}',
    '$b=[Convert]::FromBase64String($l[0])',
    '$h=[Convert]::ToBase64String([Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($b))',
    `if($h-cne"${hash}"){"\`nPREFLIGHT0:hash:$h";exit 87}`,
    '$u=[Text.Encoding]::UTF8',
    '$o=[Console]::OpenStandardOutput()',
    '$r=$u.GetString([Convert]::FromBase64String($l[1]))',
    `&([ScriptBlock]::Create($u.GetString($b))) ${allow === 'all' ? '$r' : '$r read'}|%{$x=$u.GetBytes("\`n$_\`n");$o.Write($x,0,$x.Length)}`,
    '$o.Flush();[Environment]::Exit(0)',
  ].join('\n');
}

/** The script is the same from run to run, and long: what is made of it is kept. */
let last = formsOf('');

function constantForms(script: string): typeof last {
  if (last.script !== script) last = formsOf(script);
  return last;
}

function formsOf(script: string) {
  return { script, hash: createHash('sha256').update(script, 'utf8').digest('base64'), base64: base64(script) };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
