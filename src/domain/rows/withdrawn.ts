/** Words by which people mark a line that no longer stands: 取消, 中止, ×. */

import { type CellValue, cellText } from '../cells/cell-value';
import { canonicalName } from '../text/names';

const WITHDRAWN =
  /^(?:取り?消し?|取り?下げ|取り?やめ|中止|キャンセル|無効|削除|延期|欠席|流会|未実施|実施せず|見送り?|誤(?:り|記|入力)|void|cancel|delete)|^(?:[×✕✖xX]|没|消)$/i;

/** Whether what stands for 状態 begins with such a word: 取消（重複）. */
export function saysWithdrawn(cell: CellValue): boolean {
  return WITHDRAWN.test(canonicalName(cellText(cell)));
}
