/** What no cell holds, whatever a formula gives: longer text than is allowed, and numbers without end. */

import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { MOST_CELL_TEXT } from '../engine/limits';
import { type Grid, gridOf, resultOf } from './functions/define';

/** The result with errors in place of what is too large for a cell. */
export function withinLimits(result: FunctionVariantType): FunctionVariantType {
  // Cells that a reference names hold nothing of the kind.
  if (result instanceof BaseReferenceObject) return result;
  if (!(result instanceof ArrayValueObject)) return errorFor(result) ?? result;
  const isWithin = result.getArrayValue().every((row) => row.every((each) => !each || errorFor(each) === null));
  return isWithin
    ? result
    : resultOf(gridOf(result).map((row): Grid[number] => row.map((each) => errorFor(each) ?? each)));
}

function errorFor(value: BaseValueObject): ErrorValueObject | null {
  if (value.isString()) {
    return String(value.getValue()).length > MOST_CELL_TEXT ? ErrorValueObject.create(ErrorType.VALUE) : null;
  }
  return value.isNumber() && !Number.isFinite(value.getValue()) ? ErrorValueObject.create(ErrorType.NUM) : null;
}
