/**
 * Recognises a server that has no Windows PowerShell: a POSIX shell answered our command line.
 */

/**
 * A short quotation of what the shell said, or undefined when the answer may come from Windows. POSIX shells report
 * a command that they do not find with exit code 127; csh and a few appliances only say so.
 */
export function notWindows(exitCode: number | undefined, output: string, errors: string): string | undefined {
  if (/PREFLIGHT[01]:/.test(output)) return undefined;
  const said = `${errors}\n${output}`;
  const notFound =
    /^.*powershell\.exe.{0,4}: (?:command )?not found.*$|^.*not found: powershell\.exe.*$|^.*unknown command:? .?powershell\.exe.*$/im.exec(
      said,
    );
  if (notFound === null && exitCode !== 127) return undefined;
  const quotation = (notFound?.[0] ?? said).trim().split('\n')[0] ?? '';
  return quotation.slice(0, 120) || `exit code ${exitCode}`;
}
