/** Section by section: 状態 that is always true, and a history that can be trusted, through typing, pasting, dragging and deleting. */

import { repair } from '../../../src/app/check/repair';
import { listEntries } from '../../../src/app/entries/list-entries';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { summary } from '../../../src/app/totals/summary';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, day, type World, world } from '../memory-workbook';
import { blankRow, edit, found, lines, rowAt, status } from './typing';

const entry = (more: Typed = {}): Typed => ({
  date: dateCell('2025-06-03'),
  area: '若葉・調和',
  'outreach.visits': 3,
  ...more,
});

function filled(...rows: Typed[]): World {
  const made = world();
  edit(made, 'outreach', 7, rows.length > 0 ? rows : [entry()]);
  return made;
}

function visits(made: World): number | null | undefined {
  const answer = summary(made.deps, {});
  return answer.ok ? answer.value.rows.find(({ indicator }) => indicator === 'outreach.visits')?.actual : undefined;
}

describe('what a person writes into 状態', () => {
  it.each(['中止', 'キャンセル', '×', '無効', '削除', '取消（重複）', '延期', '重複？', '不要', '要確認'])(
    'is asked about, counts meanwhile, and stands in 変更履歴: %s',
    (word) => {
      const made = filled();
      edit(made, 'outreach', 7, [{ status: word }]);
      expect(status(made, 7)).toBe(
        `要確認：「${word.normalize('NFKC').replace('(', '（').replace(')', '）')}」とあります。取り消しますか`
          .replace('（', status(made, 7).includes('(') ? '(' : '（')
          .replace('）', status(made, 7).includes(')') ? ')' : '）'),
      );
      expect(visits(made)).toBe(3);
      expect(found(made)).toEqual(['outreach 7 entry.inconsistent statusWord']);
      expect(made.workbook.history.written.at(-1)).toMatchObject({ kind: 'typed', after: `状態：${word}` });
      edit(made, 'outreach', 7, [{ note: 'メモ' }]);
      expect(status(made, 7)).toContain('取り消しますか');
    },
  );

  it('is asked about when it is filled over several rows, and in a row that has no count yet', () => {
    const made = filled(entry(), entry({ area: '市全域' }), { date: dateCell('2025-06-04'), area: '市全域' });
    edit(made, 'outreach', 7, [{ status: '中止' }, { status: '中止' }, { status: '中止' }]);
    expect([7, 8, 9].map((row) => status(made, row))).toEqual([
      '要確認：「中止」とあります。取り消しますか',
      '要確認：「中止」とあります。取り消しますか',
      '中止',
    ]);
    expect(made.workbook.history.written.slice(-3).every(({ after }) => after.endsWith('状態：中止'))).toBe(true);
  });

  it.each([
    ['取消', '取消', null],
    ['', '記録済', 3],
    ['記録済', '記録済', 3],
  ])('is answered in the cell itself: %s', (answer, after, counted) => {
    const made = filled();
    edit(made, 'outreach', 7, [{ status: '中止' }]);
    edit(made, 'outreach', 7, [{ status: answer === '' ? null : answer }]);
    expect([status(made, 7), visits(made)]).toEqual([after, counted]);
    expect(found(made)).toEqual([]);
  });

  it.each(['済', 'OK', '完了', '予定'])(
    'is replaced with a word of it in the note where it changes nothing: %s',
    (word) => {
      const made = filled();
      edit(made, 'outreach', 7, [{ status: word }]);
      expect(status(made, 7)).toBe('記録済');
      expect(made.workbook.rows.notes.get('outreach 7')).toBe(`状態：「${word}」→「記録済」`);
      expect(made.workbook.history.written.at(-1)).toMatchObject({ kind: 'typed', after: `状態：${word}` });
    },
  );
});

