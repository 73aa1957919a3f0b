/** Rows that wait for their day, and what people write into 状態. */

import { asOfOn } from '../../../src/domain/plan/as-of';
import { assessRow, openProblems, type RowAssessment } from '../../../src/domain/rows/assess-row';
import { askedWords } from '../../../src/domain/rows/status-word';
import type { EntryCells } from '../../../src/domain/rows/strict-row';
import { config, date, dateCell, goodCells, groups } from '../samples';

function assess(row: EntryCells): RowAssessment {
  return assessRow(groups, row, { config, asOf: date('2025-06-30') });
}

describe('a day that is still to come', () => {
  const fixed = { ...config, asOf: date('2025-06-30') };

  it.each<[string, Partial<EntryCells>, number]>([
    ['a date', { date: dateCell('2025-07-01') }, 0],
    ['a text', { date: '７／１' }, 2],
    ['the last of the year', { date: dateCell('2026-03-31') }, 0],
  ])('waits for its day: %s', (_name, more, uncounted) => {
    const assessed = assess(goodCells(more));
    expect(assessed).toMatchObject({ state: 'entry', planned: true, uncounted });
    expect(openProblems(assessed)).toEqual([]);
  });

  it('is still asked for what is wrong beside it', () => {
    const assessed = assess(goodCells({ date: dateCell('2025-07-01'), area: 'どこか', counts: ['十二', 1] }));
    expect(openProblems(assessed)).toMatchObject([{ code: 'area.unknown' }, { code: 'count.notANumber' }]);
    expect(assessed.uncounted).toBe(2);
  });

  it('may have no count yet', () => {
    const assessed = assess(goodCells({ date: dateCell('2025-07-01'), counts: [null, null] }));
    expect(assessed).toMatchObject({ state: 'incomplete', planned: true });
    expect(openProblems(assessed)).toEqual([]);
  });

  it.each(['2025-07-01', '2026-03-31'])(
    'is %s no plan where 基準日 is fixed: it is not counted, and says why',
    (iso) => {
      const row = goodCells({ date: dateCell(iso) });
      const assessed = assessRow(groups, row, { config: fixed, asOf: date('2025-06-30'), today: date('2025-06-30') });
      expect(assessed).toMatchObject({ planned: false, uncounted: 2, problems: [{ code: 'date.future' }] });
      expect(openProblems(assessed)).toHaveLength(1);
    },
  );

  it.each([
    ['2025-07-01', true],
    ['2025-09-30', true],
    ['2025-10-01', false],
  ])('waits up to a 基準日 that is to come itself: %s', (iso, planned) => {
    const later = { ...config, asOf: date('2025-09-30') };
    const asOf = asOfOn(later, date('2025-06-30'));
    const assessed = assessRow(groups, goodCells({ date: dateCell(iso) }), { config: later, asOf });
    expect(assessed).toMatchObject({ planned, uncounted: planned ? 0 : 2 });
    expect(openProblems(assessed)).toHaveLength(planned ? 0 : 1);
  });

  it.each(['2026-04-01', '2025-03-31'])('is none outside the year: %s', (iso) => {
    expect(assess(goodCells({ date: dateCell(iso) }))).toMatchObject({ planned: false, uncounted: 2 });
  });
});

describe('what a person wrote into 状態', () => {
  it.each([
    '中止',
    'キャンセル',
    '×',
    '無効',
    '削除',
    '取消（重複）',
    '取消？',
    '延期',
    '重複',
    '要確認',
    '保留',
    '欠席のため中止',
  ])('is asked about and counts meanwhile: %s', (status) => {
    const assessed = assess(goodCells({ status }));
    expect(assessed).toMatchObject({
      state: 'entry',
      uncounted: 0,
      problems: [{ code: 'entry.inconsistent', severity: 'warning', detail: { reason: 'statusWord' } }],
    });
    const again = assess(goodCells({ status: `要確認：${askedWords(status)}` }));
    expect(again.problems).toMatchObject([{ detail: { typed: status } }]);
  });

  it.each(['済', '完了', 'OK', '○', '確認済み', '記録済', '予定', '要確認：福祉圏域が空です', ' '])(
    'is not asked about: %s',
    (status) => {
      expect(assess(goodCells({ status })).problems).toEqual([]);
    },
  );

  it.each(['取消', '取り消し', '取消済'])('voids: %s', (status) => {
    expect(assess(goodCells({ status })).state).toBe('void');
  });
});
