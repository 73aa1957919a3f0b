/** What the columns of an initiative tab accept without a warning: rules are written only where others stand. */
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { cityWide } from '../../i18n/words/names';
import type { InitiativeTab } from '../book/initiative-tab';
import { columnLetters } from '../platform/a1';
import type { Step } from '../platform/style';
import { TO_END } from '../platform/style-layers';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Where the names stand that a tab offers. */
export interface Offered {
  readonly staff: Range;
  readonly organisations: Range;
}

/** The rule of columns side by side. */
export interface ColumnRule {
  readonly column: number;
  readonly columns: number;
  readonly rule: Rule;
}

/** The rules that do not stand on all rows in use: writing one that stands would wipe the colours people gave its words. One read. */
export function otherValidations(tab: InitiativeTab, config: Config, offered: Offered): ColumnRule[] {
  const wanted = wantedRules(tab, config, offered);
  const { sheet, used, located } = tab;
  if (used === null) return wanted;
  const below = used.getNumRows() - located.headerRow;
  const rows =
    below > 0
      ? used.getDataValidations().slice(located.headerRow)
      : sheet.getRange(located.headerRow + 1, 1, 1, Math.max(...located.columns.values())).getDataValidations();
  return wanted.filter(({ column, columns, rule }) => {
    const text = textOf(rule);
    const [first] = rows;
    return Array.from({ length: columns }, (_, index) => column - 1 + index).some(
      (at) => rows.some((line) => (line[at] ?? null) === null) || !first || textOf(first[at] ?? null) !== text,
    );
  });
}

/** On all rows from this one on. */
export function validationSteps(first: number, rules: readonly ColumnRule[]): Step[] {
  return rules.map(({ column, columns, rule }) => ({
    areas: [[first, column, TO_END, columns]],
    putOne: (range) => range.setDataValidation(rule),
  }));
}

export function wantedRules(
  { initiative, located }: InitiativeTab,
  config: Config,
  { staff, organisations }: Offered,
): ColumnRule[] {
  const builder = (help: string) => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(help);
  const at = (key: string, make: () => Rule): ColumnRule[] => {
    const column = located.columns.get(key);
    return column === undefined ? [] : [{ column, columns: 1, rule: make() }];
  };
  const counts = columnIndicators(initiative).flatMap(({ key }) => located.columns.get(key) ?? []);
  return [
    ...at('date', () => builder(ja.setup.notes.date).requireDate().build()),
    ...at('area', () =>
      builder(ja.setup.notes.area(cityWide))
        .requireValueInList([...config.areas, config.cityWide], true)
        .build(),
    ),
    ...at('staff', () => builder(ja.setup.help.staff).requireValueInRange(staff, true).build()),
    ...at('counterparty', () => builder(ja.setup.help.counterparty).requireValueInRange(organisations, true).build()),
    ...counts.map((column): ColumnRule => {
      const cell = `${columnLetters(column)}${located.headerRow + 1}`;
      const formula = `=AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`;
      return { column, columns: 1, rule: builder(ja.setup.help.count).requireFormulaSatisfied(formula).build() };
    }),
  ];
}

function textOf(rule: Rule | null): string {
  if (rule === null) return '';
  const values: unknown[] = rule.getCriteriaValues();
  return JSON.stringify([String(rule.getCriteriaType()), values.map(valueText), rule.getHelpText()]);
}

/** A range is known by its place, lists by their words. */
function valueText(value: unknown): unknown {
  return isRange(value) ? `${value.getSheet().getSheetId()} ${value.getA1Notation()}` : value;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'getA1Notation' in value;
}
