/** Lines of 変更履歴 under the names of today: areas and indicators that were renamed since then. */

import type { CellValue } from '../../domain/cells/cell-value';
import { type DatedRenaming, nameNow } from '../../domain/plan/renaming';
import { decodeContent, type EntryContent, encodeContent, encodeLateContent } from '../../schema/history/entry-content';
import { decodeRenaming } from '../../schema/history/renaming-content';
import type { RecordedLine } from '../ports/history';

/** What was renamed, oldest first. */
export function renamingsIn(lines: readonly Pick<RecordedLine, 'at' | 'content'>[]): DatedRenaming[] {
  return lines.flatMap(({ at, content }) => {
    const renaming = decodeRenaming(content);
    return renaming === null ? [] : [{ ...renaming, at }];
  });
}

/** What entries said, with the names that their areas and indicators have now; all else as it stands. */
export function underNamesOfNow(lines: readonly RecordedLine[]): readonly RecordedLine[] {
  const renamings = renamingsIn(lines);
  if (renamings.length === 0) return lines;
  return lines.map((line) => {
    const later = renamings.filter(({ at }) => at >= line.at);
    if (line.id === '' || !later.some(({ from }) => line.content.includes(JSON.stringify(from)))) return line;
    return { ...line, content: renamedContent(line, later) };
  });
}

function renamedContent({ content, at }: RecordedLine, renamings: readonly DatedRenaming[]): string {
  const said = decodeContent(content);
  if (said === null) return content;
  const { before, ...now } = said;
  const renamed = { ...now, ...renamedEntry(now, renamings, at) };
  if (before === undefined && now.changedByHand !== true) return encodeContent(renamed);
  return encodeLateContent({ ...renamed, ...(before && { before: renamedEntry(before, renamings, at) }) });
}

function renamedEntry({ cells, voided }: EntryContent, renamings: readonly DatedRenaming[], at: string): EntryContent {
  const renamed = cells.map(([column, value]): readonly [string, CellValue] => {
    const key = nameNow(renamings, 'indicator', column, at);
    return [key, key === 'area' && typeof value === 'string' ? nameNow(renamings, 'area', value, at) : value];
  });
  return { cells: renamed, voided };
}
