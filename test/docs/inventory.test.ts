/** The example on the page about the inventory is one that Preflight accepts, and the page names every key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInventory } from '../../bot/inventory-file';
import { inventoryWords } from '../../bot/inventory-words';
import { usualSecretPrefix } from '../../probes/secrets-environment';

const page = readFileSync(join(__dirname, '../../docs/inventory.md'), 'utf8');
const [example = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((block) => block[1] ?? '');
const files: Readonly<Record<string, string>> = {
  '/etc/preflight/corp-ca.pem': '-----BEGIN CERTIFICATE-----\n',
  '/etc/preflight/known_hosts': 'edge01.corp.example ssh-ed25519 AAAA\n',
};

describe('The page about the inventory', () => {
  it('shows an example that is accepted, without a notice', () => {
    const read = readInventory({ text: example, readFile: (path) => files[path] });
    expect(read).toMatchObject({ ok: true, notices: [] });
    if (!read.ok) return;
    expect([...read.live.servers.keys()]).toEqual(['EX01', 'EX02', 'EDGE01']);
    expect(read.live.servers.get('EX02')?.endpoint).toMatchObject({ trust: { by: 'pin' }, auth: 'kerberos' });
  });

  it('names every key of the file', () => {
    for (const key of Object.keys(inventoryWords)) {
      const name =
        key
          .split('.')
          .filter((part) => part !== '*')
          .at(-1) ?? '';
      if (name !== '') expect(page).toContain(`\`${name}\``);
    }
    expect(page).toContain(usualSecretPrefix);
  });
});
