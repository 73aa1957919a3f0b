/** How an initiative tab looks and helps: live lines, notes, validation, formats, protection. All of it can be done again. */

import { cityTarget } from '../../domain/plan/area-targets';
import { columnIndicators } from '../../domain/plan/indicators';
import { hasColumn, kindOf, sourceKey } from '../../domain/plan/kinds';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { cityWide, liveLines, states } from '../../i18n/words/names';
import type { AppliedStore } from '../book/applied-store';
import { keepWidths } from '../book/follow-widths';
import type { InitiativeTab } from '../book/initiative-tab';
import { countHeadSize, KEY_ROW, sectionColor, tabColumns } from '../book/layout';
import { a1Of, absolute, literal, sheetPrefix } from '../platform/a1';
import { colors } from '../platform/colors';
import { joinRules, protectLightly } from '../platform/guards';
import { applyLook, type Look, lookPrint, type RuleLook, tableHeights, wordColours } from '../platform/look';
import { mayBeMisread } from '../platform/misread';
import { gatherRuns, type PlacedValue } from '../platform/runs';
import { applyStyle, BEHIND_FIGURES_FORMAT, headerStyle, takeSteps } from '../platform/style';
import { type Area, type Style, TO_END } from '../platform/style-layers';
import { writePlaced, writeRuns } from '../platform/write-runs';
import { SUMMARY_FIRST_ROW, type SummaryPlan } from '../totals/summary-plan';
import { headName, headRows, protectHead } from './head-protection';
import { type Offered, otherValidations, validationSteps } from './tab-validations';
import { tabWidths, widthsOf } from './tab-widths';

type Range = GoogleAppsScript.Spreadsheet.Range;

interface TabInput {
  readonly config: Config;
  readonly summary: SummaryPlan;
  readonly summaryName: string;
  readonly offered: Offered;
  readonly store: AppliedStore;
}

/** Reads what stands, and answers the work that writes what stands otherwise. Five reads of a tab that was there before. */
export function styleTab(tab: InitiativeTab, input: TabInput): () => void {
  if (tab.styled) return () => fillCopy(tab, input);
  const { sheet, initiative, located, used, inOrder } = tab;
  const { config, store } = input;
  const look = tabLook(tab, config);
  const first = located.headerRow + 1;
  const print = `${sheet.getSheetId()} ${lookPrint(look)}`;
  const looksStand = used !== null && inOrder && store.look(initiative.key) === print && keepsText(tab, used);
  const lines = liveLineCells(tab, input);
  const shown = used === null ? null : frameNow(tab);
  const notes = headerNotes(tab, config);
  const printOfNotes = notesPrint(tab, config);
  const notesStand = looksStand && store.look(`${initiative.key}.notes`) === printOfNotes;
  const noteLine = notesStand ? null : notesNow(tab);
  const validations = otherValidations(tab, config, input.offered);
  const widen = tabWidths(tab, store);
  const others = looksStand || used === null ? [] : sheet.getConditionalFormatRules();
  const protections = looksStand || used === null ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  return () => {
    if (!looksStand) {
      store.setLook(initiative.key, null);
      applyLook(sheet, look, 'used', { putRules: (own) => joinRules(sheet, own, others) });
      sheet.hideRows(KEY_ROW);
      protectHead(tab, protections);
      store.setLook(initiative.key, print);
    }
    widen();
    putLines(tab, lines, shown);
    if (noteLine !== null) {
      for (const [key, note] of notes) noteLine[(located.columns.get(key) ?? 1) - 1] = note;
      sheet.getRange(located.headerRow, 1, 1, noteLine.length).setNotes([noteLine]);
      store.setLook(`${initiative.key}.notes`, printOfNotes);
    }
    takeSteps(sheet, validationSteps(first, validations));
  };
}

/** What a copy of the styled blank tab lacks: its words (one write, unless one could be misread), notes, protection. */
function fillCopy(tab: InitiativeTab, input: TabInput): void {
  const { sheet, initiative, located } = tab;
  const { config, store } = input;
  const look = tabLook(tab, config);
  const words = tabColumns(initiative).flatMap(({ key, header }, index) => [
    { row: KEY_ROW, column: index + 1, value: key },
    { row: located.headerRow, column: index + 1, value: header },
  ]);
  const lines = liveLineCells(tab, input);
  const isTitle = ({ row }: PlacedValue<string>): boolean => row === tab.titleRow;
  const notes = new Map(headerNotes(tab, config));
  const noteLine = tabColumns(initiative).map(({ key }) => notes.get(key) ?? '');
  const texts = [...words, ...lines.filter(isTitle)];
  if (texts.some(({ value }) => mayBeMisread(value))) {
    writePlaced(sheet, texts);
    writeRuns(
      sheet,
      lines.filter((line) => !isTitle(line)),
    );
    sheet.getRange(located.headerRow, 1, 1, noteLine.length).setNotes([noteLine]);
    protectHead(tab, []);
  } else {
    const [block] = gatherRuns([...words, ...lines]);
    if (block === undefined) return;
    const others = block.values.slice(1).map((line) => line.map(() => ''));
    const cells = a1Of([block.row, block.column, block.values.length, block.values[0]?.length ?? 1]);
    const [range, head] = sheet.getRangeList([cells, headRows(tab)]).getRanges();
    range?.setValues(block.values).setNotes([...others, noteLine]);
    if (head !== undefined) protectLightly([], headName(tab), head);
  }
  keepWidths(store, initiative.key, sheet, widthsOf(tab));
  store.setLook(initiative.key, `${sheet.getSheetId()} ${lookPrint(look)}`);
  store.setLook(`${initiative.key}.notes`, notesPrint(tab, config));
}

