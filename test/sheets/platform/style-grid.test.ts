// Cells painted as a grid end as cells styled call by call.
import fc from 'fast-check';
import {
  type Area,
  boundsOf,
  joined,
  layersOf,
  paintedOn,
  type Style,
  TO_END,
} from '../../../src/sheets/platform/style-layers';

const SIZE = 12;
const place = fc.integer({ min: 1, max: 6 });
const extent = fc.integer({ min: 1, max: 5 });
const area = fc.tuple(place, place, fc.oneof(extent, fc.constant(TO_END)), extent);
const piece = fc.tuple(area, fc.record({ background: fc.constantFrom('red', 'blue', 'green') }));

function put(cells: (string | null)[][], [row, column, rows, columns]: Area, value: string): void {
  for (const line of cells.slice(row - 1, rows === TO_END ? SIZE : row - 1 + rows))
    line.fill(value, column - 1, column - 1 + columns);
}

function blank(): (string | null)[][] {
  return Array.from({ length: SIZE }, () => new Array<string | null>(SIZE).fill(null));
}

function byLayers(pieces: readonly (readonly [Area, Style])[]): (string | null)[][] {
  const cells = blank();
  for (const { value, areas } of layersOf(pieces, 'background')) for (const each of areas) put(cells, each, value);
  return cells;
}

function byGrid(pieces: readonly (readonly [Area, Style])[]): (string | null)[][] {
  const cells = byLayers(pieces.filter(([[, , rows]]) => rows === TO_END));
  const bounds = boundsOf(pieces);
  if (bounds === null) return cells;
  paintedOn(bounds, pieces, 'background').forEach((line, row) => {
    cells[bounds[0] - 1 + row]?.splice(bounds[1] - 1, line.length, ...line);
  });
  return cells;
}

it('a grid of styles equals the styles one after the other', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(byGrid(pieces)).toEqual(byLayers(pieces));
    }),
  );
});

it('layers paint what the styles paint one after the other', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const cells = blank();
      for (const [each, { background }] of pieces) put(cells, each, background);
      expect(byLayers(pieces)).toEqual(cells);
    }),
  );
});

it('joined areas cover the same cells', () => {
  const covered = (areas: readonly Area[]): (string | null)[][] => {
    const cells = blank();
    for (const each of areas) put(cells, each, 'red');
    return cells;
  };
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
      expect(covered(joined(areas))).toEqual(covered(areas));
    }),
  );
});

it('joins a header and the columns below it into one area', () => {
  const areas: Area[] = [
    [5, 5, TO_END, 1],
    [4, 1, 1, 7],
    [5, 1, TO_END, 4],
    [5, 6, TO_END, 2],
  ];
  expect(joined(areas)).toEqual([[4, 1, TO_END, 7]]);
});

it('leaves areas apart that form no rectangle', () => {
  const areas: Area[] = [
    [1, 1, 1, 1],
    [1, 3, 1, 1],
    [3, 1, 2, 1],
  ];
  expect(joined(areas)).toEqual(expect.arrayContaining(areas));
});
