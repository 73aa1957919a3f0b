import { dateCell } from '../app/memory-workbook';
import { type MemoryCall, memoryCall } from './memory-call';

const TAB = '訪問（改）';
const row = (made: MemoryCall, count: number, id: string, more: object = {}): number =>
  made.workbook.type('outreach', {
    date: dateCell('2025-06-03'),
    area: '若葉・調和',
    'outreach.visits': count,
    status: '記録済',
    id,
    ...more,
  });

interface Answer {
  readonly ok: boolean;
  readonly value: {
    readonly problems: readonly { code: string; where: { tab: string; row: number } }[];
    readonly acknowledged: readonly { code: string; where: { tab: string; row: number } }[];
  };
  readonly problems: readonly { code: string; detail: object; message: string }[];
}

function ask(made: MemoryCall, method: string, params: object = {}): Answer {
  return made.ask(method, params) as Answer;
}

/** Rows with an open question and rows with an answered one. */
function questions(made: MemoryCall): [open: number[], acknowledged: number[]] {
  const { value } = ask(made, 'check');
  const rows = (problems: Answer['value']['problems']): number[] =>
    problems.filter(({ code }) => code === 'entry.duplicate').map(({ where }) => where.row);
  return [rows(value.problems), rows(value.acknowledged)];
}

const duplicate = (at: number, more: object = {}): object => ({
  requestId: 'ack-1',
  problems: [{ code: 'entry.duplicate', tab: TAB, row: at }],
  ...more,
});

