/** Dates that stay dates: months added, and days added to a date by an operator. */

import { ArrayValueObject, type BaseValueObject, ErrorType, type IFunctionService } from '@univerjs/engine-formula';
import { blank, type Definition, engineFunction, error, forEachValue, gridOf, number, resultOf } from './define';
import type { Typing } from './typing';
import { isDate, numberIn } from './values';

/** In a format that shows a day, not a time of day alone. */
const DAY = /[yd]/i;
const TIME_OF_DAY = 'H:mm:ss';
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

type PickDay = (day: number, last: number) => number;

/** The same day of another month, or the last of it when it has no such day. */
const sameDay: PickDay = (day, last) => Math.min(day, last);
const lastDay: PickDay = (_day, last) => last;

export const dateFunctions = (typing: Typing): readonly Definition[] => [
  inMonth('EDATE', typing, sameDay),
  inMonth('EOMONTH', typing, lastDay),
];

function inMonth(name: string, typing: Typing, pick: PickDay): Definition {
  return {
    name,
    least: 2,
    most: 2,
    calculate: (start, months) => forEachValue([start, months], (...given) => dayIn(given, typing, pick)),
  };
}

function dayIn([start = blank(), months = blank()]: BaseValueObject[], typing: Typing, pick: PickDay) {
  const [serial, by] = [numberIn(start, typing), numberIn(months, typing)];
  if (serial === null || by === null) return error(ErrorType.VALUE);
  const from = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(by)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const found = (Date.UTC(year, month, pick(from.getUTCDate(), last)) - EPOCH_MS) / DAY_MS;
  return serial < 0 || found < 0 || Number.isNaN(found) ? error(ErrorType.NUM) : number(found, typing.formats().date);
}

/** They read a text by the clock of this machine, or not at all where it is no date of an English book. */
const OF_A_DAY = 'YEAR MONTH DAY WEEKDAY WEEKNUM ISOWEEKNUM HOUR MINUTE SECOND DATEDIF DAYS DAYS360 YEARFRAC'.split(
  ' ',
);

/** Texts are read as if each were typed, where a date is wanted. */
export function readTextsAsDates(functions: IFunctionService, typing: Typing): void {
  const serial = (value: BaseValueObject): BaseValueObject => {
    const read = value.isString() ? numberIn(value, typing) : null;
    return read === null ? value : number(read);
  };
  for (const name of OF_A_DAY) {
    const known = engineFunction(functions, name);
    const calculate = known.calculate.bind(known);
    known.calculate = (...args: BaseValueObject[]) => calculate(...args.map((arg) => eachValue(arg, serial)));
  }
}

function eachValue(value: BaseValueObject, work: (value: BaseValueObject) => BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return work(value);
  const hasText = value.getArrayValue().some((row) => row.some((each) => each?.isString()));
  return hasText ? resultOf(gridOf(value).map((row) => row.map(work))) : value;
}

/** A date and a number make a date; two dates make a number of days. */
export function keepDatesInSums(functions: IFunctionService, typing: Typing): void {
  for (const [name, withDateSecond] of [
    ['PLUS', true],
    ['MINUS', false],
  ] as const) {
    const operator = engineFunction(functions, name);
    const calculate = operator.calculate.bind(operator);
    operator.calculate = (a: BaseValueObject, b: BaseValueObject) => {
      const sum = calculate(a, b);
      const first = dateIn(a);
      const second = dateIn(b);
      const date = sumFormat(first, second, withDateSecond, typing);
      if (date === null || !('isNumber' in sum)) return sum;
      return resultOf(gridOf(sum).map((row) => row.map((each) => dated(each, date))));
    };
  }
  const date = (): string => typing.formats().date;
  for (const [name, format] of [
    ['WORKDAY', date],
    ['WORKDAY.INTL', date],
    ['TIME', () => TIME_OF_DAY],
  ] as const) {
    const known = engineFunction(functions, name);
    const calculate = known.calculate.bind(known);
    known.calculate = (...args) => {
      const found = calculate(...args);
      return 'isNumber' in found
        ? resultOf(gridOf(found).map((row) => row.map((each) => dated(each, format()))))
        : found;
    };
  }
}

/** The format of a sum: of its date; a day and a time of day make a moment. */
function sumFormat(first: string | null, second: string | null, withDateSecond: boolean, typing: Typing) {
  if (first === null) return withDateSecond ? second : null;
  if (second === null) return first;
  return DAY.test(first) && !DAY.test(second) ? typing.formats().dateTime : null;
}

function dated(value: BaseValueObject, format: string): BaseValueObject {
  return value.isNumber() ? number(Number(value.getValue()), format) : value;
}

/** The format of the first date in an argument. */
function dateIn(value: BaseValueObject): string | null {
  if (!(value instanceof ArrayValueObject)) return isDate(value) ? value.getPattern() : null;
  // Asked for each sum of whole columns: nothing is made for it.
  for (const row of value.getArrayValue()) for (const each of row) if (each && isDate(each)) return each.getPattern();
  return null;
}
