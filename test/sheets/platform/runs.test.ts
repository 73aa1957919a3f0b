import fc from 'fast-check';
import { blockOver, gatherRuns, lineOf } from '../../../src/sheets/platform/runs';

describe('gathering cells into runs', () => {
  it('makes one run of a block, whatever the order of its cells', () => {
    const cells = [
      { row: 3, column: 2, value: 'c' },
      { row: 2, column: 3, value: 'b' },
      { row: 2, column: 2, value: 'a' },
      { row: 3, column: 3, value: 'd' },
    ];
    expect(gatherRuns(cells)).toEqual([
      {
        row: 2,
        column: 2,
        values: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ]);
  });

  it('keeps every cell in its place, once', () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 100 + column }), (places) => {
        const cells = places.map((place, value) => ({ ...place, value }));
        const back = gatherRuns(cells).flatMap(({ row, column, values }) =>
          values.flatMap((line, down) =>
            line.map((value, right) => ({ row: row + down, column: column + right, value })),
          ),
        );
        const order = (a: { value: number }, b: { value: number }) => a.value - b.value;
        expect(back.sort(order)).toEqual(cells);
      }),
    );
  });
});

it('makes one rectangle over words that stand apart, blank between them', () => {
  const cells = [...lineOf(1, ['題'], 2), ...lineOf(3, ['年月', '圏域', '数'])];
  expect(blockOver(cells, '')).toEqual({
    row: 1,
    column: 1,
    values: [
      ['', '題', ''],
      ['', '', ''],
      ['年月', '圏域', '数'],
    ],
  });
});
