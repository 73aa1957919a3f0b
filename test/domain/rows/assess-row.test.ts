/** What is made of a row: the table of bad input, what is put right, and that putting right once is enough. */

import fc from 'fast-check';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { assessRow, type RowAssessment } from '../../../src/domain/rows/assess-row';
import type { Fix } from '../../../src/domain/rows/outcome';
import type { EntryCells } from '../../../src/domain/rows/strict-row';
import { cases } from '../../run/cases';
import { cells, config, date, dateCell, goodCells, groups, visits } from '../samples';

const asOf = date('2025-06-30');

/** The row once its fixes are written, as a sheet would give it back. */
function withFixes(row: EntryCells, written: readonly Fix[]): EntryCells {
  const value = (column: string, now: CellValue): CellValue => {
    const fix = written.find((each) => each.column === column);
    if (fix === undefined) return now;
    return fix.value === '' ? null : fix.value;
  };
  return {
    ...row,
    date: value('date', row.date),
    area: value('area', row.area),
    staff: value('staff', row.staff),
    counts: row.counts.map((cell, index) => value(index === 0 ? 'groups.meetings' : 'groups.approaches', cell)),
    counterparty: value('counterparty', row.counterparty),
    status: value('status', row.status),
  };
}

interface Assessed extends RowAssessment {
  /** The count cells that still do not count once the fixes are written. */
  readonly uncountedAfter: number;
}

function assess(row: EntryCells, yearOmitted = false): Assessed {
  const assessed = assessRow(groups, row, { config, asOf, yearOmitted });
  const after = assessRow(groups, withFixes(row, assessed.fixes), { config, asOf, yearOmitted });
  return { ...assessed, uncountedAfter: after.uncounted };
}

const codes = (row: EntryCells) => assess(row).problems.map(({ code, column }) => [code, column]);
const fixes = (row: EntryCells) => assess(row).fixes.map(({ column, value }) => [column, value]);

it('leaves a right row alone', () => {
  expect(assess(goodCells({ staff: '係員 一郎', note: ' ＝１＋１ ', status: '記録済' }))).toMatchObject({
    state: 'entry',
    fixes: [],
    problems: [],
    uncounted: 0,
    uncountedAfter: 0,
  });
});

describe('state', () => {
  it.each<[string, EntryCells, RowAssessment['state']]>([
    ['nothing', cells(), 'blank'],
    ['only what the add-on writes', cells({ status: '記録済' }), 'blank'],
    ['only spaces', cells({ note: ' ', counts: ['　', null] }), 'blank'],
    ['a date and nothing else', cells({ date: dateCell('2025-06-03') }), 'incomplete'],
    ['a note and nothing else', cells({ note: 'メモ' }), 'incomplete'],
    ['all but a count', goodCells({ counts: [null, ''] }), 'incomplete'],
    ['a count alone', cells({ counts: [null, 1] }), 'entry'],
    ['a count of 0', goodCells({ counts: [0, null] }), 'entry'],
    ['a count that is none', cells({ counts: ['十二', null] }), 'entry'],
    ['voided', goodCells({ status: '取消' }), 'void'],
    ['voided by hand', goodCells({ status: ' 取り消し' }), 'void'],
  ])('%s: %s', (_name, row, state) => {
    expect(assess(row).state).toBe(state);
  });
});

