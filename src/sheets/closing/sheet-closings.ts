/** The port of closed months over SpreadsheetApp. */

import type { ClosingsPort } from '../../app/ports/closings';
import type { ClosedYear } from '../../domain/closing/closed-year';
import type { ClosedMonths, Figure } from '../../domain/closing/closing';
import { areaFormat } from '../../i18n/words/area-words';
import { closingStates } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import {
  type ClosingColumn,
  type ClosingLine,
  closingCells,
  closingColumns,
  locateClosings,
  readClosings,
} from '../../schema/closing/closings-table';
import type { AreaProgress } from '../../schema/requests/answers';
import type { SheetContext } from '../book/context';
import { madeNow, timestamp } from '../book/made-now';
import { showYearBanner } from '../book/year-banner';
import { fileId } from '../platform/active-book';
import { toCells } from '../platform/cells';
import type { PlacedValue } from '../platform/runs';
import { FIGURE_FORMAT } from '../platform/style';
import { growTo, writeRuns } from '../platform/write-runs';
import { underNamesOfNow, writeCompleteness } from './closings-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetClosings implements ClosingsPort {
  constructor(private readonly context: SheetContext) {}

  closedMonths(): ClosedMonths {
    return this.context.store.closedNow() ?? new Map();
  }

  keepClosed(closed: ClosedMonths): void {
    this.context.store.setClosed(closed);
  }

  closedYear(): ClosedYear | null {
    return this.context.store.year()?.closed ?? null;
  }

  keepClosedYear(closed: ClosedYear | null): void {
    const { store, spreadsheet } = this.context;
    const { closed: _before, ...year } = store.year() ?? { file: fileId(spreadsheet) };
    store.setYear({ ...year, ...(closed !== null && { closed }) });
  }

  showClosedYear(): void {
    showYearBanner(this.context);
  }

  read(): readonly ClosingLine[] | null {
    const sheet = this.context.fixedSheet('closings');
    return sheet === null ? null : underNamesOfNow(this.context, readClosings(this.grid(sheet)));
  }

  fix(figures: readonly Figure[], requestId: string): void {
    const sheet = this.sheet();
    const grid = this.grid(sheet);
    const config = this.context.config();
    if (config === null || figures.length === 0) return;
    const closing = { ...madeNow(this.context), requestId };
    const first = grid.length + 1;
    const lines = figures.map((figure) => closingCells(config, figure, closing));
    if (growTo(sheet, first + lines.length - 1)) this.format(sheet, grid, first);
    const areas = locateClosings(grid)?.columns.get('area');
    if (areas !== undefined)
      sheet
        .getRange(first, areas + 1, lines.length, 1)
        .setNumberFormats(figures.map(({ area }) => [areaFormat(area, config.cityWide)]));
    writeRuns(
      sheet,
      lines.flatMap((line, index) => placedIn(grid, first + index, line)),
    );
  }

  reopen(rows: readonly number[], reason: string, requestId: string): void {
    const sheet = this.sheet();
    const grid = this.grid(sheet);
    const { at, by } = madeNow(this.context);
    const line = {
      state: closingStates.reopened,
      reopenedAt: at,
      reopenedBy: by,
      reopenReason: reason,
      reopenId: requestId,
    };
    writeRuns(
      sheet,
      rows.flatMap((row) => placedIn(grid, row, line)),
    );
  }

  showCompleteness(areas: readonly AreaProgress[]): void {
    const sheet = this.context.fixedSheet('closings');
    if (sheet === null) return;
    writeCompleteness(sheet, this.grid(sheet), areas, timestamp(this.context, 'yyyy/MM/dd HH:mm'));
  }

  private sheet(): Sheet {
    const sheet = this.context.fixedSheet('closings');
    if (sheet === null) throw new RangeError('The tab of closed months went away while it was written.');
    return sheet;
  }

  private grid(sheet: Sheet): Grid {
    return toCells(sheet.getDataRange().getValues(), this.context.clock);
  }

  /** New rows keep text as text. */
  private format(sheet: Sheet, grid: Grid, first: number): void {
    const rows = sheet.getMaxRows() - first + 1;
    const columns = locateClosings(grid)?.columns ?? new Map<ClosingColumn, number>();
    for (const key of closingColumns) {
      const column = columns.get(key);
      if (column === undefined) continue;
      const format = key === 'ofMonth' || key === 'cumulative' ? FIGURE_FORMAT : '@';
      sheet.getRange(first, column + 1, rows, 1).setNumberFormat(format);
    }
  }
}

function placedIn(
  grid: Grid,
  row: number,
  line: Partial<Readonly<Record<ClosingColumn, string | number | null>>>,
): PlacedValue<string | number>[] {
  const columns = locateClosings(grid)?.columns;
  return closingColumns.flatMap((key) => {
    const column = columns?.get(key);
    const value = line[key];
    return column === undefined || value === undefined ? [] : [{ row, column: column + 1, value: value ?? '' }];
  });
}
