/** The words of 変更履歴. */
import type { ChangeKind } from '../../domain/change';

const kinds: Readonly<Record<ChangeKind, string>> = {
  recorded: '記録',
  corrected: '訂正',
  voided: '取消',
  repaired: '修復',
  monthClosed: '月の締め',
  monthReopened: '締めの解除',
  recordedLate: '締め後の記録',
  correctedLate: '締め後の訂正',
  voidedLate: '締め後の取消',
};

export const history = {
  kinds,
  /** Pairs of a column and what stands in it. */
  fields: (fields: readonly (readonly string[])[]): string => fields.map((field) => field.join('：')).join('、'),
  repaired: (rows: number, cells: number): string => `${rows} 行（${cells} 件の書き直し）`,
};
