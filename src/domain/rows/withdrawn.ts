/** Words by which people mark a line that no longer stands: 取消, 中止, ×. */

import { type CellValue, cellText } from '../cells/cell-value';
import { canonicalName } from '../text/names';

const WITHDRAWN =
  /^(?:取り?消し?|取り?下げ|取り?やめ|中止|キャンセル|無効|削除|延期|欠席|流会|未実施|実施せず|見送り?|誤(?:り|記|入力)|void|cancel|delete)|^(?:[×✕✖xX]|没|消)$/i;

/** Why, in front of such a word: 雨天のため中止. */
const WHY =
  /^(?:雨天?|荒天|悪天候|台風|大?雪|猛暑|コロナ|感染症?|[^\s、。]{0,3}都合)(?:の?ため|により|によって|につき|で)?/;
/** What ends a text that says nothing else. */
const NO_MORE = /^(?:済み?|に?な(?:った|りました)|(?:と|し)(?:な?り?ました|た)|です)?[。.!]?(?:\(.*\))?$/;

/** Whether a note says this and nothing else: 中止, 雨天のため中止（7/1に延期）. A sign alone may mean anything there. */
export function saysOnlyWithdrawn(cell: CellValue): boolean {
  const words = canonicalName(cellText(cell)).replace(WHY, '');
  const [word] = WITHDRAWN.exec(words) ?? [];
  return word !== undefined && word.length > 1 && NO_MORE.test(words.slice(word.length));
}

/** Whether what stands for 状態 begins with such a word: 取消（重複）. */
export function saysWithdrawn(cell: CellValue): boolean {
  return WITHDRAWN.test(canonicalName(cellText(cell)));
}
