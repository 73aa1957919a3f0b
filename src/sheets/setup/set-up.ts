/** 初期設定 and 集計を作り直す: makes what is missing, repairs what is damaged, applies 計画 and 設定. Can be run any number of times. */

import { configChanges } from '../../app/history/config-changes';
import { refreshStates } from '../../app/rows/stale-marks';
import { BookStateError } from '../../app/shared/book-state-error';
import { asOfOn } from '../../domain/plan/as-of';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { fixedTabs } from '../../i18n/words/names';
import { chofuR7 } from '../../plans/chofu-r7';
import { SCHEMA_VERSION } from '../../schema/stored/migrations';
import type { ReadApplied } from '../../schema/stored/stored-config';
import type { SheetContext } from '../book/context';
import type { InitiativeTab } from '../book/initiative-tab';
import { regionProblem, setRegion } from '../book/region';
import { ensureCheckSheet } from '../check/check-sheet';
import { tableProblem } from '../check/structure';
import { copiesOfMissing, copyProblem } from '../check/tab-copies';
import { completenessRow, ensureClosingsSheet, rememberClosed } from '../closing/closings-sheet';
import { ensureHistorySheet } from '../history/history-sheet';
import { SheetHistory } from '../history/sheet-history';
import { namesRange, readOrganisationsTab, writeOrganisationsTab } from '../organisations/organisations-sheet';
import { showCityTargets } from '../plan/city-targets';
import { readConfig, withWholeTexts } from '../plan/config-sheets';
import { ensureConfigSheets } from '../plan/ensure-config';
import { officialWords } from '../plan/plan-sheet';
import { staffRange } from '../plan/settings-sheet';
import { SheetPlan } from '../plan/sheet-plan';
import { toCells } from '../platform/cells';
import { ids } from '../platform/platform';
import { widenTo } from '../platform/write-runs';
import { ensureQualitySheet } from '../quality/quality-sheet';
import { SheetRows } from '../rows/sheet-rows';
import { placeStart, writeStart } from '../start/start-sheet';
import type { DashboardInput } from '../totals/dashboard-cells';
import { readGenerated } from '../totals/generated-tab';
import { summaryPlan, yearDays } from '../totals/summary-plan';
import { writeTotals } from '../totals/write-totals';
import { ensureTab, type FoundTab, tabOrder } from './ensure-tab';
import { removeFirstSheet } from './first-sheet';
import { lastYearOn } from './last-year-on';
import { isOlder, keepOldTabs, recordVersion } from './migration';
import { type Decision, effectsOf, nothingDecided } from './pending-plan';
import { tooLarge } from './plan-size';
import { isForeignTab, keepForeignFixed } from './sheet-ownership';
import { styleTab } from './style-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type Applied =
  | { readonly ok: true; readonly config: Config; readonly warnings?: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Bring the whole workbook into order and apply 計画 and 設定. Cells that people typed stay. When 計画 or 設定 cannot be
 * read, what was applied before stays in force and the problems are answered.
 */
export function setUpBook(context: SheetContext, decision: Decision = nothingDecided): Applied {
  context.forgetTables();
  const stored = notNewer(context);
  const first = stored?.ok ? stored.applied.config : chofuR7;
  const region = stored === null ? setRegion(context) : regionProblem(context);
  ensureFrame(context, first);
  const applied = apply(context, decision);
  return applied.ok && region !== null ? { ...applied, warnings: [region] } : applied;
}

/** Apply 計画 and 設定 to tabs and 集計, unless counts would be lost or a target looks wrong and nobody said that it is meant. */
export function applyConfig(context: SheetContext, decision: Decision): Applied {
  context.forgetTables();
  return apply(context, decision);
}

function apply(context: SheetContext, { reason, confirms }: Decision): Applied {
  const stored = notNewer(context);
  const read = readConfig(context);
  if (read.config === null) return { ok: false, problems: read.problems.map(tableProblem) };
  const older = isOlder(context) && stored?.ok === true;
  if (older) ensureFrame(context, stored.applied.config);
  // What an older 計画 had no columns for stands there only now.
  const { config, problems, sample } = older ? readConfig(context) : read;
  if (config === null) return { ok: false, problems: problems.map(tableProblem) };
  const { blocking, doubts } = effectsOf(context, stored?.ok ? stored.applied.config : null, config);
  const copies = stored?.ok ? copiesOfMissing(context, stored.applied.config) : [];
  const asked = [...copies.map((copy) => copyProblem(context, copy)), ...doubts];
  const open = [...tooLarge(config), ...blocking, ...asked.filter((doubt) => !confirms(doubt))];
  if (open.length > 0) return { ok: false, problems: open };
  build(context, config, sample);
  const today = context.today();
  const closed = context.store.closed() ?? new Map();
  refreshStates({ rows: new SheetRows(context) }, { config, asOf: asOfOn(config, today), today, closed });
  if (stored?.ok) recordChanges(context, stored.applied.config, config, reason);
  return { ok: true, config };
}

/** What was applied; a workbook of a later version is left as it is. */
function notNewer(context: SheetContext): ReadApplied | null {
  const stored = context.readApplied();
  if (stored !== null && !stored.ok && stored.reason === 'newer') throw new BookStateError('newer');
  return stored;
}

/** The same after a copy was put in place, which brings its own history. */
export function applyRestored(context: SheetContext): boolean {
  const { config, sample } = readConfig(context);
  if (config !== null) build(context, config, sample);
  return config !== null;
}

/** The same for the next year, whose 確定, 変更履歴 and other tabs of lines are not there yet. */
export function applyNextYear(context: SheetContext): boolean {
  const { config, sample } = readConfig(context);
  if (config === null) return false;
  ensureFrame(context, config);
  build(context, config, sample);
  return true;
}

function recordChanges(context: SheetContext, before: Config, after: Config, reason: string): void {
  const plan = new SheetPlan(context);
  new SheetHistory(context).record(configChanges(before, after, (key) => plan.tabName(key), reason));
}

/** Put tabs, columns, formulas and looks right by what was last applied; edits of 計画 and 設定 wait for 集計を作り直す. */
export function repairBook(context: SheetContext): Applied {
  const applied = context.applied();
  if (applied === null) return setUpBook(context);
  ensureFrame(context, applied.config);
  build(context, applied.config, applied.sample);
  return { ok: true, config: applied.config };
}

/** They are put in one after the other, before any is read. */
const FRAME = ['settings', 'plan', 'check', 'closings', 'history'] as const;

/** The tabs that are no initiative's; what stands on them stays. */
function ensureFrame(context: SheetContext, config: Config): void {
  keepOldTabs(context);
  keepForeignFixed(context);
  const { clock } = context;
  for (const key of FRAME) ensureFixed(context, key);
  const sheets = { settings: ensureFixed(context, 'settings'), plan: ensureFixed(context, 'plan') };
  ensureConfigSheets(context, sheets, config);
  ensureCheckSheet(ensureFixed(context, 'check'), context.store);
  ensureClosingsSheet(ensureFixed(context, 'closings'), config, clock, context.store);
  rememberClosed(context);
  ensureHistorySheet(ensureFixed(context, 'history'), context.store);
  context.store.keepLooks();
}

/** Everything that stands is read before anything is written: a read after changes waits for them. */
function build(context: SheetContext, kept: Config, sample: boolean): void {
  const config = withWholeTexts(context, kept);
  const fixed = {
    start: ensureFixed(context, 'start'),
    summary: ensureFixed(context, 'summary'),
    months: ensureFixed(context, 'months'),
    dashboard: ensureFixed(context, 'dashboard'),
    quality: ensureFixed(context, 'quality'),
    organisations: ensureFixed(context, 'organisations'),
  };
  const start = readGenerated('start', fixed.start);
  const before = {
    summary: readGenerated('summary', fixed.summary),
    months: readGenerated('months', fixed.months),
    dashboard: readGenerated('dashboard', fixed.dashboard),
  };
  const list = readOrganisationsTab(context, fixed.organisations);
  const words = officialWords(context);
  const completeness = completenessOn(context, config);
  const tabs = ensureTabs(context, config);
  const asOf = asOfOn(config, context.today());
  store(context, config, sample, tabs);
  const staff = staffRange(ensureFixed(context, 'settings'));
  const plan = summaryPlan(config);
  const summaryName = context.list.name(fixed.summary);
  const offered = { staff, organisations: namesRange(list) };
  const ofTabs = { config, summary: plan, summaryName, offered, store: context.store };
  const styles = tabs.map((tab) => styleTab(tab, ofTabs));
  const check = context.fixedSheet('check');
  const checkName = check === null ? null : context.list.name(check);
  showCityTargets(context, config);
  const renamed = context.store.renamed();
  const totals = { renamed, config, plan, tabs, asOf, sample, checkName, completeness, summaryName };
  // 前年度 and 月次 refer to cells of 集計, which have to be there by then.
  const summaryWidth = plan.block.column + plan.block.columns - 1;
  if ((before.summary.values[0]?.length ?? 0) < summaryWidth) widenTo(fixed.summary, summaryWidth);
  const lastYear = lastYearOn(context, ensureFixed(context, 'lastYear'), config, yearDays(summaryName, plan));
  writeTotals(context, before, { ...totals, lastYear, monthsName: context.list.name(fixed.months) });
  for (const style of styles) style();
  writeOrganisationsTab(list, { config, plan, tabs, summaryName }, context.store);
  ensureQualitySheet(fixed.quality, { config, words }, context.clock, context.store);
  context.store.setShownAsOf(asOf);
  context.store.setStale(false);
  removeFirstSheet(context);
  writeStart(context, start, config);
  placeStart(context, tabs.some(holdsRows));
  context.store.keepLooks();
  recordVersion(context);
}

/** Whether anything stands below its header. */
function holdsRows({ cells, located }: InitiativeTab): boolean {
  return cells.slice(located.headerRow).some((row) => row.some((cell) => cell !== null && cell !== ''));
}

/**
 * Brings a workbook up to date that an earlier version left, or that was renamed and not built anew. Ended half-way, it is
 * done again by what is done next.
 */
export function migrateIfOlder(context: SheetContext): void {
  if (isOlder(context) || context.store.isStale()) repairBook(context);
}

/** Where ダッシュボード finds 入力の状況, which must have a column for each area. */
function completenessOn(context: SheetContext, { areas }: Config): DashboardInput['completeness'] {
  const sheet = context.fixedSheet('closings');
  if (sheet !== null) widenTo(sheet, areas.length + 2);
  const row = completenessRow(context.tableGrid('closings') ?? []);
  return sheet === null || row === null ? null : { sheetName: context.list.name(sheet), row };
}

/** All are found, read and put in before the first is changed. */
function ensureTabs(context: SheetContext, config: Config): InitiativeTab[] {
  const applied = context.readApplied();
  const former = applied?.ok ? applied.applied.config.initiatives : [];
  const found = config.initiatives.map((initiative) => ({ initiative, own: ownTab(context, initiative, config) }));
  const tabs = found.map(({ initiative, own }): FoundTab => {
    const sheet = own?.sheet ?? insert(context, config.initiatives, initiative.tab, initiative.key);
    const before = former.find(({ key }) => key === initiative.key);
    renameTab(context, sheet, before?.tab, initiative.tab);
    return { initiative, before: before ?? initiative, sheet, name: context.list.name(sheet), used: own?.used ?? null };
  });
  return tabs.map((tab) => ensureTab(tab, context.clock));
}

/** The sheet of an initiative with what stands on it: one read. A person's own of that name is set aside. */
function ownTab(
  context: SheetContext,
  initiative: Initiative,
  config: Config,
): Pick<FoundTab, 'sheet' | 'used'> | null {
  const sheet = context.initiativeSheet(initiative);
  if (sheet === null) return null;
  const range = sheet.getDataRange();
  const cells = toCells(range.getValues(), context.clock);
  if (!isForeignTab(initiative, cells, config)) return { sheet, used: { range, cells } };
  context.setAside(sheet);
  return null;
}

/** A tab that still has the name that 計画 gave it follows 計画, unless another sheet has that name. */
function renameTab({ list }: SheetContext, sheet: Sheet, before: string | undefined, name: string): void {
  if (before !== name && list.name(sheet) === before && list.named(name) === null) list.rename(sheet, name);
}

/** A tab that is made when it is asked for: the add-on's from then on. A person's own of that name is set aside. */
export function ensureOptional(context: SheetContext, key: keyof typeof fixedTabs): Sheet {
  keepForeignFixed(context);
  const sheet = ensureFixed(context, key);
  const applied = context.applied();
  if (applied !== null && applied.sheets[key] !== sheet.getSheetId()) context.pointTo(key, sheet);
  return context.fixedSheet(key) ?? sheet;
}

function ensureFixed(context: SheetContext, key: keyof typeof fixedTabs): Sheet {
  const initiatives = context.readApplied();
  const known = initiatives?.ok ? initiatives.applied.config.initiatives : chofuR7.initiatives;
  return context.fixedSheet(key) ?? insert(context, known, fixedTabs[key], key);
}

/** A sheet that has the name, being another tab of the add-on's or a person's own, gives it up. */
function insert(context: SheetContext, initiatives: readonly Initiative[], name: string, key: string): Sheet {
  const clash = context.list.named(name);
  if (clash !== null) context.setAside(clash);
  const order = tabOrder(initiatives);
  const after = order.slice(order.findIndex((each) => each.key === key) + 1);
  const next = after.map((each) => context.named(each.name)).find((sheet) => sheet !== null);
  // The tab of an initiative that is gone from 計画 may still have the name.
  return context.list.insert(context.list.freeName(name), next ?? null);
}

function store(context: SheetContext, config: Config, sample: boolean, tabs: readonly InitiativeTab[]): void {
  const sheets: Record<string, number> = {};
  for (const { initiative, sheet } of tabs) sheets[initiative.key] = context.list.id(sheet);
  for (const key of Object.keys(fixedTabs) as (keyof typeof fixedTabs)[]) {
    const sheet = context.fixedSheet(key);
    if (sheet !== null) sheets[key] = context.list.id(sheet);
  }
  const before = context.readApplied();
  const version = before?.ok ? before.applied.version : SCHEMA_VERSION;
  context.store.write({ config, sheets, sample, version });
  // A copy of a book of before years were kept is one of that book's file.
  if (context.store.year() === null)
    context.store.setYear({ file: context.store.bookFile() ?? context.spreadsheet.getId(), changes: [] });
  if (context.store.bookId() === null) context.store.setBookId(ids.next());
  context.forget();
}
