/** 新しい年度を始める, ended or made to fail at its calls: what is done next finishes it, and nothing is lost or doubled. */
import { copySnapshot } from '../../src/host/envelope/envelope';
import type { Json } from '../../src/host/local/local-workbook';
import { letters, PropertyBook } from '../property/book';
import type { Dial } from './dials';

const TODAY = '2026-04-05';
const request = {
  year: 2026,
  targets: [{ indicator: 'outreach.visits', target: 'actual' }],
  indicators: [{ indicator: 'places.launched', act: 'drop' }],
  areas: [{ kind: 'rename', from: ['若葉・調和'], to: ['若葉・つつじ'] }],
  confirmed: true,
};

/** A book with two entries, as it is before it is copied. */
export async function yearBefore(): Promise<unknown> {
  const book = await PropertyBook.open(TODAY);
  for (const [requestId, date, count] of [
    ['one', '2025-06-03', 2],
    ['two', '2026-03-31', 5],
  ] as const)
    await book.call('recordEvent', {
      requestId,
      date,
      area: '若葉・調和',
      credits: [{ indicator: 'outreach.visits', count }],
      confirmed: true,
    });
  const snapshot = book.snapshot();
  await book.close();
  return snapshot;
}

/** Answers how many calls the disturbed execution made. */
export async function startDisturbed(before: unknown, dial: Dial, at: number): Promise<number> {
  let isSet = false;
  const when = (which: Dial) => () => (isSet && dial === which ? at : 0);
  const internals = {
    faultAt: when('fault'),
    killAt: when('kill'),
    losesAnswer: () => isSet && dial === 'lostAnswer',
  };
  const book = await PropertyBook.open(TODAY, copySnapshot(before), { internals, savesOnlyAtClose: true });
  try {
    const ask = async (): Promise<boolean> => {
      const json = JSON.stringify({ method: 'startYear', params: { requestId: 'start', ...request } });
      const answer = await book.workbook.run({ function: 'call', args: [json], user: 'a@example.com' });
      return 'result' in answer && JSON.parse(String(answer.result)).ok === true;
    };
    isSet = true;
    await ask();
    isSet = false;
    const calls = book.workbook.executions().at(-1)?.calls.total ?? 0;
    // An ordinary run of somebody else finishes what was noted; then, at the latest, it is asked for again.
    await book.call('listEntries');
    expect(await ask()).toBe(true);
    await expectStarted(book);
    return calls;
  } finally {
    await book.close();
  }
}

async function expectStarted(book: PropertyBook): Promise<void> {
  const cells = async (sheet: string): Promise<Json[][]> => {
    const { rows, columns } = book.size(sheet);
    return book.values(sheet, `A1:${letters(columns)}${rows}`);
  };
  const last = (await cells('前年度')).filter(([year, key]) => year === 2025 && key === 'outreach.visits');
  const totals = last.map((line) => [line[5], line[6], line[8]]).filter(([, , total]) => total !== '');
  expect(totals).toEqual([
    ['市全体', '市全体', 7],
    ['若葉・調和', '若葉・つつじ', 7],
  ]);
  expect(
    (await cells('訪問'))
      .slice(6)
      .flat()
      .filter((cell) => cell !== ''),
  ).toEqual([]);
  const [plan] = (await cells('計画')).filter(([key]) => key === 'outreach.visits');
  expect(plan?.[7]).toBe(7);
  expect((await cells('計画')).filter(([key]) => key === 'places.launched')).toEqual([]);
  expect((await cells('集計')).flat().join()).toContain('令和8年度');
  expect((await cells('変更履歴')).filter((line) => line[8] === 'start')).toHaveLength(1);
}
