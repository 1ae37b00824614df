/** The schemas in docs/schemas are made from the definitions; `PREFLIGHT_WRITE_SCHEMAS=1` writes them anew. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts, schemaOf } from '../../../bot/cli/contract';
import { schemaFolder } from './json-contract';

const names = Object.keys(contracts) as (keyof typeof contracts)[];

it.each(names)('keeps docs/schemas/%s.schema.json as the program writes it', (name) => {
  const file = join(schemaFolder, `${name}.schema.json`);
  const made = `${JSON.stringify(schemaOf(name), undefined, 2)}\n`;
  if (process.env['PREFLIGHT_WRITE_SCHEMAS'] === '1') writeFileSync(file, made);
  expect(readFileSync(file, 'utf8')).toBe(made);
});

it('keeps no schema of a command that does not exist', () => {
  expect(readdirSync(schemaFolder).sort()).toEqual(names.map((name) => `${name}.schema.json`).sort());
});

it('says in docs/cli.md where the schema of each command is', () => {
  const text = readFileSync(join(schemaFolder, '../cli.md'), 'utf8');
  for (const name of names) expect(text).toContain(`schemas/${name}.schema.json`);
});
