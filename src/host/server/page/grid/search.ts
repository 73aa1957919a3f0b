/** Finds texts in cells as they are shown, and says what replacing would make of what was typed there. */
import type { RangeRef } from '../../../services/protocol';
import type { Grid } from './grid';

export interface Hit {
  readonly at: RangeRef;
  /** What the cell holds as typed; a formula is found by what it shows and is not replaced. */
  readonly typed: string;
}

const mostHits = 10_000;

/** Letters and digits are the same in either width, capital or not. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The cells that show the text, row by row. */
export function search(grid: Grid, sheetIds: readonly number[], wanted: string): Hit[] {
  const text = folded(wanted);
  if (text === '') return [];
  const hits: Hit[] = [];
  for (const sheetId of sheetIds) {
    const rect = grid.usedRect(sheetId);
    if (rect === null) continue;
    const shown = grid.cells.shownTexts(sheetId, rect);
    shown.forEach((line, down) => {
      line.forEach((cell, right) => {
        if (hits.length >= mostHits || !folded(cell).includes(text)) return;
        const at = { sheetId, row: rect.row + down, column: rect.column + right, rows: 1, columns: 1 };
        hits.push({ at, typed: grid.cells.typedTexts(sheetId, at)[0]?.[0] ?? '' });
      });
    });
  }
  return hits;
}

/** The typed text with every place of the wanted one replaced; null where nothing can be replaced. */
export function replaced(typed: string, wanted: string, by: string): string | null {
  if (typed.startsWith('=') || wanted === '') return null;
  const exact = typed.replaceAll(wanted, by);
  if (exact !== typed) return exact;
  // Written otherwise, it is replaced where its own letters stand.
  const pattern = new RegExp([...wanted].map(escaped).join(''), 'giu');
  const alike = typed.normalize('NFKC').replace(pattern, () => by);
  return alike === typed.normalize('NFKC') ? null : alike;
}

const escaped = (letter: string): string => letter.normalize('NFKC').replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** Cells one below the other in one column go to the host in one edit. */
export function inBlocks(cells: readonly { at: RangeRef; text: string }[]): { at: RangeRef; texts: string[][] }[] {
  const sorted = cells.toSorted(
    (a, b) => a.at.sheetId - b.at.sheetId || a.at.column - b.at.column || a.at.row - b.at.row,
  );
  const blocks: { at: RangeRef; texts: string[][] }[] = [];
  for (const { at, text } of sorted) {
    const last = blocks.at(-1);
    const follows =
      last?.at.sheetId === at.sheetId && last.at.column === at.column && last.at.row + last.texts.length === at.row;
    if (last && follows) last.texts.push([text]);
    else blocks.push({ at, texts: [[text]] });
  }
  return blocks;
}
