import { closed, isWhole, opens } from '../../../../../src/host/server/page/base/formula-text';

const isName = (word: string): boolean => word === 'KPI_TABLE';

describe('a formula is whole', () => {
  it.each([
    '=1',
    '=-5%',
    '=D7',
    '=C:D',
    '=TODAY()',
    '=SUM(D7:D9)*2 ',
    '=IF(D7>0,"(","")',
    '=IF(D7,,1)',
    "='相談 (1)'!D7",
    '=LEN("a""b")',
    '={1,2;3,4}',
    '=true',
    '=KPI_TABLE',
    '=IFERROR(D7,#N/A)',
    '=#REF!',
    '=LET(x,1,x+1)',
  ])('%s', (formula) => {
    expect(isWhole(formula, isName)).toBe(true);
  });

  it.each([
    '=',
    '= ',
    '=-',
    '=1+',
    '=1+ ',
    '=(1+)',
    '=SUM(',
    '=SUM(D7',
    '=SUM(D7,',
    '=SUM(D7:',
    '=SUM(D7:)',
    '=SUM(D7))',
    '=(1}',
    '={1,2',
    '=D7,',
    '=LEN("はい',
    "='相談",
    "='相談'!",
    '=相談!',
    '=SU',
    '=1+SUM',
  ])('but not %s', (formula) => {
    expect(isWhole(formula, isName)).toBe(false);
  });
});

describe('brackets that were left open', () => {
  it.each([
    ['=SUM(D7', '=SUM(D7)'],
    ['=SUM(1,MAX({2,3', '=SUM(1,MAX({2,3}))'],
    ['=LEN(")")+(1', '=LEN(")")+(1)'],
    ["='('!D7", "='('!D7"],
    ['=SUM(D7)', '=SUM(D7)'],
    ['=SUM(D7))', '=SUM(D7))'],
    ['=LEN("(', '=LEN("('],
    ['(1', '(1'],
  ])('%s is put as %s', (typed, put) => {
    expect(closed(typed)).toBe(put);
  });
});

it.each([
  ['=', true],
  ['=SUM(D7, ', true],
  ['=D7', false],
  ['=LEN("はい,', false],
  ['=LEN("はい")&', true],
])('after %s a reference may stand: %s', (before, expected) => {
  expect(opens(before)).toBe(expected);
});
