/** What may lie in a folder beside good copies: each is refused or read by rule, and reported; the good ones are counted all the same. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { copyOf, type MadeBook } from './made-book';
import { Folder } from './run';
import { sampleBooks } from './sample-books';
import { asVersion1, withFile, zipOf } from './sample-files';

const good = copyOf(sampleBooks.kawasemi);
const other: MadeBook = { ...sampleBooks.hibari, closed: [] };
const goodZip = zipOf(good);

let folder: Folder;
beforeEach(() => {
  folder = new Folder([['good.zip', goodZip]]);
});
afterEach(() => folder.remove());

const edited = (name: string, change: (text: string) => string): Uint8Array =>
  zipOf(withFile(copyOf(other), name, change));

/** As a spreadsheet program in Japan writes it; letters of the sample that the encoding lacks do not occur. */
function inShiftJis(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfc; first += 1) {
    for (let second = 0x40; second <= 0xfc; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [...Buffer.from(letter, 'latin1')]));
}

function zipWithNames(names: readonly string[]): Uint8Array {
  const files = Object.fromEntries(copyOf(other).map(({ name, text }) => [name, strToU8(text)]));
  return zipSync({ ...files, ...Object.fromEntries(names.map((name) => [name, strToU8('x')])) });
}

/** One byte of an archive changed, found from its end. */
function withByte(zip: Uint8Array, fromEnd: number, value: number): Uint8Array {
  const changed = zip.slice();
  changed[changed.length - fromEnd] = value;
  return changed;
}

/** The flag of a password in the first file's entry of the directory. */
function locked(zip: Uint8Array): Uint8Array {
  const changed = Buffer.from(zip);
  const entry = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  changed[entry + 8] = (changed[entry + 8] ?? 0) | 1;
  return changed;
}

const bad: readonly [what: string, bytes: () => Uint8Array | string, reason: string][] = [
  ['no archive', () => 'こんにちは', 'other'],
  ['a text with the ending of one', () => 'PK is not enough', 'other'],
  ['an archive that is no copy', () => zipSync({ 'a.txt': strToU8('a') }), 'notArchive'],
  ['half an archive', () => zipOf(copyOf(other)).slice(0, 9000), 'zipDamaged'],
  ['a damaged directory', () => withByte(zipOf(copyOf(other)), 6, 0xff), 'zipDamaged'],
  ['a password', () => locked(zipOf(copyOf(other))), 'zipLocked'],
  ['a path that escapes', () => zipWithNames(['../../evil.csv']), 'zipPath'],
  ['a path with a drive', () => zipWithNames(['C:\\evil.csv']), 'zipPath'],
  ['one name twice', () => zipWithNames(['again/記録.csv']), 'fileTwice'],
  ['a bomb', () => zipSync({ '控えについて.csv': new Uint8Array(80 << 20) }), 'zipTooLarge'],
  ['a bomb that says it is small', () => smallBomb(), 'zipTooLarge'],
  ['too many files', () => zipWithNames(Array.from({ length: 1100 }, (_, at) => `f${at}`)), 'zipTooLarge'],
  ['a later version', () => edited('控えについて.csv', (text) => text.replace('控えの版,2', '控えの版,3')), 'newer'],
  [
    'no version',
    () => edited('控えについて.csv', (text) => text.replace('控えの版,2', '控えの版,')),
    'aboutUnreadable',
  ],
  ['a count that was changed', () => edited('記録.csv', (text) => text.replace('訪問件数,', '訪問件数,1')), 'altered'],
  ['a target that was changed', () => edited('目標.csv', (text) => text.replace(',1440', ',144')), 'altered'],
  ['its list without a file', () => edited('ファイル一覧.csv', (text) => text.replace(/^確定.*\r\n/m, '')), 'altered'],
  ['no list', () => zipOf(copyOf(other).filter(({ name }) => name !== 'ファイル一覧.csv')), 'fileMissing'],
  ['no 確定', () => zipOf(copyOf(other).filter(({ name }) => name !== '確定.csv')), 'fileMissing'],
  ['a file saved again without its mark', () => edited('記録.csv', (text) => text.slice(1)), 'savedAgain'],
  ['an old one cut off inside quotes', () => old((text) => `${text}outreach,訪問,999,2025-06-03,"北`), 'csvDamaged'],
  ['an old one with other headers', () => old((text) => text.replace('福祉圏域', '地区')), 'headerChanged'],
  ['an old one without 記録', () => zipOf(asVersion1(good).filter(({ name }) => name !== '記録.csv')), 'fileMissing'],
];

