/** Whether the formulas of the generated tabs still stand: whoever types over one sees a figure that follows nothing. */

import { allIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { formulaTabs, type GivenFormulas } from '../../schema/stored/stored-formulas';
import type { SheetContext } from '../book/context';

const FAULT = /^#(?:REF!|ERROR!|NAME\?|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/;

/** A whole number, a share or a day, as such cells show them; names of indicators and areas hold more. */
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$|^\d{4}\/\d{1,2}\/\d{1,2}$/;
const LONGEST = 30;

/** Tabs of people's own lines, with formulas only at their top. */
const topTabs = ['organisations', 'lastYear'] as const;
const TOP_ROWS = 4;

/** Formulas that were there when the tab was built and are gone, and cells that show a fault: two reads a tab. */
export function formulaProblems(context: SheetContext): Problem[] {
  const given = context.store.formulas();
  if (given === null) return [];
  const words = oddWords(context.config());
  const others = topTabs.flatMap((key) => topFaults(context, key));
  const all = formulaTabs.flatMap((key) => {
    const sheet = context.fixedSheet(key);
    if (sheet === null) return [];
    // What people wrote at the right of what is generated is their own.
    const { columns } = given[key];
    const range = sheet.getDataRange();
    const part = <T>(cells: readonly (readonly T[])[]): T[][] => cells.map((line) => line.slice(0, columns));
    const lost = lostOn(part(range.getFormulas()), key, given[key]);
    return [...lost, ...faultsOn(part<unknown>(range.getValues()), key, words)];
  });
  return [...all, ...others];
}

/** Formulas in the header that fill the lines below show this where somebody has typed into one of them. One read. */
function topFaults(context: SheetContext, key: (typeof topTabs)[number]): Problem[] {
  const sheet = context.fixedSheet(key);
  if (sheet === null) return [];
  const top = context.gridAhead(key, sheet).slice(0, TOP_ROWS);
  return faultsOf(top, key, (value) => typeof value === 'string' && FAULT.test(value));
}

function lostOn(formulas: readonly (readonly string[])[], tab: string, { rows }: GivenFormulas): Problem[] {
  const now = counts(formulas);
  const lost = sum(rows) - sum(now);
  if (lost <= 0) return [];
  const row = rows.findIndex((count, index) => count > (now[index] ?? 0)) + 1;
  return [error('entry.inconsistent', { reason: 'formulasGone', typed: lost }, { tab, row })];
}

/** Typing where a formula fills in further cells leaves the formula, which then shows #REF!; text may stand for a figure. */
function faultsOn(values: readonly (readonly unknown[])[], tab: string, words: readonly string[]): Problem[] {
  return faultsOf(values, tab, (value) => isFault(value, words));
}

function faultsOf(values: readonly (readonly unknown[])[], tab: string, isOne: (value: unknown) => boolean): Problem[] {
  const faults = values.flatMap((line, index) =>
    line.filter(isOne).map((value) => ({ text: shortened(String(value)), row: index + 1 })),
  );
  const [first] = faults;
  if (first === undefined) return [];
  const detail = { reason: 'formulaFault', typed: first.text, found: faults.length } as const;
  return [error('entry.inconsistent', detail, { tab, row: first.row })];
}

/** An error, a formula that is shown instead of calculated, or a figure that is text and adds up to nothing. */
function isFault(value: unknown, words: readonly string[]): boolean {
  if (typeof value !== 'string') return false;
  return FAULT.test(value) || (isOdd(value) && !words.some((word) => value.includes(word)));
}

const isOdd = (text: string): boolean => text.startsWith('=') || FIGURE.test(text);

/** Names of the office's own that look like a formula or a figure: they stand on the tabs as they are. */
function oddWords(config: Config | null): string[] {
  if (config === null) return [];
  const indicators = allIndicators(config).flatMap(({ key, label, unit }) => [key, label, unit]);
  const initiatives = config.initiatives.flatMap(({ section, number, tab, title }) => [section, number, tab, title]);
  return [...config.areas, config.cityWide, ...indicators, ...initiatives].filter(isOdd);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function counts(formulas: readonly (readonly string[])[]): number[] {
  return formulas.map((line) => line.filter((formula) => formula !== '').length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, count) => total + count, 0);
}
