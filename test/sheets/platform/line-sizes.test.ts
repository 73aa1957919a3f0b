import fc from 'fast-check';
import { strokesFor } from '../../../src/sheets/platform/line-sizes';

/** What lines end as when the strokes are done in order. */
function painted(count: number, strokes: readonly (readonly [number, number, number])[]): (number | null)[] {
  const lines = new Array<number | null>(count).fill(null);
  for (const [first, many, size] of strokes) lines.fill(size, first - 1, first - 1 + many);
  return lines;
}

describe('strokesFor', () => {
  it('gives each line its size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }), (sizes) => {
        expect(painted(sizes.length, strokesFor(sizes))).toEqual(sizes);
      }),
    );
  });

  it.each([
    [[], 0],
    [[60], 1],
    [[60, 60, 60], 1],
    [[60, 64, 60], 2],
    [[60, 64, 60, 64, 60, 64, 60], 4],
    [[1, 2, 3, 2, 1], 3],
    [[1, 2, 1, 3, 1, 2, 4], 5],
  ])('of %j takes %d', (sizes, strokes) => {
    expect(strokesFor(sizes)).toHaveLength(strokes);
  });

  it('never takes more than one a run', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const runs = sizes.filter((size, index) => size !== sizes[index - 1]).length;
        expect(strokesFor(sizes).length).toBeLessThanOrEqual(runs);
      }),
    );
  });
});
