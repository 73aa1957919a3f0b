/** Finds the formulas that read a cell: their areas by sheet and column. Rows and columns are 0-based here. */

/** A rectangle of cells on a sheet, both ends included. */
export interface Area {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.startRow <= b.endRow &&
    b.startRow <= a.endRow &&
    a.startColumn <= b.endColumn &&
    b.startColumn <= a.endColumn
  );
}

/** An area over more columns than this is looked at for every question on its sheet instead of being kept by column. */
const MOST_COLUMNS = 64;

interface Spanning<Reader> {
  readonly area: Area;
  readonly reader: Reader;
}

/** One column: areas of one row by that row, all others in a list. */
interface Column<Reader> {
  readonly single: Map<number, Set<Reader>>;
  readonly spanning: Set<Spanning<Reader>>;
}

interface Sheet<Reader> {
  readonly columns: Map<number, Column<Reader>>;
  readonly wide: Set<Spanning<Reader>>;
}

/** Readers of areas, to be asked by area. */
export class ReadIndex<Reader> {
  readonly #sheets = new Map<number, Sheet<Reader>>();
  readonly #entries = new Map<Reader, Map<Area, Spanning<Reader>>>();

  /** The very same area object takes it away again. */
  add(reader: Reader, area: Area): void {
    const entry = { area, reader };
    const own = this.#entries.get(reader) ?? new Map<Area, Spanning<Reader>>();
    this.#entries.set(reader, own.set(area, entry));
    const sheet = this.#sheets.get(area.sheetId) ?? { columns: new Map(), wide: new Set() };
    this.#sheets.set(area.sheetId, sheet);
    if (isWide(area)) {
      sheet.wide.add(entry);
      return;
    }
    for (let at = area.startColumn; at <= area.endColumn; at += 1) {
      const column = sheet.columns.get(at) ?? { single: new Map(), spanning: new Set() };
      sheet.columns.set(at, column);
      if (area.startRow !== area.endRow) column.spanning.add(entry);
      else column.single.set(area.startRow, (column.single.get(area.startRow) ?? new Set()).add(reader));
    }
  }

  /** Takes away some areas of a reader, or all of them. */
  remove(reader: Reader, areas?: readonly Area[]): void {
    const own = this.#entries.get(reader);
    if (own === undefined) return;
    for (const area of areas ?? [...own.keys()]) {
      const entry = own.get(area);
      own.delete(area);
      if (entry !== undefined) this.#removeFrom(entry, own);
    }
    if (own.size === 0) this.#entries.delete(reader);
  }

  #removeFrom(entry: Spanning<Reader>, rest: ReadonlyMap<Area, unknown>): void {
    const { area, reader } = entry;
    const sheet = this.#sheets.get(area.sheetId);
    sheet?.wide.delete(entry);
    if (sheet === undefined || isWide(area)) return;
    for (let at = area.startColumn; at <= area.endColumn; at += 1) {
      const column = sheet.columns.get(at);
      column?.spanning.delete(entry);
      if (area.startRow === area.endRow && !readsStill(rest, area, at))
        column?.single.get(area.startRow)?.delete(reader);
    }
  }

  /** Those who read a cell of the area. */
  readersOf(area: Area): Set<Reader> {
    const found = new Set<Reader>();
    const sheet = this.#sheets.get(area.sheetId);
    if (sheet === undefined) return found;
    for (const entry of sheet.wide) if (overlap(entry.area, area)) found.add(entry.reader);
    if (area.endColumn - area.startColumn < sheet.columns.size) {
      for (let at = area.startColumn; at <= area.endColumn; at += 1) collect(sheet.columns.get(at), area, found);
    } else {
      for (const [at, column] of sheet.columns)
        if (at >= area.startColumn && at <= area.endColumn) collect(column, area, found);
    }
    return found;
  }
}

function isWide(area: Area): boolean {
  return area.endColumn - area.startColumn >= MOST_COLUMNS;
}

/** Whether another one-row area of the same reader covers that cell. */
function readsStill(rest: ReadonlyMap<Area, unknown>, { sheetId, startRow }: Area, column: number): boolean {
  for (const area of rest.keys()) {
    const sameRow = area.startRow === startRow && area.endRow === startRow && area.sheetId === sheetId;
    if (sameRow && !isWide(area) && area.startColumn <= column && column <= area.endColumn) return true;
  }
  return false;
}

function collect<Reader>(column: Column<Reader> | undefined, area: Area, found: Set<Reader>): void {
  if (column === undefined) return;
  for (const entry of column.spanning)
    if (entry.area.startRow <= area.endRow && area.startRow <= entry.area.endRow) found.add(entry.reader);
  const take = (readers: ReadonlySet<Reader> | undefined): void => {
    for (const reader of readers ?? []) found.add(reader);
  };
  if (area.endRow - area.startRow < column.single.size) {
    for (let row = area.startRow; row <= area.endRow; row += 1) take(column.single.get(row));
  } else {
    for (const [row, readers] of column.single) if (row >= area.startRow && row <= area.endRow) take(readers);
  }
}
