/** From a folder of copies to the tables: each copy is inspected, the current ones are split up and loaded, the others are refused with a reason. */
import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseCurrent, groupedBy } from './archive/choose-current';
import { findArchives } from './archive/find-archives';
import { type Identity, identify } from './archive/identity';
import { RefusedError } from './archive/refused-error';
import { unpack } from './archive/unpack';
import { type Book, readBook } from './book/read-book';
import type { Remark } from './items/reasons';
import type { Progress } from './progress';
import { BookTables } from './tables/book-tables';
import type { Database } from './tables/database';
import { addRawEntries, makeRawEntries, sharedRecords } from './tables/raw-entries';

/** Books whose 記録 are loaded at once, while the next ones are unpacked. */
const BATCH = 64;

/** A book that was read, its 記録 in a file named by its number. */
interface Placed {
  readonly book: Book;
  readonly bookNo: number;
  readonly path: string;
}

export class FolderReader {
  readonly remarks: Remark[] = [];
  private readonly tables: BookTables;
  private readonly entriesFolder: string;
  private readonly municipalities = new Map<string, number>();
  private waiting: Placed[] = [];
  private loading: Promise<void> = Promise.resolve();
  private count = 0;

  constructor(
    private readonly database: Database,
    work: string,
    private readonly progress: Progress,
  ) {
    this.tables = new BookTables(work);
    this.entriesFolder = join(work, 'entries');
  }

  /** Answers the number of books that were read. `leave` is a folder in `folder` that is passed over. */
  async read(folder: string, leave: string): Promise<number> {
    await mkdir(this.entriesFolder, { recursive: true });
    await makeRawEntries(this.database);
    const found = await findArchives(folder, leave);
    for (const path of found.others) this.remark(path, 'other');
    const identities: Identity[] = [];
    for (const [at, archive] of found.archives.entries()) {
      this.progress.looking(at, found.archives.length);
      const identity = await this.orRefused(archive.shown, () => identify(archive));
      if (identity !== null) identities.push(identity);
    }
    const { books, refused } = chooseCurrent(await this.unaltered(identities));
    for (const { identity, refusal, about } of refused) this.remark(identity.archive.shown, refusal, about);
    await this.readBooks(books);
    await this.tables.load(this.database);
    return this.count;
  }

  /** Of copies that say the same of themselves, an altered one must not stand for the others. */
  private async unaltered(identities: readonly Identity[]): Promise<Identity[]> {
    const same = groupedBy(identities, ({ bookId, year, exportedAt }) => `${bookId} ${year} ${exportedAt}`);
    const kept: Identity[] = [];
    for (const copies of same.values()) {
      for (const identity of copies) {
        const scratch = join(this.entriesFolder, 'scratch.csv');
        const good =
          copies.length === 1 || (await this.orRefused(identity.archive.shown, () => unpack(identity, scratch)));
        if (good) kept.push(identity);
        rmSync(scratch, { force: true });
      }
    }
    return kept;
  }

  private async readBooks(books: readonly (readonly Identity[])[]): Promise<void> {
    const beside = sameMunicipality(books);
    const held: Placed[] = [];
    for (const [at, copies] of books.entries()) {
      this.progress.reading(at, books.length);
      const placed = await this.readCurrent(copies, at + 1);
      if (placed === null) continue;
      const isAlone = (beside.get(placeOf(placed.book.identity)) ?? 0) < 2;
      if (isAlone) await this.admit(placed);
      else held.push(placed);
    }
    for (const placed of await this.withoutShared(held)) await this.admit(placed);
    await this.loadWaiting();
    await this.loading;
  }

  /** The latest copy that can be read; the ones before it are passed over. */
  private async readCurrent(copies: readonly Identity[], bookNo: number): Promise<Placed | null> {
    const path = join(this.entriesFolder, `${bookNo}.csv`);
    for (const [at, identity] of copies.entries()) {
      const { shown } = identity.archive;
      const book = await this.orRefused(shown, async () => {
        const { texts, uneven, savedAgain } = await unpack(identity, path);
        const read = readBook(identity, texts);
        for (const line of uneven) this.remark(shown, 'unevenLine', '', line);
        if (savedAgain) this.remark(shown, 'savedAgainRead');
        if (identity.code === '') this.remark(shown, 'noCode');
        return read;
      });
      if (book === null) continue;
      for (const older of copies.slice(at + 1)) this.remark(older.archive.shown, 'older', shown);
      return { book, bookNo, path };
    }
    rmSync(path, { force: true });
    return null;
  }

  /** Two books of one municipality may well be; where they hold the same entries, one was made of the other. */
  private async withoutShared(held: readonly Placed[]): Promise<readonly Placed[]> {
    if (held.length === 0) return [];
    const byNo = new Map(held.map((placed) => [placed.bookNo, placed]));
    const gone = new Set<number>();
    for (const pair of await sharedRecords(
      this.database,
      held.map(({ path }) => path),
    )) {
      const [first, second] = pair.map((bookNo) => byNo.get(bookNo));
      if (first === undefined || second === undefined || gone.has(first.bookNo) || gone.has(second.bookNo)) continue;
      if (placeOf(first.book.identity) !== placeOf(second.book.identity)) continue;
      const firstIsOlder = first.book.identity.exportedAt < second.book.identity.exportedAt;
      const [older, newer] = firstIsOlder ? [first, second] : [second, first];
      gone.add(older.bookNo);
      this.remark(older.book.identity.archive.shown, 'sharedRecords', newer.book.identity.archive.shown);
    }
    const left = held.filter(({ bookNo }) => !gone.has(bookNo));
    for (const { book } of left) {
      const others = left.filter(
        (each) => each.book !== book && placeOf(each.book.identity) === placeOf(book.identity),
      );
      const names = others.map((each) => each.book.identity.archive.shown).join('、');
      if (names !== '') this.remark(book.identity.archive.shown, 'twoBooks', names);
    }
    return left;
  }

  private async admit(placed: Placed): Promise<void> {
    const { code, bookId } = placed.book.identity;
    const owner = code || bookId;
    const municipalityNo = this.municipalities.get(owner) ?? this.municipalities.size + 1;
    this.municipalities.set(owner, municipalityNo);
    this.tables.add(placed.book, placed.bookNo, municipalityNo);
    this.count += 1;
    this.waiting.push(placed);
    if (this.waiting.length >= BATCH) await this.loadWaiting();
  }

  private async loadWaiting(): Promise<void> {
    const paths = this.waiting.map(({ path }) => path);
    this.waiting = [];
    await this.loading;
    this.loading = addRawEntries(this.database, paths).then(() => {
      for (const path of paths) rmSync(path, { force: true });
    });
    // Awaited before the next; until then a failure must not count as unhandled.
    this.loading.catch(() => undefined);
  }

  private async orRefused<T>(path: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.remark(path, error.refusal, error.about);
      return null;
    }
  }

  private remark(path: string, reason: Remark['reason'], about = '', line: number | null = null): void {
    this.remarks.push({ path, line, reason, about });
  }
}

/** How many books there are of each municipality and year, where the code is known. */
function sameMunicipality(books: readonly (readonly Identity[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [identity] of books) {
    if (identity !== undefined) counts.set(placeOf(identity), (counts.get(placeOf(identity)) ?? 0) + 1);
  }
  return counts;
}

function placeOf({ code, bookId, year }: Identity): string {
  return `${code || bookId} ${year}`;
}
