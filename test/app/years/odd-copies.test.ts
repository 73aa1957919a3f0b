/** Years started from books that are not as they should be, and 控え that are of no earlier year: said, and nothing lost. */
import { z } from 'zod';
import { exportBook } from '../../../src/app/import-export/export-book';
import { startYear } from '../../../src/app/years/start-year';
import type { Config } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { memoryCall } from '../../entry/memory-call';
import { planGrid, settingsGrid } from '../../schema/plan/grids';
import { bookTables } from '../import-export/book-tables';
import { dateCell, type World, world } from '../memory-workbook';

const [area = ''] = chofuR7.areas;
const withoutTargets: Config = {
  ...chofuR7,
  initiatives: chofuR7.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((indicator) => ({
      ...indicator,
      target: null,
      areaTargets: { rule: 'none' as const },
    })),
  })),
};

/** A copy of a book with one visit that counts. */
function copied(config: Config = chofuR7): World {
  const made = world({ today: '2026-04-05', config });
  made.workbook.years.copy = true;
  made.workbook.years.plan = planGrid(config);
  made.workbook.years.settings = settingsGrid();
  const row = { date: dateCell('2025-06-03'), area, 'outreach.visits': 3, status: '記録済', id: 'a1' };
  made.workbook.type('outreach', row);
  return made;
}

function started(made: World, confirmed = false) {
  const outcome = startYear(made.deps, { requestId: 'start', year: 2026, confirmed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const visits = ({ workbook }: World): unknown =>
  workbook.years
    .lines()
    .filter(({ figures }) => figures.key === 'outreach.visits' && figures.area === null)
    .map(({ figures: { target, total } }) => [target, total]);

describe('a copy that was made while a row was being typed', () => {
  it('says so of each such row, whether or not it counts', () => {
    const made = copied();
    expect(started(made).unseen).toEqual([]);
    made.workbook.type('outreach', { date: dateCell('2025-07-01'), area, 'outreach.visits': 4 });
    made.workbook.type('training', { date: dateCell('2025-07-01'), area });
    made.workbook.type('training', { date: dateCell('2025-07-02'), area, 'training.sessions': 1, id: 'a2' });
    expect(started(made)).toMatchObject({
      entries: 4,
      unseen: [
        { tab: '訪問（改）', row: 8 },
        { tab: '研修（改）', row: 7 },
        { tab: '研修（改）', row: 8 },
      ],
    });
    expect(started(made, true).unseen).toHaveLength(3);
    // 前年度 has what the copy showed: the row counts there as on its 集計.
    expect(visits(made)).toEqual([[1440, 7]]);
  });
});

describe('a plan without targets', () => {
  it('is started, and 前年度 has its counts', () => {
    const made = copied(withoutTargets);
    const { indicators } = started(made, true);
    expect(new Set(indicators.map(({ target }) => target))).toEqual(new Set([null]));
    expect(visits(made)).toEqual([[null, 3]]);
    expect(made.workbook.history.lines().filter(({ kind }) => kind === 'yearStarted')).toHaveLength(1);
  });
});

describe('控え as the figures of an earlier year', () => {
  const answered = z.object({ ok: z.boolean(), problems: z.array(z.object({ message: z.string() })).optional() });

  /** Asked through the one door of a book of 令和7年度, for 控え of one of that year. */
  function asked(startYear: number) {
    const made = memoryCall('2025-10-01');
    made.workbook.backup.tables = bookTables({ startYear });
    made.workbook.type('outreach', { date: dateCell('2025-06-03'), area, 'outreach.visits': 3 });
    const copy = exportBook(made.deps);
    if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
    const before = made.workbook.snapshot();
    const params = { requestId: 'own', files: copy.value.files, asLastYear: true, confirmed: true };
    const answer = answered.parse(made.ask('restoreBook', params));
    return { answer, unchanged: made.workbook.snapshot() === before, figures: made.workbook.years.lines().length };
  }

  it.each([2025, 2026])('is refused where it is of %s', (year) => {
    const { answer, unchanged, figures } = asked(year);
    expect(answer.problems?.map(({ message }) => message)).toEqual([
      `この控えは ${year} 年度のもので、この表より前の年度ではありません。何も変更していません。`,
    ]);
    expect([answer.ok, unchanged, figures]).toEqual([false, true, 0]);
  });

  it('is taken where it is of 2024', () => {
    expect(asked(2024)).toMatchObject({ answer: { ok: true }, unchanged: false });
  });
});
