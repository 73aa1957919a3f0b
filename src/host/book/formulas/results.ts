/** What formulas gave, on its way into the cells: only what changed, with a date's format kept apart from the cell's own. */

import type { ICellData, Nullable } from '@univerjs/core';
import type { CellPatch } from '../engine/engine';
import { customOf, customPatch } from '../model/cell-custom';

/**
 * What a result changes in its cell, null when it is as before. A formula that gives a date shows as one while its cell is
 * Automatic, yet the cell's number format stays Automatic, so that the next thing written there is not shown as a date.
 */
export function resultPatch(cell: Nullable<ICellData>, result: Nullable<ICellData>): CellPatch | null {
  const { resultFormat: previous, ...rest } = customOf(cell);
  const format = formatOf(result);
  const sameFormat = format === previous;
  const value = result?.v ?? null;
  const type = result?.t ?? null;
  const same = (cell?.v ?? null) === value && (cell?.t ?? null) === type && sameDocument(cell?.p, result?.p);
  if (same && sameFormat) return null;
  return {
    v: value,
    t: type,
    p: result?.p ?? null,
    ...(sameFormat ? {} : { custom: customPatch(format === undefined ? rest : { ...rest, resultFormat: format }) }),
  };
}

function formatOf(result: Nullable<ICellData>): string | undefined {
  const pattern = typeof result?.s === 'object' ? result.s?.n?.pattern : undefined;
  return pattern?.replace(/;@$/, '').replace(/^yyyy\/mm\/dd/i, 'yyyy/MM/dd');
}

type Document = ICellData['p'];

/** Whether two texts with links say and point to the same; each has made-up ids of its own. */
function sameDocument(a: Document, b: Document): boolean {
  return shown(a) === shown(b);
}

function shown(document: Document): string {
  const body = document?.body;
  if (!body) return '';
  const links = body.customRanges?.map(({ startIndex, endIndex, properties }) => [startIndex, endIndex, properties]);
  return JSON.stringify([body.dataStream, links]);
}
