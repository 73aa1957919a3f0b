/** How each kind of indicator is kept: in the stored configuration, and in 計画's columns 数え方 and 実数のもと. */
import type { IndicatorKind, KindName, KindOf } from '../../domain/plan/kinds';

/** From the key that 実数のもと names, in 計画 and in the record alike; a kind without one is counted from its own column. */
const byKind: {
  readonly [K in KindName]: 'over' extends keyof KindOf<K> ? (over: string) => KindOf<K> : KindOf<K>;
} = {
  sum: { kind: 'sum' },
  distinct: (over) => ({ kind: 'distinct', over }),
};

/** `over` is asked for only by a kind that is counted from another indicator's column. */
export function kindFrom(name: KindName, over: () => string): IndicatorKind {
  const kind = byKind[name];
  return typeof kind === 'function' ? kind(over()) : kind;
}
