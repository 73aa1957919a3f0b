import type { Outlook } from '../../src/domain/totals/outlook';
import { type ReadFigures, readingOf } from '../../src/domain/totals/reading';
import { reading } from '../../src/i18n/ja/reading';

const outlook: Outlook = { kind: 'outlook', low: 1480, middle: 1540, high: 1610, probability: 0.97 };
const undecided: Outlook = { kind: 'undecided', reason: 'tooFew', probability: null };
const visits: ReadFigures = { label: '訪問件数', unit: '件', actual: 1085, target: 1440, expected: 969, outlook };

describe('the reading of an indicator', () => {
  it.each<[string, Partial<ReadFigures>, string]>([
    ['more than expected', {}, '訪問件数は期待より12%多く、年度末は1,480～1,610件の見込みです。'],
    ['less', { actual: 646 }, '訪問件数は期待より33%少なく、年度末は1,480～1,610件の見込みです。'],
    ['a difference nobody speaks of', { actual: 969 }, '訪問件数は期待どおりで、年度末は1,480～1,610件の見込みです。'],
    [
      'counts where it is far below',
      { actual: 1, target: 800, expected: 400 },
      '訪問件数は、期待の400件に対して1件で、年度末は1,480～1,610件の見込みです。',
    ],
    [
      'counts where nothing was done',
      { actual: 0, target: 800, expected: 400, outlook: undecided },
      '訪問件数は、期待の400件に対して0件です。',
    ],
    [
      'counts where it is far above',
      { actual: 60, target: 800, expected: 12, outlook: undecided },
      '訪問件数は、期待の12件に対して60件です。',
    ],
    [
      'a little',
      { actual: 40, target: 800, expected: 400, outlook: null },
      '訪問件数は40件で、期待より90%少ないです。',
    ],
    ['reached', { actual: 1440 }, '訪問件数は1,440件で、年間目標の1,440件に達しました。'],
    ['nothing reported', { actual: null }, '訪問件数は、まだ報告がありません。'],
    ['no target', { target: null, expected: null }, '訪問件数は1,085件です（年間目標はありません）。'],
    ['no outlook', { outlook: undecided }, '訪問件数は1,085件で、期待より12%多いです。'],
    ['as expected without outlook', { actual: 969, outlook: null }, '訪問件数は期待どおりの969件です。'],
    ['before anything is expected', { actual: 0, expected: 0.3, outlook: undecided }, '訪問件数は0件です。'],
    [
      'a range of one count',
      { outlook: { kind: 'outlook', low: 1090, middle: 1090, high: 1090, probability: 0 } },
      '訪問件数は期待より12%多く、年度末は1,090件の見込みです。',
    ],
    [
      'a year that is over',
      { outlook: { kind: 'outlook', low: 1085, middle: 1085, high: 1085, probability: 0 } },
      '訪問件数は1,085件で、期待より12%多いです。',
    ],
  ])('says %s', (_what, change, sentence) => {
    expect(reading(readingOf({ ...visits, ...change }))).toBe(sentence);
  });
});
