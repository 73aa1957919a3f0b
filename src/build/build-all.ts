/** The whole build: dist/, which is pushed to Google, and .build/host, which runs it here. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleCode } from './code-bundle';
import { formPage } from './form-page';
import { buildHost } from './host';
import { scopesOf, type WiderScopes, withScopes } from './manifest-scopes';
import { clientDir, distDir, guideFile, manifestFile, metafiles, topLevelDir } from './paths';
import { writeWhole } from './write-file';

/** Build everything. Answers the size of each file of dist in bytes, by name. */
export async function buildAll(wider: WiderScopes = {}): Promise<Map<string, number>> {
  const texts = await distTexts(wider);
  await writeDist(texts);
  await buildHost();
  return new Map([...texts].map(([name, text]) => [name, Buffer.byteLength(text)]));
}

async function distTexts(wider: WiderScopes): Promise<Map<string, string>> {
  const [guide, given] = await Promise.all([readFile(guideFile, 'utf8'), readFile(manifestFile, 'utf8')]);
  const form = await formPage(clientDir, guide);
  const manifest = withScopes(given, wider);
  const code = await bundleCode(topLevelDir, { formPackages: form.packages, scopes: scopesOf(manifest) });
  await Promise.all([
    writeWhole(metafiles['Code.js'], JSON.stringify(code.metafile)),
    writeWhole(metafiles['Form.html'], JSON.stringify(form.metafile)),
  ]);
  return new Map([
    ['Code.js', code.text],
    ['Form.html', form.text],
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
