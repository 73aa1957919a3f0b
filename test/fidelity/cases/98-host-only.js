// What is true of the local workbook alone; left out of a live run.

FIDELITY.push(
  {
    id: 'host.notEmulated',
    source: 'the local workbook: a member outside its subset says so by name',
    mark: 'H',
    run(t) {
      const range = t.sheet.getRange('A1');
      let message = '';
      try {
        range.createPivotTable(range);
      } catch (error) {
        message = error.message;
      }
      t.equal(message, 'NotEmulated: Range.createPivotTable');
    },
  },
  {
    id: 'host.notEmulatedService',
    source: 'the local workbook: a service outside its subset says so by name',
    mark: 'H',
    run(t) {
      let message = '';
      try {
        SpreadsheetApp.openByUrl('x');
      } catch (error) {
        message = error.message;
      }
      t.equal(message, 'NotEmulated: SpreadsheetApp.openByUrl');
    },
  },
);
