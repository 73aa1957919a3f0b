import { addDays, toIso } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { isQuestion } from '../../../src/domain/problems/question';
import type { KnownRow } from '../../../src/domain/rows/counted-row';
import { questionsOf } from '../../../src/domain/rows/questions';
import { type EntryCells, strictRow } from '../../../src/domain/rows/strict-row';
import { saysTotal, saysWhole } from '../../../src/domain/rows/total-words';
import { usualRange } from '../../../src/domain/rows/unusual-counts';
import { cells, config, date, dateCell, visits } from '../samples';

const [a = '', b = '', c = ''] = config.areas;

/** Rows of `visits` from row 7 on. */
function rows(...lines: readonly (Partial<EntryCells> | null)[]): KnownRow[] {
  return lines.flatMap((more, index) => {
    if (more === null) return [];
    const made = cells({ counts: [null], ...more });
    return [{ row: 7 + index, cells: made, strict: strictRow(made, config, date('2026-03-31')) }];
  });
}

function line(day: string, area: string, count: CellValue, more: Partial<EntryCells> = {}): Partial<EntryCells> {
  return { date: dateCell(day), area, counts: [count], ...more };
}

function asked(known: readonly KnownRow[]): string[] {
  const problems = questionsOf(visits, config, known, 'visits');
  expect(problems.every(isQuestion)).toBe(true);
  return problems.map(({ code, detail, where }) => `${where?.row} ${code} ${detail?.reason ?? ''}`.trim());
}

/** A year of ordinary work: counts 1 to 6, no month-end sums, no running days. */
function ordinary(): Partial<EntryCells>[] {
  return Array.from({ length: 36 }, (_, index) =>
    line(
      toIso(addDays(date('2025-04-02'), index * 9 + (index % 3))),
      config.areas[index % 3] ?? a,
      1 + ((index * 5) % 6),
    ),
  );
}

it('asks nothing of ordinary rows', () => {
  expect(asked(rows(...ordinary()))).toEqual([]);
});

describe('a count far from what is usual', () => {
  it.each([1000, 1e3, 400, 110, 66, 9999])('asks about %d among 1 to 6', (count) => {
    expect(asked(rows(...ordinary(), line('2025-10-02', b, count)))).toEqual(['43 count.tooLarge unusual']);
  });

  it.each([6, 7, 12, 20, 0])('does not ask about %d', (count) => {
    expect(asked(rows(...ordinary(), line('2025-10-02', b, count)))).toEqual([]);
  });

  it('knows nothing of what is usual from fewer than twenty rows', () => {
    const few = ordinary().slice(0, 18);
    expect(asked(rows(...few, line('2025-10-02', b, 1000)))).toEqual([]);
    expect(usualRange(new Array<number>(19).fill(2))).toBeNull();
  });

  it('is not moved by several wild counts, and takes month totals of one area for usual', () => {
    const wild = [line('2025-10-02', b, 1000), line('2025-10-06', b, 2000), line('2025-11-05', a, 3000)];
    expect(asked(rows(...ordinary(), ...wild))).toHaveLength(3);
    const totals = ['04-15', '05-15', '06-15', '07-15', '08-15'].map((day) => line(`2025-${day}`, c, 70));
    expect(asked(rows(...ordinary(), ...totals))).toEqual([]);
  });

  it('names the usual range', () => {
    const [problem] = questionsOf(visits, config, rows(...ordinary(), line('2025-10-02', b, 1000)), 'visits');
    expect(problem?.detail).toEqual({ reason: 'unusual', typed: '1000', low: 1, high: 6 });
    expect(problem?.where).toEqual({ tab: 'visits', row: 43, column: 'visits.made' });
  });

  it('leaves out what does not count', () => {
    const voided = line('2025-10-02', b, 1000, { status: '取消' });
    expect(asked(rows(...ordinary(), voided, line('2025-10-03', '他市', 1000), line('2025-10-03', b, '1000')))).toEqual(
      [],
    );
  });
});

