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
import { join, posix } from 'node:path';
import { Script } from 'node:vm';

/** Written by `bundle.mjs`: for each compiled file of `rules/` and `probes/` a function as Node.js makes one of it. */
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

/** Opens the bundle in a folder of compiled rules; undefined where there is none. */
export function openBundle(folder: string): Bundle | undefined {
  const file = join(folder, bundleName);
  if (!existsSync(file)) return undefined;
  const cache = join(folder, cacheName);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, ...(cachedData && { cachedData }) });
  const definitions = script.runInThisContext() as Readonly<Record<string, Definition>>;
  const root = join(folder, '..');
  const resolved = new Map<string, string>();
  const has = (name: string): boolean => Object.hasOwn(definitions, name);

  const load = (name: string): unknown => {
    const path = join(root, name);
    const before = require.cache[path];
    if (before) return before.exports;
    const module = new Module(path);
    module.filename = path;
    require.cache[path] = module;
    const home = name.slice(0, name.lastIndexOf('/') + 1);
    const requireFrom = (request: string): unknown => {
      if (!request.startsWith('.')) return outside(request);
      // The same few modules are wanted by all: their names are worked out once.
      const key = home + request;
      let wanted = resolved.get(key);
      if (wanted === undefined) resolved.set(key, (wanted = `${posix.join(home, request)}.js`));
      return has(wanted) ? load(wanted) : outside(join(root, wanted));
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
  return { has, names: Object.keys(definitions), load, script };
}

function outside(request: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- packages, and files that are in no bundle
  return require(request);
}
