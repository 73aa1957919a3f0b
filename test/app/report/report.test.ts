/** The report over rows as people leave them: the day asked for, what is not counted, closed months, the layout. */

import { closeMonth } from '../../../src/app/closing/close-month';
import { recordEvent } from '../../../src/app/entries/record-event';
import type { Block } from '../../../src/app/report/block';
import { logicBlocks, logicTable } from '../../../src/app/report/logic-model';
import { report } from '../../../src/app/report/report';
import { reportBlocks } from '../../../src/app/report/report-blocks';
import { cellText, footOf } from '../../../src/app/report/report-cells';
import { TAB_COLUMNS } from '../../../src/app/report/report-tables';
import type { Report } from '../../../src/domain/report/report';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, day, type World, world } from '../memory-workbook';

const [AREA = ''] = chofuR7.areas;

function asked({ deps }: World, asOf?: string, kind: Report['kind'] = 'results'): Report {
  const outcome = report(deps, { kind, ...(asOf !== undefined && { asOf }) });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
}

const visit = (date: string, count: number | string, id: string) => ({
  date: dateCell(date),
  area: AREA,
  'outreach.visits': count,
  status: '記録済',
  id,
});

const lines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(cellText).join(' ')) : block.text,
  );

describe('report', () => {
  it('speaks of today, of the day asked for, and of the last day of a year that is over', () => {
    expect(asked(world({ today: '2025-10-01' })).asOf).toBe('2025-10-01');
    expect(asked(world({ today: '2025-10-01' }), 'R7.6.3').asOf).toBe('2025-06-03');
    expect(asked(world({ today: '2026-07-01' }))).toMatchObject({ asOf: '2026-03-31', yearOver: true });
  });

  it.each(['2025-12-31', '2026/3/31', '令和8年3月31日', '10/2'])(
    'of %s, which lies ahead, is one of today and says so',
    (ahead) => {
      const made = world({ today: '2025-10-01' });
      made.workbook.type('outreach', visit('2025-09-30', 3, 'a'));
      made.workbook.type('outreach', visit('2025-10-02', 5, 'b'));
      const found = asked(made, ahead);
      expect(found.asOf).toBe('2025-10-01');
      expect(
        found.parts
          .flatMap(({ measures }) => measures.flatMap(({ initiatives }) => initiatives))
          .find(({ key }) => key === 'outreach')?.indicators[0]?.actual,
      ).toBe(3);
      expect(lines(reportBlocks(found))[1]).toMatch(/^基準日：令和7年10月1日（.*はまだ先なので、今日までにしました）$/);
    },
  );

  it('never looks ahead where 設定 has a day that is still to come', () => {
    const made = world({ today: '2025-10-01', config: { ...chofuR7, asOf: day('2026-03-31') } });
    expect(asked(made)).toMatchObject({ asOf: '2025-10-01', cutFrom: '令和8年3月31日' });
  });

  it.each(['2025-03-31', '2026-04-01', 'R9.4.1', '2024/10/1'])('of %s is refused: it is of another year', (asOf) => {
    const { deps } = world({ today: '2026-04-05' });
    expect(report(deps, { asOf })).toMatchObject({ ok: false, problems: [{ code: 'date.outsideYear' }] });
  });

  it('tells of each target that was changed, after the day too: it shows those of now', () => {
    const made = world({ today: '2026-04-20' });
    const change = (at: string) => ({
      ...{ kind: 'targetChanged' as const, tab: '計画', id: 'outreach.visits', before: '1440件', after: '1500件' },
      ...{ reason: at, requestId: '', made: { at, by: '' } },
    });
    const days = ['2025/03/31 09:00:00', '2025/06/01 09:00:00', '2025/12/01 09:00:00', '2026/04/10 09:00:00'];
    made.deps.lock.withLock(() => made.deps.history.record(days.map(change)));
    const reported = (asOf: string) => asked(made, asOf).targetChanges.map(({ at }) => at);
    expect(reported('2025-09-30')).toEqual(days.slice(1));
    expect(reported('2026-03-31')).toEqual(days.slice(1));
  });

  it('says how much is not counted, but not of days after the one asked for', () => {
    const made = world();
    made.workbook.type('outreach', visit('2025-05-01', 'たくさん', 'a'));
    made.workbook.type('outreach', visit('2025-06-01', 'すこし', 'b'));
    made.workbook.type('outreach', visit('2025-06-01', 3, 'c'));
    expect([asked(made).uncounted, asked(made, '5/31').uncounted]).toEqual([2, 1]);
  });

  it('is refused for what is no day', () => {
    const { deps } = world();
    expect(report(deps, { asOf: 'きのう' })).toMatchObject({
      ok: false,
      problems: [{ code: 'date.invalid' }],
    });
  });

  it.each([
    ['9月', 'monthOnly'],
    ['9月末', 'likely'],
    ['20250930', 'likely'],
    ['上半期', 'range'],
    ['9/30 現在', 'trailing'],
    ['9/31', 'impossible'],
    ['いま', 'notADate'],
  ])('says of %s what it seems to mean: %s', (asOf, reason) => {
    expect(report(world().deps, { asOf })).toMatchObject({
      ok: false,
      problems: [{ detail: { typed: asOf, reason } }],
    });
  });

  it('tells what changed after a month was closed, once for each figure, with the reason', () => {
    const made = world();
    made.workbook.type('outreach', visit('2025-04-03', 3, 'a'));
    for (const month of ['4', '5']) closeMonth(made.deps, { requestId: `close-${month}`, month, confirmed: true });
    const credits = [{ indicator: 'outreach.visits', count: 2 }];
    const event = { requestId: 'late-entry', date: '4/4', area: AREA, credits, lateReason: '報告の遅れ' };
    expect(recordEvent(made.deps, event).ok).toBe(true);
    const described = lines(reportBlocks(asked(made))).filter((line) => line.includes('報告の遅れ'));
    expect(described).toEqual([
      `2025年4月 ${AREA} 訪問件数 3 5 2 報告の遅れ`,
      '2025年4月 合計（市全体） 訪問件数 3 5 2 報告の遅れ',
    ]);
  });
});

