/** Functions whose last argument may be left out in Sheets and not in the engine. */

import type { BaseValueObject, IFunctionService } from '@univerjs/engine-formula';
import { blank, engineFunction, number } from './define';

const DEFAULTS: Readonly<Record<string, () => BaseValueObject>> = {
  ROUND: () => number(0),
  ROUNDUP: () => number(0),
  ROUNDDOWN: () => number(0),
  CEILING: () => number(1),
  FLOOR: () => number(1),
  IFERROR: blank,
  IFNA: blank,
};

export function allowOneArgument(functions: IFunctionService): void {
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    const known = engineFunction(functions, name);
    const calculate = known.calculate.bind(known);
    known.minParams = 1;
    known.calculate = (value: BaseValueObject, second: BaseValueObject = standard()) => calculate(value, second);
  }
}
