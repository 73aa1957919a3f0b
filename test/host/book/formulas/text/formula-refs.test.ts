/** References in formula text: what is one, how it shifts, follows a rename, is bounded. */

import {
  boundFormula,
  offsetFormula,
  refersTo,
  renameInFormula,
  shiftFormula,
} from '../../../../../src/host/book/formulas/text/formula-refs';
import type { AxisChange } from '../../../../../src/host/book/model/spans';

const rows = (kind: 'insert' | 'delete', at: number, count: number): AxisChange => ({ kind, axis: 'row', at, count });
const columns = (kind: 'insert' | 'delete', at: number, count: number): AxisChange => ({
  kind,
  axis: 'column',
  at,
  count,
});
const move = (axis: 'row' | 'column', at: number, count: number, before: number): AxisChange => ({
  kind: 'move',
  axis,
  at,
  count,
  before,
});

const context = {
  sizeOf: (wanted: string) => {
    const name = ['訪問', '相談 記録', 'own', 'Data'].find((each) => each.toLowerCase() === wanted.toLowerCase());
    return name === undefined ? null : { name, rows: 1000, columns: 26 };
  },
  rangeOf: (name: string) => (name === 'KPI_TABLE' ? '集計!$B$8:$P$25' : null),
};

describe('bounding for the engine', () => {
  const cases: readonly [string, string][] = [
    ['=SUM(訪問!C7:C)', '=SUM(訪問!C7:C1000)'],
    ["=SUM('相談 記録'!$C$7:$C)", "=SUM('相談 記録'!$C$7:$C1000)"],
    ['=SUM(A:A)', '=SUM(A1:A1000)'],
    ['=SUM($A:C)', '=SUM($A1:C1000)'],
    ['=SUM(2:3)', '=SUM(A2:Z3)'],
    ['=SUM(C2:2)', '=SUM(C2:Z2)'],
    ['=SUM(C2000:C)', '=SUM(C2000:C2000)'],
    ['=SUM(無い!C7:C)', '=SUM(#REF!)'],
    ['=data!A1+DATA!B2:C3', '=Data!A1+Data!B2:C3'],
    ['=SUM(A1:ZZZ9999999)+A1001+AA1', '=SUM(A1:Z1000)+#REF!+#REF!'],
    ['={A1:A2;B1:B2}', '=LIST.ROWS(LIST.COLUMNS(A1:A2),LIST.COLUMNS(B1:B2))'],
    ['={1,2;"a;b",TRUE}&"{A1}"', '={1,2;"a;b",TRUE}&"{A1}"'],
    ['=SUM({A1,{1;2},IF(B1,1,2)})', '=SUM(LIST.COLUMNS(A1,{1;2},IF(B1,1,2)))'],
    ['={A1', '={A1'],
    ['=SUM(C7:C9)+A1', '=SUM(C7:C9)+A1'],
    ['="C7:C"&C7:C', '="C7:C"&C7:C1000'],
    ['=LOG10(C1)+ATAN2(1,2)', '=LOG10(C1)+ATAN2(1,2)'],
    ['=KPI_PROGRESS("訪問件数","若葉・調和",KPI_TABLE)', '=KPI_PROGRESS("訪問件数","若葉・調和",集計!$B$8:$P$25)'],
    ['=KPI_TABLE(1)', '=KPI_TABLE(1)'],
    ['="a""C7:C"', '="a""C7:C"'],
    ['=1e3+1:1', '=1e3+A1:Z1'],
    ['=#REF!+C1:C', '=#REF!+C1:C1000'],
    ['=訪問!#REF!', '=訪問!#REF!'],
    ['text C7:C', 'text C7:C'],
  ];

  it.each(cases)('%s -> %s', (formula, expected) => {
    expect(boundFormula(formula, 'own', context)).toBe(expected);
  });
});

