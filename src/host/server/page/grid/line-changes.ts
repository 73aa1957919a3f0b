/** Where cells are after rows and columns were inserted, deleted or moved. */
import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import { type Axis, type AxisChange, shiftRect } from '../../../book/model/spans';
import type { GridChange } from '../../../book/model/types';
import type { RangeRef } from '../../../services/protocol';

interface Parameters {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

const KINDS: ReadonlyMap<string, readonly [AxisChange['kind'], Axis]> = new Map([
  [InsertRowMutation.id, ['insert', 'row']],
  [InsertColMutation.id, ['insert', 'column']],
  [RemoveRowMutation.id, ['delete', 'row']],
  [RemoveColMutation.id, ['delete', 'column']],
  [MoveRowsMutation.id, ['move', 'row']],
  [MoveColsMutation.id, ['move', 'column']],
]);

/** Where the cells are after the changes; null when they are gone, by themselves or with their sheet. */
export function movedBy(changes: readonly GridChange[], cells: RangeRef): RangeRef | null {
  let at = cells;
  for (const { id, params } of changes) {
    const given: Parameters = Object(params);
    if (Number(given.subUnitId) !== at.sheetId) continue;
    if (id === RemoveSheetMutation.id) return null;
    const change = axisChange(id, given);
    const rect = change === null ? at : shiftRect(at, change);
    if (rect === null) return null;
    at = { ...at, ...rect };
  }
  return at;
}

function axisChange(id: string, { range, sourceRange, targetRange }: Parameters): AxisChange | null {
  const [kind, axis] = KINDS.get(id) ?? [];
  const from = range ?? sourceRange;
  if (kind === undefined || axis === undefined || from === undefined) return null;
  const [first, last] = axis === 'row' ? [from.startRow, from.endRow] : [from.startColumn, from.endColumn];
  const lines = { axis, at: first + 1, count: last - first + 1 };
  if (kind !== 'move') return { kind, ...lines };
  if (targetRange === undefined) return null;
  return { kind, ...lines, before: (axis === 'row' ? targetRange.startRow : targetRange.startColumn) + 1 };
}
