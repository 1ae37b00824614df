/** What a practice server says about its files, folders and volumes. */
import { disk } from '../../questions/disk';
import { file } from '../../questions/file';
import { fileVersion } from '../../questions/file-version';
import { filesInFolder } from '../../questions/files-in-folder';
import type { Params, QuestionKind } from '../../question';
import { found, reader, unread, type Read, type Reader, type Scene } from './reader';
import type { StateDocument } from './state';
import type { PracticeFile } from './state-windows';

/** Where the places are on every practice server. */
const places: Readonly<Record<string, string>> = {
  SystemRoot: 'C:\\Windows',
  SystemDrive: 'C:',
  ProgramFiles: 'C:\\Program Files',
  ProgramData: 'C:\\ProgramData',
};

export const fileReaders: readonly Reader[] = [
  pathReader(file, ({ document }, path) => {
    const one = findFile(document, path);
    if (one === undefined) return found({ exists: false as const, path });
    const { directory, modified, compressed, encrypted, readOnly } = one;
    const bytes = directory ? null : one.bytes;
    return found({ exists: true as const, path, directory, bytes, modified, compressed, encrypted, readOnly });
  }),
  pathReader(fileVersion, ({ document }, path) => {
    const one = findFile(document, path);
    if (one === undefined || one.directory) return found({ exists: false as const, path });
    return found({ exists: true as const, path, version: one.version });
  }),
  pathReader(filesInFolder, ({ document }, path, { name }) => {
    if (findFile(document, path)?.directory !== true) return found({ exists: false as const, path });
    const pattern = namePattern(name);
    const inside = below(document, path).filter(([own, one]) => !one.directory && pattern.test(own));
    const first = inside.map(([own, { bytes, modified }]) => ({ name: own, bytes, modified })).slice(0, 20);
    return found({ exists: true as const, path, count: inside.length, first });
  }),
  pathReader(disk, ({ document }, path) => {
    const spot = `${path}\\`.toLowerCase();
    const mounted = Object.entries(document.volumes).filter(([at]) => spot.startsWith(at.toLowerCase()));
    const [nearest] = mounted.sort(([one], [other]) => other.length - one.length);
    if (nearest === undefined || nearest[1] === null) return found({ exists: false as const, path });
    return found({ exists: true as const, path, volume: nearest[0], ...nearest[1] });
  }),
];

/** A reader of a kind that looks at one path, with its place resolved as the server would. */
function pathReader<P extends Params & { readonly path: string }, V>(
  kind: QuestionKind<P, V>,
  read: (scene: Scene, path: string, params: P) => Read<V>,
): Reader {
  return reader(kind, (scene, params) => {
    const path = resolve(scene.document, params.path);
    return path === undefined ? unread('not-applicable', 'Exchange is not installed') : read(scene, path, params);
  });
}

function resolve(document: StateDocument, path: string): string | undefined {
  const [, place, rest = ''] = /^%(\w+)%(.*)$/.exec(path) ?? [];
  if (place === undefined) return path;
  const at = place === 'ExchangeInstallPath' ? document.exchange.installPath : places[place];
  return at === null || at === undefined ? undefined : `${at.replace(/\\$/, '')}${rest}`;
}

/** A folder exists where a file below it does. */
function findFile(document: StateDocument, path: string): PracticeFile | undefined {
  const wanted = path.toLowerCase();
  for (const [own, one] of Object.entries(document.files)) {
    if (own.toLowerCase() === wanted) return one ?? undefined;
  }
  const [inside] = below(document, path);
  if (inside === undefined) return undefined;
  const { modified } = inside[1];
  return { directory: true, bytes: 0, modified, compressed: false, encrypted: false, readOnly: false, version: null };
}

/** What is in a folder, at any depth, by its path from there on. */
function below(document: StateDocument, folder: string): [string, PracticeFile][] {
  const start = `${folder}\\`.toLowerCase();
  const inside: [string, PracticeFile][] = [];
  for (const [own, one] of Object.entries(document.files)) {
    if (one !== null && own.toLowerCase().startsWith(start)) inside.push([own.slice(start.length), one]);
  }
  return inside.sort(([one], [other]) => one.localeCompare(other, 'en'));
}

/** Of a file directly in the folder: the pattern spans no backslash. */
function namePattern(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[.-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^\\\\]*')}$`, 'i');
}
