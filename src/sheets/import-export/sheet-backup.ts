/** The port of copies and of imported tables over SpreadsheetApp. */
import type { BackupPort, BookTables } from '../../app/ports/backup';
import type { SheetContext } from '../book/context';
import { readBookTables, restoreConfig, restoreLines } from './book-tables';

export class SheetBackup implements BackupPort {
  constructor(private readonly context: SheetContext) {}

  readTables(): BookTables {
    return readBookTables(this.context);
  }

  restoreConfig(tables: BookTables): void {
    restoreConfig(this.context, tables);
  }

  restoreLines(tables: BookTables): void {
    restoreLines(this.context, tables);
  }

  restoring(): string | null {
    return this.context.store.restoring() || null;
  }

  keepRestoring(mark: string | null): void {
    this.context.store.setRestoring(mark ?? '');
  }

  bookId(): string | null {
    return this.context.store.bookId();
  }

  keepBookId(id: string): void {
    this.context.store.setBookId(id);
  }
}
