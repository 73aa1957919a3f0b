/** A copy taken of a book (控えを取る) and imported into an empty one gives an equal book, also when it was ended half-way. */
import { copyOf, expectEqual, expectSame, type Files, openEmpty, restored } from './backup';
import type { PropertyBook } from './book';

// Before rows are placed, and after the last line of 変更履歴.
it.each([43, 65])(
  'what was ended at call %i is reported by 点検 and done by the same copy, sent again',
  async (place) => {
    let killAt = 0;
    const [book, other] = [await openEmpty(), await openEmpty(() => killAt)];
    try {
      const event = { date: '2025-06-11', area: '若葉・調和', credits: [{ indicator: 'outreach.visits', count: 2 }] };
      for (const day of [1, 2, 3]) {
        await book.call('recordEvent', {
          requestId: `event-000${day}`,
          ...event,
          staff: `担当${day}`,
          confirmed: true,
        });
      }
      // 点検 writes the figures of now beside the ratings.
      await book.call('check');
      const files = await copyOf(book);
      killAt = place;
      await expect(restored(other, files)).rejects.toThrow();
      killAt = 0;
      expect(JSON.stringify(await other.call('check'))).toContain('控えの取り込みが、途中で止まっています');
      await restored(other, files);
      expectEqual(await copyOf(other), files);
      expect(JSON.stringify(await other.call('check'))).not.toContain('途中で止まっています');
    } finally {
      await book.close();
      await other.close();
    }
  },
);

describe('a copy is refused and nothing written', () => {
  let book: PropertyBook;
  let before: Files;
  beforeAll(async () => {
    book = await openEmpty();
    before = await copyOf(book);
  });
  afterAll(() => book.close());

  it.each([
    ['a file is missing', (files: Files) => files.filter(({ name }) => name !== '確定.csv'), '確定.csv'],
    [
      'a row of no tab',
      (files: Files) =>
        files.map((file) =>
          file.name === '記録.csv' ? { ...file, text: `${file.text}nowhere,x,9,,,,,,,,,,\r\n` } : file,
        ),
      '記録.csv',
    ],
    [
      'it was taken by a later version',
      (files: Files) =>
        files.map((file) =>
          file.name === '控えについて.csv' ? { ...file, text: file.text.replace(/,2\r/, ',9\r') } : file,
        ),
      '新しい版',
    ],
    [
      'the plan cannot be read',
      (files: Files) =>
        files.map((file) =>
          file.name === '計画（指標）.csv' ? { ...file, text: file.text.replace('合計', '足し算') } : file,
        ),
      '計画（指標）.csv',
    ],
  ])('when %s', async (_, spoil, reported) => {
    await expect(restored(book, spoil(before))).rejects.toThrow(reported);
    expectSame(await copyOf(book), before);
  });
});
