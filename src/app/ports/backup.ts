/** What the use cases ask for 控えを取る and 取り込み. Every member says what it costs. */
import type { Grid } from '../../schema/cells/grid';

/** The tables of 計画, 設定, 確定 and 質的評価 as they stand: each a header row and its lines. */
export const bookTables = ['indicators', 'initiatives', 'settings', 'lists', 'closings', 'quality'] as const;
/** The tables of 計画 and 設定. */
export const configTables = ['indicators', 'initiatives', 'settings', 'lists'] as const;
export type BookTable = (typeof bookTables)[number];
export type BookTables = Readonly<Record<BookTable, Grid>>;
export type ConfigTables = Pick<BookTables, (typeof configTables)[number]>;

/** How far a 取り込み is: the first `done` of its steps stand. */
export interface Restoring {
  /** Tells one copy from another. */
  readonly mark: string;
  readonly done: number;
}

export interface BackupPort {
  /** One read each of four tabs. */
  readTables(): BookTables;
  /** The same of 計画 and 設定 alone. */
  readConfigTables(): ConfigTables;
  /** Puts 計画 and 設定 in the place of what stands there, to be applied next: a few writes each. */
  restoreConfig(tables: BookTables): void;
  /** Adds the lines of 確定 and fills those of 質的評価: a few writes each. */
  restoreLines(tables: BookTables): void;
  /** The copy whose 取り込み was not ended; null when there is none: no range read. */
  restoring(): Restoring | null;
  /** Notes which copy is being imported, and how far; null once it is: no range write. */
  keepRestoring(restoring: Restoring | null): void;
  /** The id by which copies of this book are known; null where there is none yet, as in a copied file. No range read. */
  bookId(): string | null;
  keepBookId(id: string): void;
}
