/** What lies in a folder: copies, in whatever folders they were put, and other files. */
import { closeSync, openSync, readSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { FoundArchive } from './archive-file';
import { files } from './archive-format';

export interface Found {
  readonly archives: readonly FoundArchive[];
  /** Neither a copy nor anything else that is known, as people see their paths. */
  readonly others: readonly string[];
}

/** Files that machines leave behind, and those that have a meaning of their own here. */
const PASSED_OVER = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$|items\.csv$)/i;

/** Goes through all folders below but `leave` (where the results go). Links to folders are not followed. */
export async function findArchives(folder: string, leave: string): Promise<Found> {
  const archives: FoundArchive[] = [];
  const others: string[] = [];
  const shown = (path: string): string => relative(folder, path).split(sep).join('/').normalize('NFC') || '.';
  const visit = async (path: string): Promise<void> => {
    if (path === resolve(leave)) return;
    const { inside, folders } = await listed(path);
    const isCopy = inside.some((name) => name.normalize('NFC') === files.about);
    if (isCopy) archives.push({ path, shown: shown(path), kind: 'folder' });
    for (const name of inside) {
      const file = join(path, name);
      if (PASSED_OVER.test(name) || (isCopy && name.endsWith('.csv'))) continue;
      if (isZip(file)) archives.push({ path: file, shown: shown(file), kind: 'zip' });
      else others.push(shown(file));
    }
    for (const name of folders) if (!PASSED_OVER.test(name)) await visit(join(path, name));
  };
  await visit(resolve(folder));
  return { archives, others };
}

async function listed(path: string): Promise<{ inside: string[]; folders: string[] }> {
  const inside: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(path)) {
    if (entry.isDirectory()) folders.push(entry.name);
    else inside.push(entry.name);
  }
  return { inside: inside.sort(), folders: folders.sort() };
}

/** By its first letters: people rename files. */
function isZip(path: string): boolean {
  const start = Buffer.alloc(4);
  try {
    const handle = openSync(path, 'r');
    try {
      readSync(handle, start, 0, 4, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return start.readUInt16LE(0) === 0x4b50 && [0x0403, 0x0605].includes(start.readUInt16LE(2));
}
