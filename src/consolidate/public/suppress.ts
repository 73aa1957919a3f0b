/**
 * Small counts (1 to 4) are not published, nor what they could be computed from. A book's figures of one indicator are a table
 * of areas and months with both margins and the total; an indicator that counts names over another is hidden where that one is,
 * and the other way round, since each says something of the other.
 *
 * - A small total: nothing of the table is published.
 * - A small figure in a margin: it and the margin's smallest larger figure, which could change places with it without any
 *   other figure telling. Of equal ones all: to choose among them would tell. Where there is none, nothing of the table is published.
 * - A small figure inside: nothing inside is published. The margins alone, each of them 0 or more than 4, tell no figure of 1
 *   to 4 inside.
 */

const SMALLEST = 1;
const LARGEST = 4;

/** An area (0 is the whole) and a month (0 is the year so far). */
export interface Place {
  readonly area: number;
  readonly month: number;
}

/** The figures of one indicator by place; null, or no place, is "not reported". */
export type Figures = ReadonlyMap<string, number | null>;

export function placeKey({ area, month }: Place): string {
  return `${area} ${month}`;
}

/**
 * The places that are hidden in all figures of a family: an indicator's, and those of every indicator that is counted over it.
 * `sum` are the figures of the first.
 */
export function hiddenPlaces(sum: Figures, others: readonly Figures[], areas: number): ReadonlySet<string> {
  const places = allPlaces(areas);
  const family = [sum, ...others];
  const isSmall = (place: Place): boolean => family.some((figures) => small(figures.get(placeKey(place)) ?? null));
  const count = (place: Place): number => sum.get(placeKey(place)) ?? 0;
  const all = new Set(places.map(placeKey));
  if (isSmall({ area: 0, month: 0 })) return all;
  const hidden = new Set<string>();
  const inside = places.filter(({ area, month }) => area > 0 && month > 0);
  if (inside.some(isSmall)) for (const place of inside) hidden.add(placeKey(place));
  const byArea = places.filter(({ area, month }) => area > 0 && month === 0);
  const byMonth = places.filter(({ area, month }) => area === 0 && month > 0);
  for (const margin of [byArea, byMonth]) {
    const kept = margin.filter((place) => !isSmall(place));
    if (kept.length === margin.length) continue;
    const larger = kept.filter((place) => count(place) > LARGEST);
    if (larger.length === 0) return all;
    const least = Math.min(...larger.map(count));
    const beside = larger.filter((place) => count(place) === least);
    for (const place of [...margin.filter(isSmall), ...beside]) hidden.add(placeKey(place));
    // What is hidden in a margin must not be added up from inside.
    for (const place of inside) hidden.add(placeKey(place));
  }
  return hidden;
}

function small(figure: number | null): boolean {
  return figure !== null && figure >= SMALLEST && figure <= LARGEST;
}

function allPlaces(areas: number): Place[] {
  return Array.from({ length: areas + 1 }, (_, area) =>
    Array.from({ length: 13 }, (_each, month) => ({ area, month })),
  ).flat();
}
