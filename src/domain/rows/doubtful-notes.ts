/** Entries with a count whose note says that it is none of what was done: 備考 中止, 目標, 重複. They count, and a person is asked. */

import { type CellValue, cellText } from '../cells/cell-value';
import type { Problem } from '../problems/problem';
import { warning } from '../problems/problem';
import { canonicalName } from '../text/names';
import type { CountedRow } from './counted-row';
import { saysOnlyWithdrawn } from './withdrawn';

export function doubtfulNotes(rows: readonly CountedRow[], tab: string): Problem[] {
  return rows.flatMap(({ row, cells, strict }): Problem[] => {
    const counts = strict.counts.some((count) => (count ?? 0) > 0);
    if (!counts || !(saysOnlyWithdrawn(cells.note) || saysNothingDone(cells.note))) return [];
    const detail = { reason: 'noteDoubtful', typed: cellText(cells.note).trim() } as const;
    return [warning('entry.inconsistent', detail, { tab, row, column: 'note' })];
  });
}

/** The note and nothing else: a plan, another year, a mean, a count that stands elsewhere, a trial. */
const NOTHING_DONE =
  /^(?:(?:年間|月間)?(?:目標|計画|見込み?|予測|推計)(?:値|数)?|予定|平均(?:値)?|(?:前年度?|昨年度?|去年)(?:実績|同期|同月|分|の数)?|重複|再掲|二重(?:計上|入力|記録)?|ダブり|(?:入力)?(?:テスト|練習|見本|サンプル|ダミー)(?:です|入力)?|入力例|test|sample|dummy)$/i;

function saysNothingDone(note: CellValue): boolean {
  return NOTHING_DONE.test(canonicalName(cellText(note)).replace(/^[（(【[※]+|[）)】\].。]+$/g, ''));
}
