/** Data-validation rules of cells, kept in Univer's own model so that a grid shows them; reject rules are held here. */

import { DataValidationErrorStyle, type ISheetDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import { type Engine, rangeOf, rectOf } from '../engine/engine';
import { MOST_LIST_ITEMS } from '../engine/limits';
import type { Rewrite } from '../formulas/references';
import { toA1 } from '../model/a1';
import { areasOf, cutOut, shiftAreas } from '../model/areas';
import type { Rect } from '../model/rect';
import { intersects } from '../model/rect';
import type { AxisChange } from '../model/spans';
import { type Book, BookError, type SheetExtras, type Validation } from '../model/types';
import type { Follower } from '../structure/structure';
import { type ListedValues, satisfies } from './check-value';
import { engineCriteria } from './engine-criteria';
import type { Stored } from './stored';
import { requireSize } from './writing';

/** A rule as it is kept: Univer's, and beside it the rule as the host was given it. */
type KeptRule = Omit<ISheetDataValidationRule, 'bizInfo'> & {
  readonly bizInfo: {
    showTime?: boolean;
    readonly host: Validation;
    /** What a person coloured the list's chips with. */
    readonly chips?: string;
  };
};

type Lines<T> = readonly (readonly (T | null)[])[];

type Operations = Pick<Book, 'validations' | 'setValidations' | 'colorChips' | 'chipColors'>;

export class Validations implements Operations, Follower {
  readonly #model: DataValidationModel;
  #next = 0;

  constructor(
    private readonly engine: Engine,
    private readonly listed: ListedValues,
  ) {
    this.#model = engine.injector.get(DataValidationModel);
  }

  validations(sheetId: number, rect: Rect): (Validation | null)[][] {
    this.engine.requireInside(sheetId, rect);
    return this.#grid(sheetId, rect, ({ host }) => host);
  }

  chipColors(sheetId: number, rect: Rect): (string | null)[][] {
    this.engine.requireInside(sheetId, rect);
    return this.#grid(sheetId, rect, ({ chips }) => chips ?? null);
  }

  colorChips(sheetId: number, rect: Rect, color: string): void {
    const rules = this.validations(sheetId, rect);
    const chips = rules.map((line) => line.map((rule) => (rule?.criteria === 'VALUE_IN_LIST' ? color : null)));
    this.setValidations(sheetId, rect, rules, chips);
  }

  #grid<T>(sheetId: number, rect: Rect, read: (kept: KeptRule['bizInfo']) => T): (T | null)[][] {
    const grid = Array.from({ length: rect.rows }, () => new Array<T | null>(rect.columns).fill(null));
    for (const rule of this.#rules(sheetId)) {
      for (const area of rule.ranges.map(rectOf)) fill(grid, rect, area, read(rule.bizInfo));
    }
    return grid;
  }

  /** Every rule of a sheet with the areas that it holds in. */
  all(sheetId: number): SheetExtras['rules'] {
    return this.#rules(sheetId).map(({ ranges, bizInfo }) => ({ areas: ranges.map(rectOf), rule: bizInfo.host }));
  }

  /** A rule that is set anew has lost the colours of its chips, unless they are given with it. */
  setValidations(sheetId: number, rect: Rect, rules: Lines<Validation>, chips: Lines<string> = []): void {
    this.engine.requireInside(sheetId, rect);
    requireSize(rect, rules);
    for (const line of rules) line.forEach(requireFewItems);
    this.#cut(sheetId, rect);
    const keyed = rules.map((line, row) =>
      line.map((host, column) => (host === null ? '' : JSON.stringify(keptRule(host, chips[row]?.[column] ?? null)))),
    );
    const byRule = new Map<string, Rect[]>();
    for (const [key, area] of areasOf(rect, keyed, (a, b) => a === b)) {
      if (key !== '') byRule.set(key, [...(byRule.get(key) ?? []), area]);
    }
    for (const [key, areas] of byRule) this.#add(sheetId, JSON.parse(key), areas);
    this.engine.changed();
  }

  /** Throws 'rejected' when a value breaks a rule that rejects; formulas are not looked at. */
  check(sheetId: number, rect: Rect, stored: readonly (readonly Stored[])[]): void {
    const strict = this.#rules(sheetId).filter(
      (rule) => !rule.bizInfo.host.allowInvalid && rule.ranges.some((range) => intersects(rectOf(range), rect)),
    );
    if (strict.length === 0) return;
    const rules = this.validations(sheetId, rect);
    stored.forEach((line, row) => {
      line.forEach((each, column) => {
        const rule = rules[row]?.[column];
        if (!rule || rule.allowInvalid || each.formula !== null || satisfies(rule, each.value, this.listed)) return;
        const cell = toA1({ row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 });
        const message = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
        throw new BookError('rejected', message, { cell, helpText: rule.helpText ?? '' });
      });
    });
  }

  shifted(sheetId: number, change: AxisChange, inheritFrom: number | null): void {
    for (const rule of this.#rules(sheetId)) {
      this.#reach(sheetId, rule, shiftAreas(rule.ranges.map(rectOf), change, inheritFrom));
    }
  }

  /** Formulas of rules follow what they refer to. */
  rewritten(rewrite: Rewrite): void {
    for (const sheet of this.engine.workbook.getSheets()) {
      const sheetId = Number(sheet.getSheetId());
      for (const rule of this.#rules(sheetId)) {
        const host = rewrittenRule(rule.bizInfo.host, sheet.getName(), rewrite, this.engine);
        const { uid, ranges } = rule;
        const next = this.#engineRule(host, rule.bizInfo.chips);
        // A renamed sheet changes the engine's formula of a list, though the rule names the sheet by its id.
        if (host === rule.bizInfo.host && next.formula1 === rule.formula1) continue;
        this.#update(sheetId, uid, { type: UpdateRuleType.ALL, payload: { ranges, ...next } });
      }
    }
  }

  removeSheet(sheetId: number): void {
    for (const rule of this.#rules(sheetId)) this.#remove(sheetId, rule.uid);
  }

  #rules(sheetId: number): KeptRule[] {
    const { unitId } = this.engine;
    // Asking the model for the rules of a sheet that has none would leave an empty list in what is saved.
    if (!this.#model.getSubUnitIds(unitId).includes(String(sheetId))) return [];
    const rules: ISheetDataValidationRule[] = this.#model.getRules(unitId, String(sheetId));
    return rules.filter(isKept);
  }

  #cut(sheetId: number, rect: Rect): void {
    for (const rule of this.#rules(sheetId)) {
      const areas = rule.ranges.map(rectOf);
      if (areas.some((area) => intersects(area, rect))) {
        this.#reach(
          sheetId,
          rule,
          areas.flatMap((area) => cutOut(area, rect)),
        );
      }
    }
  }

  #reach(sheetId: number, rule: KeptRule, areas: readonly Rect[]): void {
    if (areas.length === 0) this.#remove(sheetId, rule.uid);
    else this.#update(sheetId, rule.uid, { type: UpdateRuleType.RANGE, payload: areas.map(rangeOf) });
  }

  #add(sheetId: number, { host, chips }: KeptRule['bizInfo'], areas: readonly Rect[]): void {
    const same = this.#rules(sheetId).find(
      ({ bizInfo }) => bizInfo.chips === chips && JSON.stringify(bizInfo.host) === JSON.stringify(host),
    );
    if (same) {
      this.#reach(sheetId, same, [...same.ranges.map(rectOf), ...areas]);
      return;
    }
    const rule = { uid: this.#freshId(sheetId), ranges: areas.map(rangeOf), ...this.#engineRule(host, chips) };
    this.engine.mutate(AddDataValidationMutation.id, { subUnitId: String(sheetId), rule });
  }

  #engineRule(host: Validation, chips?: string): Omit<KeptRule, 'uid' | 'ranges'> {
    return {
      ...engineCriteria(host, (sheetId) => this.engine.workbook.getSheetBySheetId(String(sheetId))?.getName() ?? null),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: host.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
      error: host.helpText ?? '',
      bizInfo: keptRule(host, chips ?? null),
    };
  }

  #update(sheetId: number, ruleId: string, payload: object): void {
    this.engine.mutate(UpdateDataValidationMutation.id, { subUnitId: String(sheetId), ruleId, payload });
  }

  #remove(sheetId: number, ruleId: string): void {
    this.engine.mutate(RemoveDataValidationMutation.id, { subUnitId: String(sheetId), ruleId });
  }

  #freshId(sheetId: number): string {
    do {
      this.#next += 1;
    } while (this.#model.getRuleById(this.engine.unitId, String(sheetId), `v${this.#next}`));
    return `v${this.#next}`;
  }
}