describe('a line that says it is a total', () => {
  it.each([
    '計',
    '合計',
    '小計',
    '累計',
    '6月計',
    '６月 合計',
    '月計',
    '【小計】',
    '圏域計',
    '4月分計',
    '年度累計',
    '総計',
    'Total',
    '合計：',
    '上半期計',
    '4月から9月までの計',
    '月末集計',
    '6月分まとめ',
    '合計：9',
    '合計 9件',
    '6月の合計です',
    '総数',
    'Σ',
  ])('asks about %s, in whatever text it stands', (word) => {
    expect(saysTotal(word)).toBe(true);
    for (const column of ['staff', 'counterparty', 'note'] as const) {
      expect(asked(rows(line('2025-06-03', a, 3), line('2025-06-04', a, 5, { [column]: word })))).toEqual([
        '8 entry.inconsistent total',
      ]);
    }
  });

  it.each([
    '家計',
    '統計',
    '会計',
    '時計',
    '設計',
    '計画',
    '合計について話し合った',
    '家計相談',
    '会計監査の立ち会い',
    '計測',
    '',
  ])('passes over %s', (word) => {
    expect(saysTotal(word)).toBe(false);
  });

  it.each([
    '合計',
    '全市',
    '計',
    '全圏域',
    '市全体',
    '（合計）',
    '全体',
    '総計',
    '計（8圏域）',
    '全市（合計）',
    '本市',
    '市内各所',
    '八圏域',
    '全8圏域',
    '各圏域',
    '市内全域',
    '全部',
    '全域計',
  ])('%s is no area', (word) => {
    expect(saysWhole(word)).toBe(true);
  });

  it.each(['市全域', '若葉・調和', '若葉・調和（市）', '全国', '中央地区', '都市', '市民会館'])(
    '%s is no total',
    (word) => {
      expect(saysWhole(word)).toBe(false);
    },
  );
});

describe('a line that adds up others', () => {
  it('is asked about at the month’s end of an area', () => {
    const month = [line('2025-06-03', a, 2), line('2025-06-10', a, 3), line('2025-06-11', b, 9)];
    expect(asked(rows(...month, line('2025-06-30', a, 5)))).toEqual(['10 entry.inconsistent monthTotal']);
    expect(asked(rows(...month, line('2025-06-27', a, 5)))).toEqual(['10 entry.inconsistent monthTotal']);
  });

  it('is asked about where it is a =SUM of all that stands above it', () => {
    const month = [line('2025-06-03', a, 2), line('2025-06-10', b, 3), line('2025-06-11', c, 9)];
    expect(asked(rows(...month, line('2025-06-30', a, 14), line('2025-06-30', b, 1)))).toEqual([
      '10 entry.inconsistent monthTotal',
    ]);
  });

  it('is not asked about in mid-month, of one other line, or when it is another number', () => {
    const month = [line('2025-06-03', a, 2), line('2025-06-10', a, 3)];
    expect(asked(rows(...month, line('2025-06-16', a, 5)))).toEqual([]);
    expect(asked(rows(...month, line('2025-06-30', a, 6)))).toEqual([]);
    expect(asked(rows(line('2025-06-03', a, 2), line('2025-06-30', a, 2)))).toEqual([]);
    expect(asked(rows(...month, line('2025-07-31', a, 5)))).toEqual([]);
  });

  it('is asked about as a running total where the month-end lines of an area only grow', () => {
    const growing = [line('2025-04-30', a, 10), line('2025-05-31', a, 22), line('2025-06-30', a, 35)];
    expect(asked(rows(...growing))).toEqual(['9 entry.inconsistent runningTotal']);
    expect(asked(rows(line('2025-04-30', a, 10), line('2025-05-30', a, 8), line('2025-06-30', a, 35)))).toEqual([]);
    expect(asked(rows(line('2025-04-30', a, 10), line('2025-05-30', a, 11), line('2025-06-30', a, 12)))).toEqual([]);
    expect(asked(rows(...growing, line('2025-06-03', a, 1)))).toEqual([]);
  });

  it('is asked about as a running total that pauses, and as one that is written on the first of a month', () => {
    const pausing = [3, 8, 8, 20].map((count, index) => line(`2025-0${4 + index}-30`, a, count));
    expect(asked(rows(...pausing))).toEqual(['10 entry.inconsistent runningTotal']);
    const firsts = [3, 8, 12, 20].map((count, index) => line(`2025-0${5 + index}-01`, a, count));
    expect(asked(rows(...firsts))).toEqual(['10 entry.inconsistent runningTotal']);
    const level = [3, 3, 3, 4].map((count, index) => line(`2025-0${4 + index}-30`, a, count));
    expect(asked(rows(...level))).toEqual([]);
  });

  it.each([
    ['a quarter at its end', '2025-06-30', 13],
    ['a quarter, on its last day of work', '2025-06-27', 13],
    ['the month before, on the first of a month', '2025-07-01', 7],
    ['a quarter, on the first day of the next', '2025-07-01', 13],
    ['half a year', '2025-09-30', 22],
    ['the year so far', '2025-12-29', 30],
  ])('is asked about where it adds up %s', (_span, day, count) => {
    const lines = [
      ...[1, 2].map((each) => line(`2025-04-1${each}`, a, each)),
      ...[1, 2].map((each) => line(`2025-05-1${each}`, a, each)),
      ...[1, 2, 4].map((each) => line(`2025-06-1${each}`, a, each)),
      ...[2, 3, 4].map((each) => line(`2025-08-1${each}`, a, each)),
      ...[3, 5].map((each) => line(`2025-11-1${each}`, a, each)),
      ...[2, 9].map((each) => line(`2025-06-2${each}`, b, each)),
    ];
    const total = 7 + lines.length;
    expect(asked(rows(...lines, line(day, a, count)))).toEqual([`${total} entry.inconsistent spanTotal`]);
    expect(asked(rows(...lines, line(day, a, count + 1)))).toEqual([]);
    expect(asked(rows(...lines, line(day, c, count)))).toEqual([]);
  });

  it.each([
    [[2, 3], 5],
    [[1, 1], 2],
    [[4, 0, 6], 10],
  ])('is asked about as 市全域 beside the parts %j', (parts, whole) => {
    const areas = parts.map((count, index) => line('2025-06-10', config.areas[index] ?? a, count));
    expect(asked(rows(...areas, line('2025-06-10', '市全域', whole)))).toEqual([
      `${7 + parts.length} entry.inconsistent whole`,
    ]);
  });

  it('is not asked about as 市全域 of another day, another number or one area alone', () => {
    const areas = [line('2025-06-10', a, 2), line('2025-06-10', b, 3)];
    expect(asked(rows(...areas, line('2025-06-11', '市全域', 5)))).toEqual([]);
    expect(asked(rows(...areas, line('2025-06-10', '市全域', 4)))).toEqual([]);
    expect(asked(rows(line('2025-06-10', a, 2), line('2025-06-10', '市全域', 2)))).toEqual([]);
  });
});

