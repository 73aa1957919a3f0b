/** Copying cells as any program can paste them, and pasting what any program copied, as if it were typed. */
import type { RangeRef } from '../../../services/protocol';
import { texts } from '../base/texts';
import { toast } from '../base/toasts';
import type { Grid } from '../grid/grid';
import type { Edits } from './edits';
import { cellsOf, movedText, tsvOf } from './filling';

/** What was copied in this window: pasted here it keeps its formulas. */
interface Copied {
  readonly from: RangeRef;
  readonly tsv: string;
  readonly typed: readonly (readonly string[])[];
  /** Pasted once, it is taken away where it was. */
  readonly isCut: boolean;
}

const mostCells = 200_000;

export class Clipboard {
  #copied: Copied | null = null;
  /** Ctrl+Shift+V puts what was shown, without its formulas. */
  #valuesOnly = false;

  constructor(
    private readonly grid: Grid,
    private readonly edits: Edits,
    /** Whether keys go to the grid and not into a cell's editor or a field of the page. */
    private readonly isOnGrid: () => boolean,
    /** Draws a frame around what was copied or cut; null takes it away. */
    private readonly mark: (at: RangeRef | null) => void = () => undefined,
  ) {
    document.addEventListener('copy', (event) => this.#copy(event), true);
    document.addEventListener('cut', (event) => this.#cut(event), true);
    document.addEventListener('paste', (event) => this.#paste(event), true);
  }

  /** From a menu: there is no event, so the clipboard itself is asked. */
  async copyNow(): Promise<void> {
    await navigator.clipboard.writeText(this.#take(false)).catch(() => undefined);
  }

  async cutNow(): Promise<void> {
    await navigator.clipboard.writeText(this.#take(true)).catch(() => undefined);
  }

  /** Browsers may keep the clipboard to themselves; what was copied in this window is known without it. */
  async pasteNow(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => this.#copied?.tsv ?? null);
    if (text !== null && text !== '') this.#put(text);
    else toast('', texts.pasteByKey);
  }

  /** What was cut stays where it is. */
  #letGo(): void {
    if (this.#copied?.isCut) this.#copied = null;
    this.mark(null);
  }

  /** The grid's own shortcuts would take these keys before the browser makes clipboard events of them. */
  key(event: KeyboardEvent): void {
    if (!this.isOnGrid()) return;
    if (event.key === 'Escape') this.#letGo();
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && /^[cxv]$/i.test(event.key);
    this.#valuesOnly = isShortcut && event.shiftKey;
    if (isShortcut) event.stopImmediatePropagation();
  }

  #take(isCut: boolean): string {
    const from = this.grid.selection();
    if (from.rows * from.columns > mostCells) {
      toast('', texts.tooManyCells);
      return '';
    }
    const tsv = tsvOf(this.grid.cells.shownTexts(from.sheetId, from));
    this.#copied = { from, tsv, typed: this.grid.cells.typedTexts(from.sheetId, from), isCut };
    this.mark(from);
    return tsv;
  }

  #copy(event: ClipboardEvent): void {
    if (!this.isOnGrid()) return;
    event.clipboardData?.setData('text/plain', this.#take(false));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #cut(event: ClipboardEvent): void {
    if (!this.isOnGrid()) return;
    event.clipboardData?.setData('text/plain', this.#take(true));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #paste(event: ClipboardEvent): void {
    if (!this.isOnGrid()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') this.#put(text);
  }

  #put(text: string): void {
    const at = this.grid.selection();
    const own = this.#copied?.tsv === text.replaceAll('\r\n', '\n') ? this.#copied : null;
    if (own?.isCut) {
      this.#letGo();
      this.edits.move(own.from, at);
      return;
    }
    this.mark(null);
    const cells = (this.#valuesOnly ? null : own?.typed) ?? cellsOf(text);
    const [height, width] = [cells.length, cells[0]?.length ?? 0];
    if (height === 0 || width === 0) return;
    // A selection that holds the copied cells several times is filled with them.
    const rows = at.rows % height === 0 ? at.rows : height;
    const columns = at.columns % width === 0 ? at.columns : width;
    if (rows * columns > mostCells) {
      toast('', texts.tooManyCells);
      return;
    }
    const [down, right] = own && !this.#valuesOnly ? [at.row - own.from.row, at.column - own.from.column] : [0, 0];
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const cell = cells[row % height]?.[column % width] ?? '';
        if (!own || this.#valuesOnly) return cell;
        return movedText(cell, down + row - (row % height), right + column - (column % width));
      }),
    );
    this.edits.put(at, values);
  }
}
