/** 計画 and 設定 of the next year, from the cells of this one: what is decided is put in, all else stays. Pure. */

import { cellText as anyText, type CellValue, isBlank } from '../../domain/cells/cell-value';
import type { AreaChange } from '../../domain/plan/area-changes';
import { keyInNextYear, targetInNextYear, type YearDecisions } from '../../domain/years/next-year';
import { areaChangeHeaders, areaChangeWords } from '../../i18n/words/area-change-names';
import { initiativeHeaders, planHeaders, ruleWords, settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns, keyRows, proseText } from '../cells/grid';
import { INDICATOR_KEY } from '../plan/plan-table';

type Line = readonly CellValue[];

/** Words that say the year on top of 計画. */
export interface YearTitles {
  readonly before: string;
  readonly now: string;
}

/** `reached` answers the city's count of an indicator in the year that ends. Done again, nothing changes. */
export function nextPlan(
  grid: Grid,
  decisions: YearDecisions,
  reached: (key: string) => number | null,
  titles: YearTitles,
): Grid {
  const header = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  if (header < 0) return grid;
  const columns = headerColumns(grid[header] ?? []);
  const at = (name: string): number => columnOf(columns, name) ?? -1;
  const ruleAt = at(planHeaders.rule);
  const [keyAt, labelAt, targetAt, overAt] = [
    planHeaders.key,
    planHeaders.label,
    planHeaders.target,
    planHeaders.over,
  ].map(at);
  const end = endOfTable(grid, header);
  const labels = renamedLabels(grid.slice(header + 1, end), decisions, keyAt ?? 0, labelAt ?? 0);
  const lines = grid.slice(header + 1, end).flatMap((line): Line[] => {
    const key = cellText(line[keyAt ?? 0]);
    const next = keyInNextYear(decisions, key);
    if (next === null) return [];
    const target = targetInNextYear(decisions, key, reached(key));
    const over = labels.get(proseText(line[overAt ?? -1]));
    return [
      line.map((cell, column) => {
        if (column === keyAt) return next;
        if (column === labelAt) return decisions.indicators.get(key)?.label ?? cell;
        if (column === overAt && over !== undefined) return over;
        // A target by area would be taken times the areas: the one that is decided on is the city's.
        if (column === ruleAt && typeof target === 'number' && cellText(cell) === ruleWords.stated)
          return ruleWords.even;
        return column === targetAt && target !== undefined ? target : cell;
      }),
    ];
  });
  const table = withAreas([grid[header] ?? [], ...lines], decisions.areas);
  const above = grid.slice(0, header).map((line) => line.map((cell) => (cell === titles.before ? titles.now : cell)));
  return padded([...above, ...table, ...grid.slice(end)]);
}

/** The 0-based row behind the last line of an indicator. */
function endOfTable(grid: Grid, header: number): number {
  const lower = findHeaderRow(grid, [initiativeHeaders.key, initiativeHeaders.tab, initiativeHeaders.goal]);
  const last = keyRows(grid, (text) => INDICATOR_KEY.test(text))
    .filter((row) => row > header && (lower < header || row < lower))
    .at(-1);
  return (last ?? header) + 1;
}

/** New labels by the old ones: what is counted over an indicator names it by its label. */
function renamedLabels(
  lines: Grid,
  { indicators }: YearDecisions,
  keyAt: number,
  labelAt: number,
): Map<string, string> {
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const label = indicators.get(cellText(line[keyAt]))?.label;
      return label === undefined ? [] : [[proseText(line[labelAt]), label]];
    }),
  );
}

/** The columns of areas follow the changes: own targets of merged areas add up, those of split ones are not guessed. */
function withAreas(table: readonly Line[], changes: readonly AreaChange[]): readonly Line[] {
  return changes.reduce<readonly Line[]>((now, { kind, from, to }) => {
    const columns = headerColumns(now[0] ?? []);
    const found = from.flatMap((area) => columnOf(columns, area) ?? []);
    const [first] = found;
    const isDone = to.every((area) => columnOf(columns, area) !== undefined) && found.length <= overlap(from, to);
    if (kind === 'transfer' || first === undefined || isDone) return now;
    return now.map((line, index) => {
      const values =
        index === 0 ? [...to] : to.map(() => (kind === 'split' ? null : added(found.map((at) => line[at] ?? null))));
      return line.flatMap((cell, at) => (at === first ? values : found.includes(at) ? [] : [cell]));
    });
  }, table);
}

function overlap(from: readonly string[], to: readonly string[]): number {
  return from.filter((area) => to.includes(area)).length;
}

/** null where none of the cells is a number; a single cell stays as it is. */
function added(cells: readonly CellValue[]): CellValue {
  if (cells.length === 1) return cells[0] ?? null;
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0);
}

function padded(lines: readonly Line[]): Grid {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...new Array<CellValue>(width - line.length).fill(null)]);
}