describe('shifting', () => {
  const cases: readonly [string, AxisChange, string][] = [
    ['=訪問!C7:C', rows('insert', 1, 2), '=訪問!C9:C'],
    ['=訪問!C7:C', rows('insert', 7, 1), '=訪問!C8:C'],
    ['=訪問!C7:C', rows('insert', 8, 1), '=訪問!C7:C'],
    ['=訪問!C7:C', rows('delete', 7, 3), '=訪問!C7:C'],
    ['=訪問!C7:C', rows('delete', 5, 4), '=訪問!C5:C'],
    ['=訪問!C7:C', columns('insert', 1, 1), '=訪問!D7:D'],
    ['=訪問!C7:C', columns('delete', 3, 1), '=#REF!'],
    ['=訪問!C7:C', move('column', 3, 1, 6), '=訪問!E7:E'],
    ['=訪問!$C$7:$C', move('column', 1, 1, 5), '=訪問!$B$7:$B'],
    ['=訪問!C7:C', move('row', 9, 1, 7), '=訪問!C7:C'],
    ['=訪問!C7:C', move('row', 7, 1, 20), '=訪問!C7:C'],
    ['=訪問!C7:C', move('row', 3, 1, 20), '=訪問!C6:C'],
    ['=訪問!A:A', rows('insert', 1, 5), '=訪問!A:A'],
    ['=訪問!A:C', columns('delete', 1, 1), '=訪問!A:B'],
    ['=訪問!5:5', rows('insert', 5, 1), '=訪問!6:6'],
    ['=訪問!B2', rows('delete', 2, 1), '=#REF!'],
    ['=訪問!$B$2', columns('insert', 2, 1), '=訪問!$C$2'],
    ['=訪問!B2:D9', rows('delete', 9, 5), '=訪問!B2:D8'],
    ['=B2+訪問!B2', rows('insert', 1, 1), '=B2+訪問!B3'],
    ['="訪問!B2"', rows('insert', 1, 1), '="訪問!B2"'],
    ['=他!B2', rows('insert', 1, 1), '=他!B2'],
  ];

  it.each(cases)('%s after %j -> %s', (formula, change, expected) => {
    expect(shiftFormula(formula, 'own', '訪問', change)).toBe(expected);
  });

  it('moves references without a sheet when they stand on the sheet that changed', () => {
    expect(shiftFormula('=B2+他!B2', '訪問', '訪問', rows('insert', 1, 1))).toBe('=B3+他!B2');
  });
});

describe('renaming and removing a sheet', () => {
  const cases: readonly [string, string | null, string][] = [
    ['=訪問!C7:C+訪問!A1', '訪問 記録', "='訪問 記録'!C7:C+'訪問 記録'!A1"],
    ["='訪問'!C7", "O'Brien", "='O''Brien'!C7"],
    ['=訪問!C7', 'A1', "='A1'!C7"],
    ['=訪問者!C7', '別', '=訪問者!C7'],
    ['=訪問!C7:C', null, '=#REF!'],
    ['="訪問!C7"', '別', '="訪問!C7"'],
  ];

  it.each(cases)('%s to %s -> %s', (formula, to, expected) => {
    expect(renameInFormula(formula, '訪問', to)).toBe(expected);
  });
});

describe('copying', () => {
  it.each([
    ['=A1+$B$2+C:C', 2, '=A3+$B$2+C:C'],
    ['=A5', -5, '=#REF!'],
    ['=A$1:A5', 1, '=A$1:A6'],
  ])('%s by %d rows -> %s', (formula, by, expected) => {
    expect(offsetFormula(formula, by, 0)).toBe(expected);
  });
});

it.each([
  ['=SUM(訪問!C7:C)', '訪問', true],
  ['=SUM(C7:C)', '訪問', false],
  ['=SUM(C7:C)', 'own', true],
  ['=sum(data!C7)', 'Data', true],
  ['=KPI("訪問!C7")', '訪問', false],
  ['=LET(x,KPI_TABLE,x)', '集計', true],
  ['=LET(x,KPI_TABLE,x)', '訪問', false],
  ['訪問!C7', '訪問', false],
])('%s refers to %s: %s', (formula, sheet, isSo) => {
  expect(refersTo(formula, 'own', sheet, context)).toBe(isSo);
});
