/**
 * The kinds of indicators: what each is, and what it makes of the rows of a figure. Whatever else differs by kind stands in
 * a table over KindName: domain/totals/roll-up, sheets/totals/kind-formulas, schema/plan/kind-fields, i18n.
 * docs/how-to/indicator-kind.md lists them.
 */

export type IndicatorKind =
  | { readonly kind: 'sum' }
  /** Distinct counterparties over rows in which indicator `over` counts 1 or more. Has no column of its own. */
  | { readonly kind: 'distinct'; readonly over: string };

export type KindName = IndicatorKind['kind'];
export type KindOf<K extends KindName> = Extract<IndicatorKind, { readonly kind: K }>;

/** What a row says that a figure may count. */
export interface CountedRow {
  /** In the column that the indicator is counted from. */
  readonly count: number;
  /** '' when nobody is named. */
  readonly counterparty: string;
}

interface Kind<K extends KindName> {
  /** Has a column in which people type counts; else it is counted from the column of the indicator `over`. */
  readonly ownColumn: 'over' extends keyof KindOf<K> ? false : true;
  /** The column whose different names are counted, which a row that counts must fill; null where counts alone matter. */
  readonly namesIn: 'counterparty' | null;
  /**
   * Whether a figure is the sum of its rows' counts, the year's the sum of its months, the city's the sum of its areas. What
   * is not the sum of its parts is counted anew for the whole.
   */
  readonly additive: { readonly rows: boolean; readonly months: boolean; readonly areas: boolean };
  /** Whether a row whose count counts is among those that make the figure. */
  readonly takes: (row: CountedRow) => boolean;
  /** The figure that these rows make: the roll-up says the same for every area and month. */
  readonly total: (rows: readonly CountedRow[]) => number;
}

const kinds: { readonly [K in KindName]: Kind<K> } = {
  sum: {
    ownColumn: true,
    namesIn: null,
    additive: { rows: true, months: true, areas: true },
    takes: () => true,
    total: (rows) => rows.reduce((sum, { count }) => sum + count, 0),
  },
  distinct: {
    ownColumn: false,
    namesIn: 'counterparty',
    additive: { rows: false, months: false, areas: false },
    takes: ({ count, counterparty }) => count >= 1 && counterparty !== '',
    total: (rows) => new Set(rows.map(({ counterparty }) => counterparty)).size,
  },
};

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** An indicator as far as its kind goes. */
interface Kinded {
  readonly key: string;
  readonly kind: IndicatorKind;
}

export function kindOf({ kind }: Kinded): (typeof kinds)[KindName] {
  return kinds[kind.kind];
}

/** Whether the city is the sum of its areas, and the year of its months. */
export function isAdditive(name: KindName): boolean {
  const { months, areas } = kinds[name].additive;
  return months && areas;
}

/** Whether indicators of this kind have a column in which people type counts. */
export function hasOwnColumn(name: KindName): boolean {
  return kinds[name].ownColumn;
}

export function hasColumn({ kind }: Kinded): boolean {
  return hasOwnColumn(kind.kind);
}

/** The key of the indicator in whose column it is counted: its own, or the one that it is counted over. */
export function sourceKey({ key, kind }: Kinded): string {
  return 'over' in kind ? kind.over : key;
}

/** Whether the indicator counts the names of the rows that `key` counts. */
export function countsNamesOf(indicator: Kinded, key: string): boolean {
  return kindOf(indicator).namesIn !== null && sourceKey(indicator) === key;
}
