import { tellingSteps } from '../../../src/entry/show';
import { buildSteps, SheetContext } from '../../../src/sheets/book/context';

it('a person at the grid is said each part of a long work and how far it is', () => {
  const toast = jest.fn();
  const spreadsheet = { toast } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  Object.assign(globalThis, { SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet } });
  const context = new SheetContext(spreadsheet);
  tellingSteps(context, '初期設定', () => {
    for (const step of buildSteps) context.onStep(step);
  });
  const said = toast.mock.calls.map(([text, title]) => `${title} ${text}`);
  expect(said.map((text) => /（(\d)／4）/.exec(text)?.[1])).toEqual(['1', '2', '3', '4', undefined]);
  expect(said[1]).toBe('初期設定 事業のタブを整えています（2／4）。閉じずにお待ちください。');
  // The last word would stand for a minute beside the dialog that follows: a short one takes its place.
  expect(toast.mock.calls.at(-1)).toEqual(['終わりました。', '初期設定', 1]);
});

it('nobody is said what a form or a trigger does', () => {
  expect(() => new SheetContext({} as GoogleAppsScript.Spreadsheet.Spreadsheet).onStep('frame')).not.toThrow();
});
