/** Sheets beside the initiatives' tabs that look like one of them: a copy of 訪問 takes entries that nothing counts. */

import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import { strictRow } from '../../domain/rows/strict-row';
import { fixedTabs, headers } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import type { SheetContext } from '../book/context';
import { KEY_ROW } from '../book/layout';
import { oldCopies } from '../book/old-copies';
import { toCells } from '../platform/cells';
import { readTabSheet } from '../rows/tab-sheet';
import { filledCounts } from '../rows/uncounted-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows in which a tab's keys and header are looked for. */
const TOP_ROWS = 30;

export interface TabCopy {
  readonly initiative: Initiative;
  readonly sheet: Sheet;
  /** The counts in it that would count. */
  readonly counts: number;
}

/** One read for each sheet that is none of the add-on's, and one more for each copy. The fullest first. */
function tabCopies(context: SheetContext, config: Config): TabCopy[] {
  return copiesAmong(context, config, topsOf(context, strangers(context, config)));
}

interface SheetTop {
  readonly sheet: Sheet;
  readonly top: Grid;
}

function topsOf(context: SheetContext, sheets: readonly Sheet[]): SheetTop[] {
  return sheets.map((sheet) => {
    const rows = Math.min(TOP_ROWS, sheet.getMaxRows());
    return { sheet, top: toCells(sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues(), context.clock) };
  });
}

function copiesAmong(context: SheetContext, config: Config, tops: readonly SheetTop[]): TabCopy[] {
  const copies = tops.flatMap(({ sheet, top }): TabCopy[] => {
    const initiative = config.initiatives.find((each) => isTabOf(each, top));
    return initiative === undefined
      ? []
      : [{ initiative, sheet, counts: countsIn(context, config, initiative, sheet) }];
  });
  return copies.sort((a, b) => b.counts - a.counts);
}

/** Those whose original is gone: reads nothing while every tab is there. */
export function copiesOfMissing(context: SheetContext, config: Config): TabCopy[] {
  const isMissing = (initiative: Initiative): boolean => context.initiativeSheet(initiative) === null;
  if (!config.initiatives.some(isMissing)) return [];
  return tabCopies(context, config).filter(({ initiative }) => isMissing(initiative));
}

/** What 点検 says of each copy, and of each tab whose initiative is not in the plan: one more read for each. */
export function copyProblems(context: SheetContext, config: Config): Problem[] {
  const tops = topsOf(context, strangers(context, config));
  const copies = copiesAmong(context, config, tops);
  const others = tops.filter(({ sheet }) => !copies.some((copy) => copy.sheet === sheet));
  return [
    ...copies.map((copy) => copyProblem(context, copy)),
    ...others.flatMap((other) => planlessProblem(context, other)),
  ];
}

/** A tab that has keys and a header as ours have: people go on typing into it. */
function planlessProblem(context: SheetContext, { sheet, top }: SheetTop): Problem[] {
  const headerRow = top.findIndex((row) => row.includes(headers.date) && row.includes(headers.area));
  const keyRow = KEY_ROW - 1;
  if (headerRow <= keyRow || top[keyRow]?.includes('id') !== true) return [];
  const cells = toCells(sheet.getDataRange().getValues(), context.clock);
  const found = filledCounts(cells, { keyRow, headerRow });
  const typed = context.list.name(sheet);
  return found === 0 ? [] : [warning('entry.inconsistent', { reason: 'tabBeside', typed, found })];
}

export function copyProblem(context: SheetContext, { initiative, sheet, counts: found }: TabCopy): Problem {
  const original = context.initiativeSheet(initiative);
  const detail = {
    typed: context.list.name(sheet),
    other: original === null ? initiative.tab : context.list.name(original),
    found,
  };
  return warning('entry.inconsistent', { reason: original === null ? 'copyInstead' : 'copyBeside', ...detail });
}

/** From now on the copy is the initiative's tab, under the name that the tab had. */
export function useCopy(context: SheetContext, { initiative, sheet }: TabCopy): void {
  const applied = context.applied();
  if (applied === null) return;
  if (context.list.named(initiative.tab) === null) context.list.rename(sheet, initiative.tab);
  context.store.write({ ...applied, sheets: { ...applied.sheets, [initiative.key]: context.list.id(sheet) } });
  context.forget();
}

function strangers(context: SheetContext, config: Config): Sheet[] {
  const keys = Object.keys(fixedTabs) as (keyof typeof fixedTabs)[];
  const known = [
    ...keys.map((key) => context.fixedSheet(key)),
    ...config.initiatives.map((initiative) => context.initiativeSheet(initiative)),
    ...oldCopies(context),
  ].flatMap((sheet) => (sheet === null ? [] : [context.list.id(sheet)]));
  const ids = new Set([...known, ...(context.store.seal()?.archives ?? [])]);
  return context.sheets().filter((sheet) => !ids.has(context.list.id(sheet)));
}

/** By a key of one of its indicators, or by 日付 beside the name of one. */
function isTabOf(initiative: Initiative, top: Grid): boolean {
  const indicators = columnIndicators(initiative);
  return top.some(
    (row) =>
      indicators.some(({ key }) => row.includes(key)) ||
      (row.includes(headers.date) && row.includes(headers.area) && indicators.some(({ label }) => row.includes(label))),
  );
}

function countsIn(context: SheetContext, config: Config, initiative: Initiative, sheet: Sheet): number {
  const { rows } = readTabSheet(sheet, context.list.name(sheet), initiative, context.clock);
  return rows.reduce((sum, { cells }) => {
    const { counts } = strictRow(cells, config, config.fiscalYear.last);
    return sum + counts.filter((count) => count !== null).length;
  }, 0);
}
