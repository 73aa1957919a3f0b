/** `npm run load`: two thousand events of eight people, 30 executions at a time, and rows typed beside them. */
process.env.TZ = 'Asia/Tokyo';

import { withoutGenerated } from './dials';
import { runLoad } from './load';

const EVENTS = 2000;

async function main(): Promise<void> {
  const book = await withoutGenerated();
  const { seconds, events, typed, busy, requests, wrong } = await runLoad(book, EVENTS);
  await book.close();
  process.stdout.write(
    `${events} events and ${typed} typed rows in ${seconds.toFixed(1)} s: ${(events / seconds).toFixed(1)} events a second, ` +
      `${((100 * busy) / requests).toFixed(1)} % of ${requests} answers were busy\n`,
  );
  for (const each of wrong) process.stdout.write(`WRONG: ${each}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
