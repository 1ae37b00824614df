/** docs/cli.md: its examples have the shape that the schemas promise, and no command is forgotten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder, validated } from './json-contract';
import { run } from './run-in-process';

const text = readFileSync(join(schemaFolder, '../cli.md'), 'utf8');

/** The JSON blocks of one section. */
function examples(section: string): string[] {
  const body = text.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...body.matchAll(/```json\n([^]*?)\n```/g)].map((match) => match[1] ?? '');
}

it.each(['read', 'rules', 'check', 'config check'])('shows JSON of %s as the schema has it', (section) => {
  const [example] = examples(section);
  expect(example).toBeDefined();
  validated(section.replace(' ', '-'), example ?? '');
});

it('shows answers of recognise as the schema has them', () => {
  const lines = examples('recognise').flatMap((example) => example.split('\n'));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) validated('recognise', line);
});

it('has a section for each command', async () => {
  const { out } = await run(['--help']);
  const names = [...out.matchAll(/^ {2}([a-z]+)[ |].* {2,}\S/gm)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(8);
  for (const name of names.filter((one) => one !== 'help')) expect(text).toMatch(new RegExp(`^## ${name}\\b`, 'm'));
});
