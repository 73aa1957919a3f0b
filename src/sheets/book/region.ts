/** The locale and the time zone of the file, which decide what 10/4 means when it is typed and which day a Date is. */
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import type { SheetContext } from './context';

const LOCALE = 'ja_JP';
const ZONE = 'Asia/Tokyo';

/** A file that nothing was set up in yet is made a Japanese one: what it was is said, null where it was one. */
export function setRegion(context: SheetContext): Problem | null {
  const before = otherRegion(context);
  if (before === null) return null;
  context.spreadsheet.setSpreadsheetLocale(LOCALE);
  context.spreadsheet.setSpreadsheetTimeZone(ZONE);
  context.forgetZone();
  return warning('entry.inconsistent', { reason: 'regionSet', ...before });
}

/** A file that is not a Japanese one, or no longer: people may have typed into it as it is, so it is only said. */
export function regionProblem(context: SheetContext): Problem | null {
  const now = otherRegion(context);
  return now === null ? null : warning('entry.inconsistent', { reason: 'regionOther', ...now });
}

function otherRegion({ spreadsheet, zone }: SheetContext): { readonly typed: string; readonly zone: string } | null {
  const locale = spreadsheet.getSpreadsheetLocale();
  return locale === LOCALE && zone === ZONE ? null : { typed: locale, zone };
}
