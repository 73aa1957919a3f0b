/** Asks before an edit of what is protected with a warning only, as Sheets does. */
import { contains, intersects } from '../../../book/model/rect';
import type { Guard } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { openDialog } from './dialogs';
import { texts } from './texts';

const quietMs = 5 * 60_000;
let quietUntil = 0;

function isWarned(guards: readonly Guard[], at: RangeRef): boolean {
  return guards.some(({ warningOnly, sheetId, rect, unprotected }) => {
    if (!warningOnly || sheetId !== at.sheetId) return false;
    return rect === null ? !unprotected.some((area) => contains(area, at)) : intersects(rect, at);
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
