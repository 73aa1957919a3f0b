/** What startYear answers: what becomes, or would become, of the book. */
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
  readonly carried: { readonly indicators: number; readonly areas: number; readonly staff: number };
  /** Of the year that ends, with what was reached: the targets and indicators to decide on. */
  readonly indicators: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: string;
    readonly target: number | null;
    readonly actual: number | null;
  }[];
  readonly areas: readonly string[];
}
