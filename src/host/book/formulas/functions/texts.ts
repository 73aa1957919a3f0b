/** Functions between texts and values: SPLIT, JOIN and those that begin with TO_. */

import { type BaseValueObject, ErrorType, type IFunctionService } from '@univerjs/engine-formula';
import { formatNumber, isDateFormat } from '../../model/number-format';
import {
  type Definition,
  engineFunction,
  error,
  forEachValue,
  gridOf,
  MOST_ARGUMENTS,
  number,
  resultOf,
  single,
  text,
  truth,
} from './define';
import type { Typing } from './typing';
import { numberIn, shownText } from './values';

const PERCENT = '0.00%';
const DOLLARS = '"$"#,##0.00';

export const textFunctions = (typing: Typing): readonly Definition[] => [
  { name: 'SPLIT', least: 2, most: 4, calculate: (...args) => split(typing, ...args) },
  { name: 'JOIN', least: 2, most: MOST_ARGUMENTS, calculate: join },
  { name: 'TO_TEXT', least: 1, most: 1, calculate: (value) => forEachValue([value], toText) },
  as('TO_DATE', () => typing.formats().date),
  as('TO_PERCENT', () => PERCENT),
  as('TO_DOLLARS', () => DOLLARS),
  as('TO_PURE_NUMBER', () => ''),
];

/** Only the way a number shows becomes another; what is no number stays as it is. */
function as(name: string, format: () => string): Definition {
  const shown = (value: BaseValueObject) => (value.isNumber() ? number(Number(value.getValue()), format()) : value);
  return { name, least: 1, most: 1, calculate: (value) => forEachValue([value], shown) };
}

function toText(value: BaseValueObject): BaseValueObject {
  return value.isNumber() || value.isBoolean() ? text(shownText(value)) : value;
}

function split(typing: Typing, ...args: BaseValueObject[]) {
  const [given, by, each, dropEmpty] = args;
  const [whole, delimiter] = [single(given), single(by)];
  if (whole.isError()) return whole;
  if (delimiter.isError()) return delimiter;
  const separators = shownText(delimiter);
  const content = shownText(whole);
  if (separators === '' || content === '') return error(ErrorType.VALUE);
  const parts = isOn(each) ? content.split(anyOf(separators)) : content.split(separators);
  const kept = isOn(dropEmpty) ? parts.filter((part) => part !== '') : parts;
  return resultOf([kept.map((part) => asTyped(part, typing))]);
}

function isOn(flag: BaseValueObject | undefined): boolean {
  return flag === undefined || single(flag).isNull() || Number(single(flag).getValue()) !== 0;
}

function anyOf(characters: string): RegExp {
  return new RegExp(`[${characters.replace(/[\]\\^-]/g, '\\$&')}]`, 'u');
}

/** Parts are read as if each were typed. */
function asTyped(part: string, typing: Typing): BaseValueObject {
  const typed = typing.read(part);
  if (typed.kind === 'number') return number(typed.value, typed.format ?? '');
  return typed.kind === 'boolean' ? truth(typed.value) : text(part);
}

function join(delimiter: BaseValueObject, ...lists: BaseValueObject[]) {
  const values = lists.flatMap((list) => gridOf(list).flat());
  const wrong = [single(delimiter), ...values].find((value) => value.isError());
  return wrong ?? text(values.map(shownText).join(shownText(single(delimiter))));
}

/** TEXT names days and months by the locale; the engine's names are English. */
export function writeDatesAsCells(functions: IFunctionService, typing: Typing): void {
  const known = engineFunction(functions, 'TEXT');
  const calculate = known.calculate.bind(known);
  known.calculate = (value: BaseValueObject, format: BaseValueObject) => {
    const pattern = single(format).isString() ? String(single(format).getValue()) : '';
    if (!isDateFormat(pattern)) return calculate(value, format);
    return forEachValue([value], (each) => {
      const moment = each.isBoolean() ? null : numberIn(each, typing);
      return moment === null ? each : text(formatNumber(pattern, moment, typing.formats().language));
    });
  };
}