describe('its layout', () => {
  const blocks = reportBlocks(asked(world()));

  it('goes through ア, イ, ウ ① and ② for each initiative, with honest blanks', () => {
    const headings = lines(blocks.filter(({ kind }) => kind !== 'table'));
    expect(headings.filter((line) => line === 'ア 事業内容')).toHaveLength(11);
    const start = headings.indexOf('ア 事業内容');
    const heads = headings.slice(start, start + 14).filter((line) => /^[アイウ①②]/.test(line));
    expect(heads.slice(0, 5)).toEqual([
      'ア 事業内容',
      'イ 期待される効果',
      'ウ 取組目標と実績',
      '①量的目標',
      '②質的目標',
    ]);
    const goals = lines(blocks).filter((line) => /^[上下]期 .*（未記入）/.test(line));
    expect(goals.slice(0, 2)).toEqual(['上期 （未記入） （未記入）', '下期 （未記入） （未記入）']);
    expect(goals).toHaveLength(2 * 11);
  });

  it('fits a page upright, and its rows have a cell for each head', () => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      expect(block.head.reduce((sum, _, at) => sum + (block.spans?.[at] ?? 1), 0)).toBeLessThanOrEqual(TAB_COLUMNS);
      expect(block.groups?.reduce((sum, { columns }) => sum + columns, 0) ?? block.head.length).toBe(block.head.length);
      for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });

  it('judges a running year by what is expected, and gives no letter', () => {
    const made = world({ today: '2025-05-01' });
    made.workbook.type('outreach', visit('2025-04-20', 130, 'a'));
    const row = (kind: Report['kind']): string =>
      lines(reportBlocks(asked(made, undefined, kind))).find((line) => line.startsWith('訪問 訪問件数')) ?? '';
    expect(row('results')).toBe('訪問 訪問件数（件） 延べ 1,440 130 9.0% 順調');
    expect(row('comparison')).toMatch(/^訪問 訪問件数（件） 1,440 130 9.0% 122 順調 判断できません/);
  });

  it('says who made it and when, below the title and at the foot of each sheet', () => {
    const made = world({ today: '2025-10-01' });
    made.workbook.plan.madeBy = { municipality: '調布市', section: '福祉健康部 福祉総務課' };
    const foot = footOf(reportBlocks(asked(made)));
    expect(foot).toMatch(/実績報告書　調布市　福祉健康部 福祉総務課　作成日：令和7年10月1日$/);
  });

  it('has the months of the year as columns, blank where they have not started', () => {
    const made = world({ today: '2025-06-10' });
    made.workbook.type('outreach', visit('2025-04-20', 3, 'a'));
    made.workbook.type('outreach', visit('2025-06-02', 2, 'b'));
    const table = reportBlocks(asked(made)).find(
      (block) => block.kind === 'table' && block.caption === '訪問 月別の実績',
    );
    if (table?.kind !== 'table') throw new Error('no months');
    expect(table.groups?.map(({ text, columns }) => [text, columns])).toEqual([
      ['', 2],
      ['2025年', 9],
      ['2026年', 3],
    ]);
    const none = new Array<string>(9).fill('');
    expect(table.rows.slice(0, 2)).toEqual([
      ['訪問件数（件）', '月', 3, '未報告', 2, ...none],
      ['', '累計', 3, 3, 5, ...none],
    ]);
  });

  it('puts what is done, its figures, its goal and its rating side by side, with what is missing', () => {
    const made = world({ today: '2025-10-01' });
    made.workbook.type('outreach', visit('2025-04-20', 30, 'a'));
    made.workbook.type('outreach', visit('2025-04-21', 'たくさん', 'b'));
    const found = asked(made);
    const [, , , table] = logicBlocks(found);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(11);
    const [activity, figures, , , rating, missing] = table.rows.find(([name]) => name === '(1) 訪問') ?? [];
    expect(activity).toBe('(1) 訪問');
    expect(figures).toBe('訪問件数 30/1,440件（遅れ）\n新規相談受付 未報告/48件\n訪問相談支援 未報告/400件');
    expect(rating).toBe('（未記入）');
    expect(missing).toBe('実績の報告：新規相談受付、訪問相談支援\n自己評価：上期、下期\n読み取れない入力：1 件');
    expect(reportBlocks(found)).toContainEqual(logicTable(found));
  });

  it('judges by the letter of the report in the logic model, too, once the year is over', () => {
    const made = world({ today: '2026-04-02' });
    made.workbook.type('outreach', visit('2025-05-01', 1300, 'a'));
    const { head, rows } = logicTable(asked(made));
    expect(head[1]).toBe('量的目標と実績（評価）');
    const [, figures] = rows.find(([name]) => name === '(1) 訪問') ?? [];
    expect(figures).toBe('訪問件数 1,300/1,440件（B）\n新規相談受付 未報告/48件\n訪問相談支援 未報告/400件');
  });

  it('never shows a share as the next evaluation', () => {
    const made = world({
      today: '2026-04-02',
      config: {
        ...chofuR7,
        initiatives: chofuR7.initiatives.map((initiative) => ({
          ...initiative,
          indicators: initiative.indicators.map((each) => ({ ...each, target: 10_000 })),
        })),
      },
    });
    made.workbook.type('outreach', visit('2025-05-01', 7999, 'a'));
    const row = lines(reportBlocks(asked(made))).find((line) => line.startsWith('訪問 訪問件数'));
    expect(row).toBe('訪問 訪問件数（件） 延べ 10,000 7,999 79% C');
  });
});
