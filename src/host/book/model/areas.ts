/** Areas of cells that things are attached to (rules, merged cells): shifted with their cells, cut out, laid together. Pure. */

import type { Rect } from './rect';
import { intersects } from './rect';
import { type AxisChange, shiftPosition, shiftRect } from './spans';

/**
 * The areas after a change of rows or columns. Each cell keeps what it has: a moved row takes its part of an area along.
 * `inheritFrom` is the row or column (before the change) whose like inserted ones become, null for none.
 */
export function shiftAreas(areas: readonly Rect[], change: AxisChange, inheritFrom: number | null): Rect[] {
  if (change.kind === 'move') return areas.flatMap((area) => movedAreas(area, change));
  return areas.flatMap((area) => {
    const shifted = shiftRect(area, change);
    if (shifted === null) return [];
    if (change.kind === 'delete' || inheritFrom === null || !covers(area, change, inheritFrom)) return [shifted];
    return [grown(shifted, change)];
  });
}

function covers(area: Rect, change: AxisChange, position: number): boolean {
  const [first, size] = change.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  return position >= first && position < first + size;
}

/** The area reaching over the inserted band beside it. */
function grown(area: Rect, change: AxisChange): Rect {
  const [first, size] = change.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const start = Math.min(first, change.at);
  const end = Math.max(first + size, change.at + change.count);
  return withBand(area, change, start, end - start);
}

function movedAreas(area: Rect, change: AxisChange & { kind: 'move' }): Rect[] {
  const [first, size] = change.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const cuts = [first, change.at, change.at + change.count, change.before, first + size]
    .filter((cut) => cut >= first && cut <= first + size)
    .sort((a, b) => a - b);
  const pieces: { start: number; size: number }[] = [];
  for (let index = 1; index < cuts.length; index++) {
    const [from, to] = [cuts[index - 1] ?? first, cuts[index] ?? first];
    const start = shiftPosition(from, change);
    if (to > from && start !== null) pieces.push({ start, size: to - from });
  }
  pieces.sort((a, b) => a.start - b.start);
  const joined: { start: number; size: number }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.start + last.size === piece.start) last.size += piece.size;
    else joined.push({ ...piece });
  }
  return joined.map((piece) => withBand(area, change, piece.start, piece.size));
}

function withBand(area: Rect, change: AxisChange, first: number, size: number): Rect {
  return change.axis === 'row' ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
}

/** What is left of an area when another is cut out of it: up to four areas. */
export function cutOut(area: Rect, hole: Rect): Rect[] {
  if (!intersects(area, hole)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, hole.row);
  const low = Math.min(bottom, hole.row + hole.rows);
  const rest: Rect[] = [
    { ...area, rows: top - area.row },
    { ...area, row: low, rows: bottom - low },
    { row: top, rows: low - top, column: area.column, columns: Math.max(0, hole.column - area.column) },
    {
      row: top,
      rows: low - top,
      column: hole.column + hole.columns,
      columns: Math.max(0, right - hole.column - hole.columns),
    },
  ];
  return rest.filter((each) => each.rows > 0 && each.columns > 0);
}

/** The cells of a grid that hold the same thing, as few areas as is easy: runs in a row, joined downwards. */
export function areasOf<T>(rect: Rect, grid: readonly (readonly T[])[], same: (a: T, b: T) => boolean): [T, Rect][] {
  const done: [T, Rect][] = [];
  let open: [T, Rect][] = [];
  grid.forEach((line, row) => {
    const runs = runsOf(line, same).map(([value, first, size]): [T, Rect] => [
      value,
      { row: rect.row + row, rows: 1, column: rect.column + first, columns: size },
    ]);
    const next = runs.map(([value, run]): [T, Rect] => {
      const above = open.find(
        ([held, area]) => area.column === run.column && area.columns === run.columns && same(held, value),
      );
      return above ? [value, { ...above[1], rows: above[1].rows + 1 }] : [value, run];
    });
    const kept = new Set(next.map(([, area]) => `${area.row}:${area.column}:${area.columns}`));
    done.push(...open.filter(([, area]) => !kept.has(`${area.row}:${area.column}:${area.columns}`)));
    open = next;
  });
  return [...done, ...open];
}

function runsOf<T>(line: readonly T[], same: (a: T, b: T) => boolean): [T, number, number][] {
  const runs: [T, number, number][] = [];
  line.forEach((value, index) => {
    const last = runs.at(-1);
    if (last && same(last[0], value)) last[2] += 1;
    else runs.push([value, index, 1]);
  });
  return runs;
}
