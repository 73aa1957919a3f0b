/** What a person reads at the grid while the menu works goes when the work ends, also by a failure. */
import { DialledBook } from './dials';

it('takes the last step away where a call fails half-way', async () => {
  const made = await DialledBook.open();
  try {
    const { value } = await made.disturbed('fault', 40, () => made.book.menu('修復'));
    const said = value.map((each) => JSON.stringify(each));
    expect(said.at(-1)).toContain('思わぬ誤り');
    expect(said.at(-2)).toContain('終わりました');
  } finally {
    await made.book.close();
  }
});