describe('a cancellation', () => {
  const voided = (): World => {
    const made = filled(entry(), entry({ area: '市全域' }));
    edit(made, 'outreach', 7, [{ status: '取消' }]);
    return made;
  };

  it.each<[string, Typed[]]>([
    ['Delete in the cell', [{ status: null }]],
    ['another word in the cell', [{ status: '記録済' }]],
    ['Delete over 状態 and 備考', [{ status: null, note: null }]],
    ['dragging 記録済 over it', [{ status: '記録済' }, { status: '記録済' }]],
    ['a paste over the row', [{ ...entry(), status: null }]],
  ])('does not hang on one cell: %s', (_what, typed) => {
    const made = voided();
    edit(made, 'outreach', 7, typed);
    expect(status(made, 7)).toBe('取消');
    expect(visits(made)).toBe(3);
    expect(made.workbook.rows.notes.get('outreach 7')).toContain('記録を復元');
    expect(found(made)).toEqual([]);
  });

  it.each(['点検', '修復'])('is put back by %s where nobody saw it go', (by) => {
    const made = voided();
    edit(made, 'outreach', 7, [{ status: null }], { event: false });
    if (by === '点検') found(made);
    else repair(made.deps);
    expect([status(made, 7), visits(made)]).toEqual(['取消', 3]);
  });

  it('ends with 記録を復元', () => {
    const made = voided();
    const id = String(made.workbook.at('outreach', 7).id);
    expect(restoreEntry(made.deps, { requestId: 'r-1', id, reason: '誤り' })).toMatchObject({ ok: true });
    expect([status(made, 7), visits(made)]).toEqual(['記録済', 6]);
    edit(made, 'outreach', 7, [{ note: 'メモ' }]);
    expect(found(made)).toEqual([]);
    expect(status(made, 7)).toBe('記録済');
  });
});

describe('a row that waits for its day', () => {
  const later = (): Typed => entry({ date: dateCell('2025-10-20') });
  const onDay = (made: World, iso: string): World => {
    const clock = { today: () => day(iso) };
    return { ...made, deps: { ...made.deps, clock } };
  };

  it('says 予定, is neither wrong nor missing, and is on record', () => {
    const made = filled(
      later(),
      entry({ date: '10月21日' }),
      entry({ date: dateCell('2025-10-22'), 'outreach.visits': null }),
    );
    expect([7, 8, 9].map((row) => status(made, row))).toEqual(['予定', '予定', '予定']);
    expect(found(made)).toEqual([]);
    const answer = summary(made.deps, {});
    expect(answer.ok && answer.value.uncounted).toBe(0);
    expect(visits(made)).toBeNull();
    expect(lines(made)).toEqual(['typed id-1', 'typed id-2']);
  });

  it.each(['an edit of another row', '点検', '最近の記録'])('becomes 記録済 by itself on its day: %s', (by) => {
    const made = onDay(filled(later()), '2025-10-20');
    if (by === '点検') found(made);
    else if (by === '最近の記録') {
      const listed = listEntries(made.deps, {});
      expect(listed.ok && listed.value.entries.map((each) => each.status)).toEqual(['記録済']);
      return;
    } else edit(made, 'outreach', 8, [entry()]);
    expect(status(made, 7)).toBe('記録済');
  });

  it('says what is wrong beside its day', () => {
    const made = filled(entry({ date: dateCell('2025-10-20'), area: 'どこか' }));
    expect(status(made, 7)).toBe('要確認：福祉圏域が一覧にありません');
  });
});

describe('状態 of rows that nobody touched', () => {
  it.each<[string, (made: World) => void, string]>([
    [
      '基準日',
      (made) => made.workbook.apply({ ...chofuR7, asOf: day('2025-05-31') }),
      '要確認：基準日より後の日付です',
    ],
    [
      '福祉圏域',
      (made) => made.workbook.apply({ ...chofuR7, areas: chofuR7.areas.filter((area) => area !== '若葉・調和') }),
      '要確認：福祉圏域が一覧にありません',
    ],
    [
      '年度',
      (made) => made.workbook.apply({ ...chofuR7, fiscalYear: { first: day('2026-04-01'), last: day('2027-03-31') } }),
      '要確認：年度外の日付です',
    ],
  ])('follows %s at the next edit and at 点検', (_what, change, expected) => {
    const made = filled();
    change(made);
    edit(made, 'outreach', 8, [{ note: 'メモ' }]);
    expect(status(made, 7)).toBe(expected);
    const other = filled();
    change(other);
    found(other);
    expect(status(other, 7)).toBe(expected);
  });
});

