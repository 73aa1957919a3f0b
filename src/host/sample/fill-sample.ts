/** Fills a freshly set-up book with the sample year the way people would: by the menu and by pasting into the tabs. */

import { columnLetters } from '../book/model/a1';
import type { Json, LocalWorkbook } from '../local/local-workbook';
import { generateRows, type SampleRow } from './generate';
import { firstDay, lastDay, settings, staff, year } from './sample-year';
import { untidyRows } from './untidy-rows';

const menuName = '地域福祉KPI';
const settingsTab = '設定';
/** A paste is one execution of onEdit, which the platform ends after 30 seconds; each has the formulas calculated anew. */
const rowsAPaste = 800;
/** Headers stand within the first rows and columns. */
const head = { rows: 40, columns: 26 };

/**
 * Types the sample in, up to the given day (yyyy-mm-dd), says in 設定 that it is one and whose, and runs 集計を作り直す and 点検.
 * @throws Error when the book has not the tabs and headers that set-up makes
 */
export async function fillSample(workbook: LocalWorkbook, today: string): Promise<void> {
  await fillSettings(workbook);
  await workbook.menu({ path: [menuName, '集計を作り直す'] });
  for (const [tab, rows] of sampleTabs(today)) await paste(workbook, tab, rows);
  await workbook.menu({ path: [menuName, '点検'] });
}

/** The rows of each tab in the order in which they were typed, none later than the day. */
export function sampleTabs(today: string): Map<string, SampleRow[]> {
  const until = today < lastDay ? today : lastDay;
  const tabs = new Map<string, SampleRow[]>();
  for (const [index, pattern] of year.entries()) {
    tabs.set(pattern.tab, [...(tabs.get(pattern.tab) ?? []), ...generateRows(pattern, index + 1)]);
  }
  for (const [tab, rows] of tabs) {
    const typed = [...rows, ...untidyRows(tab)].filter(({ day }) => day >= firstDay && day <= until);
    tabs.set(
      tab,
      typed.sort((a, b) => a.day.localeCompare(b.day)),
    );
  }
  return tabs;
}

async function fillSettings(workbook: LocalWorkbook): Promise<void> {
  const { values } = await workbook.values(settingsTab, headOf(workbook, settingsTab));
  const value = place(values, '値', settingsTab);
  const names = place(values, '担当者', settingsTab);
  const list = `${columnLetters(names.column)}${names.row + 1}:${columnLetters(names.column)}${names.row + staff.length}`;
  await workbook.edit({ sheet: settingsTab, range: list, values: staff.map((name) => [name]) });
  for (const [label, text] of settings) {
    const cell = `${columnLetters(value.column)}${place(values, label, settingsTab).row}`;
    await workbook.edit({ sheet: settingsTab, range: cell, values: [[text]] });
  }
}

async function paste(workbook: LocalWorkbook, tab: string, rows: readonly SampleRow[]): Promise<void> {
  const { values } = await workbook.values(tab, headOf(workbook, tab));
  const start = place(values, '日付', tab);
  const headers = (values[start.row - 1] ?? []).map(String);
  const end = headers.indexOf('備考') + 1;
  const block = rows.map((row) => headers.slice(start.column - 1, end).map((header) => row.cells.get(header) ?? null));
  for (let from = 0; from < block.length; from += rowsAPaste) {
    const part = block.slice(from, from + rowsAPaste);
    const first = start.row + 1 + from;
    const range = `${columnLetters(start.column)}${first}:${columnLetters(end)}${first + part.length - 1}`;
    await workbook.edit({ sheet: tab, range, values: part });
  }
}

function headOf(workbook: LocalWorkbook, sheet: string): string {
  const found = workbook.sheets().find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`The sample needs the tab ${sheet}.`);
  return `A1:${columnLetters(Math.min(found.columns, head.columns))}${Math.min(found.rows, head.rows)}`;
}

/** Where a cell with exactly this text stands, 1-based. */
function place(values: readonly (readonly Json[])[], text: string, tab: string): { row: number; column: number } {
  for (const [row, cells] of values.entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row: row + 1, column: column + 1 };
  }
  throw new Error(`The sample needs 「${text}」 on the tab ${tab}.`);
}
