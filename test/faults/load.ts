/** Many people at once: events by the form, 30 executions at a time, while others type into the same tabs. */
import type { Json } from '../../src/host/local/local-workbook';
import { letters, type PropertyBook } from '../property/book';

const PEOPLE = 8;
/** What the live service runs at once for one script and person. */
const AT_ONCE = 30;
/** The rows below the header that are left to those who type; the form writes below them. */
export const TYPED_ROWS = 100;
const TABS = { 訪問: 'outreach.visits', 地域づくり: 'community.approaches', 研修: 'training.sessions' };
const MOST_TRIES = 20;

export interface Load {
  readonly seconds: number;
  readonly events: number;
  readonly typed: number;
  /** Answers that said busy; the request was sent again each time. */
  readonly busy: number;
  readonly requests: number;
  /** What does not hold, in words. */
  readonly wrong: readonly string[];
}

/** Sends the events, types a row for every tenth of them, and looks at what stands then. */
export async function runLoad(book: PropertyBook, events: number): Promise<Load> {
  const sent = Array.from({ length: events }, (_, index) => `load-${index}`);
  for (const tab of Object.keys(TABS)) await book.type(tab, 7 + TYPED_ROWS, 1, [['2025-04-01', '市全域']]);
  let busy = 0;
  let requests = 0;
  let typed = 0;
  const waiting = [...sent];
  const start = performance.now();
  const person = async (index: number): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        requests += 1;
        const answer = await send(book, id, `p${index % PEOPLE}@example.com`);
        if (answer.includes('"busy"')) busy += 1;
        else if (answer.includes('"ok":true')) break;
        else throw new Error(answer);
      }
      if (Number(id.slice(5)) % 10 === 0 && typed < TYPED_ROWS) {
        typed += 1;
        await book.type('訪問', 6 + typed, 1, [['R7.6.3', '若葉･調和', '', '３件', '', '', '', `打った${typed}`]]);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => person(index)));
  const seconds = (performance.now() - start) / 1000;
  // An edit that found the book locked leaves its row to the tab's next edit.
  await book.type('訪問', 7 + TYPED_ROWS, 1, [['2025-04-01', '市全域']]);
  return { seconds, events, typed, busy, requests, wrong: await problemsFound(book, sent, typed) };
}

async function send(book: PropertyBook, requestId: string, user: string): Promise<string> {
  const credits = creditsOf(requestId);
  const params = { requestId, date: '2025-06-03', area: '若葉・調和', note: requestId, credits, confirmed: true };
  const json = JSON.stringify({ method: 'recordEvent', params });
  const answer = await book.workbook.run({ function: 'call', args: [json], user });
  return 'result' in answer ? String(answer.result) : answer.error.message;
}

/** Every third event counts in all of the tabs, the others in one. */
function creditsOf(requestId: string): { indicator: string; count: number }[] {
  const number = Number(requestId.slice(5));
  const indicators = Object.values(TABS);
  const wanted = number % 3 === 0 ? indicators : [indicators[(number / 3) & 1] ?? ''];
  return wanted.map((indicator) => ({ indicator, count: 1 }));
}

async function problemsFound(book: PropertyBook, sent: readonly string[], typed: number): Promise<string[]> {
  const wrong: string[] = [];
  const found = new Map<string, number>();
  for (const tab of Object.keys(TABS)) {
    for (const row of await rowsBelow(book, tab, 7)) {
      const id = row.find((cell) => /^load-\d+:/.test(String(cell)));
      if (id !== undefined) found.set(String(id), (found.get(String(id)) ?? 0) + 1);
    }
  }
  const wanted = sent.flatMap((id) =>
    creditsOf(id).map(({ indicator }) => `${id}:${indicator.slice(0, indicator.indexOf('.'))}`),
  );
  for (const id of wanted) if (found.get(id) !== 1) wrong.push(`${id} stands ${found.get(id) ?? 0} times`);
  for (const id of found.keys()) if (!wanted.includes(id)) wrong.push(`${id} was never acknowledged`);
  const rows = await rowsBelow(book, '訪問', 7);
  for (let number = 1; number <= typed; number += 1) {
    const row = rows.find((cells) => cells[7] === `打った${number}`);
    if (row?.[1] !== '若葉・調和' || row[3] !== 3) wrong.push(`typed row ${number}: ${JSON.stringify(row)}`);
  }
  wrong.push(...historyProblems(await rowsBelow(book, '変更履歴', 4), wanted));
  return wrong;
}

/** Each row has its line once, in the order of time, and the lines of an event stand together. */
function historyProblems(lines: readonly Json[][], wanted: readonly string[]): string[] {
  // Newest first.
  const ids = lines.map((line) => String(line[4])).filter((id) => id.startsWith('load-'));
  const times = lines.map(([at]) => String(at));
  const events = ids.map((id) => id.slice(0, id.indexOf(':')));
  const blocks = events.filter((event, index) => event !== events[index - 1]);
  const wrong: string[] = [];
  if (JSON.stringify([...ids].sort()) !== JSON.stringify([...wanted].sort())) wrong.push('変更履歴 has other lines');
  if (times.some((at, index) => at > (times[index - 1] ?? at))) wrong.push('変更履歴 is not in the order of time');
  if (new Set(blocks).size !== blocks.length) wrong.push('lines of an event stand apart');
  return wrong;
}

async function rowsBelow(book: PropertyBook, tab: string, first: number): Promise<Json[][]> {
  const { rows, columns } = book.size(tab);
  const values = await book.values(tab, `A${first}:${letters(columns)}${rows}`);
  return values.filter((row) => row.some((cell) => cell !== ''));
}
