/** The operators by their names: ADD(1,2) is 1+2. */

import { compareToken, type IFunctionService } from '@univerjs/engine-formula';
import { type Calculate, type Definition, engineFunction, forEachValue, number } from './define';

const COMPARISONS: Readonly<Record<string, compareToken>> = {
  EQ: compareToken.EQUALS,
  NE: compareToken.NOT_EQUAL,
  GT: compareToken.GREATER_THAN,
  GTE: compareToken.GREATER_THAN_OR_EQUAL,
  LT: compareToken.LESS_THAN,
  LTE: compareToken.LESS_THAN_OR_EQUAL,
};
const CALCULATIONS = { ADD: 'PLUS', DIVIDE: 'DIVIDED', POW: 'POWER' } as const;

export function operatorFunctions(functions: IFunctionService): Definition[] {
  const minus = engineFunction(functions, 'MINUS');
  const times = engineFunction(functions, 'MULTIPLY');
  return [
    ...Object.entries(CALCULATIONS).map(([name, own]) => {
      const operator = engineFunction(functions, own);
      return two(name, (a, b) => operator.calculate(a, b));
    }),
    ...Object.entries(COMPARISONS).map(([name, token]) =>
      two(name, (a, b) => forEachValue([a, b], (left, right) => left.compare(right, token))),
    ),
    one('UMINUS', (value) => minus.calculate(number(0), value)),
    one('UPLUS', (value) => value),
    one('UNARY_PERCENT', (value) => times.calculate(value, number(0.01))),
  ];
}

const one = (name: string, calculate: Calculate): Definition => ({ name, least: 1, most: 1, calculate });
const two = (name: string, calculate: Calculate): Definition => ({ name, least: 2, most: 2, calculate });
