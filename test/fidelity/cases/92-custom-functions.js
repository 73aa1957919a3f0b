// Custom functions in cells: what they are given, what they give back, what they may not do.

const CUSTOM = `${GUIDES}sheets/functions`;

/**
 * Says what it was given: the type of each argument.
 * @param {any} first any value
 * @param {any} second any value
 * @return {string} the types
 * @customfunction
 */
function FID_SHAPE(first, second) {
  return `${fidelityShape_(first)}|${fidelityShape_(second)}`;
}

function fidelityShape_(value) {
  if (value instanceof Date) return `Date ${value.getFullYear()}-${value.getMonth() + 1}-${value.getDate()}`;
  if (Array.isArray(value)) return `[${value.map((row) => `[${row.map(fidelityShape_).join(' ')}]`).join(' ')}]`;
  if (value === '') return 'empty';
  return value === undefined ? 'undefined' : `${typeof value} ${value}`;
}

/**
 * Fills two rows and two columns.
 * @return {number[][]} the block
 * @customfunction
 */
function FID_BLOCK() {
  return [
    [1, 2],
    [3, 4],
  ];
}

/**
 * Fails.
 * @return {string} nothing
 * @customfunction
 */
function FID_FAIL() {
  throw new Error('この指標はありません');
}

/**
 * Tries what a custom function may not do.
 * @return {string} how it went
 * @customfunction
 */
function FID_WRITE() {
  try {
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('written');
    return 'written';
  } catch (error) {
    return error.name;
  }
}

/**
 * Tries services that are not on the list of those that a custom function may use.
 * @return {string} how each went
 * @customfunction
 */
function FID_SERVICES() {
  const tries = [
    () => MailApp.sendEmail('a@example.com', 's', 'b'),
    () => ScriptApp.newTrigger('onOpen').timeBased().everyDays(1).create(),
    () => SpreadsheetApp.getUi().alert('x'),
  ];
  return tries
    .map((each) => {
      try {
        each();
        return 'done';
      } catch (error) {
        return 'refused';
      }
    })
    .join(' ');
}

/**
 * Reads another cell of its own sheet.
 * @param {string} sheet name of the sheet
 * @return {any} what A1 there holds
 * @customfunction
 */
function FID_READ(sheet) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange('A1').getValue();
}

/**
 * Says where it stands and who asks.
 * @return {string} cell and address
 * @customfunction
 */
function FID_WHERE() {
  return `${SpreadsheetApp.getActiveRange().getA1Notation()}|${Session.getActiveUser().getEmail()}`;
}

/**
 * Tries to open a dialog.
 * @return {string} how it went
 * @customfunction
 */
function FID_UI() {
  try {
    SpreadsheetApp.getUi().alert('x');
    return 'shown';
  } catch (error) {
    return error.name;
  }
}

function FID_PLAIN(value) {
  return value * 2;
}

/** A case that puts one formula into D1 of its sheet and looks at it in a later execution. */
function customCase_(id, source, mark, cells, formula, expected) {
  return {
    id,
    source,
    mark,
    prepare(t) {
      if (cells.length > 0) t.sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells);
      t.sheet.getRange('D1').setFormula(formula);
    },
    run(t) {
      t.equal(t.sheet.getRange('D1').getValue(), expected);
    },
  };
}

