// A request that comes again: answered as the first time where it says the same, refused where it says something else.
import { acknowledge } from '../../../src/app/check/acknowledge';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { importTable } from '../../../src/app/import-export/import-table';
import { mergeOrganisations } from '../../../src/app/organisations/merge';
import { rename } from '../../../src/app/plan/rename';
import type { Outcome } from '../../../src/app/shared/deps';
import type { ParamsOf } from '../../../src/schema/requests/requests';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

type Event = ParamsOf<'recordEvent'>;
type Correction = ParamsOf<'correctEntry'>;

const ID = 'req-00000001:outreach';
const visits = (count: string | number) => ({ indicator: 'outreach.visits', count });
const activity = { indicator: 'awareness.activities', count: 1 };
const event: Event = {
  requestId: 'req-00000001',
  date: 'R7.6.3',
  area: '若葉･調和',
  staff: '担当A',
  credits: [visits('１２件')],
  counterparty: '(株)けやき',
  note: '=1+1',
  confirmed: true,
};
const correction: Correction = {
  requestId: 'req-00000002',
  id: ID,
  changes: { staff: '担当B', counts: [visits('１１件')], note: '' },
  reason: '数え違い',
};
const voiding = { requestId: 'req-00000003', id: ID, reason: '重複' };
const restoring = { requestId: 'req-00000004', id: ID, reason: '重複ではない' };

const codesOf = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? ['ok'] : outcome.problems.map(({ code }) => code);
const other = ['request.otherContent'];

function recorded(...also: ((made: World) => Outcome<unknown>)[]): World {
  const made = world();
  expect(recordEvent(made.deps, event).ok).toBe(true);
  for (const each of also) expect(each(made).ok).toBe(true);
  return made;
}

/** What an act answers, once it is certain that it wrote nothing. */
function without<T>({ workbook }: World, act: () => T): T {
  const before = workbook.snapshot();
  const answer = act();
  expect(workbook.snapshot()).toBe(before);
  return answer;
}

const correct = ({ deps }: World) => correctEntry(deps, correction);
const voidIt = ({ deps }: World) => voidEntry(deps, voiding);

describe('recordEvent again', () => {
  const others: readonly [string, Partial<Event>][] = [
    ['day', { date: 'R7.6.4' }],
    ['day that is none', { date: 'きのう' }],
    ['area', { area: '市全域' }],
    ['person', { staff: '担当B' }],
    ['count', { credits: [visits(13)] }],
    ['organisation', { counterparty: 'つばめ書店' }],
    ['note', { note: '' }],
    ['count more', { credits: [visits(12), { indicator: 'outreach.support', count: 1 }] }],
    ['count of another tab more', { credits: [visits(12), activity] }],
  ];
  it.each(others)('with another %s is refused, and says where the first one stands', (_name, change) => {
    const made = recorded();
    const again = without(made, () => recordEvent(made.deps, { ...event, ...change }));
    const where = { tab: 'outreach', row: FIRST_ROW };
    expect(again).toEqual({ ok: false, problems: [{ code: 'request.otherContent', severity: 'error', where }] });
  });

  it('with a tab less is refused', () => {
    const made = world();
    expect(recordEvent(made.deps, { ...event, credits: [visits(12), activity] }).ok).toBe(true);
    expect(codesOf(without(made, () => recordEvent(made.deps, event)))).toEqual(other);
  });

  it('saying the same in other words is answered as the first was', () => {
    const made = recorded();
    const same = { ...event, date: '2025/6/3', area: '若葉・調和', credits: [{ indicator: '訪問件数', count: 12 }] };
    expect(codesOf(without(made, () => recordEvent(made.deps, same)))).toEqual(['ok']);
  });

  const since: readonly [string, (made: World) => unknown][] = [
    ['nothing', () => null],
    ['a correction', correct],
    ['a voiding', voidIt],
    ['an edit by hand', ({ workbook }) => workbook.edit('outreach', FIRST_ROW, { staff: '担当H', note: '手で' })],
    [
      'a name for its area',
      ({ deps }) => rename(deps, { requestId: 'x', what: 'area', from: '若葉・調和', to: '若葉' }),
    ],
    ['another spelling', ({ workbook }) => workbook.organisations.list(['けやき', '株式会社けやき'])],
  ];
  it.each(since)('after %s is answered as the first was', (_name, act) => {
    const made = world();
    const first = recordEvent(made.deps, event);
    act(made);
    const again = without(made, () => recordEvent(made.deps, event));
    expect(again.ok && again.value.entries).toEqual(first.ok && first.value.entries);
  });

  it('where 変更履歴 has nothing of the first is held against the row, and completes it', () => {
    const made = recorded();
    made.workbook.history.written.length = 0;
    expect(codesOf(without(made, () => recordEvent(made.deps, { ...event, note: '別' })))).toEqual(other);
    expect(codesOf(recordEvent(made.deps, event))).toEqual(['ok']);
    expect(made.workbook.history.written.map(({ id }) => id)).toEqual([ID]);
  });

  it('with another reason for a closed month is refused', () => {
    const made = world();
    made.workbook.closings.closed = new Map([['2025-06', new Set(['若葉・調和'])]]);
    const late = { ...event, lateReason: '届くのが遅れた' };
    expect(codesOf(recordEvent(made.deps, late))).toEqual(['ok']);
    expect(codesOf(without(made, () => recordEvent(made.deps, { ...late, lateReason: '忘れた' })))).toEqual(other);
    expect(codesOf(without(made, () => recordEvent(made.deps, late)))).toEqual(['ok']);
  });
});

