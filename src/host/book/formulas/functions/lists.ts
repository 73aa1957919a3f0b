/** Functions that look at lists as wholes: different values, the first after sorting, arrays written in braces. */

import { type BaseValueObject, ErrorType, LambdaValueObjectObject } from '@univerjs/engine-formula';
import { criterionOf } from './criterion';
import { blank, type Definition, error, type Grid, gridOf, MOST_ARGUMENTS, number, resultOf, single } from './define';
import type { Typing } from './typing';
import { compared, isBlank, keyOf, numberIn } from './values';

/** What a list in braces is called for the engine, by its direction. */
export const LIST_OF_ROWS = 'LIST.ROWS';
export const LIST_OF_COLUMNS = 'LIST.COLUMNS';

export const listFunctions = (typing: Typing): readonly Definition[] => [
  { name: 'ARRAYFORMULA', least: 1, most: 1, calculate: (value) => value },
  {
    name: 'COUNTUNIQUE',
    least: 1,
    most: MOST_ARGUMENTS,
    calculate: (...lists) => different(lists.flatMap(valuesOf)),
  },
  {
    name: 'COUNTUNIQUEIFS',
    least: 3,
    most: MOST_ARGUMENTS,
    calculate: (list, ...conditions) => countUniqueIfs(valuesOf(list), conditions, typing),
  },
  { name: 'SORT', least: 1, most: MOST_ARGUMENTS, calculate: (range, ...by) => sorted(range, by, typing) },
  {
    name: 'SORTN',
    least: 1,
    most: MOST_ARGUMENTS,
    calculate: (range, most, ties, ...by) => firstSorted(range, most, ties, by, typing),
  },
  {
    name: 'MAKEARRAY',
    least: 3,
    most: 3,
    calculate: (rows, columns, lambda) =>
      made(numberIn(single(rows), typing), numberIn(single(columns), typing), lambda),
  },
  { name: LIST_OF_ROWS, least: 1, most: MOST_ARGUMENTS, calculate: (...parts) => below(parts.map(gridOf)) },
  { name: LIST_OF_COLUMNS, least: 1, most: MOST_ARGUMENTS, calculate: (...parts) => beside(parts.map(gridOf)) },
];

function valuesOf(list: BaseValueObject): BaseValueObject[] {
  return gridOf(list).flat();
}

function different(values: readonly BaseValueObject[]) {
  const wrong = values.find((value) => value.isError());
  if (wrong !== undefined) return wrong;
  const held = values.filter((value) => !value.isNull() && value.getValue() !== '');
  return number(new Set(held.map(keyOf)).size);
}

function countUniqueIfs(list: readonly BaseValueObject[], conditions: readonly BaseValueObject[], typing: Typing) {
  if (conditions.length % 2 === 1) return error(ErrorType.NA);
  const pairs = Array.from({ length: conditions.length / 2 }, (_, index) => {
    const [range = blank(), criterion] = conditions.slice(2 * index, 2 * index + 2);
    return { values: valuesOf(range), meets: criterionOf(single(criterion), typing) };
  });
  if (pairs.some(({ values }) => values.length !== list.length)) return error(ErrorType.VALUE);
  return different(list.filter((_, place) => pairs.every(({ values, meets }) => meets(values[place] ?? blank()))));
}

interface Key {
  readonly values: readonly BaseValueObject[];
  readonly ascending: boolean;
}

/** Columns of the range by their number, or lists of their own beside it. Null for what is neither. */
function keysOf(grid: Grid, by: readonly BaseValueObject[], typing: Typing): Key[] | null {
  if (by.length === 0) return (grid[0] ?? []).map((_, column) => ({ values: columnOf(grid, column), ascending: true }));
  const keys: Key[] = [];
  for (let at = 0; at < by.length; at += 2) {
    const given = by[at];
    const list = given === undefined ? [] : valuesOf(given);
    const column = list.length === 1 ? (numberIn(single(given), typing) ?? 0) : 0;
    const ascending = by[at + 1] === undefined || numberIn(single(by[at + 1]), typing) !== 0;
    if (list.length > 1 && list.length === grid.length) keys.push({ values: list, ascending });
    else if (Number.isInteger(column) && column >= 1 && column <= (grid[0]?.length ?? 0))
      keys.push({ values: columnOf(grid, column - 1), ascending });
    else return null;
  }
  return keys;
}

