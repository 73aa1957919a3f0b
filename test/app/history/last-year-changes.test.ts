import { lastYearProblems, recordLastYear } from '../../../src/app/history/last-year-changes';
import { goneLines, keepAsRecorded } from '../../../src/app/history/last-year-gone';
import type { YearFigures } from '../../../src/domain/years/last-year';
import { world } from '../memory-workbook';

const visits: YearFigures = {
  year: 2024,
  key: 'outreach.visits',
  label: '訪問件数',
  unit: '件',
  kind: 'sum',
  area: null,
  target: 1440,
  total: 1200,
  months: new Array<number | null>(12).fill(100),
  cumulative: Array.from({ length: 12 }, (_, month) => (month + 1) * 100),
};

describe('lines that are there no more', () => {
  const areas = [null, '東', '西'];
  const all = areas.flatMap((area) => [
    { ...visits, area },
    { ...visits, key: 'consultation.received', label: '相談受付', area },
  ]);

  it.each([
    [[6], 1, '2024年度の 1 行（相談受付 市全体）'],
    [[7, 10], 2, '2024年度の 2 行（訪問件数 東、相談受付 西）'],
    [[7, 8], 2, '2024年度の 2 行'],
    [[6, 8, 10], 3, '2024年度の 3 行'],
  ])('are said once: %j', (rows, found, typed) => {
    const { workbook, deps } = world();
    workbook.years.type(all);
    deps.lock.withLock(() => keepAsRecorded(deps));
    expect(deps.lock.withLock(() => goneLines(deps, workbook.years.lines()))).toEqual([]);
    for (const row of rows) workbook.years.delete(row);
    expect(deps.lock.withLock(() => goneLines(deps, workbook.years.lines()))).toMatchObject([
      { severity: 'warning', detail: { reason: 'lastYearGone', typed, found }, where: { tab: 'lastYear' } },
    ]);
    expect(deps.lock.withLock(() => goneLines(deps, workbook.years.lines()))).toEqual([]);
    expect(workbook.history.lines()).toMatchObject([{ kind: 'typed', before: typed, after: '' }]);
  });
});

describe('what people type on 前年度', () => {
  it('is on record once, with what stood there and what stands there now', () => {
    const { workbook, deps } = world();
    workbook.years.type([visits]);
    deps.lock.withLock(() => recordLastYear(deps));
    deps.lock.withLock(() => recordLastYear(deps));
    expect(workbook.history.lines()).toHaveLength(1);

    const [before] = workbook.years.lines();
    workbook.years.correct(before?.row ?? 0, { ...visits, total: 1210 });
    deps.lock.withLock(() => recordLastYear(deps));
    expect(workbook.history.lines()).toHaveLength(2);
    expect(workbook.history.lines()[1]).toMatchObject({
      kind: 'typed',
      before: '2024 訪問件数 市全体、年度計：1200',
      after: '2024 訪問件数 市全体、年度計：1210',
    });
  });

  it('is named by its cell where it is no number', () => {
    const { workbook } = world();
    workbook.years.type([visits]);
    const lines = workbook.years.lines().map((line) => ({ ...line, faults: [{ column: '年度計', typed: '約1200' }] }));
    expect(lastYearProblems(lines)).toEqual([
      expect.objectContaining({
        code: 'entry.inconsistent',
        detail: { reason: 'number.invalid', typed: '約1200', expected: '年度計' },
        where: { tab: 'lastYear', row: 5, column: '年度計' },
      }),
    ]);
  });
});
