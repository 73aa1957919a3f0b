/** What the use cases ask of 確定 and of the record of closed months. Every member says what it costs. */

import type { ClosedYear } from '../../domain/closing/closed-year';
import type { ClosedMonths, Figure } from '../../domain/closing/closing';
import type { ClosingLine } from '../../schema/closing/closings-table';
import type { AreaProgress } from '../../schema/requests/answers';

export interface ClosingsPort {
  /** Which months are closed, asked for anew since others may have closed one: no range read. */
  closedMonths(): ClosedMonths;
  /** Keeps which months are closed where every write path finds it: no range write. */
  keepClosed(closed: ClosedMonths): void;
  /** The closing of the year as a whole; null while it is open. No range read. */
  closedYear(): ClosedYear | null;
  /** null opens it again: no range write. */
  keepClosedYear(year: ClosedYear | null): void;
  /** The title of each tab says whether the year is closed: one read a tab, and a write where it says otherwise. */
  showClosedYear(): void;
  /** Every line of 確定: one read; null when the tab or its table is not there. */
  read(): readonly ClosingLine[] | null;
  /** Appends figures below the lines read before, all at once: one write beside their formats. */
  fix(figures: readonly Figure[], requestId: string): void;
  /** Takes lines out of force: one write for consecutive rows (1-based). */
  reopen(rows: readonly number[], reason: string, requestId: string): void;
  /** Writes the table of 入力の状況 above the figures: one read, few writes. */
  showCompleteness(areas: readonly AreaProgress[]): void;
}
