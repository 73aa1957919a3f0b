/** The Workbook port over SpreadsheetApp: each member in the number of reads and writes that the port promises. */

import type { Made } from '../../app/ports/history-port';
import type { CellWrite, Pending, RowCells, RowMark, ShownProblem, TabSheet, Workbook } from '../../app/ports/ports';
import type { QualityCell } from '../../app/ports/quality-port';
import { columnLabel } from '../../app/shared/labels';
import type { Config } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import { fixedTabs } from '../../i18n/words/names';
import { type QualityLine, readQuality } from '../../schema/quality/quality-table';
import { type PlacedProblem, writeCheck } from '../check/check-sheet';
import { structureProblems } from '../check/structure';
import { SheetBackup } from '../import-export/sheet-backup';
import { toCells } from '../platform/cells';
import { writeQualityCells } from '../quality/quality-sheet';
import { appendRow } from '../rows/new-rows';
import { readTabSheet, rowOfId, writeCells, writeMarks } from '../rows/tab-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetWorkbook extends SheetBackup implements Workbook {
  /** Columns by key of the tabs read so far: 点検 links to cells of tabs it has just read. */
  private readonly columnsRead = new Map<string, ReadonlyMap<ColumnKey, number>>();

  /** Tabs whose formats were read: an edit of one cell has no third read to spend. */
  private readonly formatsRead = new Set<string>();

  config(): Config | null {
    return this.context.config();
  }

  tabName(key: string): string {
    const initiative = this.config()?.initiatives.find((each) => each.key === key);
    const sheet = initiative ? this.context.initiativeSheet(initiative) : this.fixed(key);
    return sheet?.getName() ?? initiative?.tab ?? (isFixedTab(key) ? fixedTabs[key] : key);
  }

  readTab(initiative: string): TabSheet | null {
    const found = this.find(initiative);
    if (found === null) return null;
    const tab = readTabSheet(found.sheet, found.initiative, this.context.clock);
    this.columnsRead.set(tab.tab, tab.columns);
    return tab;
  }

  yearOmitted(tab: TabSheet): ReadonlySet<number> {
    const found = this.find(tab.tab);
    const column = tab.columns.get('date');
    const first = tab.rows[0];
    if (found === null || column === undefined || first === undefined) return new Set();
    this.formatsRead.add(tab.tab);
    const formats = found.sheet.getRange(first.row, column, tab.rows.length, 1).getNumberFormats();
    return new Set(tab.rows.filter((_, index) => leavesYearOut(formats[index]?.[0])).map(({ row }) => row));
  }

  append(tab: TabSheet, cells: RowCells): number {
    const { sheet, initiative } = this.get(tab.tab);
    return appendRow(sheet, tab, initiative, cells, this.context.clock);
  }

  rowNow(tab: TabSheet, id: string): number | null {
    return rowOfId(this.get(tab.tab).sheet, tab, id);
  }

  write(tab: TabSheet, writes: readonly CellWrite[]): void {
    if (writes.length > 0) writeCells(this.get(tab.tab).sheet, tab, writes, this.context.clock);
  }

  mark(tab: TabSheet, marks: readonly RowMark[]): void {
    if (marks.length === 0) return;
    const readsNotes = marks.length > 1 || !this.formatsRead.has(tab.tab);
    writeMarks(this.get(tab.tab).sheet, tab, marks, this.context.clock, readsNotes);
  }

  readQuality(): readonly QualityLine[] | null {
    const sheet = this.context.fixedSheet('quality');
    return sheet === null ? null : readQuality(toCells(sheet.getDataRange().getValues(), this.context.clock));
  }

  writeQuality(cells: readonly QualityCell[]): void {
    const sheet = this.context.fixedSheet('quality');
    if (sheet !== null && cells.length > 0) writeQualityCells(sheet, cells, this.context.clock);
  }

  pending(): (Pending & { readonly made: Made }) | null {
    const pending = this.context.store.pendingNow();
    return pending === null ? null : { ...pending, made: { at: pending.at, by: pending.by } };
  }

  keepPending(pending: Pending): void {
    this.context.store.setPending({ ...pending, ...this.now() });
  }

  forgetPending(): void {
    this.context.store.setPending(null);
  }

  structureProblems(): readonly Problem[] {
    return structureProblems(this.context);
  }

  showCheck(problems: readonly ShownProblem[], uncounted: number): void {
    const sheet = this.context.fixedSheet('check');
    if (sheet === null) return;
    const when = this.timestamp('yyyy/MM/dd HH:mm');
    const found = problems.length === 0 ? ja.check.none : ja.check.found(problems.length);
    writeCheck(
      sheet,
      problems.map((problem) => this.place(problem)),
      [`${ja.check.checkedAt(when)}　${found}`, ja.check.uncounted(uncounted)],
    );
  }

  private place(problem: ShownProblem): PlacedProblem {
    const { tab = '', column = '' } = problem.where ?? {};
    const config = this.config();
    const initiative = config?.initiatives.find(({ key }) => key === tab);
    const sheet = initiative ? this.context.initiativeSheet(initiative) : this.fixed(tab);
    return {
      problem,
      tabName: this.tabName(tab),
      columnName: column === '' ? '' : columnLabel(config, column),
      sheetId: sheet?.getSheetId() ?? null,
      column: this.columnsRead.get(tab)?.get(column) ?? null,
    };
  }

  private fixed(key: string): Sheet | null {
    return isFixedTab(key) ? this.context.fixedSheet(key) : null;
  }
}

function isFixedTab(key: string): key is keyof typeof fixedTabs {
  return key in fixedTabs;
}

/** A format such as M/d or m"月"d"日": a date shown without its year. */
function leavesYearOut(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\./g, '');
  return /m/i.test(bare) && /d/i.test(bare) && !/[yg]/i.test(bare);
}
