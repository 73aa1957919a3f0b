/** Looks of cells as data, so that how a tab is styled reads as a table and ships small. */
import { a1Of } from './a1';
import type { SheetValue } from './cells';
import { colors } from './colors';
import { strokesFor } from './line-sizes';
import { blockOver, type PlacedValue, type Run } from './runs';
import {
  type Area,
  boundsOf,
  type Layer,
  layersOf,
  paintedOn,
  type Style,
  type StyleValues,
  TO_END,
} from './style-layers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Of every header: words left; numbers are led right by what names their columns. */
export const headerStyle: Style = { background: colors.head, bold: true, wrap: true, align: 'left', top: false };
/** The blanks keep numbers, and their heads, apart from the words behind them. */
export const FIGURE_FORMAT = '#,##0"  "';
export const FIGURE_HEAD_FORMAT = '@"  "';
/** Of the head behind those of figures that are typed, which fill their cells to the edge. */
export const BEHIND_FIGURES_FORMAT = '"  "@';

/** Pixels of a header of up to two lines in small letters, and of a row below it, filled or not. */
export const HEADER_HEIGHT = 32;
export const ROW_HEIGHT = 24;
/** Points of letters on a new sheet. */
const NEW_SIZE = 10;

export type Target = Range | GoogleAppsScript.Spreadsheet.RangeList;

/** What each part of a style does to cells. */
const setters: { readonly [K in keyof StyleValues]: (target: Target, value: StyleValues[K]) => void } = {
  background: (target, value) => target.setBackground(value),
  color: (target, value) => target.setFontColor(value),
  bold: (target, value) => target.setFontWeight(value ? 'bold' : 'normal'),
  size: (target, value) => target.setFontSize(value),
  wrap: (target, value) => target.setWrap(value),
  align: (target, value) => target.setHorizontalAlignment(value),
  top: (target, value) => target.setVerticalAlignment(value ? 'top' : 'middle'),
  format: (target, value) => target.setNumberFormat(value),
};

/** The same for a grid of values; null is what a new sheet has. */
const gridSetters: {
  readonly [K in keyof StyleValues]: (range: Range, values: readonly (StyleValues[K] | null)[][]) => void;
} = {
  background: (range, values) => range.setBackgrounds([...values]),
  color: (range, values) => range.setFontColors(gridOf(values, (value) => value)),
  bold: (range, values) => range.setFontWeights(gridOf(values, (value) => (value === true ? 'bold' : 'normal'))),
  size: (range, values) => range.setFontSizes(gridOf(values, (value) => value ?? NEW_SIZE)),
  wrap: (range, values) => range.setWraps(gridOf(values, (value) => value ?? false)),
  align: (range, values) => range.setHorizontalAlignments(gridOf(values, (value) => value)),
  top: (range, values) =>
    range.setVerticalAlignments(gridOf(values, (value) => (value === null ? 'bottom' : value ? 'top' : 'middle'))),
  format: (range, values) => range.setNumberFormats(gridOf(values, (value) => value ?? 'General')),
};

function gridOf<V, T>(values: readonly V[][], to: (value: V) => T): T[][] {
  return values.map((line) => line.map(to));
}

type Pieces = readonly (readonly [Area, Style])[];

/** One call on the cells of areas. */
export type Step = { readonly areas: readonly Area[] } & (
  | { readonly put: (target: Target) => void }
  | { readonly putOne: (range: Range) => void }
);

/**
 * Applies each style to its area; a later one covers an earlier one, and what a style does not name stays. One call a value;
 * on cells that had no looks before, one call a part of the style where that is less.
 */
export function applyStyle(sheet: Sheet, pieces: Pieces, isBlank = false): void {
  takeSteps(sheet, styleSteps(pieces, isBlank));
}

/** The calls of applyStyle. */
export function styleSteps(pieces: Pieces, isBlank: boolean): Step[] {
  const lists = new Set<string>();
  const steps: Step[] = [];
  // Single areas are asked for together.
  const cost = (layers: readonly Layer<unknown>[]): number =>
    layers.reduce((sum, { areas }) => sum + (areas.length === 1 || lists.has(areas.join(';')) ? 1 : 2), 0);
  const bounds = isBlank ? boundsOf(pieces) : null;
  const open = pieces.filter(([[, , rows]]) => rows === TO_END);
  const put = <K extends keyof StyleValues>(key: K): void => {
    const layers = layersOf(pieces, key);
    const below = layersOf(open, key);
    const asGrid = bounds !== null && cost(below) + 1 < cost(layers);
    for (const { value, areas } of asGrid ? below : layers) {
      lists.add(areas.join(';'));
      steps.push({ areas, put: (target) => setters[key](target, value) });
    }
    if (asGrid)
      steps.push({ areas: [bounds], putOne: (range) => gridSetters[key](range, paintedOn(bounds, pieces, key)) });
  };
  for (const key of Object.keys(setters) as (keyof StyleValues)[]) put(key);
  return steps;
}

