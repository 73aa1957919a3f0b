/** The words for kinds of indicators, on 内訳 and in reports. What 計画 calls them is fixed: kindWords in names.ts. */
import type { KindName } from '../../domain/plan/kinds';

interface KindWords {
  /** In reports: 延べ or 実数. */
  readonly how: string;
  /** Said of it once where both stand side by side. */
  readonly meaning: string;
  /** 内訳's total of this many rows. */
  readonly total: (total: string, unit: string, rows: number) => string;
}

export const kinds: { readonly [K in KindName]: KindWords } = {
  sum: {
    how: '延べ',
    meaning: '「延べ」は回数や件数をすべて足した数',
    total: (total, unit, rows) => `合計 ${total}${unit}（${rows} 行）。集計・月次の数と同じ数え方です。`,
  },
  distinct: {
    how: '実数',
    meaning: '「実数」は同じ相手先を1と数えた数',
    total: (total, unit, rows) => `実数 ${total}${unit}（${rows} 行）。同じ相手先は 1 と数えます。`,
  },
};
