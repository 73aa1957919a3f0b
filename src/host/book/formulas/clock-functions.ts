/** TODAY() and NOW() by the host's clock and the book's time zone, in place of the engine's, which count in UTC. */

import { BaseFunction, IFunctionService, NumberValueObject } from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { regionalOf } from '../model/regional';
import { serialOfInstant } from '../model/serial-date';
import type { Calculation } from './calculation';

const BY_DAY = /\bTODAY\s*\(/i;
const BY_MOMENT = /\b(?:NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** Whether a formula gives another result at another time. */
export function isVolatile(formula: string): boolean {
  return BY_DAY.test(formula) || BY_MOMENT.test(formula);
}

class ClockFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  constructor(
    name: string,
    private readonly serial: () => number,
    private readonly format: () => string,
  ) {
    super(name);
  }

  override calculate() {
    return NumberValueObject.create(this.serial(), this.format());
  }
}

/** Puts the two functions in; before a calculation the formulas that hold them are marked when the clock went on. */
export function installClock(
  engine: Engine,
  calculation: Calculation,
  clock: { readonly now: () => Date; readonly timeZone: string; readonly locale: string },
): void {
  const now = () => serialOfInstant(clock.now(), clock.timeZone);
  engine.injector.get(IFunctionService).registerExecutors(
    new ClockFunction(
      'TODAY',
      () => Math.floor(now()),
      () => regionalOf(clock.locale).date,
    ),
    new ClockFunction('NOW', now, () => regionalOf(clock.locale).dateTime),
  );
  let last = now();
  calculation.beforeRun = () => {
    const current = now();
    if (current === last) return;
    const sameDay = Math.floor(current) === Math.floor(last);
    last = current;
    calculation.markFormulas((formula) => BY_MOMENT.test(formula) || (!sameDay && BY_DAY.test(formula)));
  };
}
