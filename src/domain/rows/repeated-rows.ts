/** Lines that only repeat others: a block that was dragged down counts once more for every day it runs on. */

import { addDays, toIso, weekdayOf } from '../calendar/plain-date';
import { cellText, isBlank } from '../cells/cell-value';
import { type Problem, warning } from '../problems/problem';
import type { CountedRow } from './counted-row';

/** So many days in a row are a question whatever stands in them. */
const LONG = 5;
/** A text with a number at its end. */
const NUMBERED = /^(.*\D)(\d{1,6})$/;
/** Fewer are one where they run over a weekend, or say in words what happened. */
const SHORT = 3;

/** A question at the last row of each block whose days run on by one and whose content is the same. */
export function draggedBlocks(rows: readonly CountedRow[], tab: string): Problem[] {
  return runs(rows).flatMap((block): Problem[] => {
    const [first] = block;
    const last = block.at(-1);
    if (first === undefined || last === undefined || !isDoubtful(block)) return [];
    const detail = { reason: 'series', otherRow: first.row, first: toIso(first.day), last: toIso(last.day) } as const;
    return [warning('entry.duplicate', detail, { tab, row: last.row })];
  });
}

function isDoubtful(block: readonly CountedRow[]): boolean {
  if (block.length >= LONG) return true;
  const [first] = block;
  if (first === undefined || block.length < SHORT) return false;
  const inWords = !isBlank(first.cells.counterparty) || !isBlank(first.cells.note);
  return inWords || block.some(({ day }) => [0, 6].includes(weekdayOf(day)));
}

function runs(rows: readonly CountedRow[]): CountedRow[][] {
  const found: CountedRow[][] = [];
  for (const each of rows) {
    const block = found.at(-1);
    const before = block?.at(-1);
    if (block !== undefined && before !== undefined && runsOn(before, each)) block.push(each);
    else found.push([each]);
  }
  return found;
}

function runsOn(before: CountedRow, next: CountedRow): boolean {
  if (next.row !== before.row + 1 || next.day !== addDays(before.day, 1)) return false;
  const after = contentOf(next);
  return contentOf(before).every((cell, index) => goesOn(cell, after[index] ?? ''));
}

function contentOf({ cells, strict }: CountedRow): readonly string[] {
  const texts = [cells.area, cells.staff, cells.counterparty, cells.note].map(cellText);
  return [...texts, JSON.stringify(strict.counts)];
}

/** The same, or a text whose number at the end runs on by one, as dragging makes it: ケース12, ケース13. */
function goesOn(before: string, next: string): boolean {
  if (before === next) return true;
  const [one, other] = [before, next].map((text) => NUMBERED.exec(text));
  if (!one || !other || one[1] === '' || one[1] !== other[1]) return false;
  return Number(other[2]) === Number(one[2]) + 1;
}
