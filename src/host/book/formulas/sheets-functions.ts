/** Functions that Google Sheets knows in another form than the engine. */

import { ArrayValueObject, type BaseFunction, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';

const MOST_CONDITIONS = 254;

/** FILTER(range, condition1, [condition2, ...]): the engine's takes one condition and a value for nothing found. */
export function installSheetsFunctions(engine: Engine): void {
  const filter = engine.injector.get(IFunctionService).getExecutor('FILTER');
  if (filter === undefined || filter === null) throw new Error('The engine has no FILTER.');
  const withOne = filter.calculate.bind(filter);
  filter.maxParams = 1 + MOST_CONDITIONS;
  filter.calculate = (range: BaseValueObject, first: BaseValueObject, ...others: BaseValueObject[]) =>
    placeless(
      withOne(
        range,
        others.reduce((all, one) => all.multiply(one), first),
      ),
    );
}

type Found = ReturnType<BaseFunction['calculate']>;

/**
 * What FILTER found is said to stand where the formula does. The engine remembers what stands where when it compares, so
 * that formulas below one another would read each other's finds. What stands nowhere is not remembered.
 */
function placeless(found: Found): Found {
  if (!(found instanceof ArrayValueObject)) return found;
  return ArrayValueObject.create({
    calculateValueList: found.getArrayValue(),
    rowCount: found.getRowCount(),
    columnCount: found.getColumnCount(),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
