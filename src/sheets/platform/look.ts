/** How a tab looks, as data: it can be compared with what was applied before, and takes few calls, however many cells it names. */
import { colors } from './colors';
import { protectSheetLightly } from './guards';
import { strokesFor } from './line-sizes';
import {
  HEADER_HEIGHT,
  notesStep,
  offerStep,
  type Ranges,
  ROW_HEIGHT,
  type Step,
  setWidths,
  styleSteps,
  type Target,
  takeSteps,
} from './style';
import { type Area, type Style, TO_END } from './style-layers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Rows and columns of every sheet that the platform puts in. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

/** Colours of cells that hold these words, contain them, or are below a figure. */
export interface RuleLook {
  readonly area: Area;
  readonly when: 'is' | 'contains' | 'below';
  readonly value: string | number;
  readonly background: string | null;
  readonly color: string;
  readonly bold?: boolean;
}

export interface Look {
  /** In order: a later style covers an earlier one. */
  readonly cells?: readonly (readonly [Area, Style])[];
  /** A line under each of the areas' rows. */
  readonly underlines?: readonly (readonly [Area, color: string])[];
  /** Columns of words behind numbers: a white line as thick as Sheets has one keeps the two apart. */
  readonly gutters?: readonly Area[];
  /** Notes of cells side by side, from this one on. */
  readonly notes?: readonly (readonly [row: number, column: number, notes: readonly string[]])[];
  /** Drop-downs of words that warn about others. */
  readonly offers?: readonly (readonly [Area, words: readonly string[]])[];
  readonly rules?: readonly RuleLook[];
  /** Pixels from column 1 on. */
  readonly widths?: readonly number[];
  /** Columns behind this one go while nothing stands in them. */
  readonly columns?: number;
  /** `rows` may be TO_END. */
  readonly heights?: readonly (readonly [row: number, rows: number, pixels: number])[];
  readonly hiddenColumns?: readonly (readonly [column: number, columns: number])[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidesGridlines?: boolean;
  readonly tabColor?: string;
  /** The sheet warns whoever writes outside of the open areas. */
  readonly protection?: { readonly name: string; readonly open: readonly Area[] };
}

/**
 * What a look is given to: a sheet that people use, cells without looks of their own, or a sheet that was put in just now and
 * holds no more columns than the look has.
 */
export type Ground = 'used' | 'blank' | 'new';

export function groundOf({ isNew, isBlank }: { readonly isNew: boolean; readonly isBlank: boolean }): Ground {
  if (isNew) return 'new';
  return isBlank ? 'blank' : 'used';
}

/** What is done together with a look: all ranges are asked for by one call. */
export interface Along {
  /** Puts the rules, which share the sheet with those of people; left out, the sheet keeps those that it has. */
  readonly putRules?: (own: Rule[]) => void;
  /** Taken once the cells look as they should: formats decide what values become. */
  readonly steps?: readonly Step[];
}

export function applyLook(
  sheet: Sheet,
  look: Look,
  ground: Ground = 'used',
  { putRules, steps = [] }: Along = {},
): void {
  const { rules = [], protection } = look;
  const areas = [...(protection?.open ?? []), ...(putRules === undefined ? [] : rules.map(({ area }) => area))];
  const ranges = takeSteps(sheet, [...stepsOf(look, ground), ...steps], areas);
  putRules?.(rules.map((rule) => ruleOf(rule, ranges)));
  setWidths(sheet, look.widths ?? []);
  setHeights(sheet, look.heights ?? [], ground);
  if (look.columns !== undefined) dropUnused(sheet, look.columns, ground);
  for (const columns of look.hiddenColumns ?? []) sheet.hideColumns(...columns);
  if (look.frozenRows !== undefined) sheet.setFrozenRows(look.frozenRows);
  if (look.frozenColumns !== undefined) sheet.setFrozenColumns(look.frozenColumns);
  if (look.hidesGridlines !== undefined) sheet.setHiddenGridlines(look.hidesGridlines);
  if (look.tabColor !== undefined) sheet.setTabColor(look.tabColor);
  if (protection !== undefined) protectSheetLightly(sheet, protection.name, protection.open.map(ranges.of));
}

function stepsOf({ cells = [], underlines = [], notes = [], offers = [], gutters = [] }: Look, ground: Ground): Step[] {
  return [
    ...styleSteps(cells, ground !== 'used'),
    ...underlineSteps(underlines),
    ...gutterSteps(gutters),
    ...notes.map(([row, column, texts]) => notesStep({ row, column, values: [[...texts]] })),
    ...offers.map(([area, words]) => offerStep(area, words)),
  ];
}

function ruleOf({ area, when, value, background, color, bold }: RuleLook, ranges: Ranges): Rule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .setRanges([ranges.of(area)])
    .setFontColor(color);
  if (background !== null) rule.setBackground(background);
  if (bold === true) rule.setBold(true);
  if (when === 'below') return rule.whenNumberLessThan(Number(value)).build();
  return (when === 'is' ? rule.whenTextEqualTo(String(value)) : rule.whenTextContains(String(value))).build();
}

