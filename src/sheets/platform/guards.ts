/** Protections that only warn, and conditional formats that leave other people's rules in place. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Marks a generated range: a warning, since a refusal would break the form for everyone but the owner. Once a range: `recorded`
 * are the protections of the sheet.
 */
export function protectLightly(recorded: readonly Protection[], name: string, range: Range): void {
  const description = `chofu-kpi ${name}`;
  const before = recorded.find((each) => each.getDescription() === description);
  const protection = before ? before.setRange(range) : range.protect().setDescription(description);
  protection.setWarningOnly(true);
}

/** The same for a whole generated sheet; `open` stays free of the warning. */
export function protectSheetLightly(sheet: Sheet, name: string, open: Range[] = []): void {
  const protection = sheet.protect().setDescription(`chofu-kpi ${name}`);
  if (open.length > 0) protection.setUnprotectedRanges(open);
  protection.setWarningOnly(true);
}

/** setConditionalFormatRules replaces all rules of a sheet: keep those of `before` that are not the add-on's. */
export function joinRules(sheet: Sheet, own: Rule[], before: readonly Rule[]): void {
  const signatures = new Set(own.map(signature));
  const columns = new Set(own.flatMap(columnsOf));
  // A person may colour the same words elsewhere.
  const isOwn = (rule: Rule): boolean =>
    signatures.has(signature(rule)) && columnsOf(rule).every((column) => columns.has(column));
  sheet.setConditionalFormatRules([...own, ...before.filter((rule) => !isOwn(rule))]);
}

/** The first column of each of its ranges. */
function columnsOf(rule: Rule): number[] {
  return rule.getRanges().map((range) => range.getColumn());
}

/**
 * The rules that stay beside those of a generated part, rows from the top and columns from the left: what people put on the
 * cells beside it. Whatever an earlier plan or other thresholds left on the part goes.
 */
export function rulesBeside(sheet: Sheet, { rows, columns }: { rows: number; columns: number }): Rule[] {
  const isBeside = (range: Range): boolean => range.getRow() > rows || range.getColumn() > columns;
  return sheet.getConditionalFormatRules().filter((rule) => rule.getRanges().some(isBeside));
}

function signature(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition === null) return 'gradient';
  return `${condition.getCriteriaType()}|${condition.getCriteriaValues().map(String).join('|')}`;
}
