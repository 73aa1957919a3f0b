/** The words of operations that were interrupted. */
import type { PendingMethod } from '../../schema/stored/stored-pending';

const operations: Readonly<Record<PendingMethod, string>> = {
  recordEvent: '記録',
  correctEntry: '訂正',
  voidEntry: '取消',
  restoreEntry: '復元',
  closeMonth: '月の締め',
  reopenMonth: '締めの解除',
  importTable: '取り込み',
  rename: '改称',
  startYear: '新しい年度',
  closeYear: '年度の締め',
  reopenYear: '年度の締めの解除',
  mergeOrganisations: '団体の統合',
  undoMerge: '団体の統合の取り消し',
  saveQuality: '質的評価',
};

export const pending = {
  operations,
  /** Each as the operation, the time and the person; what is not known is ''. */
  discard: (found: readonly (readonly string[])[]): string => {
    const lines = found.map(
      (parts) => `・${parts.filter((part) => part !== '').join('　') || '（内容が分かりません）'}`,
    );
    return `次の操作は途中で止まり、続きを行えません。\n${lines.join('\n')}\n\nその日時の記録を確かめましたか。控えを消すと、「点検」に出なくなります。内容は「変更履歴」に残ります。`;
  },
  discarded: (count: number): string =>
    count === 0
      ? '止まった操作の控えは、もうありません。'
      : `止まった操作の控えを ${count} 件消しました。内容は「変更履歴」に残しています。`,
};