/** The cells whose text stays text, row by row from A1. */
export function plainCells({ cells = [] }: Look, rows: number, columns: number): boolean[][] {
  const plain = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  for (const [[row, column, height, width], { format }] of cells) {
    if (format === undefined) continue;
    for (const line of plain.slice(row - 1, row - 1 + height))
      line.fill(format === '@', column - 1, column - 1 + width);
  }
  return plain;
}

/** Colours for cells that hold these words; the words say it all, the colour helps to find them. */
export function wordColours(
  area: Area,
  when: 'is' | 'contains',
  words: readonly (readonly [word: string, background: string | null, color: string])[],
): RuleLook[] {
  return words.map(([value, background, color]) => ({ area, when, value, background, color }));
}

/** The heights of a header and of the rows below it, down to the sheet's end. */
export function tableHeights(headerRow: number): NonNullable<Look['heights']> {
  return [
    [headerRow, 1, HEADER_HEIGHT],
    [headerRow + 1, TO_END, ROW_HEIGHT],
  ];
}

/** A short text that is another for another look. FNV-1a, 2 times 32 bits. */
export function lookPrint(look: Look): string {
  const text = JSON.stringify(look);
  return [0x811c9dc5, 0x2f0b4f1d].map((seed) => fnv(text, seed)).join('');
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Rows side by side that are as high take one call. */
function setHeights(sheet: Sheet, heights: NonNullable<Look['heights']>, ground: Ground): void {
  const rows: number[] = [];
  for (const [row, count, pixels] of heights) {
    if (count !== TO_END) for (let at = row; at < row + count; at += 1) rows[at] = pixels;
    else {
      const end = ground === 'new' ? NEW_SHEET.rows : sheet.getMaxRows();
      sheet.setRowHeights(row, Math.max(1, end - row + 1), pixels);
    }
  }
  let first = 1;
  for (let row = 1; row <= rows.length; row += 1) {
    if (rows[row] !== undefined && row < rows.length) continue;
    for (const [at, count, pixels] of strokesFor(rows.slice(first, row)))
      sheet.setRowHeights(first + at - 1, count, pixels);
    first = row + 1;
  }
}

function dropUnused(sheet: Sheet, columns: number, ground: Ground): void {
  if (ground === 'new') {
    if (columns < NEW_SHEET.columns) sheet.deleteColumns(columns + 1, NEW_SHEET.columns - columns);
    return;
  }
  const used = Math.max(columns, sheet.getLastColumn());
  const spare = sheet.getMaxColumns() - used;
  if (spare > 0) sheet.deleteColumns(used + 1, spare);
}

function gutterSteps(areas: readonly Area[]): Step[] {
  const { SOLID_THICK } = SpreadsheetApp.BorderStyle;
  const put = (target: Target): void =>
    void target.setBorder(null, true, null, null, null, null, colors.paper, SOLID_THICK);
  return areas.length === 0 ? [] : [{ areas, put }];
}

function underlineSteps(lines: readonly (readonly [Area, string])[]): Step[] {
  return [...new Set(lines.map(([, each]) => each))].map((color) => {
    const areas = lines.flatMap(([area, each]) => (each === color ? [area] : []));
    const inner = areas.some(([, , rows]) => rows !== 1) ? true : null;
    return {
      areas,
      put: (target) =>
        void target.setBorder(null, null, true, null, null, inner, color, SpreadsheetApp.BorderStyle.SOLID),
    };
  });
}
