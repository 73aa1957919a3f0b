/** Range.copyTo: what a rectangle holds, to another place, once or as often as it fits there. */
import type { Rect } from '../../book/model/rect';
import type { Book, FormatName, Wire } from '../../book/model/types';
import type { CopyWhat, RangeRef } from '../../services/protocol';

const FORMATS: readonly FormatName[] = [
  'numberFormat',
  'background',
  'fontColor',
  'fontWeight',
  'fontSize',
  'fontStyle',
  'fontFamily',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
];

type Part = 'formulas' | 'values' | 'formats' | 'validations' | 'conditional' | 'merges' | 'widths';

/** Formulas are copied with what is no formula, as both are what a cell was given. */
const PARTS: Readonly<Record<CopyWhat, readonly Part[]>> = {
  NORMAL: ['formats', 'validations', 'conditional', 'merges', 'formulas'],
  NO_BORDERS: ['formats', 'validations', 'conditional', 'merges', 'formulas'],
  VALUES: ['values'],
  FORMULA: ['formulas'],
  FORMAT: ['formats', 'conditional'],
  DATA_VALIDATION: ['validations'],
  CONDITIONAL_FORMATTING: ['conditional'],
  COLUMN_WIDTHS: ['widths'],
};

/** The places that a copy fills: the destination's corner, or all of it when the source fits in a whole number of times. */
export function targetsOf(from: RangeRef, to: RangeRef, transposed: boolean): RangeRef[] {
  const [rows, columns] = transposed ? [from.columns, from.rows] : [from.rows, from.columns];
  const fits = to.rows % rows === 0 && to.columns % columns === 0;
  const [down, right] = fits ? [to.rows / rows, to.columns / columns] : [1, 1];
  return Array.from({ length: down * right }, (_, at) => ({
    sheetId: to.sheetId,
    row: to.row + Math.floor(at / right) * rows,
    column: to.column + (at % right) * columns,
    rows,
    columns,
  }));
}

const turned = <T>(grid: readonly (readonly T[])[], transposed: boolean): T[][] =>
  transposed
    ? Array.from({ length: grid[0]?.length ?? 0 }, (_, row) => grid.flatMap((line) => line.slice(row, row + 1)))
    : grid.map((line) => [...line]);

/** Copies to one place of the source's size. */
export function copyCells(book: Book, from: RangeRef, to: RangeRef, what: CopyWhat, transposed: boolean): void {
  for (const part of PARTS[what]) COPIERS[part](book, from, to, transposed);
}

type Copier = (book: Book, from: RangeRef, to: RangeRef, transposed: boolean) => void;

const COPIERS: Readonly<Record<Part, Copier>> = {
  formats: (book, from, to, transposed) => {
    for (const name of FORMATS)
      book.setFormats(to.sheetId, to, name, turned(book.formats(from.sheetId, from, name), transposed));
  },
  validations: (book, from, to, transposed) =>
    book.setValidations(to.sheetId, to, turned(book.validations(from.sheetId, from), transposed)),
  conditional: copyConditional,
  merges: copyMerges,
  widths: (book, from, to) => {
    for (let at = 0; at < Math.min(from.columns, to.columns); at++)
      book.setColumnWidths(to.sheetId, to.column + at, 1, book.columnWidth(from.sheetId, from.column + at));
  },
  values: (book, from, to, transposed) => putValues(book, to, turned(book.values(from.sheetId, from), transposed)),
  formulas: copyContents,
};

/** Text is guarded, so that it stays text where it would be read as a number, a date or a formula. */
function guarded(value: Wire, format: unknown): Wire {
  return typeof value === 'string' && value !== '' && format !== '@' ? `'${value}` : value;
}

function putValues(book: Book, to: RangeRef, values: readonly (readonly Wire[])[]): void {
  const formats = book.formats(to.sheetId, to, 'numberFormat');
  const texts = values.map((row, down) => row.map((value, right) => guarded(value, formats[down]?.[right])));
  book.setValues(to.sheetId, to, texts);
}

/** Values as they are, and formulas pointing at the same places relatively. */
function copyContents(book: Book, from: RangeRef, to: RangeRef, transposed: boolean): void {
  const formulas = turned(book.formulas(from.sheetId, from), transposed);
  const moved = formulas.map((line, down) =>
    line.map((formula, right) => {
      const [sourceDown, sourceRight] = transposed ? [right, down] : [down, right];
      const [rows, columns] = [to.row + down - from.row - sourceDown, to.column + right - from.column - sourceRight];
      return formula === '' ? '' : book.offsetFormula(formula, rows, columns);
    }),
  );
  const values = turned(book.values(from.sheetId, from), transposed);
  putValues(
    book,
    to,
    values.map((line, down) => line.map((value, right) => (moved[down]?.[right] ? '' : value))),
  );
  moved.forEach((line, down) => {
    line.forEach((formula, right) => {
      const cell = { row: to.row + down, column: to.column + right, rows: 1, columns: 1 };
      if (formula !== '') book.setFormulas(to.sheetId, cell, [[formula]]);
    });
  });
}

/** The part of `area` inside `from`, as it lies in `to`; null when there is none. */
function carried(area: Rect, from: RangeRef, to: RangeRef): Rect | null {
  const row = Math.max(area.row, from.row);
  const column = Math.max(area.column, from.column);
  const rows = Math.min(area.row + area.rows, from.row + from.rows) - row;
  const columns = Math.min(area.column + area.columns, from.column + from.columns) - column;
  if (rows < 1 || columns < 1) return null;
  return { row: to.row + row - from.row, column: to.column + column - from.column, rows, columns };
}

/** Cells that are merged in the source are so in the copy, and no others. */
function copyMerges(book: Book, from: RangeRef, to: RangeRef, transposed: boolean): void {
  if (transposed) return;
  const merges = book.merges(from.sheetId).flatMap((merge) => {
    const copy = carried(merge, from, to);
    return copy?.rows === merge.rows && copy.columns === merge.columns ? [copy] : [];
  });
  book.breakApart(to.sheetId, to);
  for (const merge of merges) book.merge(to.sheetId, merge);
}

/** Rules of the sheet reach the copied cells as well; to another sheet they are taken along. */
function copyConditional(book: Book, from: RangeRef, to: RangeRef, transposed: boolean): void {
  if (transposed) return;
  const rules = book.conditionalRules(from.sheetId);
  const reached = rules.map((rule) => ({ rule, areas: rule.ranges.flatMap((area) => carried(area, from, to) ?? []) }));
  if (reached.every(({ areas }) => areas.length === 0)) return;
  if (from.sheetId === to.sheetId) {
    book.setConditionalRules(
      to.sheetId,
      reached.map(({ rule, areas }) => ({ ...rule, ranges: [...rule.ranges, ...areas] })),
    );
    return;
  }
  const added = reached.filter(({ areas }) => areas.length > 0).map(({ rule, areas }) => ({ ...rule, ranges: areas }));
  book.setConditionalRules(to.sheetId, [...book.conditionalRules(to.sheetId), ...added]);
}
