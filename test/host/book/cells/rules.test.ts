/** Data validation, conditional formats, protections, metadata, named ranges; and that all is there again when opened. */

import { satisfies } from '../../../../src/host/book/cells/check-value';
import type { CriteriaType, Validation, Wire } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect, reopened, whenCalculated } from '../open-book';

afterEach(closeBooks);

const rule = (criteria: CriteriaType, args: Validation['args'], allowInvalid = false): Validation => ({
  criteria,
  args,
  allowInvalid,
  helpText: null,
});
const date = (serial: number): Wire => ({ serial });

describe('a value against a rule', () => {
  const cases: readonly [CriteriaType, Validation['args'], readonly Wire[], readonly Wire[]][] = [
    [
      'VALUE_IN_LIST',
      ['緑ヶ丘・滝坂', 'a,b', '5', true],
      ['', '緑ヶ丘・滝坂', 'a,b', 5],
      ['a', '緑ヶ丘', 'true', 'TRUE2'],
    ],
    ['VALUE_IN_RANGE', [{ sheetId: 0, a1: 'A1:A2' }, true], ['', 'x', 3], ['y']],
    ['CHECKBOX', [], ['', true, false], ['TRUE', 1]],
    ['CHECKBOX', ['はい', 'いいえ'], ['はい'], [true, '']],
    ['NUMBER_BETWEEN', [0, 10], ['', 0, 10, 1.5], [-1, 11, 'x', '5', true]],
    ['NUMBER_NOT_BETWEEN', [0, 10], [11], [5]],
    ['NUMBER_EQUAL_TO', [5], [5], [6]],
    ['NUMBER_NOT_EQUAL_TO', [5], [6], [5]],
    ['NUMBER_GREATER_THAN', [5], [6], [5]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [5], [5, date(5)], [4]],
    ['NUMBER_LESS_THAN', [5], [4], [5]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [5], [5], [6]],
    ['DATE_IS_VALID_DATE', [], ['', date(45811)], [45811, '2025/2/30']],
    ['DATE_AFTER', [date(45811)], [date(45812)], [date(45811.5), 45812]],
    ['DATE_ON_OR_AFTER', [date(45811)], [date(45811)], [date(45810)]],
    ['DATE_BEFORE', [date(45811)], [date(45810)], [date(45811)]],
    ['DATE_ON_OR_BEFORE', [date(45811)], [date(45811.9)], [date(45812)]],
    ['DATE_EQUAL_TO', [date(45811)], [date(45811.5)], [date(45812)]],
    ['DATE_BETWEEN', [date(45748), date(46112)], [date(45748), date(46112.5)], [date(45747), date(46113)]],
    ['TEXT_CONTAINS', ['件'], ['12件'], ['12']],
    ['TEXT_IS_VALID_EMAIL', [], ['a@b.example'], ['a@b', 'a b@c.example']],
    ['TEXT_IS_VALID_URL', [], ['https://example.org/x'], ['example']],
    ['CUSTOM_FORMULA', ['=FALSE'], ['x'], []],
  ];

  it.each(cases)('%s %j', (criteria, args, good, bad) => {
    const listed = () => ['x', 3];
    // Blank satisfies every rule, so it can't be among the bad ones.
    for (const value of good) expect([value, satisfies(rule(criteria, args), value, listed)]).toEqual([value, true]);
    for (const value of bad.filter((each) => each !== '')) {
      expect([value, satisfies(rule(criteria, args), value, listed)]).toEqual([value, false]);
    }
  });
});

