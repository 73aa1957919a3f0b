/** What stands around cells that are taken away and loses its hold on them: kept before, and put back with them. */

import type { ChartInfo } from '../book/model/chart-info';
import type { PlacedFormula } from '../book/model/lifted';
import type { Rect } from '../book/model/rect';
import type { AxisChange } from '../book/model/spans';
import { shiftPosition } from '../book/model/spans';
import type { Book, ConditionalRule, MetadataInfo, NamedRangeInfo, ProtectionInfo } from '../book/model/types';
import type { RangeRef } from '../services/protocol';

export interface RewrittenFormula extends PlacedFormula {
  /** Its text after the change, and where it then stood. */
  readonly after: Pick<PlacedFormula, 'row' | 'column' | 'text'>;
}

export interface Surroundings {
  readonly sheetId: number;
  readonly merges: readonly Rect[];
  readonly conditional: readonly ConditionalRule[];
  readonly protections: readonly ProtectionInfo[];
  readonly charts: readonly ChartInfo[];
  readonly names: readonly NamedRangeInfo[];
  readonly metadata: readonly MetadataInfo[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly formulas: readonly PlacedFormula[];
}

export function captureFormulas(book: Book): PlacedFormula[] {
  return book.allFormulas();
}

export function captureSurroundings(book: Book, sheetId: number): Surroundings {
  const sheet = book.sheets().find(({ id }) => id === sheetId);
  return {
    sheetId,
    merges: book.merges(sheetId),
    conditional: book.conditionalRules(sheetId),
    protections: book.protections(),
    charts: book.charts(),
    names: book.namedRanges(),
    metadata: book.metadata().filter((each) => each.sheetId === sheetId),
    frozen: { rows: sheet?.frozenRows ?? 0, columns: sheet?.frozenColumns ?? 0 },
    formulas: captureFormulas(book),
  };
}

const keyOf = ({ sheetId, row, column }: Pick<PlacedFormula, 'sheetId' | 'row' | 'column'>): string =>
  `${sheetId}:${row}:${column}`;

const textsByPlace = (formulas: readonly PlacedFormula[]): Map<string, string> =>
  new Map(formulas.map((each) => [keyOf(each), each.text]));

/** The formulas whose text is another since they were captured; those inside the given cells are left out. */
export function rewrittenSince(
  book: Book,
  before: readonly PlacedFormula[],
  except: readonly RangeRef[],
  shift: { readonly sheetId: number; readonly change: AxisChange } | null = null,
): RewrittenFormula[] {
  const now = textsByPlace(captureFormulas(book));
  return before.flatMap((each) => {
    if (except.some((ref) => ref.sheetId === each.sheetId && holds(ref, each))) return [];
    const place = shift?.sheetId === each.sheetId ? shifted(each, shift.change) : each;
    const text = place === null ? undefined : now.get(keyOf({ ...place, sheetId: each.sheetId }));
    if (place === null || text === undefined || text === each.text) return [];
    return [{ ...each, after: { row: place.row, column: place.column, text } }];
  });
}

const holds = (rect: Rect, { row, column }: Pick<Rect, 'row' | 'column'>): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

function shifted({ row, column }: PlacedFormula, change: AxisChange): Pick<Rect, 'row' | 'column'> | null {
  const moved = shiftPosition(change.axis === 'row' ? row : column, change);
  if (moved === null) return null;
  return change.axis === 'row' ? { row: moved, column } : { row, column: moved };
}

/** Of the rewritten formulas those that nobody changed since. */
export function untouched(book: Book, rewritten: readonly RewrittenFormula[]): RewrittenFormula[] {
  const now = textsByPlace(captureFormulas(book));
  return rewritten.filter(({ sheetId, after }) => now.get(keyOf({ sheetId, ...after })) === after.text);
}

/** Puts texts of formulas back; answers what takes that back. */
export function putFormulas(book: Book, rewritten: readonly RewrittenFormula[]): RewrittenFormula[] {
  return untouched(book, rewritten).map(({ sheetId, row, column, text, after }) => {
    book.setFormulas(sheetId, { row, column, rows: 1, columns: 1 }, [[text]]);
    return { sheetId, row: after.row, column: after.column, text: after.text, after: { row, column, text } };
  });
}

/** Puts everything around back that was there and is another now. */
export function putSurroundings(book: Book, kept: Surroundings): void {
  const { sheetId } = kept;
  const merged = new Set(book.merges(sheetId).map((rect) => JSON.stringify(rect)));
  for (const rect of kept.merges) if (!merged.has(JSON.stringify(rect))) book.merge(sheetId, rect);
  if (isOther(book.conditionalRules(sheetId), kept.conditional)) book.setConditionalRules(sheetId, kept.conditional);
  putProtections(book, kept);
  putCharts(book, kept);
  putNames(book, kept);
  const known = new Set(book.metadata().map(({ id }) => id));
  for (const { id, ...entry } of kept.metadata) if (!known.has(id)) book.addMetadata(entry);
  book.setFrozen(sheetId, kept.frozen.rows, kept.frozen.columns);
}

const isOther = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

function putProtections(book: Book, { sheetId, protections }: Surroundings): void {
  const now = new Map(book.protections().map((each) => [each.id, each]));
  for (const kept of protections.filter((each) => each.sheetId === sheetId)) {
    const current = now.get(kept.id);
    const { id: _, ...fresh } = kept;
    if (current === undefined) book.addProtection(fresh);
    else if (isOther(current, kept))
      book.updateProtection({ ...current, rect: kept.rect, unprotected: kept.unprotected });
  }
}

function putCharts(book: Book, { charts }: Surroundings): void {
  const now = new Map(book.charts().map((each) => [each.id, each]));
  for (const kept of charts) {
    const current = now.get(kept.id);
    const { id: _, ...fresh } = kept;
    if (current === undefined) book.addChart(fresh);
    else if (isOther(current, kept)) book.updateChart({ ...current, ranges: kept.ranges, anchor: kept.anchor });
  }
}

function putNames(book: Book, { names }: Surroundings): void {
  const now = new Map(book.namedRanges().map((each) => [each.name, each]));
  for (const kept of names) {
    if (isOther(now.get(kept.name), kept)) book.setNamedRange(kept.name, kept.sheetId, kept.rect);
  }
}