FIDELITY.push(
  customCase_('custom.scalars', `${CUSTOM}#arguments`, 'D', [[12, '甲']], '=FID_SHAPE(A1,B1)', 'number 12|string 甲'),
  customCase_(
    'custom.blank',
    `${REFERENCE}spreadsheet/range#getvalues ('' for a blank)`,
    'I',
    [],
    '=FID_SHAPE(A1,5)',
    'empty|number 5',
  ),
  customCase_(
    'custom.range',
    `${CUSTOM}#arguments (a range is a two-dimensional array)`,
    'D',
    [
      [1, ''],
      ['x', true],
    ],
    '=FID_SHAPE(A1:B2,A1)',
    '[[number 1 empty] [string x boolean true]]|number 1',
  ),
  customCase_(
    'custom.omitted',
    `${CUSTOM}#arguments; undefined for one left out: to be proven`,
    'I',
    [],
    '=FID_SHAPE(1)',
    'number 1|undefined',
  ),
  customCase_(
    'custom.date',
    `${CUSTOM}#data-types (dates become Date objects)`,
    'D',
    [[new Date(2025, 5, 3)]],
    '=FID_SHAPE(A1,1)',
    'Date 2025-6-3|number 1',
  ),
  customCase_(
    'custom.percent',
    `${CUSTOM}#data-types (10% becomes 0.1)`,
    'D',
    [],
    '=FID_SHAPE(10%,TRUE)',
    'number 0.1|boolean true',
  ),
  customCase_('custom.anyCase', `${CUSTOM}#naming (names are case-insensitive)`, 'D', [], '=fid_plain(21)', 42),
  customCase_(
    'custom.withoutTheTag',
    'https://github.com/googleworkspace/apps-script-samples/issues/181 (a function works without @customfunction)',
    'R',
    [[4]],
    '=FID_PLAIN(A1)+1',
    9,
  ),
  customCase_(
    'custom.noWrites',
    `${CUSTOM}#using_services (Spreadsheet: read only)`,
    'D',
    [],
    '=FID_WRITE()',
    'Exception',
  ),
  customCase_('custom.noDialogs', `${CUSTOM}#using_services (no UI)`, 'D', [], '=FID_UI()', 'Exception'),
  customCase_(
    'custom.mayRead',
    `${CUSTOM}#using_services (Spreadsheet: read only)`,
    'D',
    [['there']],
    '=FID_READ("custom.mayRead")',
    'there',
  ),
  customCase_(
    'custom.whereAndWho',
    `${REFERENCE}spreadsheet/spreadsheet-app#getactiverange (the cell being recalculated) and ${REFERENCE}base/session#getactiveuser (blank)`,
    'D',
    [],
    '=FID_WHERE()',
    'D1|',
  ),
  {
    id: 'custom.spills',
    source: `${CUSTOM}#return-values (the values overflow into adjacent cells)`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('A1').setFormula('=FID_BLOCK()');
    },
    run(t) {
      t.equal(t.sheet.getRange('A1:B2').getValues(), [
        [1, 2],
        [3, 4],
      ]);
      t.equal(t.sheet.getRange('A1:B2').getFormulas(), [
        ['=FID_BLOCK()', ''],
        ['', ''],
      ]);
    },
  },
  {
    id: 'custom.spillBlocked',
    source: `${CUSTOM}#return-values (an error rather than overwriting)`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('B2').setValue('in the way');
      t.sheet.getRange('A1').setFormula('=FID_BLOCK()');
    },
    run(t) {
      t.equal(t.sheet.getRange('B2').getValue(), 'in the way');
      t.equal(String(t.sheet.getRange('A1').getValue()).charAt(0), '#', 'an error value');
    },
  },
  {
    id: 'custom.error',
    source: `${CUSTOM} (an error shows as #ERROR!, its message with the cell)`,
    mark: 'I',
    prepare(t) {
      t.sheet.getRange('A1').setFormula('=FID_FAIL()');
    },
    run(t) {
      t.equal(t.sheet.getRange('A1').getValue(), '#ERROR!');
      t.equal(t.sheet.getRange('A1').getDisplayValue(), '#ERROR!', 'displayed');
    },
  },
  {
    id: 'custom.followsItsArguments',
    source: `${CUSTOM}#optimization; recalculated when an argument changes`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('A1').setValue(1);
      t.sheet.getRange('B1').setFormula('=FID_PLAIN(A1)');
    },
    person: [{ range: 'A1', values: [['8']] }],
    run(t) {
      t.equal(t.sheet.getRange('B1').getValue(), 16);
    },
  },
  {
    id: 'custom.otherServices',
    source: `${CUSTOM}#using_apps_script_services (the services that custom functions can use; mail, triggers and dialogs are not among them)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setFormula('=FID_SERVICES()');
      t.equal(t.sheet.getRange('A1').getValue(), 'refused refused refused');
    },
  },
);