describe('bad input is kept as typed and not counted', () => {
  it.each<[string, Partial<EntryCells>, string, string, number]>([
    ['a date outside the year', { date: dateCell('2025-03-31') }, 'date.outsideYear', 'date', 2],
    ['the same as text', { date: '令和7年3月31日' }, 'date.outsideYear', 'date', 2],
    ['an impossible date', { date: '2025/2/30' }, 'date.invalid', 'date', 2],
    ['text that is no date', { date: 'きのう' }, 'date.invalid', 'date', 2],
    ['a number that is no date', { date: 6.3 }, 'date.invalid', 'date', 2],
    ['no date', { date: null }, 'date.invalid', 'date', 2],
    ['an unknown area', { area: '調布' }, 'area.unknown', 'area', 2],
    ['a number for an area', { area: 3 }, 'area.unknown', 'area', 2],
    ['no area', { area: null }, 'area.unknown', 'area', 2],
    ['1.5', { counts: [1.5, 2] }, 'count.notWhole', 'groups.meetings', 1],
    ['-3', { counts: [-3, 2] }, 'count.negative', 'groups.meetings', 1],
    ['1e9', { counts: [1e9, 2] }, 'count.tooLarge', 'groups.meetings', 1],
    ['十二', { counts: ['十二', 2] }, 'count.notANumber', 'groups.meetings', 1],
    ['a date in a count', { counts: [dateCell('2025-12-03'), 2] }, 'count.notANumber', 'groups.meetings', 1],
  ])('%s', (_name, more, code, column, uncounted) => {
    const assessed = assess(goodCells(more));
    expect(assessed).toMatchObject({ state: 'entry', fixes: [], uncounted, uncountedAfter: uncounted });
    expect(assessed.problems).toMatchObject([{ code, column, severity: 'error' }]);
  });

  it('says what was typed, and which reason there is', () => {
    expect(assess(goodCells({ date: '2025/2/30' })).problems[0]?.detail).toEqual({
      typed: '2025/2/30',
      reason: 'impossible',
    });
    expect(assess(goodCells({ area: null })).problems[0]?.detail).toEqual({ typed: '', reason: 'missing' });
    expect(assess(goodCells({ area: '調布' })).problems[0]?.detail).toEqual({ typed: '調布', reason: 'unknown' });
    expect(assess(goodCells({ date: 6.3 })).problems[0]?.detail).toEqual({ typed: '6.3', reason: 'number' });
    expect(assess(goodCells({ date: true })).problems[0]?.detail).toEqual({ typed: 'TRUE', reason: 'notADate' });
    expect(assess(goodCells({ counts: [-3, 2] })).problems[0]?.detail).toEqual({ typed: '-3', max: 9999 });
    expect(assess(goodCells({ date: '令和7年3月31日' })).problems[0]?.detail).toEqual({
      typed: '令和7年3月31日',
      date: '2025-03-31',
      first: '2025-04-01',
      last: '2026-03-31',
    });
  });

  it('names each problem of a row', () => {
    expect(codes(cells({ counts: ['x', -1] }))).toEqual([
      ['date.invalid', 'date'],
      ['area.unknown', 'area'],
      ['count.notANumber', 'groups.meetings'],
      ['count.negative', 'groups.approaches'],
    ]);
  });
});

describe('an organisation that is missing', () => {
  it('is a warning where a distinct count needs it; the gross count counts', () => {
    const assessed = assess(goodCells({ counterparty: ' ' }));
    expect(assessed.problems).toMatchObject([
      { code: 'counterparty.required', severity: 'warning', column: 'counterparty' },
    ]);
    expect(assessed).toMatchObject({ uncounted: 0, strict: { counts: [1, 2] } });
  });

  it('is reported once, with what it is needed for', () => {
    const twice = {
      ...groups,
      indicators: groups.indicators.flatMap((each) =>
        each.kind.kind === 'distinct' ? [each, { ...each, key: 'groups.again' }] : [each],
      ),
    };
    expect(assessRow(twice, goodCells({ counterparty: null, counts: [1, 1] }), { config, asOf }).problems).toEqual([
      {
        code: 'counterparty.required',
        severity: 'warning',
        column: 'counterparty',
        detail: { indicator: 'groups.distinct', over: 'groups.approaches' },
      },
    ]);
  });

  it('is not asked for by what counts nothing distinct, nor by a column that is not there', () => {
    const meetings = { ...groups, indicators: groups.indicators.filter(({ kind }) => kind.kind === 'sum') };
    expect(assessRow(meetings, goodCells({ counterparty: null }), { config, asOf }).problems).toEqual([]);
    const without = { ...groups, indicators: groups.indicators.filter(({ key }) => key !== 'groups.approaches') };
    expect(assessRow(without, goodCells({ counterparty: null }), { config, asOf }).problems).toEqual([]);
  });

  it.each<[string, readonly CellValue[]]>([
    ['nothing was approached', [1, 0]],
    ['the column is blank', [1, null]],
  ])('is not asked for when %s', (_name, counts) => {
    expect(codes(goodCells({ counterparty: null, counts }))).toEqual([]);
  });

  it('is asked for once the count is put right', () => {
    expect(codes(goodCells({ counterparty: null, counts: [null, '２回'] }))).toEqual([
      ['counterparty.required', 'counterparty'],
    ]);
  });

  it('is not asked for where nothing is counted distinct', () => {
    const row = cells({ date: dateCell('2025-06-03'), area: '市全域', counts: [1] });
    expect(assessRow(visits, row, { config, asOf }).problems).toEqual([]);
  });
});

