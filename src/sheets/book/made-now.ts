/** The time as the workbook's people tell it, and who they are. */
import type { Made } from '../../app/ports/history';
import { currentUser } from '../platform/platform';
import type { SheetContext } from './context';

/** Now, in the spreadsheet's local time. */
export function timestamp({ zone }: SheetContext, format: string): string {
  return Utilities.formatDate(new Date(), zone, format);
}

/** Now, by the person whose execution this is. */
export function madeNow(context: SheetContext): Made {
  return { at: timestamp(context, 'yyyy/MM/dd HH:mm:ss'), by: currentUser() };
}
