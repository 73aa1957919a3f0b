/**
 * Makes the engine's index of values quick to keep, and true to texts. When a formula compares a column with a value, the engine indexes which
 * rows hold which value; each result that is written there later is moved within the index, for which the engine looks
 * through every value of the column.
 */

import { CELL_INVERTED_INDEX_CACHE as index } from '@univerjs/engine-formula';

/** The rows that hold each value, as the engine keeps them for a column. */
type Positions = NonNullable<ReturnType<typeof index.getCellValuePositions>>;
type Value = Positions extends Map<infer Key, unknown> ? Key : never;

/** For a column, the set of rows in which each row is. Made anew when the engine indexed more rows. */
const rowSets = new WeakMap<Positions, Map<number, Set<number>>>();
const engineSet = index.set.bind(index);

/** Columns that hold a text which the engine would file as a blank ("") or as a number ("3"): their cells are looked at. */
const unindexed = new Set<string>();
const engineUse = index.canUseCache.bind(index);
const engineClear = index.clear.bind(index);

index.canUseCache = (unitId, sheetId, column, firstRow, lastRow) =>
  unindexed.has(`${sheetId} ${column}`)
    ? { rowsInCache: [], rowsNotInCache: [] }
    : engineUse(unitId, sheetId, column, firstRow, lastRow);

index.clear = () => {
  unindexed.clear();
  engineClear();
};

function isFiledAsAnother(value: unknown): boolean {
  return typeof value === 'string' && (value === '' || String(Number(value)) === value);
}

index.set = (unitId, sheetId, column, value, row, isResult = false) => {
  if (isFiledAsAnother(value)) unindexed.add(`${sheetId} ${column}`);
  const isIndexed = !index.shouldContinueBuildingCache(unitId, sheetId, column, row);
  if (isResult !== isIndexed) return;
  const positions = index.getCellValuePositions(unitId, sheetId, column);
  if (!isResult || positions === undefined || column < 0 || row < 0) {
    engineSet(unitId, sheetId, column, value, row, isResult);
    if (positions !== undefined) rowSets.delete(positions);
    return;
  }
  const sets = rowSets.get(positions) ?? setsOf(positions);
  sets.get(row)?.delete(row);
  const key = keyOf(value);
  const rows = positions.get(key) ?? new Set<number>();
  positions.set(key, rows.add(row));
  sets.set(row, rows);
};

function setsOf(positions: Positions): Map<number, Set<number>> {
  const sets = new Map<number, Set<number>>();
  for (const rows of positions.values()) for (const row of rows) sets.set(row, rows);
  rowSets.set(positions, sets);
  return sets;
}

/** Another index of the engine's own kind, which says under which key it files a value. */
const scratch: typeof index = Reflect.construct(index.constructor, []);

function keyOf(value: Parameters<typeof index.set>[3]): Value {
  scratch.set('', '', 0, value, 0);
  const positions = scratch.getCellValuePositions('', '', 0);
  for (const key of positions?.keys() ?? []) {
    positions?.clear();
    return key;
  }
  throw new Error('The engine files no values.');
}
