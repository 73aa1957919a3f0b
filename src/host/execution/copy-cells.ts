/** Range.copyTo: values and formats of a rectangle to another place of the same size. */
import type { Book, FormatName, Wire } from '../book/model/types';
import type { RangeRef } from '../services/protocol';
import { ServiceError } from './errors';

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

/** Text is guarded, so that it stays text where it would be read as a number, a date or a formula. */
function guarded(value: Wire, format: unknown): Wire {
  return typeof value === 'string' && value !== '' && format !== '@' ? `'${value}` : value;
}

/** Formulas would have to be shifted, which is outside the subset: a range that holds one is refused. */
export function copyCells(book: Book, from: RangeRef, to: RangeRef, what: { values: boolean; formats: boolean }): void {
  const values = book.values(from.sheetId, from);
  const hasFormula = book
    .formulas(from.sheetId, from)
    .flat()
    .some((formula) => formula !== '');
  if (hasFormula && what.values && what.formats)
    throw new ServiceError('NotEmulated: Range.copyTo of formulas', 'NotEmulated');
  if (what.formats) {
    for (const name of FORMATS) book.setFormats(to.sheetId, to, name, book.formats(from.sheetId, from, name));
    book.setValidations(to.sheetId, to, book.validations(from.sheetId, from));
  }
  if (!what.values) return;
  const formats = book.formats(to.sheetId, to, 'numberFormat');
  const texts = values.map((row, down) => row.map((value, right) => guarded(value, formats[down]?.[right])));
  book.setValues(to.sheetId, to, texts);
}
