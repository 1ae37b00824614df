/**
 * The files of the practice page and the official card renderer, by the names under which they are served.
 *
 * The names are listed once when the process starts. What a request asks for is looked up among them and never becomes
 * part of a path.
 */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** `folder` holds the page; the empty name stands for the page itself. */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    if (type !== undefined) files.set(name, { path: join(folder, name), type });
  }
  const page = files.get('index.html');
  if (page !== undefined) files.set('', page);
  const renderer = require.resolve('adaptivecards/dist/adaptivecards.min.js');
  files.set('adaptivecards.min.js', { path: renderer, type: 'text/javascript; charset=utf-8' });
  return files;
}
