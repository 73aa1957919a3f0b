import { tellSteps } from '../../../src/entry/show';
import { buildSteps, SheetContext } from '../../../src/sheets/book/context';

it('a person at the grid is said each part of a long work and how far it is', () => {
  const toast = jest.fn();
  const spreadsheet = { toast } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  Object.assign(globalThis, { SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet } });
  const context = tellSteps(new SheetContext(spreadsheet), '初期設定');
  for (const step of buildSteps) context.onStep(step);
  const said = toast.mock.calls.map(([text, title]) => `${title} ${text}`);
  expect(said.map((text) => /（(\d)／4）/.exec(text)?.[1])).toEqual(['1', '2', '3', '4']);
  expect(said[1]).toBe('初期設定 事業のタブを整えています（2／4）。閉じずにお待ちください。');
});

it('nobody is said what a form or a trigger does', () => {
  expect(() => new SheetContext({} as GoogleAppsScript.Spreadsheet.Spreadsheet).onStep('frame')).not.toThrow();
});
