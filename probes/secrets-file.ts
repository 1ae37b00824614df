/**
 * Secrets in files: one folder, one secret in each file, the file named like the secret.
 *
 * On Linux and other POSIX systems a file that its group or everybody may read or change is refused: its secret is known
 * to more people than it should be. On Windows the folder's access list decides, and it is not examined here.
 */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { noSecret, readSecretText, type SecretRead, type SecretSource, type SecretTroubleCode } from './secrets';

const largestFile = 100_000;
const readableOrWritableByOthers = 0o066;

/** `platform` is Node's name of the operating system. */
export function fileSecrets(folder: string, platform: NodeJS.Platform): SecretSource {
  return { read: (name) => readSecretFile(join(folder, name), name, platform) };
}

/** Reads one file with the same care; `name` is what trouble calls it. */
export async function readSecretFile(path: string, name: string, platform: NodeJS.Platform): Promise<SecretRead> {
  // Without O_NONBLOCK a pipe in place of the file would hold us up for ever.
  const opened = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((thrown: unknown) => thrown);
  if (!isHandle(opened)) return noSecret(troubleOf(opened), name, `${path}: ${codeOf(opened)}`);
  try {
    // What was opened is what is examined, so nobody can put another file in its place in between.
    const found = await opened.stat();
    if (!found.isFile() || found.size > largestFile) return noSecret('unusable', name, path);
    if (platform !== 'win32' && (found.mode & readableOrWritableByOthers) !== 0) {
      return noSecret('unprotected', name, `${path}: ${(found.mode & 0o777).toString(8).padStart(4, '0')}`);
    }
    return readSecretText(name, await opened.readFile('utf8'), path);
  } catch (thrown) {
    return noSecret(troubleOf(thrown), name, `${path}: ${codeOf(thrown)}`);
  } finally {
    await opened.close();
  }
}

function isHandle(opened: unknown): opened is FileHandle {
  return typeof opened === 'object' && opened !== null && 'readFile' in opened;
}

const troubles: Readonly<Record<string, SecretTroubleCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'unusable',
  ELOOP: 'unusable',
};

function troubleOf(thrown: unknown): SecretTroubleCode {
  return troubles[codeOf(thrown)] ?? 'unreachable';
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown error';
}
