import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toIso } from '../../../src/domain/calendar/plain-date';
import { periodsOf, ratingFault, readRating } from '../../../src/domain/quality/quality';

describe('the periods of a year', () => {
  const fy = fiscalYear(2025);
  const shown = (kind: 'half' | 'quarter') =>
    periodsOf(fy, kind).map(({ key, number, first, last }) => [key, number, toIso(first), toIso(last)]);

  it('are two halves', () => {
    expect(shown('half')).toEqual([
      ['h1', 1, '2025-04-01', '2025-09-30'],
      ['h2', 2, '2025-10-01', '2026-03-31'],
    ]);
  });

  it('are four quarters', () => {
    expect(shown('quarter')).toEqual([
      ['q1', 1, '2025-04-01', '2025-06-30'],
      ['q2', 2, '2025-07-01', '2025-09-30'],
      ['q3', 3, '2025-10-01', '2025-12-31'],
      ['q4', 4, '2026-01-01', '2026-03-31'],
    ]);
  });
});

describe('a rating as it is typed', () => {
  it.each([
    ['A', 'A'],
    ['Ａ', 'A'],
    ['b', 'B'],
    [' C ', 'C'],
    ['D やり直し', 'D'],
    ['A：順調', 'A'],
    ['評価不能', 'none'],
    ['評価不能（対象なし）', 'none'],
    ['', ''],
    ['　', ''],
    ['E', null],
    ['AB', null],
    ['1A', null],
    ['順調 A', null],
    ['不能', null],
    ['none', null],
  ])('%p is %p', (typed, rating) => {
    expect(readRating(typed, '評価不能')).toBe(rating);
  });
});

describe('what is to be done about a line', () => {
  it.each([
    [null, '根拠', true, 'qualityUnknown'],
    [null, '', false, 'qualityUnknown'],
    ['', '', true, 'qualityRating'],
    ['', '根拠', true, 'qualityRating'],
    ['', '', false, null],
    ['A', '根拠', true, null],
    ['A', '', false, 'qualityComment'],
    ['none', ' \n', true, 'qualityComment'],
    ['none', '対象がなかったため', true, null],
  ] as const)('%p with the comment %p, period over: %p', (rating, comment, over, fault) => {
    expect(ratingFault(rating, comment, over)).toBe(fault);
  });
});
