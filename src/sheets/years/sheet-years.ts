/** The port of earlier years, and of the turn to the next one, over SpreadsheetApp. */

import type { MetOrganisation, YearsPort } from '../../app/ports/years';
import type { YearFigures } from '../../domain/years/last-year';
import type { Grid } from '../../schema/cells/grid';
import type { StartingYear } from '../../schema/stored/stored-year';
import { type LastYearLine, readLastYear } from '../../schema/years/last-year-table';
import type { SheetContext } from '../book/context';
import { fileId } from '../platform/active-book';
import { clearYear, dropColumn } from './clear-year';
import { writeFigures, writeRecords } from './figures-sheet';
import { writeTable } from './next-tables-sheet';

export class SheetYears implements YearsPort {
  constructor(
    private readonly context: SheetContext,
    /** Builds the whole book by 計画 and 設定 as they stand. */
    readonly build: () => boolean,
  ) {}

  isCopy(): boolean {
    const file = this.context.store.year()?.file ?? this.context.store.bookFile();
    return file !== null && file !== fileId(this.context.spreadsheet);
  }

  lines(): readonly LastYearLine[] {
    const [sheet, config] = [this.context.fixedSheet('lastYear'), this.context.config()];
    return sheet === null || config === null
      ? []
      : readLastYear(this.context.takeGrid('lastYear', sheet), config.fiscalYear);
  }

  keepFigures(figures: readonly YearFigures[], met: readonly MetOrganisation[]): void {
    const [sheet, config] = [this.context.fixedSheet('lastYear'), this.context.config()];
    if (sheet !== null && config !== null) writeFigures(sheet, config, { figures, met }, this.context.clock);
  }

  keepRecorded(records: readonly { readonly row: number; readonly recorded: string }[]): void {
    const [sheet, config] = [this.context.fixedSheet('lastYear'), this.context.config()];
    if (sheet !== null && config !== null) writeRecords(sheet, config, records, this.context.clock);
  }

  lineCounts(): ReadonlyMap<number, number> {
    const counts = Object.entries(this.context.store.year()?.lines ?? {});
    return new Map(counts.map(([year, count]) => [Number(year), count]));
  }

  keepLineCounts(counts: ReadonlyMap<number, number>): void {
    const { store, spreadsheet } = this.context;
    const year = store.year() ?? { file: fileId(spreadsheet) };
    store.setYear({ ...year, lines: Object.fromEntries([...counts].map(([each, count]) => [String(each), count])) });
  }

  starting(): StartingYear | null {
    return this.context.store.starting();
  }

  keepStarting(starting: StartingYear | null): void {
    SpreadsheetApp.flush();
    this.context.store.setStarting(starting);
  }

  clearYear(): void {
    clearYear(this.context);
  }

  tables(): { readonly plan: Grid; readonly settings: Grid } {
    return { plan: this.grid('plan'), settings: this.grid('settings') };
  }

  putTables({ plan, settings }: { readonly plan: Grid; readonly settings: Grid }): void {
    const [planSheet, settingsSheet] = [this.context.fixedSheet('plan'), this.context.fixedSheet('settings')];
    if (settingsSheet !== null) writeTable(settingsSheet, settings, this.context.clock);
    if (planSheet !== null) writeTable(planSheet, plan, this.context.clock);
    this.context.forgetTables();
  }

  dropColumn(initiative: string, indicator: string): void {
    dropColumn(this.context, initiative, indicator);
  }

  keepYear(bookId: string): void {
    const { store, spreadsheet } = this.context;
    store.setYear({ ...store.year(), file: fileId(spreadsheet) });
    if (store.bookId() === null) store.setBookId(bookId);
  }

  private grid(key: 'plan' | 'settings'): Grid {
    return this.context.tableGrid(key) ?? [];
  }
}
