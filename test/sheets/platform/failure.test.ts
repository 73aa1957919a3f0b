import { UnsureError } from '../../../src/app/shared/unsure-error';
import { failureKind } from '../../../src/sheets/platform/failure';

// As Google words them, in either language.
it.each([
  ['Service Spreadsheets timed out while accessing document with id 1AbC.', 'slow'],
  ['Service error: Spreadsheets', 'slow'],
  ['ドキュメント（ID: 1AbC）へのアクセス中に、スプレッドシート サービスがタイムアウトしました。', 'slow'],
  ['Exceeded maximum execution time', 'slow'],
  ['This action would increase the number of cells in the workbook above the limit of 10000000 cells.', 'tooManyCells'],
  ['この操作を行うと、ワークブックのセル数が上限の 10000000 個を超えます。', 'tooManyCells'],
  ['This action would increase the number of sheets in the workbook above the limit of 200 sheets.', 'tooManyTabs'],
  ['Your input contains more than the maximum of 50000 characters in a single cell.', 'longText'],
  ['Developer metadata of the spreadsheet would exceed the limit of 30000 characters.', 'tooMuchKept'],
  ['You are trying to edit a protected cell or object. Please contact the spreadsheet owner.', 'protected'],
  ['Service invoked too many times for one day: spreadsheets.', 'quota'],
  ['Service invoked too many times in a short time: Properties rateMax. Try Utilities.sleep(1000).', 'quota'],
  ['You do not have permission to call SpreadsheetApp.openById.', 'permission'],
  ['権限がありません', 'permission'],
  ["Cannot read properties of undefined (reading 'x')", ''],
])('%s is of the kind %s', (message, kind) => {
  expect(failureKind(new Error(message))).toBe(kind);
  // Of another realm's Error.
  expect(failureKind({ message })).toBe(kind);
});

it('work that was not confirmed is a kind of its own, whatever the platform said', () => {
  expect(failureKind(new UnsureError(new Error('Service error: Spreadsheets')))).toBe('unsure');
});

it.each([null, undefined, 'text', 7])('%s says nothing', (thrown) => {
  expect(failureKind(thrown)).toBe('');
});
