/** What is answered on the start and the closing of a year. */

import type { AreaChangeKind } from '../../domain/plan/area-changes';

/** What becomes, or would become, of the book. */
export interface YearStarted {
  /** false where it only says what would happen. */
  readonly written: boolean;
  readonly year: number;
  /** 令和8年度, and the year that ends. */
  readonly name: string;
  readonly ends: string;
  /** Whether the last day of the year that ends has passed. */
  readonly isOver: boolean;
  /** Rows that are not carried over, and counts of theirs that are in no total. */
  readonly entries: number;
  readonly uncounted: number;
  /** Rows without 状態 or 記録ID: they were being typed when the copy was made. */
  readonly unseen: readonly { readonly tab: string; readonly row: number }[];
  readonly carried: { readonly indicators: number; readonly areas: number; readonly staff: number };
  /** Of the year that ends, with what was reached: the targets and indicators to decide on. */
  readonly indicators: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: string;
    readonly target: number | null;
    readonly actual: number | null;
    /** Filled cells of its column, counted or not; 0 for one that has none. */
    readonly cells: number;
  }[];
  readonly areas: readonly string[];
  /** What 設定 says that areas become on the new year's first day. */
  readonly areaChanges: readonly {
    readonly kind: AreaChangeKind;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

export interface YearClosed {
  /** false where it only says what is open. */
  readonly written: boolean;
  /** 令和7年度 */
  readonly name: string;
  /** Months that were, or would be, closed with it, as people read them. */
  readonly openMonths: readonly string[];
  /** How many problems 点検 found. */
  readonly found: number;
  /** yyyy-mm-dd: late entries are taken up to it. */
  readonly until: string;
  /** Of the next year's book; '' where nobody gave it. */
  readonly address: string;
}

export interface YearReopened {
  readonly name: string;
}
