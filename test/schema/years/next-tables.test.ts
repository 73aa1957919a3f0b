import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import type { AreaChange } from '../../../src/domain/plan/area-changes';
import type { IndicatorChoice, TargetChoice, YearDecisions } from '../../../src/domain/years/next-year';
import { readAreaChanges } from '../../../src/schema/plan/area-changes-table';
import { nextPlan, nextSettings } from '../../../src/schema/years/next-tables';
import { date } from '../../domain/samples';

const plan: CellValue[][] = [
  ['計画｜令和7年度'],
  [
    'キー',
    '事業',
    '指標',
    '実数のもと',
    '年間目標',
    '圏域への配分',
    '南',
    '西',
    '北',
    '4月',
    '定義（見出しのメモになります）',
  ],
  ['a.one', '甲', '一', '', 8, '各圏域', null, null, null, 1, '一つ目'],
  ['a.two', '甲', '二', '一', 30, '個別', 10, 15, 5, null, '二つ目'],
  ['a.three', '甲', '三', '', 4, 'なし', null, null, null, null, ''],
  [],
  ['キー', '事業', 'タブ名', '質的目標'],
  ['a', '甲', '甲タブ', '目標'],
].map((line) => [...line, ...new Array<CellValue>(11 - line.length).fill(null)]);

const settings: CellValue[][] = [
  ['キー', '項目', '値', '福祉圏域', 'お知らせの宛先'],
  ['startYear', '年度', 2025, '南', 'a@example.com'],
  ['asOf', '基準日', { kind: 'date', date: date('2025-12-31') }, '西', 'w@example.com'],
  ['sample', '見本', 'いいえ', '北', 'b@example.com'],
  ['', '', '', '', ''],
];

const changes: AreaChange[] = [
  { day: date('2026-04-01'), kind: 'merge', from: ['南', '北'], to: ['南北'] },
  { day: date('2026-04-01'), kind: 'split', from: ['西'], to: ['西', '西二'] },
];
const decisions: YearDecisions = {
  year: 2026,
  targets: new Map<string, TargetChoice>([
    ['a.one', 'actual'],
    ['a.two', 40],
    ['a.three', 'blank'],
  ]),
  indicators: new Map<string, IndicatorChoice>([
    ['a.one', { act: 'rename', label: '新しい一' }],
    ['a.three', { act: 'redefine', key: 'a.three2' }],
  ]),
  areas: changes,
};
const reached = (key: string): number | null => (key === 'a.one' ? 11 : null);
const titles = { before: '計画｜令和7年度', now: '計画｜令和8年度' };

describe('計画 of the next year', () => {
  const next = nextPlan(plan, decisions, reached, titles);

  it('has what was decided, and the rest as it stood', () => {
    expect(next[0]?.[0]).toBe('計画｜令和8年度');
    expect(next[1]).toEqual([
      ...['キー', '事業', '指標', '実数のもと', '年間目標', '圏域への配分', '南北', '西', '西二', '4月'],
      '定義（見出しのメモになります）',
    ]);
    // A target by area is no target of the city: the one that was reached is.
    expect(next[2]).toEqual(['a.one', '甲', '新しい一', '', 11, '均等', null, null, null, 1, '一つ目']);
    expect(next[3]).toEqual(['a.two', '甲', '二', '新しい一', 40, '個別', 15, null, null, null, '二つ目']);
    expect(next[4]?.slice(0, 5)).toEqual(['a.three2', '甲', '三', '', null]);
    expect(next[7]).toEqual(plan[7]);
  });

  it('is the same when it is made again of itself', () => {
    const again = { ...decisions, targets: new Map<string, TargetChoice>([['a.two', 40]]) };
    expect(nextPlan(next, again, reached, titles)).toEqual(next);
  });

  it('has no line of an indicator that is dropped', () => {
    const dropping: YearDecisions = {
      ...decisions,
      indicators: new Map<string, IndicatorChoice>([['a.three', { act: 'drop' }]]),
    };
    expect(nextPlan(plan, dropping, reached, titles).map(([key]) => key)).not.toContain('a.three');
  });
});

describe('設定 of the next year', () => {
  const next = nextSettings(settings, decisions);

  it('has the year, today for the as-of date, and the areas with their addresses', () => {
    expect(next.map((line) => line[2])).toEqual(['値', 2026, null, 'いいえ', '']);
    expect(next.slice(1).map((line) => [line[3], line[4]])).toEqual([
      ['南北', 'a@example.com、b@example.com'],
      ['西', 'w@example.com'],
      ['西二', 'w@example.com'],
      [null, null],
    ]);
  });

  it('has a line of 圏域の変遷 for each change, behind all else where there was none', () => {
    const day = { kind: 'date', date: date('2026-04-01') };
    expect(next.map((line) => line.slice(6))).toEqual([
      ['圏域の変遷：変わった日', '変わり方', '変わる前の圏域', '変わった後の圏域'],
      [day, '統合', '南、北', '南北'],
      [day, '分割', '西', '西、西二'],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    const { changes: read, problems } = readAreaChanges(next, fiscalYear(2026));
    expect([read, problems]).toEqual([changes, []]);
  });

  it('leaves the lines of 圏域の変遷 that stand there', () => {
    const [header = [], ...lines] = next;
    const one = { ...changes[1], day: date('2025-10-01'), kind: 'rename' as const, from: ['中'], to: ['南'] };
    const before = nextSettings(
      [header, ...lines.map((line) => [...line.slice(0, 6), ...new Array<CellValue>(4).fill(null)])],
      {
        ...decisions,
        areas: [one],
      },
    );
    const after = nextSettings(before, { ...decisions, areas: [...changes, { ...one, day: date('2026-04-01') }] });
    expect(readAreaChanges(after, fiscalYear(2026)).changes).toEqual([
      one,
      ...changes,
      { ...one, day: date('2026-04-01') },
    ]);
  });

  it('is the same when it is made again of itself', () => {
    expect(nextSettings(next, decisions)).toEqual(next);
  });
});
