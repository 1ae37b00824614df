// Writes the Teams app package: npm run package:teams -- --app-id GUID --name "..." --site https://... [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';

const { teamsManifest, frenchTexts } = createRequire(import.meta.url)('../dist/manifest/teams-manifest.js');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { values } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    name: { type: 'string' },
    site: { type: 'string' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
    out: { type: 'string', default: 'preflight-teams.zip' },
  },
});

const problems = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(values['app-id'] ?? '')
    ? ''
    : '--app-id must be the GUID of the app registration.',
  values.name ? '' : '--name must say who runs the bot, as people see it in Teams (at most 32 characters).',
  /^https:\/\//.test(values.site ?? '') ? '' : '--site must be an https address that describes the service.',
].filter((problem) => problem !== '');
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(2);
}

const manifest = teamsManifest({
  appId: values['app-id'].toLowerCase(),
  version,
  developer: {
    name: values.name.slice(0, 32),
    websiteUrl: values.site,
    privacyUrl: values.privacy ?? values.site,
    termsOfUseUrl: values.terms ?? values.site,
  },
});
const icon = (name) => readFileSync(new URL(`./teams/${name}`, import.meta.url));
const zip = zipSync({
  'manifest.json': strToU8(JSON.stringify(manifest, undefined, 2)),
  'fr.json': strToU8(JSON.stringify(frenchTexts, undefined, 2)),
  'color.png': new Uint8Array(icon('color.png')),
  'outline.png': new Uint8Array(icon('outline.png')),
});
writeFileSync(values.out, zip);
process.stdout.write(`${values.out}: upload it in the Teams admin centre under Manage apps.\n`);
