/** The lines of 団体 as a table and as values: one an organisation, known by its name. */
import type { CellValue } from '../../domain/cells/cell-value';
import type { ListedName } from '../../domain/organisations/aliases';
import { visible } from '../../domain/text/text';
import { organisationHeaders } from '../../i18n/words/organisation-names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../cells/grid';

export type OrganisationColumn = keyof typeof organisationHeaders;
export const organisationColumns = Object.keys(organisationHeaders) as readonly OrganisationColumn[];

/** What a line says beside the times, which a formula counts. */
export interface OrganisationLine extends ListedName {
  readonly kind: string;
  readonly area: string;
  /** A day; whatever else people typed stays as it is. */
  readonly first: CellValue;
  readonly remarks: string;
}

/** A line where it stands, 1-based. */
export interface PlacedLine extends OrganisationLine {
  readonly row: number;
}

export interface LocatedOrganisations {
  /** 0-based. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<OrganisationColumn, number>;
}

/** null when the header is not there. */
export function locateOrganisations(grid: Grid): LocatedOrganisations | null {
  const { name, spellings } = organisationHeaders;
  const headerRow = findHeaderRow(grid, [name, spellings]);
  if (headerRow < 0) return null;
  const found = headerColumns(grid[headerRow] ?? []);
  const columns = new Map<OrganisationColumn, number>();
  for (const each of organisationColumns) {
    const column = columnOf(found, organisationHeaders[each]);
    if (column !== undefined) columns.set(each, column);
  }
  return { headerRow, columns };
}

/** null when the table is not there. */
export function readOrganisations(grid: Grid): PlacedLine[] | null {
  const located = locateOrganisations(grid);
  if (located === null) return null;
  const { headerRow, columns } = located;
  return grid.slice(headerRow + 1).flatMap((cells, index): PlacedLine[] => {
    const cell = (column: OrganisationColumn): CellValue => cells[columns.get(column) ?? -1] ?? null;
    const text = (column: OrganisationColumn): string => asTyped(cell(column));
    if (text('name') === '') return [];
    return [
      {
        row: headerRow + index + 2,
        name: text('name'),
        spellings: decodeSpellings(text('spellings')),
        kind: text('kind'),
        area: text('area'),
        first: cell('first'),
        remarks: text('remarks'),
      },
    ];
  });
}

/** A name stays as people wrote it, also one that is a number. */
function asTyped(cell: CellValue): string {
  return typeof cell === 'string'
    ? visible(cell.replace(/\r\n?|\n/g, LINE))
        .split(LINE)
        .join('\n')
        .trim()
    : cellText(cell);
}

/** Stands for a line break while control characters are taken away. */
const LINE = '\ue000';

/** One a line where one of them has a comma of its own. */
export function encodeSpellings(spellings: readonly string[]): string {
  return spellings.some((each) => /[、，,]/.test(each)) ? `${spellings.join('\n')}\n` : spellings.join('、');
}

/** One a line, or parted by commas. */
export function decodeSpellings(text: string): string[] {
  const parts = text.includes('\n') ? text.split('\n') : text.split(/[、，,]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