describe('an incomplete row', () => {
  it('is named, without asking for what is not there yet', () => {
    const assessed = assess(cells({ date: dateCell('2025-06-03') }));
    expect(assessed.problems).toEqual([{ code: 'entry.empty', severity: 'warning' }]);
    expect(assessed).toMatchObject({ fixes: [], uncounted: 0 });
  });

  it('has what is typed put right, and what is wrong named', () => {
    const row = cells({ date: '６／３', area: '調布' });
    expect(fixes(row)).toEqual([['date', dateCell('2025-06-03')]]);
    expect(codes(row)).toEqual([
      ['area.unknown', 'area'],
      ['entry.empty', undefined],
    ]);
  });
});

describe('tolerant forms are written back', () => {
  it('all of them at once', () => {
    const row = goodCells({
      date: '令和７年６月３日（火）',
      area: '若葉･調和',
      staff: '係員　一郎',
      counts: ['１２件', '1,440'],
      counterparty: '㈱ みどり',
      note: '　そのまま　',
    });
    const assessed = assess(row);
    expect(fixes(row)).toEqual([
      ['date', dateCell('2025-06-03')],
      ['area', '若葉・調和'],
      ['staff', '係員 一郎'],
      ['groups.meetings', 12],
      ['groups.approaches', 1440],
      ['counterparty', '株式会社みどり'],
    ]);
    expect(assessed.fixes[0]?.typed).toBe('令和７年６月３日（火）');
    expect(assessed).toMatchObject({ problems: [], uncounted: 2, uncountedAfter: 0 });
  });

  it('what is there already is not written again', () => {
    expect(fixes(goodCells({ date: '２０２５／６／３', area: '若葉・調和', staff: '係員 一郎' }))).toEqual([
      ['date', dateCell('2025-06-03')],
    ]);
  });

  it.each(['取消し', '取り消し', '取り消', '取消済み', '取り消し済', ' 取消 '])('状態 %p is 取消', (status) => {
    expect(assess(goodCells({ status }))).toMatchObject({
      state: 'void',
      fixes: [{ column: 'status', value: '取消' }],
    });
  });

  it.each(['未取消', '取消しない', '取消済みを戻した', '要取り消し', 'り消し', 7, true])(
    '状態 %p is not 取消',
    (status) => {
      expect(assess(goodCells({ status })).state).toBe('entry');
    },
  );

  it('spaces in a date, an area or a name of staff are nothing', () => {
    expect(fixes(goodCells({ date: ' ', area: '　', staff: ' ' }))).toEqual([
      ['date', ''],
      ['area', ''],
    ]);
    expect(codes(goodCells({ date: ' ', area: '　' }))).toEqual([
      ['date.invalid', 'date'],
      ['area.unknown', 'area'],
    ]);
  });

  it('what is no text among staff and organisations stays', () => {
    expect(fixes(goodCells({ staff: 12, counterparty: 12 }))).toEqual([]);
  });

  it('a count that has no column of the plan is passed over', () => {
    const assessed = assess(goodCells({ counts: [1, 2, 'x'] }));
    expect(assessed).toMatchObject({ fixes: [], problems: [] });
  });

  it('a blank count is not one that does not count', () => {
    expect(assess(goodCells({ date: null, counts: [1, ''] })).uncounted).toBe(1);
    expect(assess(goodCells({ date: null, counts: [1, null] })).uncounted).toBe(1);
  });

  it('spaces in a count are nothing: they are cleared', () => {
    const row = goodCells({ counts: ['　', 2] });
    expect(assess(row)).toMatchObject({ uncounted: 1, uncountedAfter: 0, problems: [] });
    expect(fixes(row)).toEqual([['groups.meetings', '']]);
  });

  it('a name that is not on the staff list stays, and so does one that two would fit', () => {
    expect(fixes(goodCells({ staff: '応援　三郎' }))).toEqual([]);
    const sameNames = { ...config, staff: ['係員 一郎', '係員一郎'] };
    const assessed = assessRow(groups, goodCells({ staff: '係員　一郎' }), { config: sameNames, asOf });
    expect(assessed.fixes).toEqual([]);
  });

  it('a word close to 取消 becomes it, and nothing else is touched', () => {
    const assessed = assess(goodCells({ status: '取消済', date: 'x' }));
    expect(assessed.fixes).toEqual([{ code: 'entry.inconsistent', column: 'status', value: '取消', typed: '取消済' }]);
    expect(assessed).toMatchObject({ problems: [], uncounted: 2, uncountedAfter: 0 });
  });

  it('a voided row has nothing to put right and nothing uncounted', () => {
    expect(assess(goodCells({ status: '取消', date: 'x', counts: ['x', 1] }))).toMatchObject({
      fixes: [],
      problems: [],
      uncounted: 0,
      uncountedAfter: 0,
    });
  });
});