describe('reject rules', () => {
  it('refuse the whole write, name the cell, and let warnings and formulas through', () => {
    const book = openBook();
    const strict = { ...rule('VALUE_IN_LIST', ['a', 'b', true]), helpText: 'a か b です。' };
    const lenient = rule('VALUE_IN_LIST', ['a', true], true);
    book.setValidations(FIRST, rect(2, 1, 2, 2), [
      [strict, lenient],
      [strict, lenient],
    ]);
    expect(() =>
      book.setValues(FIRST, rect(1, 1, 3, 2), [
        ['x', 'x'],
        ['a', 'x'],
        ['zzz', 'x'],
      ]),
    ).toThrow(expect.objectContaining({ code: 'rejected', detail: { cell: 'A3', helpText: 'a か b です。' } }));
    expect(book.lastRow(FIRST)).toBe(0);
    book.setValues(FIRST, rect(2, 1, 2, 2), [
      ['a', 'x'],
      ['="zzz"', ''],
    ]);
    expect(book.values(FIRST, rect(2, 1, 1, 2))).toEqual([['a', 'x']]);
  });

  it('know typed dates and numbers by what they become', () => {
    const book = openBook();
    book.setValidations(FIRST, rect(1, 1, 1, 2), [
      [rule('DATE_ON_OR_AFTER', [date(45748)]), rule('NUMBER_BETWEEN', [0, 9999])],
    ]);
    book.setValues(FIRST, rect(1, 1, 1, 2), [['6/3', '1,440']]);
    expect(() => book.setValues(FIRST, rect(1, 1), [['2025/3/31']])).toThrow(
      expect.objectContaining({ code: 'rejected' }),
    );
    expect(() => book.setValues(FIRST, rect(1, 2), [['12件']])).toThrow(expect.objectContaining({ code: 'rejected' }));
  });

  it('read their list from a range, wherever it moves, also one open to the end', () => {
    const book = openBook();
    const lists = book.insertSheet('設定', null).id;
    book.setValues(lists, rect(2, 1, 2, 1), [['甲'], ['乙']]);
    const inRange = rule('VALUE_IN_RANGE', [{ sheetId: lists, a1: '$A$2:$A' }, true]);
    book.setValidations(FIRST, rect(1, 1), [[inRange]]);
    book.insertRows(lists, 1, 1);
    book.renameSheet(lists, '設定 2');
    expect(book.validations(FIRST, rect(1, 1))).toEqual([
      [{ ...inRange, args: [{ sheetId: lists, a1: '$A$3:$A' }, true] }],
    ]);
    book.setValues(FIRST, rect(1, 1), [['乙']]);
    expect(() => book.setValues(FIRST, rect(1, 1), [['丙']])).toThrow(expect.objectContaining({ code: 'rejected' }));
    book.setValues(lists, rect(900, 1), [['丙']]);
    book.setValues(FIRST, rect(1, 1), [['丙']]);
    expect(JSON.stringify(book.snapshot())).toContain("='設定 2'!$A$3:$A");
  });

  it('are laid over one another cell by cell, and cleared', () => {
    const book = openBook();
    const [a, b] = [rule('VALUE_IN_LIST', ['a', true]), rule('VALUE_IN_LIST', ['b', true])];
    book.setValidations(FIRST, rect(1, 1, 3, 3), [
      [a, a, a],
      [a, a, a],
      [a, a, a],
    ]);
    book.setValidations(FIRST, rect(2, 2), [[b]]);
    book.clear(FIRST, rect(1, 1), { contents: false, formats: false, notes: false, validations: true });
    expect(book.validations(FIRST, rect(1, 1, 3, 3))).toEqual([
      [null, a, a],
      [a, b, a],
      [a, a, a],
    ]);
  });
});

describe('notes', () => {
  it('are written over, read and taken away', () => {
    const book = openBook();
    book.setNotes(FIRST, rect(1, 1, 2, 2), [
      ['a', null],
      ['b\n二行目', ''],
    ]);
    book.setNotes(FIRST, rect(1, 1, 1, 2), [['c', 'd']]);
    expect(book.notes(FIRST, rect(1, 1, 2, 2))).toEqual([
      ['c', 'd'],
      ['b\n二行目', ''],
    ]);
    book.clear(FIRST, rect(1, 1, 1, 2), { contents: false, formats: false, notes: true, validations: false });
    expect(book.notes(FIRST, rect(1, 1, 2, 2))).toEqual([
      ['', ''],
      ['b\n二行目', ''],
    ]);
  });
});