describe('変更履歴', () => {
  it.each<[string, Typed]>([
    ['a bad count beside a good one', { 'outreach.support': '十二' }],
    ['a half count', { 'outreach.support': 1.5 }],
    ['a negative one', { 'outreach.newConsultations': -1 }],
  ])('tells of a row that counts though 状態 asks: %s', (_what, more) => {
    const made = filled(entry(more));
    expect(status(made, 7)).toMatch(/^要確認/);
    edit(made, 'outreach', 7, [{ 'outreach.visits': 5 }]);
    expect(lines(made)).toEqual(['typed id-1', 'typed id-1']);
    edit(made, 'outreach', 7, [blankRow(made, 'outreach', 7)]);
    expect(found(made)).toEqual(['history entry.inconsistent unrecorded']);
    expect(restoreEntry(made.deps, { requestId: 'r-1', id: 'id-1', reason: '誤って消した' }).ok).toBe(true);
    expect(made.workbook.at('outreach', 8)).toMatchObject({
      counts: [5, ...Object.values(rowAt(made, 'outreach', 8)).slice(8, 10)],
      id: 'id-1',
    });
  });

  it('is given by 点検 what no edit told, with a 記録ID', () => {
    const made = world();
    made.workbook.type('outreach', entry({ 'outreach.support': 1.5 }));
    found(made);
    expect(lines(made)).toEqual(['unrecorded id-1']);
    expect(found(made)).toEqual(['outreach 7 count.notWhole']);
  });

  it('never calls unrecorded what an edit told', () => {
    const made = filled(entry(), entry({ area: '市全域', 'outreach.support': '十二' }));
    edit(made, 'outreach', 7, [{ staff: '担当' }]);
    edit(made, 'outreach', 8, [{ note: 'メモ' }]);
    edit(made, 'outreach', 8, [{ area: 'どこか' }]);
    edit(made, 'outreach', 8, [{ 'outreach.visits': null, 'outreach.support': null }]);
    edit(made, 'outreach', 7, [{ status: '取消' }]);
    edit(made, 'outreach', 7, [{ note: '重複' }]);
    const before = lines(made).length;
    found(made);
    expect(lines(made)).toHaveLength(before);
  });
});

describe('a copied row', () => {
  const other = { area: '市全域', 'outreach.visits': 7 };

  it.each<[string, number, number]>([
    ['below', 7, 9],
    ['above, in a row that was put in', 8, 7],
    ['over another row', 7, 8],
  ])('is a row of its own: %s', (_what, from, to) => {
    const made = to === 7 ? filled({}, entry(), entry(other)) : filled(entry(), entry(other));
    const id = String(made.workbook.at('outreach', from).id);
    const kept = JSON.stringify(made.workbook.history.written.filter((line) => line.id === id));
    edit(made, 'outreach', to, [rowAt(made, 'outreach', from)]);
    expect(made.workbook.at('outreach', from).id).toBe(id);
    expect(made.workbook.at('outreach', to).id).not.toBe(id);
    expect(JSON.stringify(made.workbook.history.written.filter((line) => line.id === id))).toBe(kept);
    expect(lines(made).at(-1)).toBe(`typed ${made.workbook.at('outreach', to).id}`);
  });

  it('that covers others by dragging hides none of them: each is reported lost and comes back as it was', () => {
    const made = filled(entry(), entry(other), entry({ 'outreach.visits': 9 }));
    edit(made, 'outreach', 8, [rowAt(made, 'outreach', 7), rowAt(made, 'outreach', 7)]);
    found(made);
    expect(lines(made).slice(-2)).toEqual(['unrecorded id-2', 'unrecorded id-3']);
    restoreEntry(made.deps, { requestId: 'r-1', id: 'id-2', reason: '上書きした' });
    expect(made.workbook.at('outreach', 10)).toMatchObject({ area: '市全域', counts: [7, null, null], id: 'id-2' });
  });

  it('is told from the original by 点検 and 修復, wherever it stands', () => {
    for (const by of ['点検', '修復']) {
      const made = filled(entry(), entry(other));
      const copy = rowAt(made, 'outreach', 8);
      edit(made, 'outreach', 7, [{ ...copy, 'outreach.visits': 1 }], { event: false });
      if (by === '点検') found(made);
      else repair(made.deps);
      expect(made.workbook.at('outreach', 8).id).toBe('id-2');
      expect(made.workbook.at('outreach', 7).id).toBe('id-3');
      found(made);
      expect(lines(made)).toContain('unrecorded id-1');
    }
  });

  it('that was cleared but for its 記録ID says nothing of the original', () => {
    const made = filled(entry(), entry(other));
    edit(made, 'outreach', 9, [{ ...blankRow(made, 'outreach', 7), id: 'id-1' }]);
    expect(lines(made)).toEqual(['typed id-1', 'typed id-2']);
    expect(found(made)).toEqual([]);
  });

  it('from another tab gets a 記録ID of its own, known by its end or by 変更履歴', () => {
    const made = filled();
    const copy = { date: dateCell('2025-06-03'), area: '若葉・調和', 'training.sessions': 3, status: '記録済' };
    edit(made, 'training', 7, [{ ...copy, id: 'id-1' }]);
    edit(made, 'training', 8, [{ ...copy, area: '市全域', id: 'e-1:outreach' }]);
    expect([7, 8].map((row) => made.workbook.at('training', row).id)).toEqual(['id-2', 'id-3']);
    expect(lines(made)).toEqual(['typed id-1', 'typed id-2', 'typed id-3']);
    made.workbook.type('awareness', {
      date: dateCell('2025-06-03'),
      area: '市全域',
      'awareness.activities': 1,
      id: 'id-1',
    });
    found(made);
    expect(made.workbook.at('awareness', 7).id).toBe('id-4');
  });

  it('of a voided row is voided too, and the original stays so', () => {
    const made = filled();
    edit(made, 'outreach', 7, [{ status: '取消' }]);
    edit(made, 'outreach', 8, [{ ...rowAt(made, 'outreach', 7), status: null }]);
    expect([status(made, 7), status(made, 8)]).toEqual(['取消', '記録済']);
    expect(found(made)).toEqual([]);
  });

  it('cannot lose its 記録ID by Delete or by typing over it', () => {
    const made = filled();
    for (const id of [null, 'x', '']) {
      edit(made, 'outreach', 7, [{ id }]);
      expect(made.workbook.at('outreach', 7).id).toBe('id-1');
    }
    expect(lines(made)).toEqual(['typed id-1']);
  });
});

