/** 修復, 集計を作り直す and 初期設定, ended or made to fail half-way: done once more, everything stands as before. */
import { DialledBook } from './dials';

/** @param places the numbers of the service calls that are disturbed, of some 1,700 */
export function rebuildingDisturbed(items: readonly string[], places: readonly number[]): void {
  let book: DialledBook;
  beforeAll(async () => {
    book = await DialledBook.open();
    await book.book.menu('修復');
  });
  afterAll(() => book.close());

  it.each(items)('%s', async (item) => {
    const before = await book.book.everything();
    for (const [index, at] of places.entries()) {
      const dial = index % 3 === 1 ? 'fault' : 'kill';
      await book.disturbed(dial, at, () => book.book.menu(item).catch(() => null));
      await book.book.menu(item);
      expect(await book.book.everything()).toEqual(before);
    }
  });
}
