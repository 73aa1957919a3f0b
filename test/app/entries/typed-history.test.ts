/** A history that can be trusted: what is on record, copies, and blocks that were sorted apart, through typing, pasting and dragging. */

import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { repair } from '../../../src/app/recovery/repair';
import { summary } from '../../../src/app/totals/summary';
import { toIso } from '../../../src/domain/calendar/plain-date';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';
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

  it.each(['before 修復', 'after it'])(
    'takes a name that 設定 or 団体 spells otherwise since for no change: %s',
    (when) => {
      const made = filled(
        entry({ staff: '山田 太郎', counterparty: '第1自治会' }),
        entry({ note: 'x', staff: '鈴木' }),
      );
      const reported = lines(made);
      made.workbook.plan.apply({ ...chofuR7, staff: ['山田太郎'] });
      made.workbook.organisations.list(['第一自治会', '第1自治会']);
      if (when === 'after it') repair(made.deps);
      const at = made.workbook.at('outreach', 7);
      expect([at.staff, at.counterparty]).toEqual(
        when === 'after it' ? ['山田太郎', '第一自治会'] : ['山田 太郎', '第1自治会'],
      );
      expect(found(made)).not.toContain('history entry.inconsistent unrecorded');
      expect(lines(made).filter((line) => !line.startsWith('repaired'))).toEqual(reported);
      edit(made, 'outreach', 8, [{ staff: '山田' }], { event: false });
      expect(found(made)).toContain('history entry.inconsistent unrecorded');
      expect(lines(made).at(-1)).toBe('unrecorded id-2');
    },
  );

  it('names the row whose day has become today since it was recorded, as that of =TODAY() does', () => {
    const made = filled(entry(), entry({ area: '市全域' }), entry({ note: 'x' }));
    const today = dateCell(toIso(made.deps.clock.today()));
    edit(made, 'outreach', 7, [{ date: today }], { event: false });
    edit(made, 'outreach', 8, [{ date: today, note: 'y' }], { event: false });
    edit(made, 'outreach', 9, [{ date: dateCell('2025-06-04') }], { event: false });
    expect(found(made)).toEqual(['outreach 7 date.invalid moved', 'history entry.inconsistent unrecorded']);
    expect(found(made)).toEqual([]);
  });

  it('takes an indicator that the plan drops, and has again, for no change of the rows', () => {
    const made = filled(entry({ 'outreach.support': 2 }), entry({ area: '市全域' }));
    const reported = lines(made);
    const initiatives = chofuR7.initiatives.map((each) => ({
      ...each,
      indicators: each.indicators.filter(({ key }) => key !== 'outreach.support'),
    }));
    for (const config of [{ ...chofuR7, initiatives }, chofuR7]) {
      made.workbook.plan.apply(config);
      expect(found(made)).not.toContain('history entry.inconsistent unrecorded');
      expect(lines(made)).toEqual(reported);
    }
    made.workbook.edit('outreach', 7, { 'outreach.support': null });
    expect(found(made)).toContain('history entry.inconsistent unrecorded');
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
