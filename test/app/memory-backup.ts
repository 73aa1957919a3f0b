/** Copies and imported tables in memory: the book's own tables are blank. */
import type { BackupPort, BookTables, Restoring } from '../../src/app/ports/backup';
import type { MemoryService } from './memory-service';

export class MemoryBackup implements BackupPort {
  book: string | null = null;
  kept: Restoring | null = null;
  tables: BookTables = { indicators: [], initiatives: [], settings: [], lists: [], closings: [], quality: [] };

  constructor(private readonly service: MemoryService) {}

  readTables(): BookTables {
    this.service.read(4);
    return this.tables;
  }

  readConfigTables(): BookTables {
    this.service.read(2);
    return this.tables;
  }

  restoreConfig(tables: BookTables): void {
    this.service.write();
    this.tables = tables;
  }

  restoreLines(): void {
    this.service.write();
  }

  bookId(): string | null {
    return this.book;
  }

  keepBookId(id: string): void {
    this.book = id;
  }

  restoring(): Restoring | null {
    return this.kept;
  }

  keepRestoring(restoring: Restoring | null): void {
    this.service.write();
    this.kept = restoring;
  }
}
