// What each use costs in service calls and in Google's time, by the clock of the local workbook. Never in real time.
import { resolve } from 'node:path';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { costOf, ECONOMY_TODAY, economyUses, overBudget } from '../run/economy-uses';
import { openWorkbook, sampleBook } from '../run/native-host';

const options = {
  scriptFile: resolve('dist/Code.js'),
  htmlDir: resolve('dist'),
  today: ECONOMY_TODAY,
  latencyMs: 0,
  faultAt: 0,
  savesOnlyAtClose: true,
  save: async () => undefined,
};
const opened: LocalWorkbook[] = [];

async function open(snapshot: unknown): Promise<LocalWorkbook> {
  const book = await openWorkbook({ ...options, snapshot });
  opened.push(book);
  return book;
}

describe('a use costs no more than its budget', () => {
  let sample: LocalWorkbook;

  beforeAll(async () => {
    sample = await open(await sampleBook(ECONOMY_TODAY));
  });

  afterAll(async () => {
    for (const book of opened) await book.close();
  });

  it.each(economyUses.filter(({ isLarge }) => isLarge !== true).map((use) => [use.name, use] as const))(
    '%s',
    async (_, use) => {
      const cost = await costOf(use, use.book === 'new' ? await open(null) : sample, () => open(null));
      // Rules that nothing breaks would hold for a use that did nothing as well.
      expect(cost.calls).toBeGreaterThan(5);
      expect({ ...cost, ...overBudget(cost, use) }).toEqual(cost);
    },
  );

  it('one typed number runs one custom function', async () => {
    const known = new Set(sample.executions().map(({ id }) => id));
    const { values } = await sample.values('訪問', 'D8');
    await sample.edit({ sheet: '訪問', range: 'D8', values: [[Number(values[0]?.[0] ?? 0) + 7]] });
    await sample.values('ダッシュボード', 'A1');
    const ran = sample.executions().filter(({ id, kind }) => !known.has(id) && kind === 'customFunction');
    expect(ran.map((each) => each.function)).toEqual(['KPI_OUTLOOK']);
  });

  it('is measured: a use that was not run is no cheap one', async () => {
    const [use] = economyUses;
    if (use === undefined) throw new Error('no use');
    await expect(costOf({ ...use, run: async () => undefined }, sample, () => open(null))).rejects.toThrow(
      'not in the log',
    );
  });
});
