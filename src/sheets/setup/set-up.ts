/** 初期設定 and 集計を作り直す: makes what is missing, repairs what is damaged, applies 計画 and 設定. Can be run any number of times. */

import { configChanges } from '../../app/history/config-changes';
import { refreshStates } from '../../app/rows/stale-marks';
import { BookStateError } from '../../app/shared/book-state-error';
import { asOfOn } from '../../domain/plan/as-of';
import { withFormerLabels } from '../../domain/plan/former-names';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { fixedTabs } from '../../i18n/words/names';
import { chofuR7 } from '../../plans/chofu-r7';
import { SCHEMA_VERSION } from '../../schema/stored/migrations';
import type { ReadApplied } from '../../schema/stored/stored-config';
import type { SheetContext } from '../book/context';
import type { InitiativeTab } from '../book/initiative-tab';
import { regionProblem, setRegion } from '../book/region';
import { showYearBanner } from '../book/year-banner';
import { ensureCheckSheet } from '../check/check-sheet';
import { tableProblem } from '../check/structure';
import { copiesOfMissing, copyProblem } from '../check/tab-copies';
import { ensureClosingsSheet, rememberClosed } from '../closing/closings-sheet';
import { ensureArchive, ensureHistorySheet } from '../history/history-sheet';
import { archivedHistory, SheetHistory } from '../history/sheet-history';
import { namesRange, readOrganisationsTab, writeOrganisationsTab } from '../organisations/organisations-sheet';
import { showCityTargets } from '../plan/city-targets';
import { readConfig, withWholeTexts } from '../plan/config-sheets';
import { ensureConfigSheets } from '../plan/ensure-config';
import { officialWords } from '../plan/plan-sheet';
import { staffRange } from '../plan/settings-sheet';
import { SheetPlan } from '../plan/sheet-plan';
import { fileId } from '../platform/active-book';
import { ids } from '../platform/platform';
import { ensureQualitySheet } from '../quality/quality-sheet';
import { SheetRows } from '../rows/sheet-rows';
import { placeStart, writeStart } from '../start/start-sheet';
import { type GeneratedTab, readGenerated, widened } from '../totals/generated-tab';
import { summaryPlan, yearDays } from '../totals/summary-plan';
import { writeTotals } from '../totals/write-totals';
import { completenessOn } from './completeness-place';
import { removeFirstSheet } from './first-sheet';
import { lastYearOn } from './last-year-on';
import { isOlder, keepOldTabs, recordVersion } from './migration';
import { type Decision, effectsOf, nothingDecided } from './pending-plan';
import { tooLarge } from './plan-size';
import { ensureFixed, ensureTabs } from './put-tabs';
import { keepForeignFixed } from './sheet-ownership';
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
  const initiatives = build(context, config, sample)
    .filter(holdsRows)
    .map(({ initiative }) => initiative);
  const today = context.today();
  const closed = context.store.closed() ?? new Map();
  const inUse = { ...config, initiatives };
  refreshStates({ rows: new SheetRows(context) }, { config: inUse, asOf: asOfOn(config, today), today, closed });
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
  context.onStep('frame');
  keepOldTabs(context);
  keepForeignFixed(context);
  context.list.insertTogether(() => {
    for (const key of FRAME) ensureFixed(context, key);
  });
  const sheets = { settings: ensureFixed(context, 'settings'), plan: ensureFixed(context, 'plan') };
  ensureConfigSheets(context, sheets, config);
  const check = ensureFixed(context, 'check');
  ensureCheckSheet(check, context.list.takeNew(check), context.store);
  ensureClosingsSheet(context, ensureFixed(context, 'closings'), config);
  rememberClosed(context);
  const history = ensureFixed(context, 'history');
  for (const sheet of archivedHistory(context)) ensureArchive(sheet, isOlder(context));
  ensureHistorySheet(history, context.list.takeNew(history), context.store);
}

