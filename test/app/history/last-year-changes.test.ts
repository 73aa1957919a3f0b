import { acknowledge } from '../../../src/app/check/acknowledge';
import { check } from '../../../src/app/check/check';
import { lastYearProblems, recordLastYear } from '../../../src/app/history/last-year-changes';
import { keepAsRecorded } from '../../../src/app/history/last-year-gone';
import { shownProblem } from '../../../src/app/shared/shown-problem';
import type { YearFigures } from '../../../src/domain/years/last-year';
import { type World, world } from '../memory-workbook';

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
  ])('are asked about until they are back, and on record once: %j', (rows, found, typed) => {
    const { workbook, deps } = world();
    workbook.years.type(all);
    const before = [...workbook.years.lines()];
    deps.lock.withLock(() => keepAsRecorded(deps));
    const asked = () => questions(check(deps));
    expect(asked()).toEqual([]);
    for (const row of rows) workbook.years.delete(row);
    const first = before.find(({ row }) => !rows.includes(row))?.row;
    const question = {
      ...{ severity: 'warning', question: true, detail: { reason: 'lastYearGone', typed, found } },
      where: { tab: 'lastYear', row: first },
    };
    expect([asked(), asked()]).toMatchObject([[question], [question]]);
    expect(typedLines(workbook)).toMatchObject([{ before: typed, after: '' }]);
    workbook.years.put(before);
    expect(asked()).toEqual([]);
  });

  it('are asked about until 「このままでよい」, and again once more are gone', () => {
    const { workbook, deps } = world();
    workbook.years.type(all);
    deps.lock.withLock(() => keepAsRecorded(deps));
    workbook.years.delete(6);
    const problems = [{ code: 'entry.inconsistent', tab: 'lastYear', row: 5, kind: 'lastYearGone' }];
    expect(questions(check(deps))).toHaveLength(1);
    expect(acknowledge(deps, { requestId: 'ok', problems })).toMatchObject({ ok: true, value: { questions: 1 } });
    expect(workbook.history.lines().at(-1)).toMatchObject({ kind: 'acknowledged', tab: '前年度', after: '確認済' });
    expect([questions(check(deps)), questions(check(deps), 'acknowledged').length]).toEqual([[], 1]);
    workbook.years.delete(8);
    expect(questions(check(deps))).toMatchObject([{ detail: { found: 2 } }]);
    expect(acknowledge(deps, { requestId: 'ok-2', problems })).toMatchObject({ ok: true });
    expect(acknowledge(deps, { requestId: 'back', problems, takeBack: true })).toMatchObject({ ok: true });
    expect(questions(check(deps))).toMatchObject([{ detail: { found: 2 } }]);
  });

  it('are expected from the next 点検 on where they were added', () => {
    const { workbook, deps } = world();
    workbook.years.type(all);
    deps.lock.withLock(() => keepAsRecorded(deps));
    workbook.years.type([...all, { ...visits, year: 2023 }]);
    expect(questions(check(deps))).toEqual([]);
    workbook.years.delete(11);
    expect(questions(check(deps))).toMatchObject([
      { where: { tab: 'lastYear', row: 1 }, detail: { typed: '2023年度の 1 行' } },
    ]);
  });
});

/** What 点検 says of lines that are gone. */
function questions(outcome: ReturnType<typeof check>, of: 'problems' | 'acknowledged' = 'problems') {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value[of]
    .filter(({ detail }) => detail?.reason === 'lastYearGone')
    .map((problem) => shownProblem(problem, null));
}

function typedLines({ history }: World['workbook']) {
  return history.lines().filter(({ kind, after }) => kind === 'typed' && after === '');
}

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
