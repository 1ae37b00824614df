/** The Teams package, against Microsoft's own manifest schema and as the command writes it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { frenchTexts, teamsManifest } from '../../manifest/teams-manifest';

const repository = join(__dirname, '../..');
const schemas = join(repository, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25');

const manifest = teamsManifest({
  appId: '8b1f7c52-0f0a-4a47-9d0e-2f6c1f0b7a11',
  version: '0.1.0',
  developer: {
    name: 'Messaging team',
    websiteUrl: 'https://intranet.corp.example/preflight',
    privacyUrl: 'https://intranet.corp.example/privacy',
    termsOfUseUrl: 'https://intranet.corp.example/terms',
  },
});

function problemsWith(schemaFile: string, value: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, schemaFile), 'utf8')));
  return validate(value) ? [] : validate.errors;
}

describe('The Teams manifest', () => {
  it('is valid for Microsoft’s schema 1.25', () => {
    expect(problemsWith('MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  it('would be refused with a description that is too long', () => {
    const broken = { ...manifest, description: { short: 'x'.repeat(81), full: 'x' } };
    expect(problemsWith('MicrosoftTeams.schema.json', broken)).not.toEqual([]);
  });

  it('replaces only texts that exist, within the lengths that Teams allows', () => {
    for (const [path, text] of Object.entries(frenchTexts)) {
      if (path === '$schema') continue;
      const value = path.split(/[.[\]]+/).reduce<unknown>((at, key) => Object(at)[key], manifest);
      expect([path, typeof value]).toEqual([path, 'string']);
      expect(text.length).toBeLessThanOrEqual(path === 'description.full' ? 4000 : 128);
    }
    expect(frenchTexts['description.short']?.length).toBeLessThanOrEqual(80);
    expect(frenchTexts['name.short']?.length).toBeLessThanOrEqual(30);
  });
});

const built = existsSync(join(repository, 'dist/manifest/teams-manifest.js'));
const here = built ? describe : describe.skip;

here(`The package command${built ? '' : ' (skipped: not built, run npm run build)'}`, () => {
  const pack = (...args: string[]) =>
    spawnSync(process.execPath, [join(repository, 'manifest/pack.mjs'), ...args], { encoding: 'utf8' });

  it('writes manifest, languages and icons of the sizes that Teams wants', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-package-'));
    const out = join(folder, 'app.zip');
    const site = 'https://intranet.corp.example/preflight';
    const ran = pack(
      '--app-id',
      '8B1F7C52-0F0A-4A47-9D0E-2F6C1F0B7A11',
      '--name',
      'Messaging',
      '--site',
      site,
      '--out',
      out,
    );
    expect(ran.stderr).toBe('');
    const files = unzipSync(new Uint8Array(readFileSync(out)));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'fr.json', 'manifest.json', 'outline.png']);
    const widthOf = (png: Uint8Array | undefined) => Buffer.from(png ?? []).readUInt32BE(16);
    expect([widthOf(files['color.png']), widthOf(files['outline.png'])]).toEqual([192, 32]);
    rmSync(folder, { recursive: true });
  });

  it('lists everything that is missing, at once', () => {
    const ran = pack();
    expect(ran.status).toBe(2);
    expect(ran.stderr.trim().split('\n')).toHaveLength(3);
  });
});
