import fc from 'fast-check';
import Papa from 'papaparse';
import type { PlainDate } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { csvLine, csvText, csvValue } from '../../../src/schema/import-export/csv-cells';

const texts = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '12',
    '1e5',
    '-3',
    '007',
    '2025-06-03',
    'TRUE',
    "'",
    "''x",
    '=1+1',
    '＝x',
    '\t',
    'a\nb',
    '"',
    ',',
    '-',
  ),
);
const cells: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.integer({ min: 0, max: 40_000 }).map((date) => ({ kind: 'date' as const, date: date as PlainDate })),
);

it('brings every cell back as what it was', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(csvValue(csvText(cell))).toEqual(cell);
    }),
  );
});

it('makes lines that any reader of CSV takes apart the same', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 2, maxLength: 6 }), (row) => {
      const { data, errors } = Papa.parse<string[]>(csvLine(row), { newline: '\r\n', delimiter: ',' });
      expect(errors).toEqual([]);
      expect(data[0]?.map(csvValue)).toEqual(row);
    }),
  );
});

it.each([
  ['a number', 1440, '1440'],
  ['text that looks like one', '1440', "'1440"],
  ['a formula', '=SUM(A1)', "'=SUM(A1)"],
  ['a sentence', '二行の\n備考', '二行の\n備考'],
])('writes %s so that programs read it as that', (_, cell, text) => {
  expect(csvText(cell)).toBe(text);
});
