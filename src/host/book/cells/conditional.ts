/** Conditional formats of a sheet, kept in Univer's own model so that a grid shows them. */

import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { type Engine, rangeOf, rectOf } from '../engine/engine';
import type { Rewrite } from '../formulas/references';
import { shiftAreas } from '../model/areas';
import type { AxisChange } from '../model/spans';
import type { Book, ConditionalRule, Wire } from '../model/types';
import type { Follower } from '../structure/structure';

/** A rule as it is kept: Univer's, its place in the sheet's list, and the condition as the host was given it. */
interface KeptRule extends IConditionFormattingRule {
  readonly place: number;
  readonly host: Omit<ConditionalRule, 'ranges'>;
}

export class ConditionalFormats implements Pick<Book, 'conditionalRules' | 'setConditionalRules'>, Follower {
  readonly #model: ConditionalFormattingRuleModel;

  constructor(private readonly engine: Engine) {
    this.#model = engine.injector.get(ConditionalFormattingRuleModel);
  }

  conditionalRules(sheetId: number): ConditionalRule[] {
    return this.#rules(sheetId).map((rule) => ({ ...rule.host, ranges: rule.ranges.map(rectOf) }));
  }

  setConditionalRules(sheetId: number, rules: readonly ConditionalRule[]): void {
    for (const { ranges } of rules) {
      for (const rect of ranges) this.engine.requireInside(sheetId, rect);
    }
    this.removeSheet(sheetId);
    // Univer puts a new rule before those it has; the first of the list is the one that wins, as in Sheets.
    const placed = rules.map((rule, place) => keptRule(rule, place)).reverse();
    for (const rule of placed) this.engine.mutate(AddConditionalRuleMutation.id, { subUnitId: String(sheetId), rule });
    this.engine.changed();
  }

  shifted(sheetId: number, change: AxisChange, inheritFrom: number | null): void {
    this.#replace(sheetId, (rule) => ({ ...rule, ranges: shiftAreas(rule.ranges, change, inheritFrom) }));
  }

  /** Formulas of rules follow what they refer to. */
  rewritten(rewrite: Rewrite): void {
    for (const sheet of this.engine.workbook.getSheets()) {
      const own = sheet.getName();
      this.#replace(Number(sheet.getSheetId()), (rule) => {
        const args = rule.args.map((arg) => (typeof arg === 'string' && arg.startsWith('=') ? rewrite(arg, own) : arg));
        return { ...rule, args };
      });
    }
  }

  removeSheet(sheetId: number): void {
    for (const rule of this.#rules(sheetId)) {
      this.engine.mutate(DeleteConditionalRuleMutation.id, { subUnitId: String(sheetId), cfId: rule.cfId });
    }
  }

  #replace(sheetId: number, change: (rule: ConditionalRule) => ConditionalRule): void {
    const before = this.conditionalRules(sheetId);
    const after = before.map(change).filter((rule) => rule.ranges.length > 0);
    if (JSON.stringify(before) !== JSON.stringify(after)) this.setConditionalRules(sheetId, after);
  }

  #rules(sheetId: number): KeptRule[] {
    const rules = this.#model.getSubunitRules(this.engine.unitId, String(sheetId)) ?? [];
    return rules.filter(isKept).sort((a, b) => a.place - b.place);
  }
}

function isKept(rule: IConditionFormattingRule): rule is KeptRule {
  return 'host' in rule && 'place' in rule;
}

function keptRule(rule: ConditionalRule, place: number): KeptRule {
  const { ranges, ...host } = rule;
  return { cfId: `c${place + 1}`, ranges: ranges.map(rangeOf), stopIfTrue: false, rule: engineRule(rule), place, host };
}

const NUMBER_OPERATORS = {
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
} as const;

const RANGE_OPERATORS = {
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
} as const;

const TEXT_OPERATORS = {
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
} as const;

/** The condition in Univer's terms; one that it has no like of becomes a formula that is never true. */
function engineRule(rule: ConditionalRule): IConditionFormattingRule['rule'] {
  const base = { type: CFRuleType.highlightCell, style: styleOf(rule) } as const;
  const [first, second] = rule.args;
  const { criteria } = rule;
  if (has(NUMBER_OPERATORS, criteria)) {
    return { ...base, subType: CFSubRuleType.number, operator: NUMBER_OPERATORS[criteria], value: numberArg(first) };
  }
  if (has(RANGE_OPERATORS, criteria)) {
    const value: [number, number] = [numberArg(first), numberArg(second)];
    return { ...base, subType: CFSubRuleType.number, operator: RANGE_OPERATORS[criteria], value };
  }
  if (has(TEXT_OPERATORS, criteria)) {
    return { ...base, subType: CFSubRuleType.text, operator: TEXT_OPERATORS[criteria], value: textArg(first) };
  }
  const formula = criteria === 'CUSTOM_FORMULA' ? textArg(first) : '=FALSE';
  return { ...base, subType: CFSubRuleType.formula, value: formula };
}

function has<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}

function styleOf(rule: ConditionalRule): IStyleBase {
  return {
    ...(rule.background === null ? {} : { bg: { rgb: rule.background } }),
    ...(rule.fontColor === null ? {} : { cl: { rgb: rule.fontColor } }),
    ...(rule.bold === null ? {} : { bl: rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

function numberArg(arg: Wire | undefined): number {
  if (typeof arg === 'object' && 'serial' in arg) return arg.serial;
  return Number(arg ?? 0);
}

function textArg(arg: Wire | undefined): string {
  return typeof arg === 'object' ? '' : String(arg ?? '');
}