it('each bad file costs one line, whatever lies beside it', async () => {
  // What is no archive at all has another name than a copy's.
  const named = bad.map(([what, bytes, reason]) => ({
    file: `${what}.${reason === 'other' ? 'txt' : 'zip'}`,
    bytes,
    reason,
  }));
  for (const { file, bytes } of named) folder.put(file, bytes());
  expect(await folder.run()).toMatchObject({ ok: true, books: 1 });
  expect(folder.refused()).toEqual(Object.fromEntries(named.map(({ file, reason }) => [file, [reason]])));
  expect(folder.beside()).toEqual(['copies', 'out']);
});

function old(change: (text: string) => string): Uint8Array {
  return zipOf(withFile(asVersion1(copyOf(other)), '記録.csv', change));
}

/** The directory says 10 bytes; 80 MB come out. */
function smallBomb(): Uint8Array {
  const files = Object.fromEntries(copyOf(other).map(({ name, text }) => [name, strToU8(text)]));
  const zip = Buffer.from(zipSync({ ...files, '控えについて.csv': new Uint8Array(80 << 20) }));
  let entry = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  while (entry >= 0) {
    if (zip.readUInt32LE(entry + 24) === 80 << 20) zip.writeUInt32LE(10, entry + 24);
    entry = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), entry + 4);
  }
  return zip;
}

it('an old copy that was saved again by a spreadsheet program is read by rule, and reported', async () => {
  const before = new Folder([['139939_町.zip', zipOf(asVersion1(copyOf(sampleBooks.mokuren)))]]);
  await before.run();
  const slashed = withFile(asVersion1(copyOf(sampleBooks.mokuren)), '記録.csv', (text) =>
    text.replace(/,(\d{4})-0?(\d+)-0?(\d+),/g, ',$1/$2/$3,'),
  );
  const bytes = Object.fromEntries(slashed.map(({ name, text }) => [name, new Uint8Array(inShiftJis(text.slice(1)))]));
  folder.put('139939_町.zip', zipSync(bytes));
  await folder.run();
  expect(folder.refused()['139939_町.zip']).toEqual(['savedAgainRead', 'unmapped']);
  const figures = (from: Folder): unknown[] =>
    from
      .csv('summary.csv')
      .filter(({ municipality_code }) => municipality_code === '139939')
      .map(({ book_id: _, ...line }) => line);
  expect(figures(folder)).toEqual(figures(before));
  expect(figures(folder).length).toBeGreaterThan(50);
  before.remove();
});

it('a day with slashes that somebody typed as text stays a text where the others are days', async () => {
  const typed = {
    ...other,
    rows: other.rows.map((row, at) => (at === 0 ? { ...row, typed: { ...row.typed, date: '2025/6/3' } } : row)),
  };
  folder.put('old.zip', zipOf(asVersion1(copyOf(typed))));
  await folder.run();
  expect(folder.refused()['old.zip']).toEqual(['noCode']);
});

it('a line with too many cells is left out and named', async () => {
  folder.put(
    '139912_a.zip',
    old((text) => `${text}outreach,訪問,999,2025-06-03,北部,,outreach.visits,訪問件数,3,,,,,,\r\n`),
  );
  await folder.run();
  const lines = folder.csv('refused.csv').filter(({ コード }) => コード === 'unevenLine');
  expect(lines).toMatchObject([{ ファイル: '139912_a.zip', 行: expect.stringMatching(/^\d{3}$/) }]);
});

