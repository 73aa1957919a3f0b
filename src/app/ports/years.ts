/** What the use cases ask of earlier years and of the turn to the next one. Every member says what it costs. */
import type { YearFigures } from '../../domain/years/last-year';
import type { Grid } from '../../schema/cells/grid';
import type { StartingYear } from '../../schema/stored/stored-year';
import type { LastYearLine } from '../../schema/years/last-year-table';

/** An organisation that counted in the year, as it was named. */
export interface MetOrganisation {
  readonly year: number;
  /** The label of the indicator that counts it. */
  readonly label: string;
  readonly area: string;
  readonly name: string;
  /** The months in which it counted: 4・5・10. */
  readonly months: string;
}

export interface YearsPort {
  /** Whether this file is a copy of the one in which its year was set up or started: no range read. */
  isCopy(): boolean;
  /** The lines of 前年度: one read. */
  lines(): readonly LastYearLine[];
  /** Puts figures and organisations in the place of those of their year; of years before that one the city's lines stay. A few writes. */
  keepFigures(figures: readonly YearFigures[], met: readonly MetOrganisation[]): void;
  /** What was put on record of the lines, by row: one write for consecutive rows. */
  keepRecorded(records: readonly { readonly row: number; readonly recorded: string }[]): void;
  /** How many lines there were by year, when they were last looked at: no range read. */
  lineCounts(): ReadonlyMap<number, number>;
  /** No range write. */
  keepLineCounts(counts: ReadonlyMap<number, number>): void;
  /** How far the start of a year has come; null when none is under way. No range read. */
  starting(): StartingYear | null;
  /** All that was written until now is in the book before this is noted. */
  keepStarting(starting: StartingYear | null): void;
  /** Entries, ratings, closed months, 点検, reports and 変更履歴 of the year that ends go. A few writes a tab. */
  clearYear(): void;
  /** 計画 and 設定 as they stand: one read each. */
  tables(): { readonly plan: Grid; readonly settings: Grid };
  /** Puts what differs, in one write each; lines of indicators that are no longer named go one by one. */
  putTables(tables: { readonly plan: Grid; readonly settings: Grid }): void;
  /** The column of an indicator goes: one read and one write. */
  dropColumn(initiative: string, indicator: string): void;
  /** Builds the book by 計画 and 設定 as they stand; false when they cannot be read. */
  build(): boolean;
  /** From now on this file is the one of its year, with an id of its own. No range write. */
  keepYear(bookId: string): void;
}
