import { listEntries } from '../../../src/app/entries/list-entries';
import { summary } from '../../../src/app/totals/summary';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, day, type World, world } from '../memory-workbook';

function sample(): World {
  const made = world();
  const { workbook } = made;
  const area = '若葉・調和';
  workbook.type('outreach', { date: dateCell('2025-06-03'), area, staff: '担当A', 'outreach.visits': 3, id: 'a' });
  workbook.type('outreach', {
    date: dateCell('2025-06-05'),
    area: '市全域',
    staff: '担当B',
    'outreach.visits': 5,
    'outreach.support': 0,
    id: 'b',
  });
  workbook.type('outreach', { date: dateCell('2025-06-05'), area, 'outreach.visits': '2件', id: 'c' });
  workbook.type('outreach', { date: dateCell('2025-06-06'), area, 'outreach.visits': 100, status: '取消', id: 'd' });
  workbook.type('outreach', { date: dateCell('2025-06-07'), area });
  workbook.type('outreach', { date: 'いつか', area, 'outreach.visits': 1, id: 'e' });
  for (const [index, counterparty] of ['甲会', '乙会', '甲会'].entries()) {
    const where = index === 2 ? '染地・杉森・布田' : area;
    workbook.type('community', {
      date: dateCell('2025-05-01'),
      area: where,
      counterparty,
      'community.approaches': 2,
      id: `g${index}`,
    });
  }
  return made;
}

const ids = (made: World, params: Parameters<typeof listEntries>[1]): string[] => {
  const outcome = listEntries(made.deps, params);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value.entries.map(({ id }) => id);
};

