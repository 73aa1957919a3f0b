/** The whole build: dist/, which is pushed to Google, and .build/host, which runs it here. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleCode } from './code-bundle';
import { formPage } from './form-page';
import { buildHost } from './host';
import { clientDir, distDir, manifestFile, topLevelDir } from './paths';
import { writeWhole } from './write-file';

/** Build everything. Answers the size of each file of dist in bytes, by name. */
export async function buildAll(): Promise<Map<string, number>> {
  const texts = await distTexts();
  await writeDist(texts);
  await buildHost();
  return new Map([...texts].map(([name, text]) => [name, Buffer.byteLength(text)]));
}

async function distTexts(): Promise<Map<string, string>> {
  const [code, form, manifest] = await Promise.all([
    bundleCode(topLevelDir),
    formPage(clientDir),
    readFile(manifestFile, 'utf8'),
  ]);
  return new Map([
    ['Code.js', code],
    ['Form.html', form],
    ['appsscript.json', manifest],
  ]);
}

/** dist holds exactly these files: whatever else lies there would be pushed too. */
async function writeDist(texts: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(distDir, { recursive: true });
  await Promise.all([...texts].map(([name, text]) => writeWhole(resolve(distDir, name), text)));
  const strays = (await readdir(distDir)).filter((name) => !texts.has(name) && !name.endsWith('.part'));
  await Promise.all(strays.map((name) => rm(resolve(distDir, name), { recursive: true })));
}
