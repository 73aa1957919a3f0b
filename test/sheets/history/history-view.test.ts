/** What 変更履歴 shows of its lines, and what hides them. */
import { historyHeaders, shownHistoryHeaders } from '../../../src/i18n/words/history-names';
import { hiddenBy, shownLines, viewFormula } from '../../../src/sheets/history/history-view';

const line = (number: number): string[] => [
  `2025/12/01 10:00:0${number}`,
  '手入力',
  'a@example.com',
  '訪問',
  `id-${number}`,
  `前${number}`,
  `後${number}`,
  '理由',
  `request-${number}`,
  '{}',
  `${number}-seal`,
];
const shown = (number: number): string[] => [
  `2025/12/01 10:00:0${number}`,
  'a@example.com',
  '手入力',
  '訪問',
  `id-${number}`,
  `前${number}`,
  `後${number}`,
  '理由',
  `request-${number}`,
];
const blank = shownHistoryHeaders.map(() => '');
const LINES = [line(1), line(2), line(3)];
const VIEW = [shown(3), shown(2), shown(1), blank];

it('has who beside when, and only headers that the lines have', () => {
  expect(shownHistoryHeaders.slice(0, 4)).toEqual(['日時', 'だれ', '操作', 'タブ']);
  expect(shownHistoryHeaders.every((header) => historyHeaders.includes(header))).toBe(true);
});

it('is one formula over the columns of the lines', () => {
  expect(viewFormula()).toBe(
    '=IFERROR(SORT(FILTER(CHOOSECOLS(J4:R,1,3,2,4,5,6,7,8,9),J4:J<>""),FILTER(ROW(J4:J),J4:J<>""),FALSE),"")',
  );
});

it('leaves out lines that lost their time', () => {
  const [first, , third] = LINES;
  expect(shownLines([line(1), ['', ...line(2).slice(1)], line(3)])).toEqual([third, first]);
});

describe('what hides the lines', () => {
  it.each([
    ['nothing', VIEW, null],
    ['nothing, with rows put in above the view', [blank, ...VIEW], null],
    ['its formula is gone', [blank, blank, blank, blank], { kind: 'notShown' }],
    [
      'a word in its way',
      [['#REF!', ...blank.slice(1)], [...blank.slice(0, 6), 'メモ', '', ''], blank],
      { kind: 'typed', row: 5 },
    ],
    ['a formula over some of the lines', VIEW.slice(0, 2), { kind: 'notShown' }],
    ['a word below the lines', [...VIEW, ['メモ', ...blank.slice(1)]], { kind: 'typed', row: 8 }],
    ['a word in the place of the formula', [['メモ', ...blank.slice(1)], blank, blank], { kind: 'typed', row: 4 }],
  ])('%s', (_, view, found) => {
    expect(hiddenBy(view, LINES)).toEqual(found);
  });

  it('is nothing where there are no lines', () => {
    expect(hiddenBy([blank, blank], [])).toBeNull();
  });
});
