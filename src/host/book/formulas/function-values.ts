/** Values between the engine and custom functions: blanks '', dates as serial numbers, ranges as arrays of rows. */

import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { AUTOMATIC, numberAs } from '../model/number-format';
import type { Wire } from '../model/types';

/** An argument as the runner gets it: a scalar, the rows of a range, or undefined for one that is left out: F(1,,2). */
export type Argument = Wire | Wire[][] | undefined;

/** The number format that shows in a cell given by 0-based row and column. */
export type FormatAt = (sheetId: number, row: number, column: number) => string;

/**
 * An argument from the engine. An error given directly comes back as the error object, and so does a range in which a
 * cell still waits for a custom function: the call is not made with either.
 */
export function argumentOf(variant: FunctionVariantType, formatAt: FormatAt): Argument | ErrorValueObject {
  if (variant instanceof ErrorValueObject) return variant;
  if (variant instanceof BaseReferenceObject) return fromReference(variant, formatAt);
  if (variant instanceof ArrayValueObject) return fromArray(variant);
  const value = variant as BaseValueObject;
  return value.isNull() ? undefined : wireOf(value, AUTOMATIC);
}

function fromReference(reference: BaseReferenceObject, formatAt: FormatAt): Argument | ErrorValueObject {
  const sheetId = Number(reference.getSheetId());
  const { startRow } = reference.getRangePosition();
  const rows: Wire[][] = [];
  let stopped: ErrorValueObject | null = null;
  reference.iterator((value, row, column) => {
    if (value instanceof ErrorValueObject && (isWaiting(value) || reference.isCell())) {
      stopped = value;
      return false;
    }
    const line = rows[row - startRow] ?? [];
    rows[row - startRow] = line;
    line.push(value ? wireOf(value, value.isNumber() ? formatAt(sheetId, row, column) : AUTOMATIC) : '');
    return true;
  });
  return stopped ?? scalarWhenSingle(rows);
}

function fromArray(array: ArrayValueObject): Argument | ErrorValueObject {
  const rows: Wire[][] = [];
  let stopped: ErrorValueObject | null = null;
  array.iterator((value, row) => {
    if (value instanceof ErrorValueObject && isWaiting(value)) {
      stopped = value;
      return false;
    }
    const line = rows[row] ?? [];
    rows[row] = line;
    line.push(value ? wireOf(value, AUTOMATIC) : '');
    return true;
  });
  return stopped ?? scalarWhenSingle(rows);
}

function scalarWhenSingle(rows: Wire[][]): Argument {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only === undefined ? rows : only;
}

function isWaiting(error: ErrorValueObject): boolean {
  return error.getErrorType() === ErrorType.CONNECT;
}

function wireOf(object: BaseValueObject, format: string): Wire {
  if (object instanceof ErrorValueObject) return { error: String(object.getErrorType()) };
  if (object.isNull()) return '';
  const value = object.getValue();
  if (typeof value === 'number') {
    const pattern = format === AUTOMATIC ? object.getPattern() : format;
    return pattern === '' ? value : numberAs(pattern, value);
  }
  return typeof value === 'bigint' ? String(value) : value;
}

/** What a custom function gave, for the engine; rows of unequal length are filled with blanks. */
export function resultObject(value: Wire | Wire[][]): BaseValueObject {
  if (!Array.isArray(value)) return objectOf(value);
  const columns = Math.max(0, ...value.map((row) => row.length));
  const first = value[0]?.[0];
  if (columns === 0) return objectOf('');
  if (value.length === 1 && columns === 1 && first !== undefined) return objectOf(first);
  const rows = value.map((row) => Array.from({ length: columns }, (_, column) => objectOf(row[column] ?? '')));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function objectOf(value: Wire): BaseValueObject {
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if ('serial' in value) return NumberValueObject.create(value.serial, 'yyyy/MM/dd');
  return ErrorValueObject.create(ErrorType.ERROR, value.error);
}
