/** What the use cases ask of the calendar. */
import type { PlainDate } from '../../domain/calendar/plain-date';

export interface Clock {
  /** Today in the spreadsheet's time zone. */
  today(): PlainDate;
}
