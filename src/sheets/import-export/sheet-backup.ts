/** The port of copies and of tables taken in, over SpreadsheetApp. */
import type { BackupPort, BookTables, PlacedRow } from '../../app/ports/backup-port';
import type { RowCells, TabSheet } from '../../app/ports/ports';
import type { Initiative } from '../../domain/plan/model';
import { SheetClosings } from '../closing/sheet-closings';
import { appendRows, placeRows } from '../rows/new-rows';
import { readBookTables, restoreConfig, restoreLines } from './book-tables';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetBackup extends SheetClosings implements BackupPort {
  readBookTables(): BookTables {
    return readBookTables(this.context);
  }

  restoreConfig(tables: BookTables): void {
    restoreConfig(this.context, tables);
  }

  restoreLines(tables: BookTables): void {
    restoreLines(this.context, tables);
  }

  placeRows(tab: TabSheet, rows: readonly PlacedRow[]): void {
    const { sheet, initiative } = this.get(tab.tab);
    if (rows.length > 0) placeRows(sheet, tab, initiative, rows, this.context.clock);
  }

  appendRows(tab: TabSheet, rows: readonly RowCells[]): number {
    const { sheet, initiative } = this.get(tab.tab);
    return appendRows(sheet, tab, initiative, rows, this.context.clock);
  }

  parseTable(text: string): readonly (readonly string[])[] | null {
    const [first = ''] = text.split('\n', 1);
    try {
      return first.includes('\t') ? Utilities.parseCsv(text, '\t') : Utilities.parseCsv(text);
    } catch {
      return null;
    }
  }

  restoring(): string | null {
    return this.context.store.restoring() || null;
  }

  keepRestoring(mark: string | null): void {
    this.context.store.setRestoring(mark ?? '');
  }

  protected find(initiative: string): { initiative: Initiative; sheet: Sheet } | null {
    const known = this.context.config()?.initiatives.find(({ key }) => key === initiative);
    const sheet = known ? this.context.initiativeSheet(known) : null;
    return known && sheet ? { initiative: known, sheet } : null;
  }

  protected get(initiative: string): { initiative: Initiative; sheet: Sheet } {
    const found = this.find(initiative);
    if (found === null) throw new RangeError(`The tab of ${initiative} went away while it was written.`);
    return found;
  }
}