/** The year, no day that was fixed in the one that ends, the areas with their addresses, and how they changed. Done again, nothing changes. */
export function nextSettings(grid: Grid, { year, areas: changes }: YearDecisions): Grid {
  const header = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  if (header < 0) return grid;
  const columns = headerColumns(grid[header] ?? []);
  const at = (name: string): number => columnOf(columns, name) ?? -1;
  const [keyAt, valueAt] = [at(settingsHeaders.key), at(settingsHeaders.value)];
  const [areaAt, mailAt] = [at(settingsHeaders.area), at(settingsHeaders.areaMail)];
  const lists = nextLists(grid.slice(header + 1), areaAt, mailAt, changes);
  return withChangeLines(grid, header, changes).map((line, row) => {
    const key = cellText(line[keyAt]);
    const list = lists?.[row - header - 1];
    return line.map((cell, column) => {
      if (row <= header) return cell;
      if (column === valueAt && key === 'startYear') return year;
      if (column === valueAt && (key === 'asOf' || key === 'lateUntil')) return null;
      if (list !== undefined && column === areaAt) return list.area;
      return list !== undefined && column === mailAt ? list.mail : cell;
    });
  });
}

interface AreaLine {
  readonly area: CellValue;
  readonly mail: CellValue;
}

/** The areas and their addresses one below the other; null where nothing changes. */
function nextLists(
  lines: Grid,
  areaAt: number,
  mailAt: number,
  changes: readonly AreaChange[],
): readonly AreaLine[] | null {
  const before = lines
    .map((line): AreaLine => ({ area: line[areaAt] ?? null, mail: line[mailAt] ?? null }))
    .filter(({ area }) => cellText(area) !== '');
  const after = changes.reduce<readonly AreaLine[]>((now, { kind, from, to }) => {
    const gone = now.filter(({ area }) => from.includes(proseText(area)));
    const names = now.map(({ area }) => proseText(area));
    const isDone = to.every((area) => names.includes(area)) && gone.length <= overlap(from, to);
    const [first] = gone;
    if (kind === 'transfer' || first === undefined || isDone) return now;
    const mails = [...new Set(gone.map(({ mail }) => proseText(mail)).filter((mail) => mail !== ''))];
    const mail = mails.length === 0 ? null : mails.join('、');
    return now.flatMap((line): AreaLine[] => {
      if (line === first) return to.map((area) => ({ area, mail }));
      return gone.includes(line) ? [] : [line];
    });
  }, before);
  if (after === before) return null;
  const blank = { area: null, mail: null };
  return Array.from({ length: Math.max(lines.length, after.length) }, (_, row) => after[row] ?? blank);
}

/** A line of 圏域の変遷 for each change that has none, below the others; the columns come first where there are none. */
function withChangeLines(grid: Grid, header: number, changes: readonly AreaChange[]): Grid {
  if (changes.length === 0) return grid;
  const [table, columns] = changeTable(grid, header);
  const body = table.slice(header + 1);
  const textsOf = (cells: Line): string => JSON.stringify(cells.map((cell) => anyText(cell)));
  const lines = changes.map(
    ({ day, kind, from, to }): Line => [
      { kind: 'date', date: day },
      areaChangeWords[kind],
      from.join('、'),
      to.join('、'),
    ],
  );
  const there = new Set(body.map((line) => textsOf(columns.map((at) => line[at] ?? null))));
  const missing = lines.filter((line) => !there.has(textsOf(line)));
  const last = body.reduce((found, line, row) => (columns.some((at) => !isBlank(line[at] ?? null)) ? row : found), -1);
  const width = Math.max(...table.map((line) => line.length));
  const blank = new Array<CellValue>(width).fill(null);
  const length = Math.max(table.length, header + 1 + last + 1 + missing.length);
  return Array.from({ length }, (_, row) => {
    const line = table[row] ?? blank;
    const added = missing[row - header - 2 - last];
    return added === undefined
      ? line
      : line.map((cell, at) => (columns.includes(at) ? (added[columns.indexOf(at)] ?? null) : cell));
  });
}

/** 設定 and where 圏域の変遷 stands on it: behind all else where it is not there. */
function changeTable(grid: Grid, header: number): readonly [Grid, readonly number[]] {
  const found = headerColumns(grid[header] ?? []);
  const columns = Object.values(areaChangeHeaders).map((name) => columnOf(found, name));
  const there = columns.filter((at) => at !== undefined);
  if (there.length === columns.length) return [padded(grid), there];
  const first = Math.max(...grid.map((line) => line.length)) + 1;
  const heads = [null, ...Object.values(areaChangeHeaders)];
  const wider = padded(grid).map((line, row) => [...line, ...heads.map((head) => (row === header ? head : null))]);
  return [wider, Object.values(areaChangeHeaders).map((_, index) => first + index)];
}
