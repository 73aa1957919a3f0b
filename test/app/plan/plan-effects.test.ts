/** What a changed plan would do to the counts that are there, by name and number. */
import { planEffects } from '../../../src/app/plan/plan-effects';
import { shownProblem } from '../../../src/app/shared/shown-problem';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import type { Config, Indicator } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, type World, world } from '../memory-workbook';

/** 5 counts in 訪問 (2 areas), 1 in 研修, and lines that do not count. */
function book(): World {
  const made = world();
  const type = (tab: string, more: object): unknown =>
    made.workbook.type(tab, { date: dateCell('2025-06-03'), area: '若葉・調和', ...more });
  type('outreach', { 'outreach.visits': 10, 'outreach.newConsultations': 1 });
  type('outreach', { 'outreach.visits': 5 });
  type('outreach', { 'outreach.visits': 5, area: '染地・杉森・布田', 'outreach.support': 2 });
  type('outreach', { 'outreach.visits': 9, status: '取消' });
  type('outreach', { 'outreach.visits': '多数' });
  type('outreach', { 'outreach.visits': 3, area: '若葉' });
  type('training', { 'training.sessions': 4 });
  return made;
}

function withIndicator(key: string, change: (indicator: Indicator) => Indicator | null): Config {
  const initiatives = chofuR7.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.flatMap((each) => (each.key === key ? (change(each) ?? []) : each)),
  }));
  return { ...chofuR7, initiatives };
}

/** The initiative under another key, its indicators with it. */
function withKey(from: string, to: string, tab?: string): Config {
  const initiatives = chofuR7.initiatives.map((initiative) =>
    initiative.key === from
      ? {
          ...initiative,
          key: to,
          tab: tab ?? initiative.tab,
          indicators: initiative.indicators.map((each) => ({ ...each, key: each.key.replace(from, to) })),
        }
      : initiative,
  );
  return { ...chofuR7, initiatives };
}

function withArea(from: string, ...to: string[]): Config {
  return { ...chofuR7, areas: chofuR7.areas.flatMap((area) => (area === from ? to : area)) };
}

const said = (after: Config, made = book()): string[] => {
  const { blocking, doubts } = planEffects(made.deps, chofuR7, after);
  return [...blocking, ...doubts].map((problem) => shownProblem(problem, chofuR7).message);
};