function columnOf(grid: Grid, column: number): BaseValueObject[] {
  return grid.flatMap((row) => row[column] ?? []);
}

interface Row {
  readonly cells: BaseValueObject[];
  readonly place: number;
}

function inOrder(grid: Grid, keys: readonly Key[]): Row[] {
  return grid.map((cells, place) => ({ cells, place })).sort((a, b) => byKeys(a, b, keys));
}

function byKeys(a: Row, b: Row, keys: readonly Key[]): number {
  for (const { values, ascending } of keys) {
    const [left, right] = [values[a.place], values[b.place]];
    if (left === undefined || right === undefined) continue;
    // Blanks come last whichever way.
    const order = compared(left, right) * (ascending || isBlank(left) || isBlank(right) ? 1 : -1);
    if (order !== 0) return order;
  }
  return 0;
}

function sorted(range: BaseValueObject, by: readonly BaseValueObject[], typing: Typing) {
  const grid = gridOf(range);
  const keys = keysOf(grid, by.length === 0 ? [number(1)] : by, typing);
  return keys === null ? error(ErrorType.VALUE) : resultOf(inOrder(grid, keys).map(({ cells }) => cells));
}

/** Ties: 0 none shown beyond the count, 1 those of the last one, 2 different rows only, 3 different rows with all their like. */
function firstSorted(
  range: BaseValueObject,
  most: BaseValueObject | undefined,
  ties: BaseValueObject | undefined,
  by: readonly BaseValueObject[],
  typing: Typing,
) {
  const grid = gridOf(range);
  const keys = keysOf(grid, by, typing);
  const count = most === undefined ? 1 : numberIn(single(most), typing);
  const mode = ties === undefined ? 0 : numberIn(single(ties), typing);
  if (keys === null || count === null || mode === null || count < 0) return error(ErrorType.VALUE);
  const rows = inOrder(grid, keys);
  return resultOf(shownRows(rows, Math.floor(count), mode, keys).map(({ cells }) => cells));
}

function shownRows(rows: readonly Row[], count: number, mode: number, keys: readonly Key[]): readonly Row[] {
  const tie = (a: Row | undefined, b: Row): boolean => a !== undefined && byKeys(a, b, keys) === 0;
  if (mode === 1) return rows.filter((row, place) => place < count || (count > 0 && tie(rows[count - 1], row)));
  if (mode === 0) return rows.slice(0, count);
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && tie(last[0], row)) last.push(row);
    else groups.push([row]);
  }
  const kept = groups.slice(0, count);
  return mode === 2 ? kept.flatMap(([first]) => first ?? []) : kept.flat();
}

/** Rows of unlike width make no list. */
function below(parts: readonly Grid[]) {
  const widths = new Set(parts.map((grid) => grid[0]?.length ?? 0));
  return widths.size > 1 ? error(ErrorType.VALUE) : resultOf(parts.flat());
}

function beside(parts: readonly Grid[]) {
  const heights = new Set(parts.map((grid) => grid.length));
  if (heights.size > 1) return error(ErrorType.VALUE);
  const [first = []] = parts;
  return resultOf(first.map((_, row) => parts.flatMap((grid) => grid[row] ?? [])));
}

/** The engine's own gives its result later, which no cell waits for. */
function made(rows: number | null, columns: number | null, lambda: BaseValueObject) {
  if (rows === null || columns === null || rows < 1 || columns < 1) return error(ErrorType.VALUE);
  if (!(lambda instanceof LambdaValueObjectObject)) return error(ErrorType.VALUE);
  const grid: Grid = [];
  for (let row = 1; row <= Math.floor(rows); row += 1) {
    const line: BaseValueObject[] = [];
    for (let column = 1; column <= Math.floor(columns); column += 1) {
      const given = lambda.execute(number(row), number(column));
      line.push('isNumber' in given ? single(given) : error(ErrorType.VALUE));
    }
    grid.push(line);
  }
  return resultOf(grid);
}
