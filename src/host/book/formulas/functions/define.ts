/** Words for writing spreadsheet functions: arguments as grids of values, results as one value or a grid. */

import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** Rows of values. */
export type Grid = BaseValueObject[][];

export type Calculate = (...args: BaseValueObject[]) => Result;

/** What the engine lets a function give. */
type Result = ReturnType<BaseFunction['calculate']>;

/** A function by its name, how many arguments it takes, and what it gives. */
export interface Definition {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly calculate: Calculate;
}

export const MOST_ARGUMENTS = 255;

class DefinedFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(private readonly definition: Definition) {
    super(definition.name);
    this.minParams = definition.least;
    this.maxParams = definition.most;
  }

  override calculate(...args: BaseValueObject[]): Result {
    return this.definition.calculate(...args);
  }
}

export function register(functions: IFunctionService, definitions: readonly Definition[]): void {
  functions.registerExecutors(...definitions.map((definition) => new DefinedFunction(definition)));
}

/** A function of the engine; throws when it has none of that name. */
export function engineFunction(functions: IFunctionService, name: string): BaseFunction {
  const found = functions.getExecutor(name);
  if (!found) throw new Error(`The engine has no ${name}.`);
  return found;
}

export const number = (value: number, format = ''): NumberValueObject => NumberValueObject.create(value, format);
export const text = (value: string): StringValueObject => StringValueObject.create(value);
export const truth = (value: boolean): BooleanValueObject => BooleanValueObject.create(value);
export const blank = (): NullValueObject => NullValueObject.create();
export const error = (type: ErrorType): ErrorValueObject => ErrorValueObject.create(type);

/** The rows of an argument: of one value when it is no array. */
export function gridOf(value: BaseValueObject): Grid {
  if (!(value instanceof ArrayValueObject)) return [[value]];
  const columns = value.getColumnCount();
  return value.getArrayValue().map((row) => filled(row, columns));
}

function filled(row: readonly Nullable<BaseValueObject>[], columns: number): BaseValueObject[] {
  const cells: BaseValueObject[] = [];
  for (let at = 0; at < columns; at++) cells.push(row[at] ?? blank());
  return cells;
}

/** An argument's only or first value. */
export function single(value: BaseValueObject | undefined): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value ?? blank();
  return value.getArrayValue()[0]?.[0] ?? blank();
}

/** A grid as a result; one value is no array. */
export function resultOf(grid: Grid): BaseValueObject {
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const [first] = grid;
  if (grid.length === 0 || columns === 0) return error(ErrorType.NA);
  if (grid.length === 1 && columns === 1 && first?.[0]) return first[0];
  return arrayOf(grid.map((row) => filled(row, columns)));
}

/** It stands nowhere: the engine remembers what stands where. */
function arrayOf(rows: Grid): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** Does the work for each value of the arguments; single ones and single rows or columns are repeated, as operators do it. */
export function forEachValue(
  args: readonly BaseValueObject[],
  work: (...values: BaseValueObject[]) => BaseValueObject,
) {
  const grids = args.map(gridOf);
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const at = (grid: Grid, row: number, column: number): BaseValueObject => {
    const line = grid[grid.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column] ?? error(ErrorType.NA);
  };
  return resultOf(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const values = grids.map((grid) => at(grid, row, column));
        return values.find((value) => value.isError()) ?? work(...values);
      }),
    ),
  );
}
