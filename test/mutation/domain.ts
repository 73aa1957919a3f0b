/**
 * Every domain test as one file for `npm run mutation`: modules are loaded once a mutant, not once a test file, and
 * properties try fewer cases, so that thousands of mutants can be tried in an hour.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

process.env.FC_MOST = '50';

const folder = resolve('test/domain');
for (const name of readdirSync(folder).filter((each) => each.endsWith('.test.ts'))) {
  describe(name, () => {
    require(join(folder, name));
  });
}
