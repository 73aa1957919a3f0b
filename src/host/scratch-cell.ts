/** Evaluates a formula in a free cell and takes it away again. */
import type { Book, Wire } from './book/model/types';

/** Room for what a formula spills to the right; below it the whole new column is free. */
const ROOM = 64;

export class ScratchCell {
  #last: Promise<unknown> = Promise.resolve();
  #inBook = false;

  constructor(private readonly book: Book) {}

  /** Resolves at a moment when no formula is in the book: only then it is as people made it. */
  async idle(): Promise<void> {
    while (this.#inBook) await this.#last;
  }

  /**
   * The value that the formula gives on the first visible sheet. It is put beyond the last column, where no reference of
   * people's own reaches, in columns made for it.
   */
  evaluate(formula: string): Promise<Wire> {
    const run = this.#last.then(() => this.#evaluate(formula.startsWith('=') ? formula : `=${formula}`));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #evaluate(formula: string): Promise<Wire> {
    const { book } = this;
    const sheet = book.sheets().find((each) => !each.hidden) ?? book.sheets()[0];
    if (sheet === undefined) return '';
    const cell = { row: 1, column: sheet.maxColumns + 1, rows: 1, columns: 1 };
    await book.calculate();
    this.#inBook = true;
    book.insertColumns(sheet.id, cell.column, ROOM);
    try {
      // New columns look like those before them, and in one of plain text a formula would be a text.
      book.setFormats(sheet.id, cell, 'numberFormat', [[null]]);
      book.setFormulas(sheet.id, cell, [[formula]]);
      await book.calculate();
      return book.values(sheet.id, cell)[0]?.[0] ?? '';
    } finally {
      book.deleteColumns(sheet.id, cell.column, ROOM);
      this.#inBook = false;
    }
  }
}
