import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import type { ParamsOf } from '../../../src/schema/requests/requests';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const ID = 'req-00000001:outreach';

function recorded(): World {
  const made = world();
  recordEvent(made.deps, {
    requestId: 'req-00000001',
    date: '6/3',
    area: '若葉・調和',
    staff: '担当A',
    credits: [{ indicator: 'outreach.visits', count: 12 }],
  });
  made.workbook.forgetCalls();
  return made;
}

const correction = (changes: ParamsOf<'correctEntry'>['changes']): ParamsOf<'correctEntry'> => ({
  requestId: 'req-00000002',
  id: ID,
  changes,
  reason: '数え違い',
});

const codesOf = (outcome: ReturnType<typeof correctEntry> | ReturnType<typeof voidEntry>): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

describe('correctEntry', () => {
  it('writes only the changed cells, and what they were and why into 変更履歴', () => {
    const { deps, workbook } = recorded();
    const outcome = correctEntry(
      deps,
      correction({ date: 'R7.6.4', counts: [{ indicator: '訪問件数', count: '１１件' }], area: '若葉･調和' }),
    );
    expect(outcome).toEqual({
      ok: true,
      value: { tab: '訪問（改）', initiative: 'outreach', id: ID, row: FIRST_ROW, warnings: [] },
    });
    expect(workbook.at('outreach', FIRST_ROW)).toMatchObject({
      date: dateCell('2025-06-04'),
      counts: [11, null, null],
    });
    expect(workbook.history.written.at(-1)).toEqual({
      kind: 'corrected',
      tab: '訪問（改）',
      id: ID,
      before: '日付：2025/6/3、訪問件数：12',
      after: '日付：2025/6/4、訪問件数：11',
      reason: '数え違い',
      requestId: 'req-00000002',
      content: '{"date":{"date":"2025-06-04"},"area":"若葉・調和","staff":"担当A","outreach.visits":11}',
    });
  });

  it('answers a repeat the same and does not undo what was corrected in between', () => {
    const { deps, workbook } = recorded();
    const first = correctEntry(deps, correction({ staff: '担当B' }));
    correctEntry(deps, { ...correction({ staff: '担当C' }), requestId: 'req-00000003' });
    const before = workbook.snapshot();
    expect(correctEntry(deps, correction({ staff: '担当B' }))).toEqual(first);
    expect(workbook.snapshot()).toBe(before);
  });

  it('clears a cell, but not the last count', () => {
    const { deps, workbook } = recorded();
    expect(correctEntry(deps, correction({ staff: '' })).ok).toBe(true);
    expect(workbook.at('outreach', FIRST_ROW).staff).toBeNull();
    const counts = [{ indicator: 'outreach.visits', count: null }];
    expect(codesOf(correctEntry(deps, { ...correction({ counts }), requestId: 'req-00000003' }))).toEqual([
      'entry.empty',
    ]);
  });

  it('lets another cell be corrected while one is still wrong, and says that it is', () => {
    const { deps, workbook } = recorded();
    workbook.edit('outreach', FIRST_ROW, { area: 'どこか' });
    const outcome = correctEntry(deps, correction({ note: '@memo' }));
    expect(outcome.ok && outcome.value.warnings).toEqual([
      {
        code: 'area.unknown',
        severity: 'warning',
        where: { tab: 'outreach', row: FIRST_ROW, column: 'area' },
        detail: expect.objectContaining({ typed: 'どこか' }),
      },
    ]);
    expect(workbook.at('outreach', FIRST_ROW)).toMatchObject({
      note: '@memo',
      status: '要確認：福祉圏域が一覧にありません',
    });
  });

  it('finds an entry in any tab, whatever its id says', () => {
    const { deps, workbook } = recorded();
    const row = workbook.type('training', {
      date: dateCell('2025-05-01'),
      area: '市全域',
      'training.sessions': 1,
      id: 'x',
    });
    const outcome = correctEntry(deps, {
      ...correction({ counts: [{ indicator: 'training.sessions', count: 2 }] }),
      id: 'x',
    });
    expect(outcome.ok && outcome.value.row).toBe(row);
    expect(workbook.at('training', row).counts).toEqual([2]);
  });

  const refused: readonly [string, Partial<ParamsOf<'correctEntry'>>, string[]][] = [
    ['a blank reason', { reason: ' 　' }, ['request.invalid']],
    ['no change', { changes: {} }, ['entry.inconsistent']],
    ['an unknown id', { id: 'nowhere' }, ['entry.notFound']],
    ['a bad date', { changes: { date: '2025/13/1' } }, ['date.invalid']],
    [
      'a bad area and a bad count',
      { changes: { area: 'x', counts: [{ indicator: 'outreach.support', count: '-1' }] } },
      ['area.unknown', 'count.negative'],
    ],
    [
      'an indicator of another tab',
      { changes: { counts: [{ indicator: 'training.sessions', count: 1 }] } },
      ['indicator.wrongTab'],
    ],
    ['an unknown indicator', { changes: { counts: [{ indicator: 'x', count: 1 }] } }, ['indicator.unknown']],
  ];
  it.each(refused)('refuses %s and writes nothing', (_name, change, codes) => {
    const { deps, workbook } = recorded();
    expect(codesOf(correctEntry(deps, { ...correction({ staff: '担当B' }), ...change }))).toEqual(codes);
    expect(workbook.calls.writes).toBe(0);
  });
});

