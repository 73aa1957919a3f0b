/** One set-up local workbook, run by the shipped bundle with two functions beside it that write without onEdit seeing it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { GridAction, Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import type { HostInternals } from '../../src/host/open-workbook';
import { emptyBook, openWorkbook } from '../run/native-host';

/** The day on which a new book was set up; it is opened on that day or later. */
const SET_UP_ON = '2025-12-01';

export type Plain = string | number | boolean;

/** A cell as another script writes it: a value as setValue takes it, a local date and time, or a formula. */
export type Written =
  | Plain
  | { readonly at: readonly [number, number, number, number, number] }
  | { readonly f: string };

/** Cells to write from a 1-based row and column on. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Written[])[];
}

const WRITER = `
function writeUnseen(json) {
  JSON.parse(json).forEach(function (block) {
    var sheet = SpreadsheetApp.getActive().getSheetByName(block.sheet), cells = block.cells;
    sheet.getRange(block.row, block.column, cells.length, cells[0].length).setValues(cells.map(function (row) {
      return row.map(function (cell) {
        if (typeof cell !== 'object') return cell;
        return cell.f !== undefined ? '' : new Date(cell.at[0], cell.at[1] - 1, cell.at[2], cell.at[3], cell.at[4]);
      });
    }));
    cells.forEach(function (row, down) {
      row.forEach(function (cell, right) {
        if (typeof cell === 'object' && cell.f !== undefined) sheet.getRange(block.row + down, block.column + right).setFormula(cell.f);
      });
    });
  });
}
function regionUnseen(locale, zone) {
  SpreadsheetApp.getActive().setSpreadsheetLocale(locale);
  SpreadsheetApp.getActive().setSpreadsheetTimeZone(zone);
}
function addSheetUnseen(name) { SpreadsheetApp.getActive().insertSheet(name); }
function lookUnseen(name, a1) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name), range = sheet.getRange(a1), columns = [];
  for (var at = 1; at <= range.getNumColumns(); at++) columns.push(sheet.isColumnHiddenByUser(at));
  return JSON.stringify({
    shown: range.getDisplayValues(), formulas: range.getFormulas(), formats: range.getNumberFormats(),
    backgrounds: range.getBackgrounds(), weights: range.getFontWeights(), hidden: columns,
    rules: sheet.getConditionalFormatRules().map(function (rule) {
      var condition = rule.getBooleanCondition();
      return [rule.getRanges().map(function (each) { return each.getA1Notation(); }).join(),
        String(condition.getCriteriaType()), condition.getCriteriaValues().join()].join(' ');
    }).sort(),
  });
}
function ruleUnseen(name, a1) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name);
  var rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(a1)]).whenNumberLessThan(0.5).setBackground('#ff0000').build();
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([rule]));
}
function chartsUnseen(name) { return SpreadsheetApp.getActive().getSheetByName(name).getCharts().length; }
function placesUnseen(name, a1) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name), range = sheet.getRange(a1), heights = [];
  for (var at = 0; at < range.getNumRows(); at++) heights.push(sheet.getRowHeight(range.getRow() + at));
  return { heights: heights, vertical: range.getVerticalAlignments(), formats: range.getNumberFormats() };
}
function notesUnseen(name) { return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getNotes(); }
`;

const answered = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problems: z.array(z.unknown()) }),
]);
const summaryValue = z.object({
  asOf: z.string(),
  uncounted: z.number(),
  rows: z.array(
    z.object({
      indicator: z.string(),
      actual: z.number().nullable(),
      areas: z.record(z.string(), z.object({ actual: z.number().nullable() })),
    }),
  ),
});

/** What is shown or answered: by indicator, by area ('*' is the city); '' where nothing is reported. */
export interface Totals {
  readonly actuals: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly uncounted: Json;
}

export class PropertyBook {
  private constructor(
    readonly workbook: LocalWorkbook,
    private readonly folder: string,
    private readonly saved: () => unknown,
  ) {}

  /** A book on that day: one that was set up before, or a copy of a snapshot. */
  static async open(
    today: string,
    snapshot: unknown = null,
    options: {
      readonly internals?: HostInternals;
      readonly latencyMs?: number;
      readonly savesOnlyAtClose?: boolean;
      readonly splitChartRanges?: boolean;
    } = {},
  ): Promise<PropertyBook> {
    const folder = mkdtempSync(join(tmpdir(), 'property-'));
    writeFileSync(join(folder, 'Code.js'), readFileSync(resolve('dist/Code.js'), 'utf8') + WRITER);
    copyFileSync(resolve('dist/appsscript.json'), join(folder, 'appsscript.json'));
    const before = snapshot ?? (await emptyBook(SET_UP_ON));
    let saved: unknown = before;
    const workbook = await openWorkbook(
      {
        scriptFile: join(folder, 'Code.js'),
        htmlDir: resolve('dist'),
        snapshot: structuredClone(before),
        today,
        latencyMs: options.latencyMs ?? 0,
        savesOnlyAtClose: options.savesOnlyAtClose ?? false,
        splitChartRanges: options.splitChartRanges ?? false,
        faultAt: 0,
        save: async (now) => {
          saved = now;
        },
      },
      options.internals,
    );
    return new PropertyBook(workbook, folder, () => saved);
  }

