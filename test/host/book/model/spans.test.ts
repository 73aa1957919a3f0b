/** Shifting of positions, spans and areas, held against lists of rows that really are inserted, deleted and moved. */

import fc from 'fast-check';
import { areasOf, cutOut, shiftAreas } from '../../../../src/host/book/model/areas';
import type { Rect } from '../../../../src/host/book/model/rect';
import { type AxisChange, shiftPosition } from '../../../../src/host/book/model/spans';

const SIZE = 20;

const change: fc.Arbitrary<AxisChange> = fc
  .oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.integer({ min: 1, max: SIZE + 1 }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('delete' as const),
      at: fc.integer({ min: 1, max: SIZE - 3 }),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      at: fc.integer({ min: 1, max: SIZE - 3 }),
      count: fc.integer({ min: 1, max: 4 }),
      before: fc.integer({ min: 1, max: SIZE + 1 }),
    }),
  )
  .filter((each) => each.kind !== 'move' || each.before < each.at || each.before > each.at + each.count)
  .map((each) => ({ ...each, axis: 'row' as const }));

/** Old positions in their new order; null for a new row. */
function really({ kind, at, count, ...rest }: AxisChange): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: SIZE }, (_, index) => index + 1);
  if (kind === 'insert') rows.splice(at - 1, 0, ...new Array<null>(count).fill(null));
  if (kind === 'delete') rows.splice(at - 1, count);
  if (kind === 'move') {
    const before = 'before' in rest ? rest.before : 1;
    const moved = rows.splice(at - 1, count);
    rows.splice((before > at ? before - count : before) - 1, 0, ...moved);
  }
  return rows;
}

describe('positions', () => {
  it('are where the row really is', () => {
    fc.assert(
      fc.property(change, fc.integer({ min: 1, max: SIZE }), (each, position) => {
        const index = really(each).indexOf(position);
        expect(shiftPosition(position, each)).toBe(index < 0 ? null : index + 1);
      }),
    );
  });
});

describe('areas', () => {
  const span = fc
    .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: 6 }))
    .map(([row, rows]): Rect => ({ row, rows: Math.min(rows, SIZE - row + 1), column: 2, columns: 3 }));
  const covered = (areas: readonly Rect[]) =>
    new Set(areas.flatMap((area) => Array.from({ length: area.rows }, (_, index) => area.row + index)));

  it('go with their rows, a moved row too', () => {
    fc.assert(
      fc.property(change, span, (each, area) => {
        const after = covered(shiftAreas([area], each, null));
        really(each).forEach((old, index) => {
          if (old !== null) expect(after.has(index + 1)).toBe(covered([area]).has(old));
        });
      }),
    );
  });

  it('reach over inserted rows that take after one of theirs', () => {
    const area: Rect = { row: 5, rows: 3, column: 1, columns: 1 };
    const insert = (at: number): AxisChange => ({ kind: 'insert', axis: 'row', at, count: 2 });
    expect(shiftAreas([area], insert(8), 7)).toEqual([{ ...area, rows: 5 }]);
    expect(shiftAreas([area], insert(8), 8)).toEqual([area]);
    expect(shiftAreas([area], insert(5), 4)).toEqual([{ ...area, row: 7 }]);
    expect(shiftAreas([area], insert(5), 5)).toEqual([{ ...area, rows: 5 }]);
  });

  it('lose what is cut out of them and nothing else', () => {
    const rect = fc.record({
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 6 }),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const cells = (areas: readonly Rect[]) =>
      areas.flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, index) =>
          [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)].join(),
        ),
      );
    fc.assert(
      fc.property(rect, rect, (area, hole) => {
        const left = cells(cutOut(area, hole));
        const gone = new Set(cells([hole]));
        expect(left.sort()).toEqual(
          cells([area])
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
      }),
    );
  });

  it('are found again from a grid of cells', () => {
    const grid = fc.array(fc.array(fc.constantFrom('a', 'b', ''), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(grid, (lines) => {
        const rect: Rect = { row: 4, column: 2, rows: lines.length, columns: 3 };
        const back = lines.map((line) => line.map(() => '?'));
        for (const [value, area] of areasOf(rect, lines, (a, b) => a === b)) {
          for (let row = area.row; row < area.row + area.rows; row++) {
            for (let column = area.column; column < area.column + area.columns; column++) {
              const line = back[row - rect.row];
              expect(line?.[column - rect.column]).toBe('?');
              if (line) line[column - rect.column] = value;
            }
          }
        }
        expect(back).toEqual(lines);
      }),
    );
  });
});
