/** What replacing makes of typed texts, and how the results go to the host. */
import type { RangeRef } from '../../../services/protocol';

/** The typed text with every place of the wanted one replaced; null where nothing can be replaced. */
export function replaced(typed: string, wanted: string, by: string): string | null {
  if (typed.startsWith('=') || wanted === '') return null;
  const exact = typed.replaceAll(wanted, () => by);
  if (exact !== typed) return exact;
  // Written otherwise, it is replaced where its own letters stand.
  const pattern = new RegExp([...wanted].map(escaped).join(''), 'giu');
  const alike = typed.normalize('NFKC').replace(pattern, () => by);
  return alike === typed.normalize('NFKC') ? null : alike;
}

const escaped = (letter: string): string => letter.normalize('NFKC').replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** Cells one below the other in one column go to the host in one edit. */
export function inBlocks(cells: readonly { at: RangeRef; text: string }[]): { at: RangeRef; texts: string[][] }[] {
  const sorted = [...cells].sort(
    (a, b) => a.at.sheetId - b.at.sheetId || a.at.column - b.at.column || a.at.row - b.at.row,
  );
  const blocks: { at: RangeRef; texts: string[][] }[] = [];
  for (const { at, text } of sorted) {
    const last = blocks.at(-1);
    if (last !== undefined && isBelow(at, last)) last.texts.push([text]);
    else blocks.push({ at, texts: [[text]] });
  }
  return blocks;
}

function isBelow(at: RangeRef, block: { readonly at: RangeRef; readonly texts: readonly unknown[] }): boolean {
  const { sheetId, row, column } = block.at;
  return sheetId === at.sheetId && column === at.column && row + block.texts.length === at.row;
}
