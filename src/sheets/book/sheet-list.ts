/** The sheets of the spreadsheet in their order, with ids and names: asked once an execution. What changes them goes through here. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetList {
  /** By id, in order. */
  private sheets: Map<number, Sheet> | null = null;
  /** The one that the person is looking at. */
  private active: Sheet | null = null;
  private readonly ids = new Map<Sheet, number>();
  private readonly names = new Map<number, string>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  all(): ReadonlyMap<number, Sheet> {
    this.sheets ??= new Map(this.spreadsheet.getSheets().map((sheet) => [this.id(sheet), sheet]));
    return this.sheets;
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

  /** The name, or the name with a number behind it that no sheet has. */
  freeName(name: string): string {
    let free = name;
    for (let number = 2; this.named(free) !== null; number += 1) free = `${name} (${number})`;
    return free;
  }

  /** A new sheet before another one, or as the last. */
  insert(name: string, before: Sheet | null): Sheet {
    const sheets = [...this.all()];
    const found = before === null ? -1 : sheets.findIndex(([id]) => id === this.id(before));
    const index = found < 0 ? sheets.length : found;
    this.active ??= this.spreadsheet.getActiveSheet();
    const sheet = this.spreadsheet.insertSheet(name, index);
    // A new sheet becomes the active one: whoever looks at the book would be taken through all of them.
    this.spreadsheet.setActiveSheet(this.active);
    sheets.splice(index, 0, [this.id(sheet), sheet]);
    this.sheets = new Map(sheets);
    this.names.set(this.id(sheet), name);
    return sheet;
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
    this.sheets = new Map([...this.all()].filter(([id]) => id !== this.id(sheet)));
  }

  /** Others may have changed them since. */
  refresh(): void {
    this.sheets = null;
    this.names.clear();
  }
}
