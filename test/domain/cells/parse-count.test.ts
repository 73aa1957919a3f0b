/** Counts as they are typed, table by table. */

import fc from 'fast-check';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { MAX_COUNT, parseCount } from '../../../src/domain/cells/parse-count';
import { anyText } from '../../run/any-text';
import { dateCell } from '../samples';

/** An indicator that takes whatever people count. */
const any = { unit: '件', units: ['回', '団体', '箇所', '人'] };

describe('is understood', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['12件', 12],
    ['12 件', 12],
    ['１２　件', 12],
    ['12 回', 12],
    ['３団体', 3],
    ['2箇所', 2],
    ['2か所', 2],
    ['2ヶ所', 2],
    ['５人', 5],
    ['1,440', 1440],
    ['１，４４０', 1440],
    ['１，４４０件', 1440],
    ['12.0', 12],
    ['１２．００', 12],
    ['007', 7],
    ['+3', 3],
    ['＋３', 3],
    ['0', 0],
    ['０件', 0],
    ['-0', 0],
    ['9999', 9999],
    ['9,999', 9999],
    [' 12 ', 12],
    ['\u200b12\u202c', 12],
  ])('%p is %d, and is rewritten', (typed, count) => {
    expect(parseCount(typed, any)).toEqual({ ok: true, value: count, changed: true });
  });

  it.each([0, 1, 12, 9999])('%d as a number stays', (count) => {
    expect(parseCount(count, any)).toEqual({ ok: true, value: count, changed: false });
  });

  it('has no negative zero', () => {
    expect(parseCount(-0, any)).toEqual({ ok: true, value: 0, changed: false });
    expect(parseCount('-0', any)).toEqual({ ok: true, value: 0, changed: true });
  });
});

describe('is refused', () => {
  it.each<[CellValue, string]>([
    [1.5, 'count.notWhole'],
    ['1.5', 'count.notWhole'],
    ['１．５件', 'count.notWhole'],
    ['1,440.5', 'count.notWhole'],
    [-3, 'count.negative'],
    ['-3', 'count.negative'],
    ['－３', 'count.negative'],
    ['−3', 'count.negative'],
    ['ー３', 'count.negative'],
    ['▲3', 'count.negative'],
    ['△ 3件', 'count.negative'],
    ['-1.5', 'count.negative'],
    [1e9, 'count.tooLarge'],
    ['1000000000', 'count.tooLarge'],
    ['10000', 'count.tooLarge'],
    ['10,000', 'count.tooLarge'],
    ['1,234,567', 'count.tooLarge'],
    ['9'.repeat(50), 'count.tooLarge'],
    [Number.POSITIVE_INFINITY, 'count.tooLarge'],
    [10000.5, 'count.notWhole'],
    [Number.NaN, 'count.notANumber'],
    ['1e3', 'count.notANumber'],
    ['0x10', 'count.notANumber'],
    ['Infinity', 'count.notANumber'],
    ['十二', 'count.notANumber'],
    ['①', 'count.notANumber'],
    ['10²', 'count.notANumber'],
    ['½', 'count.notANumber'],
    ['12/3', 'count.notANumber'],
    ['1,44', 'count.notANumber'],
    ['14,40', 'count.notANumber'],
    [',440', 'count.notANumber'],
    ['1、440', 'count.notANumber'],
    ['1 440', 'count.notANumber'],
    ['1.2.3', 'count.notANumber'],
    ['.5', 'count.notANumber'],
    ['5.', 'count.notANumber'],
    ['--3', 'count.notANumber'],
    ['-+3', 'count.notANumber'],
    ['3-', 'count.notANumber'],
    ['3+', 'count.notANumber'],
    ['3+4', 'count.notANumber'],
    ['件12', 'count.notANumber'],
    ['(3)', 'count.notANumber'],
    ['約12', 'count.notANumber'],
    ['12件くらい', 'count.notANumber'],
    ['12件件', 'count.notANumber'],
    ['件', 'count.notANumber'],
    ['', 'count.notANumber'],
    ['12%', 'count.notANumber'],
    ['=12', 'count.notANumber'],
    ['#N/A', 'count.notANumber'],
    ['9'.repeat(50_000), 'count.notANumber'],
    [true, 'count.notANumber'],
    [null, 'count.notANumber'],
    [dateCell('2025-12-03'), 'count.notANumber'],
  ])('%p: %s', (typed, code) => {
    expect(parseCount(typed, any)).toMatchObject({ ok: false, code });
  });
});

it('reads back every count, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_COUNT }), (count) => {
      const wide = String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const grouped = count.toLocaleString('en-US');
      for (const text of [String(count), wide, `${wide}件`, grouped, `${grouped} 回`, `${count}.0`]) {
        expect(parseCount(text, any)).toEqual({ ok: true, value: count, changed: true });
      }
    }),
  );
});

it('gives a whole number in range or a code, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyText, fc.double()), (typed) => {
      const parsed = parseCount(typed, any);
      if (!parsed.ok) return;
      expect(Number.isInteger(parsed.value) && parsed.value >= 0 && parsed.value <= MAX_COUNT).toBe(true);
    }),
  );
});