describe('conditional formats', () => {
  it('keep their order and conditions, and follow rows and columns', () => {
    const book = openBook();
    const base = { background: '#fce8e6', fontColor: null, bold: null };
    const rules = [
      { ...base, ranges: [rect(7, 1, 10, 3)], criteria: 'CUSTOM_FORMULA', args: ['=$A7="注意"'] },
      { ...base, ranges: [rect(7, 2, 10, 1)], criteria: 'TEXT_EQUAL_TO', args: ['遅れ'], bold: true },
      { ...base, ranges: [rect(1, 5)], criteria: 'NUMBER_BETWEEN', args: [1, 2] },
      { ...base, ranges: [rect(2, 5)], criteria: 'CELL_EMPTY', args: [] },
      { ...base, ranges: [rect(3, 5)], criteria: 'NUMBER_GREATER_THAN', args: [3], fontColor: '#a50e0e' },
    ];
    book.setConditionalRules(FIRST, rules);
    expect(book.conditionalRules(FIRST)).toEqual(rules);
    expect(reopened(book).conditionalRules(FIRST)).toEqual(rules);
    book.insertColumns(FIRST, 1, 1);
    book.insertRows(FIRST, 9, 1);
    expect(book.conditionalRules(FIRST)[0]).toMatchObject({ ranges: [rect(7, 2, 11, 3)], args: ['=$B7="注意"'] });
    book.deleteColumns(FIRST, 6, 1);
    expect(book.conditionalRules(FIRST)).toHaveLength(2);
    book.setConditionalRules(FIRST, []);
    expect(book.conditionalRules(FIRST)).toEqual([]);
  });
});

describe('named ranges', () => {
  it('are set, moved, followed by formulas, and removed', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 3, 2), [
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    book.setNamedRange('KPI_TABLE', FIRST, rect(1, 1, 3, 1));
    book.setFormulas(FIRST, rect(1, 5), [['=SUM(kpi_table)']]);
    expect(await whenCalculated(book, FIRST, 1, 5)).toBe(6);
    book.setNamedRange('KPI_TABLE', FIRST, rect(1, 1, 3, 2));
    expect(await whenCalculated(book, FIRST, 1, 5)).toBe(66);
    book.insertColumns(FIRST, 1, 1);
    book.renameSheet(FIRST, '集計 表');
    expect(book.namedRanges()).toEqual([{ name: 'KPI_TABLE', sheetId: FIRST, rect: rect(1, 2, 3, 2) }]);
    book.setValues(FIRST, rect(1, 2), [[101]]);
    expect(await whenCalculated(book, FIRST, 1, 6)).toBe(166);
    expect(book.formulas(FIRST, rect(1, 6))).toEqual([['=SUM(kpi_table)']]);
    book.removeNamedRange('KPI_TABLE');
    expect(await whenCalculated(book, FIRST, 1, 6)).toEqual({ error: '#NAME?' });
    expect(book.namedRanges()).toEqual([]);
  });

  it('whose cells are deleted are #REF! and no more listed', async () => {
    const book = openBook();
    book.setNamedRange('N', FIRST, rect(1, 3));
    book.setFormulas(FIRST, rect(1, 1), [['=N+1']]);
    book.deleteColumns(FIRST, 3, 1);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ error: '#REF!' });
    expect(book.namedRanges()).toEqual([]);
  });

  it.each(['', 'A1', 'R1C1', '1x', 'a b', 'TRUE', 'x!'])('cannot be called %j', (name) => {
    expect(() => openBook().setNamedRange(name, FIRST, rect(1, 1))).toThrow(
      expect.objectContaining({ code: 'badName' }),
    );
  });
});

describe('protections and metadata', () => {
  it('are added, changed and removed, and their ids are never used twice', () => {
    const book = openBook();
    const protection = {
      kind: 'SHEET' as const,
      sheetId: FIRST,
      rect: null,
      description: '',
      warningOnly: false,
      unprotected: [],
      editors: null,
    };
    const first = book.addProtection(protection);
    book.updateProtection({ ...first, warningOnly: true });
    expect(book.protections()).toEqual([{ ...first, warningOnly: true }]);
    book.removeProtection(first.id);
    expect(book.addProtection(protection).id).not.toBe(first.id);
    const entry = { key: 'config', value: '{}', visibility: 'DOCUMENT' as const, sheetId: null };
    const added = book.addMetadata(entry);
    book.updateMetadata({ ...added, value: '{"a":1}' });
    expect(reopened(book).metadata()).toEqual([{ ...entry, id: added.id, value: '{"a":1}' }]);
    book.removeMetadata(added.id);
    expect(book.metadata()).toEqual([]);
    expect(reopened(book).addMetadata(entry).id).toBeGreaterThan(added.id);
  });
});
