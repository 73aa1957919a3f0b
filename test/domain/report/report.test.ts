import { evaluationOf, type Report, reportOf } from '../../../src/domain/report/report';
import type { StrictRow } from '../../../src/domain/rows/strict-row';
import { rollUp } from '../../../src/domain/totals/roll-up';
import { lastYearOf } from '../../../src/domain/years/same-period';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { day } from '../../app/memory-workbook';

const noLastYear = lastYearOf(chofuR7, [], []);

const visits = (date: string, area: number, ...counts: (number | null)[]): StrictRow => ({
  date: day(date),
  area,
  counts,
  counterparty: null,
  voided: false,
});

function reportAsOf(date: string, rows: readonly StrictRow[] = []): Report {
  const asOf = day(date);
  const made = reportOf({
    config: chofuR7,
    kind: 'results',
    asOf,
    totals: rollUp(chofuR7, [{ initiative: 'outreach', rows }], asOf),
    words: new Map([['outreach', { content: '公式の内容', goal: '', effect: '公式の効果' }]]),
    uncounted: new Map([
      ['outreach', 2],
      ['network', 1],
    ]),
    ratings: [{ initiative: 'outreach', period: '上期', rating: 'B', comment: '所見です' }],
    differences: [],
    targetChanges: [],
    lastYear: noLastYear,
  });
  return { ...made, cutFrom: null, office: { municipality: '', section: '' }, madeOn: '' };
}

describe('evaluationOf', () => {
  it.each([
    [100, 100, 'A'],
    [99, 100, 'B'],
    [80, 100, 'B'],
    [79, 100, 'C'],
    [60, 100, 'C'],
    [59, 100, 'D'],
    [0, 100, 'D'],
    [3, 5, 'C'],
    [4, 5, 'B'],
    [0, 0, 'A'],
    [null, 100, null],
    [5, null, null],
  ])('%p of %p is %p', (actual, target, expected) => {
    expect(evaluationOf(actual, target, chofuR7.evaluation)).toBe(expected);
  });
});

describe('reportOf', () => {
  it('gives letters to a year that is over, and to no other', () => {
    const rows = [visits('2025-04-02', 0, 1200, null, 0)];
    const letter = (asOf: string): unknown =>
      reportAsOf(asOf, rows).parts[0]?.measures[1]?.initiatives[0]?.indicators[0]?.evaluation;
    expect([letter('2025-12-31'), letter('2026-03-30'), letter('2026-03-31')]).toEqual([null, null, 'B']);
  });

  it('follows the plan: parts, ◆ and numbers in order', () => {
    const { parts } = reportAsOf('2025-06-03');
    const order = parts.flatMap(({ numeral, measures }) =>
      measures.flatMap(({ title, initiatives }) => initiatives.map(({ number, tab }) => [numeral, title, number, tab])),
    );
    expect(order.map(([numeral, , number]) => `${numeral}${number}`).join(' ')).toBe(
      'Ⅰ(1) Ⅰ(2) Ⅰ(1) Ⅰ(1) Ⅰ(2) Ⅱ(1) Ⅱ(2) Ⅱ(3) Ⅱ(4) Ⅱ(5) Ⅱ(6)',
    );
    expect(parts[0]?.measures.map(({ title }) => title)).toEqual(['多機関協働', 'アウトリーチ', '参加支援']);
  });

  it('says the year and the day in the era, and whether the year is over', () => {
    expect(reportAsOf('2025-06-03')).toMatchObject({
      year: '令和7年度',
      asOf: '2025-06-03',
      asOfEra: '令和7年6月3日',
      yearOver: false,
      uncounted: 3,
    });
    expect(reportAsOf('2026-03-31')).toMatchObject({ asOfEra: '令和8年3月31日', yearOver: true });
  });

  it('counts up to the day, by area and by month, and keeps apart what is not reported', () => {
    const rows = [
      visits('2025-04-02', 0, 3, null, 0),
      visits('2025-06-03', 1, 4, null, null),
      visits('2025-06-04', 1, 50, null, null),
    ];
    const outreach = reportAsOf('2025-06-03', rows).parts[0]?.measures[1]?.initiatives[0];
    const [first, second, third] = outreach?.indicators ?? [];
    expect(first).toMatchObject({ actual: 7, target: 1440, ratio: 7 / 1440, evaluation: null, kind: 'sum' });
    expect(first?.areas.map(({ actual }) => actual)).toEqual([3, 4, null, null, null, null, null, null, null]);
    expect(first?.months).toEqual([
      { month: '2025-04', actual: 3, cumulative: 3 },
      { month: '2025-05', actual: null, cumulative: 3 },
      { month: '2025-06', actual: 4, cumulative: 7 },
    ]);
    expect([second?.actual, second?.evaluation, third?.actual, third?.status]).toEqual([null, null, 0, 'behind']);
  });

  it("takes the office's wording where there is one, and the plan's own sentence where there is none", () => {
    const outreach = reportAsOf('2025-06-03').parts[0]?.measures[1]?.initiatives[0];
    const own = chofuR7.initiatives.find(({ key }) => key === 'outreach');
    expect(outreach).toMatchObject({ content: '公式の内容', effect: '公式の効果', goal: own?.goal, uncounted: 2 });
    expect(outreach?.ratings).toHaveLength(1);
  });

  it('begins a month with its first day', () => {
    const months = (iso: string) => reportAsOf(iso).parts[0]?.measures[1]?.initiatives[0]?.indicators[0]?.months.length;
    expect([months('2025-05-31'), months('2025-06-01')]).toEqual([2, 3]);
  });

  it('lays the target on the areas, and none on the city-wide name', () => {
    const visit = reportAsOf('2025-06-03').parts[0]?.measures[1]?.initiatives[0]?.indicators[0];
    expect(visit?.areas.map(({ target }) => target)).toEqual([...new Array(8).fill(180), null]);
    expect(visit?.outlook).toEqual({ kind: 'undecided', reason: 'notReported', probability: null });
  });

  it('gives each initiative its own ratings, and says which indicators count different names', () => {
    const every = reportAsOf('2025-06-03').parts.flatMap(({ measures }) =>
      measures.flatMap(({ initiatives }) => initiatives),
    );
    expect(every.flatMap(({ key, ratings }) => (ratings.length > 0 ? [key] : []))).toEqual(['outreach']);
    const named = every.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === 'distinct'));
    expect(named.map(({ key }) => key)).toEqual(
      chofuR7.initiatives.flatMap(({ indicators }) =>
        indicators.filter(({ kind }) => kind.kind === 'distinct').map(({ key }) => key),
      ),
    );
    expect(named.map(({ outlook }) => outlook)).toEqual(
      named.map(() => ({ kind: 'undecided', reason: 'notReported', probability: null })),
    );
  });
});

