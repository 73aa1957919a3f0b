/** The functions that Sheets, the menu and the form call: each composes, calls, and shows. Exported means reachable. */
import { ifUsable } from '../app/book-state-error';
import { check } from '../app/check';
import { repair } from '../app/repair';
import type { KpiFunction } from '../domain/kpi-table';
import { ja } from '../i18n/ja';
import { menuItems, menuName } from '../i18n/names';
import { handleEdit } from '../sheets/edit-event';
import {
  addMenu,
  formPage,
  ids,
  kpiTableValues,
  type MenuLine,
  mayReadBook,
  openContext,
  showSidebar,
} from '../sheets/platform';
import { refreshAsOf } from '../sheets/set-up';
import { handleCall } from './call';
import { callDeps, mend, rebuild, report, setUp } from './compose';
import { answerKpi, type CellAnswer } from './custom-functions';
import { showOutcome, withRenamed } from './show';

type OpenEvent = GoogleAppsScript.Events.SheetsOnOpen;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type KpiResult = CellAnswer | CellAnswer[][];

const menuLines: readonly MenuLine[] = [
  [menuItems.record, 'menuRecord'],
  null,
  [menuItems.check, 'menuCheck'],
  [menuItems.repair, 'menuRepair'],
  null,
  [menuItems.rebuild, 'menuRebuild'],
  [menuItems.setUp, 'menuSetUp'],
];

/** Adds the menu and brings the as-of date up to today. */
export function onOpen(e: OpenEvent): void {
  addMenu(menuName, menuLines);
  if (mayReadBook(e)) ifUsable(() => refreshAsOf(openContext()));
}

/** An editor add-on is opened right after it was installed. */
export function onInstall(e: OpenEvent): void {
  onOpen(e);
}

/** Understands what a person typed into an initiative tab. */
export function onEdit(e: EditEvent): void {
  // Silent about a record that cannot be used: `call` and the menu say it.
  if (e?.range) ifUsable(() => handleEdit(openContext(), e.range, ids));
}

/** The form as a page, for phones. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  return formPage(menuName).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** The one door of the form: JSON text in, JSON text out. */
export function call(json: string): string {
  return handleCall(json, () => callDeps(openContext()), report);
}

/** Menu: the form in the sidebar. */
export function menuRecord(): void {
  showSidebar(formPage(ja.menu.formTitle));
}

/** Menu: list everything that is not counted or looks wrong. */
export function menuCheck(): void {
  showOutcome(
    () => check(callDeps(openContext())),
    ({ problems, uncounted }) => ja.menu.checked(problems.length, uncounted),
  );
}

/** Menu: put the structure and every row right, as far as that is certain. */
export function menuRepair(): void {
  const context = openContext();
  showOutcome(
    () => {
      const mended = mend(context);
      return mended.ok ? repair(callDeps(context)) : mended;
    },
    ({ rows, cells }) => withRenamed(context, ja.menu.repaired(rows, cells)),
  );
}

/** Menu: apply 計画 and 設定 and build 集計 anew. */
export function menuRebuild(): void {
  const context = openContext();
  showOutcome(
    () => rebuild(context),
    () => withRenamed(context, ja.setup.rebuilt),
  );
}

/** Menu: make what is missing, mend what is damaged. */
export function menuSetUp(): void {
  const context = openContext();
  showOutcome(
    () => setUp(context),
    () => withRenamed(context, ja.setup.done),
  );
}

/**
 * 指標の進捗率（実績÷目標）です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_PROGRESS(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('progress', 指標, 圏域, 集計表);
}

/**
 * 指標の実績です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 報告がないときは空です
 * @customfunction
 */
export function KPI_ACTUAL(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('actual', 指標, 圏域, 集計表);
}

/**
 * 指標の年間目標です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return ないときは空です
 * @customfunction
 */
export function KPI_TARGET(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('target', 指標, 圏域, 集計表);
}

/**
 * 基準日までに見込まれる件数です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_EXPECTED(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('expected', 指標, 圏域, 集計表);
}

/**
 * 指標の判定（達成・順調・注意・遅れ・未報告）です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_STATUS(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('status', 指標, 圏域, 集計表);
}

/**
 * 今の進み方で年度末に届く件数です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標か報告がないときは空です
 * @customfunction
 */
export function KPI_FORECAST(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('forecast', 指標, 圏域, 集計表);
}

/** Only a call without the block reads it: one read. */
function answer(name: KpiFunction, indicator: unknown, area: unknown, table: unknown): KpiResult {
  const given = table === '' ? undefined : table;
  const block = given ?? kpiTableValues();
  return answerKpi(name, indicator, area, block);
}