describe('a date typed without its year', () => {
  it('gets the year of the fiscal year', () => {
    const row = goodCells({ date: dateCell('2026-06-03') });
    expect(assess(row).problems).toMatchObject([{ code: 'date.outsideYear' }]);
    const assessed = assess(row, true);
    expect(assessed.fixes.map(({ value }) => value)).toEqual([dateCell('2025-06-03')]);
    expect(assessed).toMatchObject({ problems: [], uncounted: 2, uncountedAfter: 0 });
  });

  it('gets it in the future too', () => {
    const assessed = assess(goodCells({ date: dateCell('2025-02-03') }), true);
    expect(assessed.fixes.map(({ value }) => value)).toEqual([dateCell('2026-02-03')]);
    expect(assessed.problems).toMatchObject([{ code: 'date.future' }]);
    expect(assessed.uncountedAfter).toBe(0);
  });
});

it('is stable: after the fixes there are none, the problems are the same, and the forecast of 未集計 was right', () => {
  const dates: CellValue[] = [null, ' ', '６／３', '6/3(火)', 'R7.6.3', '2025/2/30', '7/4/1', '8/1', 45811, 6.3, true];
  const names: CellValue[] = [null, '', '　', '㈱ みどり', '見本の会', 12, '＝x', 'ＡＢＣ'];
  const counts: CellValue[] = [
    null,
    '',
    ' ',
    0,
    2,
    1.5,
    -3,
    '１２',
    '12件',
    '十二',
    '1,440',
    1e9,
    dateCell('2025-06-03'),
  ];
  const row = fc.record<EntryCells>({
    date: fc.oneof(fc.constantFrom(...dates), fc.constantFrom(dateCell('2025-06-03'), dateCell('2026-02-01'))),
    area: fc.constantFrom<CellValue>(null, ' ', '若葉･調和', '若葉・調和', '市全域', '調布', 1),
    staff: fc.constantFrom<CellValue>(null, '係員　一郎', 'だれか'),
    counts: fc.tuple(fc.constantFrom(...counts), fc.constantFrom(...counts)),
    counterparty: fc.constantFrom(...names),
    note: fc.constantFrom<CellValue>(null, ' ', 'メモ'),
    status: fc.constantFrom<CellValue>(
      null,
      '記録済',
      '取消',
      '取消し',
      '中止',
      '要確認：「中止」とあります。取り消しますか',
    ),
  });
  fc.assert(
    fc.property(row, fc.boolean(), (typed, yearOmitted) => {
      const before = assess(typed, yearOmitted);
      const after = assess(withFixes(typed, before.fixes), yearOmitted);
      expect(after.fixes).toEqual([]);
      expect(after.problems).toEqual(before.problems);
      expect(after.uncountedAfter).toBe(before.uncountedAfter);
      expect(before.uncountedAfter).toBeLessThanOrEqual(before.uncounted);
    }),
    { numRuns: cases(300) },
  );
});
