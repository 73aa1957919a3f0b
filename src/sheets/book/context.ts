/** One execution's view of the spreadsheet: its sheets by key, its time zone, its applied configuration; each asked for once. */

import { BookStateError } from '../../app/shared/book-state-error';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config, Initiative } from '../../domain/plan/model';
import { asideName, fixedTabs } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import type { Applied, ReadApplied } from '../../schema/stored/stored-config';
import { type DayClock, dayClock, toCells } from '../platform/cells';
import { AppliedStore } from './applied-store';
import { SheetList } from './sheet-list';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Tabs that 集計を作り直す reads more than once. */
type TableTab = 'plan' | 'settings' | 'closings';

/** Tabs that 点検 looks at before their port does. */
type AheadTab = 'organisations' | 'lastYear';

/** A range with what stands on it. */
interface ReadTab {
  readonly range: Range;
  readonly cells: Grid;
}

/** The parts of building the book, in order. */
export const buildSteps = ['frame', 'tabs', 'totals', 'rest'] as const;
export type BuildStep = (typeof buildSteps)[number];

export class SheetContext {
  readonly store: AppliedStore;
  readonly list: SheetList;
  private clockOnce: DayClock | null = null;
  private zoneOnce: string | null = null;
  private appliedOnce: ReadApplied | null | undefined;
  /** Ids of sheets that had a name of the add-on's but are a person's own. */
  private readonly foreign = new Set<number>();
  /** Tabs of initiatives, by key, as they were read while the book was put right; what writes to one takes it away. */
  readonly keptTabs = new Map<string, ReadTab>();
  private readonly ahead = new Map<AheadTab, { readonly turn: number; readonly grid: Grid }>();
  private readonly tabsAhead = new Map<Sheet, ReadTab & { readonly turn: number }>();
  private readonly grids = new Map<TableTab, Grid>();
  /** What those were read from. */
  private readonly ranges = new Map<TableTab, Range>();
  private readonly texts = new Map<TableTab, readonly (readonly string[])[]>();
  /** What was renamed in this execution, for telling the person: the name, and the name it has now. */
  readonly renamed: (readonly [name: string, now: string])[] = [];
  /** Whether something was recorded on an initiative tab that had nothing on it before. */
  isFirstOfTab = false;

  /** Hears which part of a long work begins: a person at the grid is told. */
  onStep: (step: BuildStep) => void = () => undefined;

  constructor(readonly spreadsheet: Spreadsheet) {
    this.store = new AppliedStore(spreadsheet);
    this.list = new SheetList(spreadsheet);
  }

  /** The time zone of the file. */
  get zone(): string {
    this.zoneOnce ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.zoneOnce;
  }

  /** It was changed. */
  forgetZone(): void {
    this.zoneOnce = null;
    this.clockOnce = null;
  }

  get clock(): DayClock {
    this.clockOnce ??= dayClock(this.zone);
    return this.clockOnce;
  }

  /** What was last applied; null before set-up. Throws BookStateError for a record that is broken or of a later version. */
  applied(): Applied | null {
    const read = this.readApplied();
    if (read === null) return null;
    if (!read.ok) throw new BookStateError(read.reason);
    return read.applied;
  }

  /** As applied(), without throwing: set-up may write a broken record anew. */
  readApplied(): ReadApplied | null {
    if (this.appliedOnce === undefined) this.appliedOnce = this.store.read();
    return this.appliedOnce;
  }

  config(): Config | null {
    return this.applied()?.config ?? null;
  }

  /** All but those that were set aside. */
  sheets(): readonly Sheet[] {
    return [...this.list.all()].flatMap(([id, sheet]) => (this.foreign.has(id) ? [] : [sheet]));
  }

  /** The cells of the tab; null where the tab is gone. One read, until forgetTables(). */
  tableGrid(key: TableTab): Grid | null {
    const known = this.grids.get(key);
    if (known !== undefined) return known;
    const sheet = this.fixedSheet(key);
    if (sheet === null) return null;
    if (this.list.takeNew(sheet)) return [];
    const range = sheet.getDataRange();
    const grid = toCells(range.getValues(), this.clock);
    this.ranges.set(key, range);
    this.grids.set(key, grid);
    return grid;
  }

  /** What stands on a fixed tab, for who looks at it before its port does, which then takes the same: one read. */
  gridAhead(key: AheadTab, sheet: Sheet): Grid {
    const grid = this.gridOf(sheet);
    this.ahead.set(key, { turn: this.store.turn, grid });
    return grid;
  }

  /** The same, once and only under the lock that it was read under; else one read. */
  takeGrid(key: AheadTab, sheet: Sheet): Grid {
    const ahead = this.ahead.get(key);
    this.ahead.delete(key);
    return ahead?.turn === this.store.turn ? ahead.grid : this.gridOf(sheet);
  }

  /** What stands on an initiative tab, for who puts the book right under the same lock. */
  keepAhead(sheet: Sheet, read: ReadTab): void {
    this.tabsAhead.set(sheet, { ...read, turn: this.store.turn });
  }

  /** It is written to. */
  dropAhead(sheet: Sheet): void {
    this.tabsAhead.delete(sheet);
  }

