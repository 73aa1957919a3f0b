/** The link of a cell. */
import type { ICellData, Nullable } from '@univerjs/core';
import { formulaOf } from './editing-text';

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Where a cell's link leads; undefined for a cell without one. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const ranges = cell?.p?.body?.customRanges ?? [];
  const url: unknown = ranges.map(({ properties }) => properties?.url).find((each) => typeof each === 'string');
  if (typeof url === 'string') return url;
  const written = HYPERLINK.exec(formulaOf(cell) ?? '')?.[1]?.replaceAll('""', '"');
  if (written !== undefined) return written;
  return typeof cell?.v === 'string' && /^https?:\/\/\S+$/.test(cell.v) ? cell.v : undefined;
}
