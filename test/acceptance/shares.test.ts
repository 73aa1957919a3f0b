/** Over HTTP alone: a share of a target reads the same on 集計, the tabs, 月次, ダッシュボード, the form's answers and the report. */
import { shareText } from '../../src/domain/totals/percent';
import { shownShareOf } from '../../src/sheets/totals/share-formulas';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

describe('shares', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
  });

  afterAll(() => server?.stop());

  const shown = async (sheet: string, range: string): Promise<string[]> =>
    (await book.grid(sheet, range)).display.flat();

  it.each([
    ['訪問', 'outreach.visits', 1439, '99.9%'],
    ['継続支援', 'participation.family', 1, '0.2%'],
    ['啓発', 'awareness.activities', 1, '0.1%'],
    ['相談', 'consultation.received', 12, '25%'],
    ['研修', 'training.sessions', 16, '100.0%'],
    ['受け皿', 'resources.approaches', 39, '9.7%'],
  ])('%s %s %d: %s', async (tab, key, count, text) => {
    await book.type(tab, 7, 1, [['2025/6/3', '若葉・調和', '', count]]);
    const summary = (await book.grid('集計', 'A1:H40')).display.find((line) => line[0] === key);
    expect(summary?.[6]).toBe(text);
    expect((await shown(tab, 'D3:D5')).at(-1)).toBe(text);
    const dashboard = await shown('ダッシュボード', 'A1:Z40');
    expect(dashboard).toContain(text);
  });

  it('the formula and the domain say the same', async () => {
    const shares = [
      0, 1e-6, 0.0005, 0.0995, 0.0999, 0.1, 0.29, 0.795, 0.9899, 0.99, 0.9951, 0.9996, 0.999999, 1, 1.0049, 2.5,
    ];
    const shown = await book.formula(`=JOIN("|",${shares.map((share) => shownShareOf(`(${share})`)).join()})`);
    expect(
      String(shown)
        .split('|')
        .map((each) => shareText(Number(each))),
    ).toEqual(shares.map(shareText));
  });

  it('an empty column says nothing', async () => {
    const summary = (await book.grid('集計', 'A1:H40')).display.find((line) => line[0] === 'hubs.launches');
    expect(summary?.[6]).toBe('');
  });
});