describe('listEntries', () => {
  it('lists the newest first, what has no day before all, voided ones too, and no row without a count', () => {
    expect(ids(sample(), { tab: 'outreach' })).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('shows an entry as it is understood', () => {
    const outcome = listEntries(sample().deps, { tab: '訪問', staff: '担当 B' });
    expect(outcome.ok && outcome.value.entries).toEqual([
      {
        tab: '訪問（改）',
        initiative: 'outreach',
        id: 'b',
        row: 8,
        date: '2025-06-05',
        area: '市全域',
        staff: '担当B',
        counts: [
          { indicator: 'outreach.visits', label: '訪問件数', count: 5 },
          { indicator: 'outreach.support', label: '訪問相談支援', count: 0 },
        ],
        counterparty: '',
        note: '',
        status: '',
        asksReason: false,
      },
    ]);
  });

  it.each([
    [{ area: '市全域' }, ['b']],
    [{ from: 'R7.6.5', tab: 'outreach' }, ['d', 'c', 'b']],
    [{ to: '6/3' }, ['a', 'g2', 'g1', 'g0']],
    [{ from: '5/1', to: '5/1', limit: 2 }, ['g2', 'g1']],
  ])('filters by %j', (params, expected) => {
    expect(ids(sample(), params)).toEqual(expected);
  });

  it('keeps to 50 unless asked', () => {
    const made = world();
    for (let row = 0; row < 60; row += 1) {
      made.workbook.type('outreach', {
        date: dateCell('2025-06-03'),
        area: '市全域',
        'outreach.visits': 1,
        id: `${row}`,
      });
    }
    expect(ids(made, {})).toHaveLength(50);
    expect(ids(made, { limit: 500 })).toHaveLength(60);
  });

  it.each([
    [{ tab: 'nope' }, 'request.invalid'],
    [{ area: 'nope' }, 'area.unknown'],
    [{ from: 'nope' }, 'date.invalid'],
  ])('refuses %j', (params, code) => {
    const outcome = listEntries(world().deps, params);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('summary', () => {
  it('gives figures by hand, whole city and by area, one read a tab', () => {
    const made = sample();
    const outcome = summary(made.deps, {});
    if (!outcome.ok) throw new Error('refused');
    const { asOf, rows, uncounted } = outcome.value;
    expect(asOf).toBe('2025-10-01');
    expect(rows).toHaveLength(18);
    expect(uncounted).toBe(2);
    expect(made.workbook.calls).toEqual({ reads: chofuR7.initiatives.length + 1, writes: 0 });
    const visits = rows.find(({ indicator }) => indicator === 'outreach.visits');
    // 184 of 365 days are gone on 1 October.
    expect(visits).toMatchObject({
      label: '訪問件数',
      unit: '件',
      target: 1440,
      actual: 8,
      progress: 8 / 1440,
      status: '遅れ',
    });
    expect(visits?.expected).toBeCloseTo((1440 * 184) / 365, 9);
    expect(visits?.forecast).toBeCloseTo((8 * 365) / 184, 9);
    expect(visits?.areas['若葉・調和']).toEqual({ actual: 3, target: 180, progress: 3 / 180, lastYear: null });
    expect(visits?.areas.市全域).toEqual({ actual: 5, target: null, progress: null, lastYear: null });
    expect(visits?.areas['北ノ台・深大寺']).toEqual({ actual: null, target: 180, progress: null, lastYear: null });
  });

  it('tells blank, 0 and not reported apart, and counts organisations anew at each level', () => {
    const outcome = summary(sample().deps, {});
    const rows = new Map((outcome.ok ? outcome.value.rows : []).map((row) => [row.indicator, row]));
    expect(rows.get('outreach.support')).toMatchObject({ actual: 0, progress: 0, status: '遅れ' });
    expect(rows.get('training.sessions')).toMatchObject({
      actual: null,
      progress: null,
      status: '未報告',
      forecast: null,
    });
    expect(rows.get('community.approaches')?.actual).toBe(6);
    expect(rows.get('community.groups')?.actual).toBe(2);
    expect(rows.get('community.groups')?.areas['若葉・調和']?.actual).toBe(2);
    expect(rows.get('community.groups')?.areas['染地・杉森・布田']?.actual).toBe(1);
    expect(rows.get('hubs.launches')?.areas['若葉・調和']?.target).toBeNull();
  });

  it.each([
    ['2025-10-02', '2025-10-02'],
    ['令和8年3月31日', '2026-03-31'],
    ['3/31', '2026-03-31'],
  ])('of a day to come is cut to today, says so, and counts nothing that is planned: %s', (asOf, cutFrom) => {
    const made = sample();
    made.workbook.type('outreach', { date: dateCell('2025-10-02'), area: '若葉・調和', 'outreach.visits': 100 });
    const outcome = summary(made.deps, { asOf });
    expect(outcome).toMatchObject({ ok: true, value: { asOf: '2025-10-01', cutFrom, uncounted: 2 } });
    expect(outcome).toEqual({
      ok: true,
      value: { ...(summary(made.deps, {}) as { value: object }).value, cutFrom },
    });
  });

  it('counts no further than today where 基準日 is to come', () => {
    const made = sample();
    made.workbook.type('outreach', { date: dateCell('2025-10-02'), area: '若葉・調和', 'outreach.visits': 100 });
    const before = summary(made.deps, {});
    made.workbook.apply({ ...chofuR7, asOf: day('2026-03-31') });
    if (!before.ok) throw new Error('refused');
    expect(summary(made.deps, {})).toEqual({ ...before, value: { ...before.value, cutFrom: '2026-03-31' } });
  });

  it.each(['2025-10-01', '2025-06-04', ''])('of a day that has come is not cut: %j', (asOf) => {
    expect(summary(sample().deps, { asOf })).toMatchObject({ ok: true, value: { cutFrom: null } });
  });

  it.each(['2025-03-31', '2026-04-01', '令和6年6月3日'])('is refused for a day outside the year: %s', (asOf) => {
    expect(summary(sample().deps, { asOf })).toMatchObject({ ok: false, problems: [{ code: 'date.outsideYear' }] });
  });

  it('is of an earlier day when asked', () => {
    const outcome = summary(sample().deps, { asOf: '令和7年6月4日' });
    expect(outcome.ok && outcome.value.asOf).toBe('2025-06-04');
    expect(outcome.ok && outcome.value.rows.find(({ indicator }) => indicator === 'outreach.visits')?.actual).toBe(3);
  });

  it('refuses a day it cannot read', () => {
    const outcome = summary(sample().deps, { asOf: 'いつか' });
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['date.invalid']);
  });
});
