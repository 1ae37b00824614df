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
writeFileSync(bundle, `({\n${parts.join('')}})\n`);

// Once more, from the file: what has run by then is what V8 compiled, and what a start needs.
for (const { path } of loaded) delete require.cache[path];
const opened = readBundle(join(dist, 'rules'));
for (const { name } of loaded) opened.load(name);
writeFileSync(cache, opened.script.createCachedData());
