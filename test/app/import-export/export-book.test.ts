import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { recordEvent } from '../../../src/app/entries/record-event';
import { exportBook } from '../../../src/app/import-export/export-book';
import { dateCell, world } from '../memory-workbook';

/** The tables by name, each row by header. */
function used(made: ReturnType<typeof world>): Record<string, Record<string, string>[]> {
  const outcome = exportBook(made.deps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return Object.fromEntries(
    outcome.value.files.map(({ name, text }) => {
      expect(text.charAt(0)).toBe('\ufeff');
      const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        delimiter: ',',
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      return [name, data];
    }),
  );
}

it('gives every count a line, as it stands, and days and numbers that programs read', () => {
  const made = world();
  const event = {
    requestId: 'req-00000001',
    date: 'R7.6.3',
    area: '若葉・調和',
    note: '二行の\n「備考」, "引用"',
    credits: [
      { indicator: 'outreach.visits', count: 12 },
      { indicator: 'outreach.support', count: 1 },
    ],
  };
  expect(recordEvent(made.deps, event).ok).toBe(true);
  made.workbook.type('training', { date: dateCell('2025-07-01'), area: 'どこか', 'training.sessions': '約3回' });
  const { '記録.csv': entries = [], '変更履歴.csv': history = [] } = used(made);
  expect(entries.map((row) => [row.事業キー, row.日付, row.福祉圏域, row.指標キー, row.数])).toEqual([
    ['outreach', '2025-06-03', '若葉・調和', 'outreach.visits', '12'],
    ['outreach', '2025-06-03', '若葉・調和', 'outreach.support', '1'],
    ['training', '2025-07-01', 'どこか', 'training.sessions', '約3回'],
  ]);
  expect(entries[0]?.備考).toBe(event.note);
  expect(entries[0]?.記録ID).toBe('req-00000001:outreach');
  expect(history.map(({ 操作, 要求ID }) => [操作, 要求ID])).toEqual([['記録', 'req-00000001']]);
});

it('says which book it is of, to the second, and lists its files with rows and sums', () => {
  const made = world();
  const first = used(made);
  const about = Object.fromEntries((first['控えについて.csv'] ?? []).map(({ 項目, 値 }) => [項目, 値]));
  expect(about).toMatchObject({ ブックID: 'id-1', 取った日時: '2025-10-01T09:00:00', 控えの版: '2' });
  expect(used(made)['控えについて.csv']).toEqual(first['控えについて.csv']);
  const outcome = exportBook(made.deps);
  const files = outcome.ok ? outcome.value.files.slice(0, -1) : [];
  expect(first['ファイル一覧.csv']).toEqual(
    files.map(({ name, text }) => ({
      ファイル: name,
      行数: String((first[name] ?? []).length),
      'SHA-256': createHash('sha256').update(text).digest('hex'),
    })),
  );
  expect(files).toHaveLength(10);
});

it('is not taken while others hold the lock and the book has no id yet', () => {
  const made = world();
  made.busy = true;
  expect(exportBook(made.deps).ok).toBe(false);
  made.workbook.backup.book = 'book-1';
  expect(exportBook(made.deps).ok).toBe(true);
});

it('has every target of the city and of each area', () => {
  const { '目標.csv': targets = [] } = used(world());
  expect(targets).toHaveLength(18 * 9);
  expect(targets[0]).toMatchObject({ 福祉圏域: '市全体' });
});

it.each(['=1+1', '+81', '-1件', '@x', '\t=x', "'x", '＝x', '  =x'])(
  'guards %j against being taken for a formula',
  (note) => {
    const made = world();
    made.workbook.type('outreach', { date: dateCell('2025-06-03'), area: '市全域', 'outreach.visits': 1, note });
    expect(used(made)['記録.csv']?.[0]?.備考).toBe(`'${note}`);
  },
);
