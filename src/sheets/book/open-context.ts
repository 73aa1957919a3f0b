/** The context of an execution. */
import { SheetContext } from './context';

export function openContext(): SheetContext {
  return new SheetContext(SpreadsheetApp.getActiveSpreadsheet());
}