it('a copy is read whatever it was packed into: a folder, a folder in the zip, names in Shift_JIS', async () => {
  for (const { name, text } of copyOf(other)) folder.put(`unpacked/${name.normalize('NFD')}`, text);
  await folder.run();
  const lines = folder.csv('summary.csv');
  expect(lines.some(({ municipality }) => municipality === 'ひばり市')).toBe(true);
  const nested = new Folder([
    ['good.zip', goodZip],
    ['nested.zip', zipSync({ 控え: Object.fromEntries(copyOf(other).map(({ name, text }) => [name, strToU8(text)])) })],
  ]);
  await nested.run();
  expect(nested.csv('summary.csv')).toEqual(lines);
  nested.remove();
});

describe('of several copies', () => {
  it('the same under two names is used once', async () => {
    folder.put('again/またもらったもの.zip', goodZip);
    expect(await folder.run()).toMatchObject({ books: 1 });
    expect(folder.refused()).toEqual({ 'good.zip': ['sameFile'] });
  });

  it('an altered one does not stand for the good one of the same second', async () => {
    folder.put('a.zip', zipOf(withFile(good, '記録.csv', (text) => text.replace('訪問件数,', '訪問件数,1'))));
    expect(await folder.run()).toMatchObject({ books: 1 });
    expect(folder.refused()).toEqual({ 'a.zip': ['altered'] });
  });

  it('two of one second that differ are both refused', async () => {
    folder.put('x.zip', zipOf(copyOf(other)));
    folder.put('y.zip', zipOf(copyOf({ ...other, rows: other.rows.slice(1) })));
    expect(await folder.run()).toMatchObject({ books: 1 });
    expect(folder.refused()).toEqual({ 'x.zip': ['sameSecond'], 'y.zip': ['sameSecond'] });
  });

  it('the latest that can be read is the current one, whole', async () => {
    folder.put('1.zip', zipOf(copyOf({ ...other, at: '2025/10/01 09:00:00', rows: other.rows.slice(0, 100) })));
    folder.put('2.zip', zipOf(copyOf({ ...other, at: '2025/10/01 09:00:01', rows: other.rows.slice(0, 10) })));
    folder.put(
      '3.zip',
      zipOf(withFile(copyOf({ ...other, at: '2025/10/02 09:00:00' }), '目標.csv', (text) => `${text}x`)),
    );
    expect(await folder.run()).toMatchObject({ books: 2 });
    expect(folder.refused()).toEqual({ '1.zip': ['older'], '3.zip': ['altered'] });
  });

  it('one book that is said to be of two municipalities is refused', async () => {
    folder.put('x.zip', zipOf(copyOf(other)));
    folder.put('y.zip', zipOf(copyOf({ ...other, at: '2025/12/02 00:00:00', code: '139939' })));
    expect(await folder.run()).toMatchObject({ books: 1 });
    expect(folder.refused()).toEqual({ 'x.zip': ['twoCodes'], 'y.zip': ['twoCodes'] });
  });

  it('two books of one code are both used and reported; one that was made of the other is not', async () => {
    const rows = other.rows.map((row) => ({ ...row, typed: { ...row.typed, id: `other-${String(row.typed.id)}` } }));
    folder.put('x.zip', zipOf(copyOf(other)));
    folder.put('y.zip', zipOf(copyOf({ ...other, bookId: 'second', rows })));
    folder.put('z.zip', zipOf(copyOf({ ...other, bookId: 'restored', at: '2025/12/24 00:00:00' })));
    expect(await folder.run()).toMatchObject({ books: 3 });
    expect(folder.refused()).toEqual({ 'x.zip': ['sharedRecords'], 'y.zip': ['twoBooks'], 'z.zip': ['twoBooks'] });
  });
});

