/** The load in short: `npm run load` sends two thousand events. */
import { withoutGenerated } from './dials';
import { runLoad } from './load';

it('loses nothing and doubles nothing while eight people record and type at once', async () => {
  const book = await withoutGenerated();
  try {
    const { wrong, typed } = await runLoad(book, 40);
    expect(wrong).toEqual([]);
    expect(typed).toBeGreaterThan(3);
    // Every third of 40 events counts in all three tabs, half of the others in 訪問; a typed row counts three.
    const { actuals } = await book.answered();
    expect(actuals['outreach.visits']?.['若葉・調和']).toBe(visits(40) + 3 * typed);
  } finally {
    await book.close();
  }
});

function visits(events: number): number {
  return Array.from({ length: events }, (_, n) => n).filter((n) => n % 3 === 0 || ((n / 3) & 1) === 0).length;
}
