/** How many events a second many people can record, and how often they hear that others are writing. */
import { withoutGenerated } from '../faults/dials';
import { runLoad } from '../faults/load';
import { printTable } from './measure';

const EVENTS = 60;

export async function benchLoad(): Promise<void> {
  const lines: string[][] = [];
  const base: number[] = [];
  for (const latencyMs of [0, 50]) {
    const book = await withoutGenerated(latencyMs);
    const { seconds, events, busy, requests, wrong } = await runLoad(book, EVENTS).finally(() => book.close());
    if (wrong.length > 0) throw new Error(wrong.join(', '));
    base.push(events / seconds);
    const share = `${((100 * busy) / requests).toFixed(0)} %`;
    lines.push([
      `${latencyMs} ms`,
      (events / seconds).toFixed(1),
      ((base[0] ?? 0) / (events / seconds)).toFixed(1),
      share,
    ]);
  }
  printTable(
    '30 executions at a time, 集計 and 月次 left out',
    ['latency of a call', 'events a second', 'times slower', 'answered busy'],
    lines,
  );
}