/** Takes steps in their order. Answers the ranges of the areas that stand alone in a step, and of `others`. */
export function takeSteps(sheet: Sheet, steps: readonly Step[], others: readonly Area[] = []): Ranges {
  const ranges = askRanges(sheet, [...steps.flatMap(({ areas }) => (areas.length === 1 ? areas : [])), ...others]);
  const lists = new Map<string, Target>();
  for (const step of steps) {
    const { areas } = step;
    if ('putOne' in step) for (const area of areas) step.putOne(ranges.of(area));
    else if (areas.length === 1) for (const area of areas) step.put(ranges.of(area));
    else {
      const key = areas.join(';');
      const list = lists.get(key) ?? sheet.getRangeList(areas.map(a1Of));
      lists.set(key, list);
      step.put(list);
    }
  }
  return ranges;
}

/** Ranges that were asked for, by their areas. */
export interface Ranges {
  of(area: Area): Range;
}

/** Ranges of a sheet asked for together: one call, however many they are. */
export function askRanges(sheet: Sheet, areas: readonly Area[]): Ranges {
  const wanted = [...new Map(areas.map((area) => [String(area), area])).values()];
  const [first, ...more] = wanted;
  const found =
    first === undefined
      ? []
      : more.length === 0
        ? [rangeOf(sheet, first)]
        : sheet.getRangeList(wanted.map(a1Of)).getRanges();
  const byArea = new Map(wanted.map((area, index) => [String(area), found[index]]));
  return {
    of: (area) => {
      const range = byArea.get(String(area));
      if (range === undefined) throw new RangeError(`Nobody asked for ${a1Of(area)}.`);
      return range;
    },
  };
}

export function rangeOf(sheet: Sheet, area: Area): Range {
  const [row, column, rows, columns] = area;
  return rows === TO_END ? sheet.getRange(a1Of(area)) : sheet.getRange(row, column, rows, columns);
}

/**
 * Empties cells for what is generated next, also of number formats: those outlive clear() and decide what values become, so
 * formats are always given before values.
 */
export function wipe(range: Range): Range {
  return range.clear().setNumberFormat('General');
}

/** The same for a whole tab. */
export function wipeSheet(sheet: Sheet): Range {
  return wipe(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()));
}

/** A line under a range, or under each of its rows. */
export function underline(range: Range, color: string, eachRow: boolean): void {
  range.setBorder(null, null, true, null, null, eachRow ? true : null, color, SpreadsheetApp.BorderStyle.SOLID);
}

/** Widths in pixels from column 1 on. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (const stroke of strokesFor(widths)) sheet.setColumnWidths(...stroke);
}

/** Title and hint in a column, a header row below. */
export function topCells(column: number, headerRow: number, width: number): (readonly [Area, Style])[] {
  return [
    [[1, column, 1, 1], { size: 14, bold: true }],
    [[2, column, 1, 1], { color: colors.quiet }],
    [[headerRow, 1, 1, width], headerStyle],
  ];
}

/** Writes values, row by row. */
export function valuesStep(area: Area, values: readonly (readonly SheetValue[])[]): Step {
  return { areas: [area], putOne: (range) => range.setValues(values.map((line) => [...line])) };
}

/** Writes cells of a sheet on which nothing stands around them: one call for all. */
export function blockStep(cells: readonly PlacedValue<SheetValue>[]): Step {
  const { row, column, values } = blockOver<SheetValue>(cells, '');
  return valuesStep([row, column, values.length, values[0]?.length ?? 1], values);
}

export function notesStep({ row, column, values }: Run<string>): Step {
  return { areas: [[row, column, values.length, values[0]?.length ?? 1]], putOne: (range) => range.setNotes(values) };
}

/** A drop-down of words that warns about others. */
export function offerStep(area: Area, words: readonly string[]): Step {
  return { areas: [area], putOne: (range) => offer(range, words) };
}

function offer(range: Range, words: readonly string[]): void {
  range.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .build(),
  );
}
