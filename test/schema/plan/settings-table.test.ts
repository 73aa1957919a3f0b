import { plainDate } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { settingsHeaders as h } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { settingKeys } from '../../../src/schema/plan/setting-groups';
import { readSettings } from '../../../src/schema/plan/settings-table';
import { settingsGrid } from './grids';

const AREA = 5;
const STAFF = 7;

function withCell(grid: CellValue[][], row: number, column: number, value: CellValue): CellValue[][] {
  return grid.map((line, index) => (index === row ? line.map((cell, at) => (at === column ? value : cell)) : line));
}

describe('reading 設定', () => {
  it('gives back what set-up wrote', () => {
    const { settings, problems } = readSettings(settingsGrid());
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      fiscalYear: chofuR7.fiscalYear,
      asOf: null,
      thresholds: chofuR7.thresholds,
      evaluation: { A: 1, B: 0.8, C: 0.6 },
      quality: chofuR7.quality,
      roles: chofuR7.roles,
      closingDay: 10,
      areas: chofuR7.areas,
      staff: [],
      sample: false,
    });
  });

  it('reads what was typed in full width, as a share in percent, as a date in an era', () => {
    const { settings } = readSettings(settingsGrid({ startYear: '２０２６', onTrack: '80%', asOf: '令和8年9月30日' }));
    expect(settings?.fiscalYear.startYear).toBe(2026);
    expect(settings?.thresholds.onTrack).toBe(0.8);
    expect(settings?.asOf).toBe(plainDate(2026, 9, 30));
  });

  it.each(['5/31', '2026/5/31', '令和8年5月31日'])(
    'reads the last day for late entries as one behind the year: %s',
    (typed) => {
      expect(readSettings(settingsGrid({ lateUntil: typed })).settings?.lateUntil).toBe(plainDate(2026, 5, 31));
    },
  );

  it.each<[CellValue, number]>([
    [2026, 2026],
    ['2026', 2026],
    ['2026年度', 2026],
    ['R8', 2026],
    ['令和８年度', 2026],
    ['令和元年度', 2019],
    ['平成30年', 2018],
  ])('takes %p for the year %i', (typed, year) => {
    expect(readSettings(settingsGrid({ startYear: typed })).settings?.fiscalYear.startYear).toBe(year);
  });

  it('puts staff names into one form and drops repeats', () => {
    const { settings } = readSettings(settingsGrid({}, ['担当　Ａ', '担当 A', '担当B']));
    expect(settings?.staff).toEqual(['担当A', '担当B']);
  });

  it.each<[string, CellValue, string]>([
    ['startYear', '7', 'year.invalid'],
    ['startYear', '昭和99年度', 'year.invalid'],
    ['startYear', 'R0', 'year.invalid'],
    ['startYear', '来年度', 'year.invalid'],
    ['startYear', 2025.5, 'year.invalid'],
    ['startYear', null, 'year.invalid'],
    ['startYear', 25, 'year.invalid'],
    ['startMonth', 13, 'month.invalid'],
    ['onTrack', 9, 'threshold.invalid'],
    ['watch', 0, 'threshold.invalid'],
    ['watch', 0.95, 'threshold.invalid'],
    ['asOf', 'いつか', 'date.invalid'],
    ['closingDay', 31, 'day.invalid'],
    ['lateUntil', 'いつか', 'date.invalid'],
    ['lateUntil', '2026/3/31', 'date.invalid'],
    ['lateUntil', '2025/5/31', 'date.invalid'],
    ['evaluationB', '8割', 'threshold.invalid'],
    ['evaluationC', 0.9, 'threshold.invalid'],
    ['municipalityCode', 131017, 'code.invalid'],
    ['municipalityCode', '調布', 'code.invalid'],
  ])('refuses %s = %p with the cell named', (key, value, fault) => {
    const { settings, problems } = readSettings(settingsGrid({ [key]: value }));
    expect(settings).toBeNull();
    const row = 3 + (settingKeys as readonly string[]).indexOf(key);
    expect(problems).toContainEqual(expect.objectContaining({ fault, tab: 'settings', row, column: h.value }));
  });

  it('names a repeated area by its row, and a list without any', () => {
    const repeated = withCell(settingsGrid(), 4, AREA, chofuR7.areas[0] ?? '');
    expect(readSettings(repeated).problems).toEqual([
      { fault: 'area.duplicate', tab: 'settings', row: 5, column: h.area, typed: chofuR7.areas[0] },
    ]);
    const none = settingsGrid().map((line, index) =>
      index < 2 ? line : line.map((cell, at) => (at === AREA ? null : cell)),
    );
    expect(readSettings(none).problems).toEqual([{ fault: 'area.none', tab: 'settings', column: h.area }]);
  });

  it('says which setting is missing, and when the header is gone', () => {
    const grid = settingsGrid().filter(([key]) => key !== 'watch');
    expect(readSettings(grid).problems).toEqual([{ fault: 'setting.missing', tab: 'settings', typed: 'watch' }]);
    expect(readSettings([[null]]).problems).toEqual([{ fault: 'header.missing', tab: 'settings' }]);
  });

  it('finds the staff column wherever it was moved', () => {
    const grid = settingsGrid({}, ['担当A']).map((line) => [line[STAFF] ?? null, ...line.slice(0, STAFF)]);
    expect(readSettings(grid).settings?.staff).toEqual(['担当A']);
  });
});
