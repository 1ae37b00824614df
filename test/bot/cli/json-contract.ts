/** Checks JSON against a schema as it stands in docs/schemas, as a script of somebody else would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

const ajv = new Ajv2020({ strict: false, allErrors: true });

export const schemaFolder = join(__dirname, '../../../docs/schemas');

/** Parses and checks; what is wrong is in the error. */
export function validated<T>(name: string, json: string): T {
  const schema = JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8')) as object;
  const value: unknown = JSON.parse(json);
  if (!ajv.validate(schema, value)) throw new Error(ajv.errorsText());
  return value as T;
}
