/** What people do to tabs, columns and headers, and what must hold of the totals all the while. */
import type { GridAction } from '../../src/host/local/local-workbook';
import { AREAS as PLAN_AREAS } from '../acceptance/year';
import { account } from './account';
import { PropertyBook } from './book';
import { cellsOf, type TypedRow } from './typed-rows';

const TODAY = '2025-12-15';
const FIRST_ROW = 7;
const HEADER_ROW = 6;
export const TABS_USED = ['地域づくり', '訪問'] as const;

/** What is done to a tab; `share` (0 to 1) picks the column. */
export interface Change {
  readonly tab: (typeof TABS_USED)[number];
  readonly kind: 'rename' | 'insert' | 'move' | 'renameHeader' | 'clearHeader' | 'insertRow' | 'sort';
  readonly share: number;
  readonly to: number;
}
/** What is lost after the changes and is put back by 修復. */
export type Loss = '備考' | '担当者' | '集計' | '点検' | '見出し';

class Changer {
  /** Present names by the names at set-up. */
  readonly names = new Map<string, string>(TABS_USED.map((tab) => [tab, tab]));

  constructor(private readonly book: PropertyBook) {}

  name(tab: string): string {
    return this.names.get(tab) ?? tab;
  }

  async apply({ tab, kind, share, to }: Change, step: number): Promise<void> {
    const sheet = this.name(tab);
    const { rows, columns } = this.book.size(sheet);
    const at = 1 + Math.floor(share * columns);
    const before = 1 + Math.floor(to * (columns + 1));
    if (kind === 'rename') {
      const name = `${tab}の記録 '${step}'`;
      await this.book.change({ do: 'renameSheet', sheet, name });
      this.names.set(tab, name);
    } else if (kind === 'insert') await this.book.change({ do: 'insertColumns', sheet, at, count: 1 + (step % 2) });
    else if (kind === 'insertRow') await this.book.change({ do: 'insertRows', sheet, at: FIRST_ROW + step, count: 2 });
    else if (kind === 'move') {
      if (before < at || before > at + 1) await this.book.change({ do: 'moveColumns', sheet, at, count: 1, before });
    } else if (kind === 'renameHeader') await this.book.type(sheet, HEADER_ROW, at, [[`名前を変えた見出し${step}`]]);
    else if (kind === 'clearHeader') await this.book.type(sheet, HEADER_ROW, at, [[null]]);
    else await this.sort(sheet, rows, columns);
  }

  private async sort(sheet: string, rows: number, columns: number): Promise<void> {
    const area = (await this.book.columns(sheet)).get('area');
    if (area === undefined) return;
    const range = `A${FIRST_ROW}:${String.fromCharCode(64 + Math.min(columns, 26))}${rows}`;
    if (columns > 26) return;
    await this.book.change({ do: 'sort', sheet, range, column: area, ascending: true });
  }

  async lose(loss: Loss): Promise<void> {
    const sheet = this.name(TABS_USED[0]);
    if (loss === '集計' || loss === '点検') return this.book.change({ do: 'deleteSheet', sheet: loss });
    const { columns } = this.book.size(sheet);
    if (loss === '見出し') return this.book.type(sheet, HEADER_ROW, 1, [new Array<null>(columns).fill(null)]);
    const at = (await this.book.columns(sheet)).get(loss === '備考' ? 'note' : 'staff');
    const action: GridAction = { do: 'deleteColumns', sheet, at: at ?? 0, count: 1 };
    if (at !== undefined) await this.book.change(action);
  }
}

/** What happens to a book: rows that are typed, changes of structure, and losses. */
export type Story = readonly [ReadonlyMap<string, readonly TypedRow[]>, readonly Change[], readonly Loss[]];

/** Totals stay what they were under changes of structure, and are back after the losses and 修復. */
export async function keepsItsTotals([tabs, steps, lost]: Story): Promise<void> {
  const book = await PropertyBook.open(TODAY);
  try {
    for (const [tab, rows] of tabs) await book.type(tab, FIRST_ROW, 1, rows.map(cellsOf));
    const byHand = account(tabs, PLAN_AREAS);
    expect(await book.shown()).toEqual(byHand);
    const changer = new Changer(book);
    for (const [step, change] of steps.entries()) {
      await changer.apply(change, step);
      expect([change, await book.shown()]).toEqual([change, byHand]);
    }
    expect(await book.answered()).toEqual(byHand);
    for (const loss of lost) await changer.lose(loss);
    await book.menu('修復');
    expect([lost, await book.answered()]).toEqual([lost, byHand]);
    expect([lost, await book.shown()]).toEqual([lost, byHand]);
    expect(await book.call('repair')).toEqual({ rows: 0, cells: 0 });
  } finally {
    await book.close();
  }
}
