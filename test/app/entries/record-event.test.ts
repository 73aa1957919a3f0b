import { recordEvent } from '../../../src/app/entries/record-event';
import { repair } from '../../../src/app/recovery/repair';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { ParamsOf } from '../../../src/schema/requests/requests';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, day, world } from '../memory-workbook';

type Params = ParamsOf<'recordEvent'>;

const visit: Params = {
  requestId: 'req-00000001',
  date: 'R7.6.3',
  area: '若葉･調和',
  staff: '担当A',
  credits: [{ indicator: 'outreach.visits', count: '１２件' }],
  note: '=1+1',
};

/** Rows of a tab that hold anything. */
const filled = (workbook: ReturnType<typeof world>['workbook'], tab: string): number =>
  Array.from({ length: workbook.size(tab) }, (_, index) => workbook.at(tab, FIRST_ROW + index)).filter(
    ({ date, id }) => date !== null || id !== null,
  ).length;

const codesOf = (outcome: ReturnType<typeof recordEvent>): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

describe('recordEvent', () => {
  it('writes the canonical row, its id and a line of history', () => {
    const { deps, workbook } = world();
    const outcome = recordEvent(deps, visit);
    const place = { tab: '訪問（改）', initiative: 'outreach', id: 'req-00000001:outreach', row: FIRST_ROW };
    const yearToDate = [{ indicator: 'outreach.visits', area: '若葉・調和', actual: 12, target: 180 }];
    expect(outcome).toEqual({ ok: true, value: { entries: [place], yearToDate, warnings: [] } });
    expect(workbook.at('outreach', FIRST_ROW)).toEqual({
      date: dateCell('2025-06-03'),
      area: '若葉・調和',
      staff: '担当A',
      counts: [12, null, null],
      counterparty: null,
      note: '=1+1',
      status: '記録済',
      id: 'req-00000001:outreach',
    });
    expect(workbook.history.written).toEqual([
      {
        kind: 'recorded',
        tab: '訪問（改）',
        id: 'req-00000001:outreach',
        before: '',
        after: '日付：2025/6/3、福祉圏域：若葉・調和、担当者：担当A、訪問件数：12、備考：=1+1',
        reason: '',
        requestId: 'req-00000001',
        content:
          '{"date":{"date":"2025-06-03"},"area":"若葉・調和","staff":"担当A","outreach.visits":12,"note":"=1+1"}',
      },
    ]);
  });

  it('costs at most 3 reads and 3 writes for one tab', () => {
    const { deps, workbook } = world();
    for (let row = 0; row < 300; row += 1) {
      workbook.type('outreach', { date: dateCell('2025-06-03'), area: '市全域', 'outreach.visits': row });
    }
    recordEvent(deps, visit);
    expect(workbook.calls.reads).toBeLessThanOrEqual(3);
    expect(workbook.calls.writes).toBeLessThanOrEqual(3);
  });

  it('leaves a row that 修復 has nothing to do with', () => {
    const { deps, workbook } = world();
    recordEvent(deps, {
      ...visit,
      credits: [...visit.credits, { indicator: '団体への働きかけ', count: 2 }],
      confirmed: true,
    });
    const before = workbook.snapshot();
    expect(repair(deps)).toEqual({ ok: true, value: { rows: 0, cells: 0 } });
    expect(workbook.snapshot()).toBe(before);
  });

  it('puts one row in each tab, in plan order', () => {
    const { deps, workbook } = world();
    const outcome = recordEvent(deps, {
      ...visit,
      credits: [
        { indicator: 'awareness.activities', count: 1 },
        { indicator: 'outreach.support', count: 2 },
        { indicator: 'outreach.visits', count: 3 },
        { indicator: 'consultation.received', count: '' },
      ],
    });
    expect(outcome.ok && outcome.value.entries.map(({ initiative }) => initiative)).toEqual(['outreach', 'awareness']);
    expect(workbook.at('outreach', FIRST_ROW).counts).toEqual([3, null, 2]);
    expect(workbook.size('consultation')).toBe(0);
    expect(workbook.calls.writes).toBe(3);
  });

  it('answers a repeat with what the first did, and writes nothing', () => {
    const { deps, workbook } = world();
    const request = { ...visit, credits: [{ indicator: 'community.approaches', count: 1 }], confirmed: true };
    const first = recordEvent(deps, request);
    workbook.type('community', {
      date: dateCell('2025-06-03'),
      area: '若葉・調和',
      staff: '担当A',
      note: '=1+1',
      'community.approaches': 1,
    });
    const before = workbook.snapshot();
    const again = recordEvent(deps, request);
    expect(again.ok && again.value.entries).toEqual(first.ok && first.value.entries);
    expect(workbook.snapshot()).toBe(before);
  });

  it.each([
    [1, 0],
    [2, 0],
    // Both rows are there and only 変更履歴 is not written: the event is whole.
    [3, 1],
  ])('a sending that broke at write %i leaves no half event, and the next records it once', (failAtWrite, left) => {
    const { deps, workbook } = world();
    const request: Params = {
      ...visit,
      credits: [
        { indicator: 'outreach.visits', count: 1 },
        { indicator: 'awareness.activities', count: 1 },
      ],
    };
    workbook.service.failAtWrite = failAtWrite;
    expect(() => recordEvent(deps, request)).toThrow();
    expect([filled(workbook, 'outreach'), filled(workbook, 'awareness'), workbook.history.written]).toEqual([
      left,
      left,
      [],
    ]);
    for (const _ of ['again', 'and again']) {
      expect(recordEvent(deps, request).ok).toBe(true);
      expect([filled(workbook, 'outreach'), filled(workbook, 'awareness'), workbook.history.written.length]).toEqual([
        1, 1, 2,
      ]);
    }
  });

  it('a sending that was killed between two tabs is completed by the next, never doubled', () => {
    const { deps, workbook } = world();
    const [visits, activities] = ['outreach.visits', 'awareness.activities'].map((indicator) => ({
      indicator,
      count: 1,
    }));
    if (visits === undefined || activities === undefined) throw new RangeError();
    recordEvent(deps, { ...visit, credits: [visits] });
    // It had not come to 変更履歴.
    workbook.history.written.length = 0;
    expect(recordEvent(deps, { ...visit, credits: [visits, activities] }).ok).toBe(true);
    expect([filled(workbook, 'outreach'), filled(workbook, 'awareness')]).toEqual([1, 1]);
    expect(workbook.history.written).toHaveLength(2);
  });

  it('says which organisation count misses its name, and records once confirmed', () => {
    const { deps, workbook } = world();
    const request: Params = { ...visit, credits: [{ indicator: 'community.approaches', count: 1 }] };
    const stopped = recordEvent(deps, request);
    expect(codesOf(stopped)).toEqual(['counterparty.required']);
    expect(workbook.size('community')).toBe(0);
    const confirmed = recordEvent(deps, { ...request, confirmed: true });
    expect(confirmed.ok && confirmed.value.warnings.map(({ code }) => code)).toEqual(['counterparty.required']);
    expect(workbook.at('community', FIRST_ROW).status).toBe('要確認：相手先が空です');
  });

  it('warns of an entry that says the same, however it was typed, unless that one is voided', () => {
    const { deps, workbook } = world();
    const duplicate = workbook.type('outreach', {
      date: '６月３日',
      area: '若葉 調和',
      staff: '担当A',
      'outreach.visits': '12件',
      note: '=1+1',
    });
    const stopped = recordEvent(deps, visit);
    expect(stopped.ok ? [] : stopped.problems).toEqual([
      {
        code: 'entry.duplicate',
        severity: 'warning',
        where: { tab: 'outreach' },
        detail: { tabName: '訪問（改）', otherRow: duplicate },
      },
    ]);
    workbook.edit('outreach', duplicate, { status: '取消' });
    expect(recordEvent(deps, visit).ok).toBe(true);
  });

  it('with an as-of date in the past, what was done since is recorded once confirmed; tomorrow is not', () => {
    const { deps, workbook } = world({ config: { ...chofuR7, asOf: day('2025-08-31') } });
    const late = { ...visit, date: '2025/9/30' };
    expect(codesOf(recordEvent(deps, late))).toEqual(['date.future']);
    expect(recordEvent(deps, { ...late, confirmed: true }).ok).toBe(true);
    expect(workbook.at('outreach', FIRST_ROW).status).toBe('要確認：基準日より後の日付です');
    const tomorrow = { ...visit, requestId: 'req-00000002', date: '2025/10/2', confirmed: true };
    expect(codesOf(recordEvent(deps, tomorrow))).toEqual(['date.future']);
  });

  const bad: readonly [string, Partial<Params>, string[]][] = [
    ['a date outside the year', { date: '2024/6/3' }, ['date.outsideYear']],
    ['a date to come', { date: '2025/10/2' }, ['date.future']],
    ['an impossible date', { date: '2025/2/30' }, ['date.invalid']],
    ['no date', { date: ' ' }, ['date.invalid']],
    ['an unknown area', { area: '深大寺' }, ['area.unknown']],
    ['no area', { area: '' }, ['area.unknown']],
    ['1.5', { credits: [{ indicator: 'outreach.visits', count: 1.5 }] }, ['count.notWhole']],
    ['-3', { credits: [{ indicator: 'outreach.visits', count: -3 }] }, ['count.negative']],
    ['1e9', { credits: [{ indicator: 'outreach.visits', count: 1e9 }] }, ['count.tooLarge']],
    ['十二', { credits: [{ indicator: 'outreach.visits', count: '十二' }] }, ['count.notANumber']],
    ['nothing to count', { credits: [] }, ['entry.empty']],
    ['only blank counts', { credits: [{ indicator: 'outreach.visits', count: ' ' }] }, ['entry.empty']],
    ['an unknown indicator', { credits: [{ indicator: 'outreach.x', count: 1 }] }, ['indicator.unknown']],
    ['the name of an object member', { credits: [{ indicator: 'toString', count: 1 }] }, ['indicator.unknown']],
    ['a distinct indicator', { credits: [{ indicator: 'community.groups', count: 1 }] }, ['indicator.wrongTab']],
    [
      'one indicator twice',
      {
        credits: [
          { indicator: 'outreach.visits', count: 1 },
          { indicator: '訪問件数', count: 1 },
        ],
      },
      ['indicator.wrongTab'],
    ],
    [
      'a bad date for two tabs, said once, beside a bad count',
      {
        date: 'きのう',
        credits: [
          { indicator: 'outreach.visits', count: 1 },
          { indicator: 'awareness.activities', count: 0.5 },
        ],
      },
      ['date.invalid', 'count.notWhole'],
    ],
  ];
  it.each(bad)('refuses %s and writes nothing', (_name, change, codes) => {
    const { deps, workbook } = world();
    expect(codesOf(recordEvent(deps, { ...visit, ...change, confirmed: true }))).toEqual(codes);
    expect(workbook.calls.writes).toBe(0);
  });

  it('writes to no tab when one of them is damaged', () => {
    const { deps, workbook } = world();
    workbook.rows.missing.set('awareness', ['id']);
    const credits = [
      { indicator: 'outreach.visits', count: 1 },
      { indicator: 'awareness.activities', count: 1 },
    ];
    const outcome = recordEvent(deps, { ...visit, credits });
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      {
        code: 'entry.inconsistent',
        severity: 'error',
        where: { tab: 'awareness', column: 'id' },
        detail: { reason: 'columnMissing' },
      },
    ]);
    expect(workbook.calls.writes).toBe(0);
  });

  it('asks about personal data once, naming column and find, and records it when confirmed', () => {
    const { deps, workbook } = world();
    const credits = [
      { indicator: 'outreach.visits', count: 1 },
      { indicator: 'awareness.activities', count: 1 },
    ];
    const personal = { ...visit, credits, note: '山田さん 090-1234-5678', counterparty: '田中様' };
    const outcome = recordEvent(deps, personal);
    const described = outcome.ok
      ? []
      : outcome.problems.map(({ code, where, detail }) => [code, where?.column, detail]);
    expect(described).toEqual([
      ['note.personalData', 'counterparty', { typed: '田中様' }],
      ['note.personalData', 'note', { typed: '090-1234-5678' }],
      ['note.personalData', 'note', { typed: '山田さん' }],
    ]);
    expect(workbook.calls.writes).toBe(0);
    expect(recordEvent(deps, { ...personal, confirmed: true })).toMatchObject({ ok: true });
  });

  it('is busy when the lock is not to be had', () => {
    const made = world();
    made.busy = true;
    expect(codesOf(recordEvent(made.deps, visit))).toEqual(['busy']);
  });

  it('is refused before set-up', () => {
    expect(codesOf(recordEvent(world({ config: null }).deps, visit))).toEqual(['entry.inconsistent']);
  });
});
