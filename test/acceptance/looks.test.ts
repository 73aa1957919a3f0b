/** How a book looks that was just set up: heights, places of words in their cells, and words that fit what is in sight. */
import { z } from 'zod';
import { PropertyBook } from '../property/book';

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01', null, { savesOnlyAtClose: true });
});
afterAll(() => book.close());

const places = z.object({
  heights: z.array(z.number()),
  vertical: z.array(z.array(z.string())),
  formats: z.array(z.array(z.string())),
});

async function placesOf(sheet: string, a1: string): Promise<z.infer<typeof places>> {
  return places.parse(await book.run('placesUnseen', sheet, a1));
}

async function headsOf(tab: string): Promise<{ cells: string[]; shown: string[] }> {
  const { values, display } = await book.workbook.values(tab, 'A6:K6');
  return { cells: (values[0] ?? []).map(String), shown: display[0] ?? [] };
}

describe('質的評価', () => {
  const TAB = '質的評価';
  /** Full-width letters in the columns that are frozen, which a phone shows as well. */
  const IN_SIGHT = 20;

  it('says above the table what stays in sight, and the rest on its heads', async () => {
    const lead = (await book.values(TAB, 'B2:B3')).flat().map(String);
    for (const words of lead) expect(words.length).toBeLessThanOrEqual(IN_SIGHT);
    const notes = String(await book.run('notesUnseen', TAB));
    expect(notes).toContain('A…期待を上回る変化があった');
    expect(notes).toContain('点検のたびに書き直されます');
  });

  it('names initiatives as their tabs, in one line', async () => {
    expect((await book.values(TAB, 'B6:B10')).flat()).toEqual([
      '(1) 連携',
      '(1) 連携',
      '(2) 相談',
      '(2) 相談',
      '(1) 訪問',
    ]);
  });

  it('has its words in the middle of their rows', async () => {
    const { vertical } = await placesOf(TAB, 'B6:P7');
    expect(new Set(vertical.flat())).toEqual(new Set(['middle']));
  });
});

it.each(['訪問', '地域づくり', '研修'])('on %s the head behind the counts is shown apart from theirs', async (tab) => {
  const { cells, shown } = await headsOf(tab);
  const at = cells.indexOf('相手先');
  expect(shown[at]).toBe('  相手先');
  expect(shown.filter((_, index) => index !== at)).toEqual(cells.filter((_, index) => index !== at));
});

it('はじめに has its sentences in one line and rows of 24 pixels, filled or not', async () => {
  const { heights } = await placesOf('はじめに', 'A2:D25');
  expect(new Set(heights)).toEqual(new Set([24]));
});
