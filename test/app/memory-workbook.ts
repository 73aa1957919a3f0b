/** A workbook in memory that counts its reads and writes as the ports price them, and can be made to fail at a write. */

import Papa from 'papaparse';
import type { BookTables, PlacedRow } from '../../src/app/ports/backup-port';
import type { ChangeLine, History, Made } from '../../src/app/ports/history-port';
import type {
  CellWrite,
  Pending,
  RowCells,
  RowMark,
  ShownProblem,
  TabSheet,
  Workbook,
} from '../../src/app/ports/ports';
import type { QualityCell } from '../../src/app/ports/quality-port';
import { changeCells } from '../../src/app/rows/row-cells';
import type { Deps } from '../../src/app/shared/deps';
import type { PlainDate } from '../../src/domain/calendar/plain-date';
import { fromIso } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { sumIndicators } from '../../src/domain/plan/indicators';
import type { Config, Initiative } from '../../src/domain/plan/model';
import type { Problem } from '../../src/domain/problems/problem';
import { ja } from '../../src/i18n/ja';
import { fixedTabs } from '../../src/i18n/words/names';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { QualityLine } from '../../src/schema/quality/quality-table';
import { MemoryClosings } from './memory-closings';

export const FIRST_ROW = 7;

export function day(iso: string): PlainDate {
  const date = fromIso(iso);
  if (date === null) throw new RangeError(iso);
  return date;
}

export function dateCell(iso: string): CellValue {
  return { kind: 'date', date: day(iso) };
}

/** What a person typed, by column key. */
export type Typed = Readonly<Record<string, CellValue>>;

export class MemoryWorkbook extends MemoryClosings implements Workbook {
  readonly notes = new Map<string, string>();
  readonly missing = new Map<string, string[]>();
  readonly gone = new Set<string>();
  readonly omitted = new Set<number>();
  structure: Problem[] = [];
  shown: readonly ShownProblem[] = [];
  noted: Pending | null = null;
  quality: readonly QualityLine[] | null = null;
  faults: History['faults'] = [];
  private readonly tabs = new Map<string, RowCells[]>();

  constructor(
    private readonly plan: Config | null = chofuR7,
    locked: () => boolean = () => true,
  ) {
    super(locked);
  }

  /** Types a row below the others; returns its number. */
  type(tab: string, typed: Typed): number {
    const rows = this.rowsOf(tab);
    rows.push(changeCells(this.initiative(tab), blankRow(this.initiative(tab)), asChanges(typed)));
    return FIRST_ROW + rows.length - 1;
  }

  edit(tab: string, row: number, typed: Typed): void {
    this.rowsOf(tab)[row - FIRST_ROW] = changeCells(this.initiative(tab), this.at(tab, row), asChanges(typed));
  }

  at(tab: string, row: number): RowCells {
    const cells = this.rowsOf(tab)[row - FIRST_ROW];
    if (cells === undefined) throw new RangeError(`${tab} ${row}`);
    return cells;
  }

  size(tab: string): number {
    return this.rowsOf(tab).length;
  }

  /** Everything a person could see, to tell whether anything changed. */
  snapshot(): string {
    const tabs = [...this.tabs].filter(([, rows]) => rows.length > 0);
    return JSON.stringify([tabs, this.history, [...this.notes]]);
  }

  forgetCalls(): void {
    this.calls.reads = 0;
    this.calls.writes = 0;
  }

  config(): Config | null {
    return this.plan;
  }

  tabName(key: string): string {
    const initiative = this.plan?.initiatives.find((each) => each.key === key);
    if (initiative !== undefined) return `${initiative.tab}（改）`;
    return new Map<string, string>(Object.entries(fixedTabs)).get(key) ?? key;
  }

  readTab(initiative: string): TabSheet | null {
    this.calls.reads += 1;
    if (this.gone.has(initiative)) return null;
    const { key } = this.initiative(initiative);
    const keys = columnKeys(this.initiative(initiative));
    const missing = this.missing.get(initiative) ?? [];
    return {
      tab: key,
      name: this.tabName(key),
      columns: new Map(keys.filter((each) => !missing.includes(each)).map((each, index) => [each, index + 1])),
      missing,
      firstRow: FIRST_ROW,
      rows: this.rowsOf(initiative).map((cells, index) => ({ row: FIRST_ROW + index, cells })),
    };
  }

  yearOmitted(): ReadonlySet<number> {
    this.calls.reads += 1;
    return this.omitted;
  }

  rowNow(tab: TabSheet, id: string): number | null {
    this.calls.reads += 1;
    const index = this.rowsOf(tab.tab).findIndex((cells) => cells.id === id);
    return index < 0 ? null : FIRST_ROW + index;
  }

  append(tab: TabSheet, { counts, ...others }: RowCells): number {
    this.write1();
    this.calls.reads += 1;
    const indicators = sumIndicators(this.initiative(tab.tab));
    const byKey = Object.fromEntries(indicators.map(({ key }, index) => [key, counts[index] ?? null]));
    return this.type(tab.tab, { ...others, ...byKey });
  }

