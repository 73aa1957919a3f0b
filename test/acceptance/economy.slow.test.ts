/** The same of the uses that take a busy machine minutes. */
import { resolve } from 'node:path';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { costOf, ECONOMY_TODAY, economyUses, overBudget } from '../run/economy-uses';
import { openWorkbook } from '../run/native-host';

const opened: LocalWorkbook[] = [];

async function openNew(): Promise<LocalWorkbook> {
  const book = await openWorkbook({
    scriptFile: resolve('dist/Code.js'),
    htmlDir: resolve('dist'),
    snapshot: null,
    today: ECONOMY_TODAY,
    latencyMs: 0,
    faultAt: 0,
    savesOnlyAtClose: true,
    save: async () => undefined,
  });
  opened.push(book);
  return book;
}

afterAll(async () => {
  for (const book of opened) await book.close();
});

it.each(economyUses.filter(({ isLarge }) => isLarge === true).map((use) => [use.name, use] as const))(
  '%s',
  async (_, use) => {
    const cost = await costOf(use, await openNew(), openNew);
    expect(cost.calls).toBeGreaterThan(5);
    expect({ ...cost, ...overBudget(cost, use) }).toEqual(cost);
  },
);
