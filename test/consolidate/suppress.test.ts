/** No small count can be told from what is published, not even by somebody who knows how it was hidden: every possible table is tried. */
import { type Figures, hiddenPlaces, placeKey } from '../../src/consolidate/public/suppress';

/** The inside of a table, [area][month], areas and months from 1. */
type Inside = readonly (readonly number[])[];

function figuresOf(inside: Inside): Map<string, number> {
  const figures = new Map<string, number>();
  const add = (area: number, month: number, count: number): void => {
    figures.set(placeKey({ area, month }), (figures.get(placeKey({ area, month })) ?? 0) + count);
  };
  inside.forEach((months, area) => {
    months.forEach((count, month) => {
      for (const [a, m] of [
        [area + 1, month + 1],
        [area + 1, 0],
        [0, month + 1],
        [0, 0],
      ] as const)
        add(a, m, count);
    });
  });
  return figures;
}

function tables(areas: number, months: number, most: number): Inside[] {
  let all: number[][] = [[]];
  for (let cell = 0; cell < areas * months; cell += 1) {
    all = all.flatMap((cells) => Array.from({ length: most + 1 }, (_, count) => [...cells, count]));
  }
  return all.map((cells) =>
    Array.from({ length: areas }, (_, area) => cells.slice(area * months, (area + 1) * months)),
  );
}

/** What a reader sees, and what is behind it. */
function published(
  figures: Figures,
  areas: number,
  others: readonly Figures[] = [],
): { seen: string; hidden: string[] } {
  const places = hiddenPlaces(figures, others, areas);
  const seen = [figures, ...others].map((each) =>
    [...each].map(([key, count]) => [key, places.has(key) ? 'X' : count]),
  );
  return { seen: JSON.stringify(seen), hidden: [...figures.keys()].filter((key) => places.has(key)) };
}

it.each([
  [2, 2, 9],
  [3, 1, 14],
  [1, 4, 10],
])('%d areas by %d months of up to %d', (areas, months, most) => {
  const views = new Map<string, { total: number; hidden: string[]; values: Map<string, Set<number>> }>();
  for (const inside of tables(areas, months, most)) {
    const figures = figuresOf(inside);
    const { seen, hidden } = published(figures, areas);
    for (const [key, count] of figures) if (!hidden.includes(key)) expect(count >= 1 && count <= 4).toBe(false);
    const total = figures.get(placeKey({ area: 0, month: 0 })) ?? 0;
    const view = views.get(seen) ?? { total, hidden, values: new Map<string, Set<number>>() };
    views.set(seen, view);
    for (const key of hidden)
      view.values.set(key, (view.values.get(key) ?? new Set<number>()).add(figures.get(key) ?? 0));
  }
  let described = 0;
  for (const { total, hidden, values } of views.values()) {
    // Beyond it not every table that looks the same was tried.
    if (total > most) continue;
    for (const key of hidden) {
      const possible = [...(values.get(key) ?? [])];
      const [only = 0] = possible;
      if (possible.length === 1 && only >= 1 && only <= 4) described += 1;
    }
  }
  expect(described).toBe(0);
  expect(views.size).toBeGreaterThan(5);
});

it('hides an indicator where one that is counted over it is small, and the other way round', () => {
  const approaches = figuresOf([
    [20, 0],
    [30, 0],
    [40, 0],
  ]);
  const groups = figuresOf([
    [3, 0],
    [12, 0],
    [14, 0],
  ]);
  const hidden = hiddenPlaces(approaches, [groups], 3);
  expect(hidden.has(placeKey({ area: 1, month: 0 }))).toBe(true);
  // Its complement.
  expect(hidden.has(placeKey({ area: 2, month: 0 }))).toBe(true);
  expect(hidden.has(placeKey({ area: 3, month: 0 }))).toBe(false);
  expect(hidden.has(placeKey({ area: 0, month: 0 }))).toBe(false);
});

it('publishes all of a table without small figures, and nothing of one that is small as a whole', () => {
  expect(
    hiddenPlaces(
      figuresOf([
        [10, 0],
        [5, 7],
      ]),
      [],
      2,
    ).size,
  ).toBe(0);
  expect(
    hiddenPlaces(
      figuresOf([
        [1, 0],
        [0, 3],
      ]),
      [],
      2,
    ).size,
  ).toBe(3 * 13);
});
