/** A copy that was saved again by a spreadsheet program is refused by file, never restored as text. */
import { recordEvent } from '../../../src/app/entries/record-event';
import { exportBook } from '../../../src/app/import-export/export-book';
import { changedFile } from '../../../src/app/import-export/untouched-copy';
import { world } from '../memory-workbook';

type Files = { readonly name: string; readonly text: string }[];

function copy(): Files {
  const made = world();
  const credits = [{ indicator: 'outreach.visits', count: 1440 }];
  recordEvent(made.deps, { requestId: 'r-1', date: '6/3', area: '市全域', note: '「会」, "引用"\n二行', credits });
  const outcome = exportBook(made.deps);
  if (!outcome.ok) throw new Error('no copy');
  return [...outcome.value.files];
}

function changed(name: string, change: (text: string) => string): Files {
  return copy().map((file) => (file.name === name ? { ...file, text: change(file.text) } : file));
}

it.each<[string, Files]>([
  ['as it was written', copy()],
  ['with its marks taken away on the way', copy().map(({ name, text }) => ({ name, text: text.slice(1) }))],
])('is taken %s', (_name, files) => {
  expect(changedFile(files, 2)).toBeNull();
});

it.each<[string, Files, object]>([
  [
    'days',
    changed('記録.csv', (text) => text.replace('2025-06-03', '2025/6/3')),
    { fault: 'broken', file: '記録.csv' },
  ],
  [
    'thousands',
    changed('記録.csv', (text) => text.replace(',1440,', ',"1,440",')),
    { fault: 'broken', file: '記録.csv' },
  ],
  ['quotes', changed('変更履歴.csv', (text) => text.replaceAll('"', '')), { fault: 'broken', file: '変更履歴.csv' }],
  ['line ends', changed('記録.csv', (text) => text.replaceAll('\r\n', '\n')), { fault: 'broken', file: '記録.csv' }],
  ['a number', changed('目標.csv', (text) => text.replace('1440', '14400')), { fault: 'broken', file: '目標.csv' }],
  ['a file less', copy().filter(({ name }) => name !== '確定.csv'), { fault: 'missing', file: '確定.csv' }],
  ['no list', copy().filter(({ name }) => name !== 'ファイル一覧.csv'), { fault: 'missing', file: 'ファイル一覧.csv' }],
])('is refused with other %s', (_name, files, fault) => {
  expect(changedFile(files, 2)).toEqual(fault);
});

it('of the first form has no sums to compare', () => {
  expect(changedFile([], 1)).toBeNull();
});
