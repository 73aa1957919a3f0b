/** Changes of closed months that have a reason: read from what the lines of 変更履歴 keep as data, whatever people call things. */
import { check } from '../../../src/app/check/check';
import { closeMonth } from '../../../src/app/closing/close-month';
import { closings } from '../../../src/app/closing/closings';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { lateChanges } from '../../../src/app/history/late-changes';
import type { Config } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, type World, world } from '../memory-workbook';

const [first = '', second = ''] = chofuR7.areas;
const ID = 'e1:outreach';
const visits = (count: number) => [{ indicator: 'outreach.visits', count }];

/** April is closed over one entry of three visits. */
function closedBook(note = ''): World {
  const made = world();
  const event = { requestId: 'e1', date: '4/3', area: first, credits: visits(3), note };
  expect(recordEvent(made.deps, event).ok).toBe(true);
  expect(closeMonth(made.deps, { requestId: 'c1', month: '4', confirmed: true }).ok).toBe(true);
  return made;
}

function late(made: World, count: number, requestId = 'k1'): void {
  const changes = { counts: visits(count) };
  expect(correctEntry(made.deps, { requestId, id: ID, changes, reason: '数え違い', late: true }).ok).toBe(true);
}

/** `area indicator: difference of the month, explained or not`; 市 is the city. */
function differences({ deps }: World): string[] {
  const answer = closings(deps);
  if (!answer.ok) throw new Error('refused');
  return answer.value.differences.map(
    ({ area, indicator, ofMonth: { difference, explained, reasons } }) =>
      `${area ?? '市'} ${indicator}: ${difference} ${explained ? `(${reasons.join()})` : '?'}`,
  );
}

function renamed(indicator: string, label: string): Config {
  const initiatives = chofuR7.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((each) => (each.key === indicator ? { ...each, label } : each)),
  }));
  return { ...chofuR7, initiatives };
}

const explained = [`${first} outreach.visits: 2 (数え違い)`, '市 outreach.visits: 2 (数え違い)'];

describe('late changes', () => {
  it('come to the difference', () => {
    const made = closedBook();
    late(made, 5);
    expect(differences(made)).toEqual(explained);
  });

  it('are the same after the indicator is renamed in 計画', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.apply(renamed('outreach.visits', 'お宅への訪問'));
    expect(differences(made)).toEqual(explained);
  });

  it('are the same when the indicator takes the name that another one had', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.apply(renamed('outreach.support', '訪問件数'));
    expect(differences(made)).toEqual(explained);
  });

  it('are the same after the tab is renamed', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.plan.tabName = () => '訪問の記録';
    expect(differences(made)).toEqual(explained);
  });

  it('still tell of the city after the area is renamed in 設定', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.apply({ ...chofuR7, areas: ['北の圏域', ...chofuR7.areas.slice(1)] });
    const row = made.workbook.size('outreach') + 6;
    made.workbook.edit('outreach', row, { area: '北の圏域' });
    expect(differences(made)).toEqual(['市 outreach.visits: 2 (数え違い)']);
  });

  it.each([
    '相談は、新規相談受付：5、でした',
    '日付：2025/4/9、福祉圏域：市全域、訪問件数：9、',
    '状態：要確認：締めた月の変更です',
  ])('do not count what the note %s says', (note) => {
    const made = closedBook();
    const event = { requestId: 'e2', date: '4/9', area: second, credits: visits(3), note, lateReason: '報告の遅れ' };
    expect(recordEvent(made.deps, event).ok).toBe(true);
    expect(lateChanges(new Set(chofuR7.areas), made.workbook.history.read().lines)).toEqual([
      {
        month: '2025-04',
        area: second,
        initiative: 'outreach',
        reason: '報告の遅れ',
        counts: { 'outreach.visits': 3 },
        at: '2025/10/01 09:00:00',
      },
    ]);
    const correction = { requestId: 'k2', id: 'e2:outreach', changes: { counts: visits(4) }, reason: '数え違い' };
    expect(correctEntry(made.deps, { ...correction, late: true }).ok).toBe(true);
    const counts = lateChanges(new Set(chofuR7.areas), made.workbook.history.read().lines).map((each) => each.counts);
    expect(counts).toEqual([3, -3, 4].map((count) => ({ 'outreach.visits': count })));
  });

  it('do not explain what changed without a reason beside them', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.type('outreach', { date: dateCell('2025-04-09'), area: first, 'outreach.visits': 1, id: 'x' });
    expect(differences(made)).toEqual([`${first} outreach.visits: 3 ?`, '市 outreach.visits: 3 ?']);
  });

  it('come to the difference of a voiding, and to none once the entry is restored', () => {
    const made = closedBook();
    voidEntry(made.deps, { requestId: 'v1', id: ID, reason: '誤り', late: true });
    expect(differences(made)).toEqual([`${first} outreach.visits: -3 (誤り)`, '市 outreach.visits: -3 (誤り)']);
    restoreEntry(made.deps, { requestId: 'r1', id: ID, reason: '戻す', late: true });
    expect(differences(made)).toEqual([]);
  });

  it('move between areas', () => {
    const made = closedBook();
    const changes = { area: second };
    correctEntry(made.deps, { requestId: 'k1', id: ID, changes, reason: '圏域の誤り', late: true });
    expect(differences(made)).toEqual([
      `${first} outreach.visits: -3 (圏域の誤り)`,
      `${second} outreach.visits: 3 (圏域の誤り)`,
    ]);
  });

  it('explain whatever was typed before the reason was given: how much that was nobody knows', () => {
    const made = closedBook();
    made.workbook.edit('outreach', 7, { 'outreach.visits': 8, status: '要確認：締めた月の変更です' });
    correctEntry(made.deps, { requestId: 'k1', id: ID, changes: {}, reason: '報告の遅れ', late: true });
    expect(differences(made)).toEqual([
      `${first} outreach.visits: 5 (報告の遅れ)`,
      '市 outreach.visits: 5 (報告の遅れ)',
    ]);
  });

  it('are read from lines that do not say what was before them by the line before', () => {
    const made = closedBook();
    late(made, 5);
    late(made, 7, 'k2');
    made.workbook.history.written.forEach((line, index) => {
      const content = line.content?.replace(/,"変更前":\{[^}]*\{[^}]*\}[^}]*\}/, '') ?? '';
      expect(content).not.toContain('変更前');
      if (line.content !== undefined) made.workbook.history.written[index] = { ...line, content };
    });
    made.workbook.apply(renamed('outreach.visits', 'お宅への訪問'));
    expect(differences(made)).toEqual([`${first} outreach.visits: 4 (数え違い)`, '市 outreach.visits: 4 (数え違い)']);
  });

  it('are what 点検 has on record: nothing is found beside them', () => {
    const made = closedBook();
    late(made, 5);
    const lines = made.workbook.history.written.length;
    const checked = check(made.deps);
    expect(checked.ok && checked.value.problems).toEqual([]);
    expect(made.workbook.history.written.length).toBe(lines);
  });

  it('bring an entry back as it last said, without what it said before', () => {
    const made = closedBook();
    late(made, 5);
    made.workbook.edit('outreach', 7, { date: null, area: null, 'outreach.visits': null, status: null, id: null });
    expect(restoreEntry(made.deps, { requestId: 'r1', id: ID, reason: '消えた', late: true }).ok).toBe(true);
    expect(made.workbook.at('outreach', 8)).toMatchObject({ area: first, counts: [5, null, null], note: null });
  });
});
