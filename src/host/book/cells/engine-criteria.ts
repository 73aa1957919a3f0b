/** Data-validation rules in the grid's own terms, so that windows show their lists and checkboxes. Pure. */

import { DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import { sheetPrefix } from '../model/a1';
import type { CriteriaType, Validation, Wire } from '../model/types';

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  AFTER: DataValidationOperator.GREATER_THAN,
  ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  BEFORE: DataValidationOperator.LESS_THAN,
  ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export type EngineCriteria = Pick<
  ISheetDataValidationRule,
  'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown'
>;

/** The rule in Univer's terms; what it has no like of lets everything through there (the host checks it itself). */
export function engineCriteria(host: Validation, nameOf: (sheetId: number) => string | null): EngineCriteria {
  const [kind, operator] = splitCriteria(host.criteria);
  const [first = '', second = ''] = host.args.map(argText);
  if (kind === 'NUMBER' || (kind === 'DATE' && operator !== undefined)) {
    const type = kind === 'NUMBER' ? DataValidationType.DECIMAL : DataValidationType.DATE;
    return { type, formula1: first, formula2: second, ...(operator === undefined ? {} : { operator }) };
  }
  switch (host.criteria) {
    case 'VALUE_IN_LIST': {
      const items = host.args.slice(0, -1).map(argText);
      return {
        type: DataValidationType.LIST,
        formula1: serializeListOptions(items),
        showDropDown: host.args.at(-1) !== false,
      };
    }
    case 'VALUE_IN_RANGE':
      return { type: DataValidationType.LIST, formula1: rangeFormula(host.args[0], nameOf), showDropDown: true };
    case 'CHECKBOX':
      return {
        type: DataValidationType.CHECKBOX,
        ...(host.args.length > 0 ? { formula1: first, formula2: second } : {}),
      };
    case 'CUSTOM_FORMULA':
      return { type: DataValidationType.CUSTOM, formula1: first };
    default:
      return { type: DataValidationType.ANY };
  }
}

function splitCriteria(criteria: CriteriaType): [string, DataValidationOperator | undefined] {
  const [kind = '', ...rest] = criteria.split('_');
  return [kind, OPERATORS[rest.join('_')]];
}

function rangeFormula(arg: Validation['args'][number] | undefined, nameOf: (sheetId: number) => string | null): string {
  if (typeof arg !== 'object' || !('a1' in arg)) return '';
  const name = nameOf(arg.sheetId);
  return name === null ? '=#REF!' : `=${sheetPrefix(name)}${arg.a1}`;
}

function argText(arg: Wire | { readonly sheetId: number; readonly a1: string }): string {
  if (typeof arg !== 'object') return String(arg);
  if ('serial' in arg) return String(arg.serial);
  return 'a1' in arg ? arg.a1 : arg.error;
}