it('a plan without our keys is counted, listed, and in no item', async () => {
  const initiatives = other.config.initiatives.map((initiative) => ({
    ...initiative,
    key: `own${initiative.key}`,
    indicators: initiative.indicators.map(({ key, kind, ...rest }) => ({
      ...rest,
      key: `own${key}`,
      kind: kind.kind === 'distinct' ? { ...kind, over: `own${kind.over}` } : kind,
    })),
  }));
  const rows = other.rows.map(({ tab, typed }) => ({
    tab: `own${tab}`,
    typed: Object.fromEntries(
      Object.entries(typed).map(([key, cell]) => [key.includes('.') ? `own${key}` : key, cell]),
    ),
  }));
  folder.put('own.zip', zipOf(copyOf({ ...other, config: { ...other.config, initiatives }, rows })));
  expect(await folder.run()).toMatchObject({ ok: true, books: 2 });
  expect(folder.refused()['own.zip']).toEqual(new Array(18).fill('unmapped'));
  const lines = folder.csv('summary.csv').filter(({ municipality }) => municipality === 'ひばり市');
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter(({ item }) => item !== '')).toEqual([]);
});

describe('a run that cannot be made leaves nothing', () => {
  it.each([
    ['an empty folder', 'empty', () => new Folder()],
    ['a folder of other files', 'empty', () => new Folder([['a.txt', 'a']])],
  ])('%s', async (_, fault, make) => {
    const made = make();
    expect(await made.run()).toEqual({ ok: false, fault });
    expect(made.beside()).toEqual(['copies']);
    made.remove();
  });

  it('no folder, the folder itself, or one with other files in the place of the results', async () => {
    expect(await folder.run({ folder: join(folder.path, 'nowhere') })).toEqual({ ok: false, fault: 'noFolder' });
    expect(await folder.run({ out: folder.copies })).toEqual({ ok: false, fault: 'outIsFolder' });
    mkdirSync(folder.out);
    writeFileSync(join(folder.out, '大事なもの.xlsx'), 'x');
    expect(await folder.run()).toEqual({ ok: false, fault: 'outInUse' });
    expect(folder.text('大事なもの.xlsx')).toBe('x');
  });
});

it('the results before are replaced when all of the new ones are there, and links to folders are not followed', async () => {
  symlinkSync(folder.copies, join(folder.copies, 'loop'));
  await folder.run();
  folder.put('x.zip', zipOf(copyOf(other)));
  expect(await folder.run()).toMatchObject({ books: 2 });
  expect(folder.beside()).toEqual(['copies', 'out']);
});

it('what a run that was killed left beside the results is gone with the next one', async () => {
  // No process has this number.
  mkdirSync(`${folder.out}.partial-4194305-abc`);
  mkdirSync(`${folder.out}.partial-${process.pid}-def`);
  await folder.run();
  expect(folder.beside()).toEqual(['copies', 'out', `out.partial-${process.pid}-def`]);
});

it('Ctrl+C half-way leaves what was there before, and nothing else', async () => {
  await folder.run();
  const before = folder.text('summary.csv');
  for (let at = 0; at < 150; at += 1) {
    folder.put(`${at}.zip`, zipOf(copyOf({ ...sampleBooks.mokuren, code: '', bookId: `book-${at}` })));
  }
  const program = ['--import', 'tsx', 'src/consolidate/main.ts', folder.copies, '--out', folder.out];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stopped = false;
  child.stdout.on('data', (text: Buffer) => {
    if (stopped || !text.toString().includes('読んでいます')) return;
    stopped = true;
    child.kill('SIGINT');
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const code = await new Promise((done) => child.on('exit', done));
  expect(stopped).toBe(true);
  expect([code, said]).toEqual([130, expect.stringContaining('何も書いていません')]);
  expect(folder.beside()).toEqual(['copies', 'out']);
  expect(folder.text('summary.csv')).toBe(before);
});

it('a very large number of small files is one line each', async () => {
  const many = Number(process.env.MANY_FILES ?? 3000);
  for (let at = 0; at < many; at += 1) folder.put(`${Math.floor(at / 500)}/${at}.zip`, 'PK\u0003\u0004 no archive');
  expect(await folder.run()).toMatchObject({ ok: true, books: 1, remarks: many });
  expect(readFileSync(join(folder.out, 'report.html'), 'utf8').length).toBeLessThan(500_000);
});
