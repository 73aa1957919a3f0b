/** The page's files as the build left them, each with the path under which it is served. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pagePolicy } from './guard';
import { Refusal } from './refusal';
import type { Reply } from './reply';
import { sentences } from './texts';

const html = 'page.html';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A part whose name holds its contents' fingerprint never changes under that name. */
const chunk = /-[A-Z0-9]{8}\.js$/;

/**
 * Reads them all from the folder of the built page.
 * @throws Refusal when the project was not built
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, Reply>> {
  const refuse = (): never => {
    throw new Refusal(sentences.notBuilt(join(folder, html)));
  };
  const names = (await readdir(folder).catch(refuse)).filter((name) => extname(name) in types);
  if (!names.includes(html)) refuse();
  const entries = names.map(async (name): Promise<[string, Reply]> => {
    const body = await readFile(join(folder, name));
    const path = name === html ? '/' : `/page/${name}`;
    return [path, { status: 200, type: types[extname(name)] ?? '', body, headers: headersOf(name) }];
  });
  return new Map(await Promise.all(entries));
}

function headersOf(name: string): Readonly<Record<string, string>> {
  if (name === html) return { 'Content-Security-Policy': pagePolicy };
  return chunk.test(name) ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {};
}
