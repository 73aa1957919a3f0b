/** How each kind of indicator is kept in the stored configuration; 計画 says the same in its columns 数え方 and 実数のもと. */
import * as z from 'zod/mini';
import { type IndicatorKind, type KindName, type KindOf, kindNames } from '../../domain/plan/kinds';

const schemas: { readonly [K in KindName]: () => z.ZodMiniType<KindOf<K>> } = {
  sum: () => z.object({ kind: z.literal('sum') }),
  distinct: () => z.object({ kind: z.literal('distinct'), over: z.string() }),
};

export function kindSchema(): z.ZodMiniType<IndicatorKind> {
  return z.union(kindNames.map((name) => schemas[name]()));
}

/** `over` is the key of the indicator that it is counted over; passed over by a kind with a column of its own. */
export function kindFrom(name: KindName, over: string): IndicatorKind {
  return z.parse(schemas[name](), { kind: name, over });
}
