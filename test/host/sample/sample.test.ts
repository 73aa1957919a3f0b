import fc from 'fast-check';
import type { EditRequest } from '../../../src/host/local/local-workbook';
import { fillSample, sampleTabs } from '../../../src/host/sample/fill-sample';
import { generateRows } from '../../../src/host/sample/generate';
import { seeded } from '../../../src/host/sample/random';
import { areas, organisationsReached, year } from '../../../src/host/sample/sample-year';
import { fakeWorkbook } from '../server/fake-workbook';

const wholeYear = sampleTabs('2026-11-24');
const rowsOf = (tab: string) => wholeYear.get(tab) ?? [];
const total = (tab: string, header: string): number =>
  rowsOf(tab).reduce((sum, { cells }) => {
    const value = cells.get(header);
    return sum + (typeof value === 'number' && Number.isInteger(value) ? value : 0);
  }, 0);

describe('the sample year', () => {
  it('is the same every time and large enough to try things on', () => {
    expect(sampleTabs('2026-11-24')).toEqual(wholeYear);
    const rows = [...wholeYear.values()].reduce((sum, tab) => sum + tab.length, 0);
    expect(rows).toBeGreaterThan(2_000);
    expect(rows).toBeLessThan(2_500);
    expect(wholeYear.size).toBe(11);
  });

  it('ends at statuses of every kind', () => {
    const ratios = {
      相談受付: total('相談', '相談受付') / 48,
      訪問件数: total('訪問', '訪問件数') / 1440,
      訪問相談支援: total('訪問', '訪問相談支援') / 400,
      社会資源への働きかけ: total('受け皿', '社会資源への働きかけ') / 400,
    };
    expect(ratios.相談受付).toBeGreaterThanOrEqual(1);
    expect(ratios.訪問件数).toBeGreaterThan(0.93);
    expect(ratios.訪問件数).toBeLessThan(1);
    expect(ratios.訪問相談支援).toBeGreaterThan(0.75);
    expect(ratios.訪問相談支援).toBeLessThan(0.85);
    expect(ratios.社会資源への働きかけ).toBeLessThan(0.65);
    expect(total('居場所', '居場所の立ち上げ支援')).toBe(0);
  });

  it('reaches as many different organisations as it says, some of them again and again', () => {
    const parties = rowsOf('地域づくり').flatMap(({ cells }) => cells.get('相手先') ?? []);
    expect(new Set(parties).size).toBe(organisationsReached);
    expect(parties.length).toBeGreaterThan(2 * organisationsReached);
  });

  it('has every area on the large tabs, on working days of the year, in order', () => {
    const visits = generateRows(year.find(({ tab }) => tab === '訪問') ?? year[0] ?? neverEmpty(), 4);
    expect(new Set(visits.map(({ cells }) => cells.get('福祉圏域')))).toEqual(new Set(areas));
    for (const { day } of visits) {
      expect(day >= '2025-04-01' && day <= '2026-03-31').toBe(true);
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
    expect(visits.map(({ day }) => day)).toEqual(visits.map(({ day }) => day).sort());
  });

  it('holds no two rows that would be taken for one entered twice', () => {
    for (const [tab, rows] of wholeYear) {
      const lines = rows.map(({ cells }) => JSON.stringify([...cells]));
      expect([tab, new Set(lines).size]).toEqual([tab, lines.length]);
    }
  });

  it('holds nothing from after today', () => {
    const half = sampleTabs('2025-09-30');
    for (const rows of half.values()) for (const { day } of rows) expect(day <= '2025-09-30').toBe(true);
    expect(half.get('訪問')?.length).toBeGreaterThan(250);
    expect([...sampleTabs('2025-03-31').values()].flat()).toEqual([]);
  });

  it('has rows that the checks must find, and rows that only need to be put in order', () => {
    const typed = (tab: string, header: string) => rowsOf(tab).map(({ cells }) => cells.get(header));
    expect(typed('訪問', '日付')).toEqual(expect.arrayContaining(['令和7年6月4日', 'R7.6.11']));
    expect(typed('訪問', '福祉圏域')).toContain('駅前地区');
    expect(typed('継続支援', '日付')).toContain('2024/5/21');
    expect(rowsOf('地域づくり').filter(({ cells }) => !cells.has('相手先'))).toHaveLength(1);
  });
});

function neverEmpty(): never {
  throw new Error('The year has no patterns.');
}

describe('filling a book', () => {
  it('types into the columns where they are and leaves the add-on’s own alone', async () => {
    const edits: EditRequest[] = [];
    const tabs = [...new Set(year.map(({ tab }) => tab)), '設定', '集計'];
    const headersOf = (tab: string): string[] => [
      ...['日付', '福祉圏域', '担当者'],
      ...new Set(year.filter((each) => each.tab === tab).flatMap(({ counts }) => counts.map(({ header }) => header))),
      ...['相手先', '備考', '状態', '記録ID'],
    ];
    const workbook = {
      ...fakeWorkbook(),
      sheets: () => tabs.map((name) => ({ name, hidden: false, rows: 1000, columns: 12 })),
      async values(sheet: string) {
        const settings = [
          ['項目', '値', '担当者'],
          ['見本データ', 'いいえ', ''],
          ['団体名', '', ''],
          ['担当課', '', ''],
        ];
        return { values: sheet === '設定' ? settings : [['date'], headersOf(sheet)], display: [] };
      },
      async edit(request: EditRequest) {
        edits.push(request);
        return { execution: 1 };
      },
    };
    await fillSample(workbook, '2026-11-24');
    expect(edits.slice(0, 4).map(({ range }) => range)).toEqual(['C2:C9', 'B2', 'B3', 'B4']);
    expect(edits.slice(1, 4).flatMap(({ values }) => values)).toEqual([['はい'], ['調布市'], ['福祉健康部福祉総務課']]);
    const visits = edits.filter(({ sheet }) => sheet === '訪問');
    expect(visits.map(({ range }) => range)).toEqual([`A3:H${rowsOf('訪問').length + 2}`]);
    for (const { values } of edits) for (const row of values) expect(row).toHaveLength(values[0]?.length ?? 0);
    expect(workbook.asked.map(([what, request]) => [what, Object(request).path])).toEqual([
      ['menu', ['地域福祉KPI', '集計を作り直す']],
      ['menu', ['地域福祉KPI', '点検']],
    ]);
  });
});

describe('chance from a seed', () => {
  it('keeps to its bounds and weights', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (seed, bound) => {
        const random = seeded(seed);
        const drawn = random.below(bound);
        expect(drawn >= 0 && drawn < bound && Number.isInteger(drawn)).toBe(true);
        expect(random.weighted([0, 1, 0])).toBe(1);
      }),
    );
    const random = seeded(1);
    const hits = Array.from({ length: 10_000 }, () => random.weighted([1, 3])).filter((index) => index === 1).length;
    expect(Math.abs(hits - 7_500)).toBeLessThan(200);
  });
});
