/** One execution's view of the spreadsheet: its sheets by key, its time zone, its applied configuration; each asked for once. */

import { BookStateError } from '../../app/shared/book-state-error';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config, Initiative } from '../../domain/plan/model';
import { asideName, fixedTabs } from '../../i18n/words/names';
import type { Applied, ReadApplied } from '../../schema/stored/stored-config';
import { type DayClock, dayClock } from '../platform/cells';
import { AppliedStore } from './applied-store';
import { findSheet } from './find-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetContext {
  readonly store: AppliedStore;
  private clockOnce: DayClock | null = null;
  private appliedOnce: ReadApplied | null | undefined;
  private sheetsOnce: Sheet[] | null = null;
  /** Ids of sheets that had a name of the add-on's but are a person's own. */
  private readonly foreign = new Set<number>();
  /** What was renamed in this execution, for telling the person: the name, and the name it has now. */
  readonly renamed: (readonly [name: string, now: string])[] = [];
  /** Whether something was recorded on an initiative tab that had nothing on it before. */
  isFirstOfTab = false;

  constructor(readonly spreadsheet: Spreadsheet) {
    this.store = new AppliedStore(spreadsheet);
  }

  get clock(): DayClock {
    this.clockOnce ??= dayClock(this.spreadsheet);
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

  sheets(): Sheet[] {
    this.sheetsOnce ??= this.spreadsheet.getSheets().filter((sheet) => !this.foreign.has(sheet.getSheetId()));
    return this.sheetsOnce;
  }

  /** Sheets were made, or the configuration written: look again. */
  forget(): void {
    this.sheetsOnce = null;
    this.appliedOnce = undefined;
  }

  /** Whether the sheet is kept with the configuration as the one of this key. */
  isMarked(key: string, sheet: Sheet): boolean {
    return this.knownId(key) === sheet.getSheetId();
  }

  /** Leave a sheet to its people under a free name; from now on it is not the add-on's. */
  setAside(sheet: Sheet): void {
    const name = sheet.getName();
    let now = asideName(name, 1);
    for (let count = 2; this.spreadsheet.getSheetByName(now) !== null; count += 1) now = asideName(name, count);
    sheet.setName(now);
    this.foreign.add(sheet.getSheetId());
    this.renamed.push([name, now]);
    this.forget();
  }

  fixedSheet(key: keyof typeof fixedTabs): Sheet | null {
    return findSheet(this.sheets(), this.knownId(key), fixedTabs[key]);
  }

  initiativeSheet(initiative: Initiative): Sheet | null {
    return findSheet(this.sheets(), this.knownId(initiative.key), initiative.tab);
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
    const id = sheet.getSheetId();
    const byId = applied.config.initiatives.find(({ key }) => applied.sheets[key] === id);
    if (byId !== undefined) return byId;
    const name = sheet.getName();
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

  private knownId(key: string): number | undefined {
    const read = this.readApplied();
    return read?.ok ? read.applied.sheets[key] : undefined;
  }
}
