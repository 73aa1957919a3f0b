/** What the host keeps with a cell beside what the engine does, in Univer's own place for such things. */

import type { ICellData, Nullable } from '@univerjs/core';

export interface CellCustom {
  /** The formula as the person wrote it, when the engine reads another (ranges open to the end of a sheet). */
  readonly formula?: string;
  /** The number format that the formula's result came with, used while the cell's own is Automatic. */
  readonly resultFormat?: string;
  /** Why a custom function failed, while the cell shows #ERROR!. */
  readonly error?: string;
}

/** What is kept with a cell; empty when there is nothing. */
export function customOf(cell: Nullable<ICellData>): CellCustom {
  const custom = cell?.custom;
  if (!custom) return {};
  const { formula, resultFormat, error } = custom;
  return {
    ...(typeof formula === 'string' ? { formula } : {}),
    ...(typeof resultFormat === 'string' ? { resultFormat } : {}),
    ...(typeof error === 'string' ? { error } : {}),
  };
}

/** The form to write: null when there is nothing to keep. */
export function customPatch(custom: CellCustom): Record<string, string> | null {
  const entries = Object.entries(custom).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
