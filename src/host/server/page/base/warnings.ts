/** Asks before an edit of what is protected with a warning only, as Sheets does. */
import type { Rect } from '../../../book/model/rect';
import type { Guard } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { openDialog } from './dialogs';
import { texts } from './texts';

const quietMs = 5 * 60_000;
let quietUntil = 0;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const within = (inner: Rect, outer: Rect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

function isWarned(guards: readonly Guard[], at: RangeRef): boolean {
  return guards.some(({ warningOnly, sheetId, rect, unprotected }) => {
    if (!warningOnly || sheetId !== at.sheetId) return false;
    return rect === null ? !unprotected.some((area) => within(at, area)) : overlaps(rect, at);
  });
}

/** Whether the person goes on. */
export async function mayGoOn(guards: readonly Guard[], at: RangeRef): Promise<boolean> {
  if (!isWarned(guards, at) || Date.now() < quietUntil) return true;
  const choices = [
    { name: 'OK', text: texts.ok },
    { name: 'CANCEL', text: texts.cancel },
  ];
  const answer = await openDialog({ title: texts.warnTitle, text: texts.warn, choices, tick: texts.warnQuiet }).answer;
  if (answer.name === 'OK' && answer.ticked) quietUntil = Date.now() + quietMs;
  return answer.name === 'OK';
}
