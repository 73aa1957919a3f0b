/** 状態 is always true: through typing, pasting, dragging and deleting. */

import { listEntries } from '../../../src/app/entries/list-entries';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { repair } from '../../../src/app/recovery/repair';
import { summary } from '../../../src/app/totals/summary';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, day, type World, world } from '../memory-workbook';
import { edit, found, lines, status } from './typing';

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
      expect(status(made, 7)).toBe(`要確認：「${word}」とあります。取り消しますか`);
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

  it('that was ended stays so where the line of that is gone from 変更履歴: 点検 tells of it, 修復 leaves it', () => {
    for (const by of ['点検', '修復']) {
      const made = voided();
      const id = String(made.workbook.at('outreach', 7).id);
      restoreEntry(made.deps, { requestId: 'r-1', id, reason: '誤り' });
      made.workbook.history.written.pop();
      made.workbook.history.faults = [{ kind: 'cut', count: 1 }];
      if (by === '修復') repair(made.deps);
      else expect(found(made)).toContain('history entry.inconsistent unrecorded');
      expect([status(made, 7), visits(made)]).toEqual(['記録済', 6]);
    }
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
    ['年度', (made) => made.workbook.apply({ ...chofuR7, fiscalYear: fiscalYear(2026) }), '要確認：年度外の日付です'],
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
