/**
 * How long an answer is waited for, and what is said when none comes.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { call, NoAnswer } from '../../../src/client/shared/server';

type Handler = (value: unknown) => void;

/** google.script.run that fails with this, or never answers. */
function standIn(error?: unknown): void {
  const made = (failure: Handler): object => ({
    withSuccessHandler: () => made(failure),
    withFailureHandler: (handler: Handler) => made(handler),
    call: () => error !== undefined && failure(error),
  });
  Object.assign(globalThis, { google: { script: { run: made(() => undefined) } } });
}

const why = (error: unknown): string => (error instanceof NoAnswer ? error.why : String(error));

describe('an answer that does not come', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    standIn();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is given up sooner for a record than for what reads and writes the whole book', async () => {
    const ended: string[] = [];
    void call('counterparties', {}).catch(() => ended.push('counterparties'));
    void call('repair', {}).catch(() => ended.push('repair'));
    await jest.advanceTimersByTimeAsync(100_000);
    expect(ended).toEqual(['counterparties']);
    // Google ends it after six minutes, and then it says so.
    await jest.advanceTimersByTimeAsync(265_000);
    expect(ended).toEqual(['counterparties']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ended).toEqual(['counterparties', 'repair']);
  });
});

it.each([
  ['Service invoked too many times for one day: spreadsheets.', 'quota'],
  ['Authorization is required to perform that action.', 'permission'],
  ['この処理を実行するには承認が必要です。', 'permission'],
  ['You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.', 'permission'],
  ['PERMISSION_DENIED', 'account'],
  ['Service Spreadsheets timed out while accessing document with id 1x.', 'slow'],
  ['Exceeded maximum execution time', 'slow'],
  ['Service error: Spreadsheets', 'slow'],
  ['NetworkError: Connection failure due to HTTP 0', 'silent'],
])('%s is of the kind %s, whichever frame the error is of', async (message, kind) => {
  standIn({ message });
  expect(await call('counterparties', {}).catch(why)).toBe(kind);
});
