// How much a spreadsheet and the stores beside it hold.

const METADATA_LIMIT = `${SHEETS_API}guides/metadata (30,000 characters for the spreadsheet and for each sheet)`;
const CELL_LIMIT = 'https://support.google.com/drive/answer/37603 (10 million cells or 18,278 columns)';

FIDELITY.push(
  {
    id: 'limits.metadataOfTheSpreadsheet',
    source: METADATA_LIMIT,
    mark: 'D',
    run(t) {
      const before = t.spreadsheet
        .getDeveloperMetadata()
        .reduce((sum, one) => sum + one.getKey().length + (one.getValue() || '').length, 0);
      const key = 'fid.large';
      t.spreadsheet.addDeveloperMetadata(key, 'x'.repeat(30000 - before - key.length));
      try {
        t.throws(() => t.spreadsheet.addDeveloperMetadata('fid.more', 'x'));
        t.throws(() => metadataWithKey_(t.spreadsheet, key)[0].setValue('x'.repeat(30001)));
        t.sheet.addDeveloperMetadata('fid.sheet', 'x'.repeat(20000));
        t.equal(t.sheet.getDeveloperMetadata().length, 1, 'a sheet has an allowance of its own');
        t.throws(() => t.sheet.addDeveloperMetadata('fid.sheet', 'x'.repeat(10001)));
      } finally {
        removeAll_(metadataWithKey_(t.spreadsheet, key));
      }
    },
  },
  {
    id: 'limits.propertyValue',
    source: `${GUIDES}services/quotas#current_limitations (properties value size: 9 KB)`,
    mark: 'D',
    run(t) {
      const store = PropertiesService.getUserProperties();
      t.throws(() => store.setProperty('fid.large', 'x'.repeat(9 * 1024 + 1)));
      t.throws(() => store.setProperty('fid.large', '値'.repeat(3 * 1024 + 1)));
      t.equal(store.getProperty('fid.large'), null);
    },
  },
  {
    id: 'limits.propertyStore',
    source: `${GUIDES}services/quotas#current_limitations (properties total storage: 500 KB a store); that these are 524,288 bytes: a report`,
    mark: 'R',
    run(t) {
      const store = PropertiesService.getUserProperties();
      const value = 'x'.repeat(9 * 1024);
      try {
        for (let count = 0; count < 56; count += 1) store.setProperty(`fid.${count}`, value);
        t.throws(() => store.setProperty('fid.56', value));
      } finally {
        store.deleteAllProperties();
      }
    },
  },
  {
    id: 'limits.propertyKey',
    source: 'Field reports: an empty key is refused by the properties service (undated)',
    mark: 'R',
    run(t) {
      t.throws(() => PropertiesService.getUserProperties().setProperty('', 'x'));
    },
  },
  {
    id: 'limits.cache',
    source: `${REFERENCE}cache/cache#putkey,-value (key up to 250 characters, value up to 100 KB)`,
    mark: 'D',
    run(t) {
      const cache = CacheService.getUserCache();
      t.throws(() => cache.put('k'.repeat(251), 'x'));
      t.throws(() => cache.put('fid.large', 'x'.repeat(100 * 1024 + 1)));
      cache.put('k'.repeat(250), 'x');
      t.equal(cache.get('k'.repeat(250)), 'x');
    },
  },
  {
    id: 'limits.cellText',
    source:
      'Field reports: "Your input contains more than the maximum of 50000 characters in a single cell." (undated)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue('x'.repeat(50000));
      t.equal(t.sheet.getRange('A1').getValue().length, 50000);
      t.throws(
        () => t.sheet.getRange('A1').setValue('x'.repeat(50001)),
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    },
  },
  {
    id: 'limits.textOfAFormula',
    source: 'Field reports: "Text result of CONCATENATE is longer than the limit of 50000 characters." (undated)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue('x'.repeat(30000));
      t.sheet.getRange('B1:C1').setFormulas([['=CONCATENATE(A1,A1)', '=A1&A1']]);
      t.equal(t.sheet.getRange('B1:C1').getValues(), [['#VALUE!', '#VALUE!']]);
    },
  },
  {
    id: 'limits.columns',
    source: CELL_LIMIT,
    mark: 'D',
    run(t) {
      t.throws(() => t.sheet.insertColumnsAfter(1, 18278));
    },
  },
  {
    id: 'limits.cells',
    source: CELL_LIMIT,
    mark: 'D',
    run(t) {
      t.throws(
        () => t.sheet.insertRowsAfter(1, 400000),
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    },
  },
  {
    id: 'limits.listItems',
    source: 'Field reports: "The data validation rule has more items than the limit of 500." (undated)',
    mark: 'R',
    run(t) {
      const rule = (count) =>
        SpreadsheetApp.newDataValidation()
          .requireValueInList(Array.from({ length: count }, (_, index) => `item ${index}`))
          .build();
      t.sheet.getRange('A1').setDataValidation(rule(500));
      t.throws(() => t.sheet.getRange('A2').setDataValidation(rule(501)));
    },
  },
);
