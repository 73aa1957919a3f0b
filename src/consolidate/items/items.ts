/** items.csv: which indicator of which book is which item of the reporting standard. What nobody has said is not summed. */
import { isAdditive } from '../../domain/plan/kinds';
import { municipalityCode } from '../../domain/plan/municipality-code';
import { type CopiedKind, copiedKinds } from '../archive/archive-format';
import { csvTable } from '../archive/small-csv';
import type { BookIndicator } from '../book/read-book';

const itemColumns = ['item', 'label', 'unit', 'kind', 'indicator', 'municipality_code', 'book_id'] as const;

export interface Item {
  readonly item: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: CopiedKind;
}

interface Rule {
  readonly item: Item;
  readonly indicator: string;
  /** '' for any. */
  readonly code: string;
  readonly bookId: string;
}

export interface Items {
  /** In the order of the file. */
  readonly all: readonly Item[];
  readonly rules: readonly Rule[];
}

/** What is wrong with items.csv, for the person who wrote it. */
export class ItemsError extends Error {
  constructor(
    readonly fault: 'header' | 'line' | 'twoItems',
    readonly line = 0,
  ) {
    super(`${fault} ${line}`);
  }
}

/** @throws ItemsError */
export function readItems(text: string): Items {
  const lines = csvTable(text, itemColumns);
  if (lines === null) throw new ItemsError('header');
  const all = new Map<string, Item>();
  const rules = lines.map((under, at): Rule => {
    const cell = (column: (typeof itemColumns)[number]): string => under(column).trim();
    const code = municipalityCode(cell('municipality_code'));
    const kind = copiedKinds.find((name) => name === cell('kind'));
    const isCode = cell('municipality_code') === '' || code !== null;
    if (cell('item') === '' || kind === undefined || !isCode) throw new ItemsError('line', at + 2);
    const item: Item = { item: cell('item'), label: cell('label') || cell('item'), unit: cell('unit'), kind };
    const known = all.get(item.item) ?? item;
    if (known.kind !== item.kind || known.unit !== item.unit) throw new ItemsError('twoItems', at + 2);
    all.set(item.item, known);
    return { item: known, indicator: cell('indicator'), code: code ?? '', bookId: cell('book_id') };
  });
  return { all: [...all.values()], rules };
}

export type Mapped =
  | { readonly item: string }
  /** Nobody said which item it is; it is counted otherwise; or two that count names were said to be one item. */
  | { readonly reason: 'unmapped' | 'otherUnit' | 'otherKind' | 'twoDistinct' };

export interface OfBook {
  readonly code: string;
  readonly bookId: string;
  readonly indicators: readonly Pick<BookIndicator, 'key' | 'unit' | 'kind'>[];
}

/** What each indicator of a book is, in order: a line that names the book goes before one of its municipality, and both before the rest. */
export function mappedItems({ rules }: Items, book: OfBook): Mapped[] {
  const used = new Set<string>();
  return book.indicators.map((indicator): Mapped => {
    const fits = rules.filter((rule) => rule.indicator === indicator.key && applies(rule, book));
    const [rule] = [...fits].sort((a, b) => weight(b) - weight(a));
    if (rule === undefined) return { reason: 'unmapped' };
    if (rule.item.kind !== indicator.kind) return { reason: 'otherKind' };
    if (rule.item.unit !== indicator.unit) return { reason: 'otherUnit' };
    if (!isAdditive(indicator.kind) && used.has(rule.item.item)) return { reason: 'twoDistinct' };
    used.add(rule.item.item);
    return { item: rule.item.item };
  });
}

function applies(rule: Rule, { code, bookId }: OfBook): boolean {
  return (rule.code === '' || rule.code === code) && (rule.bookId === '' || rule.bookId === bookId);
}

function weight({ code, bookId }: Rule): number {
  return (bookId === '' ? 0 : 2) + (code === '' ? 0 : 1);
}
