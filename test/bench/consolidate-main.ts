/** `npm run bench:consolidate -- 100 1000 1741`: the numbers of books to try. */
import { benchConsolidate } from './consolidate';

const counts = process.argv.slice(2).map(Number);
benchConsolidate(counts.length === 0 ? [100] : counts).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