function keptRule(host: Validation, chips: string | null): KeptRule['bizInfo'] {
  return { host, ...(chips === null ? {} : { chips }) };
}

function requireFewItems(rule: Validation | null): void {
  if (rule?.criteria !== 'VALUE_IN_LIST' || rule.args.length - 1 <= MOST_LIST_ITEMS) return;
  const message =
    `The data validation rule has more items than the limit of ${MOST_LIST_ITEMS}. ` +
    "Use the 'List from a range' criteria instead.";
  throw new BookError('tooLarge', message, { limit: MOST_LIST_ITEMS });
}

function isKept(rule: ISheetDataValidationRule): rule is ISheetDataValidationRule & KeptRule {
  return rule.bizInfo !== undefined && 'host' in rule.bizInfo;
}

function fill<T>(grid: (T | null)[][], rect: Rect, area: Rect, value: T): void {
  const lastRow = Math.min(area.row + area.rows, rect.row + rect.rows);
  const lastColumn = Math.min(area.column + area.columns, rect.column + rect.columns);
  for (let row = Math.max(area.row, rect.row); row < lastRow; row++) {
    const line = grid[row - rect.row];
    for (let column = Math.max(area.column, rect.column); line && column < lastColumn; column++) {
      line[column - rect.column] = value;
    }
  }
}

function rewrittenRule(host: Validation, own: string, rewrite: Rewrite, engine: Engine): Validation {
  if (host.criteria === 'CUSTOM_FORMULA') {
    const [formula] = host.args;
    const after = typeof formula === 'string' ? rewrite(formula, own) : formula;
    return after === undefined || after === formula ? host : { ...host, args: [after] };
  }
  const [range] = host.args;
  if (host.criteria !== 'VALUE_IN_RANGE' || typeof range !== 'object' || !('a1' in range)) return host;
  const listedOn = engine.workbook.getSheetBySheetId(String(range.sheetId))?.getName();
  const a1 = listedOn === undefined ? '#REF!' : rewrite(`=${range.a1}`, listedOn).slice(1);
  return a1 === range.a1 ? host : { ...host, args: [{ ...range, a1 }, ...host.args.slice(1)] };
}
