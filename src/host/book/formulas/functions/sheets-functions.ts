/** Functions that Google Sheets knows in another form than the engine. */

import { ArrayValueObject, type BaseFunction, type BaseValueObject, IFunctionService } from '@univerjs/engine-formula';
import type { Engine } from '../../engine/engine';
import { dateFunctions, keepDatesInSums, readTextsAsDates } from './dates';
import { engineFunction, register } from './define';
import { listFunctions } from './lists';
import { missingFunctions } from './missing';
import { operatorFunctions } from './operators';
import { allowOneArgument } from './optional-arguments';
import { textFunctions, writeDatesAsCells } from './texts';
import type { Typing } from './typing';

const MOST_CONDITIONS = 254;

/** Puts in what Sheets has and the engine has not, or has otherwise. */
export function installSheetsFunctions(engine: Engine, typing: Typing): void {
  const functions = engine.injector.get(IFunctionService);
  register(functions, operatorFunctions(functions));
  register(functions, [
    ...listFunctions(typing),
    ...textFunctions(typing),
    ...dateFunctions(typing),
    ...missingFunctions,
  ]);
  allowOneArgument(functions);
  keepDatesInSums(functions, typing);
  readTextsAsDates(functions, typing);
  writeDatesAsCells(functions, typing);
  letArraysOutgrowSheets(functions);
  filterByAll(functions);
}

/** FILTER(range, condition1, [condition2, ...]): the engine's takes one condition and a value for nothing found. */
function filterByAll(functions: IFunctionService): void {
  const filter = engineFunction(functions, 'FILTER');
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

/** The engine's refuse what has no room below and beside their cell, also where it only goes on into another function. */
function letArraysOutgrowSheets(functions: IFunctionService): void {
  for (const name of ['SEQUENCE', 'RANDARRAY']) {
    const maker = engineFunction(functions, name);
    const setSize = maker.setSheetRowColumnCount.bind(maker);
    maker.setSheetRowColumnCount = () => setSize(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  }
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
