/** What the methods about organisations answer. */

export interface Counterparty {
  readonly name: string;
  /** Events of this year that name it. */
  readonly count: number;
  /** The day of the latest, yyyy-mm-dd; '' for one that 団体 has and no entry of this year names. */
  readonly last: string;
  /** What is read as this name too. */
  readonly spellings: readonly string[];
}

/** A count of organisations before and after a merging, for the whole city (市全体) or one area. */
export interface MergeFigure {
  readonly label: string;
  readonly unit: string;
  readonly area: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface OrganisationsMerged {
  readonly name: string;
  readonly spellings: readonly string[];
  /** Entries that follow. */
  readonly rows: number;
  /** By the tab's name now, in plan order. */
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  /** Those of them in closed months, and which months, in words. */
  readonly lateRows: number;
  readonly lateMonths: readonly string[];
  /** The whole city, and the areas in which they differ. */
  readonly figures: readonly MergeFigure[];
  /** false for a look at what would be done. */
  readonly written: boolean;
}
