// Number formats, and dates in the spreadsheet's time zone (Asia/Tokyo, the script's too).

FIDELITY.push(
  {
    id: 'format.number',
    source: `${REFERENCE}spreadsheet/range#setnumberformatnumberformat and #getnumberformats`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B1').setNumberFormats([['0.000', '@']]);
      t.equal(t.sheet.getRange('A1:B1').getNumberFormats(), [['0.000', '@']]);
      t.equal(t.sheet.getRange('A1').setValue(2).getDisplayValue(), '2.000');
    },
  },
  {
    id: 'format.background',
    source: `${REFERENCE}spreadsheet/range#setbackgroundcolor (null resets the color) and #getbackground (a CSS code like #ffffff)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1');
      t.equal(range.getBackground(), '#ffffff', 'default');
      t.equal(range.setBackground('#fff2cc').getBackground(), '#fff2cc');
      t.equal(range.setBackground(null).getBackground(), '#ffffff', 'reset');
    },
  },
  {
    id: 'format.weight',
    source: `${REFERENCE}spreadsheet/range#setfontweightfontweight (normal or bold)`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('A1').getFontWeight(), 'normal');
      t.equal(t.sheet.getRange('A1').setFontWeight('bold').getFontWeight(), 'bold');
    },
  },
  {
    id: 'format.dateColumn',
    source: `${REFERENCE}spreadsheet/range#getvalue (a Date for a cell that shows one)`,
    mark: 'I',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('yyyy/mm/dd').setValue(45811);
      t.equal(range.getValue(), new Date(2025, 5, 3), 'a serial number in a date format is a date');
      t.equal(range.setNumberFormat('0').getValue(), 45811, 'and a number in a number format');
    },
  },
  {
    id: 'dates.roundTrip',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue (numeric, string, boolean or date)`,
    mark: 'D',
    run(t) {
      const moment = new Date(2025, 5, 3, 14, 30, 15);
      t.sheet.getRange('A1').setValue(moment);
      t.equal(t.sheet.getRange('A1').getValue().getTime(), moment.getTime());
    },
  },
  {
    id: 'dates.endOfYear',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue`,
    mark: 'D',
    run(t) {
      const days = [new Date(2024, 1, 29), new Date(2025, 11, 31), new Date(2026, 0, 1), new Date(2026, 2, 31)];
      t.sheet.getRange('A1:D1').setValues([days]);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [days]);
    },
  },
  {
    id: 'dates.shownInTheSpreadsheetsZone',
    source: `${REFERENCE}base/session#getscripttimezone (the spreadsheet has a zone of its own)`,
    mark: 'D',
    run(t) {
      t.equal(t.spreadsheet.getSpreadsheetTimeZone(), 'Asia/Tokyo');
      t.equal(Session.getScriptTimeZone(), 'Asia/Tokyo');
      // 2025-06-02T15:30Z is half past midnight of the next day in Tokyo.
      t.sheet
        .getRange('A1')
        .setNumberFormat('yyyy-mm-dd hh:mm')
        .setValue(new Date(Date.UTC(2025, 5, 2, 15, 30)));
      t.equal(t.sheet.getRange('A1').getDisplayValue(), '2025-06-03 00:30');
    },
  },
  {
    id: 'dates.scriptClockIsTokyo',
    source: `${REFERENCE}base/session#getscripttimezone`,
    mark: 'I',
    run(t) {
      t.equal(new Date(2025, 5, 3).getTime(), Date.UTC(2025, 5, 2, 15));
      t.equal(new Date(2025, 5, 3).getTimezoneOffset(), -540);
    },
  },
  {
    id: 'dates.inFormulas',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue; a date is a day count since 1899-12-30: ${SHEETS_API}guides/formats#about_date_time_values`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue(new Date(2025, 5, 3));
      t.sheet.getRange('B1:D1').setFormulas([['=YEAR(A1)', '=A1=DATE(2025,6,3)', '=DATEVALUE("2025-06-03")']]);
      t.equal(t.sheet.getRange('B1:C1').getValues(), [[2025, true]]);
      t.equal(t.sheet.getRange('D1').setNumberFormat('0').getValue(), 45811, 'days since 1899-12-30');
    },
  },
  {
    id: 'dates.formatDate',
    source: `${REFERENCE}utilities/utilities#formatdatedate,-timezone,-format (SimpleDateFormat)`,
    mark: 'D',
    run(t) {
      const moment = new Date(Date.UTC(2025, 5, 2, 15, 4, 9));
      t.equal(Utilities.formatDate(moment, 'Asia/Tokyo', 'yyyy-MM-dd HH:mm:ss'), '2025-06-03 00:04:09');
      t.equal(Utilities.formatDate(moment, 'UTC', "yyyy/M/d'T'H:m"), '2025/6/2T15:4');
      t.equal(Utilities.formatDate(moment, 'Asia/Tokyo', 'yyyy年M月d日'), '2025年6月3日');
    },
  },
  {
    id: 'dates.displayedAsSet',
    source: `${SHEETS_API}guides/formats`,
    mark: 'D',
    run(t) {
      t.sheet
        .getRange('A1:C1')
        .setValue(new Date(2025, 5, 3))
        .setNumberFormats([['yyyy-mm-dd', 'm/d', 'yyyy"年"m"月"d"日"']]);
      t.equal(t.sheet.getRange('A1:C1').getDisplayValues(), [['2025-06-03', '6/3', '2025年6月3日']]);
    },
  },
  {
    id: 'dates.followTheFilesZone',
    source: `${REFERENCE}spreadsheet/spreadsheet#setspreadsheettimezonetimezone; that Dates of cells follow it: https://tanaikech.github.io/2023/09/03`,
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue(new Date(2025, 5, 3));
      t.spreadsheet.setSpreadsheetTimeZone('America/Los_Angeles');
      try {
        t.equal(t.spreadsheet.getSpreadsheetTimeZone(), 'America/Los_Angeles');
        const read = t.sheet.getRange('A1').getValue();
        t.equal(read.getTime(), Date.UTC(2025, 5, 3, 7), 'midnight there');
        t.sheet
          .getRange('A2')
          .setNumberFormat('yyyy-mm-dd hh:mm')
          .setValue(new Date(2025, 5, 3));
        t.equal(t.sheet.getRange('A2').getDisplayValue(), '2025-06-02 08:00', 'midnight in Tokyo');
      } finally {
        t.spreadsheet.setSpreadsheetTimeZone('Asia/Tokyo');
      }
    },
  },
  {
    id: 'typed.followsTheFilesLocale',
    source: `${REFERENCE}spreadsheet/spreadsheet#setspreadsheetlocalelocale; that 10/4 is 10 April in the United Kingdom: field reports, undated`,
    mark: 'R',
    run(t) {
      const typed = (locale) => {
        t.spreadsheet.setSpreadsheetLocale(locale);
        const range = t.sheet.getRange('A1').setNumberFormat('General').setValue('10/4/2025');
        return [range.getValue(), range.getDisplayValue()];
      };
      try {
        t.equal(typed('en_GB'), [new Date(2025, 3, 10), '10/04/2025']);
        t.equal(typed('en_US'), [new Date(2025, 9, 4), '10/4/2025']);
      } finally {
        t.spreadsheet.setSpreadsheetLocale('ja_JP');
      }
    },
  },
);
