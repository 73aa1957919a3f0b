/** What is pushed says what it is, and brings the notices that the licences of its parts ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInContext } from 'node:vm';
import { z } from 'zod';
import { metafiles } from '../../src/build/paths';
import { evaluate, untouchableRealm } from './realm';

const metafile = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })),
});
const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

type File = keyof typeof metafiles;
const files: readonly File[] = ['Code.js', 'Form.html'];

const textOf = (file: File): string => readFileSync(resolve('dist', file), 'utf8');
const packageIn = (folder: string) => manifest.parse(JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')));

/** Folders of the packages of which the file holds anything, by the bundler's own account. */
function packagesOf(file: File): string[] {
  const { outputs } = metafile.parse(JSON.parse(readFileSync(metafiles[file], 'utf8')));
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.map(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] : undefined,
  );
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

/** The first comment of the file, without the stars before its lines. */
function bannerOf(file: File): string {
  const text = textOf(file);
  const comment = text.slice(text.indexOf('/**'), text.indexOf('*/'));
  return comment
    .split('\n')
    .map((line) => line.replace(/^ \* ?/, ''))
    .join('\n');
}

describe.each(files)('the head of %s', (file) => {
  it('names version and commit', () => {
    const { name, version } = packageIn('.');
    expect(bannerOf(file)).toMatch(
      new RegExp(`^${name} ${version.replaceAll('.', '\\.')}, commit ([0-9a-f]{7,}\\+?|unknown)$`, 'm'),
    );
  });

  it('has the notice of every package in it, and of no other', () => {
    const banner = bannerOf(file);
    const folders = packagesOf(file);
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of ['.', ...folders]) {
      const { name, version, license } = packageIn(folder);
      expect(banner).toContain(`\n${name} ${version} (${license})\n`);
      const [licence = ''] = readdirSync(folder).filter((each) => /^licen[cs]e/i.test(each));
      const trimmed = (text: string): string =>
        text
          .split('\n')
          .map((line) => line.trim())
          .join('\n')
          .trim();
      expect(trimmed(banner)).toContain(trimmed(readFileSync(resolve(folder, licence), 'utf8')));
    }
    const headings = banner.match(/^[@\w/-]+ \d+\.\d+\.\d+ \([^)]*\)$/gm) ?? [];
    expect(headings).toHaveLength(folders.length + 1);
  });
});

describe('the parts', () => {
  it('of the form leave out what reads values on the server', () => {
    expect(packagesOf('Code.js')).toContain('node_modules/zod');
    expect(packagesOf('Form.html')).toEqual(['node_modules/fflate', 'node_modules/preact', 'node_modules/uqr']);
  });

  it('of Code.js stand there with the names and lines they were written with', () => {
    const lines = textOf('Code.js').split('\n');
    expect(lines.filter((line) => line.length > 800)).toEqual([]);
    for (const name of ['assessRow', 'rollUp', 'parseRequest', 'SheetContext']) {
      expect(lines.filter((line) => new RegExp(`(function|class|var) ${name}\\b`).test(line))).toHaveLength(1);
    }
  });

  it('are shown in このアドオンについて, with version, rights and licences', () => {
    const realm = untouchableRealm();
    evaluate(textOf('Code.js'), realm);
    const shown: string[] = [];
    Object.assign(realm, {
      SpreadsheetApp: {
        getUi: () => ({ ButtonSet: { OK: 'OK' }, alert: (...texts: string[]) => shown.push(...texts) }),
      },
    });
    runInContext('menuAbout()', realm);
    const [title, text = ''] = shown;
    expect(title).toBe('このアドオンについて');
    expect(text).toContain(`版 ${packageIn('.').version}`);
    expect(text).toContain('このスプレッドシートを読み書きする');
    expect(text).not.toContain('お知らせメールを');
    // A right that has no words yet would stand there as Google's address for it.
    expect(text).not.toContain('https://');
    for (const folder of [...packagesOf('Code.js'), ...packagesOf('Form.html')]) {
      const { name, version, license } = packageIn(folder);
      expect(text).toContain(`・${name} ${version}（${license}）`);
    }
  });
});