  write(tab: TabSheet, writes: readonly CellWrite[]): void {
    this.write1();
    for (const { row, column, value } of writes) this.edit(tab.tab, row, { [column]: value });
  }

  mark(tab: TabSheet, marks: readonly RowMark[]): void {
    this.write1();
    if (marks.some(({ note }) => note !== undefined)) this.write1();
    for (const { row, status, id, note } of marks) {
      this.edit(tab.tab, row, { status, id });
      if (note === null) this.notes.delete(`${tab.tab} ${row}`);
      else if (note !== undefined) this.notes.set(`${tab.tab} ${row}`, note);
    }
  }

  hasRecorded(requestId: string): boolean {
    this.calls.reads += 1;
    return this.history.some((line) => line.requestId === requestId);
  }

  record(lines: readonly ChangeLine[]): void {
    this.write1();
    this.history.push(...lines);
  }

  readQuality(): readonly QualityLine[] | null {
    this.calls.reads += 1;
    return this.quality;
  }

  writeQuality(cells: readonly QualityCell[]): void {
    if (cells.length > 0) this.write1();
    for (const { row, column, text } of cells) {
      this.quality = this.quality?.map((line) => (line.row === row ? { ...line, [column]: text } : line)) ?? null;
    }
  }

  now(): Made {
    return { at: '2025/10/01 09:00:00', by: 'now@example.com' };
  }

  readHistory(): History {
    this.calls.reads += 1;
    const lines = this.history.map(({ kind, content = '', made, ...line }, index) => ({
      ...line,
      at: made?.at ?? '2025/10/01 09:00:00',
      by: made?.by ?? '',
      kind: ja.history.kinds[kind],
      content,
      sheet: fixedTabs.history,
      row: index + 4,
      current: true,
    }));
    return { lines, faults: this.faults };
  }

  pending(): (Pending & { made: Made }) | null {
    return this.noted === null ? null : { ...this.noted, made: { at: '2025/10/01 08:59:00', by: 'then@example.com' } };
  }

  keepPending(pending: Pending): void {
    this.noted = pending;
  }

  forgetPending(): void {
    this.noted = null;
  }

  readBookTables(): BookTables {
    this.calls.reads += 4;
    return { indicators: [], initiatives: [], settings: [], lists: [], closings: [], quality: [] };
  }

  restoreConfig(): void {
    this.write1();
  }

  restoreLines(): void {
    this.write1();
  }

  placeRows(tab: TabSheet, rows: readonly PlacedRow[]): void {
    for (const { cells } of rows) this.append(tab, cells);
  }

  appendRows(tab: TabSheet, rows: readonly RowCells[]): number {
    const first = FIRST_ROW + this.size(tab.tab);
    for (const cells of rows) this.append(tab, cells);
    return first;
  }

  parseTable(text: string): string[][] {
    return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  }

  restoring(): string | null {
    return null;
  }

  keepRestoring(): void {
    this.write1();
  }

  structureProblems(): readonly Problem[] {
    this.calls.reads += 2;
    return this.structure;
  }

  showCheck(problems: readonly ShownProblem[]): void {
    this.write1();
    this.shown = problems;
  }

  private rowsOf(tab: string): RowCells[] {
    const rows = this.tabs.get(tab) ?? [];
    this.tabs.set(tab, rows);
    return rows;
  }

  private initiative(key: string): Initiative {
    const found = (this.plan ?? chofuR7).initiatives.find((each) => each.key === key);
    if (found === undefined) throw new RangeError(key);
    return found;
  }
}

function columnKeys(initiative: Initiative): string[] {
  const counts = sumIndicators(initiative).map(({ key }) => key);
  return ['date', 'area', 'staff', ...counts, 'counterparty', 'note', 'status', 'id'];
}

function blankRow(initiative: Initiative): RowCells {
  const counts = sumIndicators(initiative).map(() => null);
  return { date: null, area: null, staff: null, counts, counterparty: null, note: null, status: null, id: null };
}

function asChanges(typed: Typed): { column: string; value: CellValue }[] {
  return Object.entries(typed).map(([column, value]) => ({ column, value }));
}

export interface World {
  readonly workbook: MemoryWorkbook;
  readonly deps: Deps;
  /** Others hold the lock while true. */
  busy: boolean;
}

/** A workbook after set-up on 2025-10-01, with predictable ids. */
export function world(options: { config?: Config | null; today?: string } = {}): World {
  let held = false;
  let issued = 0;
  const workbook = new MemoryWorkbook(options.config === undefined ? chofuR7 : options.config, () => held);
  const made: World = {
    workbook,
    busy: false,
    deps: {
      workbook,
      clock: { today: () => day(options.today ?? '2025-10-01') },
      ids: {
        next: () => {
          issued += 1;
          return `id-${issued}`;
        },
      },
      lock: {
        withLock: (work) => {
          if (made.busy) return null;
          held = true;
          try {
            return work();
          } finally {
            held = false;
          }
        },
      },
    },
  };
  return made;
}
