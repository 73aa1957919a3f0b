/** The port of 団体 over SpreadsheetApp. */
import type { OrganisationsPort } from '../../app/ports/organisations';
import type { CellValue } from '../../domain/cells/cell-value';
import { type Aliases, aliasesOf, noAliases } from '../../domain/organisations/aliases';
import {
  encodeSpellings,
  type LocatedOrganisations,
  locateOrganisations,
  type OrganisationColumn,
  type OrganisationLine,
  type PlacedLine,
  readOrganisations,
} from '../../schema/organisations/organisations-table';
import type { SheetContext } from '../book/context';
import type { SheetValue } from '../platform/cells';
import type { PlacedValue } from '../platform/runs';
import { growTo, writePlaced } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetOrganisations implements OrganisationsPort {
  private known: Aliases | null = null;
  private located: (LocatedOrganisations & { readonly lastRow: number }) | null = null;

  constructor(private readonly context: SheetContext) {}

  read(): readonly PlacedLine[] | null {
    const sheet = this.sheet();
    if (sheet === null) return null;
    const grid = this.context.takeGrid('organisations', sheet);
    const lines = readOrganisations(grid);
    const located = locateOrganisations(grid);
    const lastRow = lines?.at(-1)?.row ?? (located?.headerRow ?? 0) + 1;
    this.located = located && { ...located, lastRow };
    this.remember(lines ?? []);
    return lines;
  }

  aliases(): Aliases {
    if (this.known === null && this.context.store.hasAliases()) this.read();
    return this.known ?? noAliases;
  }

  add(lines: readonly OrganisationLine[]): void {
    const sheet = this.sheet();
    if (sheet === null || this.located === null || lines.length === 0) return;
    const first = this.located.lastRow + 1;
    growTo(sheet, first + lines.length - 1);
    this.write(
      sheet,
      lines.map((line, index) => ({ ...line, row: first + index })),
    );
  }

  change(lines: readonly PlacedLine[]): void {
    const sheet = this.sheet();
    if (sheet !== null) this.write(sheet, lines);
  }

  remove(lines: readonly PlacedLine[]): void {
    const sheet = this.sheet();
    if (sheet === null) return;
    const rows = lines.map(({ row }) => row).sort((a, b) => b - a);
    for (let from = 0; from < rows.length; ) {
      let count = 1;
      while (rows[from + count] === (rows[from] ?? 0) - count) count += 1;
      sheet.deleteRows((rows[from] ?? 0) - count + 1, count);
      from += count;
    }
  }

  private sheet(): Sheet | null {
    return this.context.fixedSheet('organisations');
  }

  private remember(lines: readonly OrganisationLine[]): void {
    this.known = aliasesOf(lines).aliases;
    this.context.store.setHasAliases(lines.some(({ spellings }) => spellings.length > 0));
  }

  private write(sheet: Sheet, lines: readonly PlacedLine[]): void {
    const { columns } = this.located ?? {};
    if (columns === undefined || lines.length === 0) return;
    const cells = lines.flatMap((line) =>
      [...cellsOf(line)].flatMap(([key, value]): PlacedValue<SheetValue>[] => {
        const column = columns.get(key);
        return column === undefined ? [] : [{ row: line.row, column: column + 1, value: this.toSheet(value) }];
      }),
    );
    writePlaced(sheet, cells);
    if (lines.some(({ spellings }) => spellings.length > 0)) this.context.store.setHasAliases(true);
    this.known = null;
  }

  private toSheet(value: CellValue): SheetValue {
    if (value === null) return '';
    return typeof value === 'object' ? this.context.clock.toDate(value.date) : value;
  }
}

function cellsOf(line: OrganisationLine): Map<OrganisationColumn, CellValue> {
  return new Map<OrganisationColumn, CellValue>([
    ['name', line.name],
    ['spellings', encodeSpellings(line.spellings)],
    ['kind', line.kind],
    ['area', line.area],
    ['first', line.first],
    ['remarks', line.remarks],
  ]);
}
