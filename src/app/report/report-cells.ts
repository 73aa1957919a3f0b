/** Cells of a report as they are read on paper, on the tab and in Word. */

import { shareText } from '../../domain/totals/percent';
import { type Block, isBar, type ReportCell, type TableBlock } from './block';

/** Characters. */
const SHORT_WORD = 12;
/** Letters of a bar that stands for the whole target. */
const BAR_LENGTH = 16;

/** A cell as it is read on paper; a bar in blocks, lighter where something is missing from what is expected. */
export function cellText(cell: ReportCell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return shown(cell);
  if (!isBar(cell)) return shareText(cell.share);
  if (cell.bar === null) return '';
  const [full, expected] = [cell.bar, cell.expected ?? 0].map((share) => Math.round(Math.min(1, share) * BAR_LENGTH));
  const missing = Math.max(0, (expected ?? 0) - (full ?? 0));
  return '█'.repeat(full ?? 0) + '▒'.repeat(missing) + '░'.repeat(BAR_LENGTH - (full ?? 0) - missing);
}

export function shown(count: number): string {
  return count.toLocaleString('en-US');
}

/** What is missing under the report's title; '' when nothing is. */
export function adviceOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'title' ? [block.advice] : []))[0] ?? '';
}

/** The report's title; '' when it has none. */
export function titleOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))[0] ?? '';
}

/** What stands at the foot of each sheet of paper. */
export function footOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'title' ? [`${block.text}　${block.by}`] : []))[0] ?? '';
}

export type Align = 'left' | 'center' | 'right';

/** How a cell stands in its column: words left, numbers and short words right. */
export function alignOf(cell: ReportCell, column: number, table: Pick<TableBlock, 'words' | 'centred'>): Align {
  if (table.centred?.includes(column)) return 'center';
  if (column < table.words || (typeof cell === 'object' && isBar(cell))) return 'left';
  if (typeof cell !== 'string') return 'right';
  return cell.length > SHORT_WORD ? 'left' : 'right';
}

/** How a column's head stands: as what is below it. */
export function headAlign(column: number, table: Pick<TableBlock, 'words' | 'centred' | 'rows'>): Align {
  const [first] = table.rows;
  return alignOf(typeof first?.[column] === 'object' ? (first[column] ?? '') : '', column, table);
}
