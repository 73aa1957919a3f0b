/** What replacing makes of typed texts, and how the results go to the host. */
import type { RangeRef } from '../../../services/protocol';

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
    const below = last === undefined ? null : { ...last.at, row: last.at.row + last.texts.length };
    const follows = below?.sheetId === at.sheetId && below.column === at.column && below.row === at.row;
    if (last && follows) last.texts.push([text]);
    else blocks.push({ at, texts: [[text]] });
  }
  return blocks;
}
