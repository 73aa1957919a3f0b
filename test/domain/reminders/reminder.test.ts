import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import type { PlainDate } from '../../../src/domain/calendar/plain-date';
import { fromIso } from '../../../src/domain/calendar/plain-date';
import { areaNeeds, dueMonth } from '../../../src/domain/reminders/reminder';

const fy = fiscalYear(2025);
const day = (text: string): PlainDate => {
  const date = fromIso(text);
  if (date === null) throw new Error(text);
  return date;
};

describe('dueMonth', () => {
  it.each([
    ['2025-07-04', null],
    ['2025-07-05', '2025-06'],
    ['2025-07-31', '2025-06'],
    ['2026-01-05', '2025-12'],
    // March is reminded of when the fiscal year is over, and the March before it is of another year.
    ['2026-04-05', '2026-03'],
    ['2026-05-05', null],
    ['2025-04-10', null],
    ['2025-05-05', '2025-04'],
  ])('on %s, with day 5: %s', (today, month) => {
    expect(dueMonth(fy, 5, day(today))?.month ?? null).toBe(month);
  });

  it('counts months from the first of the fiscal year', () => {
    expect(dueMonth(fy, 5, day('2026-02-05'))?.index).toBe(9);
  });
});

describe('areaNeeds', () => {
  const config = { fiscalYear: fy, cityWide: '市全域' };
  const progress = (area: string, entries: number) => ({
    area,
    months: [{ month: '2025-04', state: 'nothing' as const, entries, late: false }],
  });

  it('asks areas without an entry, and those with rows to look at; the city-wide name only for such rows', () => {
    const open = new Map([['乙', 2]]);
    const needs = areaNeeds(
      config,
      [progress('甲', 0), progress('乙', 3), progress('丙', 1), progress('市全域', 0)],
      open,
      new Map(),
      0,
    );
    expect(needs).toEqual([
      { area: '甲', entries: 0, open: 0 },
      { area: '乙', entries: 3, open: 2 },
    ]);
  });

  it('takes a month that is not on the list for one without an entry', () => {
    expect(areaNeeds(config, [progress('甲', 3)], new Map(), new Map(), 1)).toEqual([
      { area: '甲', entries: 0, open: 0 },
    ]);
  });

  it('leaves a closed month alone', () => {
    const closed = new Map([['2025-04', new Set(['甲'])]]);
    expect(areaNeeds(config, [progress('甲', 0)], new Map([['甲', 1]]), closed, 0)).toEqual([]);
  });
});
