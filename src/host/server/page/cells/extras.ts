/** Notes and validation rules by cell, as the host reported them. */

import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { satisfies } from '../../../book/cells/check-value';
import { isDateFormat } from '../../../book/model/number-format';
import type { Rect } from '../../../book/model/rect';
import type { SheetExtras, Validation, Wire } from '../../../book/model/types';

/** The shown texts and the values of a range that a rule lists. */
export interface Listing {
  listedTexts(sheetId: number, a1: string): string[];
  listedValues(sheetId: number, a1: string): Wire[];
}

const mostSize = 100_000;
const keptMs = 300;

export class Extras {
  readonly #notes = new Map<string, Map<number, string>>();
  readonly #rules = new Map<string, SheetExtras['rules']>();
  readonly #lists = new Map<string, { readonly at: number; readonly values: readonly Wire[] }>();

  constructor(private readonly listing: Listing) {}

  put(sheets: Readonly<Record<string, SheetExtras>>): void {
    for (const [id, { notes, rules }] of Object.entries(sheets)) {
      this.#notes.set(id, new Map(notes.map(([row, column, text]) => [row * mostSize + column, text])));
      this.#rules.set(id, rules);
    }
  }

  /** 0-based, as all below. */
  noteAt(sheetId: string, row: number, column: number): string | undefined {
    return this.#notes.get(sheetId)?.get((row + 1) * mostSize + column + 1);
  }

  ruleAt(sheetId: string, row: number, column: number): Validation | undefined {
    return this.#rules.get(sheetId)?.find(({ areas }) => areas.some((area) => holds(area, row + 1, column + 1)))?.rule;
  }

  hasList({ criteria, args }: Validation): boolean {
    return (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') && args.at(-1) !== false;
  }

  /** What the list of a cell offers. */
  items({ criteria, args }: Validation): string[] {
    if (criteria === 'VALUE_IN_LIST') return args.filter((arg) => typeof arg === 'string');
    const [range] = args;
    if (typeof range !== 'object' || !('a1' in range)) return [];
    return [...new Set(this.listing.listedTexts(range.sheetId, range.a1).filter((text) => text !== ''))];
  }

  isValid(rule: Validation, cell: Nullable<ICellData>, format: string): boolean {
    return satisfies(rule, wireOf(cell, format), (sheetId, a1) => this.#listed(sheetId, a1));
  }

  /** Every cell of a column asks for the same list while it is drawn. */
  #listed(sheetId: number, a1: string): readonly Wire[] {
    const key = `${sheetId}!${a1}`;
    const known = this.#lists.get(key);
    if (known && performance.now() - known.at < keptMs) return known.values;
    const values = this.listing.listedValues(sheetId, a1);
    this.#lists.set(key, { at: performance.now(), values });
    return values;
  }
}

function holds(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** A cell's value in the host's terms. */
export function wireOf(cell: Nullable<ICellData>, format: string): Wire {
  const { v, t } = cell ?? {};
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v === 'number' && isDateFormat(format)) return { serial: v };
  return v;
}
