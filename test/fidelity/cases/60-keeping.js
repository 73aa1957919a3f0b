// What a spreadsheet keeps beside its values: notes, protections, named ranges, developer metadata.

const PROTECTION = `${REFERENCE}spreadsheet/protection`;
const METADATA = `${REFERENCE}spreadsheet/developer-metadata`;

/** Developer metadata of the spreadsheet with a key, for cases that add some. */
function metadataWithKey_(spreadsheet, key) {
  return spreadsheet.createDeveloperMetadataFinder().withKey(key).find();
}

/** Call of another person's page: writes one cell of a case's sheet. */
function fidelityWrite(sheet, a1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(a1).setValue('x');
  SpreadsheetApp.flush();
  return 'written';
}

function removeAll_(entries) {
  entries.forEach((one) => {
    one.remove();
  });
}

FIDELITY.push(
  {
    id: 'notes.set',
    source: `${REFERENCE}spreadsheet/range#setnotenote (null removes the note)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('B2').setNote('一行目\n二行目');
      t.equal(range.getNote(), '一行目\n二行目');
      range.setNote(null);
      t.equal(range.getNote(), '', 'removed');
    },
  },
  {
    id: 'notes.block',
    source: `${REFERENCE}spreadsheet/range#setnotesnotes (null values remove the note)`,
    mark: 'D',
    run(t) {
      t.sheet
        .getRange('A1:B1')
        .setNote('old')
        .setNotes([['new', null]]);
      t.equal(t.sheet.getRange('A1:C1').getNotes(), [['new', '', '']]);
    },
  },
  {
    id: 'notes.clear',
    source: `${REFERENCE}spreadsheet/range#clearnote`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue('stays').setNote('goes').clearNote();
      t.equal([t.sheet.getRange('A1').getValue(), t.sheet.getRange('A1').getNote()], ['stays', '']);
    },
  },
  {
    id: 'notes.stayWithTheirCell',
    source: `${REFERENCE}spreadsheet/sheet#insertrowbeforebeforeposition`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A2').setValue('x').setNote('of x');
      t.sheet.insertRowBefore(1);
      t.equal(t.sheet.getRange('A1:A3').getNotes(), [[''], [''], ['of x']]);
    },
  },
  {
    id: 'protection.sheet',
    source: `${REFERENCE}spreadsheet/sheet#protect (an existing protection of the sheet is returned again)`,
    mark: 'D',
    run(t) {
      t.sheet.protect().setDescription('first');
      t.sheet.protect().setDescription('second');
      const all = t.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      t.equal(
        all.map((one) => one.getDescription()),
        ['second'],
      );
    },
  },
  {
    id: 'protection.range',
    source: `${REFERENCE}spreadsheet/range#protect (a range already protected gets an overlapping one)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B2').protect();
      t.sheet.getRange('A1:B2').protect();
      const all = t.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      t.equal(
        all.map((one) => one.getRange().getA1Notation()),
        ['A1:B2', 'A1:B2'],
      );
      t.equal(t.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 0, 'none of the sheet');
    },
  },
  {
    id: 'protection.warningOnly',
    source: `${PROTECTION}#setwarningonlywarningonly (every user can edit, after a warning)`,
    mark: 'D',
    run(t) {
      const protection = t.sheet.getRange('A1').protect();
      t.equal(protection.isWarningOnly(), false, 'default');
      protection.setWarningOnly(true);
      t.equal(t.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].isWarningOnly(), true);
      t.sheet.getRange('A1').setValue('a script is not stopped');
      t.equal(t.sheet.getRange('A1').getValue(), 'a script is not stopped');
      t.equal(protection.canEdit(), true);
    },
  },
  {
    id: 'protection.keepsOthersOut',
    source: 'https://tanaikech.github.io/2023/11/24/ ("You are trying to edit a protected cell or object")',
    mark: 'R',
    prepare(t) {
      const protection = t.sheet.getRange('A1').protect();
      protection.removeEditors(protection.getEditors());
      t.sheet.getRange('B1').protect().setWarningOnly(true);
    },
    calls: [
      { function: 'fidelityWrite', args: ['protection.keepsOthersOut', 'A1'], user: 'other@example.com' },
      { function: 'fidelityWrite', args: ['protection.keepsOthersOut', 'B1'], user: 'other@example.com' },
    ],
    run(t) {
      const [refused, warned] = t.kept();
      t.ok(refused.error, 'refused');
      t.equal(refused.error.name, 'Exception');
      t.equal(warned, { result: 'written' }, 'a warning stops no script');
      t.equal(t.sheet.getRange('A1:B1').getValues(), [['', 'x']]);
      t.sheet.getRange('A1').setValue('by the owner');
      t.equal(t.sheet.getRange('A1').getValue(), 'by the owner', 'the owner cannot be kept out');
    },
  },
  {
    id: 'protection.unprotected',
    source: `${PROTECTION}#setunprotectedrangesranges (of a protected sheet)`,
    mark: 'D',
    run(t) {
      const protection = t.sheet.protect();
      protection.setUnprotectedRanges([t.sheet.getRange('B2:C5')]);
      const read = t.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getUnprotectedRanges();
      t.equal(
        read.map((range) => range.getA1Notation()),
        ['B2:C5'],
      );
    },
  },
  {
    id: 'protection.remove',
    source: `${PROTECTION}#remove`,
    mark: 'D',
    run(t) {
      t.sheet.protect().remove();
      t.equal(t.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 0);
    },
  },
  {
    id: 'named.set',
    source: `${REFERENCE}spreadsheet/spreadsheet#setnamedrangename,-range and #getrangebynamename`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('B2:C3').setValues([
        [1, 2],
        [3, 4],
      ]);
      t.spreadsheet.setNamedRange('FID_TABLE', t.sheet.getRange('B2:C3'));
      try {
        t.equal(t.spreadsheet.getRangeByName('FID_TABLE').getA1Notation(), 'B2:C3');
        t.sheet.getRange('E1').setFormula('=SUM(FID_TABLE)');
        t.equal(t.sheet.getRange('E1').getValue(), 10, 'in a formula');
      } finally {
        t.spreadsheet.removeNamedRange('FID_TABLE');
      }
      t.equal(t.spreadsheet.getRangeByName('FID_TABLE'), null, 'removed');
    },
  },
  {
    id: 'named.missing',
    source: `${REFERENCE}spreadsheet/spreadsheet#getrangebynamename (null if there is none)`,
    mark: 'D',
    run(t) {
      t.equal(t.spreadsheet.getRangeByName('FID_NO_SUCH_NAME'), null);
    },
  },
  {
    id: 'named.setAgain',
    source: `${REFERENCE}spreadsheet/spreadsheet#setnamedrangename,-range`,
    mark: 'I',
    run(t) {
      t.spreadsheet.setNamedRange('FID_AGAIN', t.sheet.getRange('A1'));
      t.spreadsheet.setNamedRange('FID_AGAIN', t.sheet.getRange('B2:B9'));
      try {
        const named = t.spreadsheet.getNamedRanges().filter((one) => one.getName() === 'FID_AGAIN');
        t.equal(
          named.map((one) => one.getRange().getA1Notation()),
          ['B2:B9'],
        );
      } finally {
        t.spreadsheet.removeNamedRange('FID_AGAIN');
      }
    },
  },
  {
    id: 'named.followsRows',
    source: `${REFERENCE}spreadsheet/named-range; that it follows inserted rows: to be proven`,
    mark: 'I',
    run(t) {
      t.spreadsheet.setNamedRange('FID_MOVES', t.sheet.getRange('B2:B4'));
      try {
        t.sheet.insertRowBefore(1);
        t.equal(t.spreadsheet.getRangeByName('FID_MOVES').getA1Notation(), 'B3:B5');
      } finally {
        t.spreadsheet.removeNamedRange('FID_MOVES');
      }
    },
  },
  {
    id: 'metadata.spreadsheet',
    source: `${REFERENCE}spreadsheet/spreadsheet#adddevelopermetadatakey,-value,-visibility`,
    mark: 'D',
    run(t) {
      t.spreadsheet.addDeveloperMetadata('fid.one', '値', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      const found = metadataWithKey_(t.spreadsheet, 'fid.one');
      try {
        t.equal(
          found.map((one) => [one.getKey(), one.getValue(), String(one.getVisibility())]),
          [['fid.one', '値', 'DOCUMENT']],
        );
        t.equal(String(found[0].getLocation().getLocationType()), 'SPREADSHEET');
      } finally {
        removeAll_(found);
      }
      t.equal(metadataWithKey_(t.spreadsheet, 'fid.one').length, 0, 'removed');
    },
  },
  {
    id: 'metadata.noValue',
    source: `${METADATA}#getvalue (null if the metadata has no value)`,
    mark: 'D',
    run(t) {
      t.spreadsheet.addDeveloperMetadata('fid.bare');
      const found = metadataWithKey_(t.spreadsheet, 'fid.bare');
      try {
        t.equal(
          found.map((one) => one.getValue()),
          [null],
        );
      } finally {
        removeAll_(found);
      }
    },
  },
  {
    id: 'metadata.setValue',
    source: `${METADATA}#setvaluevalue`,
    mark: 'D',
    run(t) {
      t.spreadsheet.addDeveloperMetadata('fid.change', 'before');
      metadataWithKey_(t.spreadsheet, 'fid.change')[0].setValue('after');
      const found = metadataWithKey_(t.spreadsheet, 'fid.change');
      try {
        t.equal(
          found.map((one) => one.getValue()),
          ['after'],
        );
      } finally {
        removeAll_(found);
      }
    },
  },
  {
    id: 'metadata.sameKeyTwice',
    source: `${SHEETS_API}guides/metadata (an id is unique, a key need not be)`,
    mark: 'D',
    run(t) {
      t.spreadsheet.addDeveloperMetadata('fid.twice', 'a').addDeveloperMetadata('fid.twice', 'b');
      const found = metadataWithKey_(t.spreadsheet, 'fid.twice');
      try {
        t.equal(found.map((one) => one.getValue()).sort(), ['a', 'b']);
        t.ok(found[0].getId() !== found[1].getId(), 'ids differ');
      } finally {
        removeAll_(found);
      }
    },
  },
  {
    id: 'metadata.sheet',
    source: `${REFERENCE}spreadsheet/sheet#adddevelopermetadatakey,-value and #getdevelopermetadata`,
    mark: 'D',
    run(t) {
      t.sheet.addDeveloperMetadata('fid.sheet', 'outreach');
      const found = t.sheet.getDeveloperMetadata();
      t.equal(
        found.map((one) => [one.getKey(), one.getValue()]),
        [['fid.sheet', 'outreach']],
      );
      t.equal(found[0].getLocation().getSheet().getSheetId(), t.sheet.getSheetId(), 'where it is');
    },
  },
  {
    id: 'metadata.goesWithItsSheet',
    source: `${SHEETS_API}guides/metadata (metadata of a deleted location is deleted)`,
    mark: 'D',
    run(t) {
      const sheet = t.spreadsheet.insertSheet(`${t.id} gone`);
      sheet.addDeveloperMetadata('fid.gone', 'x');
      t.equal(metadataWithKey_(t.spreadsheet, 'fid.gone').length, 1);
      t.spreadsheet.deleteSheet(sheet);
      t.equal(metadataWithKey_(t.spreadsheet, 'fid.gone').length, 0);
    },
  },
);
