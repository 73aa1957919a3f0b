import { evaluationOf, type Report, reportOf } from '../../src/domain/report';
import { rollUp } from '../../src/domain/roll-up';
import type { StrictRow } from '../../src/domain/strict-row';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { day } from '../app/memory-workbook';

const visits = (date: string, area: number, ...counts: (number | null)[]): StrictRow => ({
  date: day(date),
  area,
  counts,
  counterparty: null,
  voided: false,
});

function reportAsOf(date: string, rows: readonly StrictRow[] = []): Report {
  const asOf = day(date);
  return reportOf({
    config: chofuR7,
    kind: 'results',
    asOf,
    totals: rollUp(chofuR7, [{ initiative: 'outreach', rows }], asOf),
    words: new Map([['outreach', { content: '公式の内容', goal: '', effect: '公式の効果' }]]),
    uncounted: new Map([
      ['outreach', 2],
      ['network', 1],
    ]),
    ratings: [{ initiative: 'outreach', period: '上期', rating: 'B', comment: '所見です' }],
    differences: [],
    targetChanges: [],
  });
}

describe('evaluationOf', () => {
  it.each([
    [100, 100, 'A'],
    [99, 100, 'B'],
    [80, 100, 'B'],
    [79, 100, 'C'],
    [60, 100, 'C'],
    [59, 100, 'D'],
    [0, 100, 'D'],
    [3, 5, 'C'],
    [4, 5, 'B'],
    [0, 0, 'A'],
    [null, 100, null],
    [5, null, null],
  ])('%p of %p is %p', (actual, target, expected) => {
    expect(evaluationOf(actual, target, chofuR7.evaluation)).toBe(expected);
  });
});

describe('reportOf', () => {
  it('follows the plan: parts, ◆ and numbers in order', () => {
    const { parts } = reportAsOf('2025-06-03');
    const order = parts.flatMap(({ numeral, measures }) =>
      measures.flatMap(({ title, initiatives }) => initiatives.map(({ number, tab }) => [numeral, title, number, tab])),
    );
    expect(order.map(([numeral, , number]) => `${numeral}${number}`).join(' ')).toBe(
      'Ⅰ(1) Ⅰ(2) Ⅰ(1) Ⅰ(1) Ⅰ(2) Ⅱ(1) Ⅱ(2) Ⅱ(3) Ⅱ(4) Ⅱ(5) Ⅱ(6)',
    );
    expect(parts[0]?.measures.map(({ title }) => title)).toEqual(['多機関協働', 'アウトリーチ', '参加支援']);
  });

  it('says the year and the day in the era, and whether the year is over', () => {
    expect(reportAsOf('2025-06-03')).toMatchObject({
      year: '令和7年度',
      asOf: '2025-06-03',
      asOfEra: '令和7年6月3日',
      yearOver: false,
      uncounted: 3,
    });
    expect(reportAsOf('2026-03-31')).toMatchObject({ asOfEra: '令和8年3月31日', yearOver: true });
  });

  it('counts up to the day, by area and by month, and keeps apart what is not reported', () => {
    const rows = [
      visits('2025-04-02', 0, 3, null, 0),
      visits('2025-06-03', 1, 4, null, null),
      visits('2025-06-04', 1, 50, null, null),
    ];
    const outreach = reportAsOf('2025-06-03', rows).parts[0]?.measures[1]?.initiatives[0];
    const [first, second, third] = outreach?.indicators ?? [];
    expect(first).toMatchObject({ actual: 7, target: 1440, ratio: 7 / 1440, evaluation: 'D', distinct: false });
    expect(first?.areas.map(({ actual }) => actual)).toEqual([3, 4, null, null, null, null, null, null, null]);
    expect(first?.months).toEqual([
      { month: '2025-04', actual: 3, cumulative: 3 },
      { month: '2025-05', actual: null, cumulative: 3 },
      { month: '2025-06', actual: 4, cumulative: 7 },
    ]);
    expect([second?.actual, second?.evaluation, third?.actual, third?.evaluation]).toEqual([null, null, 0, 'D']);
  });

  it("takes the office's wording where there is one, and the plan's own sentence where there is none", () => {
    const outreach = reportAsOf('2025-06-03').parts[0]?.measures[1]?.initiatives[0];
    const own = chofuR7.initiatives.find(({ key }) => key === 'outreach');
    expect(outreach).toMatchObject({ content: '公式の内容', effect: '公式の効果', goal: own?.goal, uncounted: 2 });
    expect(outreach?.ratings).toHaveLength(1);
  });
});
