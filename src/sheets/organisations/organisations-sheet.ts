/** The 団体 tab: a line an organisation, kept by staff; how often each was met this year is counted by native formulas. */

import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { organisationHeaders, organisationKinds } from '../../i18n/words/organisation-names';
import type { Grid } from '../../schema/cells/grid';
import {
  type LocatedOrganisations,
  locateOrganisations,
  organisationColumns,
  readOrganisations,
} from '../../schema/organisations/organisations-table';
import type { AppliedStore } from '../book/applied-store';
import type { SheetContext } from '../book/context';
import { putLook } from '../book/put-look';
import { toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { type Look, NEW_SHEET, tableHeights } from '../platform/look';
import { lineOf, type PlacedValue } from '../platform/runs';
import { blockStep, FIGURE_FORMAT, FIGURE_HEAD_FORMAT, topCells } from '../platform/style';
import { type Area, TO_END } from '../platform/style-layers';
import { restoreHeader } from '../platform/table-header';
import { growTo, widenTo, writeRuns } from '../platform/write-runs';
import { hiddenColumns, type TimesInput, timesFormulas } from './times';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTHS = [250, 250, 150, 190, 110, 110, 320];
/** Rows of a new tab; it grows with the list. */
const ROWS = 400;
const headers = Object.values(organisationHeaders);
const place = (column: (typeof organisationColumns)[number]): number => organisationColumns.indexOf(column) + 1;

/** What stands on the tab before anything is written. */
export interface OrganisationsTab {
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  /** The formulas of the header's row; none where there is no header. */
  readonly formulas: readonly string[];
  readonly isNew: boolean;
}

/** Two reads at most. */
export function readOrganisationsTab({ clock, store, list }: SheetContext, sheet: Sheet): OrganisationsTab {
  if (list.takeNew(sheet)) return { sheet, grid: [], ...NEW_SHEET, formulas: [], isNew: true };
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const grid = toCells(sheet.getDataRange().getValues(), clock);
  const lines = readOrganisations(grid);
  if (lines !== null) store.setHasAliases(lines.some(({ spellings }) => spellings.length > 0));
  const row = locateOrganisations(grid)?.headerRow;
  const formulas = row === undefined ? [] : (sheet.getRange(row + 1, 1, 1, columns).getFormulas()[0] ?? []);
  return { sheet, grid, rows, columns, formulas, isNew: false };
}

/** The names as the tabs offer them. */
export function namesRange({ sheet, rows }: OrganisationsTab): Range {
  const last = Math.max(rows, HEADER_ROW + ROWS);
  if (last > rows) growTo(sheet, last);
  return sheet.getRange(FIRST_ROW, place('name'), last - HEADER_ROW, 1);
}

/** Title, header and formulas where they do not stand so; the lines stay as they are. */
export function writeOrganisationsTab(tab: OrganisationsTab, input: TimesInput, store: AppliedStore): void {
  const { sheet, grid } = tab;
  const located = tab.isNew ? asSetUp : (locateOrganisations(grid) ?? putHeader(sheet, grid));
  const along = tab.isNew ? ({ ground: 'new', steps: [blockStep(topWords())] } as const) : {};
  putLook(store, 'organisations', sheet, look(input.config), along);
  const { first, width } = hiddenColumns(grid[located.headerRow] ?? [], headers.length);
  const { own, overall } = timesFormulas(input, located, first);
  // A new tab has no more columns than its look.
  widenTo(sheet, first + own.length - 1, tab.isNew ? headers.length : null);
  const row = located.headerRow + 1;
  const hidden = [...own, ...new Array<string>(Math.max(0, width - own.length)).fill('')];
  const times = (located.columns.get('times') ?? place('times') - 1) + 1;
  if (hidden.some((formula, index) => (tab.formulas[first - 1 + index] ?? '') !== formula)) {
    sheet.getRange(row, first, 1, hidden.length).setFormulas([hidden]);
    sheet.hideColumns(first, hidden.length);
  }
  if ((tab.formulas[times - 1] ?? '') !== overall) sheet.getRange(row, times).setFormula(overall);
}

const asSetUp: LocatedOrganisations = {
  headerRow: HEADER_ROW - 1,
  columns: new Map(organisationColumns.map((each, index) => [each, index])),
};

/** Title, hint and header of an empty tab. */
function topWords(): PlacedValue<string>[] {
  const { title, hint } = ja.organisations;
  return [...lineOf(1, [title]), ...lineOf(2, [hint]), ...lineOf(HEADER_ROW, headers)];
}

/** On an empty tab with its title; where lines stand, a header that is gone comes back above the first. */
function putHeader(sheet: Sheet, grid: Grid): LocatedOrganisations {
  if (grid.some((line) => line.some((cell) => cell !== null))) {
    const line = firstLine(grid);
    restoreHeader(sheet, grid, headers, line);
    const isAbove = (grid[line - 1] ?? []).some((cell) => headers.some((header) => header === cell));
    return { ...asSetUp, headerRow: isAbove ? line - 1 : line };
  }
  writeRuns(sheet, topWords());
  return asSetUp;
}

/** 0-based: the first row below title and hint, or the one below it where that is what is left of the header. */
function firstLine(grid: Grid): number {
  const first = grid.findIndex((row, index) => index >= 2 && row.some((cell) => cell !== null));
  const at = first < 0 ? HEADER_ROW - 1 : first;
  const isHeader = (grid[at] ?? []).some((cell) => headers.some((header) => header === cell));
  return isHeader || first < 0 ? at + 1 : at;
}

function look(config: Config): Look {
  const below = (column: (typeof organisationColumns)[number], columns = 1): Area => [
    ...([FIRST_ROW, place(column), TO_END, columns] as const),
  ];
  const { notes } = ja.organisations;
  return {
    cells: [
      [below('name', 4), { format: '@', wrap: true, top: false }],
      [below('first'), { format: 'yyyy/mm/dd', align: 'left', top: false }],
      [below('times'), { format: FIGURE_FORMAT, align: 'right', color: colors.quiet, top: false }],
      [below('remarks'), { format: '@', wrap: true, top: false }],
      ...topCells(1, HEADER_ROW, headers.length),
      [[HEADER_ROW, place('times'), 1, 1], { align: 'right', format: FIGURE_HEAD_FORMAT }],
    ],
    notes: [[HEADER_ROW, 1, organisationColumns.map((each) => notes[each])]],
    offers: [
      [below('kind'), organisationKinds],
      [below('area'), [...config.areas, config.cityWide]],
    ],
    underlines: [[below('name', headers.length), colors.line]],
    widths: WIDTHS,
    heights: tableHeights(HEADER_ROW),
    columns: headers.length,
    hidesGridlines: true,
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
  };
}