describe('correctEntry again', () => {
  const others: readonly [string, Partial<Correction>][] = [
    ['value', { changes: { ...correction.changes, staff: '担当C' } }],
    ['count', { changes: { ...correction.changes, counts: [visits(10)] } }],
    ['word where a cell was cleared', { changes: { note: '別' } }],
    ['change more', { changes: { ...correction.changes, date: '6/4' } }],
    ['reason', { reason: '別の理由' }],
  ];
  it.each(others)('with another %s is refused', (_name, change) => {
    const made = recorded(correct);
    expect(codesOf(without(made, () => correctEntry(made.deps, { ...correction, ...change })))).toEqual(other);
  });

  it('for another entry is refused', () => {
    const made = recorded(correct, ({ deps }) => recordEvent(deps, { ...event, requestId: 'req-9', note: '別の訪問' }));
    const again = without(made, () => correctEntry(made.deps, { ...correction, id: 'req-9:outreach' }));
    expect(codesOf(again)).toEqual(other);
  });

  it('under the id of another operation is refused', () => {
    const made = recorded();
    const again = without(made, () => correctEntry(made.deps, { ...correction, requestId: event.requestId }));
    expect(codesOf(again)).toEqual(other);
  });

  it.each<[string, (made: World) => unknown]>([
    ['a voiding', voidIt],
    [
      'another correction',
      ({ deps }) => correctEntry(deps, { ...correction, requestId: 'y', changes: { staff: '担当D' } }),
    ],
    [
      'an edit by hand',
      ({ workbook }) => workbook.edit('outreach', FIRST_ROW, { 'outreach.visits': '不明', staff: null }),
    ],
  ])('after %s is answered as the first was', (_name, act) => {
    const made = recorded(correct);
    act(made);
    expect(codesOf(without(made, () => correctEntry(made.deps, correction)))).toEqual(['ok']);
  });
});

describe('voidEntry and restoreEntry again', () => {
  it.each<[string, (made: World) => Outcome<unknown>]>([
    ['reason', ({ deps }) => voidEntry(deps, { ...voiding, reason: '別の理由' })],
    ['entry', ({ deps }) => voidEntry(deps, { ...voiding, id: 'req-9:outreach' })],
  ])('a voiding with another %s is refused', (_name, act) => {
    const made = recorded(voidIt, ({ deps }) => recordEvent(deps, { ...event, requestId: 'req-9', note: '別の訪問' }));
    expect(codesOf(without(made, () => act(made)))).toEqual(other);
    restoreEntry(made.deps, restoring);
    expect(codesOf(without(made, () => act(made)))).toEqual(other);
    expect(codesOf(without(made, () => voidIt(made)))).toEqual(['ok']);
  });

  it.each([
    ['reason', { reason: '別の理由' }],
    ['entry', { id: 'req-9:outreach' }],
  ])('a restoring with another %s is refused', (_name, change) => {
    const restore = ({ deps }: World) => restoreEntry(deps, restoring);
    const made = recorded(voidIt, restore, ({ deps }) =>
      recordEvent(deps, { ...event, requestId: 'req-9', note: '別' }),
    );
    expect(codesOf(without(made, () => restoreEntry(made.deps, { ...restoring, ...change })))).toEqual(other);
    expect(codesOf(without(made, () => restore(made)))).toEqual(['ok']);
  });

  it('a restoring to another time is refused', () => {
    const made = recorded(correct);
    const { written } = made.workbook.history;
    for (const [index, line] of written.entries())
      written[index] = { ...line, made: { at: `2025/09/0${index + 1} 09:00:00`, by: '' } };
    const to = (at: string) => restoreEntry(made.deps, { ...restoring, to: at });
    expect(codesOf(to('2025/09/01'))).toEqual(['ok']);
    expect(codesOf(without(made, () => to('2025/09/02')))).toEqual(other);
    expect(codesOf(without(made, () => to('2025/09/01')))).toEqual(['ok']);
  });

  it('leaves the row as it stands', () => {
    const made = recorded(correct);
    expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({ date: dateCell('2025-06-03'), staff: '担当B' });
  });
});

