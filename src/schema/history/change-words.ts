/** The kinds of change as 変更履歴 stores them, and back. */
import { type ChangeKind, changeKinds } from '../../domain/history/change';

/** Frozen: a workbook keeps the words of its first day, and they are read back. What people read elsewhere may differ. */
const words: Readonly<Record<ChangeKind, string>> = {
  recorded: '記録',
  corrected: '訂正',
  voided: '取消',
  repaired: '修復',
  monthClosed: '月の締め',
  monthReopened: '締めの解除',
  recordedLate: '締め後の記録',
  correctedLate: '締め後の訂正',
  voidedLate: '締め後の取消',
  typed: '手入力',
  unrecorded: '未記録の変更',
  restored: '復元',
  restoredLate: '締め後の復元',
  targetChanged: '目標の変更',
  settingChanged: '設定の変更',
  qualityWritten: '質的評価',
  imported: '取り込み',
  discarded: '控えの破棄',
  acknowledged: '確認',
  askedAgain: '確認の取り消し',
  renamed: '改称',
  yearStarted: '新しい年度',
  yearClosed: '年度の締め',
  yearReopened: '年度の締めの解除',
  merged: '団体の統合',
  mergeUndone: '団体の統合の取り消し',
};

export function encodeKind(kind: ChangeKind): string {
  return words[kind];
}

/** null for any other word. */
export function decodeKind(word: string): ChangeKind | null {
  return changeKinds.find((kind) => words[kind] === word) ?? null;
}
