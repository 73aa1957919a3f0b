/** How rows and columns that are inserted, deleted or moved shift positions, spans and rectangles. Pure. */
import type { Rect } from './rect';

/** Whether a row that was given a height grows with what stands in it. */
export type RowHeightKind = 'least' | 'fixed';

/** A change of one axis of one sheet; positions are 1-based. `before` of a move is counted before anything moves. */
export type AxisChange =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  | {
      readonly kind: 'move';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    };

export type Axis = 'row' | 'column';

/** First and last position, both included; `last` is null for a span that is open to the end of the sheet. */
export interface Span {
  readonly first: number;
  readonly last: number | null;
}

/** Where a position is after the change; null when it is gone. */
export function shiftPosition(position: number, change: AxisChange): number | null {
  const { at, count } = change;
  switch (change.kind) {
    case 'insert':
      return position >= at ? position + count : position;
    case 'delete':
      if (position < at) return position;
      return position < at + count ? null : position - count;
    case 'move': {
      const to = change.before > at ? change.before - count : change.before;
      if (position >= at && position < at + count) return position - at + to;
      const closed = position >= at + count ? position - count : position;
      return closed >= to ? closed + count : closed;
    }
  }
}

/** Where a span is after the change; null when nothing of it is left. */
export function shiftSpan(span: Span, change: AxisChange): Span | null {
  switch (change.kind) {
    case 'insert':
      return shiftByInsert(span, change.at, change.count);
    case 'delete':
      return shiftByDelete(span, change.at, change.count);
    case 'move':
      return shiftByMove(span, change.at, change.count, change.before);
  }
}

function shiftByInsert(span: Span, at: number, count: number): Span {
  const first = span.first >= at ? span.first + count : span.first;
  const last = span.last === null || span.last < at ? span.last : span.last + count;
  return { first, last };
}

function shiftByDelete(span: Span, at: number, count: number): Span | null {
  const end = at + count;
  const first = span.first < at ? span.first : Math.max(span.first - count, at);
  if (span.last === null) return { first, last: null };
  const last = span.last < at ? span.last : span.last < end ? at - 1 : span.last - count;
  return last < first ? null : { first, last };
}

function shiftByMove(span: Span, at: number, count: number, before: number): Span {
  const lastMoved = at + count - 1;
  const last = span.last ?? Number.MAX_SAFE_INTEGER;
  const to = before > at ? before - count : before;
  if (at <= span.first && lastMoved >= last) {
    return { first: span.first - at + to, last: last - at + to };
  }
  // Rows that change places within the span leave it the same set of rows.
  const within = at >= span.first && lastMoved <= last && before >= span.first && before <= last + 1;
  if (within) return span;
  const closed = shiftByDelete(span, at, count);
  return closed === null ? span : shiftByInsert(closed, to, count);
}

/** Where a rectangle is after the change; null when nothing of it is left. */
export function shiftRect(rect: Rect, change: AxisChange): Rect | null {
  const rows = change.axis === 'row';
  const first = rows ? rect.row : rect.column;
  const size = rows ? rect.rows : rect.columns;
  const span = shiftSpan({ first, last: first + size - 1 }, change);
  if (span === null || span.last === null) return null;
  const count = span.last - span.first + 1;
  return rows ? { ...rect, row: span.first, rows: count } : { ...rect, column: span.first, columns: count };
}