function notesPrint(tab: InitiativeTab, config: Config): string {
  return lookPrint({ notes: [[tab.located.headerRow, 1, headerNotes(tab, config).map(([, note]) => note)]] });
}

/** Whether the columns of text still keep what is typed: people paste formats with their cells. One read, none where nothing stands in them. */
function keepsText({ initiative, located, cells }: InitiativeTab, used: Range): boolean {
  if (cells.length <= located.headerRow) return true;
  const formats = used.getNumberFormats().slice(located.headerRow);
  const plain = tabColumns(initiative).flatMap(({ key, plainText }) =>
    plainText ? [located.columns.get(key) ?? 1] : [],
  );
  return formats.every((line) => plain.every((column) => line[column - 1] === undefined || line[column - 1] === '@'));
}

/** What stands in the lines from the title to 進捗. One read. */
function frameNow({ sheet, located, titleRow, cells, used, inOrder }: InitiativeTab): unknown[][] {
  const width = Math.max(...located.columns.values());
  const formulas =
    used !== null && inOrder
      ? used.getFormulas().slice(titleRow - 1, titleRow - 1 + LINES)
      : sheet.getRange(titleRow, 1, LINES, width).getFormulas();
  // A formula that is text shows itself and counts for nothing.
  return formulas.map((line, row) =>
    line.map((formula, column) => {
      const value = cells[titleRow - 1 + row]?.[column] ?? '';
      return formula || (String(value).startsWith('=') ? null : value);
    }),
  );
}

/** Notes that people wrote on other headers stay. One read. */
function notesNow({ sheet, located, used }: InitiativeTab): string[] {
  const width = Math.max(...located.columns.values());
  if (used === null) return new Array<string>(width).fill('');
  return sheet.getRange(located.headerRow, 1, 1, width).getNotes()[0] ?? [];
}

/** The title and the three live lines below it. */
const LINES = 4;

/** Title, 実績, 目標 and 進捗 over the add-on's own columns; what stands over a column that people put between stays. */
function liveLineCells(tab: InitiativeTab, { summary, summaryName }: TabInput): PlacedValue<string>[] {
  const { initiative, located } = tab;
  const words = new Map<string, readonly string[]>([
    ['date', [ja.summary.tabTitle(initiative.number, initiative.tab, initiative.title), '', '', '']],
    ['staff', ['', liveLines.actual, liveLines.target, liveLines.progress]],
  ]);
  for (const indicator of initiative.indicators) {
    const title = hasColumn(indicator) ? '' : ja.summary.ofIndicator(indicator.label);
    const { actual, target, progress } = summary.columns;
    const cells = [actual, target, progress].map((at) => liveCell(summary, summaryName, indicator, at));
    words.set(liveColumn(indicator), [title, ...cells]);
  }
  return [...located.columns].flatMap(([key, column]) =>
    (words.get(key) ?? ['', '', '', '']).map((value, index) => ({ row: tab.titleRow + index, column, value })),
  );
}

/** Writes all of them when one stands otherwise. Only the lines below the title are formulas; in it stand the office's words. */
function putLines(tab: InitiativeTab, cells: readonly PlacedValue<string>[], shown: unknown[][] | null): void {
  const { sheet, titleRow } = tab;
  const stands = ({ row, column, value }: PlacedValue<string>): boolean =>
    shown?.[row - titleRow]?.[column - 1] === value;
  if (cells.every(stands)) return;
  // Someone may have made them text.
  if (shown !== null) applyStyle(sheet, frameStyles(tab, headerArea(tab)));
  writePlaced(
    sheet,
    cells.filter(({ row }) => row === titleRow),
  );
  writeRuns(
    sheet,
    cells.filter(({ row }) => row > titleRow),
  );
}

/** The totals of an indicator without a column stand over the names that it counts. */
function liveColumn(indicator: Indicator): string {
  return hasColumn(indicator) ? indicator.key : (kindOf(indicator).namesIn ?? sourceKey(indicator));
}

