/** A fault in a table that staff edit (計画, 設定): which cell, and a code that i18n turns into words. */
import type { TableFault } from '../../domain/problems/table-fault';

export interface TableProblem {
  readonly fault: TableFault;
  /** The fixed tab's key. */
  readonly tab: 'plan' | 'settings';
  /** 1-based; left out when the whole table is meant. */
  readonly row?: number;
  /** The header of the column. */
  readonly column?: string;
  readonly typed?: string;
}
