/** What the use cases ask of 質的評価. Every member says what it costs. */
import type { QualityColumn, QualityLine } from '../../schema/quality/quality-table';

export interface QualityPort {
  /** Every line: one read; null when the tab or its table is not there. */
  read(): readonly QualityLine[] | null;
  /** Writes cells of the lines read before, in few writes: one for neighbours. */
  write(cells: readonly QualityCell[]): void;
}

export interface QualityCell {
  /** 1-based. */
  readonly row: number;
  readonly column: QualityColumn;
  readonly text: string;
}
