/** Data validation rules and their builder. */

import { boundA1, parseA1, toA1 } from '../../../book/model/a1';
import type { CriteriaType, Validation, Wire } from '../../../book/model/types';
import { mismatch, NotEmulated, ScriptException } from '../base/bridge';
import { declare } from '../base/declared';
import { DataValidationCriteria } from '../base/enums';
import { type EnumValue, enumValue } from '../base/strict-enum';
import { fromWire, toWire } from '../base/values';
import { refOf } from './grids';
import { Range, rangeOf } from './range';

type Arg = Validation['args'][number];

const EMPTY: Validation = { criteria: 'VALUE_IN_LIST', args: [], allowInvalid: true, helpText: null };

/** Criteria that the workbook checks; the others of the enumeration are outside the subset. */
const KNOWN: readonly CriteriaType[] = [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'TEXT_CONTAINS',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
];

function knownCriteria(name: string): CriteriaType {
  const found = KNOWN.find((each) => each === name);
  if (found === undefined) throw new NotEmulated(`DataValidationCriteria.${name}`);
  return found;
}

/** An argument as the workbook keeps it. */
function argOf(value: unknown): Arg {
  if (!(value instanceof Range)) return toWire(value);
  const ref = refOf(value);
  return { sheetId: ref.sheetId, a1: toA1(ref) };
}

function argFrom(arg: Arg): unknown {
  if (typeof arg !== 'object' || !('a1' in arg)) return fromWire(arg as Wire);
  const a1 = parseA1(arg.a1);
  if (a1 === null) throw new ScriptException('Range not found');
  return rangeOf({
    sheetId: arg.sheetId,
    ...boundA1(a1, { maxRows: a1.lastRow ?? 1, maxColumns: a1.lastColumn ?? 1 }),
  });
}

/** The live shape: a list rule answers [items, showDropdown], a range rule [range, showDropdown]. */
function criteriaValues(rule: Validation): unknown[] {
  if (rule.criteria !== 'VALUE_IN_LIST') return rule.args.map(argFrom);
  return [rule.args.slice(0, -1).map(argFrom), rule.args.at(-1) !== false];
}

class Rule {
  protected rule: Validation;

  constructor(rule: Validation) {
    this.rule = rule;
    Object.defineProperty(this, 'rule', { enumerable: false });
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType() {
    return enumValue(DataValidationCriteria, this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.rule);
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }

  static ruleOf(rule: Rule): Validation {
    return rule.rule;
  }
}
declare(Rule, (receiver) => (receiver instanceof DataValidationBuilder ? 'DataValidationBuilder' : 'DataValidation'));

export class DataValidation extends Rule {}

export class DataValidationBuilder extends Rule {
  constructor(rule: Validation = EMPTY) {
    super(rule);
  }

  #require(criteria: CriteriaType, ...args: readonly unknown[]): this {
    this.rule = { ...this.rule, criteria, args: args.map(argOf) };
    return this;
  }

  #numbers(criteria: CriteriaType, member: string, ...args: readonly unknown[]): this {
    if (!args.every((each) => typeof each === 'number' && Number.isFinite(each)))
      throw mismatch(`SpreadsheetApp.DataValidationBuilder.${member}`, args);
    return this.#require(criteria, ...args);
  }

  #dates(criteria: CriteriaType, member: string, ...args: readonly unknown[]): this {
    if (!args.every((each) => Object.prototype.toString.call(each) === '[object Date]'))
      throw mismatch(`SpreadsheetApp.DataValidationBuilder.${member}`, args);
    return this.#require(criteria, ...args);
  }

  build(): DataValidation {
    return new DataValidation(this.rule);
  }

  setAllowInvalid(allowInvalid: unknown): this {
    this.rule = { ...this.rule, allowInvalid: allowInvalid === true };
    return this;
  }

  setHelpText(helpText: unknown): this {
    this.rule = { ...this.rule, helpText: String(helpText) };
    return this;
  }

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    if (!Array.isArray(values)) throw mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    return this.#require('VALUE_IN_LIST', ...values.map(String), showDropdown !== false);
  }

  requireValueInRange(range: unknown, showDropdown: unknown = true): this {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [range]);
    return this.#require('VALUE_IN_RANGE', range, showDropdown !== false);
  }

  requireCheckbox(...values: unknown[]): this {
    return this.#require('CHECKBOX', ...values);
  }

  requireFormulaSatisfied(formula: unknown): this {
    return this.#require('CUSTOM_FORMULA', String(formula));
  }

  requireNumberBetween(start: unknown, end: unknown): this {
    return this.#numbers('NUMBER_BETWEEN', 'requireNumberBetween', start, end);
  }

  requireNumberNotBetween(start: unknown, end: unknown): this {
    return this.#numbers('NUMBER_NOT_BETWEEN', 'requireNumberNotBetween', start, end);
  }

  requireNumberEqualTo(number: unknown): this {
    return this.#numbers('NUMBER_EQUAL_TO', 'requireNumberEqualTo', number);
  }

  requireNumberNotEqualTo(number: unknown): this {
    return this.#numbers('NUMBER_NOT_EQUAL_TO', 'requireNumberNotEqualTo', number);
  }

  requireNumberGreaterThan(number: unknown): this {
    return this.#numbers('NUMBER_GREATER_THAN', 'requireNumberGreaterThan', number);
  }

  requireNumberGreaterThanOrEqualTo(number: unknown): this {
    return this.#numbers('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'requireNumberGreaterThanOrEqualTo', number);
  }

  requireNumberLessThan(number: unknown): this {
    return this.#numbers('NUMBER_LESS_THAN', 'requireNumberLessThan', number);
  }

  requireNumberLessThanOrEqualTo(number: unknown): this {
    return this.#numbers('NUMBER_LESS_THAN_OR_EQUAL_TO', 'requireNumberLessThanOrEqualTo', number);
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: unknown): this {
    return this.#dates('DATE_AFTER', 'requireDateAfter', date);
  }

  requireDateBefore(date: unknown): this {
    return this.#dates('DATE_BEFORE', 'requireDateBefore', date);
  }

  requireDateBetween(start: unknown, end: unknown): this {
    return this.#dates('DATE_BETWEEN', 'requireDateBetween', start, end);
  }

  requireDateEqualTo(date: unknown): this {
    return this.#dates('DATE_EQUAL_TO', 'requireDateEqualTo', date);
  }

  requireDateOnOrAfter(date: unknown): this {
    return this.#dates('DATE_ON_OR_AFTER', 'requireDateOnOrAfter', date);
  }

  requireDateOnOrBefore(date: unknown): this {
    return this.#dates('DATE_ON_OR_BEFORE', 'requireDateOnOrBefore', date);
  }

  requireTextContains(text: unknown): this {
    return this.#require('TEXT_CONTAINS', String(text));
  }

  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL');
  }

  withCriteria(criteria: EnumValue, args: unknown): this {
    const list: unknown[] = Array.isArray(args) ? args : [args];
    const flat = criteria.name() === 'VALUE_IN_LIST' && Array.isArray(list[0]) ? [...list[0], list[1] !== false] : list;
    return this.#require(knownCriteria(criteria.name()), ...flat);
  }
}

/** What a script hands over as a rule; null takes the rule away. */
export function validationOf(rule: unknown): Validation | null {
  if (rule === null || rule === undefined) return null;
  if (rule instanceof DataValidation) return Rule.ruleOf(rule);
  throw mismatch('SpreadsheetApp.Range.setDataValidation', [rule]);
}

export function validationFrom(rule: Validation | null): DataValidation | null {
  return rule === null ? null : new DataValidation(rule);
}
