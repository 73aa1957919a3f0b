/** A fault in a table that staff edit (計画, 設定): which cell, and a code that i18n turns into words. */

export type TableFault =
  | 'header.missing'
  | 'key.missing'
  | 'key.unknownInitiative'
  | 'key.duplicate'
  | 'key.malformed'
  | 'label.missing'
  | 'label.duplicate'
  | 'tab.missing'
  | 'tab.duplicate'
  | 'number.invalid'
  | 'kind.unknown'
  | 'over.unknown'
  | 'rule.unknown'
  | 'weights.incomplete'
  | 'areaTarget.unused'
  | 'areaTarget.none'
  | 'area.none'
  | 'area.duplicate'
  | 'year.invalid'
  | 'month.invalid'
  | 'day.invalid'
  | 'date.invalid'
  | 'threshold.invalid'
  | 'period.invalid'
  | 'mail.invalid'
  | 'code.invalid'
  | 'setting.missing';

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
