/** Functions that Google Sheets knows in another form than the engine. */

import { type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';
import type { Engine } from './engine';

const MOST_CONDITIONS = 254;

/** FILTER(range, condition1, [condition2, ...]): the engine's takes one condition and a value for nothing found. */
export function installSheetsFunctions(engine: Engine): void {
  const filter = engine.injector.get(IFunctionService).getExecutor('FILTER');
  if (filter === undefined || filter === null) throw new Error('The engine has no FILTER.');
  const withOne = filter.calculate.bind(filter);
  filter.maxParams = 1 + MOST_CONDITIONS;
  filter.calculate = (range: BaseValueObject, first: BaseValueObject, ...others: BaseValueObject[]) =>
    withOne(
      range,
      others.reduce((all, one) => all.multiply(one), first),
    );
}
