/** Writing build results so that nobody who reads at the same moment sees half a file. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Put `text` at `file`: by a rename, and not at all when it already says the same. */
export async function writeWhole(file: string, text: string): Promise<void> {
  if ((await readOrNull(file)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, text);
  await rename(draft, file);
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
