/** The sample as files: good copies, one that was replaced, one that was altered, an old one, and what is no copy. */
import { strToU8, zipSync } from 'fflate';
import { type CopyFile, copyOf } from './made-book';
import { sampleBooks } from './sample-books';

/** The same bytes at every run. */
const SOME_TIME = new Date('2025-12-01T00:00:00');

export function zipOf(files: readonly CopyFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
    mtime: SOME_TIME,
    level: 9,
  });
}

export function withFile(files: readonly CopyFile[], name: string, change: (text: string) => string): CopyFile[] {
  return files.map((file) => (file.name === name ? { name, text: change(file.text) } : file));
}

/** As the add-on took copies before they named their book and listed their files. */
export function asVersion1(files: readonly CopyFile[]): CopyFile[] {
  const about = (text: string): string =>
    text
      .replace(/^控えの版,2/m, '控えの版,1')
      .replace(/^取った日時,.*\r\n/m, '')
      .replace(/^ブックID,.*\r\n/m, '');
  const settings = (text: string): string => text.replace(/^municipality.*\r\n/gm, '');
  return withFile(withFile(files, '控えについて.csv', about), '設定.csv', settings).filter(
    ({ name }) => name !== 'ファイル一覧.csv',
  );
}

export function sampleFiles(): Map<string, Uint8Array> {
  const { hibari, hibariEarlier, hibariLastYear, kawasemi, mokuren } = sampleBooks;
  const altered = withFile(copyOf(kawasemi), '記録.csv', (text) => text.replace(/,8,/, ',9,'));
  return new Map<string, Uint8Array>([
    ['ひばり市/地域福祉KPI控え_2025-12-01.zip', zipOf(copyOf(hibari))],
    ['ひばり市/地域福祉KPI控え_2025-11-04.zip', zipOf(copyOf(hibariEarlier))],
    ['ひばり市/令和6年度/地域福祉KPI控え_2026-04-10.zip', zipOf(copyOf(hibariLastYear))],
    ['かわせみ市/地域福祉KPI控え_2025-12-02.zip', zipOf(copyOf(kawasemi))],
    ['かわせみ市/直したもの.zip', zipOf(altered)],
    // Without its code in 設定: the name of the folder says whose it is.
    ['139939_もくれん町/地域福祉KPI控え_2025-12-01.zip', zipOf(asVersion1(copyOf(mokuren)))],
    ['送付状.txt', strToU8('控えを送ります。\n')],
  ]);
}
