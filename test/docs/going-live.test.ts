/** The configuration that docs/going-live.md shows is one that Preflight accepts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { variables } from '../../bot/config-shape';

const page = readFileSync(join(__dirname, '../../docs/going-live.md'), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((block) => block[1] ?? '');
const [whole = '', certificate = ''] = blocks;
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
