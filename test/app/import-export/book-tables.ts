/** The tables of a book with Chofu's plan, for copies (控え). */
import type { BookTables } from '../../../src/app/ports/backup';
import { areaChangeHeaders } from '../../../src/i18n/words/area-change-names';
import { closingHeaders, initiativeHeaders, qualityHeaders, settingsHeaders } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { indicatorCells, indicatorTableHeaders, initiativeCells } from '../../../src/schema/plan/plan-table';
import { settingKeys } from '../../../src/schema/plan/setting-groups';
import { settingValues } from '../../../src/schema/plan/settings-table';

const { areas, fiscalYear, initiatives } = chofuR7;
const labels = new Map(
  initiatives.flatMap(({ indicators }) => indicators.map(({ key, label }) => [key, label] as const)),
);
const { key, item, value, area, areaMail, staff, place } = settingsHeaders;
const changes = Object.values(areaChangeHeaders);
const blanked = (cells: readonly (string | number)[]): (string | number | null)[] =>
  cells.map((cell) => (cell === '' ? null : cell));
/** The tables of a book as its copy has them. `year` may be another than the plan's. */
export function bookTables({ startYear = fiscalYear.startYear } = {}): BookTables {
  const values = { ...settingValues(chofuR7), startYear };
  return {
    indicators: [
      indicatorTableHeaders(areas, fiscalYear),
      ...initiatives.flatMap((each) => each.indicators.map((one) => blanked(indicatorCells(each, one, labels, areas)))),
    ],
    initiatives: [Object.values(initiativeHeaders), ...initiatives.map((each) => blanked(initiativeCells(each)))],
    settings: [
      [key, item, value],
      ...settingKeys.map((each) => [each, null, values[each] === '' ? null : values[each]]),
    ],
    lists: [
      [area, areaMail, staff, ...changes, place],
      ...[...areas, '市全域'].map((name) => [name, ...new Array<null>(changes.length + 3).fill(null)]),
    ],
    closings: [Object.values(closingHeaders)],
    quality: [Object.values(qualityHeaders)],
  };
}
