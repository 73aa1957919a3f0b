// How a sheet looks: conditional formats, widths, colours, alignment, merged cells.

const CONDITIONAL = `${REFERENCE}spreadsheet/conditional-format-rule-builder`;

FIDELITY.push(
  {
    id: 'conditional.none',
    source: `${REFERENCE}spreadsheet/sheet#getconditionalformatrules`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getConditionalFormatRules().length, 0);
    },
  },
  {
    id: 'conditional.set',
    source: `${CONDITIONAL}#whentextequaltotext and #setrangesranges`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo('遅れ')
        .setBackground('#f4cccc')
        .setFontColor('#990000')
        .setBold(true)
        .setRanges([t.sheet.getRange('A1:B9')])
        .build();
      t.sheet.setConditionalFormatRules([rule]);
      const read = t.sheet.getConditionalFormatRules();
      t.equal(read.length, 1);
      t.equal(
        read[0].getRanges().map((range) => range.getA1Notation()),
        ['A1:B9'],
      );
      const condition = read[0].getBooleanCondition();
      t.equal([String(condition.getCriteriaType()), condition.getCriteriaValues()], ['TEXT_EQUAL_TO', ['遅れ']]);
    },
  },
  {
    id: 'conditional.replacesAll',
    source: `${REFERENCE}spreadsheet/sheet#setconditionalformatrulesrules (replaces all existing rules)`,
    mark: 'D',
    run(t) {
      const make = (formula) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setBackground('#fff2cc')
          .setRanges([t.sheet.getRange('A1')])
          .build();
      t.sheet.setConditionalFormatRules([make('=TRUE'), make('=FALSE')]);
      t.sheet.setConditionalFormatRules([make('=A1=1')]);
      const values = t.sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getCriteriaValues());
      t.equal(values, [['=A1=1']]);
    },
  },
  {
    id: 'conditional.leavesTheFormat',
    source: `${REFERENCE}spreadsheet/range#getbackground; a rule does not change the cell's own format: to be proven`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1').setValue('遅れ');
      t.sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextContains('遅')
          .setBackground('#f4cccc')
          .setRanges([t.sheet.getRange('A1')])
          .build(),
      ]);
      t.equal(t.sheet.getRange('A1').getBackground(), '#ffffff');
    },
  },
  {
    id: 'looks.columnWidth',
    source: `${REFERENCE}spreadsheet/sheet#setcolumnwidthcolumnposition,-width and #getcolumnwidthcolumnposition (pixels)`,
    mark: 'D',
    run(t) {
      t.sheet.setColumnWidth(2, 140);
      t.sheet.setColumnWidths(3, 2, 60);
      t.equal(
        [2, 3, 4].map((column) => t.sheet.getColumnWidth(column)),
        [140, 60, 60],
      );
    },
  },
  {
    id: 'looks.defaultSizes',
    source: 'field reports, undated: a new column is 100 pixels wide, a new row 21 high',
    mark: 'R',
    run(t) {
      t.equal([t.sheet.getColumnWidth(1), t.sheet.getRowHeight(1)], [100, 21]);
    },
  },
  {
    id: 'looks.alignment',
    source: `${REFERENCE}spreadsheet/range#sethorizontalalignmentalignment and #setwrapiswrapenabled`,
    mark: 'D',
    run(t) {
      const range = t.sheet
        .getRange('A1')
        .setHorizontalAlignment('center')
        .setVerticalAlignment('middle')
        .setWrap(true);
      t.equal(
        [range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getWrap()],
        ['center', 'middle', true],
      );
    },
  },
  {
    id: 'looks.fonts',
    source: `${REFERENCE}spreadsheet/range#setfontcolorcolor and #setfontsizesize`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1').setFontColor('#990000').setFontSize(14).setFontStyle('italic');
      t.equal([range.getFontColor(), range.getFontSize(), range.getFontStyle()], ['#990000', 14, 'italic']);
    },
  },
  {
    id: 'looks.merge',
    source: `${REFERENCE}spreadsheet/range#merge and #breakapart; only the first value stays: to be proven`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
      t.sheet.getRange('A1:C1').merge();
      t.equal(t.sheet.getRange('A1:C1').isPartOfMerge(), true);
      t.equal(t.sheet.getRange('A1:C1').getValues(), [['a', '', '']]);
      t.sheet.getRange('A1:C1').breakApart();
      t.equal(t.sheet.getRange('A1').isPartOfMerge(), false);
    },
  },
  {
    id: 'looks.rowsInserted',
    source: `${REFERENCE}spreadsheet/sheet#insertrowsbeforebeforeposition,-howmany and #insertcolumnsafterafterposition,-howmany`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]);
      t.sheet.insertRowsBefore(2, 2);
      t.sheet.insertColumnsAfter(1, 1);
      t.equal(t.sheet.getRange('A1:C4').getValues(), [
        [1, '', 2],
        ['', '', ''],
        ['', '', ''],
        [3, '', 4],
      ]);
    },
  },
  {
    id: 'looks.moveColumns',
    source: `${REFERENCE}spreadsheet/sheet#movecolumnscolumnspec,-destinationindex (before the move)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
      t.sheet.moveColumns(t.sheet.getRange('A1:A1'), 4);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [['b', 'c', 'a', 'd']]);
    },
  },
);
