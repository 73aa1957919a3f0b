import { monthRuns } from '../../../src/client/progress/months';

const month = (iso: string, state: 'closed' | 'entered' | 'nothing' | 'future', late = false) => ({
  month: iso,
  state,
  late,
});

describe('monthRuns', () => {
  it('joins what is alike, over the turn of the year too, and leaves out what has not started', () => {
    const months = [
      month('2025-10', 'closed'),
      month('2025-11', 'nothing', true),
      month('2025-12', 'entered'),
      month('2026-01', 'entered'),
      month('2026-02', 'nothing'),
      month('2026-03', 'future'),
    ];
    expect(monthRuns({ months })).toEqual([
      { word: 'closed', first: 10, last: 10 },
      { word: 'late', first: 11, last: 11 },
      { word: 'entered', first: 12, last: 1 },
      { word: 'nothing', first: 2, last: 2 },
    ]);
  });

  it('takes a month between two alike as what it is', () => {
    const months = [month('2025-04', 'entered'), month('2025-05', 'nothing'), month('2025-06', 'entered')];
    expect(monthRuns({ months }).map(({ word, first }) => [word, first])).toEqual([
      ['entered', 4],
      ['nothing', 5],
      ['entered', 6],
    ]);
  });
});
