/** Whether a value satisfies a data-validation rule. Pure; what a rule's range lists is handed in. */

import type { CriteriaType, Validation, Wire } from '../model/types';

/** The values that a range of the rule holds. */
export type ListedValues = (sheetId: number, a1: string) => readonly Wire[];

/**
 * Blank satisfies every rule, as in Sheets. A custom formula is not evaluated here and counts as satisfied: formulas are
 * calculated later than the write that they would stop.
 */
export function satisfies(rule: Validation, value: Wire, listed: ListedValues): boolean {
  if (value === '') return true;
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return rule.args.filter(isItem).some((item) => textOf(item) === textOf(value));
    case 'VALUE_IN_RANGE':
      return inRange(rule, value, listed);
    case 'CHECKBOX':
      return rule.args.length === 0
        ? typeof value === 'boolean'
        : rule.args.filter(isItem).some((arg) => same(arg, value));
    case 'CUSTOM_FORMULA':
      return true;
    case 'TEXT_CONTAINS':
      return textOf(value).includes(textOf(firstItem(rule)));
    case 'TEXT_IS_VALID_EMAIL':
      return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
    case 'TEXT_IS_VALID_URL':
      return typeof value === 'string' && /^(https?|ftp):\/\/[^\s/]+\S*$/i.test(value);
    case 'DATE_IS_VALID_DATE':
      return isDate(value);
    default:
      return isNumberCriteria(rule.criteria) ? numberSatisfies(rule, value) : dateSatisfies(rule, value);
  }
}

type Compare = (value: number, first: number, second: number) => boolean;

const COMPARE: Readonly<Partial<Record<CriteriaType, Compare>>> = {
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: (value, first, second) => !between(value, first, second),
  NUMBER_EQUAL_TO: (value, first) => value === first,
  NUMBER_NOT_EQUAL_TO: (value, first) => value !== first,
  NUMBER_GREATER_THAN: (value, first) => value > first,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, first) => value >= first,
  NUMBER_LESS_THAN: (value, first) => value < first,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (value, first) => value <= first,
  DATE_AFTER: (value, first) => Math.floor(value) > first,
  DATE_BEFORE: (value, first) => Math.floor(value) < first,
  DATE_ON_OR_AFTER: (value, first) => Math.floor(value) >= first,
  DATE_ON_OR_BEFORE: (value, first) => Math.floor(value) <= first,
  DATE_EQUAL_TO: (value, first) => Math.floor(value) === first,
  DATE_BETWEEN: (value, first, second) => between(Math.floor(value), first, second),
};

function between(value: number, first: number, second: number): boolean {
  return value >= Math.min(first, second) && value <= Math.max(first, second);
}

function isNumberCriteria(criteria: CriteriaType): boolean {
  return criteria.startsWith('NUMBER_');
}

function numberSatisfies(rule: Validation, value: Wire): boolean {
  const number = numberOf(value);
  return number !== null && compared(rule, number);
}

function dateSatisfies(rule: Validation, value: Wire): boolean {
  return isDate(value) && compared(rule, value.serial);
}

function compared(rule: Validation, value: number): boolean {
  const [first = Number.NaN, second = Number.NaN] = rule.args.filter(isItem).map((arg) => numberOf(arg) ?? Number.NaN);
  return COMPARE[rule.criteria]?.(value, first, second) ?? true;
}

function inRange(rule: Validation, value: Wire, listed: ListedValues): boolean {
  const range = rule.args[0];
  if (typeof range !== 'object' || !('a1' in range)) return true;
  return listed(range.sheetId, range.a1).some((item) => item !== '' && same(item, value));
}

function isItem(arg: Validation['args'][number]): arg is Wire {
  return typeof arg !== 'object' || !('a1' in arg);
}

function firstItem(rule: Validation): Wire {
  return rule.args.find(isItem) ?? '';
}

function isDate(value: Wire): value is { readonly serial: number } {
  return typeof value === 'object' && 'serial' in value;
}

function numberOf(value: Wire): number | null {
  if (typeof value === 'number') return value;
  return isDate(value) ? value.serial : null;
}

function same(a: Wire, b: Wire): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: Wire): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return 'serial' in value ? String(value.serial) : value.error;
  return String(value);
}
