/** RangeList: several ranges of one sheet, changed by one call. */
import { call } from '../base/bridge';
import { CellTarget, refsOf } from './cell-target';
import { type Range, rangeOf } from './range';

export class RangeList extends CellTarget {
  getRanges(): Range[] {
    return refsOf(this).map(rangeOf);
  }

  activate(): this {
    const [first] = refsOf(this);
    if (first !== undefined) call('active.set', 'RangeList.activate', first);
    return this;
  }
}

/** A RangeList of A1 texts on a sheet (or, with null, on the sheets that the texts name). */
export function rangeListOf(texts: unknown, sheetId: number | null, method: string): RangeList {
  const list = Array.isArray(texts) ? texts : [];
  return new RangeList('RangeList', call('range.resolveAll', method, list.map(String), sheetId));
}