describe('a block that was dragged down', () => {
  const block = (first: string, length: number, more: Partial<EntryCells> = {}): Partial<EntryCells>[] =>
    Array.from({ length }, (_, index) => line(toIso(addDays(date(first), index)), a, 3, more));

  it.each([
    ['2025-06-02', 5, {}],
    ['2025-06-06', 3, {}],
    ['2025-06-02', 3, { note: '見守り訪問' }],
    ['2025-06-02', 4, { counterparty: '見本の会' }],
    ['2025-06-02', 12, {}],
    ['2025-06-06', 3, { note: '（土日も）' }],
  ])('is asked about at its end: from %s, %d rows', (first, length, more) => {
    expect(asked(rows(...block(first, length, more)))).toEqual([`${6 + length} entry.duplicate series`]);
  });

  it('is asked about where dragging has counted a number at the end of a text on', () => {
    const cases = block('2025-06-02', 4).map((each, index) => ({ ...each, note: `ケース${11 + index}` }));
    expect(asked(rows(...cases))).toEqual(['10 entry.duplicate series']);
    const others = block('2025-06-02', 4).map((each, index) => ({ ...each, note: `ケース${11 + 2 * index}` }));
    expect(asked(rows(...others))).toEqual([]);
  });

  it('is not asked about when it is short, when days are left out, or when something changes', () => {
    expect(asked(rows(...block('2025-06-02', 4)))).toEqual([]);
    expect(asked(rows(...block('2025-06-02', 3), null, ...block('2025-06-05', 2)))).toEqual([]);
    const changing = block('2025-06-02', 8).map((each, index) => ({ ...each, note: `${index} 回目` }));
    expect(asked(rows(...changing))).toEqual([]);
    const weekly = Array.from({ length: 8 }, (_, index) => line(toIso(addDays(date('2025-06-02'), index * 7)), a, 3));
    expect(asked(rows(...weekly))).toEqual([]);
  });
});

describe('a note that says that it is no count of what was done', () => {
  it.each([
    '目標',
    '（見込み）',
    '前年度実績',
    '平均',
    '重複',
    '再掲',
    '入力テスト',
    '※予定',
    '中止',
    '雨天のため中止',
    'キャンセル',
    '延期（7/1）',
    '未実施です。',
    '先方都合により見送り',
    '欠席',
  ])('is asked about beside a count: %s', (note) => {
    const [said] = questionsOf(visits, config, rows(line('2025-06-03', a, 2, { note })), 'visits');
    expect(said).toMatchObject({
      detail: { reason: 'noteDoubtful', typed: note },
      where: { row: 7, column: 'note' },
    });
  });

  it.each([
    '中止になった会の代わり',
    '延期していた訪問',
    'キャンセル料の相談',
    '中止の相談を受けた',
    '目標を話し合った',
    '見込み客',
    '練習会',
    '前年度から継続',
    '×',
    'x',
    '電話',
    null,
  ])('is none: %s', (note) => {
    expect(asked(rows(line('2025-06-03', a, 2, { note })))).toEqual([]);
  });

  it('is none beside no count, and in a voided row', () => {
    const voided = line('2025-06-03', a, 2, { note: '中止', status: '取消' });
    expect(asked(rows(line('2025-06-03', a, 0, { note: '中止' }), voided))).toEqual([]);
  });
});
