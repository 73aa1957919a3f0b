/** `npm run bench`: how fast it is, as ratios of what was measured in this one run. */
process.env.TZ = 'Asia/Tokyo';

import { benchColdLoad } from './cold-load';
import { benchConsolidate } from './consolidate';
import { benchCosts } from './costs';
import { benchEngineFormulas } from './engine-formulas';
import { benchLoad } from './load';
import { callMethod, newLocalBook } from './local-book';
import { benchLocalSpeed } from './local-speed';
import { benchOperations } from './operations';
import { benchOutlook } from './outlook';
import { benchPage } from './page';
import { benchPersonalData } from './personal-data';
import { benchRollUp } from './roll-up';

async function bench(): Promise<void> {
  benchRollUp();
  benchOutlook();
  benchPersonalData();
  benchColdLoad();
  const fresh = await newLocalBook();
  await callMethod(fresh.workbook, 'setUp', {});
  const snapshot = fresh.snapshot();
  await fresh.workbook.close();
  await benchEngineFormulas(snapshot);
  const used = await newLocalBook();
  const over = await benchOperations(used.workbook).finally(() => used.workbook.close());
  over.push(...(await benchCosts()));
  await benchLocalSpeed();
  await benchPage();
  await benchLoad();
  await benchConsolidate([100]);
  if (over.length > 0) throw new Error(`Over the budget: ${over.join(', ')}`);
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
