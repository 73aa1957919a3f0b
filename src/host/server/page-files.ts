/** The page's files as the build left them, each with the path under which it is served. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptRunPath } from './entry-page';
import { Refusal } from './refusal';
import type { Reply } from './reply';
import { sentences } from './texts';

const files: readonly (readonly [path: string, file: string, type: string])[] = [
  ['/', 'page.html', 'text/html; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  [scriptRunPath, 'script-run.js', 'text/javascript; charset=utf-8'],
];

/**
 * Reads them all from the folder of the built host.
 * @throws Refusal when the project was not built
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, Reply>> {
  const entries = files.map(async ([path, name, type]): Promise<[string, Reply]> => {
    const file = join(folder, name);
    const body = await readFile(file).catch(() => {
      throw new Refusal(sentences.notBuilt(file));
    });
    return [path, { status: 200, type, body }];
  });
  return new Map(await Promise.all(entries));
}
