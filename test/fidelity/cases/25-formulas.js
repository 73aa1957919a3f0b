// What native formulas give: the functions and the coercions that generated formulas lean on.

const FUNCTIONS = 'https://support.google.com/docs/table/25273';

/** A case that writes cells from A1 on, puts formulas into F1, F2, ... and compares what they give. */
function formulaCase_(id, source, mark, cells, pairs) {
  return {
    id,
    source,
    mark,
    run(t) {
      if (cells.length > 0) t.sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells);
      t.sheet.getRange(1, 6, pairs.length, 1).setFormulas(pairs.map((pair) => [pair[0]]));
      const values = t.sheet.getRange(1, 6, pairs.length, 1).getValues();
      pairs.forEach((pair, index) => {
        t.equal(values[index][0], pair[1], pair[0]);
      });
    },
  };
}

FIDELITY.push(
  formulaCase_(
    'formula.filter',
    `${FUNCTIONS} (FILTER, SUM)`,
    'D',
    [
      [1, 'a'],
      [2, 'b'],
      [4, 'a'],
    ],
    [
      ['=SUM(FILTER(A1:A3,B1:B3="a"))', 5],
      ['=SUM(FILTER(A1:A3,B1:B3="a",A1:A3>1))', 4],
    ],
  ),
  formulaCase_(
    'formula.filterByProduct',
    `${FUNCTIONS} (FILTER); a product of conditions as one condition: to be proven`,
    'I',
    [
      [1, 'a'],
      [2, 'b'],
      [4, 'a'],
    ],
    [['=SUM(FILTER(A1:A3,(B1:B3="a")*(A1:A3>=2)))', 4]],
  ),
  formulaCase_(
    'formula.filterNothing',
    `${FUNCTIONS} (FILTER: #N/A when nothing matches; IFERROR)`,
    'D',
    [[1, 'a']],
    [
      ['=FILTER(A1:A1,B1:B1="z")', '#N/A'],
      ['=IFERROR(SUM(FILTER(A1:A1,B1:B1="z")),"")', ''],
    ],
  ),
  formulaCase_(
    'formula.iferrorRowByRow',
    `${FUNCTIONS} (IFERROR, MOD); row by row inside FILTER and SUMPRODUCT: to be proven`,
    'I',
    [[2], ['text'], [1.5], [3]],
    [
      ['=SUM(FILTER(A1:A4,IFERROR(ISNUMBER(A1:A4)*(MOD(A1:A4,1)=0),0)))', 5],
      ['=SUMPRODUCT(IFERROR(ISNUMBER(A1:A4)*(MOD(A1:A4,1)=0),0))', 2],
    ],
  ),
  formulaCase_(
    'formula.exact',
    `${FUNCTIONS} (EXACT: case matters; it does not for =)`,
    'D',
    [['Abc', 'abc']],
    [
      ['=EXACT(A1,B1)', false],
      ['=EXACT(A1,"Abc")', true],
      ['=A1=B1', true],
    ],
  ),
  formulaCase_(
    'formula.exactOfARange',
    `${FUNCTIONS} (EXACT, SUMPRODUCT)`,
    'I',
    [['甲'], ['乙'], ['甲']],
    [['=SUMPRODUCT(EXACT(A1:A3,"甲")*1)', 2]],
  ),
  formulaCase_(
    'formula.isNumber',
    `${FUNCTIONS} (ISNUMBER)`,
    'D',
    [[12, "'12", true, '']],
    [
      ['=ISNUMBER(A1)', true],
      ['=ISNUMBER(B1)', false],
      ['=ISNUMBER(C1)', false],
      ['=ISNUMBER(D1)', false],
    ],
  ),
  formulaCase_(
    'formula.dateIsANumber',
    `${FUNCTIONS} (ISNUMBER, DATE)`,
    'D',
    [[new Date(2025, 5, 3)]],
    [
      ['=ISNUMBER(A1)', true],
      ['=A1>=DATE(2025,6,3)', true],
      ['=A1<DATE(2025,6,3)', false],
    ],
  ),
  formulaCase_(
    'formula.blank',
    `${FUNCTIONS} (IF, COUNT); a blank equals "" and 0`,
    'I',
    [],
    [
      ['=A1=""', true],
      ['=A1=0', true],
      ['=COUNT(A1:A5)', 0],
      ['=IF(COUNT(A1:A5)=0,"",SUM(A1:A5))', ''],
    ],
  ),
  formulaCase_(
    'formula.sumLeavesTextOut',
    `${FUNCTIONS} (SUM, COUNT: text in cells is left out)`,
    'D',
    [[1], ["'2"], ['x'], [true]],
    [
      ['=SUM(A1:A4)', 1],
      ['=COUNT(A1:A4)', 1],
    ],
  ),
  formulaCase_(
    'formula.textIsAboveNumbers',
    `${FUNCTIONS}; text compares as greater than any number`,
    'I',
    [['text', 5]],
    [
      ['=A1>B1', true],
      ['=A1>=9999', true],
    ],
  ),
  formulaCase_(
    'formula.truthIsOne',
    `${FUNCTIONS} (SUMPRODUCT)`,
    'D',
    [[true, false]],
    [
      ['=A1*1', 1],
      ['=(1=1)+(2=2)', 2],
      ['=SUMPRODUCT((A1:B1=TRUE)*1)', 1],
    ],
  ),
  formulaCase_(
    'formula.unique',
    `${FUNCTIONS} (UNIQUE, ROWS)`,
    'D',
    [['甲'], ['乙'], ['甲'], ['丙']],
    [['=ROWS(UNIQUE(A1:A4))', 3]],
  ),
  formulaCase_(
    'formula.uniqueMindsCase',
    `${FUNCTIONS} (UNIQUE); that case matters to it, unlike to =: to be proven`,
    'I',
    [['NPO'], ['npo']],
    [['=ROWS(UNIQUE(A1:A2))', 2]],
  ),
  formulaCase_(
    'formula.sumproductOfErrors',
    `${FUNCTIONS} (SUMPRODUCT: an error in a row is the result)`,
    'D',
    [[1], ['x']],
    [['=SUMPRODUCT(A1:A2*1)', '#VALUE!']],
  ),
  formulaCase_(
    'formula.unknownName',
    `${FUNCTIONS}; #NAME? for a function that there is not`,
    'R',
    [],
    [['=FID_NO_SUCH_FUNCTION(1)', '#NAME?']],
  ),
  formulaCase_(
    'formula.cannotBeParsed',
    'field reports, undated: a formula parse error shows #ERROR!',
    'R',
    [],
    [['=SUM((1', '#ERROR!']],
  ),
  formulaCase_(
    'formula.hyperlink',
    `${FUNCTIONS} (HYPERLINK shows its label)`,
    'D',
    [],
    [['=HYPERLINK("#gid=0","開く")', '開く']],
  ),
  {
    id: 'formula.deletedColumn',
    source: `${REFERENCE}spreadsheet/sheet#deletecolumncolumnposition; a reference to it becomes #REF!: field reports, undated`,
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      t.sheet.getRange('E1:F1').setFormulas([['=SUM(B1:B9)', '=SUM(C1:C9)']]);
      t.sheet.deleteColumn(2);
      t.equal(t.sheet.getRange('D1:E1').getValues(), [['#REF!', 3]]);
      t.equal(t.sheet.getRange('E1').getFormula(), '=SUM(B1:B9)', 'the other one has moved');
    },
  },
  {
    id: 'formula.openEndedOnAnotherSheet',
    source: `${SHEETS_API}guides/concepts#cell (A1 notation: Sheet1!A5:A)`,
    mark: 'D',
    run(t) {
      const data = t.spreadsheet.insertSheet(`${t.id} 資料`);
      try {
        data.getRange('B7:B9').setValues([[1], [2], [4]]);
        t.sheet.getRange('A1').setFormula(`=SUM('${t.id} 資料'!B7:B)`);
        t.equal(t.sheet.getRange('A1').getValue(), 7);
        data.getRange(data.getMaxRows(), 2).setValue('the last row');
        data.appendRow(['', 100]);
        t.equal(t.sheet.getRange('A1').getValue(), 107, 'rows that were added count');
        data.insertColumnBefore(1);
        t.equal(t.sheet.getRange('A1').getFormula(), `=SUM('${t.id} 資料'!C7:C)`, 'it follows its column');
        t.equal(t.sheet.getRange('A1').getValue(), 107);
      } finally {
        t.spreadsheet.deleteSheet(data);
      }
    },
  },
  {
    id: 'formula.today',
    source: `${FUNCTIONS} (TODAY), in the spreadsheet's time zone`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setFormula('=TODAY()');
      const shown = Utilities.formatDate(t.sheet.getRange('A1').getValue(), 'Asia/Tokyo', 'yyyy-MM-dd HH:mm');
      t.equal(shown, `${Utilities.formatDate(new Date(), 'Asia/Tokyo', 'yyyy-MM-dd')} 00:00`);
    },
  },
  {
    id: 'formula.spills',
    source: `${FUNCTIONS} (FILTER gives an array that fills the cells beside it)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      t.sheet.getRange('C1').setFormula('=FILTER(A1:A3,A1:A3>1)');
      t.equal(t.sheet.getRange('C1:C3').getValues(), [[2], [3], ['']]);
      t.equal(t.sheet.getRange('C1:C2').getFormulas(), [['=FILTER(A1:A3,A1:A3>1)'], ['']]);
    },
  },
);
