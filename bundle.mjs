// Puts the compiled modules of the catalogue into one file beside the compiled rules, with what V8 compiled of them.
// Reading several hundred small files takes most of the time of a start; see rules/catalogue-bundle.ts, which reads it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { argv } from 'node:process';

const dist = resolve(argv[2] ?? 'dist');
const require = createRequire(import.meta.url);
const { bundleName, cacheName, keptPackage, readBundle } = require(join(dist, 'rules/catalogue-bundle.js'));
const bundle = join(dist, 'rules', bundleName);
const cache = join(dist, 'rules', cacheName);
for (const file of [bundle, cache]) rmSync(file, { force: true });

const { loadCatalogue } = require(join(dist, 'rules/catalogue.js'));
loadCatalogue();
const loaders = ['rules/catalogue.js', 'rules/catalogue-bundle.js'];
const loaded = Object.keys(require.cache)
  .filter((path) => path.startsWith(dist + sep))
  .map((path) => ({ path, name: relative(dist, path).replaceAll('\\', '/') }))
  .filter(({ name }) => /^(?:rules|probes)\//.test(name) && name.endsWith('.js') && !loaders.includes(name));
const { root, prefix } = keptPackage();
for (const path of Object.keys(require.cache)) {
  if (path.startsWith(root + sep)) loaded.push({ path, name: prefix + relative(root, path).replaceAll('\\', '/') });
}
const parts = loaded.map(({ path, name }) => {
  const source = readFileSync(path, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return `${JSON.stringify(name)}: function (exports, require, module, __filename, __dirname) {${source}\n},\n`;
});
writeFileSync(bundle, oneByte(`({\n${parts.join('')}})\n`));

// Once more, from the file: what has run by then is what V8 compiled, and what a start needs.
for (const { path } of loaded) delete require.cache[path];
const opened = readBundle(join(dist, 'rules'));
for (const { name } of loaded) opened.load(name);
writeFileSync(cache, opened.script.createCachedData());

// One character outside of Latin-1 makes V8 keep the whole text with two bytes for each character.
function oneByte(text) {
  if (text.includes('String.raw')) throw new Error('String.raw would show an escape as it is written.');
  return text.replace(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
