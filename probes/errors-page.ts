/**
 * The page docs/errors.md: every failure code with what happened, who must act and the next step, in both languages.
 *
 * Pure, so that the script that writes the page and the test that keeps it current use the same lines.
 */
import { failureCodes, type FailureCode } from './errors';
import { failureWords } from './failure-words';
import type { Locale } from './said';

const heads: Readonly<Record<Locale, readonly string[]>> = {
  en: ['| code | what happened | who must act | next step |', '| --- | --- | --- | --- |'],
  fr: ['| code | ce qui s’est passé | qui doit agir | étape suivante |', '| --- | --- | --- | --- |'],
};

/** The whole page, ending in a line end. Codes come in the order of `errors.ts`. */
export function errorsPage(): string {
  const lines = [
    '# Failures',
    '',
    '<!-- Written by `npm run docs:errors` from probes/failure-words.ts. Changes made here are lost. -->',
    '',
    'Why Preflight could not look at a server, or could not finish what was begun. Cards, the command line and the JSON',
    '(`code`) use this table. A failure never turns into a verdict: what could not be looked at stays unknown. The detail',
    'in parentheses that stands beside a sentence is in English, or in the words of the server.',
    '',
    'The code is the same over WinRM and SSH. `preflight doctor SERVER --inventory FILE` shows at which link of the way it',
    'arises.',
    '',
    '## English',
    '',
    ...table('en'),
    '',
    '## Français',
    '',
    ...table('fr'),
  ];
  return `${lines.join('\n')}\n`;
}

function table(locale: Locale): string[] {
  return [...heads[locale], ...failureCodes.map((code) => row(code, locale))];
}

function row(code: FailureCode, locale: Locale): string {
  const { sentence, who, next } = failureWords[code];
  const cells = [sentence[locale], who[locale], next[locale]].map((cell) => cell.replace(/\|/g, '\\|'));
  return `| \`${code}\` | ${cells.join(' | ')} |`;
}
