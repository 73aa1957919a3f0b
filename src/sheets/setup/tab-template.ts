/** New initiative tabs, put in as copies of one that is styled and blank: a copy takes a few calls, styling a tab sixty. */
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import { leadColumns } from '../../domain/rows/columns';
import type { InitiativeTab } from '../book/initiative-tab';
import { countHeadSize, HEADER_ROW, KEY_ROW, sectionColor, TITLE_ROW, tabColumns } from '../book/layout';
import { locate } from '../book/locate';
import type { Stroke } from '../platform/line-sizes';
import { applyLook, NEW_SHEET } from '../platform/look';
import { setWidths } from '../platform/style';
import { tabLook } from './style-tab';
import { type Offered, validationSteps, wantedRules } from './tab-validations';
import { widthsOf } from './tab-widths';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts a sheet in at the initiative's place among the tabs. */
export type InsertTab = (initiative: Initiative, template: Sheet | null) => Sheet;

/**
 * Tabs of the initiatives that have none, without any words yet: ended half-way, what is there is blank and is filled by the
 * next set-up. None where a template would not pay.
 */
export function copiedTabs(
  missing: readonly Initiative[],
  { config, offered, insert }: { readonly config: Config; readonly offered: Offered; readonly insert: InsertTab },
): ReadonlyMap<string, Sheet> {
  const fitting = missing.filter((initiative) => tabColumns(initiative).length <= NEW_SHEET.columns);
  if (fitting.length < 2) return new Map();
  const sheets = new Map<string, Sheet>();
  let last: { readonly initiative: Initiative; readonly sheet: Sheet } | null = null;
  const color = ({ section }: Initiative): string => sectionColor(config.initiatives, section);
  for (const initiative of copyOrder(fitting, color)) {
    const sheet: Sheet = insert(initiative, last?.sheet ?? null);
    if (last === null) styleBlank(blankTab(initiative, sheet), config, offered);
    else fitColumns(sheet, initiative, last.initiative);
    if (last !== null && color(initiative) !== color(last.initiative)) sheet.setTabColor(color(initiative));
    sheets.set(initiative.key, sheet);
    last = { initiative, sheet };
  }
  return sheets;
}

/**
 * The widest first: each next width is made of the one before by taking columns away, once. Among those as wide, the one
 * next that takes the fewest calls.
 */
function copyOrder(initiatives: readonly Initiative[], color: (initiative: Initiative) => string): Initiative[] {
  const left = [...initiatives].sort((a, b) => counts(b) - counts(a));
  const order = left.splice(0, 1);
  for (let last = order[0]; last !== undefined && left.length > 0; last = order.at(-1)) {
    const of = last;
    const cost = (next: Initiative): number =>
      (color(next) === color(of) ? 0 : 1) +
      (countHeadSize(next) === countHeadSize(of) ? 0 : 2) +
      otherWidths(next, of).length;
    const [wide] = left.map(counts);
    const [next] = left.filter((each) => counts(each) === wide).sort((a, b) => cost(a) - cost(b));
    order.push(...left.splice(next === undefined ? 0 : left.indexOf(next), 1));
  }
  return order;
}

/** A tab on which nothing stands yet, its columns where set-up puts them. */
export function blankTab(initiative: Initiative, sheet: Sheet, name = ''): InitiativeTab {
  const cells = [tabColumns(initiative).map(({ key }) => key)];
  const located = locate(initiative, cells);
  const common = { initiative, sheet, name, located, titleRow: TITLE_ROW, used: null, cells };
  return { ...common, fresh: true, inOrder: true, styled: true };
}

/** All but the words, and the protection, which a copy may or may not have: they come when there is a tab for each. */
function styleBlank(tab: InitiativeTab, config: Config, offered: Offered): void {
  const { sheet } = tab;
  const look = tabLook(tab, config);
  applyLook(sheet, look, 'new', {
    putRules: (own) => sheet.setConditionalFormatRules(own),
    steps: validationSteps(HEADER_ROW + 1, wantedRules(tab, config, offered)),
  });
  sheet.hideRows(KEY_ROW);
  setWidths(
    sheet,
    widthsOf(tab).map(({ width }) => width),
  );
}

/** Columns of counts that the template has and the tab has not go; all that are wider or narrower are made so. */
function fitColumns(sheet: Sheet, initiative: Initiative, of: Initiative): void {
  const first = leadColumns.length + 1;
  const spare = counts(of) - counts(initiative);
  if (spare > 0) {
    sheet.deleteColumns(first + counts(initiative), spare);
    // As many to the right as any other sheet has: people keep notes of their own there.
    sheet.insertColumnsAfter(NEW_SHEET.columns - spare, spare);
  }
  for (const stroke of otherWidths(initiative, of)) sheet.setColumnWidths(...stroke);
  const size = countHeadSize(initiative);
  if (size !== countHeadSize(of)) sheet.getRange(HEADER_ROW, first, 1, counts(initiative)).setFontSize(size);
}

/** Widths that a copy does not get from its template, those side by side that are as wide together. */
function otherWidths(initiative: Initiative, of: Initiative): Stroke[] {
  const before = tabColumns(of);
  before.splice(leadColumns.length + counts(initiative), counts(of) - counts(initiative));
  const strokes: Stroke[] = [];
  for (const [index, { width }] of tabColumns(initiative).entries()) {
    if (before[index]?.width === width) continue;
    const [first, columns, size] = strokes.at(-1) ?? [0, 0, 0];
    if (size === width && first + columns === index + 1) strokes.splice(-1, 1, [first, columns + 1, width]);
    else strokes.push([index + 1, 1, width]);
  }
  return strokes;
}

function counts(initiative: Initiative): number {
  return columnIndicators(initiative).length;
}
