/**
 * Files that were uploaded on the practice page. They stay in memory until newer ones need the room.
 */

export interface ShelvedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface FileShelf {
  readonly put: (file: ShelvedFile) => void;
  readonly get: (id: string) => ShelvedFile | undefined;
  readonly clear: () => void;
}

/** Keeps the newest files that fit into `mostBytes`, and always the newest one. */
export function createFileShelf(mostBytes: number): FileShelf {
  const files = new Map<string, ShelvedFile>();
  let total = 0;
  return {
    put: (file) => {
      files.set(file.id, file);
      total += file.bytes.length;
      for (const [id, { bytes }] of files) {
        if (total <= mostBytes || id === file.id) break;
        files.delete(id);
        total -= bytes.length;
      }
    },
    get: (id) => files.get(id),
    clear: () => {
      files.clear();
      total = 0;
    },
  };
}

/** The last part of a path that a browser sent, without characters that hide or reorder. */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).pop() ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').trim();
  return clean.slice(0, 120) || 'file';
}
