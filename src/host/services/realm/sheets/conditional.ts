/** Conditional format rules with a boolean condition, and their builder. Gradients are outside the subset. */
import type { ConditionalRule } from '../../../book/model/types';
import type { RangeRef } from '../../protocol';
import { mismatch, ScriptException } from '../base/bridge';
import { declare } from '../base/declared';
import { BooleanCriteria } from '../base/enums';
import { type EnumValue, enumValue } from '../base/strict-enum';
import { fromWire, toWire } from '../base/values';
import { refOf } from './grids';
import { Range, rangeOf } from './range';

interface State extends Omit<ConditionalRule, 'ranges'> {
  readonly ranges: readonly RangeRef[];
}

const EMPTY: State = { ranges: [], criteria: '', args: [], background: null, fontColor: null, bold: null };
const BUILDER = 'SpreadsheetApp.ConditionalFormatRuleBuilder';

class BooleanCondition {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  getCriteriaType() {
    return enumValue(BooleanCriteria, this.#state.criteria as keyof typeof BooleanCriteria);
  }

  getCriteriaValues(): unknown[] {
    return this.#state.args.map(fromWire);
  }

  getBackground(): string | null {
    return this.#state.background;
  }

  getFontColor(): string | null {
    return this.#state.fontColor;
  }

  getBold(): boolean | null {
    return this.#state.bold;
  }
}
declare(BooleanCondition, 'BooleanCondition');

class Rule {
  protected state: State;

  constructor(state: State) {
    this.state = state;
    Object.defineProperty(this, 'state', { enumerable: false });
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.state);
  }

  getRanges(): Range[] {
    return this.state.ranges.map(rangeOf);
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.state.criteria === '' ? null : new BooleanCondition(this.state);
  }

  getGradientCondition(): null {
    return null;
  }

  static stateOf(rule: Rule): State {
    return rule.state;
  }
}
declare(Rule, (receiver) =>
  receiver instanceof ConditionalFormatRuleBuilder ? 'ConditionalFormatRuleBuilder' : 'ConditionalFormatRule',
);

export class ConditionalFormatRule extends Rule {}

export class ConditionalFormatRuleBuilder extends Rule {
  constructor(state: State = EMPTY) {
    super(state);
  }

  #set(change: Partial<State>): this {
    this.state = { ...this.state, ...change };
    return this;
  }

  #when(criteria: keyof typeof BooleanCriteria, ...args: readonly unknown[]): this {
    return this.#set({ criteria, args: args.map(toWire) });
  }

  build(): ConditionalFormatRule {
    if (this.state.criteria === '') throw new ScriptException('Conditional format rule must have a condition.');
    if (this.state.ranges.length === 0)
      throw new ScriptException('Conditional format rule cannot be applied to no ranges.');
    return new ConditionalFormatRule(this.state);
  }

  setRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every((each) => each instanceof Range))
      throw mismatch(`${BUILDER}.setRanges`, [ranges]);
    return this.#set({ ranges: ranges.map((each: Range) => refOf(each)) });
  }

  setBackground(color: string | null): this {
    return this.#set({ background: color });
  }

  setFontColor(color: string | null): this {
    return this.#set({ fontColor: color });
  }

  setBold(bold: boolean | null): this {
    return this.#set({ bold });
  }

  whenFormulaSatisfied(formula: unknown): this {
    return this.#when('CUSTOM_FORMULA', String(formula));
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenTextEqualTo(text: unknown): this {
    return this.#when('TEXT_EQUAL_TO', String(text));
  }

  whenTextContains(text: unknown): this {
    return this.#when('TEXT_CONTAINS', String(text));
  }

  whenTextDoesNotContain(text: unknown): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', String(text));
  }

  whenTextStartsWith(text: unknown): this {
    return this.#when('TEXT_STARTS_WITH', String(text));
  }

  whenTextEndsWith(text: unknown): this {
    return this.#when('TEXT_ENDS_WITH', String(text));
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  withCriteria(criteria: EnumValue, args: unknown): this {
    return this.#set({ criteria: criteria.name(), args: (Array.isArray(args) ? args : [args]).map(toWire) });
  }
}

/** What a script hands over as a rule of a sheet. */
export function conditionalOf(rule: unknown): ConditionalRule {
  if (!(rule instanceof ConditionalFormatRule))
    throw mismatch('SpreadsheetApp.Sheet.setConditionalFormatRules', [rule]);
  const { ranges, ...rest } = Rule.stateOf(rule);
  return { ...rest, ranges: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })) };
}

export function conditionalFrom(sheetId: number, rule: ConditionalRule): ConditionalFormatRule {
  return new ConditionalFormatRule({ ...rule, ranges: rule.ranges.map((rect) => ({ sheetId, ...rect })) });
}