/** Everything that stands is read before anything is written: a read after changes waits for them. */
function build(context: SheetContext, kept: Config, sample: boolean): InitiativeTab[] {
  const config = withWholeTexts(context, kept);
  const fixed = context.list.insertTogether(() => ({
    start: ensureFixed(context, 'start'),
    summary: ensureFixed(context, 'summary'),
    months: ensureFixed(context, 'months'),
    dashboard: ensureFixed(context, 'dashboard'),
    quality: ensureFixed(context, 'quality'),
    organisations: ensureFixed(context, 'organisations'),
    lastYear: ensureFixed(context, 'lastYear'),
  }));
  const read = (key: 'start' | 'summary' | 'months' | 'dashboard'): GeneratedTab =>
    readGenerated(key, fixed[key], context.list.takeNew(fixed[key]));
  const start = read('start');
  const before = { summary: read('summary'), months: read('months'), dashboard: read('dashboard') };
  const list = readOrganisationsTab(context, fixed.organisations);
  const words = officialWords(context);
  const completeness = completenessOn(context, config);
  const staff = staffRange(ensureFixed(context, 'settings'));
  const offered = { staff, organisations: namesRange(list) };
  context.onStep('tabs');
  const tabs = context.list.insertTogether(() => ensureTabs(context, config, offered));
  const asOf = asOfOn(config, context.today());
  store(context, config, sample, tabs);
  const plan = summaryPlan(config);
  const summaryName = context.list.name(fixed.summary);
  const ofTabs = { config, summary: plan, summaryName, offered, store: context.store };
  const styles = tabs.map((tab) => styleTab(tab, ofTabs));
  const check = context.fixedSheet('check');
  const checkName = check === null ? null : context.list.name(check);
  showCityTargets(context, config);
  const renamed = context.store.renamed();
  const labels = context.store.formerLabels();
  const totals = { renamed, labels, config, plan, tabs, asOf, sample, checkName, completeness, summaryName };
  // 前年度 and 月次 refer to cells of 集計, which have to be there by then.
  const summaryWidth = plan.block.column + plan.block.columns - 1;
  const summary = widened(before.summary, summaryWidth);
  const lastYear = lastYearOn(context, fixed.lastYear, config, yearDays(summaryName, plan));
  context.onStep('totals');
  writeTotals(context, { ...before, summary }, { ...totals, lastYear, monthsName: context.list.name(fixed.months) });
  for (const style of styles) style();
  context.onStep('rest');
  writeOrganisationsTab(list, { config, plan, tabs, summaryName }, context.store);
  ensureQualitySheet(context, fixed.quality, { config, words });
  context.store.setShownAsOf(asOf);
  context.store.setStale(false);
  removeFirstSheet(context);
  writeStart(context, start, config);
  placeStart(context, tabs.some(holdsRows));
  context.store.keepLooks();
  if (context.store.year()?.closed !== undefined) showYearBanner(context);
  recordVersion(context);
  return tabs;
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

/** A tab that is made when it is asked for: the add-on's from then on. A person's own of that name is set aside. */
export function ensureOptional(context: SheetContext, key: keyof typeof fixedTabs): Sheet {
  keepForeignFixed(context);
  const sheet = ensureFixed(context, key);
  const applied = context.applied();
  if (applied !== null && applied.sheets[key] !== sheet.getSheetId()) context.pointTo(key, sheet);
  return context.fixedSheet(key) ?? sheet;
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
  const labels = context.store.formerLabels();
  const now = before?.ok ? withFormerLabels(labels, before.applied.config, config) : labels;
  if (now !== labels) context.store.setFormerLabels(now);
  context.store.write({ config, sheets, sample, version });
  // A copy of a book of before years were kept is one of that book's file.
  if (context.store.year() === null)
    context.store.setYear({ file: context.store.bookFile() ?? fileId(context.spreadsheet) });
  if (context.store.bookId() === null) context.store.setBookId(ids.next());
  context.forget();
}
