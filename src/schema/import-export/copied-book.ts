/** The files of a copy (控えを取る) as what they hold: a configuration, rows, lines. Reading says which file is wrong. */

import * as z from 'zod/mini';
import { toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { commonColumns } from '../../domain/rows/columns';
import { ja } from '../../i18n/ja';
import { cityWide, headers } from '../../i18n/words/names';
import { cellText, type Grid, headerColumns } from '../cells/grid';
import { once, parsed } from '../cells/reading';
import { readPlan } from '../plan/plan-table';
import { readSettings } from '../plan/settings-table';
import { entryColumns } from '../rows/entry-columns';
import { csvValue } from './csv-cells';
import { exactLines } from './table-text';

const { names, columns, about: words } = ja.backup;
export type FileName = keyof typeof names;
export type CopiedFiles = ReadonlyMap<FileName, Grid>;

/** The file that is missing or cannot be read. */
export interface CopyFault {
  readonly fault: 'missing' | 'broken' | 'newer';
  readonly file: string;
}

/** A row of an initiative's tab; cells by column key, counts by indicator key. */
export interface CopiedRow {
  readonly initiative: string;
  /** 1-based, as it stood. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** The grids of the texts by the files' names; a file of another name is passed over. */
export function copiedFiles(
  files: readonly { readonly name: string; readonly text: string }[],
): CopiedFiles | CopyFault {
  const found = new Map<FileName, Grid>();
  for (const { name, text } of files) {
    const key = fileNames.find((each) => name.normalize('NFC') === `${names[each]}.csv`);
    if (key === undefined) continue;
    const rows = exactLines(text);
    if (rows === null) return { fault: 'broken', file: name };
    found.set(
      key,
      rows.map((row) => row.map((cell) => csvValue(cell.replace(/\r\n/g, '\n')))),
    );
  }
  const missing = fileNames.find((key) => !found.has(key));
  return missing === undefined ? found : { fault: 'missing', file: `${names[missing]}.csv` };
}

const fileNames = Object.keys(names) as readonly FileName[];

/** The day on which the copy was taken (yyyy-mm-dd), or '', and the form it has; `version` is the latest form that is known. */
export function exportDay(
  files: CopiedFiles,
  version: number,
): { readonly day: string; readonly version: number } | CopyFault {
  const line = (word: string): CellValue => files.get('about')?.find(([item]) => item === word)?.[1] ?? null;
  const form = line(words.version);
  if (typeof form !== 'number') return { fault: 'broken', file: `${names.about}.csv` };
  if (form > version) return { fault: 'newer', file: `${names.about}.csv` };
  const day = line(words.exportedOn);
  return { day: typeof day === 'object' && day !== null ? toIso(day.date) : '', version: form };
}

/** What 計画 and 設定 of the copy say; the file that is wrong where they cannot be read. */
export function copiedConfig(files: CopiedFiles): { readonly config: Config } | CopyFault {
  const table = (name: FileName): Grid => files.get(name) ?? [];
  const { settings } = readSettings(beside(table('settings'), table('lists')));
  if (settings === null) return { fault: 'broken', file: `${names.settings}.csv` };
  const plan = [...table('indicators'), [null], ...table('initiatives')];
  const { initiatives } = readPlan(plan, settings.areas, settings.fiscalYear);
  if (initiatives === null) return { fault: 'broken', file: `${names.indicators}.csv` };
  const { sample: _, ...rest } = settings;
  return { config: { ...rest, cityWide, initiatives } };
}

function beside(left: Grid, right: Grid): Grid {
  const width = left[0]?.length ?? 0;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...Array.from({ length: width }, (_each, column) => left[at]?.[column] ?? null),
    ...(right[at] ?? []),
  ]);
}

/** The cells that Sheets allows a spreadsheet. */
const MAX_ROW = 10_000_000;

const entryLine = once(() =>
  z.object({ initiative: z.string(), row: z.int().check(z.gte(1), z.lte(MAX_ROW)), indicator: z.string() }),
);

/** The rows of 記録: the lines of one row, one a count, stand together. */
export function copiedRows(
  files: CopiedFiles,
  config: Config,
  version: number,
): { readonly rows: readonly CopiedRow[] } | CopyFault {
  const broken: CopyFault = { fault: 'broken', file: `${names.entries}.csv` };
  const [head = [], ...lines] = files.get('entries') ?? [];
  const at = headerColumns(head);
  const common = commonColumns
    .filter((key) => entryColumns[key].inCopiesSince <= version)
    .map((key) => [key, at.get(headers[key])] as const);
  const places = [columns.initiative, columns.row, columns.indicator, columns.count].map((name) => at.get(name));
  const [keyAt, rowAt, indicatorAt, countAt] = places;
  if ([...places, ...common.map(([, place]) => place)].some((place) => place === undefined)) return broken;
  if (hasSlashedDays(lines, at.get(headers.date))) return broken;
  const rows = new Map<string, { initiative: string; row: number; cells: Map<string, CellValue> }>();
  for (const line of lines) {
    const cell = (place: number | undefined): CellValue => line[place ?? -1] ?? null;
    if (line.every((each) => each === null)) continue;
    const read = parsed(entryLine(), {
      initiative: cellText(cell(keyAt)),
      row: cell(rowAt),
      indicator: cellText(cell(indicatorAt)),
    });
    if ('field' in read) return broken;
    const { initiative, row, indicator } = read.value;
    const known = config.initiatives.find(({ key }) => key === initiative);
    if (known === undefined) return broken;
    const id = `${initiative} ${row}`;
    const found = rows.get(id) ?? { initiative, row, cells: new Map<string, CellValue>() };
    rows.set(id, found);
    for (const [key, place] of common) found.cells.set(key, cell(place));
    if (indicator !== '' && !known.indicators.some(({ key }) => key === indicator)) return broken;
    if (indicator !== '') found.cells.set(indicator, cell(countAt));
  }
  return { rows: [...rows.values()] };
}

/** Saved again by a spreadsheet program: days as it writes them, and none as copies do. They would come back as text. */
function hasSlashedDays(lines: Grid, column: number | undefined): boolean {
  const days = lines.map((line) => line[column ?? -1] ?? null);
  const isSlashed = (day: CellValue): boolean => typeof day === 'string' && /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(day);
  return days.some(isSlashed) && !days.some((day) => typeof day === 'object' && day !== null);
}
