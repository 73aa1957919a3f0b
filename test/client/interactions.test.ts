/**
 * The main tasks, each interaction counted: docs/interactions.md says how many.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dateCell } from '../app/memory-workbook';
import { AREA, openScreen, type Screen } from './screen';

const table = new Map(
  readFileSync(resolve(__dirname, '../../docs/interactions.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^\d+$/.test(cells[4] ?? ''))
    .map((cells) => [cells[1] ?? '', Number(cells[4])]),
);

type Press = Screen['press'];

interface Task {
  readonly name: string;
  /** The screen where it begins. */
  readonly screen: string | null;
  readonly work: (press: Press) => Promise<void>;
  /** What is then said or stands there. */
  readonly done: string;
}

const tasks: readonly Task[] = [
  {
    name: 'record a visit',
    screen: null,
    work: async (press) => {
      await press('訪問した');
      await press('記録する', 'form');
    },
    done: '記録しました',
  },
  {
    name: 'correct an entry',
    screen: '最近の記録',
    work: async (press) => {
      await press(/訪問件数 2件を直す$/);
      await press('訪問件数を1つ増やす');
      await press('「入力まちがい」として保存');
    },
    done: '訪問件数 2件 → 3件',
  },
  {
    name: 'void an entry',
    screen: '最近の記録',
    work: async (press) => {
      await press(/訪問件数 2件を取り消す$/);
      await press('二重に記録した');
      await press('取り消す', 'article');
    },
    done: '取り消しました',
  },
  {
    name: 'restore an entry',
    screen: '最近の記録',
    work: async (press) => {
      await press(/訪問件数 4件を元に戻す$/);
      await press('元に戻す', 'article');
    },
    done: '元に戻しました',
  },
];

it.each(tasks)('$name', async ({ name, screen: from, work, done }) => {
  const screen = await openScreen();
  const visit = { date: '2025-11-20', area: AREA, staff: '担当A' };
  for (const [requestId, count] of [
    ['event-0001', 2],
    ['event-0002', 4],
  ] as const)
    screen.memory.ask('recordEvent', { ...visit, requestId, credits: [{ indicator: 'outreach.visits', count }] });
  screen.memory.ask('voidEntry', { requestId: 'void-0001', id: 'event-0002:outreach', reason: '二重' });
  if (from !== null) await screen.press(from);
  let count = 0;
  await work(async (...pressed) => {
    count += 1;
    await screen.press(...pressed);
  });
  expect(screen.text()).toContain(done);
  expect(count).toBe(table.get(name));
});

it('go from a doubtful row to its cell', async () => {
  const screen = await openScreen();
  screen.memory.workbook.type('consultation', {
    date: dateCell('2025-11-20'),
    area: AREA,
    'consultation.received': '多数',
  });
  const call = jest.spyOn(screen.memory, 'call');
  let count = 0;
  for (const name of ['点検', /開く|セル/]) {
    count += 1;
    await screen.press(name);
  }
  expect(call.mock.calls.map(([json]) => String(json)).join()).toContain('"method":"showCell"');
  expect(count).toBe(table.get('go from a doubtful row to its cell'));
});

/** Those that begin in the menu. */
const inTheMenu = ['close a month', 'print a report or keep it as a PDF'];

it('the table names these tasks and no other', () => {
  expect([...table.keys()].sort()).toEqual(
    [...tasks.map(({ name }) => name), 'go from a doubtful row to its cell', ...inTheMenu].sort(),
  );
});
