/** A copy as it came: a zip archive, or a folder of its files. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from './refused-error';
import { limits, ZipFile } from './zip-file';

export interface ArchiveFile {
  /** As the archive names it, folders included. */
  readonly path: string;
  /** @throws RefusedError where the bytes cannot be had */
  chunks(): AsyncIterable<Buffer>;
}

export interface OpenArchive {
  /** By their names without folders; an archive that was packed anew may hold one. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
  close(): void;
}

/** A path on this machine, as people see it: from the folder that was given. */
export interface FoundArchive {
  readonly path: string;
  readonly shown: string;
  readonly kind: 'zip' | 'folder';
}

/** Opens a copy; the caller closes it. @throws RefusedError */
export function openArchive({ path, kind }: FoundArchive): OpenArchive {
  try {
    if (kind === 'folder') return { files: named(folderFiles(path)), close: () => undefined };
    const zip = new ZipFile(path);
    return { files: named(zip.files), close: () => zip.close() };
  } catch (error) {
    throw error instanceof RefusedError ? error : new RefusedError('unreadable', path);
  }
}

/** All of a file in one piece, where it is known to be small. @throws RefusedError */
export async function wholeFile(file: ArchiveFile, most: number = limits.file): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    if (size > most) throw new RefusedError('zipTooLarge', file.path);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function named(files: readonly ArchiveFile[]): Map<string, ArchiveFile> {
  const found = new Map<string, ArchiveFile>();
  for (const file of files) {
    const parts = file.path.split('/');
    const name = parts.at(-1) ?? '';
    // What macOS packs beside each file.
    if (parts.includes('__MACOSX')) continue;
    if (found.has(name)) throw new RefusedError('fileTwice', name);
    found.set(name, file);
  }
  return found;
}

function folderFiles(folder: string): ArchiveFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map(({ name }) => ({ path: name.normalize('NFC'), chunks: () => fileChunks(join(folder, name)) }));
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  try {
    if (statSync(path).size > limits.file) throw new RefusedError('zipTooLarge', path);
    yield* createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (error) {
    throw error instanceof RefusedError ? error : new RefusedError('unreadable', path);
  }
}