/** Looked up by key: over a column or tab that 計画 no longer has, it is blank instead of another indicator's. */
function liveCell({ columns, lastRow }: SummaryPlan, summaryName: string, { key }: Indicator, at: number): string {
  const lines = (column: number): string =>
    `${sheetPrefix(summaryName)}${absolute(SUMMARY_FIRST_ROW, column)}:${absolute(lastRow, column)}`;
  return `=IFNA(INDEX(${lines(at)},MATCH(${literal(key)},${lines(columns.key)},0)),"")`;
}

export function tabLook(tab: InitiativeTab, config: Config): Look {
  const { initiative, located } = tab;
  const id = located.columns.get('id');
  const header = headerArea(tab);
  return {
    cells: [...frameStyles(tab, header), ...columnStyles(tab)],
    underlines: [[header, colors.quiet]],
    gutters: behindCounts(tab),
    rules: stateRules(tab),
    hiddenColumns: id === undefined ? [] : [[id, 1]],
    heights: tableHeights(located.headerRow),
    frozenRows: located.headerRow,
    tabColor: sectionColor(config.initiatives, initiative.section),
  };
}

/** The column of words that follows the counts, from its header on. */
function behindCounts({ initiative, located }: InitiativeTab): Area[] {
  const column = located.columns.get('counterparty');
  return column === undefined || columnIndicators(initiative).length === 0
    ? []
    : [[located.headerRow, column, TO_END, 1]];
}

function headerArea({ located }: InitiativeTab): Area {
  return [located.headerRow, 1, 1, Math.max(...located.columns.values())];
}

function frameStyles(tab: InitiativeTab, header: Area): (readonly [Area, Style])[] {
  const { initiative, located, titleRow } = tab;
  const date = located.columns.get('date') ?? 1;
  const [, , , width] = header;
  const size = countHeadSize(initiative);
  return [
    [[titleRow, 1, LINES, width], { background: colors.live, color: colors.ink, wrap: false, top: false }],
    [[titleRow, 1, 2, width], { bold: true }],
    [[titleRow, date, 1, 1], { size: 12 }],
    [[titleRow + 1, 1, 2, width], { format: '#,##0', align: 'right' }],
    [[titleRow + 3, 1, 1, width], { format: SHARE_FORMAT, align: 'right' }],
    [header, headerStyle],
    ...columnIndicators(initiative).flatMap(({ key }): (readonly [Area, Style])[] => {
      const column = located.columns.get(key);
      return column === undefined ? [] : [[[located.headerRow, column, 1, 1], { align: 'right', size }]];
    }),
    ...behindCounts(tab).map(([row, at]): [Area, Style] => [[row, at, 1, 1], { format: BEHIND_FIGURES_FORMAT }]),
  ];
}

/** Text columns keep what is typed; 日付 and counts stay Automatic, so that Sheets shows how a date was typed. */
function columnStyles({ initiative, located }: InitiativeTab): (readonly [Area, Style])[] {
  return tabColumns(initiative).flatMap(({ key, plainText }): (readonly [Area, Style])[] => {
    const column = located.columns.get(key);
    if (column === undefined) return [];
    const style: Style = {
      ...(plainText ? { format: '@' } : {}),
      // Rows are of one height: what is longer is read where it is typed, and 状態 on 点検.
      wrap: false,
      top: false,
      ...(plainText ? {} : { align: key === 'date' ? 'left' : 'right' }),
    };
    return [[[located.headerRow + 1, column, TO_END, 1], style]];
  });
}

function headerNotes({ initiative, located }: InitiativeTab, config: Config): [string, string][] {
  const { notes } = ja.setup;
  const own: [string, string][] = [
    ['date', notes.date],
    ['area', notes.area(cityWide)],
    ['counterparty', counterpartyNote(initiative, config)],
    ['status', notes.status],
    ...columnIndicators(initiative).map((each): [string, string] => [each.key, indicatorNote(each, config)]),
  ];
  return own.filter(([key]) => located.columns.has(key));
}

function indicatorNote(indicator: Indicator, config: Config): string {
  const target = cityTarget(indicator, config.areas.length);
  const words = target === null ? ja.summary.noTarget : `${target.toLocaleString('ja-JP')} ${indicator.unit}`;
  return ja.summary.indicatorNote(indicator.definition, indicator.unit, words);
}

function counterpartyNote(initiative: Initiative, config: Config): string {
  const counting = initiative.indicators.filter((indicator) => kindOf(indicator).namesIn === 'counterparty');
  return [ja.setup.notes.counterparty, ...counting.map((indicator) => indicatorNote(indicator, config))].join('\n\n');
}

/** 状態 speaks in words; the colour only helps to find them. */
function stateRules({ located }: InitiativeTab): RuleLook[] {
  const status = located.columns.get('status');
  if (status === undefined) return [];
  const { behind, notReported, onTrack } = colors;
  return wordColours([located.headerRow + 1, status, TO_END, 1], 'contains', [
    [states.review, behind.background, behind.font],
    [states.voided, notReported.background, notReported.font],
    [states.recorded, null, onTrack.font],
    [states.planned, null, colors.quiet],
  ]);
}
