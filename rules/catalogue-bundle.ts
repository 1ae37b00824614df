/**
 * Reads the modules of the catalogue from the one file into which the build puts them, already compiled where the same
 * Node.js runs as at the build.
 *
 * Opening several hundred small files and compiling each takes most of the time of a start. Modules are put where
 * `require` looks for them, so each exists once, whoever asks for it first. Without the file, or when it does not have
 * the rules of the folder, everything is loaded from the folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { Script } from 'node:vm';

/**
 * Written by `bundle.mjs`: for each compiled file of `rules/` and `probes/` a function as Node.js makes one of it, and for
 * each file of the package with which every shape is checked.
 */
export const bundleName = 'catalogue.bundle.js';
/** What V8 compiled of that file; another V8 refuses it and compiles again. */
export const cacheName = 'catalogue.bundle.cache';

type Definition = (
  exports: unknown,
  require: (request: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => void;

export interface Bundle {
  /** Whether a file of the folder above `rules/` is in it; names as `rules/checks/RebootPending.js`. */
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  readonly load: (name: string) => unknown;
  /** The script with what V8 compiled of it so far; for the build. */
  readonly script: Script;
}

/** The package in the bundle. More than a hundred files, which every start needs. */
const kept = 'zod';

/** What the files of the package are called in the bundle: with its version, so that another one is never mistaken for it. */
export function keptPackage(): { readonly root: string; readonly prefix: string } {
  const about = require.resolve(`${kept}/package.json`);
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { readonly version: string };
  return { root: dirname(about), prefix: `npm/${kept}@${version}/` };
}

let own: Bundle | undefined;

/**
 * Opens the bundle in a folder of compiled rules; undefined where there is none. With it, everybody in the process gets
 * the package from there. The one of this folder is opened once.
 */
export function openBundle(folder: string = __dirname): Bundle | undefined {
  return folder === __dirname ? (own ??= readBundle(folder)) : readBundle(folder);
}

/** Opens the bundle anew. */
export function readBundle(folder: string): Bundle | undefined {
  const file = join(folder, bundleName);
  if (!existsSync(file)) return undefined;
  const cache = join(folder, cacheName);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, ...(cachedData && { cachedData }) });
  const definitions = script.runInThisContext() as Readonly<Record<string, Definition>>;
  const root = join(folder, '..');
  const { root: packageRoot, prefix } = keptPackage();
  const resolved = new Map<string, string>();
  const has = (name: string): boolean => Object.hasOwn(definitions, name);
  const entry = `${prefix}index.cjs`;

  const load = (name: string): unknown => {
    const path = name.startsWith(prefix) ? join(packageRoot, name.slice(prefix.length)) : join(root, name);
    const before = require.cache[path];
    if (before) return before.exports;
    const module = new Module(path);
    module.filename = path;
    require.cache[path] = module;
    const folderOf = name.slice(0, name.lastIndexOf('/') + 1);
    const requireFrom = (request: string): unknown => {
      if (!request.startsWith('.')) return request === kept && has(entry) ? load(entry) : outside(request);
      // The same few modules are wanted by all: their names are worked out once.
      const key = folderOf + request;
      let wanted = resolved.get(key);
      if (wanted === undefined) resolved.set(key, (wanted = fileOf(posix.join(folderOf, request))));
      if (has(wanted)) return load(wanted);
      return outside(wanted.startsWith(prefix) ? join(packageRoot, wanted.slice(prefix.length)) : join(root, wanted));
    };
    try {
      definitions[name]?.(module.exports, requireFrom, module, path, join(path, '..'));
    } catch (thrown) {
      // As `require` does: what did not load is tried again by whoever asks next.
      Reflect.deleteProperty(require.cache, path);
      throw thrown;
    }
    module.loaded = true;
    return module.exports;
  };
  if (has(entry)) load(entry);
  return { has, names: Object.keys(definitions), load, script };
}

function fileOf(name: string): string {
  return /\.c?js$/.test(name) ? name : `${name}.js`;
}

function outside(request: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- packages, and files that are in no bundle
  return require(request);
}
