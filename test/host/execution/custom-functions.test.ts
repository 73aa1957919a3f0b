import { cell, closeAll, FIRST, openScript, result } from './open-script';

afterEach(closeAll);

const SCRIPT = `
  /** Doubles. @customfunction */
  function DOUBLE(value) { return Array.isArray(value) ? value.map(function (row) { return row.map(function (cell) { return cell * 2; }); }) : value * 2; }
  function SHAPE(a, b) { return JSON.stringify([Array.isArray(a) ? a : typeof a, a === '', a instanceof Date, typeof b, arguments.length]); }
  function FAILS() { throw new Error('理由です'); }
  function WRITES() { SpreadsheetApp.getActiveSheet().getRange('C1').setValue(1); return 1; }
  function READS() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue() + 1; }
  function COLUMN() { return [1, 2, 3]; }
  function RAGGED() { return [[1], [2, 3]]; }
  function NOTHING() {}
  function ASDATE() { return new Date(2025, 5, 3); }
  function WHO() { return Session.getActiveUser().getEmail() + '|'; }
  function SHOWS() { SpreadsheetApp.getUi(); }
  function hidden_() { return 1; }
`;

const type = async (workbook: Awaited<ReturnType<typeof openScript>>, range: string, ...values: string[][]) =>
  workbook.edit({ sheet: FIRST, range, values });

describe('custom functions', () => {
  it('take scalars and ranges, follow their arguments and spill', async () => {
    const workbook = await openScript(SCRIPT);
    await type(workbook, 'A1', ['1', '2'], ['3', '4']);
    await type(workbook, 'D1', ['=DOUBLE(A1)']);
    await type(workbook, 'D3', ['=double(A1:B2)']);
    expect((await workbook.values(FIRST, 'D1:E4')).values).toEqual([
      [2, ''],
      ['', ''],
      [2, 4],
      [6, 8],
    ]);
    await type(workbook, 'A1', ['10']);
    expect((await workbook.values(FIRST, 'D1:E4')).values).toEqual([
      [20, ''],
      ['', ''],
      [20, 4],
      [6, 8],
    ]);
  });

  it.each([
    ['=SHAPE(B9)', ['string', true, false, 'undefined', 1]],
    ['=SHAPE(A2)', ['object', false, true, 'undefined', 1]],
    [
      '=SHAPE(A1:B2,"x")',
      [
        [
          [1, ''],
          ['2025-06-02T15:00:00.000Z', 'b'],
        ],
        false,
        false,
        'string',
        2,
      ],
    ],
    ['=SHAPE(TRUE)', ['boolean', false, false, 'undefined', 1]],
  ])('%s gets its arguments as the live service gives them', async (formula, expected) => {
    const workbook = await openScript(SCRIPT);
    await type(workbook, 'A1', ['1', ''], ['2025/6/3', 'b']);
    const { value } = await workbook.formula(formula);
    expect(JSON.parse(String(value))).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['=FAILS()', expect.stringMatching(/^#ERROR!.*理由です/)],
    ['=WRITES()', expect.stringMatching(/You do not have permission to call setValue/)],
    ['=SHOWS()', expect.stringMatching(/Cannot call SpreadsheetApp.getUi/)],
    ['=READS()', 8],
    ['=NOTHING()', ''],
    ['=WHO()', '|'],
    ['=YEAR(ASDATE())', 2025],
    ['=SUM(RAGGED())', 6],
    ['=SUM(COLUMN())', 6],
    ['=hidden_()', expect.stringMatching(/^#NAME\?/)],
  ])('%s', async (formula, expected) => {
    const workbook = await openScript(SCRIPT);
    await type(workbook, 'A1', ['7']);
    expect((await workbook.formula(formula)).value).toEqual(expected);
    expect(await cell(workbook, 'C1')).toBe('');
  });

  it('leave no trace of a formula that was tried', async () => {
    const workbook = await openScript(
      `${SCRIPT} function used() { var s = SpreadsheetApp.getActiveSheet(); return [s.getLastRow(), s.getMaxColumns(), s.getMaxRows()]; }`,
    );
    await workbook.formula('=COLUMN()');
    expect(await result(workbook, 'used')).toEqual([0, 26, 1000]);
  });

  it('end after their time limit', async () => {
    const workbook = await openScript('function FOREVER() { for (;;) {} }', {
      internals: { limitMs: (kind) => (kind === 'customFunction' ? 300 : 60_000) },
    });
    expect((await workbook.formula('=FOREVER()')).value).toMatch(/Exceeded maximum execution time/);
  });
});