describe('a block that was sorted apart', () => {
  const rows = [
    entry({ note: 'い' }),
    entry({ note: 'ろ', 'outreach.visits': 5, area: '市全域' }),
    entry({ note: 'は', 'outreach.visits': 7 }),
  ];
  const content = ({ id, status: _status, ...cells }: Typed): Typed => cells;
  const sorted = (made: World): Typed[] => [8, 9, 7].map((row) => content(rowAt(made, 'outreach', row)));

  it.each([true, false])('is recognised, not taken for changes, and put right by 修復 (event: %s)', (event) => {
    const made = filled(...rows);
    edit(made, 'outreach', 7, sorted(made), { event });
    const before = lines(made);
    expect(found(made)).toEqual(['outreach 7 entry.inconsistent sortedApart']);
    expect(lines(made)).toEqual(before);
    expect(before).toHaveLength(3);
    repair(made.deps);
    expect([7, 8, 9].map((row) => made.workbook.at('outreach', row).id)).toEqual(['id-2', 'id-3', 'id-1']);
    expect(found(made)).toEqual([]);
    expect(lines(made).filter((line) => !line.startsWith('repaired'))).toEqual(before);
  });

  it('takes 取消 along with its own record', () => {
    const made = filled(...rows);
    edit(made, 'outreach', 8, [{ status: '取消' }]);
    edit(made, 'outreach', 7, sorted(made), { event: false });
    repair(made.deps);
    expect([7, 8, 9].map((row) => status(made, row))).toEqual(['取消', '記録済', '記録済']);
    expect(visits(made)).toBe(10);
  });

  it('keeps what was changed besides as a change', () => {
    const made = filled(...rows);
    const apart = sorted(made).map((typed, index) => (index === 1 ? { ...typed, 'outreach.visits': 8 } : typed));
    edit(made, 'outreach', 7, apart, { event: false });
    repair(made.deps);
    expect([7, 8, 9].map((row) => made.workbook.at('outreach', row).id)).toEqual(['id-2', 'id-3', 'id-1']);
    found(made);
    expect(lines(made).at(-1)).toBe('unrecorded id-3');
  });

  it('is none where whole rows were moved, or where one row took over another’s cells', () => {
    const made = filled(...rows);
    const whole = [8, 9, 7].map((row) => rowAt(made, 'outreach', row));
    edit(made, 'outreach', 7, whole, { event: false });
    expect(found(made)).toEqual([]);
    edit(made, 'outreach', 7, [content(rowAt(made, 'outreach', 8))], { event: false });
    expect(found(made)).not.toContain('outreach 7 entry.inconsistent sortedApart');
  });
});
