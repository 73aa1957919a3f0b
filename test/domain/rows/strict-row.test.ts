/** The counting rule, each condition by itself. */
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { type EntryCells, strictRow } from '../../../src/domain/rows/strict-row';
import { config, date, dateCell, goodCells } from '../samples';

const asOf = date('2025-06-30');
const counts = (more: Partial<EntryCells>) => strictRow(goodCells(more), config, asOf).counts;

it('counts a row that is right', () => {
  expect(strictRow(goodCells(), config, asOf)).toEqual({
    date: date('2025-06-03'),
    area: 1,
    counts: [1, 2],
    counterparty: '見本の会',
    voided: false,
  });
});

it.each<[string, CellValue, boolean]>([
  ['the first day', dateCell('2025-04-01'), true],
  ['the day before', dateCell('2025-03-31'), false],
  ['the as-of day', dateCell('2025-06-30'), true],
  ['the day after it', dateCell('2025-07-01'), false],
  ['a serial number in the year', 45811, true],
  ['a serial number with a time', 45811.75, true],
  ['a serial number long ago', 6.3, false],
  ['no number', Number.NaN, false],
  ['text', '2025/6/3', false],
  ['text in ISO form', '2025-06-03', false],
  ['blank', null, false],
  ['TRUE', true, false],
])('date: %s', (_name, cell, counted) => {
  expect(counts({ date: cell })).toEqual(counted ? [1, 2] : [null, null]);
});

it.each<[CellValue, number]>([
  ['緑ヶ丘・滝坂', 0],
  ['上ノ原・柏野', 2],
  ['市全域', 3],
  ['緑ケ丘・滝坂', -1],
  [' 若葉・調和', -1],
  ['若葉', -1],
  ['', -1],
  [null, -1],
  [0, -1],
])('area %p is %d', (cell, area) => {
  const row = strictRow(goodCells({ area: cell }), config, asOf);
  expect(row.area).toBe(area);
  expect(row.counts).toEqual(area >= 0 ? [1, 2] : [null, null]);
});

it.each<[CellValue, boolean]>([
  ['取消', false],
  ['取消 ', true],
  ['記録済', true],
  ['要確認：日付', true],
  [null, true],
])('status %p counts: %p', (status, counted) => {
  const row = strictRow(goodCells({ status }), config, asOf);
  expect(row.counts).toEqual(counted ? [1, 2] : [null, null]);
  expect(row.voided).toBe(!counted);
});

it.each<[CellValue, number | null]>([
  [0, 0],
  [9999, 9999],
  [10000, null],
  [1.5, null],
  [-1, null],
  ['3', null],
  ['', null],
  [null, null],
  [true, null],
  [Number.NaN, null],
  [dateCell('2025-06-03'), null],
])('count %p counts as %p, whatever stands beside it', (cell, count) => {
  expect(counts({ counts: [cell, 2] })).toEqual([count, 2]);
});

it.each<[CellValue, string | null]>([
  [null, null],
  ['', null],
  [' 見本 ', ' 見本 '],
  [12, '12'],
  [true, 'TRUE'],
  [dateCell('2025-06-03'), '2025-06-03'],
])('counterparty %p is %p', (counterparty, text) => {
  expect(strictRow(goodCells({ counterparty }), config, asOf).counterparty).toBe(text);
});
