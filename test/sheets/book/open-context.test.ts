/** Where Google gives a page no spreadsheet: the one that was kept is opened, or a sentence says what to do. */
import { handleCall } from '../../../src/entry/call';
import { callDeps } from '../../../src/entry/compose';
import { openContext } from '../../../src/sheets/book/open-context';
import { keepBook } from '../../../src/sheets/platform/active-book';

const opened: string[] = [];
const kept = new Map<string, string>();
let mayOpen = false;

beforeEach(() => {
  opened.length = 0;
  kept.clear();
  mayOpen = false;
  const properties = {
    getProperty: (key: string) => kept.get(key) ?? null,
    setProperty: (key: string, value: string) => kept.set(key, value),
  };
  Object.assign(globalThis, {
    PropertiesService: { getScriptProperties: () => properties },
    SpreadsheetApp: {
      getActiveSpreadsheet: () => null,
      openById: (id: string) => {
        if (!mayOpen) throw new Error('Specified permissions are not sufficient to call SpreadsheetApp.openById.');
        opened.push(id);
        return { id, getDeveloperMetadata: () => [] };
      },
    },
  });
});

const ask = (): unknown =>
  JSON.parse(
    handleCall(
      '{"method":"summary"}',
      () => callDeps(openContext()),
      () => 'ref-1',
    ),
  );

it('a form without its spreadsheet says so in a sentence that tells what to do', () => {
  for (const id of ['', 'book-1']) {
    if (id !== '') kept.set('chofu-kpi.book', id);
    expect(ask()).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'entry.inconsistent',
          message: 'このフォームから、表を開けませんでした。何も書き込んでいません。',
          advice: expect.stringContaining('パソコンで表を開いて'),
        },
      ],
    });
  }
});

it('the spreadsheet in which it was set up is opened where the wider scope allows it', () => {
  mayOpen = true;
  keepBook({ getId: () => 'book-1' } as GoogleAppsScript.Spreadsheet.Spreadsheet);
  ask();
  expect(opened).toEqual(['book-1']);
});