  /** What was kept ahead, once; else one read. */
  takeTab(sheet: Sheet): ReadTab {
    const ahead = this.tabsAhead.get(sheet);
    this.tabsAhead.delete(sheet);
    if (ahead?.turn === this.store.turn) return ahead;
    const range = sheet.getDataRange();
    return { range, cells: toCells(range.getValues(), this.clock) };
  }

  /** What the cells of the tab show: one read, until forgetTables(). */
  tableTexts(key: TableTab): readonly (readonly string[])[] {
    const range = this.texts.has(key) ? null : (this.ranges.get(key) ?? this.fixedSheet(key)?.getDataRange() ?? null);
    if (range !== null) this.texts.set(key, range.getDisplayValues());
    return this.texts.get(key) ?? [];
  }

  /** What stands on a sheet: one read, none of one that was put in just now. */
  gridOf(sheet: Sheet): Grid {
    return this.list.takeNew(sheet) ? [] : toCells(sheet.getDataRange().getValues(), this.clock);
  }

  /** They were written, or others may have since. */
  forgetTables(): void {
    this.grids.clear();
    this.ranges.clear();
    this.texts.clear();
  }

  /** What was just written to a tab on which nothing stood. */
  keepTable(key: TableTab, grid: Grid): void {
    this.forgetTable(key);
    this.grids.set(key, grid);
  }

  /** It was written, or others may have since. */
  forgetTable(key: TableTab): void {
    this.grids.delete(key);
    this.ranges.delete(key);
    this.texts.delete(key);
  }

  /** The configuration was written: look again. */
  forget(): void {
    this.appliedOnce = undefined;
  }

  /** Whether the sheet is kept with the configuration as the one of this key. */
  isMarked(key: string, sheet: Sheet): boolean {
    return this.knownId(key) === this.list.id(sheet);
  }

  /** Leave a sheet to its people under a free name; from now on it is not the add-on's. */
  setAside(sheet: Sheet): void {
    const name = this.list.name(sheet);
    let now = asideName(name, 1);
    for (let count = 2; this.list.named(now) !== null; count += 1) now = asideName(name, count);
    this.list.rename(sheet, now);
    this.foreign.add(this.list.id(sheet));
    this.renamed.push([name, now]);
    this.forget();
  }

  fixedSheet(key: keyof typeof fixedTabs): Sheet | null {
    return this.find(this.knownId(key), fixedTabs[key]);
  }

  /** Cells of a fixed tab before any sheets were asked for: one call for both. null: the tab is to be asked for. */
  likelyCells(key: keyof typeof fixedTabs, a1: string): Range | null {
    const id = this.knownId(key);
    return id === undefined || this.foreign.has(id) ? null : this.list.likelyCells(id, fixedTabs[key], a1);
  }

  initiativeSheet(initiative: Initiative): Sheet | null {
    return this.find(this.knownId(initiative.key), initiative.tab);
  }

  /** The same for who needs few sheets and their names. */
  likelySheet(initiative: Initiative): Sheet | null {
    const id = this.knownId(initiative.key);
    const likely = id === undefined || this.foreign.has(id) ? undefined : this.list.likely(id, initiative.tab);
    return likely ?? this.initiativeSheet(initiative);
  }

  /** From now on the sheet is the one of this fixed tab. */
  pointTo(key: keyof typeof fixedTabs, sheet: Sheet): void {
    const applied = this.applied();
    if (applied !== null) this.store.write({ ...applied, sheets: { ...applied.sheets, [key]: sheet.getSheetId() } });
    this.forget();
  }

  /** The initiative whose tab this sheet is; null for any other sheet. */
  initiativeOf(sheet: Sheet): Initiative | null {
    const applied = this.applied();
    if (applied === null) return null;
    const id = this.list.id(sheet);
    const byId = applied.config.initiatives.find(({ key }) => applied.sheets[key] === id);
    if (byId !== undefined) return byId;
    const name = this.list.name(sheet);
    return applied.config.initiatives.find(({ tab }) => tab === name) ?? null;
  }

  /** The key of the initiative whose tab is the active one; '' for any other. */
  openTab(): string {
    return this.initiativeOf(this.spreadsheet.getActiveSheet())?.key ?? '';
  }

  /** Today in the spreadsheet's time zone. */
  today(): PlainDate {
    return this.clock.toDay(new Date());
  }

  /** The sheet with this id, else of this name, else null. */
  private find(id: number | undefined, name: string): Sheet | null {
    const known = id === undefined || this.foreign.has(id) ? undefined : this.list.get(id);
    return known ?? this.sheets().find((sheet) => !this.isKnown(sheet) && this.list.name(sheet) === name) ?? null;
  }

  /** The sheet of this name that was not set aside. */
  named(name: string): Sheet | null {
    return this.sheets().find((sheet) => this.list.name(sheet) === name) ?? null;
  }

  /** Whether the sheet is kept with the configuration under some key: it is no other key's, whatever its name. */
  private isKnown(sheet: Sheet): boolean {
    const read = this.readApplied();
    return read?.ok === true && Object.values(read.applied.sheets).includes(this.list.id(sheet));
  }

  private knownId(key: string): number | undefined {
    const read = this.readApplied();
    return read?.ok ? read.applied.sheets[key] : undefined;
  }
}