  /** What was saved last. */
  snapshot(): unknown {
    return structuredClone(this.saved());
  }

  async close(): Promise<void> {
    await this.workbook.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async run(fn: string, ...args: Json[]): Promise<Json> {
    const answer = await this.workbook.run({ function: fn, args });
    if ('error' in answer) throw new Error(`${fn}: ${answer.error.message}`);
    return answer.result;
  }

  /** A method of the one door; throws when it is refused. */
  async call(method: string, params: Record<string, Json> = {}): Promise<unknown> {
    const answer = answered.parse(JSON.parse(String(await this.run('call', JSON.stringify({ method, params })))));
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.problems)}`);
    return answer.value;
  }

  async menu(item: string): Promise<Json[]> {
    return (await this.workbook.menu({ path: ['地域福祉KPI', item], answers: ['ok'] })).shown;
  }

  async change(action: GridAction): Promise<void> {
    await this.workbook.change(action);
  }

  /** Writes as another script does, all in one execution: no onEdit. */
  async write(...blocks: readonly Block[]): Promise<void> {
    await this.run('writeUnseen', JSON.stringify(blocks));
  }

  /** Types or pastes as a person does. */
  async type(sheet: string, row: number, column: number, values: readonly (readonly (Plain | null)[])[]) {
    const last = `${letters(column + (values[0]?.length ?? 1) - 1)}${row + values.length - 1}`;
    await this.workbook.edit({ sheet, range: `${letters(column)}${row}:${last}`, values });
  }

  async values(sheet: string, range: string): Promise<Json[][]> {
    return (await this.workbook.values(sheet, range)).values;
  }

  /** The 1-based columns of an initiative's tab, by column key. */
  async columns(sheet: string): Promise<ReadonlyMap<string, number>> {
    const { columns } = this.size(sheet);
    const [keys = []] = await this.values(sheet, `A1:${letters(columns)}1`);
    return new Map(keys.flatMap((key, at) => (key === '' ? [] : [[String(key), at + 1] as const])));
  }

  size(sheet: string): { rows: number; columns: number } {
    const found = this.workbook.sheets().find(({ name }) => name === sheet);
    if (found === undefined) throw new Error(`There is no tab ${sheet}`);
    return found;
  }

  /** Everything that stands on the tabs but those that tell when 点検 or a change was. */
  async everything(): Promise<Record<string, unknown>> {
    const cells: Record<string, unknown> = {};
    for (const { name, rows, columns } of this.workbook.sheets()) {
      if (['点検', '確定', '変更履歴', '質的評価'].includes(name)) continue;
      const last = name === 'ダッシュボード' ? await this.rowsAboveInput(name, rows) : rows;
      const shown = await this.workbook.values(name, `A1:${letters(columns)}${last}`);
      cells[name] = { rows, columns, ...filled(shown), notes: await this.run('notesUnseen', name) };
    }
    return cells;
  }

  /** ダッシュボード ends with 入力の状況 as 点検 left it. */
  private async rowsAboveInput(sheet: string, rows: number): Promise<number> {
    const names = await this.values(sheet, `B1:B${rows}`);
    return names.findIndex(([name]) => String(name).endsWith('入力の状況'));
  }

  /** 集計 as people see it. */
  async shown(): Promise<Totals> {
    const { rows, columns } = this.size('集計');
    const values = await this.values('集計', `A1:${letters(columns)}${rows}`);
    const head = values.findIndex((row) => row.includes('実績') && row.includes('進捗率'));
    const heads = values[head] ?? [];
    const areas = heads.slice(heads.indexOf('見込み') + 1, heads.indexOf('未集計'));
    const actuals: Record<string, Record<string, Json>> = {};
    for (const row of values.slice(head + 1)) {
      const key = String(row[0]);
      if (!key.includes('.')) continue;
      const byArea: Record<string, Json> = { '*': row[heads.indexOf('実績')] ?? '' };
      for (const area of areas) byArea[String(area)] = row[heads.indexOf(area)] ?? '';
      actuals[key] = byArea;
    }
    const top = values.slice(0, head).flat();
    return { actuals, uncounted: top[top.indexOf('未集計') + 1] ?? '' };
  }

  /** What `call` answers: the domain's own count. */
  async answered(): Promise<Totals> {
    const { rows, uncounted } = summaryValue.parse(await this.call('summary'));
    const actuals: Record<string, Record<string, Json>> = {};
    for (const { indicator, actual, areas } of rows) {
      const byArea: Record<string, Json> = { '*': actual ?? '' };
      for (const [area, figures] of Object.entries(areas)) byArea[area] = figures.actual ?? '';
      actuals[indicator] = byArea;
    }
    return { actuals, uncounted };
  }
}

/** Only what is not blank, by address: a thousand empty rows say nothing. */
function filled({ values, display }: { values: Json[][]; display: string[][] }): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  values.forEach((row, down) => {
    row.forEach((value, right) => {
      const text = display[down]?.[right] ?? '';
      if (value !== '' || text !== '') cells[`${letters(right + 1)}${down + 1}`] = [value, text];
    });
  });
  return cells;
}

export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