describe('このままでよい', () => {
  it('answers a question once, with who, when and why in 変更履歴', () => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    const second = row(made, 3, 'b');
    expect(questions(made)).toEqual([[second], []]);
    expect(ask(made, 'acknowledge', duplicate(second, { reason: '午前と午後' }))).toEqual({
      ok: true,
      value: { questions: 1 },
    });
    expect(questions(made)).toEqual([[], [second]]);
    expect(made.workbook.history.read().lines.at(-1)).toMatchObject({
      word: '確認',
      tab: TAB,
      id: 'b',
      before: '訪問（改） 7 行目と同じ内容です。',
      reason: '午前と午後',
      requestId: 'ack-1',
    });
  });

  it('holds whatever the add-on writes into the row and wherever it moves, until its content changes', () => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    const second = row(made, 3, 'b');
    ask(made, 'acknowledge', duplicate(second));
    made.workbook.edit('outreach', second, { status: '要確認：福祉圏域が空です' });
    expect(questions(made)).toEqual([[], [second]]);
    made.workbook.edit('outreach', second, { 'outreach.visits': 4, id: 'c' });
    const moved = row(made, 3, 'b');
    expect(questions(made)).toEqual([[], [moved]]);
    made.workbook.edit('outreach', moved, { note: '午後' });
    made.workbook.edit('outreach', 7, { note: '午後' });
    expect(questions(made)).toEqual([[moved], []]);
  });

  it('can be taken back, and sent again without a second line', () => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    const second = row(made, 3, 'b');
    ask(made, 'check');
    ask(made, 'acknowledge', duplicate(second));
    ask(made, 'acknowledge', duplicate(second));
    ask(made, 'acknowledge', duplicate(second, { requestId: 'ack-2' }));
    ask(made, 'acknowledge', duplicate(second, { requestId: 'ack-3', takeBack: true }));
    expect(questions(made)).toEqual([[second], []]);
    expect(made.workbook.history.written.map(({ kind }) => kind)).toEqual([
      'unrecorded',
      'unrecorded',
      'acknowledged',
      'askedAgain',
    ]);
  });

  it.each([
    ['a row that asks nothing', { code: 'entry.duplicate', tab: TAB, row: 7 }, 'noQuestion'],
    ['another code', { code: 'count.tooLarge', tab: TAB, row: 8 }, 'noQuestion'],
    ['a tab that is none', { code: 'entry.duplicate', tab: 'どこか', row: 8 }, 'noQuestion'],
    ['what is wrong, not asked', { code: 'area.unknown', tab: TAB, row: 9 }, 'noQuestion'],
    ['another column', { code: 'entry.duplicate', tab: TAB, row: 8, column: '備考' }, 'noQuestion'],
    ['a row without a 記録ID', { code: 'entry.duplicate', tab: TAB, row: 10 }, 'unmarked'],
  ])('refuses all of it for %s', (_what, problem, reason) => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    row(made, 3, 'b');
    row(made, 3, 'c', { area: 'どこか' });
    row(made, 3, '');
    const params = { requestId: 'ack-1', problems: [{ code: 'entry.duplicate', tab: 'outreach', row: 8 }, problem] };
    const answer = ask(made, 'acknowledge', params);
    expect(answer.ok).toBe(false);
    expect(answer.problems.map(({ detail }) => detail)).toMatchObject([{ reason }]);
    expect(made.workbook.history.written).toEqual([]);
  });

  it('answers each question of a row by itself where its column is named', () => {
    const made = memoryCall('2025-10-01');
    const noted = { note: '090-1234-5678', counterparty: '03-1234-5678' };
    const at = row(made, 3, 'a', noted);
    const codes = (): unknown[] =>
      ask(made, 'check')
        .value.problems.filter(({ code }) => code === 'note.personalData')
        .map(({ where }) => (where as { column?: string }).column);
    expect(codes()).toEqual(['相手先', '備考']);
    const problem = { code: 'note.personalData', tab: TAB, row: at };
    ask(made, 'acknowledge', { requestId: 'ack-1', problems: [{ ...problem, column: '備考' }] });
    expect(codes()).toEqual(['相手先']);
    ask(made, 'acknowledge', { requestId: 'ack-2', problems: [problem] });
    expect(codes()).toEqual([]);
  });

  it('is never taken for what an entry says: 復元 and 点検 go by the entry’s own lines', () => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    const second = row(made, 3, 'b');
    ask(made, 'check');
    ask(made, 'acknowledge', duplicate(second));
    const blank = { date: null, area: null, 'outreach.visits': null, status: null, id: null };
    made.workbook.edit('outreach', second, blank);
    expect(ask(made, 'check').value.problems).toContainEqual(
      expect.objectContaining({ code: 'entry.inconsistent', where: { tab: '変更履歴' } }),
    );
    expect(ask(made, 'restoreEntry', { requestId: 'back-1', id: 'b', reason: '消してしまった' })).toMatchObject({
      ok: true,
    });
    expect(made.workbook.at('outreach', 9)).toMatchObject({ counts: [3, null, null], id: 'b' });
  });

  it('lets 月を締める list what is open, and ask once', () => {
    const made = memoryCall('2025-10-01');
    for (const area of made.workbook.plan.config()?.areas ?? []) row(made, 1, `of ${area}`, { area });
    const second = row(made, 3, 'b');
    const third = row(made, 3, 'c', { 'outreach.support': '十二' });
    const month = { requestId: 'close-1', month: '6', area: '若葉・調和' };
    expect(ask(made, 'closeMonth', month).problems.map(({ code }) => code)).toContain('count.notANumber');
    made.workbook.edit('outreach', third, { 'outreach.support': null });
    const asked = ask(made, 'closeMonth', month).problems;
    expect(asked.map(({ code }) => code)).toEqual(['entry.duplicate', 'entry.inconsistent']);
    expect(second).toBe(third - 1);
    ask(made, 'acknowledge', duplicate(third));
    expect(ask(made, 'closeMonth', month).problems.map(({ code }) => code)).toEqual(['entry.inconsistent']);
    expect(ask(made, 'closeMonth', { ...month, confirmed: true }).ok).toBe(true);
  });

  it('gives 点検 what a tick needs, the answered ones last', () => {
    const made = memoryCall('2025-10-01');
    row(made, 3, 'a');
    const second = row(made, 3, 'b');
    row(made, 3, 'c');
    ask(made, 'acknowledge', duplicate(second));
    ask(made, 'check');
    const lines = made.workbook.check.lines.flatMap(({ question }) => question ?? []);
    expect(lines.map(({ id, isAnswered }) => [id, isAnswered])).toEqual([
      ['c', false],
      ['b', true],
    ]);
  });
});
