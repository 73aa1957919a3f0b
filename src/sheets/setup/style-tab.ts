/** How an initiative tab looks and helps: live lines, notes, validation, formats, protection. All of it can be done again. */

import { cityTarget } from '../../domain/plan/area-targets';
import { columnIndicators } from '../../domain/plan/indicators';
import { hasColumn, kindOf, sourceKey } from '../../domain/plan/kinds';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { cityWide, liveLines, states } from '../../i18n/words/names';
import type { InitiativeTab } from '../book/initiative-tab';
import { KEY_ROW, sectionColor, tabColumns } from '../book/layout';
import { absolute, columnLetters, literal, sheetPrefix } from '../platform/a1';
import { colors } from '../platform/colors';
import { mergeRules, protectLightly } from '../platform/guards';
import { applyStyle, colourWords, headerStyle, underline } from '../platform/style';
import { writePlaced, writeRuns } from '../platform/write-runs';
import { SUMMARY_FIRST_ROW, type SummaryPlan } from '../totals/summary-plan';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What set-up writes below the header's last row reaches this far. */
interface Body {
  readonly first: number;
  readonly rows: number;
}

export function styleTab(
  tab: InitiativeTab,
  config: Config,
  summary: SummaryPlan,
  summaryName: string,
  staff: Range,
): void {
  const { sheet, located } = tab;
  const body = { first: located.headerRow + 1, rows: sheet.getMaxRows() - located.headerRow };
  writeTitleAndLiveLines(tab, summary, summaryName);
  writeNotes(tab, config);
  styleColumns(tab, body);
  addValidations(tab, config, body, staff);
  colourStates(tab, body);
  sheet.setFrozenRows(located.headerRow);
  sheet.hideRows(KEY_ROW);
  sheet.setTabColor(sectionColor(config.initiatives, tab.initiative.section));
  protectLightly(sheet, `A1:${located.headerRow}`, sheet.getRange(1, 1, located.headerRow, sheet.getMaxColumns()));
}

/** Title, 実績, 目標 and 進捗 over the add-on's own columns; what stands over a column that people put between stays. */
function writeTitleAndLiveLines(tab: InitiativeTab, summary: SummaryPlan, summaryName: string): void {
  const { sheet, initiative, located } = tab;
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
  const placed = [...located.columns].flatMap(([key, column]) =>
    (words.get(key) ?? ['', '', '', '']).map((value, index) => ({ row: tab.titleRow + index, column, value })),
  );
  styleFrame(tab, Math.max(...located.columns.values()));
  // Only the lines below the title are formulas; in the title stand the office's words.
  writePlaced(
    sheet,
    placed.filter(({ row }) => row === tab.titleRow),
  );
  writeRuns(
    sheet,
    placed.filter(({ row }) => row > tab.titleRow),
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

function styleFrame({ sheet, located, titleRow }: InitiativeTab, width: number): void {
  const date = located.columns.get('date') ?? 1;
  applyStyle(sheet, [
    [[titleRow, 1, 4, width], { background: colors.live, color: colors.ink, wrap: false, top: false }],
    [[titleRow, 1, 2, width], { bold: true }],
    [[titleRow, date, 1, 1], { size: 12 }],
    [[titleRow + 1, 1, 2, width], { format: '#,##0', align: 'right' }],
    [[titleRow + 3, 1, 1, width], { format: SHARE_FORMAT, align: 'right' }],
    [[located.headerRow, 1, 1, width], { ...headerStyle, top: false }],
  ]);
  underline(sheet.getRange(located.headerRow, 1, 1, width), colors.quiet, false);
}

/** Notes that people wrote on other headers stay. */
function writeNotes({ sheet, initiative, located }: InitiativeTab, config: Config): void {
  const { notes } = ja.setup;
  const header = sheet.getRange(located.headerRow, 1, 1, Math.max(...located.columns.values()));
  const line = header.getNotes()[0] ?? [];
  const own: [string, string][] = [
    ['date', notes.date],
    ['area', notes.area(cityWide)],
    ['counterparty', counterpartyNote(initiative, config)],
    ['status', notes.status],
    ...columnIndicators(initiative).map((each): [string, string] => [each.key, indicatorNote(each, config)]),
  ];
  for (const [key, note] of own) {
    const column = located.columns.get(key);
    if (column !== undefined) line[column - 1] = note;
  }
  header.setNotes([line]);
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

/** Text columns keep what is typed; 日付 and counts stay Automatic, so that Sheets shows how a date was typed. */
function styleColumns({ sheet, initiative, located, fresh }: InitiativeTab, body: Body): void {
  for (const { key, width, plainText, wraps } of tabColumns(initiative)) {
    const column = located.columns.get(key);
    if (column === undefined) continue;
    if (fresh) sheet.setColumnWidth(column, width);
    const cells = sheet.getRange(body.first, column, body.rows, 1);
    if (plainText) cells.setNumberFormat('@');
    if (!plainText && key !== 'date') cells.setHorizontalAlignment('right');
    if (wraps) cells.setWrap(true);
  }
  const id = located.columns.get('id');
  if (id !== undefined) sheet.hideColumns(id);
}

function addValidations({ sheet, initiative, located }: InitiativeTab, config: Config, body: Body, staff: Range): void {
  const put = (key: string, rule: GoogleAppsScript.Spreadsheet.DataValidation): void => {
    const column = located.columns.get(key);
    if (column !== undefined) sheet.getRange(body.first, column, body.rows, 1).setDataValidation(rule);
  };
  const builder = (help: string) => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(help);
  put('date', builder(ja.setup.notes.date).requireDate().build());
  put(
    'area',
    builder(ja.setup.notes.area(cityWide))
      .requireValueInList([...config.areas, config.cityWide], true)
      .build(),
  );
  put('staff', builder(ja.setup.help.staff).requireValueInRange(staff, true).build());
  for (const { key } of columnIndicators(initiative)) {
    const cell = `${columnLetters(located.columns.get(key) ?? 1)}${body.first}`;
    put(
      key,
      builder(ja.setup.help.count)
        .requireFormulaSatisfied(`=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`)
        .build(),
    );
  }
}

/** 状態 speaks in words; the colour only helps to find them. */
function colourStates({ sheet, located }: InitiativeTab, body: Body): void {
  const status = located.columns.get('status');
  if (status === undefined) return;
  const { behind, notReported, onTrack } = colors;
  const words = [
    [states.review, behind.background, behind.font],
    [states.voided, notReported.background, notReported.font],
    [states.recorded, null, onTrack.font],
    [states.planned, null, colors.quiet],
  ] as const;
  mergeRules(sheet, colourWords(sheet.getRange(body.first, status, body.rows, 1), words, true));
}
