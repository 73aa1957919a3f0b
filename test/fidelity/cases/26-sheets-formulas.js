// What people type into a sheet of theirs: functions that only Sheets has, and how dates, blanks and errors go through.

/** A case whose formula stands in F1 and fills cells beside it. */
function spillCase_(id, source, mark, cells, formula, expected) {
  return {
    id,
    source,
    mark,
    run(t) {
      if (cells.length > 0) t.sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells);
      t.sheet.getRange('F1').setFormula(formula);
      t.equal(t.sheet.getRange(1, 6, expected.length, expected[0].length).getValues(), expected, formula);
      const edge = t.sheet.getRange(expected.length + 1, 6 + expected[0].length).getValue();
      t.equal(edge, '', 'nothing beyond');
    },
  };
}

const DATES_IN_FORMULAS = [
  [new Date(2025, 3, 1), new Date(2023, 0, 31)],
  [new Date(2025, 3, 15), 2],
];

FIDELITY.push(
  formulaCase_(
    'formula.datePlusNumber',
    'that a date and a number give a date, and two dates a number of days: to be proven',
    'I',
    DATES_IN_FORMULAS,
    [
      ['=A1+1', new Date(2025, 3, 2)],
      ['=1+A1', new Date(2025, 3, 2)],
      ['=A1-1', new Date(2025, 2, 31)],
      ['=A2-A1', 14],
      ['=A1*1', 45748],
      ['=F1+1', new Date(2025, 3, 3)],
    ],
  ),
  formulaCase_(
    'formula.monthsLater',
    `${FUNCTIONS} (EDATE, EOMONTH, WORKDAY: dates); the last day where a month is too short`,
    'D',
    DATES_IN_FORMULAS,
    [
      ['=EDATE(DATE(2023,1,31),1)', new Date(2023, 1, 28)],
      ['=EDATE(B1,13)', new Date(2024, 1, 29)],
      ['=EDATE(B1,-2)', new Date(2022, 10, 30)],
      ['=EOMONTH(B1,0)', new Date(2023, 0, 31)],
      ['=EOMONTH(A1,-2)', new Date(2025, 1, 28)],
      ['=WORKDAY(A1,1)', new Date(2025, 3, 2)],
    ],
  ),
  formulaCase_(
    'formula.datesGoThrough',
    'that a date stays one through IF, INDEX, IFERROR and references: to be proven',
    'I',
    DATES_IN_FORMULAS,
    [
      ['=A1', new Date(2025, 3, 1)],
      ['=F1', new Date(2025, 3, 1)],
      ['=IF(TRUE,A1,"")', new Date(2025, 3, 1)],
      ['=INDEX(A1:A2,2)', new Date(2025, 3, 15)],
      ['=IFERROR(A1,0)', new Date(2025, 3, 1)],
      ['=MAX(A1:A2)', new Date(2025, 3, 15)],
      ['=INDIRECT("A1")', new Date(2025, 3, 1)],
    ],
  ),
  {
    id: 'formula.dateOfAnotherTab',
    source: 'that a date stays one in a reference to another tab, whatever the case of its name: to be proven',
    mark: 'I',
    run(t) {
      const data = t.spreadsheet.insertSheet(`${t.id} Data`);
      try {
        data.getRange('A1').setValue(new Date(2025, 3, 1));
        const names = [`'${t.id} Data'!A1`, `'${t.id} DATA'!A1+1`, `'${t.id} data'!A1`];
        t.sheet.getRange('A1:C1').setFormulas([names.map((name) => `=${name}`)]);
        const day = (date) => new Date(2025, 3, date);
        t.equal(t.sheet.getRange('A1:C1').getValues(), [[day(1), day(2), day(1)]]);
      } finally {
        t.spreadsheet.deleteSheet(data);
      }
    },
  },
  formulaCase_(
    'formula.blankReference',
    'field reports, undated: a reference to a blank cell shows nothing, and counts as 0 and as ""',
    'R',
    [['', 1]],
    [
      ['=A1', ''],
      ['=F1=0', true],
      ['=F1=""', true],
      ['=A1+1', 1],
      ['=A1&"x"', 'x'],
      ['=INDEX(A1:B1,1,1)', ''],
    ],
  ),
  formulaCase_(
    'formula.emptyTextIsNoBlank',
    `${FUNCTIONS} (ISBLANK: FALSE for a cell that holds a formula)`,
    'D',
    [['', 1]],
    [
      ['=IF(TRUE,"",1)', ''],
      ['=ISBLANK(F1)', false],
      ['=ISBLANK(A1)', true],
    ],
  ),
  formulaCase_(
    'formula.oneArgument',
    `${FUNCTIONS} (ROUND, ROUNDUP, ROUNDDOWN, CEILING, FLOOR, IFERROR, IFNA: what the last argument is when left out)`,
    'D',
    [],
    [
      ['=ROUND(2.5)', 3],
      ['=ROUNDUP(2.1)', 3],
      ['=ROUNDDOWN(2.9)', 2],
      ['=CEILING(2.1)', 3],
      ['=FLOOR(2.9)', 2],
      ['=IFERROR(1/0)', ''],
      ['=IFERROR(5)', 5],
      ['=IFNA(NA())', ''],
    ],
  ),
  spillCase_(
    'formula.listOfRanges',
    'https://support.google.com/docs/answer/6208276 (arrays in braces: semicolons go down, commas go right)',
    'D',
    [
      [1, 'a'],
      [2, 'b'],
    ],
    '={A1:A2;B1:B2}',
    [[1], [2], ['a'], ['b']],
  ),
  spillCase_(
    'formula.rangesBeside',
    'https://support.google.com/docs/answer/6208276 (arrays in braces)',
    'D',
    [
      [1, 'a'],
      [2, 'b'],
    ],
    '={B1:B2,A1:A2}',
    [
      ['a', 1],
      ['b', 2],
    ],
  ),
  formulaCase_(
    'formula.missingTab',
    'field reports, undated: a tab that there is not gives #REF!',
    'R',
    [],
    [
      ["='no such tab'!A1", '#REF!'],
      ["=SUM('no such tab'!A1:B2)", '#REF!'],
    ],
  ),
  {
    id: 'formula.missingTabComes',
    source: 'that a formula which names a missing tab finds it when it comes: to be proven',
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1').setFormula(`='${t.id} later'!B2`);
      t.equal(t.sheet.getRange('A1').getValue(), '#REF!');
      const data = t.spreadsheet.insertSheet(`${t.id} later`);
      try {
        data.getRange('B2').setValue(7);
        t.equal(t.sheet.getRange('A1').getValue(), 7);
        t.equal(t.sheet.getRange('A1').getFormula(), `='${t.id} later'!B2`);
      } finally {
        t.spreadsheet.deleteSheet(data);
      }
    },
  },
  {
    id: 'formula.circle',
    source:
      'field reports, undated: formulas in a circle give #REF! (circular dependency), and so do those that read them',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1:E1').setFormulas([['=B1+1', '=A1+1', '=C1', '=B1+1', '=ROW(E1)']]);
      t.equal(t.sheet.getRange('A1:E1').getValues(), [['#REF!', '#REF!', '#REF!', '#REF!', 1]]);
      t.sheet.getRange('B1').setValue(1);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [[2, 1, '#REF!', 2]]);
    },
  },
  {
    id: 'formula.outOfTheGrid',
    source: 'that a reference beyond the last row or column is #REF!, and a range ends with its tab: to be proven',
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1:A2').setValues([[1], [2]]);
      const formulas = ['=ZZ1', '=SUM(A1:A99999)', '=SUM(OFFSET(A1,0,0,99999,1))', '=INDIRECT("ZZ1")'];
      t.sheet.getRange('C1:F1').setFormulas([formulas]);
      t.equal(t.sheet.getRange('C1:F1').getValues(), [['#REF!', 3, '#REF!', '#REF!']]);
    },
  },
  formulaCase_(
    'formula.textStaysText',
    `${FUNCTIONS} (CONCATENATE, SUBSTITUTE, LEFT, TRIM give text)`,
    'D',
    [],
    [
      ['=CONCATENATE("2025","/4/1")', '2025/4/1'],
      ['=SUBSTITUTE("2025-4-1","-","/")', '2025/4/1'],
      ['=LEFT("2025/4/1",8)', '2025/4/1'],
      ['=TRIM(" 2025/4/1 ")', '2025/4/1'],
      ['="2025/"&"4/1"', '2025/4/1'],
      ['=T("2025/4/1")', '2025/4/1'],
      ['=ISTEXT(CONCATENATE(1,2))', true],
    ],
  ),
  formulaCase_(
    'formula.arrayFormula',
    `${FUNCTIONS} (ARRAYFORMULA)`,
    'D',
    [
      [1, 'a'],
      [2, 'b'],
      [4, 'a'],
    ],
    [
      ['=SUM(ARRAYFORMULA(A1:A3*2))', 14],
      ['=SUM(ARRAYFORMULA(IF(B1:B3="a",A1:A3,0)))', 5],
    ],
  ),
  spillCase_('formula.arrayFormulaFills', `${FUNCTIONS} (ARRAYFORMULA)`, 'D', [[1], [2]], '=ARRAYFORMULA(A1:A2*2)', [
    [2],
    [4],
  ]),
  formulaCase_(
    'formula.countUnique',
    `${FUNCTIONS} (COUNTUNIQUE, COUNTUNIQUEIFS)`,
    'D',
    [
      ['甲', 3],
      ['乙', 1],
      ['甲', 2],
      ['', 9],
    ],
    [
      ['=COUNTUNIQUE(A1:A4)', 2],
      ['=COUNTUNIQUE(1,1,2)', 2],
      ['=COUNTUNIQUEIFS(A1:A4,B1:B4,">1")', 1],
      ['=COUNTUNIQUEIFS(B1:B4,A1:A4,"甲")', 2],
    ],
  ),
  spillCase_(
    'formula.split',
    `${FUNCTIONS} (SPLIT: at each character, without empty parts)`,
    'D',
    [],
    '=SPLIT("a,b;;c",",;")',
    [['a', 'b', 'c']],
  ),
  spillCase_('formula.splitWhole', `${FUNCTIONS} (SPLIT)`, 'D', [], '=SPLIT("a--b-c","--",FALSE)', [['a', 'b-c']]),
  spillCase_('formula.splitEmpty', `${FUNCTIONS} (SPLIT)`, 'D', [], '=SPLIT("a,,b",",",TRUE,FALSE)', [['a', '', 'b']]),
  spillCase_(
    'formula.splitNumbers',
    'that parts that look like numbers are numbers: to be proven',
    'I',
    [],
    '=SPLIT("1,x,2.5",",")',
    [[1, 'x', 2.5]],
  ),
  formulaCase_(
    'formula.join',
    `${FUNCTIONS} (JOIN)`,
    'D',
    [['a', 'b', 1]],
    [
      ['=JOIN("-",A1:C1)', 'a-b-1'],
      ['=JOIN(", ",1,2,"x")', '1, 2, x'],
    ],
  ),
  spillCase_('formula.sort', `${FUNCTIONS} (SORT: is_ascending)`, 'D', [[3], [1], [2]], '=SORT(A1:A3,1,FALSE)', [
    [3],
    [2],
    [1],
  ]),
  spillCase_('formula.sortn', `${FUNCTIONS} (SORTN)`, 'D', [[3], [1], [2]], '=SORTN(A1:A3,2)', [[1], [2]]),
  spillCase_(
    'formula.sortnTies',
    `${FUNCTIONS} (SORTN: display_ties_mode 1 shows the ties of the last)`,
    'D',
    [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 3],
    ],
    '=SORTN(A1:B4,2,1,2,TRUE)',
    [
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ],
  ),
  spillCase_(
    'formula.sortnDifferent',
    `${FUNCTIONS} (SORTN: display_ties_mode 2 leaves duplicates out)`,
    'D',
    [['b'], ['a'], ['b'], ['c']],
    '=SORTN(A1:A4,2,2,1,TRUE)',
    [['a'], ['b']],
  ),
  formulaCase_(
    'formula.toText',
    `${FUNCTIONS} (TO_TEXT, TO_DATE, TO_PURE_NUMBER, TO_PERCENT)`,
    'D',
    DATES_IN_FORMULAS,
    [
      ['=TO_TEXT(12.5)', '12.5'],
      ['=ISTEXT(TO_TEXT(A1))', true],
      ['=TO_DATE(45748)', new Date(2025, 3, 1)],
      ['=TO_DATE("x")', 'x'],
      ['=TO_PURE_NUMBER(A1)', 45748],
      ['=TO_PERCENT(0.5)', 0.5],
    ],
  ),
  formulaCase_(
    'formula.operatorsByName',
    `${FUNCTIONS} (ADD, MINUS, MULTIPLY, DIVIDE, POW, EQ, NE, GT, GTE, LT, LTE, CONCAT, UMINUS, UPLUS, UNARY_PERCENT)`,
    'D',
    [],
    [
      ['=ADD(1,2)', 3],
      ['=MINUS(5,2)', 3],
      ['=MULTIPLY(2,3)', 6],
      ['=DIVIDE(6,4)', 1.5],
      ['=DIVIDE(1,0)', '#DIV/0!'],
      ['=POW(2,3)', 8],
      ['=EQ("a","A")', true],
      ['=NE(1,1)', false],
      ['=GT(2,1)', true],
      ['=GTE(2,2)', true],
      ['=LT(2,1)', false],
      ['=LTE(3,2)', false],
      ['=CONCAT("a",1)', 'a1'],
      ['=UMINUS(5)', -5],
      ['=UPLUS("x")', 'x'],
      ['=UNARY_PERCENT(50)', 0.5],
    ],
  ),
  formulaCase_(
    'formula.dayOfText',
    `${FUNCTIONS} (DAY, MONTH, YEAR, WEEKDAY, HOUR, DAYS: a date, a number, or a text that is read as a date)`,
    'D',
    [['2025年4月1日', 2]],
    [
      ['=DAY("2025/4/1")', 1],
      ['=MONTH("2025/4/1")', 4],
      ['=YEAR("2025/1/1")', 2025],
      ['=WEEKDAY("2025/4/1")', 3],
      ['=MONTH(TO_TEXT(A1))', 4],
      ['=SUM(ARRAYFORMULA(DAY({"2025/4/1";"2025/4/30"})))', 31],
      ['=HOUR("12:30")', 12],
      ['=MONTH("4月1日")', 4],
      ['=MONTH("四月")', '#VALUE!'],
    ],
  ),
  formulaCase_(
    'formula.dayOfTheWeek',
    'https://biz.moneyforward.com/work-efficiency/basic/19400 (2025-09-22: TEXT with ddd and dddd by the locale: 月, 月曜日)',
    'R',
    DATES_IN_FORMULAS,
    [
      ['=TEXT(A1,"ddd")', '火'],
      ['=TEXT("2025/4/2","dddd")', '水曜日'],
      ['=TEXT(A1,"m/d")', '4/1'],
      ['=TEXT(TIME(9,5,0),"h:mm")', '9:05'],
    ],
  ),
  formulaCase_(
    'formula.arraysWithinFormulas',
    `${FUNCTIONS} (SEQUENCE, MAKEARRAY); that what goes on into another function may be larger than the sheet: to be proven`,
    'I',
    [],
    [
      ['=SUM(SEQUENCE(5000))', 12502500],
      ['=SUM(MAKEARRAY(3,4,LAMBDA(r,c,r*c)))', 60],
      ['=INDEX(MAKEARRAY(2,2,LAMBDA(r,c,r&"-"&c)),2,1)', '2-1'],
      ['=MAKEARRAY(0,2,LAMBDA(r,c,1))', '#VALUE!'],
    ],
  ),
  {
    id: 'formula.onlyOnline',
    source: 'the local workbook: functions that it lacks show #NAME?, and a window says why in a note',
    mark: 'H',
    run(t) {
      const formulas = [
        '=QUERY(F1:G2,"select F")',
        '=SPARKLINE(F1:G1)',
        '=IMPORTRANGE("x","A1")',
        '=GOOGLEFINANCE("X")',
      ];
      t.sheet.getRange('A1:D1').setFormulas([formulas]);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [['#NAME?', '#NAME?', '#NAME?', '#NAME?']]);
      t.equal(t.sheet.getRange('A1').getNote(), '', 'no note of the cell itself');
    },
  },
  {
    id: 'formula.neverTheEnd',
    source: 'the local workbook: a formula that cannot be calculated is an error in its cell, and nothing more',
    mark: 'H',
    run(t) {
      const formulas = [
        '=IMAGE("https://example.com/a.png")',
        '=SWITCH()',
        '=LET(1,1,1)',
        '=LAMBDA(x,x(x))(LAMBDA(x,x(x)))',
        `=${'-'.repeat(5000)}1`,
        `=${Array.from({ length: 10000 }, () => '1').join('+')}`,
        '=A1:ZZZ9999999',
        '=OFFSET(A1,0,0,100000,1000)',
        '=MAKEARRAY(10000,10000,LAMBDA(a,b,a*b))',
        '=REPT("x",1000000000)',
        `=${'E9&'.repeat(16000)}1/0`,
        `={${'{E9;'.repeat(8000)}1${'}'.repeat(8001)}`,
      ];
      t.sheet.getRange(1, 1, formulas.length, 1).setFormulas(formulas.map((formula) => [formula]));
      t.sheet.getRange('C1').setFormula('=1+1');
      t.equal(t.sheet.getRange('C1').getValue(), 2, 'a cell beside them');
      t.equal(t.sheet.getLastRow(), formulas.length);
      const values = t.sheet.getRange(1, 1, formulas.length, 1).getValues();
      values.forEach((row, index) => {
        // What can be calculated in time has its value.
        const isValue = row[0] === 1 || row[0] === 10000;
        t.ok(isValue || /^#[A-Z/0]+[!?]?$/.test(row[0]), `${formulas[index].slice(0, 40)}: ${row[0]}`);
      });
    },
  },
);
