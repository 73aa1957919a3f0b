/** What a cell holds as a person would type it: what its editor opens with, and what copying and undoing put back. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { formatNumber, isDateFormat } from '../../../book/model/number-format';

export function formulaOf(cell: Nullable<ICellData>): string | undefined {
  const { formula } = cell?.custom ?? {};
  return typeof formula === 'string' ? formula : undefined;
}

export function editingText(cell: Nullable<ICellData>, format: string): string {
  const formula = formulaOf(cell);
  if (formula !== undefined) return formula;
  const plain = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (plain !== undefined) return plain;
  const { v, t } = cell ?? {};
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE' ? 'TRUE' : 'FALSE';
  if (typeof v === 'number') return numberText(v, format);
  return t === CellValueType.FORCE_STRING && format !== '@' ? `'${v}` : String(v);
}

/** A number as it is typed: a date as a date, a part of a hundred as one. */
function numberText(value: number, format: string): string {
  if (isDateFormat(format)) {
    if (value > 0 && value < 1) return formatNumber('H:mm:ss', value);
    return formatNumber(Number.isInteger(value) ? 'yyyy/MM/dd' : 'yyyy/MM/dd H:mm:ss', value);
  }
  return format.endsWith('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** A text of several lines as the grid shows and edits one; undefined for a text of one line. */
export function linesOf(text: unknown): ICellData['p'] | undefined {
  if (typeof text !== 'string' || !text.includes('\n')) return undefined;
  const dataStream = `${text.replaceAll('\r\n', '\n').replaceAll('\n', '\r')}\r\n`;
  const ends = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  const body = { dataStream, paragraphs: ends, sectionBreaks: [{ startIndex: dataStream.length - 1 }] };
  return { id: 'lines', documentStyle: {}, body };
}
