import { type Against, type ReadFigures, readingOf } from '../../../src/domain/totals/reading';

const figures: ReadFigures = { label: '訪問件数', unit: '件', actual: 97, target: 200, expected: 100, outlook: null };

describe('how a count stands to what was expected by now', () => {
  it.each<[string, Partial<ReadFigures>, Against]>([
    ['nothing reported', { actual: null }, { kind: 'notReported' }],
    ['nothing reported and no target', { actual: null, target: null, expected: null }, { kind: 'notReported' }],
    ['no target', { target: null, expected: null }, { kind: 'noTarget' }],
    ['the target, exactly', { actual: 200 }, { kind: 'achieved' }],
    ['one below the target', { actual: 199, expected: 199 }, { kind: 'asExpected' }],
    ['a target of 0 and a report of 0', { actual: 0, target: 0, expected: 0 }, { kind: 'achieved' }],
    ['less than half a count expected', { actual: 0, expected: 0.49 }, { kind: 'notYetExpected' }],
    ['half a count expected', { actual: 0, expected: 0.5 }, { kind: 'farFrom', expected: 0.5 }],
    ['hardly anything', { actual: 1, target: 800, expected: 400 }, { kind: 'farFrom', expected: 400 }],
    ['many times as much', { actual: 150, expected: 50 }, { kind: 'farFrom', expected: 50 }],
    ['not quite so much', { actual: 149, expected: 50 }, { kind: 'above', percent: 198 }],
    ['two percent more', { actual: 102 }, { kind: 'asExpected' }],
    ['two percent less', { actual: 98 }, { kind: 'asExpected' }],
    ['three percent more', { actual: 103 }, { kind: 'above', percent: 3 }],
    ['three percent less', {}, { kind: 'below', percent: 3 }],
    ['a rounded percentage', { actual: 112, expected: 99.7 }, { kind: 'above', percent: 12 }],
  ])('%s', (_what, change, against) => {
    expect(readingOf({ ...figures, ...change })).toEqual({ ...figures, ...change, against });
  });
});

describe('the outlook beside it', () => {
  const range = (low: number, high: number) => ({ kind: 'outlook' as const, low, middle: low, high, probability: 0.5 });

  it.each([
    ['a range', range(90, 120), true],
    ['a range that begins with the count so far', range(97, 120), true],
    ['a range that ends with the count so far', range(90, 97), true],
    ['the count so far and nothing more', range(97, 97), false],
    ['undecided', { kind: 'undecided' as const, reason: 'tooFew' as const, probability: null }, true],
  ])('%s is described: %p', (_what, outlook, described) => {
    expect(readingOf({ ...figures, outlook }).outlook).toEqual(described ? outlook : null);
  });
});
