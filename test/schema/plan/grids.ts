/** 計画 and 設定 as set-up writes them, as Sheets gives them back: '' is null. */
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { allIndicators } from '../../../src/domain/plan/indicators';
import type { Config } from '../../../src/domain/plan/model';
import { cityWide, settingsHeaders as h, initiativeHeaders } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { indicatorCells, indicatorTableHeaders, initiativeCells } from '../../../src/schema/plan/plan-table';
import { settingKeys } from '../../../src/schema/plan/setting-groups';
import { settingValues } from '../../../src/schema/plan/settings-table';

export function planGrid(config: Config = chofuR7): CellValue[][] {
  const { areas, fiscalYear: year } = config;
  const labels = new Map(allIndicators(config).map(({ key, label }) => [key, label]));
  const rows: (string | number)[][] = [
    ['計画'],
    [''],
    indicatorTableHeaders(areas, year),
    ...config.initiatives.flatMap((initiative) =>
      initiative.indicators.map((indicator) => indicatorCells(initiative, indicator, labels, areas)),
    ),
    [''],
    Object.values(initiativeHeaders),
    ...config.initiatives.map(initiativeCells),
  ];
  return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

export function settingsGrid(
  changes: Readonly<Record<string, CellValue>> = {},
  staff: readonly string[] = [],
): CellValue[][] {
  const values: Readonly<Record<string, CellValue>> = { ...settingValues(chofuR7), asOf: null, ...changes };
  const rows: CellValue[][] = [
    [null, '設定'],
    [h.key, h.item, h.value, h.description, null, h.area, null, h.staff],
  ];
  for (let index = 0; index < settingKeys.length; index += 1) {
    const key = settingKeys[index] ?? null;
    const area = chofuR7.areas[index] ?? (index === chofuR7.areas.length ? cityWide : null);
    rows.push([key, null, key === null ? null : (values[key] ?? null), null, null, area, null, staff[index] ?? null]);
  }
  return rows;
}
