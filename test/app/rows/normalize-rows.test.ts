import { normalizeRows } from '../../../src/app/rows/normalize-rows';
import { nothingShown } from '../../../src/app/rows/shown-cells';
import type { Initiative } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { FIRST_ROW, type Typed } from '../memory-rows';
import { dateCell, day, type World, world } from '../memory-workbook';

function initiative(key: string): Initiative {
  const found = chofuR7.initiatives.find((each) => each.key === key);
  if (found === undefined) throw new RangeError(key);
  return found;
}

/** Normalizes rows as onEdit would, and writes what comes of it. */
function normalize(made: World, tab: string, rows: readonly number[], yearOmitted: readonly number[] = []) {
  const { deps, workbook } = made;
  const sheet = workbook.rows.readTab(tab);
  if (sheet === null) throw new RangeError(tab);
  const normalized = normalizeRows({
    config: chofuR7,
    asOf: day('2025-10-01'),
    today: day('2025-10-01'),
    initiative: initiative(tab),
    sheet,
    rows,
    shown: { ...nothingShown, yearOmitted: new Set(yearOmitted) },
    ids: deps.ids,
  });
  deps.lock.withLock(() => {
    if (normalized.writes.length > 0) workbook.rows.write(sheet, normalized.writes);
    if (normalized.marks.length > 0) workbook.rows.mark(sheet, normalized.marks);
  });
  const { writes, marks, inFull } = normalized;
  return { writes, marks, inFull };
}

const good: Typed = { date: dateCell('2025-06-03'), area: '若葉・調和', 'outreach.visits': 3 };

describe('settleRows', () => {
  it('writes the canonical values, 状態, an id, and a note on what was changed', () => {
    const made = world();
    const typed: Typed = {
      date: '令和７年６月３日',
      area: ' 若葉･調和',
      'outreach.visits': '１，４４０件',
      note: '＝そのまま ',
    };
    const row = made.workbook.type('outreach', typed);
    const normalized = normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toEqual({
      date: dateCell('2025-06-03'),
      area: '若葉・調和',
      staff: null,
      counts: [1440, null, null],
      counterparty: null,
      note: '＝そのまま ',
      status: '記録済',
      id: 'id-1',
    });
    expect(made.workbook.rows.notes.get(`outreach ${row}`)).toBe(
      [
        '入力を読み取り、次のように直しました。',
        '日付：「令和７年６月３日」→「2025/6/3」',
        '福祉圏域：「 若葉･調和」→「若葉・調和」',
        '訪問件数：「１，４４０件」→「1440」',
      ].join('\n'),
    );
    expect(normalized.marks[0]?.note?.split('\n')).toHaveLength(4);
  });

  it('costs at most 3 writes for one row, and a normalized row none', () => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, 'outreach.visits': '3件' });
    normalize(made, 'outreach', [row]);
    expect(made.workbook.calls.writes).toBeLessThanOrEqual(3);
    expect(normalize(made, 'outreach', [row])).toEqual({ writes: [], marks: [], inFull: [] });
  });

  const refused: readonly [Typed, string][] = [
    [{ date: dateCell('2024-06-03') }, '要確認：年度外の日付です'],
    [{ date: dateCell('2025-10-02') }, '予定'],
    [{ date: '2025/2/30' }, '要確認：日付が暦にない日です'],
    [{ date: '7/4/1' }, '要確認：日付の年が決められません'],
    [{ date: '来週' }, '要確認：日付を読めません'],
    [{ date: null }, '要確認：日付が空です'],
    [{ area: 'どこか' }, '要確認：福祉圏域が一覧にありません'],
    [{ 'outreach.visits': 1.5 }, '要確認：訪問件数が整数ではありません'],
    [{ 'outreach.visits': -3 }, '要確認：訪問件数が負の数です'],
    [{ 'outreach.visits': 1e9 }, '要確認：訪問件数が大きすぎます'],
    [{ 'outreach.visits': '十二' }, '要確認：訪問件数を数として読めません'],
    [{ 'outreach.visits': true, area: null }, '要確認：福祉圏域が空です、訪問件数に数がありません'],
  ];
  it.each(refused)('keeps %j as typed and says %s', (typed, status) => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, ...typed });
    const before = made.workbook.at('outreach', row);
    normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toEqual({ ...before, status, id: 'id-1' });
  });

  it('puts a month and day without a year into the fiscal year, and says so', () => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, date: dateCell('2026-06-03') });
    normalize(made, 'outreach', [row], [row]);
    expect(made.workbook.at('outreach', row)).toMatchObject({ date: dateCell('2025-06-03'), status: '記録済' });
    expect(made.workbook.rows.notes.get(`outreach ${row}`)).toContain('日付：「6/3」→「2025/6/3」');
  });

  it('shows the year of a day that was typed without it', () => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, date: dateCell('2025-06-03') });
    const other = made.workbook.type('outreach', { ...good, date: dateCell('2025-06-03') });
    expect(normalize(made, 'outreach', [row, other], [row]).inFull).toEqual([row]);
  });

  it('leaves a row alone while it is being typed, and takes its mark away when it is emptied', () => {
    const made = world();
    const row = made.workbook.type('outreach', { date: dateCell('2025-06-03') });
    expect(normalize(made, 'outreach', [row]).marks).toEqual([]);
    made.workbook.edit('outreach', row, { ...good, 'outreach.visits': '3件' });
    normalize(made, 'outreach', [row]);
    made.workbook.edit('outreach', row, { 'outreach.visits': null });
    normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toMatchObject({ status: null, id: 'id-1' });
    made.workbook.edit('outreach', row, { date: null, area: null });
    normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toMatchObject({ status: null, id: null });
    expect(made.workbook.rows.notes.size).toBe(0);
  });

  it('gives a copied row an id of its own and keeps the upper one', () => {
    const made = world();
    const first = made.workbook.type('outreach', { ...good, id: 'a', status: '記録済' });
    const copy = made.workbook.type('outreach', { ...good, id: 'a', status: '記録済' });
    normalize(made, 'outreach', [copy]);
    expect(made.workbook.at('outreach', first).id).toBe('a');
    expect(made.workbook.at('outreach', copy).id).toBe('id-1');
    expect(made.workbook.rows.notes.get(`outreach ${copy}`)).toBe('写した行なので、新しい記録IDを付けました。');
  });

  it.each(['取消', '取り消し', ' 取消し'])('takes %j in 状態 for a voided row and reads nothing in it', (status) => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, 'outreach.visits': '3件', status, id: 'a' });
    normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toMatchObject({ counts: ['3件', null, null], status: '取消', id: 'a' });
    expect(normalize(made, 'outreach', [row])).toEqual({ writes: [], marks: [], inFull: [] });
  });

  it('writes nothing to columns that are not there, however often', () => {
    const made = world();
    made.workbook.rows.missing.set('outreach', ['id']);
    const row = made.workbook.type('outreach', good);
    normalize(made, 'outreach', [row]);
    expect(made.workbook.at('outreach', row)).toMatchObject({ status: '記録済', id: null });
    expect(normalize(made, 'outreach', [row]).marks).toEqual([]);
  });

  it('normalizes only the rows it is given', () => {
    const made = world();
    made.workbook.type('outreach', { ...good, 'outreach.visits': '3件' });
    const second = made.workbook.type('outreach', { ...good, 'outreach.visits': '4件' });
    const normalized = normalize(made, 'outreach', [second]);
    expect(normalized.writes.map(({ row }) => row)).toEqual([FIRST_ROW + 1]);
  });
});