describe('voidEntry', () => {
  const request = { requestId: 'req-00000004', id: ID, reason: '二重の記録' };

  it('sent again does not void what was restored in between', () => {
    const { deps, workbook } = recorded();
    const voiding = { requestId: 'req-00000003', id: ID, reason: '重複' };
    const first = voidEntry(deps, voiding);
    restoreEntry(deps, { requestId: 'req-00000004', id: ID, reason: '重複ではない' });
    const before = workbook.snapshot();
    expect(voidEntry(deps, voiding)).toEqual(first);
    expect(workbook.snapshot()).toBe(before);
  });

  it('marks the row 取消, keeps what stands in it, and says why', () => {
    const { deps, workbook } = recorded();
    const outcome = voidEntry(deps, request);
    expect(outcome).toEqual({ ok: true, value: { tab: '訪問（改）', initiative: 'outreach', id: ID, row: FIRST_ROW } });
    expect(workbook.at('outreach', FIRST_ROW)).toMatchObject({ counts: [12, null, null], status: '取消', id: ID });
    expect(workbook.history.written.at(-1)).toMatchObject({
      kind: 'voided',
      id: ID,
      after: '取消',
      reason: '二重の記録',
    });
  });

  it('twice answers the same and writes nothing more', () => {
    const { deps, workbook } = recorded();
    const first = voidEntry(deps, request);
    const before = workbook.snapshot();
    expect(voidEntry(deps, { ...request, requestId: 'req-00000005' })).toEqual(first);
    expect(workbook.snapshot()).toBe(before);
  });

  it('ends corrections', () => {
    const { deps } = recorded();
    voidEntry(deps, request);
    expect(codesOf(correctEntry(deps, correction({ staff: 'x' })))).toEqual(['entry.inconsistent']);
  });

  it.each([
    ['a blank reason', { reason: '' }, ['request.invalid']],
    ['an unknown id', { id: 'nowhere' }, ['entry.notFound']],
  ])('refuses %s', (_name, change, codes) => {
    const { deps, workbook } = recorded();
    expect(codesOf(voidEntry(deps, { ...request, ...change }))).toEqual(codes);
    expect(workbook.calls.writes).toBe(0);
  });
});

describe('an entry that goes while it is being changed', () => {
  it.each<
    [string, (made: World) => { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }]
  >([
    ['correctEntry', ({ deps }) => correctEntry(deps, correction({ note: '直した' }))],
    ['voidEntry', ({ deps }) => voidEntry(deps, { requestId: 'req-00000003', id: ID, reason: '重複' })],
  ])('%s says so, writes nothing, and leaves nothing to be finished', (_name, change) => {
    const made = recorded();
    const before = made.workbook.snapshot();
    made.workbook.rows.rowNow = () => null;
    expect(change(made)).toMatchObject({ ok: false, problems: [{ code: 'entry.notFound' }] });
    expect(made.workbook.snapshot()).toBe(before);
    expect(made.workbook.journal.noted).toBeNull();
  });

  it.each<[string, (made: World) => unknown]>([
    ['correctEntry', ({ deps }) => correctEntry(deps, correction({ note: '直した' }))],
    ['voidEntry', ({ deps }) => voidEntry(deps, { requestId: 'req-00000003', id: ID, reason: '重複' })],
  ])('%s follows it to the row that it has moved to', (_name, change) => {
    const made = recorded();
    made.workbook.type('outreach', { note: '隣の行' });
    made.workbook.rows.rowNow = () => FIRST_ROW + 1;
    expect(change(made)).toMatchObject({ ok: true, value: { row: FIRST_ROW + 1 } });
    expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({ note: null, status: '記録済' });
  });
});
