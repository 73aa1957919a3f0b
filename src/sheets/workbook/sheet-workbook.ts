/** The workbook of the use cases over SpreadsheetApp: a class for each port, over one view of the spreadsheet. */
import type { Workbook } from '../../app/shared/deps';
import type { SheetContext } from '../book/context';
import { SheetCheck } from '../check/sheet-check';
import { SheetClosings } from '../closing/sheet-closings';
import { SheetHistory } from '../history/sheet-history';
import { SheetBackup } from '../import-export/sheet-backup';
import { SheetOrganisations } from '../organisations/sheet-organisations';
import { SheetPlan } from '../plan/sheet-plan';
import { SheetQuality } from '../quality/sheet-quality';
import { SheetRows } from '../rows/sheet-rows';
import { applyNextYear } from '../setup/set-up';
import { SheetYears } from '../years/sheet-years';
import { SheetJournal } from './sheet-journal';

export function sheetWorkbook(context: SheetContext): Workbook {
  const plan = new SheetPlan(context);
  const rows = new SheetRows(context);
  return {
    plan,
    rows,
    history: new SheetHistory(context),
    closings: new SheetClosings(context),
    quality: new SheetQuality(context),
    organisations: new SheetOrganisations(context),
    check: new SheetCheck(context, plan, rows),
    journal: new SheetJournal(context),
    backup: new SheetBackup(context),
    years: new SheetYears(context, () => applyNextYear(context)),
  };
}
