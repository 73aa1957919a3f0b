/** A year that is closed as a whole, as people and the form see it: which tabs say so. */
import { z } from 'zod';
import type { PropertyBook } from '../property/book';

export const TODAY = '2026-04-20';
const MARK = '［年度を閉じました：2026/04/20］';
/** Papers are made when they are asked for. */
const TABS = [
  'はじめに',
  'ダッシュボード',
  '集計',
  '月次',
  '訪問',
  '担い手',
  '質的評価',
  '点検',
  '確定',
  '団体',
  '前年度',
];
export const ALL = [...TABS, '計画', '設定', '変更履歴'];
const closedYear = z.object({ closedYear: z.nullable(z.object({ name: z.string(), until: z.string() })) });

/** The tabs whose title has the mark, once. */
export async function marked(book: PropertyBook): Promise<string[]> {
  const found: string[] = [];
  for (const tab of ALL) {
    const top = (await book.values(tab, 'A1:B3')).flat().map(String);
    if (top.filter((cell) => cell.endsWith(MARK)).length === 1 && !top.join().includes(MARK + MARK)) found.push(tab);
  }
  return found;
}

export const optionsOf = async (book: PropertyBook) => closedYear.parse(await book.call('formOptions')).closedYear;

/** Closes the year as it stands. */
export async function closeYear(book: PropertyBook): Promise<void> {
  await book.call('closeYear', {
    ...{ requestId: 'close', reason: '報告済みのため', confirmed: true },
    address: 'https://docs.google.com/spreadsheets/d/next/edit',
  });
}
