import { error, warning } from '../../../src/domain/problems/problem';
import type { RowProblem } from '../../../src/domain/problems/row-problem';
import { states } from '../../../src/i18n/words/names';
import { reviewText, saysChangedLate } from '../../../src/schema/rows/status-text';

const cell = { typed: 'x' };
const count = { typed: 'x', max: 9999 };
const year = { date: '2024-06-03', first: '2025-04-01', last: '2026-03-31' };
const late: RowProblem = warning('date.monthClosed', { ...cell, reason: 'edited' });

/** Cells of workbooks say this already: another spelling would have 点検 ask about all of them. */
const frozen: readonly [RowProblem, string][] = [
  [error('date.invalid', { ...cell, reason: 'missing' }), '列が空です'],
  [error('date.invalid', { ...cell, reason: 'notADate' }), '列を読めません'],
  [error('date.invalid', { ...cell, reason: 'number' }), '列を読めません'],
  [error('date.invalid', { ...cell, reason: 'impossible' }), '列が暦にない日です'],
  [error('date.invalid', { ...cell, reason: 'era' }), '列の元号と年が合いません'],
  [error('date.invalid', { ...cell, reason: 'ambiguous' }), '列の年が決められません'],
  [error('date.invalid', { ...cell, reason: 'weekday' }), '列と曜日が合いません'],
  [error('date.outsideYear', { ...cell, ...year }), '年度外の日付です'],
  [error('date.future', { ...cell, date: '2026-03-01', asOf: '2025-10-01' }), '基準日より後の日付です'],
  [late, '締めた月の変更です'],
  [warning('date.monthClosed', { typed: '2025年6月', reason: 'left' }), '締めた月（2025年6月）から外れました'],
  [warning('entry.inconsistent', { typed: '中止', reason: 'statusWord' }), '「中止」とあります。取り消しますか'],
  [error('area.unknown', { ...cell, reason: 'missing' }), '列が空です'],
  [error('area.unknown', { ...cell, reason: 'unknown' }), '列が一覧にありません'],
  [error('count.notANumber', count), '列を数として読めません'],
  [error('count.notWhole', count), '列が整数ではありません'],
  [error('count.negative', count), '列が負の数です'],
  [error('count.tooLarge', count), '列が大きすぎます'],
  [warning('counterparty.required', { indicator: 'a.b', over: 'a.c' }), '列が空です'],
];

describe('状態', () => {
  it.each(frozen)('says %j as ever', (problem, words) => {
    expect(reviewText([problem], () => '列')).toBe(`要確認：${words}`);
  });

  it('keeps its first words', () => {
    expect(states).toEqual({ recorded: '記録済', planned: '予定', review: '要確認', voided: '取消' });
  });

  it('says each thing once, by the headers of the columns, whatever is in them', () => {
    const problems: RowProblem[] = [
      { ...error('count.negative', count), column: 'a' },
      { ...error('count.negative', count), column: 'a' },
      { ...error('count.notWhole', count), column: 'b' },
    ];
    expect(reviewText(problems, (column) => (column === 'a' ? '$& 件' : '会議'))).toBe(
      '要確認：$& 件が負の数です、会議が整数ではありません',
    );
  });

  it.each<[string, boolean]>([
    [reviewText([late], () => '日付'), true],
    [reviewText([{ ...error('count.negative', count), column: 'a' }, late], () => '数：件、人'), true],
    ['要確認：締めた月の変更ですか', false],
    ['締めた月の変更です', false],
    ['記録済', false],
    ['', false],
  ])('%s: a change of a closed month? %s', (status, expected) => {
    expect(saysChangedLate(status)).toBe(expected);
  });
});