describe('planEffects', () => {
  const cases: readonly [string, Config, readonly string[]][] = [
    ['the same plan', chofuR7, []],
    ['one more area', { ...chofuR7, areas: [...chofuR7.areas, '新'] }, []],
    ['areas in another order', { ...chofuR7, areas: [...chofuR7.areas].reverse() }, []],
    [
      'another label, the key is the same',
      withIndicator('outreach.visits', (each) => ({ ...each, label: '訪問' })),
      [],
    ],
    ['another target', withIndicator('outreach.visits', (each) => ({ ...each, target: 1500 })), []],
    [
      'an area renamed',
      withArea('若葉・調和', '若葉'),
      ['福祉圏域「若葉・調和」がなくなり、入力 4 件が数えられなくなります。'],
    ],
    [
      'an area split',
      withArea('若葉・調和', '若葉', '調和'),
      ['福祉圏域「若葉・調和」がなくなり、入力 4 件が数えられなくなります。'],
    ],
    [
      'an area merged',
      withArea('染地・杉森・布田'),
      ['福祉圏域「染地・杉森・布田」がなくなり、入力 2 件が数えられなくなります。'],
    ],
    ['an area without counts', withArea('緑ヶ丘・滝坂'), []],
    [
      'an indicator dropped',
      withIndicator('outreach.visits', () => null),
      ['指標「訪問件数」がなくなるか数え方が変わり、入力 3 件が数えられなくなります。'],
    ],
    ['an indicator without counts', withIndicator('awareness.activities', () => null), []],
    [
      'counted in another way',
      withIndicator('outreach.visits', (each) => ({ ...each, kind: { kind: 'distinct', over: 'outreach.support' } })),
      ['指標「訪問件数」がなくなるか数え方が変わり、入力 3 件が数えられなくなります。'],
    ],
    [
      'a whole initiative dropped',
      { ...chofuR7, initiatives: chofuR7.initiatives.filter(({ key }) => key !== 'training') },
      ['指標「研修」がなくなるか数え方が変わり、入力 1 件が数えられなくなります。'],
    ],
    [
      'the key of an initiative',
      withKey('outreach', 'visiting'),
      [
        '「訪問」の事業のキーが「outreach」から「visiting」に変わっています。反映していません。',
        '指標「訪問件数」がなくなるか数え方が変わり、入力 3 件が数えられなくなります。',
        '指標「新規相談受付」がなくなるか数え方が変わり、入力 1 件が数えられなくなります。',
        '指標「訪問相談支援」がなくなるか数え方が変わり、入力 1 件が数えられなくなります。',
      ],
    ],
    [
      'the key and the tab of an initiative',
      withKey('training', 'learning', '学びの場'),
      [
        '「研修」の事業のキーが「training」から「learning」に変わっています。反映していません。',
        '指標「研修」がなくなるか数え方が変わり、入力 1 件が数えられなくなります。',
      ],
    ],
    ['the key of an initiative without entries', withKey('awareness', 'publicity'), []],
    [
      'another unit',
      withIndicator('outreach.visits', (each) => ({ ...each, unit: '世帯' })),
      ['「訪問件数」の単位が「件」から「世帯」に変わります。今ある入力 3 件は、数字のまま「世帯」として数えます。'],
    ],
    ['another unit without counts', withIndicator('awareness.activities', (each) => ({ ...each, unit: '件' })), []],
    [
      'a target beyond reason',
      withIndicator('outreach.visits', (each) => ({ ...each, target: 99_999_999 })),
      ['「訪問件数」の市全体の目標が 1440 から 99999999 になります。けた違いかもしれません。'],
    ],
    [
      'a target that was a share',
      withIndicator('outreach.visits', (each) => ({ ...each, target: 1 })),
      ['「訪問件数」の市全体の目標が 1440 から 1 になります。けた違いか、割合（100% は 1 になります）かもしれません。'],
    ],
    [
      'the next year',
      { ...chofuR7, fiscalYear: fiscalYear(2026) },
      [
        '年度を変えると（2025/4/1～2026/3/31 → 2026/4/1～2027/3/31）、今ある入力 6 件が集計から外れます。反映していません。',
      ],
    ],
    [
      'a year that begins later',
      { ...chofuR7, fiscalYear: fiscalYear(2025, 10) },
      [
        '年度を変えると（2025/4/1～2026/3/31 → 2025/10/1～2026/9/30）、今ある入力 6 件が集計から外れます。反映していません。',
      ],
    ],
  ];

  it.each(cases)('%s', (_name, after, expected) => {
    expect(said(after)).toEqual(expected);
  });

  it('lets the year be put right while nothing counts in the one that was wrong', () => {
    const made = world();
    made.workbook.type('outreach', { date: dateCell('2026-06-03'), area: '若葉・調和', 'outreach.visits': 1 });
    expect(said({ ...chofuR7, fiscalYear: fiscalYear(2026) }, made)).toEqual([]);
  });

  it('counts what is planned for later', () => {
    const made = world();
    made.workbook.type('training', { date: dateCell('2026-03-03'), area: '若葉・調和', 'training.sessions': 1 });
    expect(said(withArea('若葉・調和'), made)).toHaveLength(1);
  });

  it('reads no tab where no name, year or unit changes', () => {
    const { deps, workbook } = book();
    workbook.forgetCalls();
    planEffects(
      deps,
      chofuR7,
      withIndicator('outreach.visits', (each) => ({ ...each, target: 1500, label: 'x' })),
    );
    expect(workbook.calls.reads).toBe(0);
  });

  it('names own targets that would be lost', () => {
    const own = (config: Config, perArea: readonly (number | null)[]): Config => ({
      ...config,
      initiatives: withIndicator('outreach.visits', (each) => ({
        ...each,
        areaTargets: { rule: 'explicit', perArea },
      })).initiatives,
    });
    const before = own(chofuR7, [1, 2, 3, 4, 5, 6, 7, 8]);
    const after = own(withArea('若葉・調和', '若葉'), [1, null, 3, 4, 5, 6, 7, 8]);
    const { doubts, offered } = planEffects(world().deps, before, after);
    expect(doubts.map((problem) => shownProblem(problem, before).message)).toEqual([
      '「訪問件数」に個別に入れた若葉・調和の目標 2 が、使われなくなります。',
    ]);
    expect(offered).toMatchObject([{ what: 'area', from: '若葉・調和', to: '若葉', counts: 0, targets: 1 }]);
  });

  describe('offers as a renaming', () => {
    it('an area with its counts', () => {
      const { offered } = planEffects(book().deps, chofuR7, withArea('若葉・調和', '若葉'));
      expect(offered).toEqual([
        { what: 'area', from: '若葉・調和', to: '若葉', names: ['若葉・調和', '若葉'], counts: 4, targets: 0 },
      ]);
    });

    it('an indicator with another key and label, by its labels', () => {
      const after = withIndicator('outreach.visits', (each) => ({ ...each, key: 'outreach.calls', label: '戸別訪問' }));
      const { offered } = planEffects(book().deps, chofuR7, after);
      expect(offered).toMatchObject([{ what: 'indicator', names: ['訪問件数', '戸別訪問'], counts: 3 }]);
    });

    it('an area of a closed month that holds no count', () => {
      const { deps, workbook } = world();
      workbook.closings.closed = new Map([['2025-04', new Set(['若葉・調和'])]]);
      expect(planEffects(deps, chofuR7, withArea('若葉・調和', '若葉')).offered).toHaveLength(1);
    });

    it('nothing where nothing hangs on the name', () => {
      expect(planEffects(world().deps, chofuR7, withArea('若葉・調和', '若葉')).offered).toEqual([]);
    });
  });
});