describe('acknowledge again', () => {
  const asking = (row: number) => ({ code: 'note.personalData', tab: 'outreach', row });
  const answer = { requestId: 'req-00000005', problems: [asking(FIRST_ROW)], reason: '団体の電話' };
  const answered = (): World =>
    recorded(
      ({ deps }) => recordEvent(deps, { ...event, requestId: 'req-8', note: '03-1234-5678' }),
      ({ deps }) => recordEvent(deps, { ...event, requestId: 'req-9', note: '03-1234-9999' }),
      ({ deps }) => acknowledge(deps, { ...answer, problems: [asking(FIRST_ROW + 1)] }),
    );

  it.each<[string, Partial<ParamsOf<'acknowledge'>>]>([
    ['question', { problems: [asking(FIRST_ROW + 2)] }],
    ['question more', { problems: [asking(FIRST_ROW), asking(FIRST_ROW + 1), asking(FIRST_ROW + 2)] }],
    ['reason', { reason: '別の理由' }],
    ['meaning', { takeBack: true }],
  ])('with another %s is refused', (_name, change) => {
    const made = answered();
    const again = { ...answer, problems: [asking(FIRST_ROW + 1)], ...change };
    expect(codesOf(without(made, () => acknowledge(made.deps, again)))).toEqual(other);
  });

  it.each<[string, (made: World) => unknown]>([
    ['nothing', () => null],
    [
      'an answer taken back',
      ({ deps }) => acknowledge(deps, { requestId: 'z', problems: [asking(FIRST_ROW + 1)], takeBack: true }),
    ],
    ['another note', ({ workbook }) => workbook.edit('outreach', FIRST_ROW + 1, { note: '03-1234-0000' })],
    ['a correction of what was asked', ({ workbook }) => workbook.edit('outreach', FIRST_ROW + 1, { note: null })],
  ])('after %s is answered as the first was', (_name, act) => {
    const made = answered();
    act(made);
    const again = { ...answer, problems: [asking(FIRST_ROW + 1)] };
    expect(without(made, () => acknowledge(made.deps, again))).toEqual({ ok: true, value: { questions: 1 } });
  });
});

describe('importTable, rename and mergeOrganisations again', () => {
  const head = '日付,福祉圏域,訪問件数,相手先';
  const table = {
    requestId: 'req-00000006',
    text: `${head}\n6/3,市全域,1,けやき\n6/4,市全域,2,つばめ`,
    confirmed: true,
  };
  const take = ({ deps }: World) => importTable(deps, table);

  it.each([
    ['count', `${head}\n6/3,市全域,1,けやき\n6/4,市全域,3,つばめ`],
    ['line more', `${table.text}\n6/5,市全域,1,けやき`],
    ['line twice', `${table.text}\n6/4,市全域,2,つばめ`],
  ])('a table with another %s is refused', (_name, text) => {
    const made = recorded(take);
    expect(codesOf(without(made, () => importTable(made.deps, { ...table, text })))).toEqual(other);
  });

  it.each<[string, (made: World) => unknown]>([
    ['nothing', () => null],
    ['a correction', ({ deps }) => correctEntry(deps, { ...correction, id: 'req-00000006:outreach:1' })],
    [
      'a closing',
      ({ workbook }) => {
        workbook.closings.closed = new Map([['2025-06', new Set(['市全域'])]]);
      },
    ],
    [
      'a merging',
      ({ deps }) =>
        mergeOrganisations(deps, {
          requestId: 'm',
          name: 'つばめ書店',
          spellings: ['つばめ'],
          reason: 'x',
          confirmed: true,
        }),
    ],
  ])('the same table after %s writes nothing and is taken', (_name, act) => {
    const made = recorded(take);
    act(made);
    expect(codesOf(without(made, () => take(made)))).toEqual(['ok']);
  });

  it('a renaming to something else is refused', () => {
    const made = recorded();
    const naming = { requestId: 'req-00000007', what: 'area', from: '若葉・調和', to: '若葉' } as const;
    expect(codesOf(rename(made.deps, naming))).toEqual(['ok']);
    const again = { ...naming, from: '染地・杉森・布田', to: '染地' };
    expect(codesOf(without(made, () => rename(made.deps, again)))).toEqual(other);
    expect(codesOf(without(made, () => rename(made.deps, naming)))).toEqual(['ok']);
  });

  it('a merging of others is refused', () => {
    const made = recorded(take);
    const merging = {
      requestId: 'req-00000008',
      name: 'つばめ書店',
      spellings: ['つばめ'],
      reason: '同じ',
      confirmed: true,
    };
    expect(codesOf(mergeOrganisations(made.deps, merging))).toEqual(['ok']);
    for (const change of [{ spellings: ['つばめ', 'けやき'] }, { name: 'つばめ社' }, { reason: '別の理由' }]) {
      const again = without(made, () => mergeOrganisations(made.deps, { ...merging, ...change }));
      expect(codesOf(again)).toEqual(other);
    }
    expect(codesOf(without(made, () => mergeOrganisations(made.deps, merging)))).toEqual(['ok']);
  });
});
