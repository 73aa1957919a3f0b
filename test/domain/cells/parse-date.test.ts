/** Dates as they are typed, table by table. */

import fc from 'fast-check';
import { formatEra } from '../../../src/domain/calendar/era';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { addDays, dateParts, toIso } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { checkDate, parseDate } from '../../../src/domain/cells/parse-date';
import { anyText } from '../../run/any-text';
import { date, dateCell } from '../samples';

const fy = fiscalYear(2025);

/** yyyy-mm-dd, or the reason why not. */
function read(cell: CellValue, options = {}): string {
  const parsed = parseDate(cell, fy, options);
  return parsed.ok ? toIso(parsed.value) : `${parsed.code} ${parsed.reason}`;
}

describe('is understood', () => {
  it.each([
    ['2025/6/3', '2025-06-03'],
    ['2025/06/03', '2025-06-03'],
    ['2025-06-03', '2025-06-03'],
    ['2025-6-3', '2025-06-03'],
    ['2025.6.3', '2025-06-03'],
    ['2025年6月3日', '2025-06-03'],
    ['２０２５年６月３日', '2025-06-03'],
    ['２０２５／６／３', '2025-06-03'],
    ['２０２５－０６－０３', '2025-06-03'],
    ['２０２５ー６ー３', '2025-06-03'],
    ['2025−6−3', '2025-06-03'],
    ['２０２５．６．３', '2025-06-03'],
    ['令和7年6月3日', '2025-06-03'],
    ['令和７年６月３日', '2025-06-03'],
    ['令和7/6/3', '2025-06-03'],
    ['令和 7年 6月 3日', '2025-06-03'],
    ['令7.6.3', '2025-06-03'],
    ['\u32ff7年6月3日', '2025-06-03'],
    ['R7.6.3', '2025-06-03'],
    ['R7/6/3', '2025-06-03'],
    ['r7-6-3', '2025-06-03'],
    ['R07.06.03', '2025-06-03'],
    ['R.7.6.3', '2025-06-03'],
    ['R7年6月3日', '2025-06-03'],
    ['Ｒ７．６．３', '2025-06-03'],
    ['H31.4.30', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
    ['令和元年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['6/3', '2025-06-03'],
    ['６／３', '2025-06-03'],
    ['06/03', '2025-06-03'],
    ['6-3', '2025-06-03'],
    ['6月3日', '2025-06-03'],
    ['６月３日', '2025-06-03'],
    ['4/1', '2025-04-01'],
    ['12/31', '2025-12-31'],
    ['1/1', '2026-01-01'],
    ['3/31', '2026-03-31'],
    ['2/28', '2026-02-28'],
    ['6/3(火)', '2025-06-03'],
    ['６月３日（火）', '2025-06-03'],
    ['6月3日 火曜日', '2025-06-03'],
    ['6/3（火曜）', '2025-06-03'],
    ['6/8(日)', '2025-06-08'],
    ['令和7年6月3日（火曜日）', '2025-06-03'],
    ['  2025/6/3  ', '2025-06-03'],
    ['　６／３　', '2025-06-03'],
    ['2025 / 6 / 3', '2025-06-03'],
    ['\u200b2025/6/3\u202c', '2025-06-03'],
    ['6/13/2025', '2025-06-13'],
    ['13.6.2025', '2025-06-13'],
    ['6/6/2025', '2025-06-06'],
    ['2024/2/29', '2024-02-29'],
    ['2026-04-01', '2026-04-01'],
  ])('%p', (typed, expected) => {
    expect(read(typed)).toBe(expected);
    expect(parseDate(typed, fy)).toMatchObject({ ok: true, changed: true });
  });
});

describe('is refused with the reason', () => {
  it.each<[CellValue, string]>([
    [null, 'missing'],
    ['', 'missing'],
    [' 　\u200b', 'missing'],
    ['2025/2/30', 'impossible'],
    ['2025/2/29', 'impossible'],
    ['2/29', 'impossible'],
    ['2/30', 'impossible'],
    ['13/1', 'impossible'],
    ['0/1', 'impossible'],
    ['6/0', 'impossible'],
    ['6/31', 'impossible'],
    ['2025/13/1', 'impossible'],
    ['R7.2.29', 'impossible'],
    ['0000/1/1', 'impossible'],
    ['R0.6.3', 'era'],
    ['令和0年6月3日', 'era'],
    ['H40.6.3', 'era'],
    ['H31.5.1', 'era'],
    ['R1.4.30', 'era'],
    ['令和元年4月30日', 'era'],
    ['昭和64年1月8日', 'era'],
    ['X7.6.3', 'era'],
    ['7/4/1', 'shortYear'],
    ['25/6/3', 'ambiguous'],
    ['7.6.3', 'shortYear'],
    ['6/3/2025', 'order'],
    ['03-06-2025', 'order'],
    ['13/13/2025', 'impossible'],
    ['〃', 'ditto'],
    ['"', 'ditto'],
    ['同上', 'ditto'],
    ['（同上）', 'ditto'],
    ['7年6月3日', 'shortYear'],
    ['6/3(水)', 'weekday'],
    ['6月3日 月曜日', 'weekday'],
    ['6.3', 'notADate'],
    ['2025/6-3', 'notADate'],
    ['2025/6', 'notADate'],
    ['2025年6月', 'notADate'],
    ['20250603', 'notADate'],
    ['2025-06-03T00:00:00Z', 'notADate'],
    ['6月③日', 'notADate'],
    ['6/3²', 'notADate'],
    ['六月三日', 'notADate'],
    ['きのう', 'notADate'],
    ['=TODAY()', 'notADate'],
    ['2025/6/3 ころ', 'notADate'],
    ['12025/6/3', 'notADate'],
    [`2025/6/3${' '.repeat(100)}`, 'notADate'],
    ['9'.repeat(50_000), 'notADate'],
    [true, 'notADate'],
    [45811, 'number'],
  ])('%p: %s', (typed, reason) => {
    expect(read(typed)).toBe(`date.invalid ${reason}`);
  });
});

describe('cells that are not text', () => {
  it('takes a date cell as it is', () => {
    expect(parseDate(dateCell('2023-01-05'), fy)).toEqual({ ok: true, value: date('2023-01-05'), changed: false });
  });

  it.each([
    ['2025-06-03', '2025-06-03', false],
    ['2026-06-03', '2025-06-03', true],
    ['2025-02-03', '2026-02-03', true],
    ['2024-03-31', '2026-03-31', true],
  ])('places %s, typed without its year, on %s', (stored, placed, changed) => {
    expect(parseDate(dateCell(stored), fy, { yearOmitted: true })).toEqual({ ok: true, value: date(placed), changed });
  });

  it('refuses 29 February, typed without its year, when the fiscal year has none', () => {
    expect(read(dateCell('2024-02-29'), { yearOmitted: true })).toBe('date.invalid impossible');
    const leap = parseDate(dateCell('2024-02-29'), fiscalYear(2027), { yearOmitted: true });
    expect(leap).toEqual({ ok: true, value: date('2028-02-29'), changed: true });
  });

  it.each([
    [45811, '2025-06-03'],
    [45811.75, '2025-06-03'],
    [0, 'date.invalid number'],
    [-1, 'date.invalid number'],
    [1e9, 'date.invalid number'],
    [Number.NaN, 'date.invalid number'],
    [Number.POSITIVE_INFINITY, 'date.invalid number'],
  ])('reads %d in a date column as %s', (serial, expected) => {
    expect(read(serial, { serial: true })).toBe(expected);
  });
});

it('reads back every way of writing a day of the year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), (offset) => {
      const day = addDays(fy.first, offset);
      const parts = dateParts(day);
      const written = [
        toIso(day),
        formatEra(day),
        `${parts.month}/${parts.day}`,
        `${parts.month}月${parts.day}日`,
        `R${parts.year - 2018}.${parts.month}.${parts.day}`,
      ];
      for (const text of written) expect(read(text)).toBe(toIso(day));
    }),
  );
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyText, fc.double()), (typed) => {
      const parsed = parseDate(typed, fy, { serial: true });
      expect(parsed.ok ? Number.isInteger(parsed.value) : parsed.code === 'date.invalid').toBe(true);
    }),
  );
});

describe('checkDate', () => {
  it.each([
    ['2025-04-01', null],
    ['2025-06-03', null],
    ['2025-06-04', 'date.future'],
    ['2026-03-31', 'date.future'],
    ['2025-03-31', 'date.outsideYear'],
    ['2026-04-01', 'date.outsideYear'],
  ])('on 3 June, %s is %p', (iso, code) => {
    expect(checkDate(date(iso), fy, date('2025-06-03'))?.code ?? null).toBe(code);
  });
});
