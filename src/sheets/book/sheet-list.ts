/** The sheets of the spreadsheet in their order, with ids and names: asked once an execution. What changes them goes through here. */

import { sheetPrefix } from '../platform/a1';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class SheetList {
  /** By id, in order. */
  private sheets: Map<number, Sheet> | null = null;
  /** By id, those that were met before anybody asked for all. */
  private met = new Map<number, Sheet>();
  /** The one that the person is looking at. */
  private active: Sheet | null = null;
  /** Whether they go on seeing it only when all of several sheets are in. */
  private together = false;
  /** Ids of sheets that were put in and nobody asked about yet. */
  private readonly untouched = new Set<number>();
  private readonly ids = new Map<Sheet, number>();
  private readonly names = new Map<number, string>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  all(): ReadonlyMap<number, Sheet> {
    if (this.sheets !== null) return this.sheets;
    const listed = this.spreadsheet.getSheets().map((sheet): [number, Sheet] => [this.id(sheet), sheet]);
    this.sheets = new Map(listed.map(([id, sheet]) => [id, this.met.get(id) ?? sheet]));
    return this.sheets;
  }

  get(id: number): Sheet | undefined {
    return this.met.get(id) ?? this.all().get(id);
  }

  /** One that the platform handed over. */
  meet(sheet: Sheet): void {
    this.met.set(this.id(sheet), sheet);
  }

  /**
   * The sheet of the id, by the name that it is likely to have: one call, which tells the name, too. Where it has another one,
   * and where all were asked for already, it is looked for among all.
   */
  likely(id: number, name: string): Sheet | undefined {
    if (this.sheets === null && !this.met.has(id)) this.meetAs(id, name, this.spreadsheet.getSheetByName(name));
    return this.get(id);
  }

  /** Cells of the sheet of the id, by the name that it is likely to have: one call for both. null where that fails or all sheets are known. */
  likelyCells(id: number, name: string, a1: string): Range | null {
    if (this.sheets !== null) return null;
    try {
      const range = this.spreadsheet.getRange(`${sheetPrefix(name)}${a1}`);
      return this.meetAs(id, name, range.getSheet()) ? range : null;
    } catch {
      return null;
    }
  }

  private meetAs(id: number, name: string, sheet: Sheet | null): boolean {
    if (sheet === null || this.id(sheet) !== id) return false;
    this.meet(sheet);
    this.names.set(id, name);
    return true;
  }

  id(sheet: Sheet): number {
    const id = this.ids.get(sheet) ?? sheet.getSheetId();
    this.ids.set(sheet, id);
    return id;
  }

  name(sheet: Sheet): string {
    const id = this.id(sheet);
    const name = this.names.get(id) ?? sheet.getName();
    this.names.set(id, name);
    return name;
  }

  named(name: string): Sheet | null {
    return [...this.all().values()].find((sheet) => this.name(sheet) === name) ?? null;
  }

  /** The same for who asks for few names: one call. */
  byName(name: string): Sheet | null {
    const sheet = this.spreadsheet.getSheetByName(name);
    return sheet === null ? null : (this.get(this.id(sheet)) ?? sheet);
  }

  /** The name, or the name with a number behind it that no sheet has. */
  freeName(name: string): string {
    let free = name;
    for (let number = 2; this.named(free) !== null; number += 1) free = `${name} (${number})`;
    return free;
  }

  /** For putting in several sheets: whoever looks at the book is brought back to their sheet once, behind the last one. */
  insertTogether<T>(work: () => T): T {
    if (this.together) return work();
    const before = this.all().size;
    this.together = true;
    try {
      return work();
    } finally {
      this.together = false;
      if (this.active !== null && this.all().size > before) this.spreadsheet.setActiveSheet(this.active);
    }
  }

  /** A new sheet before another one, or as the last; `template` is what it is a copy of. */
  insert(name: string, before: Sheet | null, template: Sheet | null = null): Sheet {
    const sheets = [...this.all()];
    const found = before === null ? -1 : sheets.findIndex(([id]) => id === this.id(before));
    const index = found < 0 ? sheets.length : found;
    this.active ??= this.spreadsheet.getActiveSheet();
    const sheet =
      template === null
        ? this.spreadsheet.insertSheet(name, index)
        : this.spreadsheet.insertSheet(name, index, { template });
    // A new sheet becomes the active one: whoever looks at the book would be taken through all of them.
    if (!this.together) this.spreadsheet.setActiveSheet(this.active);
    sheets.splice(index, 0, [this.id(sheet), sheet]);
    this.sheets = new Map(sheets);
    this.names.set(this.id(sheet), name);
    if (template === null) this.untouched.add(this.id(sheet));
    return sheet;
  }

  /** Whether the sheet was put in just now and is as new: true once, for who fills it need not read it. */
  takeNew(sheet: Sheet): boolean {
    return this.untouched.delete(this.id(sheet));
  }

  rename(sheet: Sheet, name: string): void {
    sheet.setName(name);
    this.names.set(this.id(sheet), name);
  }

  /** To a place from 0 on. The person goes on seeing what they see. */
  move(sheet: Sheet, place: number): void {
    const shown = this.spreadsheet.getActiveSheet();
    this.spreadsheet.setActiveSheet(sheet);
    this.spreadsheet.moveActiveSheet(place + 1);
    this.spreadsheet.setActiveSheet(shown);
    const others = [...this.all()].filter(([id]) => id !== this.id(sheet));
    this.sheets = new Map([...others.slice(0, place), [this.id(sheet), sheet], ...others.slice(place)]);
  }

  remove(sheet: Sheet): void {
    this.spreadsheet.deleteSheet(sheet);
    this.active = null;
    this.met.delete(this.id(sheet));
    this.sheets = new Map([...this.all()].filter(([id]) => id !== this.id(sheet)));
  }

  /** Others may have changed them since. */
  refresh(): void {
    this.sheets = null;
    this.met.clear();
    this.names.clear();
  }
}
