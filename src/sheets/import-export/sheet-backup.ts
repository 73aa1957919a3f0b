/** The port of copies and of imported tables over SpreadsheetApp. */
import type { BackupPort, BookTables, ConfigTables, Restoring } from '../../app/ports/backup';
import { decodeRestoring, encodeRestoring } from '../../schema/stored/stored-restoring';
import type { SheetContext } from '../book/context';
import { readBookTables, readConfigTables, restoreConfig, restoreLines } from './book-tables';

export class SheetBackup implements BackupPort {
  constructor(private readonly context: SheetContext) {}

  readTables(): BookTables {
    return readBookTables(this.context);
  }

  readConfigTables(): ConfigTables {
    return readConfigTables(this.context);
  }

  restoreConfig(tables: BookTables): void {
    restoreConfig(this.context, tables);
  }

  restoreLines(tables: BookTables): void {
    restoreLines(this.context, tables);
  }

  restoring(): Restoring | null {
    return decodeRestoring(this.context.store.restoring());
  }

  keepRestoring(restoring: Restoring | null): void {
    this.context.store.setRestoring(restoring === null ? '' : encodeRestoring(restoring));
  }

  bookId(): string | null {
    return this.context.store.bookId();
  }

  keepBookId(id: string): void {
    this.context.store.setBookId(id);
  }
}
