/** Writes report.html from the database. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Items } from '../items/items';
import type { Remark } from '../items/reasons';
import type { Database } from '../tables/database';
import { reportData } from './report-data';
import { reportPage } from './report-page';

export async function writeReport(
  database: Database,
  folder: string,
  items: Items,
  remarks: readonly Remark[],
  isPublic: boolean,
): Promise<void> {
  writeFileSync(join(folder, 'report.html'), reportPage(await reportData(database, items, isPublic), remarks));
}