describe('a ratio as it is shown', () => {
  function shown(actual: number): number | null | undefined {
    const [initiative] = chofuR7.initiatives.filter(({ key }) => key === 'outreach');
    const [indicator] = initiative?.indicators ?? [];
    if (initiative === undefined || indicator === undefined) throw new Error('outreach');
    const indicators = [{ ...indicator, target: 10_000, areaTargets: { rule: 'even' as const } }];
    const config = { ...chofuR7, initiatives: [{ ...initiative, indicators }] };
    const asOf = day('2025-06-03');
    const rows = [visits('2025-04-02', 0, actual)];
    return reportOf({
      config,
      kind: 'results',
      asOf,
      totals: rollUp(config, [{ initiative: 'outreach', rows }], asOf),
      words: new Map(),
      uncounted: new Map(),
      ratings: [],
      differences: [],
      targetChanges: [],
      lastYear: noLastYear,
    }).parts[0]?.measures[0]?.initiatives[0]?.indicators[0]?.shown;
  }

  it.each([
    [1, 0.001],
    [996, 0.099],
    [1236, 0.12],
    // Rounded up it would stand at a bound that it did not reach.
    [5996, 0.59],
    [7996, 0.79],
    [9996, 0.999],
    [6000, 0.6],
    [6004, 0.6],
    [8000, 0.8],
    [8096, 0.8],
    [10_000, 1],
    [12_346, 1.234],
  ])('%i of 10,000 is %d', (actual, ratio) => {
    expect(shown(actual)).toBe(ratio);
  });

  it('is none without a target', () => {
    const training = reportAsOf('2025-06-03').parts[0]?.measures[1]?.initiatives[0]?.indicators[0]?.areas[8];
    expect(training?.shown).toBeNull();
  });
});

it.each([
  ['Ⅰ 多機関協働', 'Ⅰ', '多機関協働'],
  ['　Ⅻ　多機関協働　', 'Ⅻ', '多機関協働'],
  ['III. 多機関 協働', 'III', '多機関 協働'],
  ['12．  多機関協働', '12', '多機関協働'],
  ['多機関協働', '', '多機関協働'],
  [' 第1 多機関協働 ', '', '第1 多機関協働'],
  ['Ⅰ多機関協働', '', 'Ⅰ多機関協働'],
  ['Ⅰ ', '', 'Ⅰ'],
])('the section %p is %p and %p', (section, numeral, title) => {
  const initiatives = chofuR7.initiatives.slice(0, 1).map((each) => ({ ...each, section }));
  const config = { ...chofuR7, initiatives };
  const asOf = day('2025-06-03');
  const input = { config, kind: 'results' as const, asOf, totals: rollUp(config, [], asOf), words: new Map() };
  const [part] = reportOf({
    ...input,
    uncounted: new Map(),
    ratings: [],
    differences: [],
    targetChanges: [],
    lastYear: noLastYear,
  }).parts;
  expect([part?.numeral, part?.measures[0]?.title]).toEqual([numeral, title]);
});
